import type { SaxesTagPlain } from "saxes";
import { durationMs } from "./duration.ts";
import { generatorOf } from "./generator.ts";
import { copy } from "./names.ts";
import { none, type OpenCase, type ReportedProblem } from "./row.ts";
import { attributeOf, localName } from "./sax.ts";
import type { OpenSuite, ReportState } from "./state.ts";
import type { SkipKind } from "./test-case.ts";
import { abridged, tail } from "./text.ts";

const mostProperties = 20_000;
const mostProblems = 20;
const longest = { message: 8000, trace: 60_000, log: 4000, property: 1000 };
const logLines = 40;

/** The handlers for the start and end of one kind of element. `close` runs after the collected text was used. */
export interface ElementHandler {
  open?(state: ReportState, tag: SaxesTagPlain): void;
  close?(state: ReportState): void;
}

/** The elements of all JUnit XML dialects. Others are ignored, and their text belongs to the surrounding element. */
export const elements: ReadonlyMap<string, ElementHandler> = new Map<string, ElementHandler>([
  ["testsuites", { open: (state, tag) => state.openSuite(suiteOf(tag, true)), close: (state) => state.closeSuite() }],
  ["testsuite", { open: (state, tag) => state.openSuite(suiteOf(tag, false)), close: (state) => state.closeSuite() }],
  [
    "testcase",
    {
      open: (state, { attributes }) =>
        state.openTest({ attributes, problems: none, skip: undefined, skipReason: "", stdout: "", stderr: "" }),
      close: (state) => state.finishTest(),
    },
  ],
  ["failure", problem("failure", "")],
  ["error", problem("error", "")],
  ["flakyFailure", problem("failure", "flaky")],
  ["flakyError", problem("error", "flaky")],
  ["rerunFailure", problem("failure", "rerun")],
  ["rerunError", problem("error", "rerun")],
  ["stackTrace", { open: openStackTrace }],
  ["skipped", { open: openSkipped }],
  ["property", { open: openProperty }],
  ["system-out", log("system-out", "stdout")],
  ["system-err", log("system-err", "stderr")],
]);

function suiteOf(tag: SaxesTagPlain, isRoot: boolean): OpenSuite {
  const count = (name: string) => {
    const value = Number(attributeOf(tag, name));
    return Number.isSafeInteger(value) && value > 0 ? value : 0;
  };
  return {
    isRoot,
    name: copy(attributeOf(tag, "name")),
    file: copy(attributeOf(tag, "file") || attributeOf(tag, "filepath")),
    host: copy(attributeOf(tag, "hostname")),
    generator: isRoot ? undefined : generatorOf(tag),
    declared: {
      tests: count("tests"),
      problems: count("failures") + count("errors"),
      skipped: count("skipped") + count("disabled"),
    },
    durationMs: durationMs(tag.attributes["time"]),
    stdout: "",
    stderr: "",
  };
}

function problem(kind: ReportedProblem["kind"], earlier: ReportedProblem["earlier"]): ElementHandler {
  return {
    open(state, tag) {
      if (state.capturing) return;
      // A suite that failed before its tests gets an artificial test, so that the failure is not lost.
      const { test } = state;
      const owner = test ?? state.suiteCase();
      const entry: ReportedProblem = {
        kind,
        earlier,
        type: copy(attributeOf(tag, "type").slice(0, 300)),
        message: copy(abridged(attributeOf(tag, "message"), longest.message)),
        text: "",
      };
      addProblem(owner, entry);
      state.problem = entry;
      state.capture(localName(tag.name), (text) => {
        if (entry.text === "") entry.text = copy(abridged(text.trim(), longest.trace));
        state.problem = undefined;
        if (test === undefined) state.enter(owner);
      });
    },
  };
}

/** Adds a problem. Of hundreds of soft assertions in a test, only the first and last ones are kept. */
function addProblem(owner: OpenCase, entry: ReportedProblem): void {
  if (owner.problems === none) owner.problems = [];
  if (owner.problems.length >= mostProblems) owner.problems.splice(mostProblems / 2, 1);
  owner.problems.push(entry);
}

/** Handles a trace of an earlier attempt, for which Surefire and nextest have a separate element. */
function openStackTrace(state: ReportState): void {
  const { problem } = state;
  if (problem === undefined) return;
  state.capture("stackTrace", (text) => {
    problem.text = copy(abridged(text.trim(), longest.trace));
  });
}

function openSkipped(state: ReportState, tag: SaxesTagPlain): void {
  const { test, capturing } = state;
  if (test === undefined || capturing) return;
  const message = attributeOf(tag, "message");
  const kind = skipKind(attributeOf(tag, "type"), message);
  test.skip = test.skip === "todo" ? "todo" : kind;
  test.skipReason ||= message;
  if (tag.isSelfClosing || test.skipReason !== "") return;
  state.capture("skipped", (text) => {
    test.skipReason = copy(abridged(text.trim(), longest.message));
  });
}

function skipKind(type: string, message: string): SkipKind {
  if (type === "pytest.xfail") return "xfailed";
  return /^todo$/i.test(type) || (type === "" && /^todo$/i.test(message)) ? "todo" : "skipped";
}

function openProperty(state: ReportState, tag: SaxesTagPlain): void {
  const { properties, test, suite, capturing } = state;
  if (capturing) return;
  const name = attributeOf(tag, "name").slice(0, 200);
  const value = attributeOf(tag, "value").slice(0, longest.property);
  if (test === undefined && name === "basedir") state.ledger.setBasedir(copy(value));
  if (properties.length >= mostProperties) return;
  const property = {
    suite: copy(suite?.name ?? ""),
    className: copy(test?.attributes["classname"] ?? ""),
    test: test === undefined ? undefined : copy(test.attributes["name"] ?? ""),
    name: copy(name),
    value: copy(value),
  };
  if (value !== "" || tag.isSelfClosing) properties.push(property);
  else
    state.capture("property", (text) => {
      properties.push({ ...property, value: copy(text.trim().slice(0, longest.property)) });
    });
}

/** Handles the log of a test or suite. An earlier attempt's log is only kept if the test itself has none. */
function log(element: string, stream: "stdout" | "stderr"): ElementHandler {
  return {
    open(state) {
      const { problem, capturing } = state;
      const owner = state.test ?? state.suite;
      if (owner === undefined || (capturing && problem === undefined)) return;
      state.capture(element, (text) => {
        const added = copy(tail(text, logLines, longest.log));
        if (owner[stream] === "") owner[stream] = added;
        else if (problem === undefined) owner[stream] = tail(`${owner[stream]}\n${added}`, logLines, longest.log);
      });
    },
  };
}
