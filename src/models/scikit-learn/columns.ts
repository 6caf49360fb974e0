import type { PlainColumn } from "../../data/features/preparation.ts";
import { unsupported } from "./fields.ts";

/** A column on its way through a pipeline: which column of the table it still is, if any. */
export interface PipelineColumn {
  input: number | undefined;
  /** The text that stands for a missing cell of a column of texts. */
  filling?: string;
}

/** The columns of a pipeline's table. An encoder of texts says which are texts. */
export class InputTable {
  readonly names: readonly string[];
  readonly file: string;
  readonly #levels = new Map<number, string[]>();
  readonly #used = new Set<number>();
  readonly #texts = new Set<number>();

  constructor(names: readonly string[], file: string) {
    this.names = names;
    this.file = file;
  }

  /** Cells of this column become positions in `levels`. */
  setLevels({ input }: PipelineColumn, levels: string[]): void {
    if (input === undefined) throw unsupported(this.file, "an encoder of texts after another step");
    const known = this.#levels.get(input);
    if (known !== undefined && known.join("\n") !== levels.join("\n")) {
      throw unsupported(this.file, `two encoders with other categories of the column ${this.names[input]}`);
    }
    this.#levels.set(input, levels);
  }

  /** Marks a column of texts, which an encoder must know. */
  requireLevels({ input }: PipelineColumn): void {
    if (input === undefined) throw unsupported(this.file, "an imputer of texts after another step");
    this.#texts.add(input);
  }

  levelsOf({ input }: PipelineColumn): readonly string[] | undefined {
    return input === undefined ? undefined : this.#levels.get(input);
  }

  /** Marks columns that a ColumnTransformer takes. Without any, all columns are read. */
  use(columns: readonly PipelineColumn[]): void {
    for (const { input } of columns) if (input !== undefined) this.#used.add(input);
  }

  /** Positions of the columns that are read. */
  get used(): number[] {
    const all = this.names.map((_, index) => index);
    return this.#used.size === 0 ? all : all.filter((index) => this.#used.has(index));
  }

  columns(): PlainColumn[] {
    for (const index of this.#texts) {
      if (!this.#levels.has(index)) {
        throw unsupported(this.file, `the column ${this.names[index]} of texts, which no encoder turns into numbers`);
      }
    }
    return this.used.map((index): PlainColumn => {
      const name = this.names[index]!;
      const levels = this.#levels.get(index);
      return levels === undefined ? { name, type: "plain number" } : { name, type: "plain category", levels };
    });
  }
}

/** A step that is ready to run. */
export interface Transformer {
  columns: PipelineColumn[];
  run(columns: readonly Float64Array[], rows: number): Float64Array[];
}
