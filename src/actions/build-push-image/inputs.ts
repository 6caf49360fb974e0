import { choice, flag, input, lines, names, number, path, secret, text, type Values } from "../../contract/inputs.ts";

export const imageInputs = {
  model: path({
    description:
      "The model bundle to serve: `model` when absent and there is no Dockerfile. With a Dockerfile it gives digest, example and `gate` something to speak of.",
  }),
  gate: path({ description: "The gate.json of this model: without a pass nothing is built." }),
  metrics: path({ description: "The metrics.json that labels and annotations tell." }),
  engine: choice({
    description:
      "What builds: `append` needs no Dockerfile and no daemon; `auto` takes it when there is no Dockerfile, else the first of docker, podman and buildah that answers.",
    choices: ["auto", "append", "docker", "podman", "buildah"],
    default: "auto",
  }),
  "base-image": text({
    description: "What the serving image stands on: an image with Node 20 or newer, or `oci:PATH[:TAG]`.",
    default: "node:24-slim",
  }),
  port: number({
    description: "The port the container listens at.",
    min: 1,
    max: 65_535,
    integer: true,
    default: "8000",
  }),
  "layer-limit": number({
    description: "Size in MB above which files do not share a layer.",
    min: 1,
    integer: true,
    default: "4000",
  }),
  context: path({ description: "Folder the Dockerfile is built in: the workspace, never git.", default: "." }),
  file: path({ description: "The Dockerfile; `Dockerfile` or `Containerfile` in `context` when absent." }),
  target: text({ description: "Stage of the Dockerfile to build." }),
  "build-args": lines({ description: "Build arguments, `KEY=value`; what looks like a secret is refused." }),
  secrets: secret({
    description: "Secrets for `RUN --mount=type=secret`, one `KEY=value` a line.",
    environment: "TRAINYARD_BUILD_SECRETS",
  }),
  labels: lines({ description: "Labels beside those that tell commit, model, metrics, data and base: `key=value`." }),
  annotations: lines({ description: "Annotations of the manifest, beside the same: `key=value`." }),
  platforms: names({ description: "Platforms such as `linux/amd64,linux/arm64`; this machine's when absent." }),
  "no-cache": flag({ description: "Build the Dockerfile without a cache.", default: "false" }),
  pull: flag({ description: "Look for newer base images of the Dockerfile.", default: "false" }),
  image: lines({ description: "Repositories that rules and literals in `tags` apply to: `ghcr.io/acme/churn`." }),
  tags: names({
    description:
      "Full references, or with `image` the rules `sha`, `branch`, `pr`, `semver`, `date`, `model`, and literals. With `image` alone: `sha`.",
  }),
  registry: text({
    description: "Registry that `username` and `password` are for; the first of `tags` and `image` when absent.",
  }),
  username: text({ description: "User of `registry`; Docker's own logins and credential helpers serve when absent." }),
  password: secret({ description: "Password or token of `username`.", environment: "TRAINYARD_REGISTRY_PASSWORD" }),
  push: flag({ description: "Whether to push; `false` builds and tests only.", default: "true" }),
  output: input<string, { description: string }>(
    { description: "Where else the image goes: `oci:PATH` writes an OCI image layout." },
    {
      expected: "`oci:PATH`",
      parse: (value) =>
        /^oci:./.test(value) ? { ok: true, value: value.slice("oci:".length) } : { ok: false, expected: "oci:PATH" },
    },
  ),
  "dry-run": flag({
    description: "Print plan, layers, sizes and tags, and check the registries, without writing anything.",
    default: "false",
  }),
  "on-existing": choice({
    description: "What to do where a tag stands for another image; the same image is always fine.",
    choices: ["overwrite", "fail", "skip"],
    default: "overwrite",
  }),
  "smoke-test": choice({
    description: "Whether the image is started and asked before it gets a name.",
    choices: ["true", "off"],
    default: "true",
  }),
  "smoke-request": path({ description: "JSON to ask with; the bundle's input_example.json when absent." }),
  "smoke-path": text({ description: "Path the request is sent to.", default: "/invocations" }),
  "health-path": text({ description: "Path that answers when the container is ready.", default: "/health" }),
  "smoke-timeout": number({
    description: "Seconds until the container must be ready.",
    min: 1,
    max: 3600,
    default: "60",
  }),
  "max-latency-ms": number({ description: "Longest time to the answer.", min: 1, default: "2000" }),
  "retry-for": number({
    description: "Seconds for which a request that fails for now (408, 429, 5xx, resets, stalls) is tried again.",
    min: 0,
    max: 86_400,
    default: "300",
  }),
  "stall-timeout": number({
    description:
      "Seconds of silence after which a connection to a registry counts as dead: storage behind one may take its time to put a large layer together.",
    min: 1,
    max: 3600,
    default: "60",
  }),
} as const;

export const imageOutputs = {
  digest: "`sha256:…` of the manifest, or of the index over several platforms.",
  repository: "The first repository: `ghcr.io/acme/churn`.",
  image: "The image to deploy: repository@digest.",
  tags: "Every reference that was written, one a line.",
  manifest: "The manifest or index, as JSON.",
  "size-bytes": "Size in the registry: layers, configurations, manifests.",
  "uploaded-bytes": "Bytes sent to registries.",
  platforms: "Platforms, separated by commas.",
  metadata: "All of it as JSON: layers, platforms, destinations, smoke test, times.",
  passed: "Whether the image was built and passed its tests: `true` or `false`.",
  verdict: "`pass` or `fail`.",
} as const;

export type ImageInputs = Values<typeof imageInputs>;
