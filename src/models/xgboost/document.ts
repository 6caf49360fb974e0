import { Failure } from "../../core/failure.ts";
import { ModelFields } from "../foreign/fields.ts";
import type { ForeignFile } from "../foreign/foreign-model.ts";
import { parseUbjson } from "./ubjson.ts";

/** Majors whose fields are known. */
const NEWEST_MAJOR = 3;

/** The fields of an XGBoost model, from JSON or UBJSON. */
export interface XgboostDocument {
  version: string;
  learner: ModelFields;
}

/** @throws {Failure} for another file, a dump, a damaged file and one of a newer major version. */
export function readXgboostDocument({ file, bytes }: ForeignFile): XgboostDocument {
  const value = isJson(bytes) ? parseJson(bytes, file) : parseUbjson(bytes, file);
  if (Array.isArray(value)) {
    throw new Failure(`${file}: expected an XGBoost model, got a dump of one (write it with save_model("model.ubj"))`);
  }
  const whole = new ModelFields(value, file);
  // A snapshot of the memory, as a pickle holds it.
  const model = whole.has("Model") ? whole.fields("Model") : whole;
  const version = Array.from(model.numbers("version", 3));
  if (version[0]! > NEWEST_MAJOR) {
    throw new Failure(
      `${file}: expected a model of XGBoost 1 to ${NEWEST_MAJOR}, got one of ${version.join(".")} (update trainyard, or save the model with an older XGBoost)`,
    );
  }
  return { version: version.join("."), learner: model.fields("learner") };
}

/** JSON has white space or a quote after the brace, UBJSON the marker of a length. */
function isJson(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  return /^\s*(\[|\{\s*["}])/.test(text);
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  try {
    return JSON.parse(withoutWords(text));
  } catch (error) {
    throw new Failure(`${file}: expected an XGBoost model as JSON, got text that is none (it is damaged or cut off)`, {
      cause: error,
    });
  }
}

/** Thresholds of category splits are bare NaN, which JSON does not have: they become null. Names are in quotes and stay. */
function withoutWords(text: string): string {
  if (!/[,:[\s]-?(NaN|Infinity)\b/.test(text)) return text;
  const spelled = { NaN: "null", Infinity: "1e999", "-Infinity": "-1e999", "-NaN": "null" };
  const words = /-?\b(?:NaN|Infinity)\b/g;
  const parts: string[] = [];
  // Quotes divide the text into what is outside of names and what is inside.
  for (let at = 0, end = 0; at < text.length; at = end) {
    const quoted = text[at] === '"';
    end = quoted ? closingQuote(text, at) + 1 : text.indexOf('"', at);
    if (end <= 0) end = text.length;
    const part = text.slice(at, end);
    parts.push(quoted ? part : part.replace(words, (each) => spelled[each as keyof typeof spelled]));
  }
  return parts.join("");
}

/** The position of the quote that ends the text at `start`, or of the end where it is missing. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
