import type { SourceIndex } from "../../platform/workspace/source-index.ts";
import { locate, type Place } from "../../reports/junit/locate.ts";
import type { TestCase } from "../../reports/junit/test-case.ts";
import { code, type Span } from "../../reports/markdown/block.ts";

/** A failing test with its place in the repository. */
export interface FailingTest {
  test: TestCase;
  place: Place | undefined;
  /** In a file that the pull request changes. */
  touched: boolean;
  /** Failing now and not in the baseline; undefined without one. */
  fresh: boolean | undefined;
}

const unknownLine = Number.MAX_SAFE_INTEGER;

/** Newly failing before known ones, files of the diff before others, files and lines in order. */
export function inOrder(failing: readonly FailingTest[]): FailingTest[] {
  const rank = ({ touched, fresh }: FailingTest) => (touched ? 0 : 2) + (fresh === false ? 1 : 0);
  const place = ({ place }: FailingTest) => place?.file ?? "\uffff";
  return [...failing].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) ||
      (a.place?.line ?? unknownLine) - (b.place?.line ?? unknownLine) ||
      a.test.index - b.test.index,
  );
}

export function placed(tests: readonly TestCase[], index: SourceIndex): FailingTest[] {
  return tests.map((test) => ({ test, place: locate(test, index), touched: false, fresh: undefined }));
}

export function placeSpan(place: Place, href: ((place: Place) => string) | undefined): Span {
  const shown = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return href === undefined ? code(shown) : { kind: "link", text: shown, href: href(place) };
}
