import type { ContentFault } from '~/server/content-files.server';
import { terminalText } from '../terminal';
import type { Finding } from '~/features/labs/authoring/finding';
import { messages } from './messages';

/** What a broken file says, each of its faults with the way to mend it. */
export function findingsOf(error: { file: string; faults: ContentFault[] }, t = terminalText(messages)): Finding[] {
  return error.faults.map(({ field, problem, line }) => ({
    file: error.file,
    line,
    what: field ? `${field}: ${problem}` : problem,
    how: adviceFor(problem, field, t),
    weight: 'fault',
  }));
}

type Words = ReturnType<typeof terminalText<typeof messages>>;

function adviceFor(problem: string, field: string, t: Words): string {
  if (problem.includes('file is missing') || problem.includes('file is empty')) return t.addFile;
  if (problem.startsWith('Unrecognized key')) return t.removeKey;
  if (/(?:^|\.)(?:zh-CN|en)$/.test(field)) return t.otherLanguage;
  if (/received undefined|is missing/.test(problem)) return t.addField;
  return t.seeReadme;
}
