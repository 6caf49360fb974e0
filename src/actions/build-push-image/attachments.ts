import type { Context } from "../../contract/context.ts";
import type { Image } from "../../delivery/image/image.ts";
import { platformName } from "../../delivery/image/media-types.ts";
import { makeReferrer, type Referrer } from "../../delivery/image/referrers.ts";
import { CYCLONEDX, cycloneDx } from "../../delivery/sbom/cyclonedx.ts";
import { packageLists } from "../../delivery/sbom/layer-files.ts";
import { packagesOf, programsOf } from "../../delivery/sbom/packages.ts";
import type { ImageInputs } from "./inputs.ts";
import { provenanceStatement, type Recipe } from "./provenance.ts";
import { sourceDate } from "./source-date.ts";

const IN_TOTO = "application/vnd.in-toto+json";

export interface Attachments {
  referrers: Referrer[];
  /** Sentences for the summary. */
  notes: string[];
}

/**
 * Makes the documents about an image that were asked for: a list of its packages for each platform, and how it was made.
 * They become referrers, so that the image keeps its digest and stays a single manifest, which some platforms need.
 */
export async function makeAttachments(
  inputs: Pick<ImageInputs, "sbom" | "provenance" | "model">,
  { image, recipe }: { image: Image; recipe: Recipe },
  context: Context,
): Promise<Attachments> {
  const attachments: Attachments = { referrers: [], notes: [] };
  const createdSeconds = sourceDate(context.env);
  for (const { platform, document, blobs, config } of inputs.sbom ? image.platforms : []) {
    // Layers of the model have no packages, and may have gigabytes.
    const layers = blobs.filter(({ part }) => part === "base" || part === "app");
    const lists = await packageLists(layers, context.signal);
    const packages = [...packagesOf(lists), ...programsOf(config.config?.Env ?? [])];
    const { name, lineage } = recipe;
    const content = cycloneDx({
      image: { name: name ?? "image", digest: document.digest },
      packages,
      model:
        lineage.modelDigest === undefined ? undefined : { name: inputs.model ?? "model", digest: lineage.modelDigest },
      createdSeconds,
    });
    const title = `SBOM of ${platformName(platform)}`;
    attachments.referrers.push(
      makeReferrer({ title, artifactType: CYCLONEDX, content, subject: document, annotations: {} }),
    );
    attachments.notes.push(`${title}: ${packages.length} ${packages.length === 1 ? "package" : "packages"}.`);
  }
  if (inputs.provenance) {
    const content = JSON.stringify(provenanceStatement(image, recipe, context));
    const annotations = { "in-toto.io/predicate-type": "https://slsa.dev/provenance/v1" };
    attachments.referrers.push(
      makeReferrer({ title: "provenance", artifactType: IN_TOTO, content, subject: image.root, annotations }),
    );
  }
  return attachments;
}
