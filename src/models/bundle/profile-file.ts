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

/** The inputs and outputs of a model, without its internals. A caller must match them. */
export const modelSchema = object(
  {
    task: oneOf(["classification", "regression"]),
    target: textValue({ description: "Name of the column that it predicts." }),
    classes: listOf(textValue(), { description: "Classes in the order of the probabilities; empty for regression." }),
    classType: oneOf(["string", "integer"], { description: "Type of the classes in predictions." }),
    columns: listOf(object({ name: textValue(), type: oneOf(["number", "category", "date"]) }), {
      description: "Features in order.",
    }),
    tables: optional(
      record(anything(), { key: "key", description: "Syntax of the tables; absent if the tables show all of it." }),
    ),
  },
  { description: "Inputs and outputs of the model." },
);

export type ModelSchema = TypeOf<typeof modelSchema>;

const profileShape = object({ schema: modelSchema, ...profileFields });

/** The distribution of the training rows, and the model's schema. */
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
