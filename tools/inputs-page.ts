import type { AnyAction } from "../src/actions/index.ts";
import type { Input } from "../src/contract/inputs.ts";
import { cell } from "./manifest.ts";

interface Use {
  action: string;
  input: Input<unknown>;
}

/** Renders a Markdown table of the inputs that several actions have: meaning, type and default. */
export function sharedInputs(actions: readonly AnyAction[]): string {
  const uses = new Map<string, Use[]>();
  for (const action of actions) {
    for (const [name, input] of Object.entries(action.inputs)) {
      uses.set(name, [...(uses.get(name) ?? []), { action: action.name, input }]);
    }
  }
  const rows = [...uses]
    .filter(([, each]) => each.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, each]) => meanings(each).map((meaning) => row(name, meaning)));
  return ["| input | in | what it is | expects | default |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** Uses with the same meaning together. */
function meanings(uses: readonly Use[]): Use[][] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const { description, expected, required } = use.input;
    const key = JSON.stringify([description, expected, required, defaultOf(use.input)]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()];
}

function row(name: string, uses: readonly Use[]): string {
  const { input } = uses[0]!;
  const where = uses.map(({ action }) => (action === "run" ? "root" : action)).join(", ");
  return `| \`${name}\` | ${where} | ${cell(input.description)} | ${cell(input.expected)} | ${defaultOf(input)} |`;
}

function defaultOf(input: Input<unknown>): string {
  const value = input.expression ?? input.default;
  if (input.required) return "**required**";
  return value === undefined ? "" : `\`${cell(value)}\``;
}
