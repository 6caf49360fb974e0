import { action } from "../../contract/action.ts";
import { serveInputs, serveOutputs } from "./inputs.ts";
import { servedPort } from "./platform.ts";
import { DRAIN_MS, serveModel } from "./serve-model.ts";

export default action({
  name: "serve",
  description:
    "Serves a model over HTTP: MLflow's protocol, the Open Inference Protocol, KServe's protocol, plain JSON, metrics, and a page for people.",
  positional: "model",
  patienceMs: (inputs) => inputs["drain-seconds"] * 1000 + DRAIN_MS + 800,
  examples: ["model", "model --host 0.0.0.0 --port 8080 --log json"],
  groups: {
    Model: ["model", "classes", "name", "model-version"],
    Data: ["schema", "extra-columns"],
    Address: ["host", "port", "path-prefix", "allowed-hosts", "cors-origins", "bearer-token"],
    Limits: [
      "workers",
      "max-body-bytes",
      "max-requests-per-second",
      "header-timeout-ms",
      "request-timeout-ms",
      "keep-alive-seconds",
      "drain-seconds",
    ],
    Logs: ["log", "log-predictions", "log-columns", "log-sample", "log-max-bytes", "log-files"],
  },
  inputs: serveInputs,
  outputs: serveOutputs,
  run(inputs, context) {
    const { env, reporter } = context;
    const port = servedPort(inputs.port, { env, usual: 8000, warn: (message) => reporter.warning(message) });
    return serveModel({ ...inputs, port }, context);
  },
});
