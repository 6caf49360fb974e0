import type { ContainerConfig } from "../../delivery/image/media-types.ts";

/**
 * Returns the program that starts Node in a base image. Images without a shell, such as distroless ones, have Node
 * outside of `PATH`, and start it by their entrypoint: `["/nodejs/bin/node"]`.
 */
export function nodeProgram({ Entrypoint, Cmd }: ContainerConfig = {}): string {
  return [...(Entrypoint ?? []), ...(Cmd ?? [])].find((word) => /^\/(?:[^/]+\/)*node(?:js)?$/.test(word)) ?? "node";
}

/** Names Node by this path in everything that a serving image starts. */
export function startedBy(node: string, config: ContainerConfig): ContainerConfig {
  const named = (words: string[]) => words.map((word) => (word === "node" ? node : word));
  const { Entrypoint, Healthcheck } = config;
  return {
    ...config,
    ...(Entrypoint && { Entrypoint: named(Entrypoint) }),
    ...(Healthcheck && { Healthcheck: { ...Healthcheck, Test: named(Healthcheck.Test) } }),
  };
}
