import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import type { Context } from "../../contract/context.ts";
import { Failure } from "../../core/failure.ts";
import type { ImageAnnotation } from "../../delivery/image/annotations.ts";
import { append } from "../../delivery/image/append.ts";
import type { Image } from "../../delivery/image/image.ts";
import type { ImageFormat } from "../../delivery/image/media-types.ts";
import type { ImageReference } from "../../delivery/image/reference.ts";
import { insidePath } from "../../platform/workspace/linked-tree.ts";
import { needsIndex, usualAnnotations } from "./annotations.ts";
import { findBase, findEngine } from "./build.ts";
import { hiddenTexts, readSecretFiles, writeSecrets } from "./build-secrets.ts";
import { type Destination, type OpenDestinations, openDestinations } from "./destinations.ts";
import type { BuildHost, BuildRequest, Engine } from "./engines/engine.ts";
import { engineEnvironment } from "./engines/login-files.ts";
import type { ImageInputs } from "./inputs.ts";
import { type Lineage, lineageLabels, readLineage } from "./lineage.ts";
import { nodeProgram, startedBy } from "./node-program.ts";
import { type Order, readOrder } from "./order.ts";
import type { Recipe } from "./provenance.ts";
import { servingConfig } from "./serving.ts";
import { findSource, type ImageSource } from "./source.ts";
import { sourceDate } from "./source-date.ts";

/** The two ways to build the image: append layers to a base image, or build a Dockerfile. */
export type Builder =
  | { kind: "append"; model: string; base: { name: string; digest: string }; image: Promise<Image> }
  | {
      kind: "dockerfile";
      engine: Engine;
      request: BuildRequest;
      annotations: ImageAnnotation[];
      format: ImageFormat | undefined;
    };

/** Everything that has to be known before the build starts. */
export interface ImagePlan {
  names: ImageReference[];
  destinations: Destination[];
  builder: Builder;
  model: string | undefined;
  recipe: Recipe;
}

/** Checks everything that can be wrong before the build. `refused` is the reason of a gate that did not pass. */
export async function prepare(
  inputs: ImageInputs,
  context: Context,
  host: BuildHost,
): Promise<ImagePlan | { refused: string }> {
  const order = readOrder(inputs);
  if (order.platforms.length <= 1 && needsIndex(order.annotations)) {
    host.reporter.notice(
      "annotations: those for the index are not used, because the image has one platform and no index",
    );
  }
  const source = await findSource(inputs, host);
  const lineage = await readLineage(inputs, source, context);
  if ("refused" in lineage) return lineage;
  const open = await openDestinations(inputs, { lineage, now: context.now() }, host);
  return plan(inputs, { order, source, lineage, open }, host);
}

interface Preparations {
  order: Order;
  source: ImageSource;
  lineage: Lineage;
  open: OpenDestinations;
}

async function plan(inputs: ImageInputs, preparations: Preparations, host: BuildHost): Promise<ImagePlan> {
  const { source, open, ...rest } = preparations;
  const builder =
    source.kind === "append"
      ? await appendBuilder(inputs, { ...rest, open, source }, host)
      : await dockerfileBuilder(
          inputs,
          { ...rest, source },
          { ...host, env: await engineEnvironment(open.login, host) },
        );
  const { names, destinations } = open;
  const recipe: Recipe = {
    name: names[0] && `${names[0].registry}/${names[0].repository}`,
    engine: builder.kind === "append" ? "append" : builder.engine.name,
    lineage: preparations.lineage,
    base: builder.kind === "append" ? builder.base : undefined,
  };
  return { names, destinations, builder, model: source.model, recipe };
}

async function appendBuilder(
  inputs: Pick<ImageInputs, "base-image" | "port" | "cache-from" | "cache-to">,
  { order, source, lineage, open }: Preparations & { source: { kind: "append" } },
  host: BuildHost,
): Promise<Builder> {
  if (inputs["cache-from"] !== undefined || inputs["cache-to"] !== undefined) {
    host.reporter.notice(
      "cache-from, cache-to: not used, because there is no Dockerfile: layers are only sent if they are new",
    );
  }
  const base = await findBase(inputs["base-image"], { platforms: order.platforms, logins: open.logins }, host);
  const origin = lineageLabels(lineage, base);
  const config = servingConfig(inputs.port, { ...origin, ...Object.fromEntries(order.labels) });
  const createdSeconds = sourceDate(host.env);
  const image = source.layers.then((layers) =>
    append(base, layers, {
      config: (below) => startedBy(nodeProgram(below), config),
      annotations: [...usualAnnotations(origin), ...order.annotations],
      format: order.format ?? "oci",
      createdSeconds,
      createdBy: "trainyard",
    }),
  );
  image.catch(() => {});
  return { kind: "append", model: source.model, base, image };
}

async function dockerfileBuilder(
  inputs: Pick<ImageInputs, "build-engine" | "context" | "target" | "no-cache" | "pull" | "cache-from" | "cache-to">,
  { order, source, lineage }: Omit<Preparations, "open"> & { source: { kind: "dockerfile" } },
  host: BuildHost,
): Promise<Builder> {
  const secrets = [...order.buildSecrets, ...(await readSecretFiles(order.secretFiles, host.cwd))];
  const hidden = hiddenTexts(secrets);
  const wanted = inputs["build-engine"] === "append" ? "auto" : inputs["build-engine"];
  const engine = await findEngine(wanted, { ...host, hidden });
  await insidePath(inputs.context, host.cwd);
  const request: BuildRequest = {
    context: resolve(host.cwd, inputs.context),
    file: source.file,
    target: inputs.target,
    buildArgs: order.buildArgs,
    secrets: await writeSecrets(secrets, join(host.scratch, "secrets")),
    labels: [...Object.entries(lineageLabels(lineage, undefined)), ...order.labels],
    platforms: order.platforms,
    noCache: inputs["no-cache"],
    pull: inputs.pull,
    createdSeconds: sourceDate(host.env),
    cache: { from: inputs["cache-from"] ?? [], to: inputs["cache-to"] ?? [] },
    name: `localhost/trainyard-build:${randomBytes(6).toString("hex")}`,
  };
  const refusals = engine.refusals(request);
  if (refusals.length > 0) throw new Failure(refusals.join("\n"));
  const { annotations, format } = order;
  return { kind: "dockerfile", engine, request, annotations, format };
}
