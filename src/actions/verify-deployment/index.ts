import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import { HttpEndpoint } from "../../delivery/deployment/endpoint.ts";
import type { VerificationPlan } from "../../delivery/deployment/plan.ts";
import { verifyDeployment } from "../../delivery/deployment/verification.ts";
import { basicAuthorization, headersFrom } from "../../evaluation/served-model/request.ts";
import { identityTokens } from "../../platform/cloud/identity-token.ts";
import { httpAddress } from "../../platform/http/address.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { expectedModel } from "./expected.ts";
import { type VerifyInputs, verifyInputs, verifyOutputs } from "./inputs.ts";
import { verifyOutcome } from "./outcome.ts";
import { deployModelRollback, rollBack } from "./rollback.ts";

export default action({
  name: "verify-deployment",
  description:
    "Proves that a deployment serves the gated model: every new connection reaches it, and it answers as it did when it was tested. Otherwise it says what serves, and rolls back.",
  examples: [
    "--url https://churn.example.com --rollback deploy-model",
    '--url https://churn.example.com --model model --rollback "kubectl rollout undo deployment/churn"',
  ],
  groups: {
    Deployment: ["url", "health-url", "request-headers", "aws-region", "timeout", "request-timeout"],
    Model: ["model", "digest", "previous-digest", "data", "predictions", "tolerance", "rows"],
    Checks: ["connections", "quiet-seconds", "load-requests", "load-concurrency", "max-latency-ms", "soak"],
    Rollback: ["rollback", "rollout", "rollback-timeout"],
    Connection: ["kubeconfig", "kube-context", "identity-token-variable", "api-url", "token-url"],
    Data: ["schema", "encoding", "delimiter"],
    Output: ["environment", "report-dir", "on-failure", "notify", "state", "token", "upload-artifact"],
  },
  inputs: verifyInputs,
  outputs: verifyOutputs,
  async run(inputs, context) {
    const outcome = await verifyOutcome(await verify(inputs, context), inputs, context);
    const artifact = await uploadResults(inputs["upload-artifact"], inputs["report-dir"], context);
    return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
  },
});

async function verify(inputs: VerifyInputs, context: Context) {
  const { env, signal } = context;
  const predict = predictUrl(httpAddress(inputs.url));
  const asksPlatform = inputs.rollout !== undefined || inputs.rollback === deployModelRollback;
  // The clients of all platforms are loaded only if one of them is asked.
  const platform = asksPlatform ? await (await import("./platform.ts")).deployedPlatform(inputs, context) : undefined;
  const expected = await expectedModel(inputs, predict, context);
  const http = new HttpClient(env);
  const endpoint = new HttpEndpoint({
    http,
    predict,
    health: inputs["health-url"] === undefined ? undefined : httpAddress(inputs["health-url"], "health-url"),
    headers: new Map([
      ...Object.entries(basicAuthorization(predict)),
      ...headersFrom(inputs["request-headers"] ?? [], env),
    ]),
    credentials: await signatures(inputs["aws-region"], { http, context }),
    timeoutMs: inputs["request-timeout"] * 1000,
    signal,
  });
  const plan: VerificationPlan = {
    timeoutMs: inputs.timeout * 1000,
    connections: inputs.connections,
    quietMs: inputs["quiet-seconds"] * 1000,
    requests: inputs["load-requests"],
    concurrency: inputs["load-concurrency"],
    mostLatencyMs: inputs["max-latency-ms"],
    soakMs: inputs.soak * 1000,
  };
  const verification = await verifyDeployment(endpoint, {
    expected: { ...expected, image: platform?.image },
    plan,
    clock: realClock,
    signal,
    waiting: (text) => context.reporter.info(text),
  });
  const previous = inputs["previous-digest"] ?? verification.previousDigest;
  const failed = verification.checks.some(({ ends }) => ends === "failed");
  const { rollback: way } = inputs;
  const rollback =
    failed && way !== undefined
      ? await rollBack({
          command: way === deployModelRollback ? undefined : way,
          platform,
          previous,
          timeoutMs: inputs["rollback-timeout"] * 1000,
          plan,
          endpoint,
          context,
        })
      : undefined;
  const image = platform?.image?.digest;
  return { url: endpoint.name, digest: expected.digest, image, previous, verification, rollback };
}

/** Returns what signs the requests to SageMaker, whose endpoints accept no others. */
async function signatures(region: string | undefined, { http, context }: { http: HttpClient; context: Context }) {
  if (region === undefined) return undefined;
  const { awsCredentials } = await import("../../platform/cloud/aws.ts");
  const { env, signal, identityService = {}, reporter } = context;
  const mask = (secret: string) => reporter.mask(secret);
  const tokens = identityTokens({ http, service: identityService, variable: undefined, env, signal, mask });
  return awsCredentials({
    http,
    env,
    tokens,
    region,
    service: "sagemaker",
    role: undefined,
    tokenUrl: undefined,
    signal,
  });
}

/** Returns the address of the predictions. That of a server alone means our own path. */
function predictUrl(url: URL): URL {
  if (url.pathname !== "/") return url;
  const predict = new URL(url);
  predict.pathname = "/predict";
  return predict;
}
