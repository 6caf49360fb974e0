/** The licenses file of the bundle. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeLicenses } from "../../tools/licenses.ts";
import { root } from "../runner.ts";

test("every bundled package has a text", () => {
  const text = readFileSync(join(root, "dist/licenses.txt"), "utf8");
  for (const name of ["saxes", "isarray", "binary", "chainsaw", "median-quickselect", "@nodable/entities"]) {
    expect(text).toMatch(new RegExp(`(^|\n\n)${name.replaceAll("/", "\\/")}\n(MIT|MIT/X11|ISC)\nCopyright \\(c\\) `));
  }
});

test("a package without a text, and not known here, stops the build", () => {
  const packages = new Set(["one", "two"]);
  expect(completeLicenses("one\nMIT\nText of one.\n", packages)).toBe("one\nMIT\nText of one.\n");
  expect(() => completeLicenses("one\nMIT\nText of one.\n\ntwo\nMIT\n", packages)).toThrow(
    "two (MIT): the package has no license file",
  );
});
