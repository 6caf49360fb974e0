import { isRecord } from "../../core/shape/index.ts";
import { readJson } from "../file/read.ts";

export interface NotebookRun {
  /** Path of the notebook. */
  notebook: string;
  /** Path for the executed notebook. */
  output: string;
  /** Folder in which its cells run. */
  folder: string;
  values: ReadonlyMap<string, string>;
  /** Longest time of a single cell. */
  timeoutSeconds: number | undefined;
}

/** Words for papermill. Values go as YAML in base64, so that no value can become an option or code. */
export function papermillArguments({ notebook, output, folder, values, timeoutSeconds }: NotebookRun): string[] {
  const yaml = [...values].map(([key, value]) => `${JSON.stringify(key)}: ${yamlScalar(value)}`).join("\n");
  return [
    ...["--cwd", folder, "--log-output", "--no-progress-bar"],
    ...(timeoutSeconds === undefined ? [] : ["--execution-timeout", String(timeoutSeconds)]),
    ...(values.size === 0 ? [] : ["-b", Buffer.from(`${yaml}\n`).toString("base64")]),
    "--",
    notebook,
    output,
  ];
}

/** A number or a boolean keeps its type. Everything else is a text. Python's YAML reads exponents only after a point. */
function yamlScalar(text: string): string {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase();
  if (/^[-+]?(0|[1-9]\d{0,17})$/.test(text)) return text;
  if (/^[-+]?((0|[1-9]\d*)\.\d*|\.\d+)([eE][-+]?\d+)?$|^[-+]?[1-9]\d*[eE][-+]?\d+$/.test(text)) {
    const [mantissa = "", exponent] = Number(text).toString().split("e");
    const point = mantissa.includes(".") ? mantissa : `${mantissa}.0`;
    return exponent === undefined ? point : `${point}e${/^[-+]/.test(exponent) ? exponent : `+${exponent}`}`;
  }
  return JSON.stringify(text);
}

/** Facts in an executed notebook about its run. */
export interface ExecutedNotebook {
  parameters: Map<string, string>;
  /** Numbers that `scrapbook.glue` recorded. */
  metrics: Map<string, number>;
  /** Name and message of the error that ended it. Undefined if all cells ran. */
  error: string | undefined;
}

/** Reads an executed notebook, as far as it is one. */
export async function readExecutedNotebook(path: string, cwd: string): Promise<ExecutedNotebook> {
  const document = await readJson(path, cwd, "a notebook");
  const metadata = isRecord(document) && isRecord(document["metadata"]) ? document["metadata"] : {};
  const papermill = isRecord(metadata["papermill"]) ? metadata["papermill"] : {};
  const parameters = isRecord(papermill["parameters"]) ? papermill["parameters"] : {};
  const outputs = outputsOf(document);
  return {
    parameters: new Map(
      Object.entries(parameters).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
    metrics: new Map(outputs.flatMap(scrapOf)),
    error: outputs.flatMap(errorOf)[0],
  };
}

function outputsOf(document: unknown): Record<string, unknown>[] {
  const cells = isRecord(document) && Array.isArray(document["cells"]) ? document["cells"] : [];
  return cells.flatMap((cell) =>
    isRecord(cell) && Array.isArray(cell["outputs"]) ? cell["outputs"].filter(isRecord) : [],
  );
}

function scrapOf({ data }: Record<string, unknown>): [string, number][] {
  const scrap = isRecord(data) ? data["application/scrapbook.scrap.json+json"] : undefined;
  return isRecord(scrap) && typeof scrap["name"] === "string" && typeof scrap["data"] === "number"
    ? [[scrap["name"], scrap["data"]]]
    : [];
}

function errorOf({ output_type: type, ename, evalue }: Record<string, unknown>): string[] {
  return type === "error" ? [`${String(ename)}: ${String(evalue)}`.slice(0, 500)] : [];
}
