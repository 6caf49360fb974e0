import type { SaxesTagPlain } from "saxes";
import { ampersands } from "./ampersand.ts";
import { durationMs } from "./duration.ts";
import { elements } from "./elements.ts";
import type { Ledger } from "./ledger.ts";
import { copy } from "./names.ts";
import { PlainCases } from "./plain-cases.ts";
import type { Property } from "./properties.ts";
import type { RepeatedRows } from "./retries.ts";
import { CaseAttributes, isOrdinary, localName, Sax } from "./sax.ts";
import { ReportState } from "./state.ts";

/** Maximum number of characters without the end of a tag or text. Logs may be longer. */
const longestSilence = 16 * 2 ** 20;
const longestSilenceInLog = 128 * 2 ** 20;
const mostErrors = 1000;
const rootNames = new Set(["testsuites", "testsuite", "testcase"]);

/** The content of a file apart from its tests. */
export interface ParsedFile {
  /** First error in the XML, with its line. Undefined for a valid file. */
  broken: string | undefined;
  /** Name of the root element if it is not JUnit's. */
  foreignRoot: string | undefined;
  /** Number of control characters in texts. XML forbids them, but they do not affect the tests. */
  controlCharacters: number;
}

/** Parses the text of one XML file and adds its tests to a ledger. */
export interface Parser {
  write(text: string): void;
  end(): ParsedFile;
}

/** Returns the index after the last tag before the next test case, or the length of the text. */
function endOfTagBeforeCase(text: string, from: number): number {
  for (let next = text.indexOf("<testcase", from); next !== -1; next = text.indexOf("<testcase", next + 1)) {
    let end = next;
    while (end > from && /\s/.test(text[end - 1]!)) end--;
    if (text[end - 1] === ">") return end;
  }
  return text.length;
}

/** Thrown inside the XML parser to stop it. */
class Abort extends Error {}

/** A test that passed at the first attempt, and whose attributes say no more than where and how long. */
type PassedCase = Pick<PlainCases, "file" | "className" | "name" | "time">;

type AttributesOf = SaxesTagPlain["attributes"];

export interface ParserOptions {
  ledger: Ledger;
  /** Receives every `<property>` of a test or suite. */
  properties: Property[];
  repeated: RepeatedRows;
}

/** Parses JUnit XML of any dialect: nested suites, tests outside suites or under the root, missing attributes. */
export function parser({ ledger, properties, repeated }: ParserOptions): Parser {
  const sax = new Sax();
  const loose = ampersands();
  const state = new ReportState({ ledger, properties, repeated, sax });
  const { counters } = state;
  const file: ParsedFile = { broken: undefined, foreignRoot: undefined, controlCharacters: 0 };
  let sawRoot = false;
  let errors = 0;
  let aborted = false;
  /** Number of open elements. */
  let depth = 0;
  /** Number of characters that the XML parser was given, and their number up to the end of the last tag. */
  let given = 0;
  let afterTag = -1;
  const plain = new PlainCases();

  const pass = ({ file: path = "", className = "", name = "", time }: PassedCase) => {
    const ms = durationMs(time);
    counters.tests++;
    if (!Number.isNaN(ms)) counters.timed++;
    ledger.pass(path, className, name, ms);
  };

  // Fields replace the parser's hash table, which costs more than parsing its content.
  sax.on("opentagstart", (tag) => {
    if (tag.name === "testcase") tag.attributes = new CaseAttributes() as AttributesOf;
  });

  sax.on("opentag", (tag) => {
    state.quiet = 0;
    afterTag = sax.position;
    if (!tag.isSelfClosing) depth++;
    const attributes: object = tag.attributes;
    // Most tests passed, which is a tag without content.
    if (
      attributes instanceof CaseAttributes &&
      tag.isSelfClosing &&
      isOrdinary(attributes) &&
      file.controlCharacters === 0 &&
      sawRoot &&
      file.foreignRoot === undefined
    ) {
      state.finishTest();
      const { file: path, classname, name, time } = attributes;
      pass({ file: path, className: classname, name, time });
      return;
    }
    const name = localName(tag.name);
    if (!sawRoot) {
      sawRoot = true;
      if (!rootNames.has(name)) file.foreignRoot = copy(name.slice(0, 80));
    }
    if (file.foreignRoot === undefined) elements.get(name)?.open?.(state, tag);
  });

  sax.on("closetag", (tag) => {
    state.quiet = 0;
    afterTag = sax.position;
    if (!tag.isSelfClosing) depth--;
    // Most end tags belong to tests that were already added.
    if (tag.name === "testcase" && state.test === undefined && !state.capturing) return;
    if (file.foreignRoot !== undefined) return;
    const name = localName(tag.name);
    state.endCapture(name);
    elements.get(name)?.close?.(state);
  });

  sax.on("comment", () => {
    state.quiet = 0;
  });

  sax.onProblem = (message) => {
    if (message === "disallowed character." || message === "malformed character entity.") {
      file.controlCharacters++;
      return;
    }
    errors++;
    file.broken ??= `line ${sax.line}: ${message.replace(/\.$/, "")}`;
    if (errors >= mostErrors) {
      file.broken = `${file.broken} (and ${mostErrors - 1} more errors, where reading stopped)`;
      throw new Abort();
    }
  };

  const feed = (chunk: string, last: boolean) => {
    if (aborted) return;
    try {
      const { text, mended } = loose.mend(chunk, last);
      if (mended > 0) file.broken ??= `near line ${sax.line}: an & that begins no entity (should be &amp;)`;
      parse(text);
      if (last) close();
      else afterChunk(chunk.length);
    } catch (error) {
      if (!(error instanceof Abort) && !(error instanceof RangeError)) throw error;
      aborted = true;
      file.broken ??= `line ${sax.line}: a text that is too long`;
    }
  };

  /** Parses a chunk. Plain cases are read here, and everything between them by the XML parser. */
  const parse = (text: string) => {
    plain.open(text);
    for (let at = 0; at < text.length; ) {
      if (isBetweenTests()) at = passPlain(at);
      const next = endOfTagBeforeCase(text, at + 1);
      sax.write(text.slice(at, next));
      given += next - at;
      at = next;
    }
  };

  /** Returns true directly after a tag, not within a comment, a section or a test, in a file without errors so far. */
  const isBetweenTests = () =>
    afterTag === given &&
    depth > 0 &&
    !state.isInTest &&
    file.foreignRoot === undefined &&
    file.broken === undefined &&
    file.controlCharacters === 0;

  const passPlain = (from: number): number => {
    let at = from;
    for (let end = plain.read(at); end !== -1; end = plain.read(at)) {
      pass(plain);
      state.quiet = 0;
      sax.line += plain.lines;
      at = end;
    }
    return at;
  };

  const afterChunk = (length: number) => {
    ledger.settle();
    state.quiet += length;
    if (state.quiet <= (state.inLog ? longestSilenceInLog : longestSilence)) return;
    file.broken ??= `line ${sax.line}: ${Math.floor(state.quiet / 2 ** 20)} MB without the end of a tag or text`;
    throw new Abort();
  };

  const close = () => {
    const unfinished = state.test?.attributes["name"];
    sax.close();
    if (file.broken?.includes("unclosed tag") && unfinished !== undefined)
      file.broken += ` (the file ends inside of test ${JSON.stringify(unfinished.slice(0, 100))})`;
  };

  return {
    write: (chunk) => feed(chunk, false),
    end() {
      feed("", true);
      ledger.closeReport();
      return file;
    },
  };
}
