/**
 * What Azure's own clients say about a request: each has the call, its address and the version of its API, and a body that
 * they read and write again keeps every field that Azure publishes. A field that is lost, or a required one that is missing, is
 * refused by the stand-in.
 */
import { isDeepStrictEqual } from "node:util";
import { WebSiteManagementClient } from "@azure/arm-appservice";
import { ContainerInstanceManagementClient } from "@azure/arm-containerinstance";
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";

const credential = { getToken: async () => ({ token: "azure-1", expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** Runs a call of the clients, to which a body is answered. Returns the last request, which is not sent. */
async function requestOf(
  call: (clients: { web: WebSiteManagementClient; containers: ContainerInstanceManagementClient }) => Promise<unknown>,
  body: string,
) {
  let last: { method: string; url: string; body: unknown } | undefined;
  const httpClient: HttpClient = {
    async sendRequest(request) {
      last = { method: request.method, url: request.url, body: request.body };
      return { request, status: 200, headers: createHttpHeaders(), bodyAsText: body === "" ? "{}" : body };
    },
  };
  const web = new WebSiteManagementClient(credential, "sub-1", { httpClient });
  const containers = new ContainerInstanceManagementClient(credential, "sub-1", { httpClient });
  await call({ web, containers });
  return last!;
}

type Call = Parameters<typeof requestOf>[0];

const of = ["models", "churn"] as const;

const calls: Record<string, Call> = {
  "GET Microsoft.Web/sites/churn": ({ web }) => web.webApps.get(...of),
  "GET Microsoft.Web/sites/churn/config/web": ({ web }) => web.webApps.getConfiguration(...of),
  "PATCH Microsoft.Web/sites/churn/config/web": async ({ web }) =>
    web.webApps.updateConfiguration(...of, await web.webApps.getConfiguration(...of)),
  "POST Microsoft.Web/sites/churn/config/appsettings/list": ({ web }) => web.webApps.listApplicationSettings(...of),
  "PUT Microsoft.Web/sites/churn/config/appsettings": async ({ web }) =>
    web.webApps.updateApplicationSettings(...of, await web.webApps.listApplicationSettings(...of)),
  "GET Microsoft.ContainerInstance/containerGroups/churn": ({ containers }) => containers.containerGroups.get(...of),
  "PUT Microsoft.ContainerInstance/containerGroups/churn": async ({ containers }) =>
    containers.containerGroups.beginCreateOrUpdate(...of, await containers.containerGroups.get(...of)),
  "DELETE Microsoft.ContainerInstance/containerGroups/churn": ({ containers }) =>
    containers.containerGroups.beginDelete(...of),
};

/** Returns what Azure's clients would not send. */
export async function azureProblem(method: string, url: string, body: string): Promise<string | undefined> {
  const [, part] = /\/providers\/([^?]*)/.exec(url) ?? [];
  const call = calls[`${method} ${part}`];
  if (call === undefined) return `Azure's clients have no ${method} ${part}`;
  try {
    const theirs = await requestOf(call, body);
    const address = new URL(theirs.url);
    if (theirs.method !== method || address.pathname + address.search !== url) {
      return `Azure's client sends ${theirs.method} ${address.pathname}${address.search}`;
    }
    const lost = body === "" ? undefined : difference(JSON.parse(body), JSON.parse(String(theirs.body)), "body");
    return lost === undefined ? undefined : `Azure's client does not send ${lost}`;
  } catch (error) {
    return String(error);
  }
}

/** Returns the first place where the second value lacks something of the first. Azure's client may add defaults. */
function difference(ours: unknown, theirs: unknown, place: string): string | undefined {
  if (typeof ours !== "object" || ours === null || typeof theirs !== "object" || theirs === null) {
    return isDeepStrictEqual(ours, theirs) ? undefined : `${place}: ${JSON.stringify(ours)}`;
  }
  const known = new Map(Object.entries(theirs));
  const all = Object.entries(ours).map(([name, value]) => difference(value, known.get(name), `${place}.${name}`));
  return all.find((each) => each !== undefined);
}
