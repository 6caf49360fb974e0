/** Kinds of model files that are read here. */
export type ModelKind = "onnx" | "xgboost" | "lightgbm" | "pickle" | "skops";

/** Bytes that `kindOf` looks at. */
export const HEAD_BYTES = 4096;

/** Detects the content of a model file by its first bytes, because a name such as `model.bin` may mean anything. */
export function kindOf(head: Uint8Array): ModelKind | undefined {
  const text = Buffer.from(head).toString("latin1");
  if (/^\{[LiUlI]/.test(text)) return "xgboost";
  if (/^\s*\{\s*"(learner|version|Model|Config)"/.test(text)) return "xgboost";
  if (/^tree\r?\nversion=/.test(text)) return "lightgbm";
  if (head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5) return "pickle";
  // Other zip archives are named by `unreadable`.
  if (text.startsWith("PK\x03\x04") && /^.{26}..*?\.(npy|bin)|schema\.json/s.test(text.slice(0, 300))) return "skops";
  // Compressed by joblib.
  if ((head[0] === 0x1f && head[1] === 0x8b) || (head[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(head[1]!))) {
    return "pickle";
  }
  // Writers put fields in order. The first field of ONNX is the version of its format, a small number.
  if (head[0] === 0x08 && head[1]! > 0 && head[1]! < 128 && head.length > 16) return "onnx";
  return undefined;
}

/** The name of a model file in a bundle: `model.` and the ending that its tool expects. */
export function modelFileName(kind: ModelKind, path: string): string {
  const [usual, ...others] = endings[kind];
  const ending = others.find((each) => path.toLowerCase().endsWith(`.${each}`)) ?? usual;
  return `model.${ending}`;
}

const endings: Record<ModelKind, readonly [string, ...string[]]> = {
  xgboost: ["ubj", "json"],
  lightgbm: ["txt"],
  onnx: ["onnx"],
  pickle: ["pkl", "joblib"],
  skops: ["skops"],
};

/** Describes another file in a few words, with the way to get a readable one. Undefined for unknown content. */
export function unreadable(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString("latin1");
  return unreadableKinds.find(([pattern]) => pattern.test(text))?.[1];
}

const unreadableKinds: [RegExp, string][] = [
  [
    /^binf/,
    'an old binary XGBoost model (load it with XGBoost 3.0 or older, and write it with save_model("model.ubj"))',
  ],
  [/^\s*\[\s*\{\s*"nodeid"/, 'a dump of an XGBoost model (write the model itself with save_model("model.ubj"))'],
  [/^booster\[0\]/, 'a dump of an XGBoost model (write the model itself with save_model("model.ubj"))'],
  [/^\s*\{\s*"name"\s*:\s*"tree"/, 'a dump of a LightGBM model (write the model itself with save_model("model.txt"))'],
  [/^CBM1/, 'a binary CatBoost model (export it with save_model("model.onnx", format="onnx"))'],
  [/^.{4}\0{4}\{/s, "a safetensors model (`describe` shows what it holds)"],
  [/^PK.{28}[^/]{1,100}\/data\.pkl/s, "a PyTorch model (`describe` shows what it holds)"],
  [/^PK.*config\.json/s, "a Keras model (`describe` shows what it holds)"],
  [/^GGUF/, "a GGUF model"],
  [/^\x89HDF/, 'an HDF5 file, as Keras writes them (export the model with model.export("model.onnx", format="onnx"))'],
  [/^.{4}TFL3/s, "a TensorFlow Lite model"],
  [/^\s*<(\?xml[^>]*>\s*<)?(\w+:)?PMML/, "a PMML model (export it to ONNX)"],
];
