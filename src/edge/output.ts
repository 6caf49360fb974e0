/**
 * Preserves the exit code if nobody reads the output. Node would exit with 1, which means a negative verdict, if the
 * reader is gone (`trainyard gate-on-metric … | head -1`) or the disk is full.
 */
export function surviveLostOutput(...streams: NodeJS.WriteStream[]): void {
  // The product of a command is written through a pipeline, which reports the error to the command.
  for (const stream of streams) stream.on("error", () => {});
}
