import type { Location } from "./failure.ts";

/** Receives the messages of an action while it works. Results are not reported here but are part of its outcome. */
export interface Reporter {
  /** Shows one line about the current work. */
  info(message: string): void;
  /** Shows a remark, as an annotation on GitHub. */
  notice(message: string, at?: Location): void;
  /** Shows a possible problem, as an annotation on GitHub. */
  warning(message: string, at?: Location): void;
  /** Shows what is reported during `work` under a title, folded where the log can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Reports the progress of a long task. It may be called at any rate, because the display limits itself. */
  progress(label: string, done: number, total: number): void;
  /** Masks a secret, such as a token that was just obtained, in the rest of the log. Only GitHub's runner can. */
  mask(secret: string): void;
}
