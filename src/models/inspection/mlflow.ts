import { isRecord } from "../../core/shape/index.ts";
import { type ModelContents, quotedName } from "./contents.ts";

/** Lines of Python by flavor, where the flavor's tool writes a file that can be read, or ONNX. */
const exports: Readonly<Record<string, string>> = {
  xgboost: 'model.save_model("model.ubj")',
  lightgbm: '(getattr(model, "booster_", model)).save_model("model.txt")',
  catboost: 'model.save_model("model.onnx", format="onnx")',
  pytorch: 'torch.onnx.export(model, (example,), "model.onnx")',
  keras: 'model.export("model.onnx", format="onnx")',
  tensorflow: 'model.export("model.onnx", format="onnx")',
  sklearn: 'open("model.onnx", "wb").write(skl2onnx.to_onnx(model, example).SerializeToString())',
};

/** An MLflow folder by its `MLmodel`. */
export function mlflowContents(document: unknown, path: string): ModelContents {
  const held = isRecord(document) ? document : {};
  const flavors = isRecord(held["flavors"]) ? held["flavors"] : {};
  const names = Object.keys(flavors).filter((name) => name !== "python_function");
  const main = names[0];
  const pyfunc = isRecord(flavors["python_function"]) ? flavors["python_function"] : {};
  const own = ["code", "python_model", "model_code_path"].filter(
    (key) => pyfunc[key] !== undefined && pyfunc[key] !== null,
  );
  const text = (key: string, value: unknown) =>
    typeof value === "string" && value !== "" ? { [key]: value.slice(0, 200) } : {};
  const signature = isRecord(held["signature"]) ? held["signature"] : {};
  const columns = columnsOf(signature["inputs"]);
  return {
    kind: "MLflow",
    facts: {
      flavors: Object.keys(flavors).slice(0, 20).join(", "),
      ...text("MLflow", held["mlflow_version"]),
      ...text("loader", pyfunc["loader_module"]),
      ...text("Python", pyfunc["python_version"]),
      ...text("run", held["run_id"]),
      ...text("created", String(held["utc_time_created"] ?? "")),
      ...(columns.length > 0 && { columns: columns.length }),
    },
    parts:
      columns.length === 0
        ? undefined
        : { heading: "Columns of the signature", columns: ["column", "type"], rows: columns.slice(0, 100) },
    python: [
      `model = mlflow.${main ?? "pyfunc"}.load_model(${quotedName(path)})`,
      exports[main ?? ""] ?? 'model.predict(rows).to_csv("predictions.csv")',
    ],
    notices:
      own.length === 0 ? [] : ["it holds Python code of its own, which loading runs: only load a model that you trust"],
  };
}

function columnsOf(inputs: unknown): string[][] {
  if (typeof inputs !== "string") return [];
  let list: unknown;
  try {
    list = JSON.parse(inputs);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((each) =>
    isRecord(each) && typeof each["name"] === "string"
      ? [[each["name"].slice(0, 100), String(each["type"] ?? "").slice(0, 30)]]
      : [],
  );
}
