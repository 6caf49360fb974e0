import { Failure } from "../../core/failure.ts";
import { findCredentials, type LoginTarget } from "../../delivery/image/docker-config.ts";
import type { ImageReference } from "../../delivery/image/reference.ts";
import { type RegistryDocument, Repository } from "../../delivery/image/repository.ts";
import type { Credentials } from "../../delivery/image/token.ts";
import type { BuildHost } from "./engines/engine.ts";
import type { ImageInputs } from "./inputs.ts";
import type { Lineage } from "./lineage.ts";
import { type RegistryLogin, readLogin } from "./order.ts";
import { imageNames } from "./tags.ts";

/** A repository that the image is pushed to. */
export interface Destination {
  repository: Repository;
  /** `ghcr.io/acme/churn`. */
  name: string;
  tags: string[];
  /** The tags' current targets. */
  present: Map<string, RegistryDocument>;
}

/** The logins of all registries: the given one for its registry, and Docker's own for all others. */
export class Logins {
  readonly #given: RegistryLogin | undefined;
  readonly #host: BuildHost;
  readonly #found = new Map<string, Promise<Credentials | undefined>>();

  constructor(given: RegistryLogin | undefined, host: BuildHost) {
    this.#given = given;
    this.#host = host;
  }

  /** Returns the login for pushing to a repository. */
  async of(target: LoginTarget): Promise<Credentials | undefined> {
    return target.registry === this.#given?.registry ? this.#given : (await this.candidates(target))[0];
  }

  /** Returns all logins that may be meant for a repository, the step's own first, or `undefined` as the only one. */
  async candidates(target: LoginTarget): Promise<(Credentials | undefined)[]> {
    const { registry, repository } = target;
    const name = `${registry}/${repository}`;
    const search = this.#found.get(name) ?? findCredentials(target, this.#host);
    this.#found.set(name, search);
    const given = registry === this.#given?.registry ? this.#given : undefined;
    // A broken file of logins does not matter to a step that brings its own.
    const found = given === undefined ? await search : await search.catch(() => undefined);
    const both = [given, found].filter((each) => each !== undefined);
    return both.length === 0 ? [undefined] : both;
  }
}

/** The checked names of the image, and their repositories. */
export interface OpenDestinations {
  names: ImageReference[];
  login: RegistryLogin | undefined;
  logins: Logins;
  /** Empty if nothing is pushed. */
  destinations: Destination[];
}

type DestinationInputs = Pick<
  ImageInputs,
  "tags" | "tag-prefix" | "image" | "push" | "image-output" | "dry-run" | "username" | "password" | "registry"
>;

/**
 * Determines the image's names and checks that each can be pushed.
 *
 * @throws {Failure} if there is no name, or for all registries that refuse.
 */
export async function openDestinations(
  inputs: DestinationInputs,
  { lineage: { commit, modelDigest }, now }: { lineage: Lineage; now: Date },
  host: BuildHost,
): Promise<OpenDestinations> {
  const names = imageNames(inputs.tags, inputs.image ?? [], {
    commit,
    modelDigest,
    now,
    tagPrefix: inputs["tag-prefix"],
    onNotice: (message) => host.reporter.notice(message),
  });
  if (names.length === 0 && inputs.push && inputs["image-output"] === undefined && !inputs["dry-run"]) {
    throw new Failure(
      "tags: expected at least one for this event, got none (name references in tags, or repositories in image; push: false builds and tests only)",
    );
  }
  const login = readLogin(inputs, names);
  const logins = new Logins(login, host);
  const destinations = inputs.push ? await destinationsOf(names, logins, host) : [];
  await checkDestinations(destinations);
  return { names, login, logins, destinations };
}

async function destinationsOf(
  names: ImageReference[],
  logins: Logins,
  { http, retries, silenceMs }: Pick<BuildHost, "http" | "retries" | "silenceMs">,
): Promise<Destination[]> {
  const found = new Map<string, Destination>();
  for (const { registry, repository, tag } of names) {
    const name = `${registry}/${repository}`;
    const credentials = await logins.of({ registry, repository });
    const destination: Destination = found.get(name) ?? {
      repository: new Repository({
        registry,
        name: repository,
        mode: "push",
        access: { http, credentials, retries, silenceMs },
      }),
      name,
      tags: [],
      present: new Map(),
    };
    if (tag !== undefined) destination.tags.push(tag);
    found.set(name, destination);
  }
  return [...found.values()];
}

/**
 * Checks before the build that every registry accepts the login and a push, and reads the current targets of its
 * tags.
 *
 * @throws {Failure} that names all registries that refuse.
 */
async function checkDestinations(destinations: Destination[]): Promise<void> {
  const refused = await Promise.all(
    destinations.map(async ({ repository, tags, present }) => {
      try {
        await repository.checkPush();
        for (const tag of tags) {
          const document = await repository.document(tag);
          if (document !== undefined) present.set(tag, document);
        }
        return undefined;
      } catch (error) {
        if (error instanceof Failure) return error.message;
        throw error;
      }
    }),
  );
  const messages = refused.filter((each) => each !== undefined);
  if (messages.length > 0) throw new Failure(messages.join("\n"));
}
