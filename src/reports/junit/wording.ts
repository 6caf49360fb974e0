import { reasonInLog, reasonInText } from "./reason.ts";
import type { TestCase } from "./test-case.ts";
import { firstLine, plain } from "./text.ts";

/** Returns the test's readable name: class and name, without repeating one in the other. */
export function nameOf({ className, name, suites }: Pick<TestCase, "className" | "name" | "suites">): string {
  const title = plain(name).trim() || "(no name)";
  const owner = plain(className).trim();
  // node:test calls the class of every test "test", so the suites are used instead.
  if (owner === "" || owner === "test") return [...suites.map(plain), title].filter(Boolean).join(" › ");
  return title.startsWith(owner) ? title : `${owner} › ${title}`;
}

/** Matches messages that only say that the test failed. */
const generic =
  /^(failed|failure|error|test failed|failed without a message|exited with error code \d+|assertion failed|exception|undefined|null)?[.!]?$/i;
const unknown = "failed without a message";

/**
 * Returns the reason for a failure in one line: from the message, or from the trace or the log, where many runners
 * put it. The first of several failures in a test counts.
 *
 * @param line Line of the place that is shown for the test. Go prints the reason next to it.
 */
export function reasonOf(test: TestCase, characters = 200, line?: number): string {
  const { problems = [], stdout = "", stderr = "" } = test.details ?? {};
  const [problem] = problems;
  if (problem === undefined) return reasonInLog(plain(stdout || stderr), characters) || unknown;
  const own = { name: test.name, className: test.className, line, characters };
  const message = plain(problem.message).trim();
  const type = plain(problem.type).trim();
  const found =
    (isGeneric(message) ? "" : reasonInText(message, own)) ||
    reasonInText(plain(problem.text), own) ||
    reasonInLog(plain(stdout), characters) ||
    reasonInLog(plain(stderr), characters);
  if (found === "") return firstLine(message, characters) || type || unknown;
  // XML replaces line breaks in attributes by blanks.
  const reason = found.replace(/\s{2,}/g, " ");
  return type === "" || reason.includes(type) || !/^[\w.$:\\]{1,200}(Error|Exception|Failure|Failed)$/.test(type)
    ? reason
    : firstLine(`${type.split(/[.:\\]/).at(-1)}: ${reason}`, characters);
}

function isGeneric(message: string): boolean {
  return generic.test(message) || (message.startsWith("{") && message.endsWith("}"));
}

/** Returns the reason why a test was skipped, in one line. Empty if the file has none. */
export function skipReasonOf({ reason, name, className }: TestCase, characters = 200): string {
  return reasonInText(plain(reason), { name, className, line: undefined, characters });
}

/** Returns everything that its attempts printed, the newest last. */
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
