import { type Input, input } from "./inputs.ts";

/** Declares slices: columns and conditions, separated by commas or newlines outside quotes and parentheses. */
export function slicesInput(description: string): Input<string[] | undefined> {
  return input<string[], { description: string }>(
    { description },
    {
      expected: "columns or conditions, separated by commas or newlines",
      list: true,
      parse: (text) => ({ ok: true, value: splitCuts(text) }),
    },
  );
}

/** Splits a list of slices: `sex, "a, b" == x` has two. */
export function splitCuts(text: string): string[] {
  const cuts: string[] = [];
  let start = 0;
  let depth = 0;
  let quote = "";
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? "\n";
    if (quote !== "") {
      if (character === "\\") at++;
      else if (character === quote || character === "\n") quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    if (character === "\n" || (character === "," && quote === "" && depth <= 0)) {
      const cut = text.slice(start, at).trim();
      if (cut !== "") cuts.push(cut);
      start = at + 1;
      depth = 0;
    }
  }
  return cuts;
}
