/**
 * The report as reviewers see it: from real steps, in a real browser, light and dark. `npm run screenshots` keeps the pictures
 * that README opens with.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { folder, root, step } from "../../runner.ts";
import { launch } from "../browser.ts";
import { show, type Theme } from "./comment-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** scikit-learn's breast cancer table, with names a person would give. */
const table = `
from sklearn.datasets import load_breast_cancer
data = load_breast_cancer(as_frame=True)
frame = data.frame.rename(columns=lambda name: name.replace(" ", "_"))
frame["target"] = frame["target"].map({0: "malignant", 1: "benign"})
frame.insert(0, "id", range(len(frame)))
frame.rename(columns={"target": "diagnosis"}).to_csv("tumours.csv", index=False)
`;

/** A pull request that grows more and deeper trees, beside the model of the default branch. */
async function reported(): Promise<string> {
  const cwd = folder();
  execFileSync("/usr/bin/python3", ["-c", table], { cwd });
  const slices = "mean_radius >= 15\nworst_smoothness < 0.12";
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(12);
  const pipeline = async (into: string, inputs: Record<string, string>) => {
    const train = {
      data: "tumours.csv",
      target: "diagnosis",
      "report-dir": `${into}report`,
      "model-dir": `${into}model`,
    };
    expect((await step("train", { ...train, ...inputs }, { cwd, env })).code).toBe(0);
    const tested = { model: `${into}model`, data: "report/test.csv", "report-dir": `${into}report`, slices };
    expect((await step("test-model", { ...tested, "positive-class": "malignant" }, { cwd, env })).code).toBe(0);
  };
  mkdirSync(join(cwd, "report"));
  await pipeline("", {});
  await pipeline("main/", { "n-estimators": "5", "max-depth": "2", "test-size": "0.25" });
  const rules = "recall >= 0.9\nroc_auc >= baseline - 0.01\naccuracy >= baseline - 0.005\nwarn: ece <= 0.02";
  await step("gate-on-metric", { rules, baseline: "main/report", "positive-class": "malignant" }, { cwd, env });
  const result = await step("report-model", { baseline: "main", token: "t" }, { cwd, env });
  expect(result.code, result.stdout).toBe(0);
  return standIn.state.comments[0]!.body;
}

test("the comment of a pull request: tables, drawings, folded details, the same in the dark", async () => {
  const comment = await reported();
  for (const theme of ["light", "dark"] as Theme[]) {
    const { page, errors } = await show(browser, comment, theme);
    expect(await page.locator("h2").textContent()).toMatch(/^✅ Model report: /);
    expect(await page.locator(".mermaid svg").count()).toBe(2);
    expect(await page.locator(".mermaid svg").allTextContents()).toEqual([
      expect.stringContaining("ROC curve"),
      expect.stringContaining("Calibration"),
    ]);
    const titles = await page.locator("h3").allTextContents();
    expect(titles.slice(0, 2)).toEqual(["Metrics", "Gate"]);
    // Each row of each table has as many cells as its head.
    const ragged = await page.evaluate(
      () =>
        [...document.querySelectorAll("table")].filter(
          (each) => new Set([...each.rows].map((row) => row.cells.length)).size > 1,
        ).length,
    );
    expect(ragged).toBe(0);
    expect(await page.locator("details[open]").count()).toBe(0);
    expect(errors).toEqual([]);
    const picture = await page.locator(".comment").screenshot();
    const kept = process.env["TRAINYARD_SCREENSHOTS"];
    if (kept !== undefined) writeFileSync(join(root, kept, `comment-${theme}.png`), picture);
    // Unfolded, it is all there.
    for (const folded of await page.locator("summary").all()) await folded.click();
    expect(await page.locator(".mermaid svg").first().isVisible()).toBe(true);
    expect(await page.locator("pre", { hasText: "trainyard train --data tumours.csv" }).isVisible()).toBe(true);
    if (kept !== undefined)
      writeFileSync(join(root, "out", `unfolded-${theme}.png`), await page.locator(".comment").screenshot());
  }
});

test("hostile names in a browser that sanitizes nothing: text, and nothing else", async () => {
  const hostile = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "`</details>`",
    "@everyone",
    "|||",
    "a\nb",
    "\u202eright",
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = hostile.flatMap((name, i) => [
    `${i},${quoted(name)},${quoted(name)},${quoted(name)}`,
    `${i}b,${quoted(name)},${quoted(hostile[0]!)},${quoted(hostile[1]!)}`,
  ]);
  const cwd = folder();
  writeFileSync(join(cwd, "predictions.csv"), `id,y_true,y_pred,${quoted(hostile[0]!)}\n${rows.join("\n")}\n`);
  await step("test-model", { predictions: "predictions.csv", slices: hostile[0]! }, { cwd });
  const standIn = await GitHubStandIn.start();
  const key = '<script>alert("key")</script>';
  await step("report-model", { key, token: "t" }, { cwd, env: standIn.pullRequest(12) });
  const { page, errors } = await show(browser, standIn.state.comments[0]!.body, "light");
  expect(errors).toEqual([]);
  expect(await page.locator(".markdown-body :is(img, iframe, object, a, form, style, script)").count()).toBe(
    // The links to commit and run.
    2,
  );
  expect(await page.locator("h2").textContent()).toContain(key);
  expect(await page.locator("td", { hasText: "<script>alert(1)</script>" }).count()).toBeGreaterThan(0);
});

test("the pictures in the repository are of this program's words", () => {
  for (const theme of ["light", "dark"])
    expect(
      readFileSync(join(root, `docs/comment-${theme}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
});
