import { Failure } from "../../core/failure.ts";
import { programArguments } from "../process/arguments.ts";
import { runChild } from "../process/child.ts";
import { type ContainerEngine, type EngineHost, errorLine, surroundings } from "./engine.ts";

/** An image that an engine has. */
export interface EngineImage {
  name: string;
  /** Digest of its configuration, by which the engine starts exactly this image: `sha256:…`. */
  id: string;
  /** Digest of its manifest, as a registry has it. Undefined for an image that was built here and never pushed. */
  digest: string | undefined;
}

const inspectMs = 60_000;
const pullMs = 3_600_000;

/**
 * Finds an image, and pulls it if the engine does not have it.
 *
 * @param where Place of the image's name, for messages.
 * @throws {Failure} if there is no such image, or the registry denies it.
 */
export async function pulledImage(
  name: string,
  { engine, where }: { engine: ContainerEngine; where: string },
  host: EngineHost,
): Promise<EngineImage> {
  const held = await inspected(name, engine, host);
  if (held !== undefined) return held;
  const args = programArguments({ own: ["pull", "--quiet"], foreign: [name], end: "--" });
  const pulled = await host.reporter.group(`Pull ${name} with ${engine.program}`, () =>
    runChild(engine.program, args, {
      ...surroundings(host),
      timeoutMs: pullMs,
      onLine: (line) => host.reporter.info(line),
    }),
  );
  const image = pulled.code === 0 ? await inspected(name, engine, host) : undefined;
  if (image !== undefined) return image;
  throw new Failure(
    `${where}: expected the image ${name} on this machine or in a registry, got none: ${engine.program}: ${errorLine(pulled.stderr)} (build it in an earlier step, or log in to its registry)`,
  );
}

async function inspected(name: string, engine: ContainerEngine, host: EngineHost): Promise<EngineImage | undefined> {
  const own = ["image", "inspect", "--format", "{{.Id}} {{json .RepoDigests}}"];
  const args = programArguments({ own, foreign: [name], end: "--" });
  const { code, stdout } = await runChild(engine.program, args, { ...surroundings(host), timeoutMs: inspectMs });
  const [, id, digests = ""] = /^(?:sha256:)?([\da-f]{64}) (.*)$/m.exec(stdout) ?? [];
  if (code !== 0 || id === undefined) return undefined;
  return { name, id: `sha256:${id}`, digest: /@(sha256:[\da-f]{64})"/.exec(digests)?.[1] };
}
