import type { Location } from "./failure.ts";

/** What an action says while it works. Results are in its outcome, never here. */
export interface Reporter {
  /** One line on what is going on. */
  info(message: string): void;
  /** Something the reader should know, shown as an annotation on GitHub. */
  notice(message: string, at?: Location): void;
  /** Something that may be wrong, shown as an annotation on GitHub. */
  warning(message: string, at?: Location): void;
  /** Shows what is reported during `work` under a title, folded where the log can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** How far a long piece of work has come; called as often as wanted, shown as often as is bearable. */
  progress(label: string, done: number, total: number): void;
}
