import { createHash } from "node:crypto";
import { Failure } from "../../core/failure.ts";
import { readBundle } from "../bundle/bundle.ts";
import { importedMark } from "../bundle/imported.ts";
import type { ForeignModel } from "../foreign/foreign-model.ts";
import { bundlePredictor } from "./bundle-predictor.ts";
import { foreignPredictor, type ModelHints } from "./foreign-predictor.ts";
import { importedPredictor } from "./imported-predictor.ts";
import { mlflowColumns } from "./mlflow-file.ts";
import { kindOf, unreadable } from "./model-kind.ts";
import { isOwnFile, modelFileAt, readModelBytes } from "./model-place.ts";
import type { Predictor } from "./predictor.ts";
import { readForeignModel } from "./readers.ts";

/** The inputs for reading a model. */
export interface LoadOptions extends ModelHints {
  cwd: string;
  /** Called with what the user should know of the model. */
  notice?: (message: string) => void;
}

/**
 * Reads any model that can predict: a bundle, its `model.onnx`, or a model file of another tool, also in an MLflow folder.
 * Nothing in the file is executed.
 *
 * @throws {Failure} for what is missing, damaged, of an unknown kind, or cannot be computed here.
 */
export async function loadPredictor(path: string, options: LoadOptions): Promise<Predictor> {
  const { cwd } = options;
  const place = await modelFileAt(path, cwd);
  if (place === undefined) {
    refuseClasses(options, path);
    return bundlePredictor(await readBundle(path, cwd));
  }
  const { path: file, head } = place;
  const kind = kindOf(head);
  const own = await isOwnFile(place, cwd);
  if (own || kind === undefined) {
    const what = own ? undefined : unreadable(head);
    if (what !== undefined) throw new Failure(`${file}: expected a model that can be read, got ${what}`);
    refuseClasses(options, path);
    return bundlePredictor(await readBundle(path, cwd));
  }
  const bytes = await readModelBytes(file, cwd);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = { file, digest: `sha256:${sha256}`, sizeBytes: bytes.length };
  const model = await readForeignModel(kind, { file, bytes });
  const imported = file === path ? undefined : await importedMark(path, cwd);
  if (imported !== undefined) {
    refuseClasses(options, path);
    return importedPredictor(model, { path, cwd, mark: imported, source, sha256 });
  }
  const hints = { names: file === path ? undefined : await mlflowColumns(path, cwd), ...options };
  const predictor = foreignPredictor(model, hints, source);
  for (const text of noticesOf(model, hints)) options.notice?.(`${file}: ${text}`);
  return predictor;
}

function refuseClasses({ classes }: ModelHints, path: string): void {
  if (classes !== undefined && classes.length > 0) {
    throw new Failure(`classes: expected nothing, because ${path} names its own classes`);
  }
}

function noticesOf({ notices, task, classes, named, columns }: ForeignModel, hints: ModelHints): string[] {
  const all = [...notices];
  if (task === "classification" && classes === undefined && (hints.classes ?? []).length === 0) {
    all.push("the file does not name its classes: they are called 0, 1, … (`classes` gives their labels)");
  }
  if (!named && hints.schema === undefined && hints.names?.length !== columns.length) {
    all.push(
      `the file does not name its columns: they are called ${columns[0]!.name}, … (\`schema\` gives their names)`,
    );
  }
  return all;
}
