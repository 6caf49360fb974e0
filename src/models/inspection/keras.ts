import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { FileContent } from "../bundle/content.ts";
import type { ZipMember } from "../zip/archive.ts";
import { type ModelContents, quotedName, SHOWN_PARTS } from "./contents.ts";

/** The description of a model is JSON without numbers of its weights. */
const MOST_CONFIG = 50_000_000;
/** Keras writes the description among the first attributes of an HDF5 file. */
const SEARCHED_BYTES = 16 << 20;

/** The layers of a Keras 3 archive, from `config.json`. @throws {Failure} for a damaged description. */
export function kerasContents(members: ReadonlyMap<string, ZipMember>, file: string): ModelContents {
  const config = jsonMember(members, "config.json", file);
  const metadata = members.has("metadata.json") ? jsonMember(members, "metadata.json", file) : {};
  const version = isRecord(metadata) ? metadata["keras_version"] : undefined;
  const weights = members.get("model.weights.h5")?.sizeBytes;
  const layers = layerContents(config, file);
  return {
    ...layers,
    kind: `Keras${typeof version === "string" ? ` ${version.slice(0, 20)}` : ""}`,
    facts: { ...layers.facts, ...(weights !== undefined && { "bytes of weights": weights }) },
  };
}

function jsonMember(members: ReadonlyMap<string, ZipMember>, name: string, file: string): unknown {
  const member = members.get(name);
  if (member === undefined || member.sizeBytes > MOST_CONFIG)
    throw new Failure(`${file}: expected ${name} of at most 50 MB, got ${member === undefined ? "none" : "more"}`);
  try {
    return JSON.parse(Buffer.from(member.read()).toString("utf8"));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file}: ${name}: expected JSON, got other text (the file is damaged)`, { cause: error });
  }
}

/** An HDF5 file, with the layers that Keras 2 describes in one of its attributes, if there are any. */
export function hdf5Contents(content: FileContent): ModelContents {
  const text = Buffer.from(content.slice(0, Math.min(content.length, SEARCHED_BYTES))).toString("latin1");
  const config = jsonAt(text, text.indexOf('{"class_name"'));
  const layers = layerContents(config, content.file);
  return {
    ...layers,
    kind: config === undefined ? "HDF5" : "Keras, HDF5",
  };
}

/** The JSON object that starts at a place of a text; undefined when it does not end there. */
function jsonAt(text: string, start: number): unknown {
  if (start < 0) return undefined;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const each = text[at];
    if (quoted) {
      if (each === "\\") at++;
      else if (each === '"') quoted = false;
    } else if (each === '"') quoted = true;
    else if (each === "{") depth++;
    else if (each === "}" && --depth === 0) {
      try {
        return JSON.parse(text.slice(start, at + 1));
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}

function layerContents(model: unknown, file: string): ModelContents {
  const config = isRecord(model) ? model["config"] : undefined;
  const held = isRecord(config) ? config["layers"] : Array.isArray(config) ? config : undefined;
  const layers = (Array.isArray(held) ? held : []).flatMap((layer) =>
    isRecord(layer) ? [{ type: String(layer["class_name"]).slice(0, 60), name: layerName(layer) }] : [],
  );
  const lambdas = layers.filter(({ type }) => type === "Lambda");
  const kind = isRecord(model) ? model["class_name"] : undefined;
  return {
    kind: "Keras",
    facts: { ...(typeof kind === "string" && { class: kind.slice(0, 60) }), layers: layers.length },
    parts: {
      heading: "Layers",
      columns: ["layer", "type"],
      rows: layers.slice(0, SHOWN_PARTS).map((layer) => [layer.name, layer.type]),
    },
    python: [`model = keras.saving.load_model(${quotedName(file)})`, 'model.export("model.onnx", format="onnx")'],
    notices:
      lambdas.length === 0
        ? []
        : ["it has Lambda layers, whose code runs when the file is loaded: only load a file that you trust"],
  };
}

function layerName(layer: Record<string, unknown>): string {
  const config = layer["config"];
  const name = layer["name"] ?? (isRecord(config) ? config["name"] : undefined);
  return String(name ?? "").slice(0, 60);
}
