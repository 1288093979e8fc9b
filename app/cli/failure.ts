/** 1: the answer is no, or the work could not be done; 2: the call was wrong, or what it needs is not there. */
export type ExitCode = 1 | 2;

/** Ends the command with one line on standard error that says what is wrong and how to mend it. */
export class CliFailure extends Error {
  override name = 'CliFailure';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
