import { resolve } from "node:path";
import { action, type Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { type Image, imageBytes } from "../../delivery/image/image.ts";
import { writeLayout } from "../../delivery/image/layout.ts";
import { platformName, samePlatform } from "../../delivery/image/media-types.ts";
import { referenceText } from "../../delivery/image/reference.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { makeAttachments } from "./attachments.ts";
import { engineImage, ownPlatform } from "./build.ts";
import type { BuildHost } from "./engines/engine.ts";
import { type ImageInputs, imageGroups, imageInputs, imageOutputs } from "./inputs.ts";
import { type ImagePlan, prepare } from "./plan.ts";
import { conflicts, previousBytes, ship } from "./ship.ts";
import { smokeRequest } from "./smoke-request.ts";
import { type SmokeResult, type Subject, smokeTest } from "./smoke-test.ts";
import { bytesText, imageLog, imageSummary, metadata, type Story, writtenNames } from "./summary.ts";

export default action({
  name: "build-push-image",
  description: "Builds an image that serves the model, or your Dockerfile, tests it, and only then pushes and tags it.",
  examples: [
    "--image ghcr.io/acme/churn --tags sha --gate report/gate.json",
    "--push false --image-output oci:image --dry-run",
  ],
  groups: imageGroups,
  inputs: imageInputs,
  outputs: imageOutputs,
  async run(inputs, context) {
    const { path: scratch, remove } = await temporaryFolder("image", context.env);
    // A failure stops all other work that is still in progress.
    const over = new AbortController();
    try {
      return await run(inputs, { ...context, signal: AbortSignal.any([context.signal, over.signal]) }, scratch);
    } finally {
      over.abort();
      await remove();
    }
  },
});

async function run(inputs: ImageInputs, context: Context, scratch: string): Promise<Outcome<typeof imageOutputs>> {
  const { cwd, env, signal, reporter } = context;
  const host: BuildHost = {
    env,
    cwd,
    signal,
    reporter,
    scratch,
    hidden: [],
    cacheService: context.cacheService ?? {},
    silenceMs: inputs["stall-timeout"] * 1000,
    http: new HttpClient(env),
    retries: {
      forMs: inputs["retry-for"] * 1000,
      firstMs: 500,
      mostMs: 30_000,
      random: Math.random,
      signal,
      onRetry: (what, reason, waitMs) =>
        reporter.info(`${what}: ${reason}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
    },
  };
  const story: Story = {
    title: "Image",
    engine: inputs["build-engine"],
    image: undefined,
    names: [],
    smoke: undefined,
    written: [],
    previous: undefined,
    phases: [],
    notes: [],
  };
  const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begin = performance.now();
    try {
      return await work();
    } finally {
      story.phases.push([name, performance.now() - begin]);
    }
  };

  const plan = await phase("prepare", () => prepare(inputs, context, host));
  if ("refused" in plan) return ended(story, `Nothing was built: ${plan.refused}`);
  const { names, destinations, builder } = plan;
  story.names = names.map(referenceText);
  story.engine = builder.kind === "append" ? "append" : builder.engine.name;
  if (inputs["dry-run"] && builder.kind === "dockerfile") {
    story.title = "Plan: nothing was built or written";
    story.notes.push(`${builder.engine.name} would build ${builder.request.file} in ${builder.request.context}.`);
    return ended(story, undefined);
  }
  try {
    const image = await phase("build", () => build(plan, host));
    story.image = image;
    if (inputs["dry-run"]) {
      story.title = "Plan: nothing was written";
      return ended(story, undefined);
    }
    const clash = inputs["on-existing"] === "fail" ? conflicts(destinations, image) : [];
    if (clash.length > 0) {
      return ended(
        story,
        `${clash.join(", ")}: expected a new tag, got one that refers to another image (on-existing: overwrite moves it)`,
      );
    }
    if (!inputs["smoke-test"]) {
      story.smoke = "off";
      reporter.warning("smoke-test is false: the image gets its name without having been started");
    } else {
      const result = await phase("smoke test", () => smoke(inputs, { plan, image }, host));
      story.smoke = result;
      if (!result.passed) {
        await reporter.group("Log of the container", async () => {
          for (const line of result.log.split(/\r?\n/)) reporter.info(line);
        });
        return ended(story, `smoke test failed (${result.started}): ${result.reason}; nothing was pushed`);
      }
      if (!result.started.startsWith("the image")) reporter.warning(`smoke test: ${result.started}`);
    }
    if (inputs["image-output"] !== undefined) {
      const folder = resolve(cwd, inputs["image-output"]);
      const tags = [...new Set(names.flatMap(({ tag }) => tag ?? []))];
      await phase("write layout", () => writeLayout(folder, { image, tags, signal }));
      story.notes.push(`The image is written to ${inputs["image-output"]} as an OCI image layout.`);
    }
    const attachments = await phase("attachments", () =>
      makeAttachments(inputs, { image, recipe: plan.recipe }, context),
    );
    story.notes.push(...attachments.notes);
    if (attachments.referrers.length > 0 && destinations.length === 0) {
      story.notes.push("sbom and provenance are attached in a registry, and nothing was pushed.");
    }
    if (inputs.push && destinations.length > 0) {
      if (destinations[0] !== undefined) story.previous = await previousBytes(destinations[0]);
      story.written = await phase("push", () =>
        ship(image, destinations, {
          onExisting: inputs["on-existing"],
          referrers: attachments.referrers,
          onProgress: (what, done, total) => reporter.progress(what, done, total),
        }),
      );
      signal.throwIfAborted();
      const failed = story.written.flatMap(({ failure }) => failure ?? []);
      if (failed.length > 0) {
        const live = writtenNames(story.written);
        const state = live.length === 0 ? "no tag was written anywhere" : `written before: ${live.join(", ")}`;
        return ended(story, `${failed.join("\n")} (${state})`);
      }
    }
    story.title = inputs.push && destinations.length > 0 ? "Image pushed" : "Image built, not pushed";
    return ended(story, undefined);
  } finally {
    if (builder.kind === "dockerfile") await builder.engine.remove(builder.request);
  }
}

function build({ builder }: ImagePlan, host: BuildHost): Promise<Image> {
  if (builder.kind === "append") return builder.image;
  const { engine } = builder;
  return host.reporter.group(`Build with ${engine.name}`, () => engineImage(builder, host));
}

async function smoke(
  inputs: ImageInputs,
  { plan, image }: { plan: ImagePlan; image: Image },
  host: BuildHost,
): Promise<SmokeResult> {
  const { cwd } = host;
  const { builder } = plan;
  const engine = builder.kind === "dockerfile" ? builder.engine.name : undefined;
  const own = image.platforms.find(({ platform }) => samePlatform(platform, ownPlatform()));
  const tested: Subject = {
    local:
      builder.kind === "dockerfile" && image.platforms.length === 1
        ? { program: engine === "docker" ? "docker" : "podman", name: builder.request.name }
        : undefined,
    image: own,
    bundle: builder.kind === "append" ? resolve(cwd, builder.model) : undefined,
  };
  const options = {
    port: inputs.port,
    healthPath: inputs["health-path"],
    path: inputs["smoke-path"],
    request: await smokeRequest(inputs["smoke-request"], plan.model, cwd),
    timeoutMs: inputs["smoke-timeout"] * 1000,
    mostLatencyMs: inputs["max-latency-ms"],
  };
  return smokeTest(tested, options, host);
}

/** Returns the outcome so far. A `failure` fails the step. */
function ended(story: Story, failure: string | undefined): Outcome<typeof imageOutputs> {
  const { image, written } = story;
  const first = written[0]?.destination.name ?? nameless(story.names[0]);
  const passed = failure === undefined;
  const ending = {
    ...story,
    title: passed
      ? `${story.title}${image === undefined ? "" : `: ${bytesText(imageBytes(image))}`}`
      : "The image was not shipped",
    notes: failure === undefined ? story.notes : [failure, ...story.notes],
  };
  return {
    outputs: {
      digest: image?.root.digest,
      repository: first,
      image: image !== undefined && passed && written.length > 0 ? `${first}@${image.root.digest}` : undefined,
      tags: writtenNames(written).join("\n"),
      manifest: image && Buffer.from(image.root.bytes).toString(),
      "size-bytes": image && imageBytes(image),
      "uploaded-bytes": written.reduce((sum, { destination }) => sum + destination.repository.sentBytes, 0),
      platforms: image?.platforms.map(({ platform }) => platformName(platform)).join(","),
      metadata: metadata(story),
      passed,
      verdict: passed ? "pass" : "fail",
    },
    summary: imageSummary(ending),
    log: imageLog(ending),
    failure,
  };
}

function nameless(reference: string | undefined): string | undefined {
  return reference?.replace(/:[^:/]+$/, "");
}
