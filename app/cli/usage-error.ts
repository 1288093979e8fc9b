import type { CommanderError } from 'commander';
import { CliFailure } from './failure';
import { messages } from './messages';
import { terminalText } from './terminal';

/** A wrong call, said in the language of the terminal. The library's own words are English only; it names the culprit in quotes. */
export function usageError({ code, message }: CommanderError): CliFailure {
  const t = terminalText(messages);
  const culprit = /'([^']*)'/.exec(message)?.[1] ?? '';
  const said: Record<string, string> = {
    'commander.unknownCommand': t.unknownCommand(culprit),
    'commander.unknownOption': t.unknownOption(culprit),
    'commander.missingArgument': t.missingArgument(culprit),
    'commander.missingMandatoryOptionValue': t.missingOption(culprit),
    'commander.optionMissingArgument': t.missingOptionValue(culprit),
    'commander.excessArguments': t.excessArguments,
  };
  return new CliFailure(t.withHelp(said[code] ?? t.badCall), 2);
}
