import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ampersands } from "./ampersand.ts";
import { durationMs } from "./duration.ts";
import type { Ledger } from "./ledger.ts";
import { copy } from "./names.ts";
import type { Property } from "./properties.ts";
import { none, type OpenCase, rowOf } from "./row.ts";
import type { Problem, SkipKind } from "./test-case.ts";
import { abridged, tail } from "./text.ts";

/** How much of a file may go by without a tag or text coming to an end; in logs more, for they may be long. */
const silence = 16 * 2 ** 20;
const silenceInLog = 128 * 2 ** 20;
const mostErrors = 1000;
const mostSuites = 1000;
const mostProperties = 20_000;
const longest = { message: 8000, trace: 60_000, log: 4000, property: 1000 };

/** What a file said besides its tests. */
export interface Parsed {
  /** The first thing wrong with the XML, with its line; undefined for a whole file. */
  broken: string | undefined;
  /** The root's name when it is not JUnit's. */
  foreignRoot: string | undefined;
  /** Control characters in texts: against XML's rules, but they leave no test in doubt. */
  controlCharacters: number;
}

/** Text of one XML file in, rows of the ledger out. */
export interface Parser {
  write(text: string): void;
  end(): Parsed;
}

class Abort extends Error {}

/** saxes without its Error object (and stack) for each of a broken file's thousands of errors. */
class Sax extends SaxesParser {
  onProblem: (message: string) => void = () => {};
  override fail(message: string): this {
    this.onProblem(message);
    return this;
  }
}

type AttributesOf = Record<string, string>;

/** The attributes of a case in fields: as fast to fill as any object is. It has no prototype that a name could be found in. */
class CaseAttributes {
  name: string | undefined = undefined;
  classname: string | undefined = undefined;
  file: string | undefined = undefined;
  line: string | undefined = undefined;
  time: string | undefined = undefined;
  class: string | undefined = undefined;
  status: string | undefined = undefined;
  result: string | undefined = undefined;
  filepath: string | undefined = undefined;
  duration: string | undefined = undefined;

  static {
    Object.setPrototypeOf(CaseAttributes.prototype, null);
    Reflect.deleteProperty(CaseAttributes.prototype, "constructor");
  }
}

/** Whether a case has what is rare, and worth a closer look. */
function isSpecial(attributes: CaseAttributes): boolean {
  return (
    attributes.class !== undefined ||
    attributes.status !== undefined ||
    attributes.result !== undefined ||
    attributes.filepath !== undefined ||
    attributes.duration !== undefined
  );
}

const problemTags: Record<string, { kind: Problem["kind"]; earlier: "" | "flaky" | "rerun" }> = {
  failure: { kind: "failure", earlier: "" },
  error: { kind: "error", earlier: "" },
  flakyFailure: { kind: "failure", earlier: "flaky" },
  flakyError: { kind: "error", earlier: "flaky" },
  rerunFailure: { kind: "failure", earlier: "rerun" },
  rerunError: { kind: "error", earlier: "rerun" },
};

/**
 * Reads JUnit XML of any dialect: nested suites, cases beside suites, cases right under the root, absent attributes.
 * Counts come from cases alone: the attributes of suites are often wrong.
 *
 * @param properties takes each `<property>` whose owner is a case or a suite.
 */
export function parser(ledger: Ledger, properties: Property[] = []): Parser {
  const sax = new Sax();
  const loose = ampersands();
  let open: OpenCase | undefined;
  let suiteDepth = 0;
  let sawRoot = false;
  let foreignRoot: string | undefined;
  let broken: string | undefined;
  let errors = 0;
  let controlCharacters = 0;
  let quiet = 0;
  let inLog = false;
  let aborted = false;
  /** What the text being read is for, and the element it ends with. */
  let reading: { element: string; pieces: string[]; use(text: string): void } | undefined;
  let suiteProblems: OpenCase | undefined;
  let propertyOwner: string[] = [];
  let pendingProperty: Property | undefined;

  const heard = (text: string) => {
    quiet = 0;
    reading?.pieces.push(text);
  };

  const listen = (element: string, use: (text: string) => void) => {
    reading = { element, pieces: [], use };
    sax.on("text", heard);
    sax.on("cdata", heard);
  };

  const silent = () => {
    const { pieces, use } = reading!;
    reading = undefined;
    inLog = false;
    sax.off("text");
    sax.off("cdata");
    use(pieces.length === 1 ? pieces[0]! : pieces.join(""));
  };

  const problem = (tag: SaxesTagPlain, owner: OpenCase) => {
    const { kind, earlier } = problemTags[local(tag.name)]!;
    const entry = {
      kind,
      earlier,
      type: copy(text(tag, "type").slice(0, 300)),
      message: copy(abridged(text(tag, "message"), longest.message)),
      text: "",
    };
    // Hundreds of soft assertions in one test: the first and the last say enough.
    if (owner.problems === none) owner.problems = [];
    if (owner.problems.length >= 20) owner.problems.splice(10, 1);
    owner.problems.push(entry);
    listen(local(tag.name), (body) => {
      if (entry.text === "") entry.text = copy(abridged(body.trim(), longest.trace));
    });
    return entry;
  };

  const finish = () => {
    const done = open!;
    open = undefined;
    ledger.add(rowOf(done));
  };

  // In place of the parser's hash table, which costs more than the parsing of what is in it.
  sax.on("opentagstart", (tag) => {
    if (tag.name === "testcase") tag.attributes = new CaseAttributes() as unknown as AttributesOf;
  });

  sax.on("opentag", (tag) => {
    quiet = 0;
    const { attributes } = tag;
    if (
      attributes instanceof CaseAttributes &&
      tag.isSelfClosing &&
      !isSpecial(attributes) &&
      controlCharacters === 0 &&
      sawRoot &&
      foreignRoot === undefined
    ) {
      if (open !== undefined) finish();
      if (reading !== undefined) silent();
      const { file = "", classname = "", name = "", time } = attributes;
      ledger.pass(file, classname, name, durationMs(time));
    } else opened(local(tag.name), tag);
  });

  const opened = (name: string, tag: SaxesTagPlain) => {
    if (!sawRoot) {
      sawRoot = true;
      if (name !== "testsuites" && name !== "testsuite" && name !== "testcase") foreignRoot = copy(name.slice(0, 80));
    }
    if (foreignRoot !== undefined) return;
    if (name === "testcase") {
      if (open !== undefined) finish();
      if (reading !== undefined) silent();
      open = { attributes: tag.attributes, problems: none, skip: undefined, stdout: "", stderr: "" };
      return;
    }
    if (reading !== undefined) {
      // Surefire keeps the trace of an earlier attempt in a child of its own.
      if (name === "stackTrace") reading.pieces.length = 0;
      return;
    }
    if (name === "testsuite") {
      if (open !== undefined) finish();
      suiteDepth++;
      if (suiteDepth <= mostSuites)
        ledger.openSuite(copy(text(tag, "name")), copy(text(tag, "file") || text(tag, "filepath")));
      propertyOwner = [text(tag, "name")];
      return;
    }
    if (problemTags[name] !== undefined) {
      if (open !== undefined) problem(tag, open);
      else {
        // A suite that fell over before any of its tests could: a test of its own, lest the failure be lost.
        suiteProblems = {
          attributes: { name: "(suite)", classname: propertyOwner[0] ?? "" },
          problems: none,
          skip: undefined,
          stdout: "",
          stderr: "",
        };
        problem(tag, suiteProblems);
      }
      return;
    }
    if (name === "property") {
      if (properties.length >= mostProperties) return;
      const owner = open === undefined ? undefined : open.attributes;
      pendingProperty = {
        suite: copy(propertyOwner[0] ?? ""),
        className: copy(owner?.["classname"] ?? ""),
        test: owner === undefined ? undefined : copy(owner["name"] ?? ""),
        name: copy(text(tag, "name").slice(0, 200)),
        value: copy(text(tag, "value").slice(0, longest.property)),
      };
      if (pendingProperty.value === "" && !tag.isSelfClosing) {
        const held = pendingProperty;
        listen("property", (body) => {
          held.value = copy(body.trim().slice(0, longest.property));
          properties.push(held);
        });
      } else properties.push(pendingProperty);
      return;
    }
    if (open === undefined) return;
    if (name === "skipped") {
      const kind = skipKind(text(tag, "type"), text(tag, "message"));
      open.skip = open.skip === "todo" ? "todo" : kind;
      return;
    }
    if (name === "system-out" || name === "system-err") {
      const owner = open;
      inLog = true;
      listen(name, (body) => {
        const log = copy(tail(body, 40, longest.log));
        if (name === "system-out")
          owner.stdout = owner.stdout === "" ? log : tail(`${owner.stdout}\n${log}`, 40, longest.log);
        else owner.stderr = owner.stderr === "" ? log : tail(`${owner.stderr}\n${log}`, 40, longest.log);
      });
    }
  };

  sax.on("closetag", (tag) => {
    quiet = 0;
    // Most are of cases that were entered when they began.
    if (open === undefined && reading === undefined && tag.name === "testcase") return;
    if (foreignRoot !== undefined) return;
    const name = local(tag.name);
    if (reading !== undefined) {
      if (name === reading.element) silent();
      else if (name === "stackTrace") silentTrace();
      if (suiteProblems !== undefined && reading === undefined) {
        ledger.add(rowOf(suiteProblems));
        suiteProblems = undefined;
      }
      if (name !== "testcase" && name !== "testsuite") return;
    }
    if (name === "testcase") {
      if (open !== undefined) finish();
    } else if (name === "testsuite") {
      if (open !== undefined) finish();
      if (suiteDepth <= mostSuites) ledger.closeSuite();
      if (suiteDepth > 0) suiteDepth--;
    }
  });

  /** After `</stackTrace>` what follows is the attempt's log, no trace. */
  const silentTrace = () => {
    const { pieces, use } = reading!;
    use(pieces.join(""));
  };

  sax.on("comment", () => {
    quiet = 0;
  });

  // Properties that came to the parser in mid-parse would make each of its states slower: they are there from the start.
  sax.on("text", heard);
  sax.on("cdata", heard);
  sax.off("text");
  sax.off("cdata");
  sax.onProblem = (message) => {
    if (message === "disallowed character." || message === "malformed character entity.") {
      controlCharacters++;
      return;
    }
    errors++;
    broken ??= `line ${sax.line}: ${message.replace(/\.$/, "")}`;
    if (errors >= mostErrors) {
      broken = `${broken} (and ${mostErrors - 1} more errors, where reading stopped)`;
      throw new Abort();
    }
  };

  const malformed = () => {
    broken ??= `near line ${sax.line}: an & that begins no entity (should be &amp;)`;
  };

  const feed = (action: () => void) => {
    if (aborted) return;
    try {
      action();
    } catch (error) {
      if (!(error instanceof Abort) && !(error instanceof RangeError)) throw error;
      aborted = true;
      broken ??= `line ${sax.line}: a text too long to hold`;
    }
  };

  return {
    write(chunk) {
      feed(() => {
        const { text, mended } = loose.mend(chunk, false);
        if (mended > 0) malformed();
        sax.write(text);
        ledger.settle();
        quiet += chunk.length;
        if (quiet > (inLog ? silenceInLog : silence)) {
          broken ??= `line ${sax.line}: ${Math.floor(quiet / 2 ** 20)} MB without the end of a tag or text`;
          throw new Abort();
        }
      });
    },
    end() {
      feed(() => {
        const { text, mended } = loose.mend("", true);
        if (mended > 0) malformed();
        sax.write(text);
        const unfinished = open?.attributes["name"];
        sax.close();
        if (broken?.includes("unclosed tag") && unfinished !== undefined)
          broken += ` (the file ends inside of test ${JSON.stringify(unfinished.slice(0, 100))})`;
      });
      return { broken, foreignRoot, controlCharacters };
    },
  };
}

/** Without a namespace prefix, which no dialect needs and some write. */
function local(name: string): string {
  if (name === "testcase") return name;
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function text(tag: SaxesTagPlain, attribute: string): string {
  return tag.attributes[attribute] ?? "";
}

function skipKind(type: string, message: string): SkipKind {
  if (type === "pytest.xfail") return "xfailed";
  return /^todo$/i.test(type) || (type === "" && /^todo$/i.test(message)) ? "todo" : "skipped";
}
