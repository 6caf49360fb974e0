import {
  type Document,
  digest,
  documentOf,
  formatMark,
  integer,
  listOf,
  nullable,
  numberValue,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";

const trainingShape = object({
  format: formatMark("trainyard-training-1"),
  version: textValue({ description: "Version of trainyard that wrote the file." }),
  created: textValue({ description: "Time of the training: ISO 8601, UTC." }),
  command: listOf(textValue(), { description: "The program and its arguments." }),
  parameters: record(textValue(), { key: "name" }),
  duration_ms: numberValue({ min: 0, description: "Time that the program took." }),
  peak_bytes: optional(integer({ min: 0, description: "Largest memory of the program itself; only on Linux." })),
  python: optional(textValue({ description: "Version of Python, as it prints it." })),
  lock: optional(object({ file: textValue(), digest: digest() }, { description: "The file that locks the packages." })),
  image: optional(
    object(
      {
        name: textValue(),
        id: digest({ description: "Digest of the image's configuration." }),
        digest: optional(digest({ description: "Digest of its manifest, as a registry has it." })),
      },
      { description: "The image that the program ran in." },
    ),
  ),
  seeds: optional(record(textValue(), { key: "variable", description: "Variables that set a seed." })),
  commit: optional(textValue()),
  run: optional(textValue({ description: "Link to the workflow run." })),
  model: nullable(
    object({
      path: textValue({ description: "Path that the program wrote it to." }),
      digest: digest({ description: "Digest of the file, or of the files of the folder." }),
      size_bytes: integer({ min: 0 }),
      added: optional(
        listOf(textValue(), {
          description: "Files that were written next to it in the model's folder. Its digest does not cover them.",
        }),
      ),
      about: optional(
        textValue({ description: "The tool and the kind of model; absent for one that cannot be read." }),
      ),
    }),
  ),
  metrics: listOf(textValue(), { description: "Names of the metrics." }),
  predictions: optional(listOf(textValue(), { description: "Paths of the predictions." })),
  reproduced: optional(oneOf(["bit-equal", "equal predictions", "different"])),
});

/** The content of `training.json`. Fields have the same names as in the file. */
export type TrainingFile = TypeOf<typeof trainingShape>;

export const trainingDocument: Document<TrainingFile> = documentOf({
  what: "a training by a command",
  file: "training.json",
  format: "trainyard-training",
  version: 1,
  writer: "train",
  purpose: "How the team's own program was run, and what it made.",
  remedy: "run `train` again",
  shape: trainingShape,
});
