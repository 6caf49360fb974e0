import { Failure } from "../../core/failure.ts";
import { programArguments } from "../process/arguments.ts";
import { runChild } from "../process/child.ts";
import { type ContainerEngine, type EngineHost, errorLine, surroundings } from "./engine.ts";

/** An image that an engine has. */
export interface EngineImage {
  name: string;
  /** Digest of its configuration, by which the engine starts exactly this image: `sha256:…`. */
  id: string;
  /** Digest of its manifest, as a registry has it. Undefined if that is not known, as for an image that was built here. */
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
  // A list in JSON, which may be null.
  const known = digests.split('"').filter((each) => /@sha256:[\da-f]{64}$/.test(each));
  return { name, id: `sha256:${id}`, digest: registryDigest(name, known) };
}

/**
 * Returns the digest that a registry has of an image, out of an engine's list such as `ghcr.io/acme/train@sha256:…`. Undefined for an image
 * that was built here, and for one that Podman knows by several digests, because it does not say which one belongs to which name.
 */
export function registryDigest(name: string, known: readonly string[]): string | undefined {
  const [place = "", asked] = name.split("@");
  if (asked !== undefined) return asked;
  const repository = place.replace(/:[^:/]*$/, "");
  const found = known.flatMap((each) => {
    const [other = "", digest = ""] = each.split("@");
    const isSame = other === repository || other.endsWith(`/${repository}`);
    return isSame && !other.startsWith("localhost/") ? [digest] : [];
  });
  const [digest, ...others] = new Set(found);
  return others.length === 0 ? digest : undefined;
}
