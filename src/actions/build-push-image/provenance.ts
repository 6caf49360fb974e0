import type { Context } from "../../contract/context.ts";
import { version } from "../../core/version.ts";
import type { Image } from "../../delivery/image/image.ts";
import { platformName } from "../../delivery/image/media-types.ts";
import type { Lineage } from "./lineage.ts";

/** The sources of an image. */
export interface Recipe {
  /** `ghcr.io/acme/churn`. */
  name: string | undefined;
  engine: string;
  lineage: Lineage;
  /** The base of a serving image. The bases of a Dockerfile are not known. */
  base: { name: string; digest: string } | undefined;
}

/** Returns a statement about how the image was made (in-toto Statement 1, SLSA provenance 1.0). It is not signed. */
export function provenanceStatement(image: Image, recipe: Recipe, { given, github }: Context): object {
  const { name, engine, lineage, base } = recipe;
  const { commit, modelDigest, trainingDataDigest, testDataDigest } = lineage;
  const run = github?.run;
  const repository = run && `${run.serverUrl}/${run.owner}/${run.repository}`;
  const sha256 = (digest: string) => ({ sha256: digest.slice("sha256:".length) });
  const dependency = (of: string, digest: string | undefined) =>
    digest?.startsWith("sha256:") ? [{ name: of, digest: sha256(digest) }] : [];
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: name ?? "image", digest: sha256(image.root.digest) }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: "urn:trainyard:build-push-image:v1",
        externalParameters: {
          inputs: given,
          ...(run !== undefined && { workflow: { name: run.workflow, ref: run.ref, repository } }),
        },
        internalParameters: { engine, platforms: image.platforms.map(({ platform }) => platformName(platform)) },
        resolvedDependencies: [
          ...(commit.source !== undefined && commit.sha !== undefined
            ? [
                {
                  uri: `git+${commit.source}${commit.ref === undefined ? "" : `@${commit.ref}`}`,
                  digest: { gitCommit: commit.sha },
                },
              ]
            : []),
          ...(base === undefined ? [] : dependency(base.name, base.digest)),
          ...dependency("model", modelDigest),
          ...dependency("training data", trainingDataDigest),
          ...dependency("test data", testDataDigest),
        ],
      },
      runDetails: {
        builder: {
          id:
            run === undefined
              ? "urn:trainyard:terminal"
              : `${repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`,
          version: { trainyard: version },
        },
        ...(run !== undefined && {
          metadata: { invocationId: `${repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}` },
        }),
      },
    },
  };
}
