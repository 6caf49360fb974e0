import {
  anything,
  type Document,
  documentOf,
  listOf,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";
import { profileFields } from "../../data/profile/profile.ts";

/** What a model reads and answers, without how: the part of a model that a caller must agree with. */
export const modelSchema = object(
  {
    task: oneOf(["classification", "regression"]),
    target: textValue({ description: "Name of the column that it predicts." }),
    classes: listOf(textValue(), { description: "In the order of the probabilities; empty for regression." }),
    classType: oneOf(["string", "integer"], { description: "Type of the classes in predictions." }),
    columns: listOf(object({ name: textValue(), type: oneOf(["number", "category", "date"]) }), {
      description: "Features in order.",
    }),
    tables: optional(
      record(anything(), { key: "key", description: "How tables are written; absent where they show all of it." }),
    ),
  },
  { description: "What the model reads and answers." },
);

export type ModelSchema = TypeOf<typeof modelSchema>;

const profileShape = object({ schema: modelSchema, ...profileFields });

/** The training rows' distribution and the model's schema. */
export type ProfileFile = TypeOf<typeof profileShape>;

export const profileDocument: Document<ProfileFile> = documentOf({
  what: "a model's profile",
  file: "profile.json",
  format: "trainyard-profile",
  version: 1,
  writer: "train",
  purpose: "The distribution of each column of the training rows. Nothing in it reveals a row.",
  remedy: "restore the bundle, or run `train` again",
  shape: profileShape,
});
