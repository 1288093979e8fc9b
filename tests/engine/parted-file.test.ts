import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataFile } from '~/engine/data-parts';
import { PartedFile } from '~/engine/parted-file.client';
import type { ByteProgress } from '~/engine/parted-file.client';

const contents: Readonly<Record<string, string>> = { frame: 'HE..AD', orders: 'oorr', members: 'mm', empty: '' };
let server: Server;
let origin = '';
let asked: string[] = [];
let broken = new Set<string>();
let told: ByteProgress[] = [];

beforeEach(async () => {
  [asked, broken, told] = [[], new Set(), []];
  server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    asked.push(name);
    response.statusCode = broken.has(name) ? 503 : 200;
    response.end(contents[name]);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => new Promise(resolve => server.close(resolve)));

/** HE..AD at 0 and 6, `orders` in two pieces, `members` between them. */
function openFile(): PartedFile {
  const part = (name: string, stretches: [number, number][]) => ({
    url: `${origin}/${name}`,
    bytes: contents[name]?.length ?? 0,
    stretches,
  });
  const file: DataFile = {
    bytes: 12,
    frame: part('frame', [
      [0, 2],
      [8, 4],
    ]),
    tables: {
      orders: part('orders', [
        [2, 2],
        [6, 2],
      ]),
      members: part('members', [[4, 2]]),
      empty: part('empty', []),
    },
  };
  return new PartedFile(file, progress => told.push(progress));
}

const text = (file: PartedFile) => Buffer.from(file.copy()).toString().replaceAll('\0', '_');

test('parts arrive where they belong, and what was not asked for stays zeros', async () => {
  const file = openFile();
  await file.load(['orders', 'no_such_table']);
  expect(text(file)).toBe('HEoo__rr..AD');
  await file.load(['members', 'empty']);
  expect(text(file)).toBe('HEoommrr..AD');
});

test('each part is fetched once, also when two ask at the same time', async () => {
  const file = openFile();
  await Promise.all([file.load(['orders']), file.load(['orders', 'members'])]);
  const { version } = file;
  await file.load(['members']);
  expect(asked.sort()).toEqual(['frame', 'members', 'orders']);
  expect(file.version).toBe(version);
});

test('a part that fails is told, and asked for again the next time, alone', async () => {
  const file = openFile();
  broken.add('orders');
  await expect(file.load(['orders', 'members'])).rejects.toThrow(/orders: 503/);
  broken.clear();
  await file.load(['orders', 'members']);
  expect(text(file)).toBe('HEoommrr..AD');
  expect(asked.filter(name => name === 'orders')).toHaveLength(2);
  expect(asked.filter(name => name === 'members')).toHaveLength(1);
});

test('progress counts the bytes of what is needed, and ends whole, with success and with failure', async () => {
  const file = openFile();
  await file.load(['orders']);
  expect(told.every(({ loaded, total }) => loaded <= total)).toBe(true);
  expect(Math.max(...told.map(({ total }) => total))).toBe(10);
  expect(told.at(-1)?.loaded).toBe(told.at(-1)?.total);
  broken.add('members');
  await expect(file.load(['members'])).rejects.toThrow();
  expect(told.at(-1)?.loaded).toBe(told.at(-1)?.total);
});
