export interface Suite {
  name: string;
  file: string;
  parent: number | undefined;
}

/** All suites of all files, each with the one around it; suite -1 is outside of all. */
export class Suites {
  readonly #all: Suite[] = [];

  /** @returns the suite's number. */
  add(name: string, file: string, parent: number): number {
    this.#all.push({ name, file, parent: parent === -1 ? undefined : parent });
    return this.#all.length - 1;
  }

  /** The names of the suite and of those around it, outermost first. */
  path(suite: number): string[] {
    const names: string[] = [];
    for (const { name } of this.#outwards(suite)) names.push(name);
    return names.reverse();
  }

  /** The file that the suite or the nearest one around it names. */
  file(suite: number): string {
    for (const { file } of this.#outwards(suite)) if (file !== "") return file;
    return "";
  }

  *#outwards(suite: number): Generator<Suite> {
    for (let at: number | undefined = suite; at !== undefined && at !== -1; at = this.#all[at]!.parent)
      yield this.#all[at]!;
  }
}
