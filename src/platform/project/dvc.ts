import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { yamlProblem } from "../../core/yaml-problem.ts";
import { isFile } from "../file/present.ts";
import { readText } from "../file/read.ts";
import { interpolated, scalarText, type TemplateValues } from "./dvc-template.ts";

/** A file or folder that a stage writes. */
export interface StageOutput {
  /** Path from the folder of the stage. */
  path: string;
  /** True if the stage finds what an earlier run left. DVC removes it otherwise. */
  persists: boolean;
}

/** A stage of a `dvc.yaml`, as it runs without DVC. https://dvc.org/doc/user-guide/project-structure/dvcyaml-files */
export interface DvcStage {
  name: string;
  /** Each runs in a shell of its own, so that `cd` and variables end with it. */
  commands: string[];
  /** Folder in which the commands run, absolute. */
  folder: string;
  /** Paths from that folder. */
  dependencies: string[];
  outputs: StageOutput[];
  metrics: string[];
  plots: string[];
  /** Parameters that the stage names, with their values. */
  parameters: Map<string, string>;
  /** Outputs that `artifacts` calls models. */
  models: string[];
  /** Variables that DVC sets. */
  env: { DVC_ROOT: string; DVC_STAGE: string };
}

const file = "dvc.yaml";

/** Words for the program `dvc`. @throws {Failure} for a name that it would read as an option or as several. */
export function dvcArguments(stage: string): string[] {
  if (/^[\p{L}\p{N}_./@:][\p{L}\p{N}_./@:=-]*$/u.test(stage)) return ["repro", stage];
  throw new Failure(
    `dvc: expected the name of a stage, such as train or train@small, got ${JSON.stringify(stage.slice(0, 60))}`,
  );
}

/**
 * Reads a stage, with the values of `params.yaml` and `vars` in place of `\${…}`.
 *
 * @throws {Failure} for a stage that is not there, and for what only DVC itself can do: `matrix` and `foreach`.
 */
export async function readDvcStage(root: string, name: string): Promise<DvcStage> {
  const document = await yamlIn(file, root);
  const stages = isRecord(document) ? document["stages"] : undefined;
  if (!isRecord(document) || !isRecord(stages)) throw new Failure(`${file}: expected stages, got none`);
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  const [group = ""] = name.split("@");
  const template = Object.hasOwn(stages, group) ? stages[group] : undefined;
  if (isRecord(template) && (template["foreach"] !== undefined || template["matrix"] !== undefined)) {
    throw new Failure(
      `${file}: ${name}: expected the program dvc for a stage with matrix or foreach, got none (pip install dvc)`,
    );
  }
  if (!isRecord(stage)) {
    throw new Failure(
      `${file}: expected a stage of ${Object.keys(stages).join(", ") || "that name"}, got ${JSON.stringify(name.slice(0, 60))}`,
    );
  }
  const values = await templateValues(root, [...entries(document["vars"]), ...entries(stage["vars"])]);
  const text = (value: unknown) => interpolated(String(value), values, { where: `${file}: ${name}`, isCommand: false });
  const folder = resolve(root, stage["wdir"] === undefined ? "." : text(stage["wdir"]));
  const outputs = [...entries(stage["outs"]), ...entries(stage["metrics"]), ...entries(stage["plots"])].map(
    outputOf(text),
  );
  return {
    name,
    commands: commandsOf(stage["cmd"], name).map((line) =>
      interpolated(line, values, { where: `${file}: ${name}: cmd`, isCommand: true }),
    ),
    folder,
    dependencies: entries(stage["deps"]).map((each) => text(pathOf(each))),
    outputs,
    metrics: entries(stage["metrics"]).map((each) => text(pathOf(each))),
    plots: entries(stage["plots"]).map((each) => text(pathOf(each))),
    parameters: await parametersOf(entries(stage["params"]), folder),
    models: modelsIn(document["artifacts"]),
    env: { DVC_ROOT: root, DVC_STAGE: name },
  };
}

/** Checks that everything a stage reads is there. @throws {Failure} with the paths that are missing. */
export async function checkDependencies({ name, folder, dependencies }: DvcStage): Promise<void> {
  await refuseMissing(dependencies, folder, (paths) => `${file}: ${name}: deps: expected ${paths}, got nothing there`);
}

/** Checks that a stage wrote what it declares. @throws {Failure} with the paths that are missing. */
export async function checkOutputs({ name, folder, outputs }: DvcStage): Promise<void> {
  const paths = outputs.map(({ path }) => path);
  await refuseMissing(
    paths,
    folder,
    (missing) => `${file}: ${name}: outs: expected the command to write ${missing}, got nothing there`,
  );
}

async function refuseMissing(
  paths: readonly string[],
  folder: string,
  message: (missing: string) => string,
): Promise<void> {
  const missing = [];
  for (const path of paths) {
    const isAddress = /^[a-z][a-z\d+.-]+:\/\//i.test(path);
    if (!isAddress && (await stat(resolve(folder, path)).catch(() => undefined)) === undefined) missing.push(path);
  }
  if (missing.length > 0) throw new Failure(message(missing.slice(0, 10).join(", ")));
}

/** DVC runs each line of a text, and each entry of a list, in a shell of its own. */
function commandsOf(cmd: unknown, name: string): string[] {
  const texts = entries(cmd).flatMap((each) => {
    if (typeof each === "string") return each.split(/\r?\n/);
    throw new Failure(
      `${file}: ${name}: cmd: expected text, got ${typeof each === "object" ? "a mapping" : typeof each} (put the command between quotes, because of its ": ")`,
    );
  });
  const commands = texts.map((line) => line.trim()).filter((line) => line !== "");
  if (commands.length === 0) throw new Failure(`${file}: ${name}: expected cmd, got none`);
  return commands;
}

function outputOf(text: (value: unknown) => string) {
  return (entry: unknown): StageOutput => {
    const options = isRecord(entry) ? Object.values(entry)[0] : undefined;
    return { path: text(pathOf(entry)), persists: isRecord(options) && options["persist"] === true };
  };
}

/** An entry is a path, or a mapping from a path to its options. */
function pathOf(entry: unknown): string {
  return isRecord(entry) ? (Object.keys(entry)[0] ?? "") : String(entry);
}

function entries(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

async function templateValues(root: string, vars: readonly unknown[]): Promise<TemplateValues> {
  const values: TemplateValues = {};
  const add = (more: unknown) => {
    if (isRecord(more)) Object.assign(values, more);
  };
  if (await isFile(join(root, "params.yaml"))) add(await yamlIn("params.yaml", root));
  for (const each of vars) {
    if (isRecord(each)) add(each);
    else add(await yamlIn(String(each).split(":", 1)[0]!, root));
  }
  return values;
}

/** Values by name. A name with a file in front belongs to another file than `params.yaml`. */
async function parametersOf(params: readonly unknown[], folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const groups = params.map((each): [string, unknown] =>
    isRecord(each) ? [pathOf(each), Object.values(each)[0]] : ["params.yaml", [each]],
  );
  for (const [path, names] of groups) {
    const values = await yamlIn(path, folder);
    const prefix = path === "params.yaml" ? "" : `${path}:`;
    const wanted =
      names === null || names === undefined
        ? isRecord(values)
          ? Object.keys(values)
          : []
        : entries(names).map(String);
    for (const name of wanted) flatten(`${prefix}${name}`, nested(values, name), found);
  }
  return found;
}

function flatten(name: string, value: unknown, found: Map<string, string>): void {
  if (isRecord(value)) for (const [key, each] of Object.entries(value)) flatten(`${name}.${key}`, each, found);
  else if (value !== undefined)
    found.set(name, Array.isArray(value) ? value.map(scalarText).join(", ") : scalarText(value));
}

function nested(values: unknown, name: string): unknown {
  return name
    .split(".")
    .reduce<unknown>((here, part) => (isRecord(here) && Object.hasOwn(here, part) ? here[part] : undefined), values);
}

function modelsIn(artifacts: unknown): string[] {
  if (!isRecord(artifacts)) return [];
  return Object.values(artifacts).flatMap((each) =>
    isRecord(each) && each["type"] === "model" && typeof each["path"] === "string" ? [each["path"]] : [],
  );
}

/** Reads YAML or JSON below a folder. DVC also reads TOML and Python, which need the program itself. */
async function yamlIn(path: string, folder: string): Promise<unknown> {
  if (/\.(toml|py)$/.test(path))
    throw new Failure(
      `${file}: ${path}: expected the program dvc to read this kind of file, got none (pip install dvc)`,
    );
  const text = await readText(path, folder, { maxBytes: 10_000_000 });
  try {
    // Python writes 20 and 20.0 differently, so whole numbers are read as another type.
    return parse(text, { maxAliasCount: 100, intAsBigInt: true });
  } catch (error) {
    throw new Failure(`${path}: expected YAML, got ${yamlProblem((error as Error).message)}`, { cause: error });
  }
}
