import type { TrainingFile } from "../../../models/bundle/training-file.ts";
import { commandLine } from "../../../platform/process/command-line.ts";
import {
  type Block,
  code,
  codeBlock,
  heading,
  type Inline,
  paragraph,
  table,
} from "../../../reports/markdown/block.ts";
import { toMarkdown } from "../../../reports/markdown/markdown.ts";

const mostRows = 200;

/** The card of a model that is kept as its program wrote it. */
export function keptCard(file: TrainingFile, metrics: Readonly<Record<string, unknown>>): string {
  const { model, parameters } = file;
  const numbers = Object.entries(metrics).filter((each): each is [string, number] => typeof each[1] === "number");
  const blocks: Block[] = [
    heading(1, [`Model of ${file.model?.path ?? "a command"}`]),
    paragraph([
      ...(model?.about === undefined
        ? ["The files are as the training program wrote them. Nothing in them was executed to write this card."]
        : [model.about, ". The files are as the training program wrote them."]),
    ]),
    ...section(
      "Metrics",
      ["metric", ">value"],
      numbers.map(([name, value]) => [name, String(value)]),
    ),
    ...section("Parameters", ["parameter", "value"], Object.entries(parameters)),
    heading(2, "Training"),
    codeBlock(commandLine(file.command), "sh"),
    table(["what", "value"], origin(file)),
  ];
  return `---\ntags:\n  - trainyard\n---\n\n${toMarkdown(blocks)}`;
}

function section(title: string, header: string[], rows: Inline[][]): Block[] {
  if (rows.length === 0) return [];
  const others = rows.length - mostRows;
  return [
    heading(2, title),
    table(header, rows.slice(0, mostRows)),
    ...(others > 0 ? [paragraph(`${others} more are in training.json and metrics.json.`)] : []),
  ];
}

function origin(file: TrainingFile): Inline[][] {
  const { model, commit, run, python, lock, image, seeds, peak_bytes: peakBytes } = file;
  return [
    ...(model === null
      ? []
      : [
          ["model digest", code(model.digest)],
          ["size", `${model.size_bytes} bytes`],
        ]),
    ["trained", file.created],
    ["time", `${(file.duration_ms / 1000).toFixed(1)} s`],
    ...(peakBytes === undefined ? [] : [["peak memory", `${Math.round(peakBytes / 1e6)} MB`]]),
    ...(commit === undefined ? [] : [["commit", code(commit)]]),
    ...(run === undefined ? [] : [["run", run]]),
    ...(python === undefined ? [] : [["Python", python]]),
    ...(lock === undefined ? [] : [["packages", `${lock.file}, ${lock.digest}`]]),
    ...(image === undefined ? [] : [["image", `${image.name}, ${image.digest ?? image.id}`]]),
    ...Object.entries(seeds ?? {}).map(([name, value]) => [name, value]),
  ];
}
