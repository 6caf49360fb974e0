/** A cluster with a load balancer in front of it. */
import { writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { folder } from "../runner.ts";
import type { Served } from "../serving/server.ts";
import { Cluster } from "./cluster.ts";

/** Decision about a request, by the image that the Deployment names: a server, or the status of a platform without one. */
type Routing = (image: string | undefined) => Served | number;

export interface RoutedCluster {
  cluster: Cluster;
  /** Environment with a kubeconfig. */
  env: { KUBECONFIG: string };
  /** Address of the load balancer. */
  url: string;
  route: Routing;
  /** The image that the Deployment `churn` names. */
  image(): string | undefined;
}

export async function routedCluster(route: Routing): Promise<RoutedCluster> {
  const cluster = await Cluster.start();
  const kubeconfig = join(folder(), "kubeconfig");
  const config = {
    "current-context": "here",
    clusters: [{ name: "c", cluster: { server: cluster.url } }],
    users: [{ name: "u", user: { token: "secret" } }],
    contexts: [{ name: "here", context: { cluster: "c", user: "u", namespace: "ml" } }],
  };
  writeFileSync(kubeconfig, JSON.stringify(config));
  const made: RoutedCluster = {
    cluster,
    env: { KUBECONFIG: kubeconfig },
    url: "",
    route,
    image() {
      const stored = cluster.object("deployments", "churn");
      if (stored === undefined) return undefined;
      const { spec } = stored.spec["template"] as { spec: { containers: { image: string }[] } };
      return spec.containers[0]!.image;
    },
  };
  const server = createServer((asked, answer) => {
    const to = made.route(made.image());
    if (typeof to === "number") return void answer.writeHead(to).end("no healthy upstream");
    const { url, method, headers } = asked;
    const inner = request({ host: "127.0.0.1", port: to.port, path: url, method, headers }, (reply) => {
      answer.writeHead(reply.statusCode!, reply.headers);
      reply.pipe(answer);
    });
    inner.on("error", () => answer.destroy());
    asked.pipe(inner);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return made;
}
