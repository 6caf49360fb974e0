/** An input that several actions have is declared the same way in all of them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { actions, commands } from "../../src/actions/index.ts";
import { actionFolder, cli, folder, root, step } from "../runner.ts";

const all = await Promise.all(
  Object.entries({ ...actions, ...commands }).map(async ([name, load]) => [name, (await load()).default] as const),
);

/** Inputs whose description depends on the action, with the reason. Nothing else about them may differ. */
const ownMeanings: Record<string, string> = {
  baseline: "what can be compared depends on what the action reads: a model, a report, or tests",
  exclude: "a model must not use them, and a comparison leaves them out",
  "group-column": "train keeps groups together, the gate resamples them, and detect-drift takes one row of each",
  "on-inconclusive": "what can be inconclusive: a rule, or the comparison of two tables",
  port: "serve finds a port by itself, and the server in an image has one",
  slices: "detect-drift compares them with tables on both sides",
  "time-column": "train splits by it, and detect-drift only says which period it saw",
  command: "test-model runs a program that predicts, train one that trains",
  "dry-run": "what would be done: a build, or a rollout",
  force: "what is done in spite of what: a training in spite of a result, a rollout in spite of other owners",
  gate: "what happens only if it passed, and which file is read when absent",
  image: "build-push-image pushes to several repositories, and deploy-model takes one image",
  "max-age": "whose age: that of the champion, or of the model that is watched",
  "max-latency-ms": "build-push-image asks once, verify-deployment hundreds of times",
  name: "of a model, or of what serves it",
  remote: "promote-model writes tags there, and history reads them",
  rollback: "promote-model goes back itself, and verify-deployment runs a program for it",
  stage: "promote-model writes one, and history lists all when absent",
  timeout: "what may take so long: a request, a rollout, or becoming ready",
  url: "what the address is for: a test, a proof, or a status on GitHub",
  data: "what an action does with the tables; `predict` also reads stdin",
  "decision-threshold": "train chooses it on rows that its trees did not see, test-model on rows of `threshold-data`",
  "id-column": "when absent, a model knows its own column, and a table to train on has none",
  metrics: "the gate judges them, an image carries them as labels",
  model: "what an action does with the model, and which of them can do without",
  predictions: "test-model evaluates them, the gate tests with them",
  target: "build-push-image calls a build stage so, after docker/build-push-action",
  task: "train decides by the target alone",
  "test-data": "train can hold rows out itself",
  "upload-artifact": "what is uploaded",
};

/** Inputs whose values depend on the action, for the reasons above. A server in a terminal may choose a free port. */
const ownValues = ["port", "image", "max-latency-ms", "name", "rollback", "stage", "timeout"];

/** Required where the action cannot do without. */
const requiredSomewhere = ["target", "data", "gate", "image", "name", "url"];

const uses = new Map<string, { action: string; input: (typeof all)[number][1]["inputs"][string] }[]>();
for (const [action, { inputs }] of all) {
  for (const [word, input] of Object.entries(inputs)) uses.set(word, [...(uses.get(word) ?? []), { action, input }]);
}
const shared = [...uses].filter(([, each]) => each.length > 1);

test.each(shared)("%s has one meaning, one set of values and one default", (word, each) => {
  const [first, ...others] = each.map(({ input }) => ({
    ...(!ownValues.includes(word) && {
      expected: input.expected,
      default: input.default,
      list: input.list,
      switch: input.bare,
    }),
    expression: input.expression,
    secret: input.secret,
    ...(!(word in ownMeanings) && { description: input.description }),
    ...(!requiredSomewhere.includes(word) && { required: input.required }),
  }));
  for (const [index, other] of others.entries())
    expect(other, `${word} in ${each[0]!.action} and in ${each[index + 1]!.action}`).toEqual(first);
});

test("every exception is one", () => {
  const texts = (word: string) => new Set(uses.get(word)?.map(({ input }) => input.description));
  expect(Object.keys(ownMeanings).filter((word) => texts(word).size < 2)).toEqual([]);
});

test("a switch is true or false, and a policy fails, warns or passes", () => {
  for (const [word, each] of uses) {
    for (const { action, input } of each) {
      if (/`(on|off|yes|no|true|false)`/.test(input.expected))
        expect({ action, word, expected: input.expected }).toEqual({ action, word, expected: "`true` or `false`" });
      // `on-existing` chooses what happens to a tag.
      if (/^on-/.test(word) && word !== "on-existing")
        expect({ action, word, expected: input.expected }).toEqual({
          action,
          word,
          expected: "`fail`, `warn`, `pass`",
        });
    }
  }
});

test("docs/inputs.md names every exception and every former word", () => {
  const page = readFileSync(join(root, "docs/inputs.md"), "utf8");
  for (const word of Object.keys(ownMeanings)) expect(page).toContain(`| \`${word}\` |`);
  for (const [, { inputs }] of all) {
    for (const [word, { former }] of Object.entries(inputs)) {
      for (const name of former.names ?? []) expect(page).toContain(`| \`${name}\` | \`${word}\` |`);
    }
  }
});

test("a former name works in a step, with a warning", async () => {
  const report = await step("report-model", { files: "junit.xml", comment: "never" });
  expect(report.code).toBe(0);
  expect(report.annotations).toContainEqual({
    level: "warning",
    properties: "",
    message: "files: this input is now called junit-files; the former name works until the next minor version",
  });
  const manifest = parse(readFileSync(join(actionFolder("report-model"), "action.yml"), "utf8"));
  expect(manifest.inputs.files).toEqual({ description: "Former name of `junit-files`.", required: false });
});

test("a former name works in a terminal, with a warning, and does what the present one does", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "predictions.csv"), "id,y_true,y_pred\n1,a,a\n2,a,b\n3,b,b\n4,b,b\n");
  writeFileSync(join(cwd, "more.csv"), "id,region\n1,n\n2,n\n3,s\n4,s\n");
  const words = ["--predictions", "predictions.csv", "--id-column", "id", "--slices", "region", "--json"];
  const former = await cli(["test-model", ...words, "--data", "more.csv"], { cwd });
  const present = await cli(["test-model", ...words, "--test-data", "more.csv"], { cwd });
  expect(former.stderr).toBe(
    `warning: data: this input is now called test-data; the former name works until the next minor version\n${present.stderr}`,
  );
  expect(former.stdout).toBe(present.stdout);
  expect(JSON.parse(present.stdout).metrics.slices["region=s"].accuracy).toBe(1);
});

test("a former value works, with a warning", async () => {
  const words = ["--dry-run", "--model", "nowhere"];
  const former = await cli(["build-push-image", ...words, "--smoke-test", "off"]);
  expect(former.stderr).toContain(
    "warning: smoke-test: off is now spelled false; the former value works until the next minor version\n",
  );
  const wrong = await cli(["build-push-image", ...words, "--smoke-test=never"]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toBe('smoke-test: expected true or false, got "never"\n');
});

test("both names together are refused", async () => {
  const both = await cli(["test-model", "--data", "a.csv", "--test-data", "b.csv"]);
  expect({ code: both.code, stderr: both.stderr }).toEqual({
    code: 2,
    stderr: "data: expected test-data alone, got both (data is the former name of test-data)\n",
  });
});
