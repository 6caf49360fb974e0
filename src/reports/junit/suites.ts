export interface Suite {
  name: string;
  /** The source file, where the suite names it. */
  file: string;
  /** The `hostname` attribute. Playwright writes the browser's project there. */
  host: string;
  /** Maven's `basedir` property, or empty: the folder of the module. */
  basedir: string;
  /** Index of the suite around it; -1 when there is none. */
  parent: number;
}

/** All suites of all files, each with the one around it. Suite -1 is outside of all of them. */
export class Suites {
  readonly #all: Suite[] = [];

  /** @returns the suite's index. */
  add(suite: Suite): number {
    this.#all.push(suite);
    return this.#all.length - 1;
  }

  /** The names of the suite and of those around it, outermost first. */
  path(suite: number): string[] {
    const names: string[] = [];
    for (let at = suite; at !== -1; at = this.#all[at]!.parent) names.push(this.#all[at]!.name);
    return names.reverse();
  }

  /** The value that the suite has, or else the nearest suite around it; empty when none has one. */
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
