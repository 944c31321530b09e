/** A command that cannot do what it was asked: its message is for the user, in Chinese; empty where all is said. */
export class Failure extends Error {
  readonly exitCode: number;

  /** @param exitCode 1 for wrong content, 2 for a wrong use of the command */
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
