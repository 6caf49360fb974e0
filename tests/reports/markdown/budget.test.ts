/** Size limits are met to the byte for any text, and omitted parts are mentioned. */
import { expect, test } from "vitest";
import { Random } from "../../../src/core/random.ts";
import {
  type Block,
  codeBlock,
  details,
  heading,
  list,
  paragraph,
  table,
} from "../../../src/reports/markdown/block.ts";
import { byteLength, clipped, fit, limits } from "../../../src/reports/markdown/budget.ts";
import { toMarkdown } from "../../../src/reports/markdown/markdown.ts";

const alphabets = ["abc def ", "<&>|`*_[]()#@", "äöü€", "😀👩‍👩‍👧🇩🇪", "\ud83d", "\n", "::error::x", "```\n"];

/** Text of mixed alphabets, emoji and lone surrogates among them. */
function text(random: Random, length: number): string {
  let made = "";
  while (made.length < length) {
    const alphabet = alphabets[random.below(alphabets.length)]!;
    made += alphabet.slice(0, 1 + random.below(alphabet.length));
  }
  return made;
}

function block(random: Random): Block {
  const words = () => text(random, 1 + random.below(60));
  const many = () => Array.from({ length: random.below(40) }, words);
  switch (random.below(6)) {
    case 0:
      return heading(3, words());
    case 1:
      return list(many());
    case 2:
      return table(
        ["name", ">value"],
        many().map((each) => [each, "1"]),
      );
    case 3:
      return codeBlock(many().join("\n"));
    case 4:
      return details(words(), [codeBlock(many().join("\n")), list(many())]);
    default:
      return paragraph(words());
  }
}

test("a thousand documents, each within a budget drawn for it, and valid text", () => {
  const random = new Random(8);
  for (let round = 0; round < 1000; round++) {
    const blocks = Array.from({ length: 1 + random.below(12) }, () => block(random));
    const bytes = 200 + random.below(6000);
    const fitted = toMarkdown(fit(blocks, { bytes, rest: "see the report" }));
    expect(byteLength(fitted)).toBeLessThanOrEqual(bytes);
    const whole = toMarkdown(blocks);
    if (byteLength(whole) <= bytes) expect(fitted).toBe(whole);
    else expect(fitted).toMatch(/more.*see the report|and \d+ more/s);
  }
});

test.each([limits.checkText, limits.comment, limits.stepSummary])(
  "at the limit of %d: whole at it, cut one below",
  (limit) => {
    const rows = (count: number) => list(Array.from({ length: count }, (_, i) => `test ${i} 😀`));
    const fill = (count: number): Block[] => [heading(2, "Tests"), rows(count)];
    let count = 0;
    for (let step = 2 ** 16; step >= 1; step /= 2)
      if (byteLength(toMarkdown(fill(count + step))) <= limit) count += step;
    const missing = limit - byteLength(toMarkdown(fill(count)));
    const exact: Block[] = [heading(2, `Tests${"x".repeat(missing)}`), rows(count)];
    expect(byteLength(toMarkdown(exact))).toBe(limit);
    expect(toMarkdown(fit(exact, { bytes: limit }))).toBe(toMarkdown(exact));
    const cut = toMarkdown(fit(exact, { bytes: limit - 1 }));
    expect(byteLength(cut)).toBeLessThan(limit);
    const kept = [...cut.matchAll(/^- test/gm)].length;
    expect(cut).toContain(`… and ${(count - kept).toLocaleString("en")} more`);
    // Only the reserve for the closing note is unused.
    expect(byteLength(cut)).toBeGreaterThan(limit - 250);
  },
);

test("what matters most stays: blocks are kept from the front", () => {
  const blocks = [heading(2, "Failures"), list(["a", "b"]), codeBlock("x\n".repeat(5000)), paragraph("the end")];
  const kept = toMarkdown(fit(blocks, { bytes: 500 }));
  expect(kept).toContain("- a\n- b");
  expect(kept).toMatch(/… and \d+ more lines/);
});

test("text cut to bytes never ends inside of a character", () => {
  for (const sample of ["aäb€c😀d", "😀😀😀", "é".repeat(10)]) {
    for (let bytes = 0; bytes <= byteLength(sample) + 1; bytes++) {
      const cut = clipped(sample, bytes);
      expect(byteLength(cut)).toBeLessThanOrEqual(bytes);
      expect(cut).not.toContain("\ufffd");
      if (bytes >= byteLength(sample)) expect(cut).toBe(sample);
    }
  }
});
