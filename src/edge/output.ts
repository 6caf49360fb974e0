/**
 * Keeps the exit code of a process whose output nobody takes. Node ends a process with 1, a negative verdict, when the reader
 * of its output has gone (`trainyard gate-on-metric … | head -1`) or the disk behind it is full.
 */
export function surviveLostOutput(...streams: NodeJS.WriteStream[]): void {
  // What a command writes as its product goes through a pipeline, which reports the error to the command.
  for (const stream of streams) stream.on("error", () => {});
}
