import { isRecord } from "../../core/shape/index.ts";
import type { MlflowAnswer } from "./client.ts";
import { MlflowError } from "./error.ts";

/** Returns the object in a field of an answer. @throws {MlflowError} if there is none. */
export function objectIn(answer: MlflowAnswer, key: string, call: string): MlflowAnswer {
  const value = answer[key];
  if (isRecord(value)) return value;
  throw new MlflowError(`MLflow: ${call}: expected an answer with ${key}, got one without`);
}

/** Returns the text in a field of an answer. @throws {MlflowError} if there is none. */
export function textIn(answer: MlflowAnswer, key: string, call: string): string {
  const value = answer[key];
  if (typeof value === "string" && value !== "") return value;
  throw new MlflowError(`MLflow: ${call}: expected an answer with ${key}, got one without`);
}

/** Returns the objects in a field of an answer. A list without entries has no key. */
export function objectsIn(answer: MlflowAnswer, key: string): MlflowAnswer[] {
  const value = answer[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Returns pairs `{key, value}` as a map. */
export function pairsIn(answer: MlflowAnswer, key: string): Map<string, string> {
  const entries = objectsIn(answer, key).map(({ key, value }): [string, string] => [String(key), String(value ?? "")]);
  return new Map(entries);
}

export function optionalText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
