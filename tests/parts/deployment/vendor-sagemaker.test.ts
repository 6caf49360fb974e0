/**
 * SageMaker without the cloud, three ways: AWS' own client for JavaScript reads and changes what deploy-model made at the
 * stand-in; moto, which others wrote, answers deploy-model itself; and botocore judges the bodies that the stand-in refuses.
 */
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import {
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  SageMakerClient,
  UpdateEndpointCommand,
} from "@aws-sdk/client-sagemaker";
import { expect, test } from "vitest";
import { SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { execute, folder, root, step } from "../../runner.ts";
import { motoServer } from "./moto-server.ts";
import { sageMakerProblem } from "./published/sagemaker.ts";
import "./published/requests.ts";

const image = (digit: string) => `123456789012.dkr.ecr.eu-central-1.amazonaws.com/churn@sha256:${digit.repeat(64)}`;
const role = "arn:aws:iam::123456789012:role/endpoint";

function deploy(url: string, inputs: Record<string, string> = {}, started: (child: ChildProcess) => void = () => {}) {
  const place = { platform: "sagemaker", name: "churn", region: "eu-central-1", role, image: image("b") };
  const env = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  const all = { ...place, "api-url": url, "poll-seconds": "0.05", ...inputs };
  return step("deploy-model", all, { cwd: folder(), env, started });
}

const clientOf = (endpoint: string) =>
  new SageMakerClient({
    endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    maxAttempts: 1,
  });

/** Reads the endpoint, its configuration and its model with AWS' client. */
async function read(client: SageMakerClient) {
  const endpoint = await client.send(new DescribeEndpointCommand({ EndpointName: "churn" }));
  const EndpointConfigName = endpoint.EndpointConfigName!;
  const config = await client.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
  const { ModelName } = config.ProductionVariants![0]!;
  return { endpoint, config, model: await client.send(new DescribeModelCommand({ ModelName })) };
}

const settings = { "instance-type": "ml.c5.xlarge", "instance-count": "3", variables: "MODE=new" };

/** What the inputs of `settings` mean in AWS' words. */
const expected = {
  endpoint: { EndpointName: "churn", EndpointStatus: "InService" },
  config: {
    ProductionVariants: [{ InstanceType: "ml.c5.xlarge", InitialInstanceCount: 3, InitialVariantWeight: 1 }],
  },
  model: { ExecutionRoleArn: role, PrimaryContainer: { Image: image("b"), Environment: { MODE: "new" } } },
};

test("AWS' client reads what deploy-model made, and deploy-model goes on from what AWS' client made", async () => {
  const server = await SageMakerServer.start();
  const client = clientOf(server.url);
  const first = await deploy(server.url, settings);
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  const made = await read(client);
  expect(made).toMatchObject(expected);
  expect(made.endpoint.ProductionVariants![0]!.DeployedImages![0]!.ResolvedImage).toBe(image("b"));
  expect(made.endpoint.EndpointConfigName).toBe(first.outputs["revision"]);

  // Somebody deploys by hand.
  const names = { ModelName: "by-hand", EndpointConfigName: "by-hand" };
  await client.send(
    new CreateModelCommand({ ...names, ExecutionRoleArn: role, PrimaryContainer: { Image: image("c") } }),
  );
  const variant = { VariantName: "AllTraffic", ModelName: "by-hand", InstanceType: "ml.m5.large" } as const;
  await client.send(
    new CreateEndpointConfigCommand({ ...names, ProductionVariants: [{ ...variant, InitialInstanceCount: 1 }] }),
  );
  server.looks = 0;
  await client.send(new UpdateEndpointCommand({ EndpointName: "churn", EndpointConfigName: "by-hand" }));
  const second = await deploy(server.url, { ...settings, image: image("d") });
  expect(second.outputs, second.stdout).toMatchObject({
    state: "deployed",
    "previous-revision": "by-hand",
    "previous-digest": `sha256:${"c".repeat(64)}`,
  });
  const back = await deploy(server.url, { "rollback-to": "by-hand" });
  expect(back.outputs["state"], back.stdout).toBe("rolled-back");
  expect((await read(client)).model.PrimaryContainer!.Image).toBe(image("c"));

  // Everything is deleted, and a first deployment follows.
  await client.send(new DeleteEndpointCommand({ EndpointName: "churn" }));
  await client.send(new DeleteEndpointConfigCommand({ EndpointConfigName: first.outputs["revision"]! }));
  await client.send(new DeleteModelCommand({ ModelName: first.outputs["revision"]! }));
  await expect(read(client)).rejects.toThrow("Could not find endpoint");
  const again = await deploy(server.url, settings);
  expect(again.outputs["state"], again.stdout).toBe("deployed");
  expect(again.outputs["previous-revision"]).toBeUndefined();
  expect(await read(client)).toMatchObject(expected);
});

test("an endpoint whose creation failed can only be deleted, and the message says how", async () => {
  const server = await SageMakerServer.start();
  server.endpoint = { config: "old", image: "", status: "Failed", reason: "Failed to pull image." };
  const { code, annotations } = await deploy(server.url);
  expect(code).toBe(1);
  expect(annotations[0]!.message).toContain("got one that is Failed: Failed to pull image. (delete it first: aws");
  expect(server.calls.every(({ operation }) => operation === "DescribeEndpoint")).toBe(true);
});

test("an endpoint that another job updates is left alone, and a rollback waits until the update has ended", async () => {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  server.endpoint!.status = "Updating";
  const { code, annotations } = await deploy(server.url);
  expect(code).toBe(1);
  expect(annotations[0]!.message).toContain("got one that is Updating (wait until it is InService: run one deployment");
  expect(server.calls.every(({ operation }) => operation === "DescribeEndpoint")).toBe(true);

  // The update ends once the step waits for its way back.
  server.endpoint!.status = "InService";
  server.looks = 1_000_000;
  const late = await deploy(server.url, { timeout: "1" }, ({ stdout }) =>
    stdout!.on("data", (text) => {
      if (String(text).includes("going back to churn-old")) server.endUpdate(2);
    }),
  );
  expect(late.outputs, late.stdout).toMatchObject({ state: "rolled-back", revision: "churn-old" });
  expect(late.annotations[0]!.message).toContain("to be ready within 1 s, got: the endpoint is Updating");
  expect(server.endpoint).toMatchObject({ config: "churn-old", image: image("a"), status: "InService" });
});

test("SageMaker's own time limit includes the wait of the canary", async () => {
  const server = await SageMakerServer.start();
  server.serving("churn-old", image("a"));
  const canary = { "instance-count": "2", "canary-percent": "50", "canary-seconds": "3600", timeout: "4000" };
  const done = await deploy(server.url, canary);
  expect(done.outputs["state"], done.stdout).toBe("deployed");
  const update = server.calls.find(({ operation }) => operation === "UpdateEndpoint")!;
  // AWS: “the timeout value should be larger than the total waiting time”.
  expect(update.body["DeploymentConfig"]).toMatchObject({
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: { WaitIntervalInSeconds: 3600 },
      MaximumExecutionTimeoutInSeconds: 7600,
    },
  });
  const short = await deploy(server.url, { ...canary, image: image("c"), timeout: "3600" });
  expect(short.code).toBe(1);
  expect(short.annotations[0]!.message).toContain("canary-seconds: expected less than timeout, 3600");
});

/**
 * moto 5.2 has the models, the configurations and the endpoints. It has no UpdateEndpoint, no DeployedImages, no state
 * before InService, no signatures and no role that it checks. It answers unknown operations with 500, five times. It shows first
 * deployments, repetitions, deletions, and
 * what a rollout does when the platform cannot do the update.
 */
test("moto: a first deployment, nothing to change, an update that moto lacks, and a rollback to what serves", async () => {
  const url = await motoServer();
  const client = clientOf(url);
  const planned = await deploy(url, { ...settings, "dry-run": "true" });
  expect(planned.outputs["state"], planned.stdout).toBe("planned");
  await expect(read(client)).rejects.toThrow("Could not find endpoint");

  const first = await deploy(url, settings);
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  expect(await read(client)).toMatchObject(expected);
  expect((await deploy(url, settings)).outputs).toMatchObject({
    state: "unchanged",
    revision: first.outputs["revision"]!,
  });

  const update = await deploy(url, { ...settings, image: image("c") });
  expect(update.code).toBe(1);
  expect(update.outputs["state"], update.stdout).toBe("rolled-back");
  expect(update.annotations[0]!.message).toContain("SageMaker.UpdateEndpoint");
  expect(await read(client)).toMatchObject(expected);
  const back = await deploy(url, { "rollback-to": first.outputs["revision"]! });
  expect(back.outputs["state"], back.stdout).toBe("rolled-back");

  await client.send(new DeleteEndpointCommand({ EndpointName: "churn" }));
  const other = await deploy(url, { ...settings, image: image("c") });
  expect(other.outputs["state"], other.stdout).toBe("deployed");
  expect((await read(client)).model.PrimaryContainer!.Image).toBe(image("c"));
});

/** Reads [operation, body] pairs, and says for each whether botocore would send it. */
const botocore = `
import json, sys, botocore.session, botocore.validate
model = botocore.session.get_session().get_service_model("sagemaker")
for operation, body in json.load(sys.stdin):
    report = botocore.validate.ParamValidator().validate(body, model.operation_model(operation).input_shape)
    print(not report.has_errors())
`;

test("the stand-in refuses what botocore refuses, and also patterns and enumerations", async () => {
  const model = { ModelName: "m", ExecutionRoleArn: role, PrimaryContainer: { Image: image("a") } };
  const variant = { VariantName: "v", ModelName: "m", InstanceType: "ml.m5.large", InitialInstanceCount: 1 };
  const config = { EndpointConfigName: "c", ProductionVariants: [variant] };
  const routing = { Type: "ALL_AT_ONCE", WaitIntervalInSeconds: 0 };
  const update = (policy: object) => ({
    EndpointName: "e",
    EndpointConfigName: "c",
    DeploymentConfig: { BlueGreenUpdatePolicy: policy },
  });
  const cases: [string, object, boolean][] = [
    ["CreateModel", model, true],
    ["CreateModel", { ExecutionRoleArn: role }, false],
    ["CreateModel", { ...model, Image: "elsewhere" }, false],
    ["CreateModel", { ...model, PrimaryContainer: image("a") }, false],
    ["CreateModel", { ...model, ExecutionRoleArn: "role" }, false],
    ["CreateModel", { ...model, PrimaryContainer: { Environment: { MODE: 1 } } }, false],
    ["CreateEndpointConfig", config, true],
    ["CreateEndpointConfig", { ...config, ProductionVariants: [] }, false],
    ["CreateEndpointConfig", { ...config, ProductionVariants: [{ ...variant, InitialInstanceCount: "1" }] }, false],
    ["CreateEndpointConfig", { ...config, ProductionVariants: [{ ...variant, InitialInstanceCount: 0 }] }, false],
    ["CreateEndpointConfig", { ...config, ProductionVariants: [{ ...variant, InitialVariantWeight: -1 }] }, false],
    ["UpdateEndpoint", update({ TrafficRoutingConfiguration: routing }), true],
    ["UpdateEndpoint", update({}), false],
    ["UpdateEndpoint", update({ TrafficRoutingConfiguration: { Type: "ALL_AT_ONCE" } }), false],
    ["UpdateEndpoint", { ...update({}), DeploymentConfig: "canary" }, false],
  ];
  const python = join(root, "tests/parts/python/moto/.venv/bin/python");
  const stdin = JSON.stringify(cases.map(([operation, body]) => [operation, body]));
  const said = await execute(python, ["-c", botocore], { cwd: folder(), env: {}, stdin });
  expect(said.stderr).toBe("");
  expect(said.stdout.trim().split("\n")).toEqual(cases.map(([, , isValid]) => (isValid ? "True" : "False")));
  for (const [operation, body, isValid] of cases) {
    const problem = sageMakerProblem(operation, "input", body);
    expect(problem === undefined, `${operation} ${JSON.stringify(body)}: ${problem}`).toBe(isValid);
  }
  // botocore leaves patterns and enumerations to the service.
  const onlyService: [string, object][] = [
    ["CreateModel", { ...model, ExecutionRoleArn: "arn:aws:iam::123:role/endpoint" }],
    ["CreateModel", { ...model, ModelName: "my_model" }],
    ["CreateEndpointConfig", { ...config, ProductionVariants: [{ ...variant, InstanceType: "m5.large" }] }],
    ["UpdateEndpoint", update({ TrafficRoutingConfiguration: { ...routing, Type: "SLOWLY" } })],
    ["UpdateEndpoint", update({ TrafficRoutingConfiguration: { ...routing, WaitIntervalInSeconds: 3601 } })],
  ];
  for (const [operation, body] of onlyService) expect(sageMakerProblem(operation, "input", body)).toBeDefined();
});
