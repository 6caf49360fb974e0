/** Writes every generated file: manifests, stubs and README tables. Fails if a description is missing. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { actions, commands } from "../src/actions/index.ts";
import { descriptionProblem } from "./description.ts";
import { formatPages } from "./formats.ts";
import { sharedInputs } from "./inputs-page.ts";
import { layers } from "./layers.ts";
import { filled, manifest, section, stub } from "./manifest.ts";

const table: string[] = ["| action | what it does |", "|---|---|"];
for (const [name, load] of Object.entries(actions)) {
  const action = (await load()).default;
  const folder = name === "run" ? "." : `actions/${name}`;
  for (const [input, { description }] of [
    ...Object.entries(action.inputs),
    ...Object.entries(action.outputs).map(([output, description]) => [output, { description }] as const),
  ]) {
    const problem = descriptionProblem(description);
    if (problem !== undefined) throw new Error(`${name}: ${input}: ${problem}, got "${description}"`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/action.yml`, manifest(action));
  writeFileSync(`${folder}/index.js`, stub(action));
  const readme = name === "run" ? "docs/run.md" : `${folder}/README.md`;
  const text = existsSync(readme)
    ? readFileSync(readme, "utf8")
    : `# ${name}\n\n${action.description}\n\n## Inputs\n\n<!-- inputs -->\n<!-- /inputs -->\n\n## Outputs\n\n<!-- outputs -->\n<!-- /outputs -->\n`;
  mkdirSync("docs", { recursive: true });
  writeFileSync(readme, filled(text, action));
  table.push(`| [\`${name === "run" ? "the root action" : name}\`](${readme}) | ${action.description} |`);
}
for (const [name, load] of Object.entries(commands)) {
  const page = `docs/${name}.md`;
  if (existsSync(page)) writeFileSync(page, filled(readFileSync(page, "utf8"), (await load()).default));
}
writeFileSync("README.md", section(readFileSync("README.md", "utf8"), "actions", table.join("\n")));

const everything = await Promise.all(
  Object.values({ ...actions, ...commands }).map(async (load) => (await load()).default),
);
const inputsPage = "docs/inputs.md";
writeFileSync(inputsPage, section(readFileSync(inputsPage, "utf8"), "shared-inputs", sharedInputs(everything)));

const architecture = "docs/architecture.md";
writeFileSync(architecture, section(readFileSync(architecture, "utf8"), "layers", layerTable()));

writeFileSync("docs/files.md", section(readFileSync("docs/files.md", "utf8"), "formats", formatPages()));

/** The layers from the top down, as a Markdown table. */
function layerTable(): string {
  const rows = layers.map(
    ({ name, purpose, imports }) =>
      `| \`${name}/\` | ${purpose} | ${imports.length === 0 ? "–" : imports.join(", ")} |`,
  );
  return ["| layer | what belongs there | may import |", "|---|---|---|", ...rows.reverse()].join("\n");
}
