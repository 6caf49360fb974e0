import { action } from "../../contract/action.ts";
import { uploadResults } from "../../contract/artifact-upload.ts";
import type { Context } from "../../contract/context.ts";
import { realClock } from "../../delivery/deployment/clock.ts";
import { HttpEndpoint } from "../../delivery/deployment/endpoint.ts";
import type { VerificationPlan } from "../../delivery/deployment/plan.ts";
import { verifyDeployment } from "../../delivery/deployment/verification.ts";
import { basicAuthorization, headersFrom } from "../../evaluation/served-model/request.ts";
import { httpAddress } from "../../platform/http/address.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { expectedModel } from "./expected.ts";
import { type VerifyInputs, verifyInputs, verifyOutputs } from "./inputs.ts";
import { verifyOutcome } from "./outcome.ts";
import { rollBack } from "./rollback.ts";

export default action({
  name: "verify-deployment",
  description:
    "Proves that a deployment serves the gated model: every new connection reaches it, and it answers as it did when it was tested. Otherwise it says what serves, and rolls back.",
  examples: [
    "--url https://churn.example.com",
    '--url https://churn.example.com --model model --rollback "kubectl rollout undo deployment/churn"',
  ],
  groups: {
    Deployment: ["url", "health-url", "request-headers", "timeout", "request-timeout"],
    Model: ["model", "digest", "previous-digest", "data", "predictions", "tolerance", "rows"],
    Checks: ["connections", "quiet-seconds", "load-requests", "load-concurrency", "max-latency-ms", "soak"],
    Rollback: ["rollback", "rollback-timeout"],
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
  const expected = await expectedModel(inputs, predict, context);
  const endpoint = new HttpEndpoint({
    http: new HttpClient(env),
    predict,
    health: inputs["health-url"] === undefined ? undefined : httpAddress(inputs["health-url"], "health-url"),
    headers: new Map([
      ...Object.entries(basicAuthorization(predict)),
      ...headersFrom(inputs["request-headers"] ?? [], env),
    ]),
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
  const verification = await verifyDeployment(endpoint, { expected, plan, clock: realClock, signal });
  const previous = inputs["previous-digest"] ?? verification.previousDigest;
  const failed = verification.checks.some(({ ends }) => ends === "failed");
  const command = inputs.rollback;
  const rollback =
    failed && command !== undefined
      ? await rollBack({
          command,
          previous,
          timeoutMs: inputs["rollback-timeout"] * 1000,
          plan,
          endpoint,
          context,
        })
      : undefined;
  return { url: endpoint.name, digest: expected.digest, previous, verification, rollback };
}

/** Returns the address of the predictions. That of a server alone means our own path. */
function predictUrl(url: URL): URL {
  if (url.pathname !== "/") return url;
  const predict = new URL(url);
  predict.pathname = "/predict";
  return predict;
}
