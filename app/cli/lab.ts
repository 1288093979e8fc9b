import type { Command } from 'commander';
import { addLabNew } from './content';
import { addLabCheck } from './lab-check';
import { addLabProve } from './lab-prove';
import { messages } from './messages';
import { terminalText } from './terminal';

export function addLab(program: Command): void {
  const lab = program.command('lab').description(terminalText(messages).lab);
  addLabCheck(lab);
  addLabProve(lab);
  addLabNew(lab);
}
