import type { Command } from 'commander';
import { messages } from './messages';
import { print, terminalText } from './terminal';

export function addLessons(program: Command): void {
  const t = terminalText(messages);
  program.command('lessons').description(t.lessons).command('compile').description(t.lessonsCompile).action(compile);
}

async function compile(): Promise<void> {
  const { compileAllMdx } = await import('~/server/mdx.server');
  const { compiled, total } = await compileAllMdx();
  print(terminalText(messages).lessonsCompiled(compiled, total));
}
