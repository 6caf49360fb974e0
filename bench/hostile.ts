/**
 * Texts of a megabyte that make careless searches take minutes, for every reader outside of JUnit (`bench -- junit` has those):
 * each takes at most a second. Failures are part of the work.
 */
import { number } from "../src/contract/inputs.ts";
import { Failure } from "../src/core/failure.ts";
import { dateFormatReader } from "../src/data/table/date-format.ts";
import { parseJson } from "../src/data/table/record-table.ts";
import { registryRefusal } from "../src/delivery/image/refusal.ts";
import { parseChallenge } from "../src/delivery/image/token.ts";
import { Misreading, tokenize } from "../src/evaluation/expression/tokens.ts";
import { parseMetrics } from "../src/evaluation/metrics-file/parse.ts";
import { plainMessage } from "../src/platform/github/refusal.ts";
import { bugStack } from "../src/platform/process/stack.ts";
import { toMarkdown } from "../src/reports/markdown/markdown.ts";
import { toText } from "../src/reports/markdown/text.ts";
import { parseBody } from "../src/serving/http/json.ts";
import { HttpProblem } from "../src/serving/http/problem.ts";
import { Router } from "../src/serving/http/router.ts";
import { claim } from "./measure.ts";

const fill = (piece: string) => piece.repeat(Math.floor(1e6 / piece.length));
const refusal = (text: string) =>
  registryRefusal({
    registry: "a.example",
    name: "b",
    mode: "pull",
    user: undefined,
    method: "GET",
    answer: { url: new URL("https://a.example/v2/"), status: 400, headers: {} },
    text,
  });

/** Name → the work that a hostile text makes. */
const works: Readonly<Record<string, () => unknown>> = {
  "a registry's page of less-than signs": () => refusal(fill("<")),
  "a registry's page of tags": () => refusal(fill("<a>")),
  "a challenge of hyphens": () => parseChallenge(`Bearer ${fill("-")}`),
  "a challenge of schemes": () => parseChallenge(fill("basic ")),
  "GitHub's page of titles": () => plainMessage(`<html>${fill("<title>a")}`),
  "JSON with NaN and quotes without an end": () => parseJson(`[NaN, ${fill('\\"')}`),
  "JSON with a megabyte of NaN": () => parseJson(`[${fill("NaN,")}1]`),
  "a rule of digits": () => tokenize(`${fill("0")}x`),
  "metrics with a cell of digits": () => parseMetrics(`accuracy,${fill("0")}E`, "metrics.csv"),
  "a number of digits": () => number({ description: "" }).parse(`${fill("0")}x`),
  "a date of blanks": () => dateFormatReader(" %Y %m ")(`${fill(" ")}x`),
  "a stack of places": () => bugStack(fill("file://a/index.js:1:1")),
  "a code block of newlines": () => toMarkdown([{ kind: "code", text: fill("\n") }]),
  "a code block of backticks": () => toMarkdown([{ kind: "code", text: fill("```\n") }]),
  "a paragraph of tabs": () => toText([{ kind: "paragraph", text: `${fill("\t")}x` }]),
  "a paragraph of newlines": () => toText([{ kind: "paragraph", text: `x${fill(" \n")}` }]),
  "a request to an address of colons": () => new Router([]).find("GET", `http://${fill(":")}\n`),
  "a request's body of quotes": () => parseBody(Buffer.from(fill('.. "'))),
};

for (const [name, work] of Object.entries(works)) {
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    const isPlain = [Failure, Misreading, HttpProblem, SyntaxError].some((kind) => error instanceof kind);
    if (!isPlain) throw error;
  }
  claim(`1 MB: ${name}, in s`, (performance.now() - start) / 1000, "at most", 1);
}
