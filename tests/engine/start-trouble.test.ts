import { expect, test } from 'vitest';
import { startTrouble } from '~/engine/start-trouble';
import type { StartFacts, StartTrouble } from '~/engine/start-trouble';

const fine: StartFacts = { capable: true, online: true, message: 'Failed to fetch', files: ['there', 'there'], portal: 'there' };

const cases: [string, Partial<StartFacts>, StartTrouble][] = [
  ['a browser that says it is offline', { online: false, files: [] }, 'offline'],
  ['neither files nor pages arrive', { files: ['unreachable', 'unreachable'], portal: 'unreachable' }, 'offline'],
  ['a file is gone', { files: ['there', 'missing'] }, 'republished'],
  ['pages arrive, a file does not', { files: ['unreachable', 'there'] }, 'blocked'],
  ['a proxy answers in place of the file', { files: ['refused', 'there'] }, 'blocked'],
  ['no memory for the module', { message: 'WebAssembly.Memory(): could not allocate memory' }, 'no-memory'],
  ['no memory for the data', { message: 'Array buffer allocation failed' }, 'no-memory'],
  ['a browser without WebAssembly, whatever else', { capable: false, online: false }, 'no-webassembly'],
  ['nothing that explains it', { message: 'LinkError: import object' }, 'unknown'],
];

test.each(cases)('%s', (_, facts, trouble) => {
  expect(startTrouble({ ...fine, ...facts })).toBe(trouble);
});
