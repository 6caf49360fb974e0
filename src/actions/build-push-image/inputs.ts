import {
  choice,
  flag,
  type InputReading,
  input,
  lines,
  names,
  number,
  path,
  secret,
  text,
  type Values,
} from "../../contract/inputs.ts";
import { policies } from "../../contract/shared-inputs.ts";

export const imageInputs = {
  model: path({
    description:
      "Model to serve, as `serve` takes it: a bundle, or a model of XGBoost, LightGBM, scikit-learn or ONNX; `model` when absent and there is no Dockerfile. With a Dockerfile: the model inside, for its digest, its example request and `gate`.",
  }),
  gate: path({
    description: "Verdict of gate-on-metric about this model, gate.json. Nothing is built unless it passed.",
  }),
  "on-unknown-model": choice({
    description:
      "What to do with a `gate` that cannot be compared with a model: there is no `model`, or the gate names none. A gate of another model is always refused.",
    choices: policies,
    default: "fail",
  }),
  metrics: path({ description: "Metrics for labels and annotations, metrics.json." }),
  "build-engine": choice({
    description:
      "Build engine. `append` needs no Dockerfile and no daemon. `auto` uses `append` when there is no Dockerfile, else the first of docker, podman and buildah that answers.",
    choices: ["auto", "append", "docker", "podman", "buildah"],
    default: "auto",
    former: { names: ["engine"] },
  }),
  "base-image": text({
    description: "Base of the serving image: an image with Node 20 or newer, or `oci:PATH[:TAG]`.",
    default: "node:24-slim",
  }),
  port: number({
    description:
      "Port that the server in the image listens on. A platform's variables (`PORT` and others) and `--port` win over it.",
    min: 1,
    max: 65_535,
    integer: true,
    default: "8080",
  }),
  "layer-limit": number({
    description: "Size in MB above which a file has its own layer.",
    min: 1,
    integer: true,
    default: "4000",
  }),
  context: path({ description: "Build context of the Dockerfile, a folder of the workspace.", default: "." }),
  file: path({ description: "Path of the Dockerfile. When absent, `Dockerfile` or `Containerfile` in `context`." }),
  target: text({ description: "Build stage of the Dockerfile to stop at." }),
  "build-args": lines({
    description: "Build arguments, `KEY=value`, one per line. An argument that looks like a secret is refused.",
  }),
  secrets: secret({
    description:
      'Secrets for `RUN --mount=type=secret`, `KEY=value`, one per line. A value of several lines is written in double quotes: `"KEY=first` … `last"`.',
    environment: "TRAINYARD_BUILD_SECRETS",
  }),
  "secret-files": lines({ description: "Files with secrets for `RUN --mount=type=secret`, `KEY=path`, one per line." }),
  labels: lines({
    description:
      "Labels in addition to those for commit, model, metrics, data and base image: `key=value`, one per line.",
  }),
  annotations: lines({
    description:
      "Annotations in addition to the same facts, `key=value`, one per line. Levels as docker/metadata-action writes them: `index:key=value`, `manifest[linux/arm64]:key=value`, also `manifest-descriptor` and `index-descriptor`. Without a level: manifest and index.",
  }),
  "image-format": choice({
    description:
      "Media types of the image: `oci`, or `docker` for registries and platforms that know no others. `auto` is `oci`, except for a Dockerfile with a `HEALTHCHECK` and without `annotations`.",
    choices: ["auto", "oci", "docker"],
    default: "auto",
  }),
  platforms: names({
    description: "Platforms such as `linux/amd64,linux/arm64`. When absent, the platform of this machine.",
  }),
  "no-cache": flag({ description: "Whether to build the Dockerfile without a cache.", default: "false" }),
  pull: flag({ description: "Whether to look for newer base images of the Dockerfile.", default: "false" }),
  "cache-from": lines({
    description:
      "Caches to read built steps of the Dockerfile from, one per line, such as `type=registry,ref=ghcr.io/acme/churn:cache` or `type=gha`.",
  }),
  "cache-to": lines({ description: "Caches to write built steps of the Dockerfile to, in the same notation." }),
  sbom: flag({
    description:
      "Whether to attach a list of the packages in the image (CycloneDX) in the registry, for each platform.",
    default: "false",
  }),
  provenance: flag({
    description:
      "Whether to attach a statement (SLSA) of what the image was made from in the registry. It is not signed.",
    default: "false",
  }),
  image: lines({
    description:
      "Repositories to push to, such as `ghcr.io/acme/churn`. The rules and literals in `tags` apply to each.",
  }),
  tags: names({
    description:
      "Tags: full references, or together with `image` the rules `sha`, `branch`, `pr`, `semver`, `date`, `model`, and literals. With `image` alone, `sha`.",
  }),
  "tag-prefix": text({
    description: "Text before the version in git tags, for the rule `semver`: `churn-v` for the tag churn-v1.2.3.",
  }),
  registry: text({
    description: "Registry that `username` and `password` are for. When absent, the first one in `tags` and `image`.",
  }),
  username: text({
    description: "User name for `registry`. When absent, Docker's logins and credential helpers are used.",
  }),
  password: secret({ description: "Password or token for `username`.", environment: "TRAINYARD_REGISTRY_PASSWORD" }),
  push: flag({ description: "Whether to push the image. `false` only builds and tests it.", default: "true" }),
  "image-output": input(
    {
      description: "Additional destination: `oci:PATH` writes an OCI image layout.",
      former: { names: ["output"] },
    },
    {
      expected: "`oci:PATH`",
      parse: (value): InputReading<string> =>
        /^oci:./.test(value) ? { ok: true, value: value.slice("oci:".length) } : { ok: false, expected: "oci:PATH" },
    },
  ),
  "dry-run": flag({
    description:
      "Whether to print the plan, layers, sizes and tags, and check the registries, without writing anything.",
    default: "false",
  }),
  "on-existing": choice({
    description: "What to do when a tag already refers to another image. The same image is always accepted.",
    choices: ["overwrite", "fail", "skip"],
    default: "overwrite",
  }),
  "smoke-test": flag({
    description: "Whether to start the image and send it a request before it is tagged.",
    default: "true",
    former: { values: { off: "false" } },
  }),
  "smoke-request": path({
    description: "JSON file to send as the request. When absent, input_example.json of the bundle.",
  }),
  "smoke-path": text({ description: "Path that the request is sent to.", default: "/invocations" }),
  "health-path": text({ description: "Path that answers when the container is ready.", default: "/health" }),
  "smoke-timeout": number({
    description: "Time limit in seconds until the container must be ready.",
    min: 1,
    max: 3600,
    default: "60",
  }),
  "max-latency-ms": number({ description: "Maximum time to the response in milliseconds.", min: 1, default: "2000" }),
  "retry-for": number({
    description: "Time in seconds during which a failed request is retried (408, 429, 5xx, resets, stalls).",
    min: 0,
    max: 86_400,
    default: "300",
  }),
  "stall-timeout": number({
    description:
      "Time in seconds without any data after which a connection to a registry is given up. Raise it when the registry's storage takes long to assemble a large layer.",
    min: 1,
    max: 3600,
    default: "60",
  }),
} as const;

/** Headings over the inputs, in the help and in the tables. */
export const imageGroups = {
  Model: ["model", "gate", "metrics", "on-unknown-model"],
  Build: [
    ...([
      "build-engine",
      "base-image",
      "port",
      "layer-limit",
      "image-format",
      "platforms",
      "labels",
      "annotations",
    ] as const),
    ...(["context", "file", "target", "build-args", "secrets", "secret-files", "no-cache", "pull"] as const),
    ...(["cache-from", "cache-to"] as const),
  ],
  Push: [
    ...(["image", "tags", "tag-prefix", "registry", "username", "password", "push", "image-output"] as const),
    ...(["on-existing", "sbom", "provenance", "dry-run"] as const),
  ],
  "Smoke test": ["smoke-test", "smoke-request", "smoke-path", "health-path", "smoke-timeout", "max-latency-ms"],
  Network: ["retry-for", "stall-timeout"],
} as const;

export const imageOutputs = {
  digest: "Digest of the manifest, or of the index over several platforms, `sha256:…`.",
  repository: "First repository, such as `ghcr.io/acme/churn`.",
  image: "Reference of the image to deploy: repository@digest.",
  tags: "References that were written, one per line.",
  manifest: "Manifest or index as JSON.",
  "size-bytes": "Size in the registry in bytes: layers, configurations and manifests.",
  "uploaded-bytes": "Number of bytes sent to registries.",
  platforms: "Platforms of the image, separated by commas.",
  metadata: "Everything as JSON: layers, platforms, destinations, smoke test and times.",
  passed: "Whether the image was built and passed its tests: `true` or `false`.",
  verdict: "Verdict: `pass` or `fail`.",
} as const;

export type ImageInputs = Values<typeof imageInputs>;
