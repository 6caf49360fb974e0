/** The documentation generator rejects descriptions that have to be read twice. */
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { actions, commands } from "../../src/actions/index.ts";
import { grouped } from "../../src/contract/input-groups.ts";
import { read } from "../../src/contract/inputs.ts";
import { parseArguments } from "../../src/edge/arguments.ts";
import { descriptionProblem } from "../../tools/description.ts";

test.each([
  ["Seed of the bootstrap.", undefined],
  ["What to do when the data are not conclusive.", undefined],
  ["`pass` or `fail`, as the rules say.", undefined],
  ["Of the bootstrap.", "expected four words or more"],
  ["Of each one-sided claim.", "expected a noun or verb phrase first, such as `Number of trees`"],
  ["What comes of a rule.", "expected a noun or verb phrase first; only `What to do` may begin so"],
  ["seed of the bootstrap", "expected a sentence: a capital letter first, a full stop last"],
])("%s", (description, problem) => {
  expect(descriptionProblem(description)).toBe(problem);
});

describe.each(Object.entries({ ...actions, ...commands }))("%s", (name, load) => {
  test("the examples of the help are command lines that parse", async () => {
    const action = (await load()).default;
    for (const example of action.examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      const { source } = await parseArguments(words, action, { env: {}, stdin: Readable.from([]) });
      expect(() => read(action.inputs, source), `trainyard ${name} ${example}`).not.toThrow();
    }
  });

  test("a long list of inputs has headings, and each input is under one", async () => {
    const { inputs, groups } = (await load()).default;
    const names = Object.keys(inputs);
    if (names.length > 20) expect(groups).toBeDefined();
    if (groups === undefined) return;
    const headings = grouped(names, groups);
    expect([...headings.keys()]).toEqual(Object.keys(groups));
    expect([...headings.values()].flat().sort()).toEqual(names.sort());
  });
});
