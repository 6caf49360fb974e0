import { Failure } from "../../core/failure.ts";
import { yieldToEventLoop } from "../../core/yield.ts";
import type { TableOptions } from "../table/options.ts";
import { readDigestedSources } from "../table/read.ts";
import { bytesSource, fileSource, type TableSource, textChunks } from "../table/source.ts";
import type { DigestedTable } from "../table/table.ts";
import { type LogEntry, type LogKind, logEntry, logKind } from "./entry.ts";
import { named, type PayloadAnswer, type PayloadRow } from "./payload.ts";

export interface LogOptions extends TableOptions {
  cwd: string;
  /** Names of the model's columns in order, for requests that do not name theirs. */
  columns: readonly string[] | undefined;
  /** Classes in order, for probabilities that do not name theirs. */
  classes: readonly string[] | undefined;
  /** True if the time of each prediction becomes the column `time`. */
  time: boolean;
}

/** The content of the logs among some files. */
export interface LogSummary {
  /** Lines that are no JSON, or have no rows in a known form. */
  unreadable: number;
  /** Requests without a response. */
  unanswered: number;
  /** Number of rows by the digest of the model that predicted them, where a log has it. */
  digests: Map<string, number>;
}

/** A table of plain files and of prediction logs. */
export interface LoggedTable {
  table: DigestedTable;
  log: LogSummary;
}

const LINE_FEED = 10;
/** A longer line is not a prediction. */
const LONGEST_LINE = 32 * 2 ** 20;
/** Lines between two chances for signals. */
const PAUSE_LINES = 2000;

/**
 * Reads tables and prediction logs as one table: of `serve` (`--log-predictions`), KServe's logger, SageMaker's data capture,
 * Azure ML's data collector and Vertex AI's request-response logging. A log is recognised by its first line. Its rows have the
 * features, `y_pred`, `proba_<class>` and `id`. Undefined if no file is a log.
 *
 * @throws {Failure} for a log without any row, and for rows whose columns have no names.
 */
export async function readLoggedTable(paths: readonly string[], options: LogOptions): Promise<LoggedTable | undefined> {
  const sources: TableSource[] = [];
  let log: LogSummary | undefined;
  for (const path of paths) {
    const source = await fileSource(path, options.cwd, options.format);
    const kind = await kindOf(source, options);
    if (kind === undefined) {
      sources.push(source);
      continue;
    }
    log ??= { unreadable: 0, unanswered: 0, digests: new Map() };
    sources.push(await bytesSource(path, await convert(source, kind, { ...options, log }), "json-lines"));
  }
  return log && { table: await readDigestedSources(sources, options), log };
}

async function kindOf(source: TableSource, { encoding = "utf-8" }: LogOptions): Promise<LogKind | undefined> {
  if (source.format !== "json-lines" && source.format !== "json") return undefined;
  for await (const line of lines(source, encoding)) {
    const kind = logKind(json(line));
    if (kind !== undefined) return kind;
    // A damaged first line does not make a log another file, but a good one of another form does.
    if (json(line) !== undefined) return undefined;
  }
  return undefined;
}

/** Returns the rows of a log as JSON Lines. */
async function convert(
  source: TableSource,
  kind: LogKind,
  options: LogOptions & { log: LogSummary },
): Promise<Uint8Array> {
  const { log, encoding = "utf-8", signal } = options;
  const rows = new RowWriter(source.path, options);
  const pending = new Map<string, LogEntry>();
  let count = 0;
  for await (const line of lines(source, encoding)) {
    if (++count % PAUSE_LINES === 0) {
      signal?.throwIfAborted();
      await yieldToEventLoop();
    }
    const entry = line === undefined ? undefined : logEntry(kind, json(line));
    if (entry === undefined) log.unreadable++;
    else join(entry, pending, rows);
  }
  for (const entry of pending.values()) {
    if (entry.rows === undefined) continue;
    log.unanswered += entry.rows.length;
    rows.write(entry);
  }
  if (rows.count === 0) {
    throw new Failure(
      `${source.path}: expected predictions in the log (${kind}), got none: ${log.unreadable} of ${count} lines cannot be read (is it the log of another system?)`,
      { at: { file: source.path } },
    );
  }
  return rows.bytes();
}

/** Writes a row when both its request and its response are known. They come in any order. */
function join(entry: LogEntry, pending: Map<string, LogEntry>, rows: RowWriter): void {
  if ((entry.rows !== undefined && entry.answers !== undefined) || entry.id === undefined) {
    if (entry.rows !== undefined) rows.write(entry);
    return;
  }
  const other = pending.get(entry.id);
  if (other === undefined || (other.rows !== undefined) === (entry.rows !== undefined)) {
    // A request that was logged twice counts once.
    if (other === undefined) pending.set(entry.id, entry);
    return;
  }
  pending.delete(entry.id);
  const [asked, answered] = entry.rows === undefined ? [other, entry] : [entry, other];
  rows.write({ ...asked, answers: answered.answers });
}

/** Writes rows as JSON Lines with the columns of a predictions file. */
class RowWriter {
  count = 0;
  readonly #path: string;
  readonly #options: LogOptions & { log: LogSummary };
  readonly #parts: Uint8Array[] = [];
  #text = "";

  constructor(path: string, options: LogOptions & { log: LogSummary }) {
    this.#path = path;
    this.#options = options;
  }

  write({ id, time, digest, rows = [], answers }: LogEntry): void {
    const { log } = this.#options;
    // Answers to other rows than those of the request belong to no row.
    const fitting = answers?.length === rows.length ? answers : undefined;
    for (const [at, row] of rows.entries()) {
      this.count++;
      if (digest !== undefined) log.digests.set(digest, (log.digests.get(digest) ?? 0) + 1);
      const record = {
        ...(id !== undefined && { id: rows.length === 1 ? id : `${id}-${at}` }),
        ...(this.#options.time && time !== undefined && { time }),
        ...this.#features(row),
        ...this.#answer(fitting?.[at]),
      };
      this.#text += `${JSON.stringify(record)}\n`;
    }
    if (this.#text.length > 1 << 20) this.#flush();
  }

  bytes(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#parts);
  }

  #flush(): void {
    this.#parts.push(Buffer.from(this.#text));
    this.#text = "";
  }

  #features(row: PayloadRow): Record<string, unknown> {
    if (!Array.isArray(row)) return row as Record<string, unknown>;
    const { columns } = this.#options;
    if (columns === undefined || columns.length !== row.length) {
      throw new Failure(
        `${this.#path}: expected rows with column names, or of the model's ${columns?.length ?? 0} columns, got lists of ${row.length} values (name the model)`,
        { at: { file: this.#path } },
      );
    }
    return named(columns, row);
  }

  #answer(answer: PayloadAnswer | undefined): Record<string, unknown> {
    if (answer === undefined) return {};
    const { predicted, probabilities } = answer;
    const { classes } = this.#options;
    const entries = Array.isArray(probabilities)
      ? classes?.length === probabilities.length
        ? probabilities.map((p: unknown, at) => [`proba_${classes[at]}`, p])
        : []
      : Object.entries(probabilities ?? {}).map(([name, p]) => [`proba_${name}`, p]);
    return { ...(predicted !== undefined && { y_pred: predicted }), ...Object.fromEntries(entries) };
  }
}

/** The lines of a source without blank ones. Undefined for a line that is too long. */
async function* lines(
  source: TableSource,
  encoding: NonNullable<TableOptions["encoding"]>,
): AsyncGenerator<string | undefined> {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  const whole = (piece: Uint8Array): string | undefined => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
    const tooLong = restBytes > LONGEST_LINE;
    rest = [];
    restBytes = 0;
    return tooLong ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
  };
  for await (const chunk of textChunks(source, encoding)) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      const line = whole(chunk.subarray(from, to));
      if (line !== "") yield line;
      from = to + 1;
    }
    restBytes += chunk.length - from;
    // Streams may reuse a chunk's memory. What is too long is not kept.
    if (restBytes <= LONGEST_LINE && from < chunk.length) rest.push(chunk.slice(from));
  }
  const last = whole(new Uint8Array(0));
  if (last !== "") yield last;
}

function json(line: string | undefined): unknown {
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
