import { closeSync, openSync, readSync } from "node:fs";
import { yieldToEventLoop } from "../../core/yield.ts";
import { decoder } from "./decode.ts";
import { Ledger } from "./ledger.ts";
import { type ParserOptions, parser } from "./parse.ts";
import type { Property } from "./properties.ts";
import { type RepeatedRows, retryRule } from "./retries.ts";

/**
 * The reader yields after this many bytes, so that signals are handled and the garbage collector can finish a cycle.
 * While it marks, all new objects are kept, so rare yields would increase the peak by tens of megabytes. A promise
 * per chunk would take a tenth of the time.
 */
const readBytes = 131_072;
/** Size of the chunks for the parser. It is small, because each slice of a chunk keeps the whole chunk in memory. */
const chunkBytes = 32_768;
export interface ReportFile {
  /** Path in the form to display. */
  path: string;
  sizeBytes: number;
  /** Description of what is wrong with the file, in one line. Tests before that place are counted. */
  broken: string | undefined;
  /** Root element of well-formed XML that is not JUnit's. */
  foreignRoot: string | undefined;
  /** Description of something unusual that does not affect the tests. */
  note: string | undefined;
}

/** Returns true for a file of test results. Other XML is not one, unless it is required to be. */
export function isMeant({ foreignRoot, broken }: ReportFile): boolean {
  return foreignRoot === undefined || broken !== undefined;
}

/** All tests and files of a run's JUnit reports. */
export interface TestReport {
  files: ReportFile[];
  ledger: Ledger;
  properties: Property[];
}

export interface ReportSource {
  /** Absolute path. */
  path: string;
  /** Path in the form to display. */
  shown: string;
}

export interface ReadReportOptions {
  signal?: AbortSignal | undefined;
  /** Meaning of several rows of the same name in files of unknown programs. */
  repeated?: RepeatedRows;
}

/**
 * Reads JUnit XML files in chunks. The time is linear in their size, and the memory in the number of tests. Invalid
 * content is not an error here. A file that cannot be opened or read counts as broken.
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
