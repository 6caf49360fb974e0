import { locate, type Place } from "../junit/locate.ts";
import type { TestCase } from "../junit/test-case.ts";
import { firstLine, plain } from "../junit/text.ts";
import { code, type Span } from "../markdown/block.ts";
import type { SourceIndex } from "../workspace/source-index.ts";

/** A failing test with its place in the repository. */
export interface Failing {
  test: TestCase;
  place: Place | undefined;
  /** In a file that the pull request changes. */
  touched: boolean;
  /** Failing now and not in the baseline; undefined without one. */
  fresh: boolean | undefined;
}

const unknownLine = Number.MAX_SAFE_INTEGER;

/** Newly failing before known ones, files of the diff before others, files and lines in order. */
export function inOrder(failing: readonly Failing[]): Failing[] {
  const rank = ({ touched, fresh }: Failing) => (touched ? 0 : 2) + (fresh === false ? 1 : 0);
  const place = ({ place }: Failing) => place?.file ?? "\uffff";
  return [...failing].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
      (a.place?.line ?? unknownLine) - (b.place?.line ?? unknownLine) ||
      a.test.index - b.test.index,
  );
}

export function placed(tests: readonly TestCase[], index: SourceIndex): Failing[] {
  return tests.map((test) => ({ test, place: locate(test, index), touched: false, fresh: undefined }));
}

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

export function placeSpan(place: Place, href: ((place: Place) => string) | undefined): Span {
  const shown = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return href === undefined ? code(shown) : { kind: "link", text: shown, href: href(place) };
}

/** pytest marks the error's own lines with an E; elsewhere the first line says it. */
function lastError(text: string): string {
  return /^E {2,}(\S.*)$/m.exec(text)?.[1] ?? text;
}
