import { Failure } from "../../core/failure.ts";
import type { ImageAnnotation } from "../../delivery/image/annotations.ts";
import { parsePlatform } from "../../delivery/image/base.ts";
import type { ImageFormat, Platform } from "../../delivery/image/media-types.ts";
import { type ImageReference, parseReference } from "../../delivery/image/reference.ts";
import type { Credentials } from "../../delivery/image/token.ts";
import { readAnnotations } from "./annotations.ts";
import { hiddenTexts, parseSecretFiles, parseSecrets, type SecretFile } from "./build-secrets.ts";
import type { ImageInputs } from "./inputs.ts";
import { type KeyValues, pairs, refuseSecretArguments } from "./pairs.ts";

/** The parsed and checked inputs. They are ready before any file is read and before any network request. */
export interface Order {
  platforms: Platform[];
  buildArgs: KeyValues;
  buildSecrets: KeyValues;
  labels: KeyValues;
  annotations: ImageAnnotation[];
  /** Files with further build secrets. */
  secretFiles: SecretFile[];
  /** Undefined for the usual choice. */
  format: ImageFormat | undefined;
}

type OrderInputs = Pick<
  ImageInputs,
  | "platforms"
  | "build-args"
  | "secrets"
  | "secret-files"
  | "labels"
  | "annotations"
  | "image-format"
  | "password"
  | "build-engine"
  | "port"
  | "file"
>;

/** Reads the inputs. @throws {Failure} for inputs that are malformed or contradict each other. */
export function readOrder(inputs: OrderInputs): Order {
  if (inputs.port === 0) throw new Failure("port: expected a port from 1 to 65535 for the container, got 0");
  const platforms = (inputs.platforms ?? []).map(parsePlatform);
  const buildArgs = pairs(inputs["build-args"], "build-args");
  const buildSecrets = parseSecrets(inputs.secrets);
  refuseSecretArguments(buildArgs, [inputs.password, ...hiddenTexts(buildSecrets)]);
  if (inputs["build-engine"] === "append" && inputs.file !== undefined) {
    throw new Failure("file: expected no Dockerfile for build-engine: append, which has none (set build-engine: auto)");
  }
  const labels = pairs(inputs.labels, "labels");
  const annotations = readAnnotations(inputs.annotations);
  const format = inputs["image-format"] === "auto" ? undefined : inputs["image-format"];
  if (format === "docker" && annotations.length > 0) {
    throw new Failure("annotations: expected none for image-format: docker, which has no place for them, got some");
  }
  const secretFiles = parseSecretFiles(inputs["secret-files"]);
  return { platforms, buildArgs, buildSecrets, secretFiles, labels, annotations, format };
}

/** A login for one registry in this step. */
export interface RegistryLogin extends Credentials {
  registry: string;
}

/**
 * Returns the login from `username` and `password`. Undefined without them.
 *
 * @param names Names of the image. The registry of the first one is used if `registry` is absent.
 */
export function readLogin(
  { username, password, registry: given }: Pick<ImageInputs, "username" | "password" | "registry">,
  names: readonly ImageReference[],
): RegistryLogin | undefined {
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined) throw new Failure("username: expected the user that password belongs to, got nothing");
  if (password === undefined) {
    throw new Failure(
      "password: expected the password of username, got nothing (in a terminal: TRAINYARD_REGISTRY_PASSWORD, or --password-stdin)",
    );
  }
  const registry = given === undefined ? names[0]?.registry : parseReference(`${given}/any`, "registry").registry;
  if (registry === undefined) throw new Failure("registry: expected the registry that username is for, got nothing");
  return { registry, username, password };
}
