import { expect, it } from 'vitest';
import { encodeFrame, FrameReader } from '~/engine/frames.server';

const said = [{ kind: 'ready' }, { text: '数据 🙂\n' }, [1, 2, 3]];

it('what was said is heard, however the pipe cuts it', () => {
  const bytes = Buffer.concat(said.map(encodeFrame));
  for (const size of [1, 2, 3, 7, 4096]) {
    const reader = new FrameReader();
    const heard: unknown[] = [];
    for (let at = 0; at < bytes.length; at += size) heard.push(...reader.push(bytes.subarray(at, at + size)));
    expect(heard).toEqual(said);
  }
});

it.each([
  ['a frame longer than anything a sandbox says', Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0x80])],
  ['an empty frame', Buffer.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff])],
  ['a frame that is not JSON', Buffer.from([2, 0, 0, 0, 0xfd, 0xff, 0xff, 0xff, 0x7b, 0x7b])],
  ['bytes that only look like a length', Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])],
  ['plain text', Buffer.from('Segmentation fault\n')],
])('%s is an error at once', (_, bytes) => {
  expect(() => new FrameReader().push(bytes)).toThrow();
});
