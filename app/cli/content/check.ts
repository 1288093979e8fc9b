import { print, terminalText } from '../terminal';
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
