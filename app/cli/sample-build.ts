import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { buildCompanyFile } from '~/sample-company/build.server';
import { LAST_DAY, isoDate } from '~/sample-company/days';
import { readEnv } from '~/server/env.server';
import { messages } from './messages';
import { print, terminalText } from './terminal';

/** The seed of 青禾优选: the day its data end. Another seed is another company with the same story. */
const seed = 20_260_630;

const publicFolder = path.join('public', 'sample');

/**
 * Makes the company once and puts it in its two places: `public/sample/` for the browsers, under a name that changes with the content,
 * described by manifest.json; and the warehouse of the data folder for the goals. Each file appears only when it is whole.
 */
export async function buildSample(): Promise<void> {
  const { dataDir } = readEnv();
  await Promise.all([mkdir(publicFolder, { recursive: true }), mkdir(dataDir, { recursive: true })]);
  const draft = path.join(publicFolder, `.draft-${randomUUID()}.duckdb`);
  try {
    const { rows: tables } = await buildCompanyFile({ file: draft, seed, size: 's' });
    const content = await readFile(draft);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const file = `qinghe-s-${hash}.duckdb`;
    await writeWhole(path.join(publicFolder, `${file}.br`), await compressed(content));
    await putCopy(draft, path.join(dataDir, 'warehouse.duckdb'));
    await rename(draft, path.join(publicFolder, file));
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    const manifest = { file, bytes: content.length, rows, tables, watermark: isoDate(LAST_DAY) };
    await writeWhole(path.join(publicFolder, 'manifest.json'), JSON.stringify(manifest, null, 2));
    await removeEarlier(file);
    print(terminalText(messages).sampleBuilt(rows));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Quality 9 takes 3 s and gives 2.0 MB; 11 takes a minute for 1.7 MB, too long to keep a first start waiting. */
function compressed(content: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return promisify(brotliCompress)(content, { params });
}

async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
}

async function putCopy(source: string, target: string): Promise<void> {
  await copyFile(source, `${target}.tmp`);
  await rename(`${target}.tmp`, target);
}

/** After the manifest names the new file, nobody begins to read an old one. */
async function removeEarlier(current: string): Promise<void> {
  const names = await readdir(publicFolder);
  const earlier = names.filter(name => /^qinghe-s-\w+\.duckdb(\.br)?$/.test(name) && !name.startsWith(current));
  await Promise.all(earlier.map(name => rm(path.join(publicFolder, name))));
}
