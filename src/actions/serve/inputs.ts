import { dataInputs } from "../../contract/data-inputs.ts";
import { choice, input, names, number, secret, text, type Values } from "../../contract/inputs.ts";
import { classesInput, modelInput } from "../../contract/model-inputs.ts";
import { sharedInputs } from "../../contract/shared-inputs.ts";
import { withoutEnd } from "../../core/text-end.ts";

export const serveInputs = {
  model: modelInput,
  classes: classesInput,
  host: text({ description: "Address to listen on; `0.0.0.0` for all interfaces.", default: "127.0.0.1" }),
  port: number({
    description:
      "Port to listen on; 0 chooses a free one. When absent, the variable `AIP_HTTP_PORT`, `SAGEMAKER_BIND_TO_PORT` or `PORT`, then 8000, in an image 8080.",
    min: 0,
    max: 65_535,
    integer: true,
  }),
  name: text({
    description:
      "Name of the model in `/v1/models/NAME` and `/v2/models/NAME`; other names are not found. When absent, the name of its folder, and any name is answered.",
  }),
  "model-version": input(
    { description: "Version of the model in `/v2/models/NAME/versions/VERSION`.", default: "1" },
    {
      expected: "up to 100 letters, digits, dots, dashes and underscores",
      parse: (value: string) =>
        /^[\w.-]{1,100}$/.test(value)
          ? { ok: true, value }
          : { ok: false, expected: "up to 100 letters, digits, dots, dashes and underscores" },
    },
  ),
  workers: number({
    description: "Number of processes that serve. Each has the whole model in memory, and its own limits.",
    min: 1,
    max: 256,
    integer: true,
    default: "1",
  }),
  "bearer-token": secret({
    description: "Token that clients must send as `Authorization: Bearer …`. When absent, everyone may send requests.",
    environment: "TRAINYARD_TOKEN",
    former: { names: ["token"] },
  }),
  "cors-origins": names({
    description:
      "Origins whose web pages may send requests, such as `https://app.example.com`, or `*`. None when absent.",
  }),
  "allowed-hosts": names({
    description:
      "Names that the header `host` of a request may have, such as `churn.example.com`, or `.example.com` with all names below it. Health checks may have any. All names when absent.",
  }),
  "path-prefix": input(
    {
      description:
        "Path under which a proxy publishes the server, such as `/churn`. Paths without it are answered as well.",
    },
    {
      expected: "path such as `/churn`",
      parse: (value: string) =>
        /^\/[\w.~/-]+$/.test(value)
          ? { ok: true, value: withoutEnd(value, "/") }
          : { ok: false, expected: "a path such as /churn" },
    },
  ),
  "max-body-bytes": number({
    description: "Maximum size of a request body in bytes, after unpacking.",
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
  "keep-alive-seconds": number({
    description:
      "Time in seconds that a connection without a request stays open. It must be longer than that of the proxy in front: Google's load balancer has 600 s, AWS' and nginx 60 s.",
    min: 0.1,
    max: 86_400,
    default: "620",
  }),
  "drain-seconds": number({
    description:
      "Time in seconds after SIGTERM in which health checks return 503 and requests are still answered. Kubernetes needs about 5, because it stops sending requests and ends the container at the same time.",
    min: 0,
    max: 3600,
    default: "0",
  }),
  schema: dataInputs.schema,
  "extra-columns": sharedInputs["extra-columns"],
  "log-predictions": text({
    description:
      "File for a log of predictions, as one line of JSON per row, or `stdout`. It holds the values of the requests, which may be personal data; only the owner may read it.",
  }),
  "log-columns": names({ description: "Columns whose values are logged with the predictions. All when absent." }),
  "log-sample": number({
    description: "Share of the predicted rows that is logged, drawn at random.",
    min: 0.000001,
    max: 1,
    default: "1",
  }),
  "log-max-bytes": number({
    description: "Size in bytes from which the log of predictions is renamed to `FILE.1`, and a new one is started.",
    min: 65536,
    max: 1024 ** 4,
    integer: true,
    default: "104857600",
  }),
  "log-files": number({
    description: "Number of renamed logs of predictions to keep. The oldest is deleted.",
    min: 1,
    max: 10000,
    integer: true,
    default: "10",
  }),
  log: choice({
    description: "Log on stdout: nothing, or one line of JSON per request.",
    choices: ["none", "json"],
    default: "none",
  }),
};

export const serveOutputs = { requests: "Number of requests that were answered." };

export type ServeInputs = Values<typeof serveInputs>;
