/** A stand-in for Azure's resource manager with one web app and one container group, after the published REST reference. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

interface ContainerGroup {
  location: string;
  properties: {
    containers: { name: string; properties: { image: string; [field: string]: unknown } }[];
    [field: string]: unknown;
  };
}

export class AzureServer {
  url = "";
  writes: { method: string; path: string; body: object }[] = [];
  image = "";
  /** What the web app says in place of its image. */
  linuxFxVersion: string | undefined;
  /** State of the web app. */
  state = "Running";
  settings: Record<string, string> = {};
  group: ContainerGroup | undefined;
  /** Image that does not start, in the container group and in the web app. */
  broken = "";
  /** State of a container group whose image does not start. */
  brokenGroup: { provisioning: string; view: (image: string) => object } = {
    provisioning: "Failed",
    view: (image) => ({
      restartCount: 0,
      currentState: { state: "Waiting" },
      events: [{ name: "Failed", message: `Failed to pull image "${image}"` }],
    }),
  };
  form: URLSearchParams | undefined;
  refusesIdentity = false;
  /** Answers a request in place of the service. */
  fault: ((method: string, path: string) => [status: number, body: object] | undefined) | undefined;
  /** Finds what Azure's own clients would not send, where they are installed. */
  static problem: ((method: string, url: string, body: string) => Promise<string | undefined>) | undefined;

  static async start(): Promise<AzureServer> {
    const azure = new AzureServer();
    const server = createServer(async (asked, answer) => {
      let text = "";
      for await (const chunk of asked) text += chunk;
      const { pathname } = new URL(asked.url!, "http://local");
      const isManagement = pathname.startsWith("/subscriptions/sub-1/resourceGroups/models/");
      const problem = isManagement ? await AzureServer.problem?.(asked.method!, asked.url!, text) : undefined;
      const login = asked.headers.authorization;
      const [status, body] = azure.#answer(asked.method!, pathname, { text, login, problem });
      answer.writeHead(status, { "content-type": "application/json" });
      answer.end(JSON.stringify(body));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    azure.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return azure;
  }

  #answer(
    method: string,
    path: string,
    { text, login, problem }: { text: string; login: string | undefined; problem: string | undefined },
  ): [number, object] {
    if (path === "/health") return [this.image === this.broken ? 503 : 200, {}];
    if (path === "/tenant-1/oauth2/v2.0/token") {
      this.form = new URLSearchParams(text);
      if (!this.refusesIdentity) return [200, { access_token: "azure-1", expires_in: 3599 }];
      return [
        400,
        { error: "invalid_request", error_description: "AADSTS700213: No matching federated identity record found" },
      ];
    }
    if (login !== "Bearer azure-1")
      return [401, { error: { code: "InvalidAuthenticationToken", message: "no token" } }];
    const fault = this.fault?.(method, path);
    if (fault !== undefined) return fault;
    if (problem !== undefined) return [400, { error: { code: "InvalidRequestContent", message: problem } }];
    if (method !== "GET" && !path.endsWith("/list"))
      this.writes.push({ method, path, body: JSON.parse(text === "" ? "{}" : text) });
    const [, part] = /^\/subscriptions\/sub-1\/resourceGroups\/models\/providers\/(.*)$/.exec(path) ?? [];
    if (part === "Microsoft.Web/sites/churn") {
      return [200, { properties: { state: this.state, defaultHostName: "churn.azurewebsites.net" } }];
    }
    if (part === "Microsoft.Web/sites/churn/config/web") {
      if (method === "PATCH") this.image = JSON.parse(text).properties.linuxFxVersion.replace("DOCKER|", "");
      return [200, { properties: { linuxFxVersion: this.linuxFxVersion ?? `DOCKER|${this.image}` } }];
    }
    if (part === "Microsoft.Web/sites/churn/config/appsettings/list") return [200, { properties: this.settings }];
    if (part === "Microsoft.Web/sites/churn/config/appsettings") {
      this.settings = JSON.parse(text).properties;
      return [200, { properties: this.settings }];
    }
    if (part !== "Microsoft.ContainerInstance/containerGroups/churn") {
      return [403, { error: { code: "AuthorizationFailed", message: `no authorization for ${path}` } }];
    }
    if (method === "PUT") this.group = JSON.parse(text);
    if (method === "DELETE") {
      const isMissing = this.group === undefined;
      this.group = undefined;
      return [isMissing ? 204 : 200, {}];
    }
    if (this.group === undefined) return [404, { error: { code: "ResourceNotFound", message: "churn was not found" } }];
    const [container] = this.group.properties.containers;
    const { image } = container!.properties;
    const isBroken = image === this.broken;
    const running = { restartCount: 0, currentState: { state: "Running" } };
    const instanceView = isBroken ? this.brokenGroup.view(image) : running;
    const properties = {
      ...this.group.properties,
      provisioningState: isBroken ? this.brokenGroup.provisioning : "Succeeded",
      ipAddress: {
        ...(this.group.properties["ipAddress"] as object),
        ip: "203.0.113.7",
        fqdn: "churn.westeurope.azurecontainer.io",
      },
      containers: [{ ...container, properties: { ...container!.properties, instanceView } }],
    };
    return [200, { ...this.group, properties }];
  }
}
