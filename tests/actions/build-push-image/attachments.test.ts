/** A list of packages and a statement of origin as referrers: with the referrers API, and with the tag that replaces it. */
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { digestOf, type StandInRegistry, standInRegistry } from "../../delivery/image/stand-in-registry.ts";
import { cli, folder, step } from "../../runner.ts";
import { base } from "./base-layout.ts";
import { trainedIris } from "./trained.ts";

let trained: string;

beforeAll(async () => {
  trained = await trainedIris("tests-image-attachments", 3);
});

function workspace(): string {
  const cwd = folder();
  cpSync(trained, join(cwd, "model"), { recursive: true });
  base(cwd, ["amd64"], { Env: ["NODE_VERSION=24.1.0"] });
  return cwd;
}

const env = { PATH: dirname(process.execPath) };
const options = {
  "base-image": "oci:base",
  platforms: "linux/amd64",
  "smoke-test": "false",
  sbom: "true",
  provenance: "true",
};

/** The referrers of the image tagged 1, as the specification's client finds them, by their type. */
function referrersOf(registry: StandInRegistry, list: { digest: string; artifactType: string }[]) {
  const { manifests, blobs } = registry.repository("acme/iris");
  return Object.fromEntries(
    list.map(({ digest, artifactType }) => {
      const manifest = JSON.parse(manifests.get(digest)!.bytes.toString());
      return [artifactType, { manifest, content: JSON.parse(blobs.get(manifest.layers[0].digest)!.toString()) }];
    }),
  );
}

test("with the referrers API: the image stays a single manifest with its digest", async () => {
  const registry = await standInRegistry();
  const cwd = workspace();
  const run = {
    GITHUB_REPOSITORY: "acme/churn",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/heads/main",
    GITHUB_RUN_ID: "7",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_WORKFLOW: "image",
  };
  const inputs = { ...options, image: `${registry.host}/acme/iris`, tags: "1" };
  const result = await step("build-push-image", inputs, { cwd, env: { ...env, ...run } });
  expect(result.code, result.stdout).toBe(0);
  const { tags, manifests } = registry.repository("acme/iris");
  expect([...tags.keys()]).toEqual(["1"]);
  const digest = result.outputs["digest"]!;
  const image = manifests.get(digest)!;
  expect(JSON.parse(image.bytes.toString()).subject).toBeUndefined();
  const listed = await fetch(`http://${registry.host}/v2/acme/iris/referrers/${digest}`);
  const found = referrersOf(registry, (await listed.json()).manifests);
  expect(Object.keys(found).sort()).toEqual(["application/vnd.cyclonedx+json", "application/vnd.in-toto+json"]);
  for (const { manifest } of Object.values(found)) {
    // Image specification 1.1, "Guidance for an Empty Descriptor".
    expect(manifest.config).toEqual({
      mediaType: "application/vnd.oci.empty.v1+json",
      digest: digestOf("{}"),
      size: 2,
    });
    expect(manifest.subject).toEqual({ mediaType: image.mediaType, digest, size: image.bytes.length });
  }
  const bom = found["application/vnd.cyclonedx+json"]!.content;
  expect(bom.metadata.component).toMatchObject({ name: `${registry.host}/acme/iris`, version: digest });
  expect(bom.components.map(({ type, purl }: { type: string; purl?: string }) => purl ?? type)).toEqual([
    "machine-learning-model",
    "pkg:generic/node@24.1.0",
  ]);
  // in-toto.io/Statement/v1 and slsa.dev/spec/v1.0/provenance: their required members.
  const statement = found["application/vnd.in-toto+json"]!.content;
  expect(statement).toMatchObject({
    _type: "https://in-toto.io/Statement/v1",
    predicateType: "https://slsa.dev/provenance/v1",
    subject: [{ name: `${registry.host}/acme/iris`, digest: { sha256: digest.slice(7) } }],
  });
  const { buildDefinition, runDetails } = statement.predicate;
  expect(buildDefinition.externalParameters.inputs).toMatchObject({ image: inputs.image, sbom: "true" });
  expect(buildDefinition.resolvedDependencies.slice(0, 2)).toEqual([
    { uri: "git+https://github.com/acme/churn@refs/heads/main", digest: { gitCommit: run.GITHUB_SHA } },
    { name: "oci:base", digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ]);
  expect(runDetails.builder.id).toBe("https://github.com/acme/churn/actions/runs/7/attempts/2");
  expect(result.summary).toContain("SBOM of linux/amd64: 1 package.");
  expect(registry.violations).toEqual([]);
});

test("without the API: a list under the tag of the digest, which a second run does not lengthen", async () => {
  const registry = await standInRegistry();
  registry.referrers = false;
  const cwd = workspace();
  const args = Object.entries({ ...options, tags: `${registry.host}/acme/iris:1` }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  for (const _ of [1, 2]) {
    const result = await cli(["build-push-image", ...args, "--json"], { cwd, env });
    expect(result.code, result.stderr).toBe(0);
    const digest: string = JSON.parse(result.stdout).digest;
    const { tags, manifests } = registry.repository("acme/iris");
    const index = JSON.parse(manifests.get(tags.get(digest.replace(":", "-"))!)!.bytes.toString());
    expect(index.mediaType).toBe("application/vnd.oci.image.index.v1+json");
    expect(Object.keys(referrersOf(registry, index.manifests)).sort()).toEqual([
      "application/vnd.cyclonedx+json",
      "application/vnd.in-toto+json",
    ]);
    expect(index.manifests).toHaveLength(2);
  }
  expect(registry.violations).toEqual([]);
});
