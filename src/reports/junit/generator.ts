import type { SaxesTagPlain } from "saxes";

/** Programs whose files need special rules. */
export type Generator = "pytest" | "gotestsum" | "gradle" | "ctest";

/** Attributes of a `<testsuite>` in the order in which each program writes them. */
const signatures: ReadonlyMap<string, Generator> = new Map([
  ["name errors failures skipped tests time timestamp hostname", "pytest"],
  ["tests failures time name timestamp", "gotestsum"],
  ["tests failures errors time name timestamp", "gotestsum"],
  ["name tests skipped failures errors timestamp hostname time", "gradle"],
  ["name tests failures disabled skipped hostname time timestamp", "ctest"],
]);

/** Returns the program that wrote a suite. Undefined if its files need no special rules. */
export function generatorOf({ attributes }: SaxesTagPlain): Generator | undefined {
  return attributes["name"] === "pytest" ? "pytest" : signatures.get(Object.keys(attributes).join(" "));
}
