import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, number, secret, text, type Values } from "../../contract/inputs.ts";
import { classesInput, modelInput } from "../../contract/model-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";

export const serveInputs = {
  model: modelInput,
  classes: classesInput,
  host: text({ description: "Address to listen on; `0.0.0.0` for all interfaces.", default: "127.0.0.1" }),
  port: sharedInputs.port,
  name: text({ description: "Name of the model in `/v2/models/NAME`. When absent, the name of its folder." }),
  "bearer-token": secret({
    description: "Token that clients must send as `Authorization: Bearer …`. When absent, everyone may send requests.",
    environment: "TRAINYARD_TOKEN",
    former: { names: ["token"] },
  }),
  "max-body-bytes": number({
    description: "Maximum size of a request body in bytes.",
    min: 1,
    max: 1024 ** 3,
    integer: true,
    default: "16777216",
  }),
  "max-requests-per-second": number({
    description:
      "Maximum number of requests per second from one client, not counting health checks. Unlimited when absent.",
    min: 0.001,
    max: 1_000_000,
  }),
  "header-timeout-ms": number({
    description: "Time limit in milliseconds for receiving the headers of a request.",
    min: 100,
    max: 600_000,
    integer: true,
    default: "10000",
  }),
  "request-timeout-ms": number({
    description: "Time limit in milliseconds for receiving a whole request.",
    min: 100,
    max: 3_600_000,
    integer: true,
    default: "60000",
  }),
  schema: dataInputs.schema,
  "extra-columns": sharedInputs["extra-columns"],
  log: choice({
    description: "Log on stdout: nothing, or one line of JSON per request.",
    choices: ["none", "json"],
    default: "none",
  }),
};

export const serveOutputs = { requests: "Number of requests that were answered." };

export type ServeInputs = Values<typeof serveInputs>;
