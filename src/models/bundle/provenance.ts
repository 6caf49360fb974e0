import {
  type Document,
  digest,
  documentOf,
  integer,
  listOf,
  numberValue,
  object,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";

const readFiles = object(
  {
    digest: textValue({ description: "Digest over the bytes of all files." }),
    files: listOf(object({ path: textValue(), rows: integer({ min: 0 }), sizeBytes: integer({ min: 0 }) })),
  },
  { description: "The data that was read." },
);

const inputs = record(textValue(), {
  key: "input",
  description: "Inputs of `train` other than the defaults, as text. Lists have one entry per line.",
});

const rows = integer({ description: "Number of rows that it was trained on.", min: 0 });

const provenanceShape = object({
  created: textValue({
    description: "Time of the training: ISO 8601, UTC.",
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
    expected: "a time such as 2026-11-27T08:30:00Z",
  }),
  repository: optional(textValue({ description: "`owner/name` on GitHub." })),
  commit: optional(textValue()),
  run: optional(textValue({ description: "Link to the workflow run that trained it." })),
  node: textValue({ description: "Version of Node.js." }),
  platform: textValue({ description: "Operating system and processor." }),
  threads: optional(integer({ min: 0 })),
  data: readFiles,
  rows,
  inputs: optional(inputs),
  imported: optional(
    object(
      {
        file: textValue({ description: "Path of the model file." }),
        digest: digest({ description: "Digest of the model file, which the bundle holds as it was." }),
        model: textValue({ description: "The tool and the kind of model." }),
      },
      {
        description:
          "The model file of another tool that was imported. `rows` and `data` are those of the profile then.",
      },
    ),
  ),
  durationMs: numberValue({ description: "Time from the first byte read to the model in memory." }),
  importances: optional(
    record(numberValue(), { key: "column", description: "Mean decrease in impurity of each column; the sum is 1." }),
  ),
  permutation: optional(
    record(numberValue(), {
      key: "column",
      description:
        "Loss of accuracy or R² when the cells of each column are shuffled. Only with `importances: permutation`.",
    }),
  ),
  outOfBag: optional(
    numberValue({
      description: "Accuracy, or R² for regression, of each row by the trees that were grown without it.",
    }),
  ),
  trainyard: textValue({ description: "Version of trainyard that wrote the file." }),
  model_digest: digest({ description: "Digest of the model." }),
});

type ProvenanceFile = TypeOf<typeof provenanceShape>;

/** The origin of a model. It is not part of the model's digest, because the same model can be trained twice. */
export type Provenance = Omit<ProvenanceFile, "trainyard" | "model_digest">;

export const provenanceDocument: Document<ProvenanceFile> = documentOf({
  what: "a model's provenance",
  file: "provenance.json",
  format: "trainyard-provenance",
  version: 1,
  unmarked: true,
  writer: "train",
  purpose:
    "Where a model comes from: its data, commit, machine and the inputs of `train`. It is not part of the digest.",
  remedy: "restore the bundle, or run `train` again",
  shape: provenanceShape,
});

export const provenanceParts: { data: typeof readFiles; inputs: typeof inputs; rows: typeof rows } = {
  data: readFiles,
  inputs,
  rows,
};
