import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Failure } from "../../../src/core/failure.ts";
import { readBundle, writeBundle } from "../../../src/models/bundle/bundle.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import type { Provenance } from "../../../src/models/bundle/provenance.ts";
import { folder } from "../../runner.ts";
import { COLUMNS, randomModel } from "./random-models.ts";

const provenance: Provenance = {
  created: "2026-11-20T12:00:00.000Z",
  node: "v24.0.0",
  platform: "linux-x64",
  data: { digest: `sha256:${"0".repeat(64)}`, files: [{ path: "iris.csv", rows: 150, sizeBytes: 4609 }] },
  rows: 112,
  durationMs: 1200,
};

const model = randomModel({ seed: 1, trees: 3, nodes: 9, classes: ["no", "yes"] });

async function written(of: Model = model, from: Provenance = provenance): Promise<{ path: string; digest: string }> {
  const path = join(folder(), "model");
  return { path, digest: await writeBundle(path, of, { provenance: from }) };
}

describe("a bundle", () => {
  test("is a folder of these files, and reads back as the model", async () => {
    const { path, digest } = await written();
    expect(readdirSync(path).sort()).toEqual([
      "MLmodel",
      "MLproject",
      "README.md",
      "conda.yaml",
      "input_example.json",
      "model.onnx",
      "params.yaml",
      "profile.json",
      "provenance.json",
      "python_env.yaml",
      "requirements.txt",
      "serving_input_example.json",
    ]);
    const bundle = await readBundle(path, "/");
    expect(bundle.model).toEqual(model);
    expect(bundle.digest).toBe(digest);
    expect(bundle.provenance).toMatchObject(provenance);
    expect(await readBundle("model/model.onnx", join(path, ".."))).toMatchObject({ digest, model });
  });

  test("reads back alike when it is larger than what is held of a file at a time", async () => {
    const large = randomModel({ seed: 5, trees: 60, nodes: 400, classes: ["a", "b", "c", "d"] });
    const { path, digest } = await written(large);
    expect(statSync(join(path, "model.onnx")).size).toBeGreaterThan(500_000);
    expect(await readBundle(path, "/")).toMatchObject({ digest, model: large });
  });

  test("has the digest that the documentation says, and no other for another machine, time or number of threads", async () => {
    const { path, digest } = await written();
    const file = createHash("sha256")
      .update(readFileSync(join(path, "model.onnx")))
      .digest("hex");
    const schema =
      '{"classType":"string","classes":["no","yes"],"columns":[{"name":"age","type":"number"},{"name":"gross income (€)","type":"number"},' +
      '{"name":"city","type":"category"},{"name":"label","type":"category"},{"name":"seen","type":"date"}],"target":"outcome","task":"classification"}';
    const hyperparameters = '{"bootstrap":true,"criterion":"gini","max-depth":null,"n-estimators":3}';
    const text = `trainyard-model-1\nfile ${file}\nschema ${schema}\nhyperparameters ${hyperparameters}\nseed 1\n`;
    expect(digest).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
    const elsewhere = { ...provenance, created: "2027-01-01T00:00:00.000Z", threads: 8, node: "v20.0.0" };
    expect((await written(model, elsewhere)).digest).toBe(digest);
    const reseeded = { ...model, parameters: { ...model.parameters, seed: 2 } };
    expect((await written(reseeded)).digest).not.toBe(digest);
  });

  test("replaces an older bundle and nobody's other folder", async () => {
    const { path } = await written();
    const { digest } = await written();
    await writeBundle(path, model, { provenance });
    expect((await readBundle(path, "/")).digest).toBe(digest);
    const other = folder();
    writeFileSync(join(other, "MLmodel"), "flavors: {sklearn: {}}\n");
    await expect(writeBundle(other, model, { provenance })).rejects.toThrow(Failure);
    expect(readdirSync(other)).toEqual(["MLmodel"]);
  });

  test("gives an example row of medians and most frequent levels", async () => {
    const { path } = await written();
    const example = {
      columns: ["age", "gross income (€)", "city", "label", "seen.year", "seen.month", "seen.weekday", "seen.hour"],
      data: [[Math.fround(0.1), Math.fround(-0.7), "Zürich", "no", 2021, 6, 2, 12]],
    };
    const read = (name: string) => JSON.parse(readFileSync(join(path, name), "utf8"));
    expect(read("input_example.json")).toEqual(example);
    expect(read("serving_input_example.json")).toEqual({ dataframe_split: example });
  });
});

describe("a bundle that is not as it was written is refused", () => {
  const says = async (spoil: (path: string) => void) => {
    const { path } = await written();
    spoil(path);
    const error = await readBundle("model", join(path, "..")).catch((error: unknown) => error);
    if (!(error instanceof Failure)) throw error;
    return error.message.replace(/[0-9a-f]{64}/g, "…");
  };
  const edit = (path: string, name: string, change: (text: string) => string) =>
    writeFileSync(join(path, name), change(readFileSync(join(path, name), "utf8")));

  test("another model file", async () => {
    const other = await written(randomModel({ seed: 2, trees: 3, nodes: 9, classes: ["no", "yes"] }));
    expect(
      await says((path) => renameSync(join(other.path, "model.onnx"), join(path, "model.onnx"))),
    ).toMatchInlineSnapshot(
      `"model: expected files of model-digest sha256:…, got those of sha256:… (the bundle was changed after training: restore it, or train again)"`,
    );
  });
  test("other parameters", async () => {
    expect(
      await says((path) => edit(path, "params.yaml", (text) => text.replace("seed: 1", "seed: 2"))),
    ).toMatchInlineSnapshot(
      `"model/params.yaml: expected the model's own parameters, got others (the bundle was changed after training: restore it, or train again)"`,
    );
  });
  test("another schema", async () => {
    expect(
      await says((path) => edit(path, "profile.json", (text) => text.replace("age", "ages"))),
    ).toMatchInlineSnapshot(
      `"model/profile.json: expected the model's own schema, got another one (the bundle was changed after training: restore it, or train again)"`,
    );
  });
  test("a file that is cut short", async () => {
    expect(await says((path) => truncateSync(join(path, "model.onnx"), 500))).toMatchInlineSnapshot(
      `"model/model.onnx: expected an ONNX model, got one that ends in the middle of a field at byte 16 of 500 (the file was cut short: copy it again, or train again)"`,
    );
  });
  test("an empty file", async () => {
    expect(await says((path) => truncateSync(join(path, "model.onnx")))).toMatchInlineSnapshot(
      `"model/model.onnx: the file is empty (did the step that writes it fail, or is it still being written?)"`,
    );
  });
  test("more than was written", async () => {
    expect(await says((path) => appendFileSync(join(path, "model.onnx"), "\0"))).toMatchInlineSnapshot(
      `"model/model.onnx: expected an ONNX model, got a field without a number at byte 5436 (the file is damaged: copy it again, or train again)"`,
    );
  });
  test("a gigabyte of nothing", async () => {
    expect(
      await says((path) => {
        writeFileSync(join(path, "model.onnx"), "");
        truncateSync(join(path, "model.onnx"), 2 ** 30);
      }),
    ).toMatchInlineSnapshot(
      `"model/model.onnx: expected an ONNX model, got a file of another kind (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
  });
  test("a compressed file", async () => {
    expect(
      await says((path) => writeFileSync(join(path, "model.onnx"), gzipSync(Buffer.alloc(1e6)))),
    ).toMatchInlineSnapshot(
      `"model/model.onnx: expected an ONNX model, got a gzip file (unpack it) (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
  });
  test("a Git LFS pointer", async () => {
    expect(
      await says((path) =>
        writeFileSync(join(path, "model.onnx"), "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n"),
      ),
    ).toMatchInlineSnapshot(
      `"model/model.onnx: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)"`,
    );
  });
  test("YAML that is none", async () => {
    expect(await says((path) => writeFileSync(join(path, "params.yaml"), "a: [1"))).toMatchInlineSnapshot(
      `"model/params.yaml: expected YAML, got Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 6:"`,
    );
  });
  test("a missing profile", async () => {
    expect(await says((path) => renameSync(join(path, "profile.json"), join(path, "was.json")))).toMatchInlineSnapshot(
      `"model/profile.json: there is no such file"`,
    );
  });
});

describe("what is no bundle is named", () => {
  const says = async (files: Record<string, string | Buffer>, name = "m") => {
    const cwd = folder();
    mkdirSync(join(cwd, "m"));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(cwd, "m", file), content);
    const error = await readBundle(name, cwd).catch((error: unknown) => error);
    if (!(error instanceof Failure)) throw error;
    return error.message;
  };

  test("an MLflow model of another flavor", async () => {
    const MLmodel =
      "flavors:\n  python_function: {loader_module: mlflow.sklearn}\n  sklearn: {pickled_model: model.pkl}\n";
    expect(await says({ MLmodel, "model.pkl": "" })).toMatchInlineSnapshot(
      `"m: expected a model that trainyard trained, got an MLflow model of flavor sklearn (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
  });
  test("MLmodel that is no YAML", async () => {
    expect(await says({ MLmodel: "\t: [" })).toMatchInlineSnapshot(
      `"m/MLmodel: expected YAML, got Tabs are not allowed as indentation at line 1, column 1:"`,
    );
  });
  test("a pickle", async () => {
    expect(await says({ "model.pkl": "\x80\x04" })).toMatchInlineSnapshot(
      `"m: expected a model that trainyard trained, got a pickled Python model (model.pkl) (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
    expect(await says({ "model.pkl": Buffer.from([0x80, 4, 0x95, 0]) }, "m/model.pkl")).toMatchInlineSnapshot(
      `"m/model.pkl: expected an ONNX model, got a Python pickle (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
  });
  test("other folders", async () => {
    expect(await says({})).toMatchInlineSnapshot(
      `"m: expected a model that trainyard trained, got an empty folder (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
    expect(await says({ "a.txt": "", "b.txt": "", "c.txt": "", "d.txt": "" })).toMatchInlineSnapshot(
      `"m: expected a model that trainyard trained, got a folder with a.txt, b.txt, c.txt and 1 more (test it through \`predictions\`, or with a \`command\` that runs it)"`,
    );
    expect(await says({}, "none")).toMatchInlineSnapshot(
      `"none: there is no such folder (\`train\` writes it; model-dir and model must name the same)"`,
    );
  });
});

describe("MLmodel", () => {
  const held = async () => {
    const columns = [COLUMNS[0]!, COLUMNS[2]!];
    const { path } = await written(
      randomModel({ seed: 1, trees: 3, nodes: 9, classes: ["-1", "3"], classType: "integer", columns }),
    );
    return parse(readFileSync(join(path, "MLmodel"), "utf8"));
  };

  test("has MLflow's fields", async () => {
    expect(await held()).toMatchObject({
      flavors: {
        onnx: { data: "model.onnx", providers: ["CPUExecutionProvider"] },
        python_function: {
          loader_module: "mlflow.onnx",
          data: "model.onnx",
          env: { conda: "conda.yaml", virtualenv: "python_env.yaml" },
        },
      },
      model_uuid: expect.stringMatching(/^[0-9a-f]{32}$/),
      utc_time_created: "2026-11-20 12:00:00.000000",
    });
  });
  test("has a signature of floats and texts in, and whole numbers out where the labels are", async () => {
    const { inputs, outputs } = (await held()).signature;
    expect(JSON.parse(inputs)).toEqual([
      { type: "double", name: "age", required: true },
      { type: "string", name: "city", required: true },
    ]);
    expect(JSON.parse(outputs)).toEqual([
      { type: "long", name: "label", required: true },
      { type: "float", name: "probability_-1", required: true },
      { type: "float", name: "probability_3", required: true },
    ]);
  });
});
