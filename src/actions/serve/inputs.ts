import { choice, number, path, secret, text, type Values } from "../../contract/inputs.ts";

export const serveInputs = {
  model: path({ description: "The model bundle to serve.", default: "model" }),
  host: text({ description: "Address to listen at: `0.0.0.0` for all there are.", default: "127.0.0.1" }),
  port: number({
    description: "Port to listen at; 0 takes a free one.",
    min: 0,
    max: 65_535,
    integer: true,
    default: "8000",
  }),
  name: text({ description: "The model's name in `/v2/models/NAME`; its folder's name when absent." }),
  token: secret({
    description: "What callers must send as `Authorization: Bearer …`; everyone may ask when absent.",
    environment: "TRAINYARD_TOKEN",
  }),
  "max-body-bytes": number({
    description: "Largest body that is read.",
    min: 1,
    max: 1024 ** 3,
    integer: true,
    default: "16777216",
  }),
  "max-requests-per-second": number({
    description: "Requests a second that one client may send, health checks aside; unlimited when absent.",
    min: 0.001,
    max: 1_000_000,
  }),
  "header-timeout-ms": number({
    description: "Time a client has to send a request's headers, in milliseconds.",
    min: 100,
    max: 600_000,
    integer: true,
    default: "10000",
  }),
  "request-timeout-ms": number({
    description: "Time a client has to send a whole request, in milliseconds.",
    min: 100,
    max: 3_600_000,
    integer: true,
    default: "60000",
  }),
  log: choice({
    description: "What goes to stdout: nothing, or a line of JSON a request.",
    choices: ["none", "json"],
    default: "none",
  }),
};

export const serveOutputs = { requests: "Requests that were answered." };

export type ServeInputs = Values<typeof serveInputs>;
