import { ContentError } from '~/server/content-files.server';
import { print, terminalText } from '../terminal';
import type { Finding } from './finding';
import { brokenFiles, missingLinks, remarks } from './look.server';
import { messages } from './messages';

/** Exit code 0: nothing is wrong; 1: something is. */
export async function checkContent(): Promise<void> {
  const t = terminalText(messages);
  const broken = await brokenFiles();
  const findings = [...broken.findings, ...missingLinks(), ...(await remarks())];
  for (const { file, line, what, how, weight } of findings) {
    print(`${weight === 'fault' ? '✗' : '·'} ${file}:${line}  ${what}`);
    print(t.mend(how));
  }
  const faults = findings.filter(finding => finding.weight === 'fault').length;
  print(findings.length === 0 ? t.allGood(broken.looked) : t.found(faults, findings.length - faults));
  process.exitCode = faults > 0 ? 1 : 0;
}

/** What a broken file says, each of its faults with the way to mend it. */
export function findingsOf(error: ContentError, t = terminalText(messages)): Finding[] {
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
