/** The licenses file of the bundle. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeLicenses } from "../../tools/licenses.ts";
import { root } from "../runner.ts";

test("every bundled package has a text", () => {
  const text = readFileSync(join(root, "dist/licenses.txt"), "utf8");
  for (const name of ["saxes", "isarray", "binary", "chainsaw", "median-quickselect", "@nodable/entities"]) {
    expect(text).toMatch(new RegExp(`(^|\n\n)${name.replaceAll("/", "\\/")}\n(MIT|MIT/X11|ISC)\nCopyright \\(c\\) `));
  }
  expect(text).not.toContain("no license");
});

test("a package that nothing calls and that has no license is not in the bundle", () => {
  const dist = join(root, "dist");
  const bundled = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const texts = bundled.map((file) => readFileSync(join(dist, file), "utf8"));
  const [module] = texts.flatMap((text) => /"buffers\/index\.js":\n[^\n]*\n\n([\s\S]*?)\n\n\}/.exec(text)?.[1] ?? []);
  expect(module).toBe('module.exports = () => {\n\tthrow new Error("the package buffers is not in this bundle");\n};');
  expect(completeLicenses("one\nMIT\nText.\n\ntwo\n\n", new Set(["one", "two"]), ["two"])).toBe("one\nMIT\nText.\n");
});

test("a package without a text, and not known here, stops the build", () => {
  const packages = new Set(["one", "two"]);
  expect(completeLicenses("one\nMIT\nText of one.\n", packages)).toBe("one\nMIT\nText of one.\n");
  expect(() => completeLicenses("one\nMIT\nText of one.\n\ntwo\nMIT\n", packages)).toThrow(
    "two (MIT): the package has no license file",
  );
});
