import type { TestCase } from "./test-case.ts";
import { firstLine, plain } from "./text.ts";

/** What a person calls the test: class and name, without repeating one in the other. */
export function nameOf({ className, name, suites }: Pick<TestCase, "className" | "name" | "suites">): string {
  const title = plain(name).trim() || "(no name)";
  const owner = plain(className).trim();
  // node:test calls the class of every test "test": the suites say more.
  if (owner === "" || owner === "test") return [...suites.map(plain), title].filter(Boolean).join(" › ");
  return title.startsWith(owner) ? title : `${owner} › ${title}`;
}

/** The failure in a line. */
export function reasonOf(test: TestCase, characters = 200): string {
  const [problem] = test.details?.problems ?? [];
  if (problem === undefined) return "failed without a message";
  const line = firstLine(plain(problem.message), characters) || firstLine(lastError(plain(problem.text)), characters);
  const type = plain(problem.type).trim();
  if (line === "") return type || "failed without a message";
  return type === "" || line.includes(type) || !/^[\w.$:\\]+(Error|Exception|Failure|Failed)$/.test(type)
    ? line
    : firstLine(`${type.split(/[.:\\]/).at(-1)}: ${line}`, characters);
}

/** All that its attempts said, newest last. */
export function traceOf(test: TestCase): string {
  return (test.details?.problems ?? [])
    .map(({ type, message, text }) => {
      const body = plain(text).trim();
      const head = plain(message).trim() || plain(type).trim();
      return body === "" ? head : head === "" || body.includes(head.split("\n", 1)[0]!) ? body : `${head}\n${body}`;
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

/** pytest marks the error's own lines with an E; elsewhere the first line says it. */
function lastError(text: string): string {
  return /^E {2,}(\S.*)$/m.exec(text)?.[1] ?? text;
}
