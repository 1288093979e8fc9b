import type { Command } from 'commander';
import { contentStats } from './content/stats';
import { messages as contentMessages } from './content/messages';
import { newLab, newLesson } from './content/make';
import { messages } from './messages';
import { terminalText } from './terminal';

/** `content check|stats` and `lesson new`; `lab new` stands with the other verbs of labs. */
export function addContent(program: Command): void {
  const t = terminalText(contentMessages);
  const content = program.command('content').description(t.content);
  content
    .command('check')
    .description(t.check)
    .action(async () => (await import('./content/check')).checkContent());
  content.command('stats').description(t.stats).option('--json', terminalText(messages).jsonOption).action(contentStats);
  program
    .command('lesson')
    .description(t.lesson)
    .command('new')
    .description(t.lessonNew)
    .argument('<slug>', t.slugArgument)
    .action(newLesson);
}

export function addLabNew(lab: Command): void {
  const t = terminalText(contentMessages);
  lab.command('new').description(t.labNew).argument('<slug>', t.slugArgument).option('--kind <kind>', t.kindOption, 'write').action(newLab);
}
