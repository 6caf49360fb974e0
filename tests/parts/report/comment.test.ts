/**
 * The report as reviewers see it: from real steps, in a real browser, light and dark. `npm run screenshots` keeps the pictures
 * that README opens with.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { palette } from "../../../src/reports/markdown/chart.ts";
import { GitHubStandIn } from "../../github.ts";
import { folder, root, step } from "../../runner.ts";
import { launch } from "../browser.ts";
import { show, type Theme } from "./comment-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Subject {
  /** Python that writes the table. */
  table: string;
  train: Record<string, string>;
  slices: string;
  rules: string;
  /** The class that metrics are about; none for numbers. */
  positive?: string;
  charts: string[];
}

/** scikit-learn's breast cancer and diabetes tables, with names a person would give. */
const subjects: Record<"classification" | "regression", Subject> = {
  classification: {
    table: `
from sklearn.datasets import load_breast_cancer
data = load_breast_cancer(as_frame=True)
frame = data.frame.rename(columns=lambda name: name.replace(" ", "_"))
frame["target"] = frame["target"].map({0: "malignant", 1: "benign"})
frame.insert(0, "id", range(len(frame)))
frame.rename(columns={"target": "diagnosis"}).to_csv("table.csv", index=False)
`,
    train: { target: "diagnosis" },
    slices: "mean_radius >= 15\nmean_radius < 15\nworst_smoothness < 0.12",
    rules: "recall >= 0.9\nroc_auc >= baseline - 0.01\naccuracy >= baseline - 0.005\nwarn: ece <= 0.02",
    positive: "malignant",
    charts: ["ROC curve", "Calibration"],
  },
  regression: {
    table: `
from sklearn.datasets import load_diabetes
frame = load_diabetes(as_frame=True, scaled=False).frame
frame["sex"] = frame["sex"].map({1.0: "female", 2.0: "male"})
frame.insert(0, "id", range(len(frame)))
frame.rename(columns={"target": "progression"}).to_csv("table.csv", index=False)
`,
    train: { target: "progression" },
    slices: "sex\nage >= 60\nbmi >= 30",
    rules: "r2 >= 0.3\nmae <= baseline + 1\nrmse <= 40",
    charts: ["Predicted against actual", "Residuals"],
  },
};

/** A pull request that grows more and deeper trees, compared with the model of the default branch. */
async function reported({ table, train, slices, rules, positive }: Subject): Promise<string> {
  const cwd = folder();
  execFileSync("/usr/bin/python3", ["-c", table], { cwd });
  const standIn = await GitHubStandIn.start();
  const env = standIn.pullRequest(12);
  const pipeline = async (into: string, inputs: Record<string, string>) => {
    const places = { "report-dir": `${into}report`, "model-dir": `${into}model` };
    const trained = await step("train", { data: "table.csv", ...train, ...places, ...inputs }, { cwd, env });
    expect(trained.code, trained.stdout).toBe(0);
    const tested = { model: `${into}model`, "test-data": "report/test.csv", "report-dir": `${into}report`, slices };
    const asked = positive === undefined ? {} : { "positive-class": positive };
    expect((await step("test-model", { ...tested, ...asked }, { cwd, env })).code).toBe(0);
  };
  mkdirSync(join(cwd, "report"));
  await pipeline("", {});
  await pipeline("main/", { "n-estimators": "5", "max-depth": "2", "test-size": "0.25" });
  const gate = { rules, baseline: "main/report", ...(positive !== undefined && { "positive-class": positive }) };
  await step("gate-on-metric", gate, { cwd, env });
  const result = await step("report-model", { baseline: "main", token: "t" }, { cwd, env });
  expect(result.code, result.stdout).toBe(0);
  return standIn.state.comments[0]!.body;
}

/** Saves a picture where `npm run screenshots` asks for it. */
function keep(name: string, picture: Buffer, into = process.env["TRAINYARD_SCREENSHOTS"]): void {
  if (process.env["TRAINYARD_SCREENSHOTS"] === undefined) return;
  mkdirSync(join(root, into!), { recursive: true });
  writeFileSync(join(root, into!, name), picture);
}

test.each(["classification", "regression"] as const)(
  "the comment of a %s: tables, drawings, folded details, in the light, in the dark and on a phone",
  async (kind) => {
    const subject = subjects[kind];
    const comment = await reported(subject);
    const name = kind === "classification" ? "comment" : "comment-regression";
    for (const theme of ["light", "dark"] as Theme[]) {
      const { page, errors } = await show(browser, comment, theme);
      expect(await page.locator("h2").textContent()).toMatch(/^[✅❌] Model report: /u);
      const drawings = page.locator(".mermaid svg");
      expect(await drawings.allTextContents()).toEqual(subject.charts.map((title) => expect.stringContaining(title)));
      const titles = await page.locator("h3").allTextContents();
      expect(titles.slice(0, 2)).toEqual(["Gate", "Metrics"]);
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
      keep(`${name}-${theme}.png`, await page.locator(".comment").screenshot());
      // Unfolded, it is all there.
      for (const folded of await page.locator("summary").all()) await folded.click();
      expect(await drawings.first().isVisible()).toBe(true);
      expect(await page.locator("pre", { hasText: "trainyard train --data table.csv" }).isVisible()).toBe(true);
      // The first line of a chart stands out from the background: WCAG's 3 to 1, checked for the palette.
      const strokes = await page
        .locator('.mermaid svg g[class^="line-plot"] path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute("stroke")));
      expect(strokes[0]).toBe(palette[0]);
      keep(`${name}-unfolded-${theme}.png`, await page.locator(".comment").screenshot(), "out");
    }
    const { page } = await show(browser, comment, "light", 390);
    // The verdicts are on the screen: every cell of the column, without scrolling its table.
    const hidden = await page.evaluate(() => {
      const columns = { result: "result", change: "change" };
      return [...document.querySelectorAll("table")].flatMap((table) => {
        const heads = [...table.rows[0]!.cells].map((cell) => cell.textContent!.trim());
        const at = heads.findIndex((head) => head in columns);
        if (at < 0 || table.closest("details") !== null) return [];
        return [...table.rows]
          .map((row) => row.cells[at]!.getBoundingClientRect())
          .filter(({ left, right }) => left < 0 || right > innerWidth);
      }).length;
    });
    expect(hidden).toBe(0);
    keep(`${name}-phone.png`, await page.screenshot());
  },
);

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
  for (const name of ["comment", "comment-regression"])
    for (const view of ["light", "dark", "phone"]) {
      const picture = readFileSync(join(root, `docs/${name}-${view}.png`));
      expect(picture.subarray(1, 4).toString()).toBe("PNG");
    }
});
