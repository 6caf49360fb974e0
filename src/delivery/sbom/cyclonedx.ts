import { version as programVersion } from "../../core/version.ts";
import { type Package, packageUrl } from "./packages.ts";

export const CYCLONEDX = "application/vnd.cyclonedx+json";

export interface BillOfMaterials {
  /** Image that the list is about. */
  image: { name: string; digest: string };
  packages: Package[];
  /** The model in the image, if there is one. */
  model: { name: string; digest: string } | undefined;
  /** Date in seconds since 1970. Left out if absent, so that the same image gives the same list. */
  createdSeconds: number | undefined;
}

/** Writes a list of components in CycloneDX 1.6. */
export function cycloneDx({ image, packages, model, createdSeconds }: BillOfMaterials): string {
  return JSON.stringify({
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      ...(createdSeconds !== undefined && { timestamp: new Date(createdSeconds * 1000).toISOString() }),
      tools: { components: [{ type: "application", name: "trainyard", version: programVersion }] },
      component: {
        type: "container",
        "bom-ref": image.digest,
        name: image.name,
        version: image.digest,
        hashes: [hash(image.digest)],
      },
    },
    components: [
      ...(model === undefined
        ? []
        : [
            {
              type: "machine-learning-model",
              "bom-ref": `model@${model.digest}`,
              name: model.name,
              version: model.digest,
              hashes: [hash(model.digest)],
            },
          ]),
      ...packages.map((each) => {
        const purl = packageUrl(each);
        const { kind, namespace, name, version } = each;
        return {
          type: kind === "generic" ? "application" : "library",
          "bom-ref": purl,
          ...(kind === "npm" && namespace !== undefined && { group: namespace }),
          name,
          version,
          purl,
        };
      }),
    ],
    dependencies: [],
  });
}

const hash = (digest: string) => ({ alg: "SHA-256", content: digest.slice("sha256:".length) });
