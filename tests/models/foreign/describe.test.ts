/** Models that are described from their headers (tests/fixtures/models/headers.py): three tensors of 12 + 4 + 5 numbers. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { Random } from "../../../src/core/random.ts";
import { inspectModel } from "../../../src/models/inspection/inspect.ts";
import { cli, folder, root } from "../../runner.ts";

const place = join(root, "tests/fixtures/models/headers");
const tensors = { tensors: 3, parameters: 21 };

describe("describes", () => {
  test("safetensors", async () => {
    expect(await inspectModel("small.safetensors", place)).toMatchObject({
      kind: "safetensors",
      facts: { ...tensors, types: "F32: 16, F16: 5", "metadata: format": "np" },
      parts: {
        rows: [
          ["layer.weight", "F32", "3 × 4"],
          ["scale", "F16", "5"],
          ["layer.bias", "F32", "4"],
        ],
      },
      notices: [],
    });
  });

  test("tensors that torch.save wrote, and objects with code", async () => {
    expect(await inspectModel("state.pt", place)).toMatchObject({
      facts: { ...tensors, types: "Float: 16, Half: 5", content: "tensors alone" },
      python: ['model.load_state_dict(torch.load("state.pt", weights_only=True))', expect.stringContaining("onnx")],
      notices: [],
    });
    expect(await inspectModel("whole.pt", place)).toMatchObject({
      facts: { ...tensors, content: "objects with code of their own" },
      notices: ["loading it in Python runs code of mine.Net: only load a file that you trust"],
    });
  });

  test("Keras archives and HDF5 files", async () => {
    const layers = [
      ["input", "InputLayer"],
      ["dense", "Dense"],
    ];
    const small = { facts: { class: "Sequential", layers: 2 }, parts: { rows: layers }, notices: [] };
    expect(await inspectModel("small.keras", place)).toMatchObject({ kind: "Keras 3.8.0", ...small });
    expect(await inspectModel("small.h5", place)).toMatchObject({ kind: "Keras, HDF5", ...small });
    expect(await inspectModel("lambda.keras", place)).toMatchObject({
      facts: { layers: 3 },
      notices: [expect.stringContaining("Lambda layers, whose code runs")],
    });
  });

  test("MLflow folders of other flavors, on the command line", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "net"));
    writeFileSync(
      join(cwd, "net/MLmodel"),
      [
        "flavors:",
        "  python_function: {loader_module: mlflow.pytorch, python_version: 3.11.9, code: code}",
        "  pytorch: {model_data: data, pytorch_version: 2.4.0}",
        "mlflow_version: 2.20.0",
        `signature: {inputs: '[{"type":"double","name":"age","required":true}]'}`,
      ].join("\n"),
    );
    const { code, stdout } = await cli(["describe", "net"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("python_function, pytorch");
    expect(stdout).toContain('model = mlflow.pytorch.load_model("net")');
    expect(stdout).toContain('torch.onnx.export(model, (example,), "model.onnx")');
    expect(stdout).toContain("it holds Python code of its own");
    copyFileSync(join(place, "small.safetensors"), join(cwd, "net.safetensors"));
    const refused = await cli(["predict", "--model", "net.safetensors", "--data", "-"], { cwd, stdin: "age\n1\n" });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("got a safetensors model (`describe` shows what it holds)");
  });
});

/** The message with which a file is refused; empty when it is described or not known. */
async function refusal(name: string, content: Uint8Array): Promise<string> {
  const cwd = folder();
  writeFileSync(join(cwd, name), content);
  try {
    await inspectModel(name, cwd);
    return "";
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

function safetensors(header: string, data = 0): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(data)]);
}

const tensor = (begin: number, end: number, shape = "[1]") =>
  `{"dtype":"F32","shape":${shape},"data_offsets":[${begin},${end}]}`;

describe("refuses", () => {
  const small = readFileSync(join(place, "small.safetensors"));
  const bomb = Buffer.from(small);
  bomb.writeUInt32LE(90_000_000, 0);
  const cases: Record<string, [Uint8Array, string]> = {
    "a header longer than the file": [bomb, "a header of 90000000 bytes in a file of 306"],
    "a file that is cut off": [small.subarray(0, 290), "tensors of 74 bytes in 58 bytes"],
    "a header that is no JSON": [safetensors("{no"), "a header that is no JSON"],
    "tensors that overlap": [
      safetensors(`{"a":${tensor(0, 4)},"b":${tensor(2, 6)}}`, 6),
      "a tensor at 2 where 4 was expected",
    ],
    "a gap between tensors": [safetensors(`{"a":${tensor(0, 4)},"b":${tensor(8, 12)}}`, 12), "a tensor at 8 where 4"],
    "a tensor of another size": [safetensors(`{"a":${tensor(0, 4, "[2]")}}`, 4), "4 bytes for a tensor of 8"],
    "a negative size": [safetensors(`{"a":${tensor(0, 4, "[-1]")}}`, 4), "a tensor without type, shape and place"],
    "a product beyond all numbers": [
      safetensors(`{"a":${tensor(0, 4, "[9007199254740991,9007199254740991]")}}`, 4),
      "4 bytes for a tensor of",
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal("model.safetensors", content)).toContain(message);
  });

  test("any damage with a message", async () => {
    const random = new Random(7);
    for (const name of ["small.safetensors", "state.pt", "whole.pt", "small.keras", "small.h5"]) {
      const content = readFileSync(join(place, name));
      for (let index = 0; index < 20; index++) {
        expect(typeof (await refusal(name, content.subarray(0, Math.floor(random.unit() * content.length))))).toBe(
          "string",
        );
        const changed = Uint8Array.from(content);
        for (let change = 0; change <= index % 4; change++)
          changed[Math.floor(random.unit() * content.length)] = Math.floor(random.unit() * 256);
        expect(typeof (await refusal(name, changed))).toBe("string");
      }
    }
  });
});
