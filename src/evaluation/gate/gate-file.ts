import {
  boolean,
  type Document,
  digest,
  documentOf,
  formatMark,
  integer,
  listOf,
  literal,
  numberValue,
  object,
  oneOf,
  optional,
  type Problem,
  record,
  type TypeOf,
  textValue,
  variants,
} from "../../core/shape/index.ts";
import { readDocument } from "../../platform/file/document.ts";
import { replaceFile } from "../../platform/file/write.ts";
import { runStamp } from "../run-stamp.ts";
import { ruleResult } from "./result.ts";

const rowsRead = optional(
  object({ rows: integer({ min: 0 }), digest: digest() }, { description: "Predictions that were resampled." }),
);

const digests = {
  model_digest: optional(digest({ description: "Digest of the model; absent when the metrics do not name one." })),
  data_digest: optional(digest({ description: "Digest of the rows that it was evaluated on." })),
};

const comparedModel = variants(
  "found",
  {
    true: object({
      found: literal(true),
      name: textValue({ description: "`artifact champion of run 12 (commit 1a2b3c4)`." }),
      commit: optional(textValue()),
      ...digests,
      digest: digest({ description: "Digest of its metrics file." }),
      predictions: rowsRead,
    }),
    false: object({ found: literal(false), reason: textValue({ description: "Reason why there is none." }) }),
  },
  { description: "Models that the metrics were compared with; absent if no rule needs one." },
);

const gateShape = object(
  {
    format: formatMark("trainyard-gate-1"),
    version: textValue({ description: "Version of trainyard that wrote the file." }),
    verdict: oneOf(["pass", "fail", "inconclusive"]),
    passed: boolean({ description: "Whether the verdict is `pass`." }),
    mode: oneOf(["point", "no-worse", "non-inferior"]),
    confidence: numberValue({ description: "Confidence level of each one-sided test.", min: 0, max: 1 }),
    ...digests,
    metrics: object(
      { path: textValue(), digest: digest() },
      { description: "The metrics file, and the digest of its bytes." },
    ),
    looks: optional(integer({ description: "Number of times that the rows are used.", min: 1 })),
    predictions: rowsRead,
    baseline: optional(comparedModel),
    anchor: optional(comparedModel),
    run: optional(runStamp),
    inputs: optional(
      record(textValue(), {
        description: "Inputs of `gate-on-metric` other than the defaults; absent in files of version 0.1.0.",
      }),
    ),
    results: listOf(ruleResult, { description: "One entry per rule, in the order of the rules." }),
    notes: listOf(textValue(), { description: "Warnings." }),
  },
  { also: verdictProblems },
);

/** The content of `gate.json`. Fields have the same names as in the file. */
export type GateFile = TypeOf<typeof gateShape>;

export const gateDocument: Document<GateFile> = documentOf({
  what: "a gate",
  file: "gate.json",
  format: "trainyard-gate",
  version: 1,
  writer: "gate-on-metric",
  purpose:
    "The verdict of the rules, with the digests of the model and the data that it is about: `build-push-image` ships no other model.",
  remedy: "run `gate-on-metric` again",
  shape: gateShape,
});

interface Verdict {
  verdict: string;
  passed: boolean;
  results: { ends: string }[];
}

/** Finds contradictions in a gate that was edited by hand. */
function verdictProblems({ verdict, passed, results }: Verdict): readonly Problem[] {
  const failed = results.some(({ ends }) => ends === "red");
  const follows = passed === (verdict === "pass") && (results.length === 0 || failed === (verdict === "fail"));
  if (follows) return [];
  return [
    {
      path: [],
      expected: "a verdict that follows from its results",
      found: `${verdict} in contradiction to them`,
    },
  ];
}

/** Reads a gate. @throws {Failure} for other files, for a newer version, and for a file that contradicts itself. */
export async function readGateFile(path: string, cwd: string): Promise<GateFile> {
  return readDocument(gateDocument, path, { cwd });
}

export async function writeGateFile(path: string, gate: GateFile): Promise<void> {
  await replaceFile(path, `${JSON.stringify(gate, null, 2)}\n`);
}
