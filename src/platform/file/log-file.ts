import { constants } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { Failure } from "../../core/failure.ts";
import { reason } from "./read.ts";

export interface LogFailure {
  reason: string;
  /** Number of lines that are lost. */
  lines: number;
  /** True if the write before it succeeded. */
  isFirst: boolean;
}

export interface LogFileOptions {
  path: string;
  /** Name of the file in messages. */
  name: string;
  /** A file that would become larger is renamed, and a new one is started. */
  maxBytes: number;
  /** Number of renamed files to keep: `FILE.1` is the newest. */
  keep: number;
  /** Called with the number of lines that were written. */
  wrote(lines: number): void;
  /** Called when lines could not be written. */
  failed(failure: LogFailure): void;
}

/** Lines in memory that are not yet on disk. More are refused. */
const MOST_PENDING_BYTES = 16 * 2 ** 20;

/**
 * A file to which lines are appended without waiting: what cannot be written soon enough is refused. Only the owner may read
 * it. Files are rotated by size.
 */
export class LogFile {
  readonly #options: LogFileOptions;
  #handle: FileHandle | undefined;
  #bytes = 0;
  #pending: Buffer[] = [];
  #pendingLines = 0;
  #pendingBytes = 0;
  #writing: Promise<void> | undefined;
  #hasFailed = false;

  private constructor(options: LogFileOptions) {
    this.#options = options;
  }

  /** @throws {Failure} if the file cannot be written. */
  static async open(options: LogFileOptions): Promise<LogFile> {
    const file = new LogFile(options);
    try {
      await file.#open();
    } catch (error) {
      throw new Failure(
        `${options.name}: expected a file that can be written, got: ${reason(error as NodeJS.ErrnoException)}`,
        { cause: error },
      );
    }
    return file;
  }

  /** Takes lines to write soon. Returns false if there is no room for them. */
  write(text: string, lines: number): boolean {
    const bytes = Buffer.from(text);
    if (this.#pendingBytes + bytes.length > MOST_PENDING_BYTES) return false;
    this.#pending.push(bytes);
    this.#pendingLines += lines;
    this.#pendingBytes += bytes.length;
    this.#writing ??= this.#drain();
    return true;
  }

  /** Writes what is pending, and closes the file. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #drain(): Promise<void> {
    // Requests that arrive at the same time share one write.
    await new Promise((done) => setTimeout(done, 20));
    while (this.#pending.length > 0) {
      const bytes = Buffer.concat(this.#pending);
      const lines = this.#pendingLines;
      this.#pending = [];
      this.#pendingLines = 0;
      try {
        if (this.#bytes > 0 && this.#bytes + bytes.length > this.#options.maxBytes) await this.#rotate();
        if (this.#handle === undefined) await this.#open();
        await this.#handle!.appendFile(bytes);
        this.#bytes += bytes.length;
        this.#hasFailed = false;
        this.#options.wrote(lines);
      } catch (error) {
        // A full disk must not end the server, and may become free again.
        this.#options.failed({ reason: reason(error as NodeJS.ErrnoException), lines, isFirst: !this.#hasFailed });
        this.#hasFailed = true;
      }
      this.#pendingBytes -= bytes.length;
    }
    this.#writing = undefined;
  }

  async #open(): Promise<void> {
    const { O_APPEND, O_CREAT, O_WRONLY } = constants;
    const handle = await open(this.#options.path, O_APPEND | O_CREAT | O_WRONLY, 0o600);
    this.#handle = handle;
    const status = await handle.stat();
    if (status.isFile()) await handle.chmod(0o600);
    this.#bytes = status.isFile() ? status.size : 0;
  }

  async #rotate(): Promise<void> {
    const { path, keep } = this.#options;
    await this.#handle?.close();
    this.#handle = undefined;
    this.#bytes = 0;
    const numbered = (at: number) => (at === 0 ? path : `${path}.${at}`);
    await rm(numbered(keep), { force: true });
    for (let at = keep - 1; at >= 0; at--) {
      await rename(numbered(at), numbered(at + 1)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
    }
  }
}
