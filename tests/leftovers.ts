/**
 * What the tests of one file share, such as a server or a folder with a model. It is ended after the last test of the
 * file. Modules are loaded once for many test files, so they cannot register a hook of their own for that.
 */
const leftovers: (() => unknown)[] = [];

export function endWithFile(end: () => unknown): void {
  leftovers.push(end);
}

export async function endLeftovers(): Promise<void> {
  for (const end of leftovers.splice(0).reverse()) await end();
}
