import { readdirSync } from "node:fs";
import { action } from "../../contract/action.ts";
import { text } from "../../contract/inputs.ts";
import serve from "./index.ts";
import { servedPort } from "./platform.ts";
import { serveModel } from "./serve-model.ts";

/** Folder of the model in an image. It is a link to `/models`, where KServe looks for the files of an image. */
const imageModel = "/model";

/** Folders in which platforms mount a model that replaces the one in the image: SageMaker and KServe. */
const mountedModels = ["/opt/ml/model", "/mnt/models"];

/** Port that SageMaker, Vertex AI, Cloud Run and Knative expect if they do not set a variable. */
export const IMAGE_PORT = 8080;

/** `serve` as the program of an image: it needs no options, and listens on all interfaces. */
export const serveInImage = action({
  ...serve,
  examples: ["--drain-seconds 5", "--log json --workers 2"],
  inputs: {
    ...serve.inputs,
    host: text({ description: serve.inputs.host.description, default: "0.0.0.0" }),
  },
  run(inputs, context) {
    const { env, reporter } = context;
    const port = servedPort(inputs.port, { env, usual: IMAGE_PORT, warn: (message) => reporter.warning(message) });
    const model = inputs.model ?? mountedModels.find(hasFiles) ?? imageModel;
    return serveModel({ ...inputs, model, port }, context);
  },
});

function hasFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}
