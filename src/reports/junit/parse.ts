import type { SaxesTagPlain } from "saxes";
import { ampersands } from "./ampersand.ts";
import { durationMs } from "./duration.ts";
import { elements } from "./elements.ts";
import type { Ledger } from "./ledger.ts";
import { copy } from "./names.ts";
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

/** Thrown inside the XML parser to stop it. */
class Abort extends Error {}

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

  // Fields replace the parser's hash table, which costs more than parsing its content.
  sax.on("opentagstart", (tag) => {
    if (tag.name === "testcase") tag.attributes = new CaseAttributes() as AttributesOf;
  });

  sax.on("opentag", (tag) => {
    state.quiet = 0;
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
      const { file: path = "", classname = "", name = "", time } = attributes;
      const ms = durationMs(time);
      counters.tests++;
      if (!Number.isNaN(ms)) counters.timed++;
      ledger.pass(path, classname, name, ms);
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
      sax.write(text);
      if (last) close();
      else afterChunk(chunk.length);
    } catch (error) {
      if (!(error instanceof Abort) && !(error instanceof RangeError)) throw error;
      aborted = true;
      file.broken ??= `line ${sax.line}: a text that is too long`;
    }
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
