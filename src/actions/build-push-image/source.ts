import { usualModel } from "../../contract/shared-inputs.ts";
import { Failure } from "../../core/failure.ts";
import type { Layer } from "../../delivery/image/layer.ts";
import { findDockerfile, servingLayers } from "./build.ts";
import type { BuildHost } from "./engines/engine.ts";
import type { ImageInputs } from "./inputs.ts";

/** The source of the image: a model bundle in a serving image, or the user's Dockerfile. */
export type ImageSource =
  | { kind: "append"; model: string; layers: Promise<Layer[]> }
  | { kind: "dockerfile"; file: string; model: string | undefined };

type SourceInputs = Pick<ImageInputs, "build-engine" | "file" | "context" | "model" | "layer-limit">;

/** Finds the Dockerfile. Without one, starts hashing the layers, which takes as long as the registries' responses. */
export async function findSource(inputs: SourceInputs, host: BuildHost): Promise<ImageSource> {
  const { "build-engine": engine, file, context, model } = inputs;
  const dockerfile = engine === "append" ? undefined : await findDockerfile(file, context, host.cwd);
  if (dockerfile !== undefined) return { kind: "dockerfile", file: dockerfile, model };
  if (engine !== "auto" && engine !== "append") {
    throw new Failure(
      `context: expected a Dockerfile in ${context} for build-engine: ${engine}, got none (file names it)`,
    );
  }
  const bundle = model ?? usualModel;
  const layers = servingLayers(bundle, inputs["layer-limit"] * 1_000_000, host);
  // The plan awaits the layers and reports their failure. If something else fails first, that ends the step.
  layers.catch(() => {});
  return { kind: "append", model: bundle, layers };
}
