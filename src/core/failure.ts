/** A place in a user's file that an annotation can point at. */
export interface Location {
  file: string;
  /** 1-based. */
  line?: number;
}

/**
 * Something the user can mend. Shown as its message alone, never with a stack:
 * what, where, what was expected, and the way out.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly at: Location | undefined;

  constructor(message: string, options: ErrorOptions & { at?: Location } = {}) {
    super(message, options);
    this.at = options.at;
  }
}
