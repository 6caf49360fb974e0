export interface Suite {
  name: string;
  /** Source file, if the suite names it. */
  file: string;
  /** `hostname` attribute. Playwright writes the browser's project there. */
  host: string;
  /** Maven's `basedir` property, which is the module's folder, or empty. */
  basedir: string;
  /** Index of the parent suite, or -1. */
  parent: number;
}

/** All suites of all files, each with its parent. -1 means outside all suites. */
export class Suites {
  readonly #all: Suite[] = [];

  /** Adds a suite. @returns its index. */
  add(suite: Suite): number {
    this.#all.push(suite);
    return this.#all.length - 1;
  }

  /** Returns the names of the suite and its parents, outermost first. */
  path(suite: number): string[] {
    const names: string[] = [];
    for (let at = suite; at !== -1; at = this.#all[at]!.parent) names.push(this.#all[at]!.name);
    return names.reverse();
  }

  /** Returns the value of the suite or of its nearest parent. Empty if none has one. */
  nearest(suite: number, field: "file" | "host" | "basedir"): string {
    for (let at = suite; at !== -1; at = this.#all[at]!.parent) {
      const value = this.#all[at]![field];
      if (value !== "") return value;
    }
    return "";
  }

  setBasedir(suite: number, basedir: string): void {
    if (suite !== -1) this.#all[suite]!.basedir = basedir;
  }
}
