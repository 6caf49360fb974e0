/** A place in a user's file that an annotation can point at. */
export interface Location {
  file: string;
  /** Line number from 1. */
  line?: number;
}

/**
 * An error that the user can fix. It is shown as its message without a stack. The message says what is wrong, where,
 * what was expected, and how to fix it.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly at: Location | undefined;

  constructor(message: string, options: ErrorOptions & { at?: Location } = {}) {
    super(message, options);
    this.at = options.at;
  }
}
