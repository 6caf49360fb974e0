/**
 * Libraries print too, such as the client of GitHub's artifacts. Their lines become debug messages, which the runner shows when
 * debug logging is switched on, so that the log holds what the step says. Secrets that they mask stay masked.
 *
 * @returns the function that writes the step's own text.
 */
export function separateForeignOutput(stream: NodeJS.WriteStream): (text: string) => void {
  const write = stream.write.bind(stream);
  let rest = "";
  const foreign = (text: string) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) write(`${foreignLine(line)}\n`);
  };
  stream.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    foreign(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    const finished = typeof encoding === "function" ? encoding : done;
    if (typeof finished === "function") process.nextTick(finished as () => void);
    return true;
  }) as typeof stream.write;
  return (text) => {
    write(text);
  };
}

function foreignLine(line: string): string {
  const text = line.trimEnd();
  if (text === "" || text.startsWith("::add-mask::")) return text;
  return `::debug::${text.replaceAll("%", "%25").replaceAll("\r", "%0D")}`;
}
