/**
 * The credentials that ECS and EKS give to a container, through the bundle. The addresses, the token and the answer are those
 * of AWS' documentation (“Container credential provider”), and AWS' own client decides which addresses are allowed.
 */
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fromHttp } from "@aws-sdk/credential-provider-http";
import { expect, onTestFinished, test } from "vitest";
import { containerCredentialsUrl } from "../../../src/platform/cloud/aws-container.ts";
import { SageMakerServer } from "../../delivery/deployment/sagemaker-server.ts";
import { folder, step } from "../../runner.ts";
import "./published/requests.ts";

const keys = {
  AccessKeyId: "AKIDEXAMPLE",
  SecretAccessKey: "secret",
  Token: "session-of-the-container",
  Expiration: "2030-01-01T00:00:00Z",
};

/** An agent that gives credentials to who has the token. */
async function agent(body: (asked: number) => [status: number, body: string] = () => [200, JSON.stringify(keys)]) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.headers.authorization);
    const [status, text] = body(asked.length);
    answer.writeHead(status, { "content-type": "application/json" }).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/credentials` };
}

async function deploy(env: Record<string, string>) {
  const server = await SageMakerServer.start();
  const place = { platform: "sagemaker", name: "churn", region: "eu-central-1", "api-url": server.url };
  const model = {
    role: "arn:aws:iam::123456789012:role/endpoint",
    image: `ghcr.io/acme/churn@sha256:${"b".repeat(64)}`,
  };
  const done = await step("deploy-model", { ...place, ...model, "poll-seconds": "0.05" }, { cwd: folder(), env });
  return { ...done, server, message: done.annotations[0]?.message ?? "" };
}

test("the address with a token, and the token of the file before that of the variable", async () => {
  const { url, asked } = await agent();
  const file = join(folder(), "token");
  writeFileSync(file, "token-of-the-file");
  const byVariable = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_CONTAINER_AUTHORIZATION_TOKEN: "Basic abc" };
  const first = await deploy(byVariable);
  expect(first.outputs["state"], first.stdout).toBe("deployed");
  const second = await deploy({ ...byVariable, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file });
  expect(second.outputs["state"], second.stdout).toBe("deployed");
  const without = await deploy({ AWS_CONTAINER_CREDENTIALS_FULL_URI: url });
  expect(without.outputs["state"], without.stdout).toBe("deployed");
  // One request each, whose answer signs all the others. AWS' client sends the same.
  expect(asked).toEqual(["Basic abc", "token-of-the-file", undefined]);
  await fromHttp({ awsContainerCredentialsFullUri: url, awsContainerAuthorizationTokenFile: file })();
  expect(asked.at(-1)).toBe("token-of-the-file");
  for (const secret of [keys.SecretAccessKey, keys.Token]) expect(first.stdout).toContain(`::add-mask::${secret}\n`);

  // The keys in the environment come first.
  const before = asked.length;
  const own = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };
  expect((await deploy({ ...byVariable, ...own })).outputs["state"]).toBe("deployed");
  expect(asked).toHaveLength(before);
});

test("credentials that expire midway are asked for again", async () => {
  const { url, asked } = await agent();
  const server = await SageMakerServer.start();
  let refusals = 1;
  server.fault = (operation) =>
    operation === "CreateEndpoint" && refusals-- > 0
      ? { status: 403, body: { __type: "ExpiredTokenException", message: "expired" } }
      : undefined;
  const inputs = {
    platform: "sagemaker",
    name: "churn",
    region: "eu-central-1",
    role: "arn:aws:iam::123456789012:role/endpoint",
    image: `ghcr.io/acme/churn@sha256:${"b".repeat(64)}`,
    "api-url": server.url,
    "poll-seconds": "0.05",
  };
  const done = await step("deploy-model", inputs, { cwd: folder(), env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: url } });
  expect(done.outputs["state"], done.stdout).toBe("deployed");
  expect(asked).toHaveLength(2);
});

test("what is no credentials, no token or no address ends in one line that names it", async () => {
  const refusing = await agent(() => [403, JSON.stringify({ Code: "AccessDenied", Message: "no role" })]);
  const page = await agent(() => [200, "<html>Sign in</html>"]);
  const full = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  const token = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
  const cases: [Record<string, string>, string][] = [
    [{ [full]: refusing.url }, "got HTTP 403 AccessDenied: no role (has the container a task role or a pod identity?)"],
    [{ [full]: page.url }, "expected AccessKeyId, SecretAccessKey and Token, got HTTP 200"],
    [
      { [full]: "http://127.0.0.1:9/" },
      "127.0.0.1:9: the login of this job failed: nothing answers there (connection refused)",
    ],
    [{ [full]: "http://credentials.example/" }, `${full}: expected an https address, or one of this machine`],
    [{ [full]: "nowhere" }, `${full}: expected an https address, or one of this machine`],
    [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "@credentials.example/" }, "expected an https address, or one of this"],
    [{ [full]: page.url, [`${token}_FILE`]: "/gone" }, `${token}_FILE: expected a file that can be read, got "/gone"`],
    [{ [full]: page.url, [token]: "a\r\nx-other: b" }, `${token}: expected one line of visible characters`],
  ];
  for (const [env, text] of cases) {
    const { code, message, stdout, server } = await deploy(env);
    expect(code, text).toBe(1);
    expect(message).toContain(text);
    expect(stdout).not.toContain("bug in trainyard");
    expect(server.calls).toEqual([]);
  }
});

test("AWS' client allows the same addresses", async () => {
  const refused = ["http://169.254.169.254/x", "http://10.0.0.1/x", "http://localhost.example/x", "http://[::2]:9/x"];
  const allowed = ["http://127.0.0.1:9/x", "http://127.9.9.9:9/x", "http://localhost:9/x", "http://[::1]:9/x"];
  for (const address of [...refused, ...allowed]) {
    const ask = async () => fromHttp({ awsContainerCredentialsFullUri: address, maxRetries: 0, timeout: 200 })();
    const theirs = await ask().then(
      () => "answered",
      (error: Error) => (error.message.startsWith("URL not accepted") ? "refused" : "asked"),
    );
    expect(theirs, address).toBe(allowed.includes(address) ? "asked" : "refused");
    const ours = () => containerCredentialsUrl({ AWS_CONTAINER_CREDENTIALS_FULL_URI: address });
    if (theirs === "refused") expect(ours, address).toThrow("expected an https address");
    else expect(ours()!.href).toBe(address);
  }
  // The hosts of ECS and EKS cannot be asked here. They are those of AWS' documentation.
  for (const host of ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]) {
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${host}/v1/credentials` };
    expect(containerCredentialsUrl(env)!.hostname).toBe(host);
  }
  const relative = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2/credentials/1?a=b" };
  const both = { ...relative, AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1/x" };
  expect(containerCredentialsUrl(both)!.href).toBe("http://169.254.170.2/v2/credentials/1?a=b");
  expect(containerCredentialsUrl({})).toBeUndefined();
});
