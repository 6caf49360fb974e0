/// <reference lib="dom" />
/** The page for people, in a real browser: form, bars, batch, calls, keyboard, phone, light and dark. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { execute, folder as ownFolder } from "../../runner.ts";
import { iris, post, type Served, serve, trained } from "../../serving/server.ts";
import { launch } from "../browser.ts";

let browser: Browser;
let model: string;
let churn: string;
let irisServer: Served;
let churnServer: Served;

/** Ages, cities, dates: hostile names among them. */
const city = '<img src=x onerror="document.title=1">';
const csv = [
  "age,city,opened,churned",
  ...Array.from({ length: 120 }, (_, index) => {
    const age = 18 + ((index * 7) % 60);
    const where = ["Oslo", "Köln", `"${city.replaceAll('"', '""')}"`][index % 3];
    const opened = `20${18 + (index % 7)}-0${1 + (index % 9)}-15`;
    return `${age},${where},${opened},${age > 48 ? "yes" : "no"}`;
  }),
].join("\n");

beforeAll(async () => {
  model = join(await trained(), "model");
  const data = join(model, "../churn.csv");
  writeFileSync(data, csv);
  churn = join(await trained(data, "churned"), "model");
  irisServer = await serve(model, ["--name", "iris"], { keep: true });
  churnServer = await serve(churn, ["--name", "churn"], { keep: true });
  browser = await launch();
});

afterAll(() => browser.close());

/** A page whose every request goes to the server itself, and whose console stays empty. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) wrong.push(request.url());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    // Chromium says of each refused request that it failed: the page itself says so too.
    if (!/Failed to load resource/.test(message.text())) wrong.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(wrong).toEqual([]);
  });
  await page.goto(url);
  return page;
}

const winner = (page: Page) => page.locator(".winner");

test("the example is filled in and answered; what is typed is answered as the interface answers it", async () => {
  const page = await open(irisServer.url);
  await winner(page).waitFor();
  expect(await page.title()).toBe("iris · trainyard");
  const schema = (await (await fetch(`${irisServer.url}schema`)).json()) as {
    columns: { name: string; example: number }[];
  };
  for (const { name, example } of schema.columns)
    expect(await page.getByLabel(name, { exact: true }).inputValue()).toBe(String(example));

  const typed = { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2 };
  for (const [name, value] of Object.entries(typed)) await page.getByLabel(name, { exact: true }).fill(String(value));
  await page.getByRole("button", { name: "Predict" }).click();
  const answer = (await (await post(`${irisServer.url}predict`, typed)).json()) as {
    prediction: string;
    probabilities: Record<string, number>;
  };
  await page.waitForFunction((label) => document.querySelector(".winner")?.textContent === label, answer.prediction);
  const first = page.locator(".chances .first");
  expect(await first.locator("span").allTextContents()).toEqual([
    answer.prediction,
    `${(answer.probabilities[answer.prediction]! * 100).toFixed(1)} %`,
  ]);
  // The bar grows to its width, and is drawn anew when the example's own answer comes after this one's.
  const share = () =>
    first
      .locator(".fill")
      .evaluate((fill) => fill.getBoundingClientRect().width / fill.parentElement!.getBoundingClientRect().width);
  await expect.poll(share).toBeCloseTo(answer.probabilities[answer.prediction]!, 2);

  await page.getByRole("button", { name: "Reset" }).click();
  expect(await page.getByLabel("petal_width", { exact: true }).inputValue()).toBe(String(schema.columns[3]!.example));
});

test("by keyboard alone: field after field, Enter predicts, arrows choose the language", async () => {
  const page = await open(irisServer.url);
  await winner(page).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
  const order: unknown[] = [];
  for (let index = 0; index < 11; index++) {
    await page.keyboard.press("Tab");
    order.push(await focused());
  }
  expect(order).toEqual([
    "Skip to the form",
    "Reset",
    "field-0",
    "field-1",
    "field-2",
    "field-3",
    "Predict",
    "file",
    "copy",
    "tab-curl",
    expect.anything(),
  ]);
  await page.getByLabel("petal_length", { exact: true }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1.2");
  await page.getByLabel("petal_width", { exact: true }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("0.1");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".winner")?.textContent === "setosa");
  await page.locator("#tab-curl").focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("tab-python");
  expect(await page.locator("#call").textContent()).toContain("urlopen");
});

test("levels, dates, missing values and values outside of training; names are text, whatever they hold", async () => {
  const page = await open(churnServer.url);
  await winner(page).waitFor();
  expect(await page.getByLabel("city").locator("option").allTextContents()).toEqual(
    expect.arrayContaining(["(missing)", "Oslo", city]),
  );
  await page.getByLabel("city").selectOption(city);
  await page.getByLabel("age", { exact: true }).fill("200");
  expect(await page.locator("#field-0-hint").textContent()).toContain("outside of training");
  await page.getByLabel("opened").fill("2021-03-04");
  const call = page.locator("#call");
  await page.waitForFunction(() => document.querySelector("#call")?.textContent?.includes("2021-03-04"));
  expect(await call.textContent()).toContain('"age":200');
  await page.getByLabel("age", { exact: true }).fill("");
  await page.getByLabel("city").selectOption("");
  await page.waitForFunction(() => document.querySelector("#call")?.textContent?.includes('"age":null,"city":null'));
  await winner(page).waitFor();
  expect(await page.title()).toBe("churn · trainyard");
  expect(await page.locator("img").count()).toBe(0);
});

test("a CSV file gets a table, counts and a file of predictions; a broken one the line that is wrong", async () => {
  const page = await open(irisServer.url);
  await winner(page).waitFor();
  await page.locator("#file").setInputFiles(iris);
  await page.getByText("iris.csv: 150 rows predicted.").waitFor();
  expect(await page.locator("tbody tr").count()).toBe(100);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByText("Download predictions.csv").click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\n");
  expect(lines).toHaveLength(151);
  expect(lines[0]).toBe("row,prediction,proba_setosa,proba_versicolor,proba_virginica");
  const asked = await post(`${irisServer.url}predict`, readFileSync(iris, "utf8"), { "content-type": "text/csv" });
  const answers = (await asked.json()) as { prediction: string; probabilities: Record<string, number> }[];
  expect(lines.slice(1)).toEqual(
    answers.map(({ prediction, probabilities }, index) =>
      [index + 1, prediction, ...Object.values(probabilities)].join(","),
    ),
  );

  // Dropped, as a mouse drops it.
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["sepal_length,sepal_width,petal_length,petal_width\n1,2,3,wide\n"], "broken.csv"));
    return transfer;
  });
  await page.dispatchEvent("#drop", "drop", { dataTransfer: data });
  await page.getByText('broken.csv: line 2: petal_width: expected a number, got "wide"').waitFor();
});

test("columns that the model does not read are named under the predictions, which stay the same", async () => {
  const page = await open(irisServer.url);
  await winner(page).waitFor();
  const [header, ...lines] = readFileSync(iris, "utf8").trim().split("\n");
  const wider = [`plant,${header},<i>note`, ...lines.map((line, row) => `00${row},${line},"a, b"`)].join("\n");
  const rows = async (name: string, text: string) => {
    await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByText(`${name}: 150 rows predicted.`).waitFor();
    return page.locator("tbody tr").allTextContents();
  };
  const expected = await rows("iris.csv", readFileSync(iris, "utf8"));
  expect(await page.getByText("The model does not read").count()).toBe(0);
  expect(await rows("wider.csv", wider)).toEqual(expected);
  await page.getByText("The model does not read plant, <i>note.").waitFor();
});

test("the calls run as they are copied", async () => {
  const page = await open(irisServer.url);
  await winner(page).waitFor();
  const prediction = await winner(page).textContent();
  const env = { PATH: process.env["PATH"] ?? "" };
  for (const [language, command] of [
    ["curl", (call: string) => ["sh", "-c", call]],
    ["Python", (call: string) => ["/usr/bin/python3", "-c", call]],
    ["JavaScript", (call: string) => [process.execPath, "--input-type=module", "-e", call]],
  ] as const) {
    await page.getByRole("tab", { name: language }).click();
    await page.getByRole("button", { name: /Copy|Copied/ }).click();
    const [program, ...args] = command(await page.evaluate(() => navigator.clipboard.readText()));
    const result = await execute(program!, args, { cwd: ownFolder(), env });
    expect(result.stdout, `${language}: ${result.stderr}`).toMatch(new RegExp(`prediction['"]?: ?['"]?${prediction}`));
  }
});

test("a token is asked for, a wrong one refused, the right one kept for this tab alone", async () => {
  const own = await serve(model, [], { env: { TRAINYARD_TOKEN: "s3cret" } });
  const page = await open(own.url);
  const field = page.getByLabel("Token", { exact: true });
  await field.fill("wrong");
  await page.keyboard.press("Enter");
  await page.getByText("The model cannot be asked: authorization: expected the server's token, got another").waitFor();
  await field.fill("s3cret");
  await page.getByRole("button", { name: "Continue" }).click();
  await winner(page).waitFor();
  expect(await page.locator("#call").textContent()).toContain("$TRAINYARD_TOKEN");
  expect(await page.content()).not.toContain("s3cret");
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
});

test.each(["light", "dark"] as const)(
  "%s: text stands out from its ground by 4.5 to 1 (WCAG 2.2, 1.4.3)",
  async (colorScheme) => {
    const page = await open(churnServer.url, { colorScheme });
    await winner(page).waitFor();
    await page.getByLabel("age", { exact: true }).fill("200");
    const ratios = await page.evaluate(() => {
      const rgb = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (color: number[]) => {
        const [r = 0, g = 0, b = 0] = color
          .slice(0, 3)
          .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element: Element | null): number[] => {
        if (element === null) return [255, 255, 255];
        const color = rgb(getComputedStyle(element).backgroundColor);
        return color[3] === 0 ? ground(element.parentElement) : color;
      };
      return [
        ...document.querySelectorAll(
          "h1,h2,p,label,button,input:not([type=range]):not(.unseen),select,code,a:not(.skip),span",
        ),
      ]
        .filter((element) => element.checkVisibility() && (element.textContent !== "" || "value" in element))
        .map((element) => {
          const [low, high] = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))].sort(
            (a, b) => a - b,
          );
          return { text: element.id || element.textContent, ratio: (high! + 0.05) / (low! + 0.05) };
        });
    });
    expect(ratios.length).toBeGreaterThan(15);
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(body).toBe(colorScheme === "dark" ? "rgb(16, 20, 24)" : "rgb(246, 247, 249)");
  },
);

test.each([320, 375, 1280])(
  "%d pixels wide: nothing sticks out, and what is touched is 24 pixels high (WCAG 2.2, 2.5.8)",
  async (width) => {
    const page = await open(irisServer.url, { viewport: { width, height: 800 } });
    await winner(page).waitFor();
    await page.locator("#file").setInputFiles(iris);
    await page.getByText("150 rows predicted").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll("button,input:not(.unseen),select,.button")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
        .map((element) => element.outerHTML),
    );
    expect(low).toEqual([]);
  },
);

test("nothing but the page's own files may run in it", async () => {
  const answer = await fetch(irisServer.url);
  expect(answer.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(await answer.text()).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
});
