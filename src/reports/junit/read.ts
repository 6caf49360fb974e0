import { closeSync, openSync, readSync } from "node:fs";
import { yieldToEventLoop } from "../../core/yield.ts";
import { decoder } from "./decode.ts";
import { Ledger } from "./ledger.ts";
import { type ParserOptions, parser } from "./parse.ts";
import type { Property } from "./properties.ts";
import { type RepeatedRows, retryRule } from "./retries.ts";

/**
 * Then signals are let in, and the collector's tasks, which end its marking: while it lasts, all that is made is kept, and a few
 * megabytes a time is tens of them at the peak. A promise a chunk would cost a tenth of the time.
 */
const readBytes = 262_144;
/** What the parser gets at a time. Small, for every slice it makes keeps the whole chunk alive. */
const chunkBytes = 32_768;
export interface ReportFile {
  /** As it should be shown. */
  path: string;
  sizeBytes: number;
  /** What is wrong with it, in one line; the tests that ended before are counted all the same. */
  broken: string | undefined;
  /** The root element of well-formed XML that is not JUnit's. */
  foreignRoot: string | undefined;
  /** What is odd and leaves the tests in no doubt. */
  note: string | undefined;
}

/** Whether a file is one of results at all: XML of another kind is not, unless that is held against it. */
export function isMeant({ foreignRoot, broken }: ReportFile): boolean {
  return foreignRoot === undefined || broken !== undefined;
}

/** Everything that a run's JUnit files say. */
export interface TestReport {
  files: ReportFile[];
  ledger: Ledger;
  properties: Property[];
}

export interface ReportSource {
  /** Absolute. */
  path: string;
  /** As it should be shown. */
  shown: string;
}

export interface ReadReportOptions {
  signal?: AbortSignal | undefined;
  /** What several rows of one name are, in files of unknown programs. */
  repeated?: RepeatedRows;
}

/**
 * Reads JUnit XML files in chunks: time is linear in their size, memory in the number of tests.
 * Nothing about a file's content is an error here; a file that cannot be opened or read is a broken one.
 */
export async function readTestReports(
  sources: readonly ReportSource[],
  { signal, repeated = "tests" }: ReadReportOptions = {},
): Promise<TestReport> {
  const ledger = new Ledger();
  const properties: Property[] = [];
  const files: ReportFile[] = [];
  for (const source of sources) files.push(await readFile(source, { ledger, properties, repeated, signal }));
  return { files, ledger, properties };
}

async function readFile(
  { path, shown }: ReportSource,
  { signal, ...target }: ParserOptions & { signal: AbortSignal | undefined },
): Promise<ReportFile> {
  const { ledger } = target;
  const file: ReportFile = { path: shown, sizeBytes: 0, broken: undefined, foreignRoot: undefined, note: undefined };
  ledger.openReport(retryRule(undefined, target.repeated));
  const reader = parser(target);
  const text = decoder();
  try {
    const descriptor = openSync(path, "r");
    try {
      const buffer = new Uint8Array(readBytes);
      for (;;) {
        const read = readSync(descriptor, buffer, 0, readBytes, null);
        if (read === 0) break;
        for (let at = 0; at < read; at += chunkBytes)
          reader.write(text.write(buffer.subarray(at, Math.min(read, at + chunkBytes))));
        file.sizeBytes += read;
        await yieldToEventLoop();
        signal?.throwIfAborted();
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    file.broken = `cannot be read: ${message}`;
  }
  reader.write(text.end());
  const { broken, foreignRoot, controlCharacters } = reader.end();
  file.foreignRoot = foreignRoot;
  file.broken ??= file.sizeBytes === 0 ? "the file is empty" : broken;
  if (foreignRoot !== undefined) file.broken ??= `not JUnit XML: its root is <${foreignRoot}>`;
  file.note =
    text.note ??
    (controlCharacters > 0
      ? `${controlCharacters} characters that XML does not allow were left out of its texts`
      : undefined);
  return file;
}
