import { resolve } from "node:path";
import type { Writable } from "node:stream";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import { LogFile } from "../../platform/file/log-file.ts";
import { type LogSink, PredictionLog } from "../../serving/prediction-log.ts";
import type { Telemetry } from "../../serving/telemetry.ts";
import type { ServeInputs } from "./inputs.ts";

type LogInputs = Pick<ServeInputs, "log-predictions" | "log-columns" | "log-sample" | "log-max-bytes" | "log-files">;

interface LogSurroundings {
  context: Pick<Context, "cwd" | "now" | "reporter" | "stdout">;
  telemetry: Telemetry;
  /** Number of this process among several workers. Each has its own file, because a file is rotated by one process. */
  worker: number | undefined;
}

export interface OpenPredictionLog {
  log: PredictionLog;
  /** Writes what is pending. */
  close(): Promise<void>;
}

/** A reader of stdout that is this far behind loses lines. */
const MOST_UNREAD_BYTES = 16 * 2 ** 20;
/** A disk that does not answer must not keep the server from ending. */
const CLOSE_MS = 500;

/**
 * Opens the log of predictions. Undefined if none is asked for.
 *
 * @throws {Failure} if its file cannot be written, and for options without a log.
 */
export async function openPredictionLog(
  inputs: LogInputs,
  { context, telemetry, worker }: LogSurroundings,
): Promise<OpenPredictionLog | undefined> {
  const name = inputs["log-predictions"];
  if (name === undefined) {
    if (inputs["log-columns"] !== undefined)
      throw new Failure("log-columns: expected log-predictions too, which names the file, got none");
    return undefined;
  }
  const { cwd, now, reporter, stdout } = context;
  const file =
    name === "stdout"
      ? undefined
      : await LogFile.open({
          path: resolve(cwd, worker === undefined ? name : `${name}.worker-${worker}`),
          name: `log-predictions: ${name}`,
          maxBytes: inputs["log-max-bytes"],
          keep: inputs["log-files"],
          wrote: (lines) => telemetry.logged(lines, 0),
          failed({ reason, lines, isFirst }) {
            telemetry.logged(0, lines);
            if (isFirst)
              reporter.warning(`log-predictions: ${name}: ${reason} (rows are dropped until it can be written)`);
          },
        });
  const columns = inputs["log-columns"];
  telemetry.logsPredictions();
  const log = new PredictionLog({
    sink: file ?? streamSink(stdout, telemetry),
    now,
    random: Math.random,
    sample: inputs["log-sample"],
    columns: columns && new Set(columns),
    dropped: (rows) => telemetry.logged(0, rows),
  });
  const late = () => new Promise<void>((done) => setTimeout(done, CLOSE_MS).unref());
  return { log, close: async () => void (await Promise.race([file?.close(), late()])) };
}

function streamSink(stream: Writable, telemetry: Telemetry): LogSink {
  return {
    write(text, lines) {
      if (stream.writableLength > MOST_UNREAD_BYTES) return false;
      stream.write(text);
      telemetry.logged(lines, 0);
      return true;
    },
  };
}
