import { Failure } from "../../core/failure.ts";
import { FileContent } from "../bundle/content.ts";
import type { ForeignFile, ForeignModel } from "../foreign/foreign-model.ts";
import { isObject } from "../pickle/numpy.ts";
import { unsupported } from "../scikit-learn/fields.ts";
import { sklearnModel } from "../scikit-learn/scikit-learn.ts";
import { zipMembers } from "../zip/archive.ts";
import { SkopsTree } from "./tree.ts";

/** Bytes of all members together, unpacked. */
const MOST_BYTES = 500_000_000;

/**
 * Reads a model that skops wrote: a zip archive of `schema.json` with arrays. Its objects are described as those of a pickle are.
 *
 * @throws {Failure} for a class that models do not hold, a member that the schema does not name, and what is damaged.
 */
export function readSkops({ file, bytes }: ForeignFile): ForeignModel {
  const members = zipMembers(FileContent.ofBytes(bytes, file));
  const total = [...members.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > MOST_BYTES) {
    throw new Failure(`${file}: expected a model of at most ${MOST_BYTES / 1e6} MB unpacked, got a larger one`);
  }
  const schema = members.get("schema.json");
  if (schema === undefined) {
    throw new Failure(`${file}: expected schema.json, which skops writes, got an archive without it`);
  }
  let root: unknown;
  try {
    root = JSON.parse(Buffer.from(schema.read()).toString("utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure(`${file}: schema.json: expected JSON, got other text (the file is damaged)`, { cause: error });
  }
  const tree = new SkopsTree(members, file);
  const object = tree.value(root);
  const others = [...members.keys()].filter((name) => name !== "schema.json" && !tree.read.has(name));
  if (others.length > 0) {
    throw new Failure(
      `${file}: expected the arrays that schema.json names, got ${JSON.stringify(others[0]!.slice(0, 60))} too (it is not what skops writes)`,
    );
  }
  if (!isObject(object)) throw unsupported(file, "an archive of another thing than a model");
  return sklearnModel(object, file);
}
