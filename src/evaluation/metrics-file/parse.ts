import { Failure } from "../../core/failure.ts";
import { yamlProblem } from "../../core/yaml-problem.ts";
import { csvTree } from "./csv.ts";
import { treeIn } from "./foreign.ts";
import { parseMetricsJson } from "./json.ts";
import { isLcov, lcovTree } from "./lcov.ts";
import { Metrics } from "./metrics.ts";

/** Size limit for formats whose parsers need minutes and gigabytes where JSON's needs a second. */
const LARGEST_YAML_BYTES = 20_000_000;

/** Matches the text that github-action-benchmark writes before the JSON in `data.js`. */
const BENCHMARK_PREFIX = /^\s*window\.BENCHMARK_DATA\s*=/;

/**
 * The metrics in a file's text: Cobertura XML and lcov by how they begin, JSON, YAML, TOML, CSV or TSV by the extension of `source`, and by the look of the text
 * where that says nothing.
 *
 * @throws {Failure} if the text is empty, or invalid in its format.
 */
export async function parseMetrics(text: string, source: string): Promise<Metrics> {
  const content = text.startsWith("\u{feff}") ? text.slice(1) : text;
  if (/^\s*$/.test(content))
    throw new Failure(`${source}: expected metrics, got an empty file`, { at: { file: source } });
  return new Metrics(await treeOfText(content, source), source);
}

async function treeOfText(text: string, source: string) {
  const prefix = BENCHMARK_PREFIX.exec(text);
  if (prefix !== null)
    return treeIn(parseMetricsJson(text.slice(prefix[0].length).replace(/;\s*$/, ""), source), source);
  switch (formatOf(text, source)) {
    case "json":
      return treeIn(parseMetricsJson(text, source), source);
    case "csv":
      return csvTree(text, source);
    case "lcov":
      return lcovTree(text, source);
    case "xml":
      return (await import("./cobertura.ts")).coberturaTree(text, source);
    case "toml":
      return treeIn(await parseToml(text, source), source);
    case "yaml":
      return treeIn(await parseYaml(text, source), source);
  }
}

function formatOf(text: string, source: string): "json" | "csv" | "toml" | "yaml" | "lcov" | "xml" {
  const extension = /\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase();
  if (extension === "json" || extension === "toml") return extension;
  if (/^\s*</.test(text)) return "xml";
  if (isLcov(text)) return "lcov";
  if (extension === "csv" || extension === "tsv") return "csv";
  if (extension !== "yaml" && extension !== "yml" && /^\s*[[{]/.test(text)) return "json";
  // DVC also treats unknown formats as YAML.
  return "yaml";
}

async function parseToml(text: string, source: string): Promise<unknown> {
  refuseLarge(text, "TOML", source);
  const { parse, TomlError } = await import("smol-toml");
  try {
    return parse(text, { integersAsBigInt: "asNeeded" });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [said] = error.message.split("\n");
    throw new Failure(`${source}:${error.line}: expected TOML, got something else: ${said}`, {
      cause: error,
      at: { file: source, line: error.line },
    });
  }
}

async function parseYaml(text: string, source: string): Promise<unknown> {
  refuseLarge(text, "YAML", source);
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    throw new Failure(`${source}:${line}: expected YAML, got something else: ${yamlProblem(error.message)}`, {
      cause: error,
      at: { file: source, line },
    });
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    // This may be an alias bomb, or an undefined alias.
    throw new Failure(`${source}: expected YAML, got aliases that cannot be resolved`, { cause, at: { file: source } });
  }
}

function refuseLarge(text: string, format: string, source: string): void {
  if (text.length <= LARGEST_YAML_BYTES) return;
  throw new Failure(
    `${source}: expected at most ${LARGEST_YAML_BYTES / 1e6} MB of ${format}, got ${Math.round(text.length / 1e6)} MB (write JSON)`,
    { at: { file: source } },
  );
}
