/**
 * A stand-in for version 2 of Cloud Run's API and for Google's token services. It follows the published reference: fields of
 * Service, Revision and Operation, a PATCH that returns an operation, a conflict for the name of an existing revision.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** The parts of a Service that are sent. */
interface SentService {
  template?: { revision: string; containers: { image: string }[] };
  traffic?: { revision: string; percent: number }[];
}

interface Reply {
  status: number;
  body?: object;
}

export interface Recorded {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: SentService;
}

export type Fault = (
  request: Recorded,
  server: CloudRunServer,
) => { status: number; body?: object; retryAfter?: string } | undefined;

const location = "/v2/projects/acme/locations/europe-west1";
const service = `${location}/services/churn`;
const operation = `${location.slice(4)}/operations/1`;

export class CloudRunServer {
  url = "";
  requests: Recorded[] = [];
  revisions = new Map<string, { image: string; healthy: boolean }>();
  traffic: { revision: string; percent: number }[] = [];
  exists = false;
  /** True if operations ever end, and if new revisions become ready. */
  operationsEnd = true;
  newAreHealthy = true;
  unhealthyText = "The user-provided container failed to start and listen on the port defined by PORT=8080.";
  /** True if the platform silently ignores a change of traffic. */
  ignoresTraffic = false;
  fault: Fault | undefined;
  /** Finds what Google would refuse in a Service, where its description is installed. */
  static problem: ((service: unknown, mask: ReadonlySet<string>) => string | undefined) | undefined;
  accepted = new Set(["access-1"]);

  static async start(): Promise<CloudRunServer> {
    const platform = new CloudRunServer();
    const server = createServer(async (asked, answer) => {
      let text = "";
      for await (const chunk of asked) text += chunk;
      const url = new URL(asked.url!, "http://local");
      const body = text === "" ? {} : JSON.parse(text);
      const request = {
        method: asked.method!,
        path: url.pathname,
        query: url.searchParams,
        headers: asked.headers,
        body,
      };
      platform.requests.push(request);
      const fault = platform.fault?.(request, platform);
      const reply = fault ?? platform.answer(request);
      answer.writeHead(reply.status, {
        "content-type": "application/json",
        ...(fault?.retryAfter !== undefined && { "retry-after": fault.retryAfter }),
      });
      answer.end(JSON.stringify(reply.body ?? {}));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    platform.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return platform;
  }

  /** Makes the service exist with one revision that has all traffic. */
  serving(revision: string, image: string): void {
    this.exists = true;
    this.revisions.set(revision, { image, healthy: true });
    this.traffic = [{ revision, percent: 100 }];
  }

  writes(): Recorded[] {
    return this.requests.filter(({ method, query }) => method === "PATCH" && query.get("validateOnly") !== "true");
  }

  answer(request: Recorded): Reply {
    const { method, path, headers } = request;
    if (!this.accepted.has(String(headers.authorization).replace("Bearer ", ""))) {
      return googleError(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    }
    if (path.startsWith(`${location}/operations/`)) {
      return {
        status: 200,
        body: {
          name: path.slice(4),
          done: this.operationsEnd,
          ...(this.operationsEnd && { response: this.response() }),
        },
      };
    }
    if (path === service && method === "GET") {
      return this.exists
        ? { status: 200, body: this.service() }
        : googleError(404, "NOT_FOUND", "Resource 'churn' was not found");
    }
    if (path === service && method === "PATCH") return this.patch(request);
    if (path === service && method === "DELETE") {
      const response = this.response();
      Object.assign(this, { exists: false, revisions: new Map(), traffic: [] });
      return { status: 200, body: { name: operation, done: true, response } };
    }
    const name = path.startsWith(`${service}/revisions/`) ? path.split("/").at(-1)! : undefined;
    const revision = name === undefined ? undefined : this.revisions.get(name);
    if (revision === undefined) return googleError(404, "NOT_FOUND", `Resource '${path}' was not found`);
    const ready = revision.healthy
      ? { type: "Ready", state: "CONDITION_SUCCEEDED" }
      : {
          type: "Ready",
          state: "CONDITION_FAILED",
          message: this.unhealthyText,
        };
    return {
      status: 200,
      body: {
        name: `${service.slice(4)}/revisions/${name}`,
        containers: [{ image: revision.image }],
        conditions: [ready],
      },
    };
  }

  private patch({ query, body }: Recorded): Reply {
    const mask = new Set((query.get("updateMask") ?? "").split(","));
    const refused = CloudRunServer.problem?.(body, mask);
    if (refused !== undefined) return googleError(400, "INVALID_ARGUMENT", refused);
    const template = mask.has("template") ? body.template : undefined;
    if (template !== undefined && this.revisions.has(template.revision)) {
      return googleError(
        409,
        "ALREADY_EXISTS",
        `Revision named '${template.revision}' with different configuration already exists.`,
      );
    }
    const sum = (body.traffic ?? []).reduce((all, { percent }) => all + percent, 0);
    if (mask.has("traffic") && sum !== 100)
      return googleError(400, "INVALID_ARGUMENT", `Traffic sums to ${sum}, not 100`);
    if (query.get("validateOnly") === "true") return { status: 200, body: { name: operation, done: true } };
    if (template !== undefined) {
      this.revisions.set(template.revision, { image: template.containers[0]!.image, healthy: this.newAreHealthy });
      this.exists = true;
    }
    if (mask.has("traffic") && !this.ignoresTraffic) {
      this.traffic = (body.traffic ?? []).filter(({ percent }) => percent > 0);
    }
    return { status: 200, body: { name: operation, done: false } };
  }

  /** What an operation ends with. */
  private response(): object {
    return { "@type": "type.googleapis.com/google.cloud.run.v2.Service", ...this.service() };
  }

  private service(): object {
    return {
      name: service.slice(4),
      uri: "https://churn-abc-ew.a.run.app",
      reconciling: false,
      terminalCondition: { type: "Ready", state: "CONDITION_SUCCEEDED" },
      latestReadyRevision: `${service.slice(4)}/revisions/${[...this.revisions.keys()].at(-1)}`,
      trafficStatuses: this.traffic.map(({ revision, percent }) => ({
        type: "TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION",
        revision,
        percent,
      })),
    };
  }
}

export function googleError(code: number, status: string, message: string) {
  return { status: code, body: { error: { code, status, message } } };
}
