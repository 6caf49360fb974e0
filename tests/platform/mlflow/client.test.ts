/** The client against a stand-in for older MLflow servers. The newest server is in tests/parts/mlflow/. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { downloadArtifacts } from "../../../src/platform/mlflow/artifact-download.ts";
import { uploadArtifacts } from "../../../src/platform/mlflow/artifact-upload.ts";
import { MlflowClient } from "../../../src/platform/mlflow/client.ts";
import { experimentOf } from "../../../src/platform/mlflow/runs.ts";
import { mlflowServer } from "../../../src/platform/mlflow/server.ts";
import { mlflowStandIn, type StandIn, type StandInOptions } from "../../mlflow-server.ts";
import { folder } from "../../runner.ts";

const { signal } = new AbortController();

async function connected(
  options: StandInOptions = {},
  env: Record<string, string> = {},
): Promise<{ server: StandIn; client: MlflowClient }> {
  const server = await mlflowStandIn(options);
  const quick = { MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "3" };
  const address = mlflowServer({ MLFLOW_TRACKING_URI: server.url, ...quick, ...env });
  return { server, client: new MlflowClient({ server: address!, signal }) };
}

test("the address, the login and the limits are those of MLflow's own variables", () => {
  const of = (env: Record<string, string>) => {
    const server = mlflowServer(env);
    return server && [server.url, server.headers["authorization"]];
  };
  // The logins are `printf 'ann:s3:c' | base64`, and the same of `bob:x%y`.
  const basic = "Basic YW5uOnMzOmM=";
  expect(of({})).toBeUndefined();
  expect(of({ MLFLOW_TRACKING_URI: " " })).toBeUndefined();
  expect(of({ MLFLOW_TRACKING_URI: "https://ml.example/mlflow/" })).toEqual(["https://ml.example/mlflow", undefined]);
  expect(of({ MLFLOW_TRACKING_URI: "http://ann:s3%3Ac@ml.example:5000" })).toEqual(["http://ml.example:5000", basic]);
  expect(of({ MLFLOW_TRACKING_URI: "http://bob:x%y@ml.example" })).toEqual(["http://ml.example", "Basic Ym9iOngleQ=="]);
  expect(
    of({
      MLFLOW_TRACKING_URI: "http://ml.example",
      MLFLOW_TRACKING_USERNAME: "ann",
      MLFLOW_TRACKING_PASSWORD: "s3:c",
      MLFLOW_TRACKING_TOKEN: "t",
    }),
  ).toEqual(["http://ml.example", basic]);
  expect(of({ MLFLOW_TRACKING_URI: "http://ml.example", MLFLOW_TRACKING_TOKEN: "t\n" })).toEqual([
    "http://ml.example",
    "Bearer t",
  ]);
  expect(of({ MLFLOW_TRACKING_URI: "databricks", DATABRICKS_HOST: "https://a.cloud/", DATABRICKS_TOKEN: "d" })).toEqual(
    ["https://a.cloud", "Bearer d"],
  );
});

test.each([
  [{ MLFLOW_TRACKING_URI: "sqlite:///secret.db" }, "got sqlite: (only MLflow itself can open a path or a database"],
  [{ MLFLOW_TRACKING_URI: "./mlruns" }, "got a path (only MLflow itself"],
  [{ MLFLOW_TRACKING_URI: "azureml://eastus" }, "got azureml: (Azure ML and SageMaker sign"],
  [{ MLFLOW_TRACKING_URI: "databricks" }, "databricks needs DATABRICKS_HOST and DATABRICKS_TOKEN"],
  [
    {
      MLFLOW_TRACKING_URI: "http://a",
      MLFLOW_TRACKING_INSECURE_TLS: "true",
      MLFLOW_TRACKING_SERVER_CERT_PATH: "/ca.pem",
    },
    "expected it without MLFLOW_TRACKING_SERVER_CERT_PATH",
  ],
  [{ MLFLOW_TRACKING_URI: "http://a", MLFLOW_HTTP_REQUEST_TIMEOUT: "soon" }, 'from 0 to 1000000, got "soon"'],
  [{ MLFLOW_TRACKING_URI: "http://a", MLFLOW_TRACKING_CLIENT_CERT_PATH: "/none" }, "/none could not be read"],
])("%j is refused", (env, message) => {
  expect(() => mlflowServer(env)).toThrow(message);
});

test("refusals say what the server said and how to fix it", async () => {
  const { client } = await connected({ authorization: "Basic x" });
  await expect(client.get("runs/get", { run_id: "1" })).rejects.toMatchObject({
    status: 401,
    isMissingEndpoint: false,
    message: expect.stringMatching(
      /GET runs\/get: MLflow answered 401: You are not authenticated.*MLFLOW_TRACKING_USER/,
    ),
  });
  const { client: open } = await connected();
  await expect(open.get("runs/get", { run_id: "1" })).rejects.toMatchObject({
    code: "RESOURCE_DOES_NOT_EXIST",
    status: 404,
    isMissingEndpoint: false,
  });
  await expect(open.send("POST", "logged-models", {})).rejects.toMatchObject({ isMissingEndpoint: true, status: 404 });
  const { client: strict } = await connected({
    faults: [
      {
        call: "runs/get",
        times: 1,
        how: { status: 403, text: "Invalid Host header - possible DNS rebinding attack detected" },
      },
      { call: "runs/get", times: 1, how: { status: 200, text: "<html><title>Sign in</title></html>" } },
    ],
  });
  await expect(strict.get("runs/get")).rejects.toThrow("start the server with --allowed-hosts");
  await expect(strict.get("runs/get")).rejects.toThrow('as JSON, got a web page ("Sign in") with status 200');
});

test("429, 503 and broken connections are retried, up to the limit", async () => {
  const busy = { status: 503, text: "busy" };
  const { server, client } = await connected({
    faults: [
      { call: "get-by-name", times: 1, how: { status: 429, text: "slow", headers: { "retry-after": "0" } } },
      { call: "get-by-name", times: 1, how: "drop" },
      { call: "runs/get", times: 9, how: busy },
    ],
  });
  expect(await client.get("experiments/get-by-name", { experiment_name: "Default" })).toMatchObject({
    experiment: { experiment_id: "0" },
  });
  await expect(client.get("runs/get")).rejects.toMatchObject({ status: 503, message: expect.stringContaining("busy") });
  expect(server.calls.filter((call) => call.endsWith("runs/get"))).toHaveLength(3);
});

test("what was stored before the connection broke is not created again", async () => {
  const { server, client } = await connected({ faults: [{ call: "runs/create", times: 1, how: "drop" }] });
  const tags = [{ key: "trainyard.key", value: "1" }];
  const found = await client.createOnce(
    "runs/create",
    { experiment_id: "0", tags },
    {
      find: async () => {
        const { runs } = await client.send("POST", "runs/search", {
          experiment_ids: ["0"],
          filter: "tags.`trainyard.key` = '1'",
        });
        return Array.isArray(runs) ? runs[0].info.run_id : undefined;
      },
      read: ({ run }) => Object(run).info.run_id,
    },
  );
  expect([...server.runs.keys()]).toEqual([found]);
});

test("a deleted experiment, and files that only a cloud's credentials open, are refused with what to do", async () => {
  const { server, client } = await connected();
  server.experiments.get("0")!["lifecycle_stage"] = "deleted";
  await expect(experimentOf(client, "Default")).rejects.toThrow("`mlflow experiments restore --experiment-id 0`");
  const files = [{ path: "model.onnx", content: { text: "x" } }];
  await expect(
    uploadArtifacts(client, { uri: "s3://bucket/1", runId: undefined }, { files, folder: "" }),
  ).rejects.toThrow(
    "model.onnx: expected a server that passes files on (`mlflow server --serve-artifacts`), got files in s3:",
  );
});

/** Entries that a hostile or damaged server lists, and the content that it then sends. */
const hostile: [string, object[], string | undefined, string][] = [
  ["a parent folder", [{ path: "../up", file_size: 1 }], undefined, 'got "m/../up", which is not in it'],
  ["an absolute path", [{ path: "/etc/passwd", file_size: 1 }], undefined, "which is not in it"],
  ["a backslash", [{ path: "..\\up", file_size: 1 }], undefined, "which is not in it"],
  ["a zero character", [{ path: "a\0b", file_size: 1 }], undefined, "which is not in it"],
  ["its own folder", [{ path: ".", is_dir: true }], undefined, "which is not in it"],
  ["a name that is too long", [{ path: "x".repeat(300), file_size: 1 }], "1", "could not be written"],
  ["more bytes than listed", [{ path: "a", file_size: 1 }], "12", 'm/a": expected 1 bytes, got more'],
  ["fewer bytes than listed", [{ path: "a", file_size: 3 }], "12", 'm/a": expected 3 bytes, got 2'],
  ["a negative size", [{ path: "a", file_size: -1 }], undefined, "expected at most 100 bytes in m, got more"],
  ["too large a file", [{ path: "a", file_size: 101 }], undefined, "expected at most 100 bytes in m, got more"],
  ["a large file without a size", [{ path: "a" }], "x".repeat(101), 'm/a": expected 100 bytes, got more'],
  [
    "too many files",
    Array.from({ length: 6 }, (_, at) => ({ path: `d${at}`, is_dir: true })),
    undefined,
    "at most 5 files",
  ],
];

test.each(hostile)("%s of a server is refused, and nothing is written elsewhere", async (_, files, text, message) => {
  const { server, client } = await connected();
  const answers = [JSON.stringify({ files }), ...(text === undefined ? [] : [text])];
  server.faults = answers.map((each) => ({ call: "artifacts", times: 1, how: { status: 200, text: each } }));
  const place = folder();
  await expect(
    downloadArtifacts(client, modelPlace, { folder: "m", target: join(place, "in"), limits: { files: 5, bytes: 100 } }),
  ).rejects.toThrow(message);
  expect(readdirSync(place).filter((name) => name !== "in")).toEqual([]);
});

const modelPlace = { uri: "mlflow-artifacts:/0/r/artifacts", runId: "r" };

test("digests are compared with SHA256SUMS, and a download that breaks off is repeated", async () => {
  const { server, client } = await connected();
  const sums = (hex: string) => Buffer.from(`${hex}  sub/a.txt\n`);
  server.files.set("0/r/artifacts/m/sub/a.txt", Buffer.from("abc"));
  // FIPS 180-2, appendix B.1: the digest of "abc".
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  server.files.set("0/r/artifacts/m/SHA256SUMS", sums(abc));
  server.faults.push({ call: "a.txt", times: 1, how: "drop" });
  const target = folder();
  expect(await downloadArtifacts(client, modelPlace, { folder: "m", target })).toBe(2);
  expect(readdirSync(target)).toEqual(["sub"]);
  expect(readFileSync(join(target, "sub/a.txt"), "utf8")).toBe("abc");
  server.files.set("0/r/artifacts/m/SHA256SUMS", sums(abc.replace("ba", "bb")));
  await expect(downloadArtifacts(client, modelPlace, { folder: "m", target: folder() })).rejects.toThrow(
    '"sub/a.txt": expected the SHA-256 bb7816bf8f01… of SHA256SUMS, got ba7816bf8f01…',
  );
});

test("a large file is uploaded in parts where the server offers it, and whole where it does not", async () => {
  const part = { MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE: "20", MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: "10" };
  const login = { MLFLOW_TRACKING_TOKEN: "t" };
  const file = join(folder(), "model.onnx");
  writeFileSync(file, `${"0123456789".repeat(2)}end`);
  const files = [
    { path: "m/sub/model.onnx", content: { file } },
    { path: "m/small.txt", content: { text: "abc" } },
  ];
  for (const multipart of [true, false]) {
    const { server, client } = await connected({ multipart, authorization: "Bearer t" }, { ...part, ...login });
    if (multipart) server.faults.push({ call: "PUT /store/", times: 1, how: { status: 503, text: "SlowDown" } });
    await uploadArtifacts(client, modelPlace, { files, folder: "m" });
    const held = (name: string) => server.files.get(`0/r/artifacts/m/${name}`)?.toString();
    expect(held("sub/model.onnx")).toBe("01234567890123456789end");
    expect(server.calls.filter((call) => call.startsWith("PUT /store/"))).toHaveLength(multipart ? 4 : 0);
    // FIPS 180-2, appendix B.1, and `printf 01234567890123456789end | sha256sum`.
    expect(held("SHA256SUMS")).toBe(
      "a773885557f1640ba874b46cded8b742c0da709181ce2652347d450ad1f2d74d  sub/model.onnx\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  small.txt\n",
    );
  }
  const { server, client } = await connected({ multipart: true }, part);
  server.faults.push({ call: "PUT /store/", times: 1, how: { status: 403, text: "AccessDenied" } });
  const refused = await uploadArtifacts(client, modelPlace, { files, folder: "m" }).catch(
    (error: Error) => error.message,
  );
  expect(refused).toContain("expected status 200 with an ETag, got 403");
  expect(refused).not.toContain("s3cret");
  expect(server.calls.at(-1)).toContain("/mpu/abort/0/r/artifacts/m/sub");
});
