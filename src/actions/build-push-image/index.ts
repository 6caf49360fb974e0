import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { action, type Outcome } from "../../contract/action.ts";
import type { Context } from "../../contract/context.ts";
import { type Image, imageBytes } from "../../delivery/image/image.ts";
import { writeLayout } from "../../delivery/image/layout.ts";
import { platformName, samePlatform } from "../../delivery/image/media-types.ts";
import { referenceText } from "../../delivery/image/reference.ts";
import { temporaries } from "../../platform/file/temporary.ts";
import { HttpClient } from "../../platform/http/client.ts";
import { engineImage, ownPlatform } from "./build.ts";
import { conflicts, previousBytes, ship } from "./destinations.ts";
import type { World } from "./engines/engine.ts";
import { inputs, outputs } from "./inputs.ts";
import { type Given, type Plan, prepare } from "./plan.ts";
import { smokeRequest } from "./smoke-request.ts";
import { type SmokeResult, type Subject, smokeTest } from "./smoke-test.ts";
import { bytesText, metadata, type Story, summary, writtenNames } from "./summary.ts";

export default action({
  name: "build-push-image",
  description:
    "Builds an image that serves the model (or the user's Dockerfile), tests it, and only then gives it a name.",
  inputs,
  outputs,
  async run(given, context) {
    const scratch = await mkdtemp(join(context.env["RUNNER_TEMP"] || tmpdir(), "trainyard-image-"));
    temporaries.add(scratch);
    // What is under way when something else fails is stopped.
    const over = new AbortController();
    try {
      return await run(given, { ...context, signal: AbortSignal.any([context.signal, over.signal]) }, scratch);
    } finally {
      over.abort();
      await rm(scratch, { recursive: true, force: true });
      temporaries.delete(scratch);
    }
  },
});

async function run(given: Given, context: Context, scratch: string): Promise<Outcome<typeof outputs>> {
  const { cwd, env, signal, reporter } = context;
  const world: World = {
    env,
    cwd,
    signal,
    reporter,
    scratch,
    silenceMs: given["stall-timeout"] * 1000,
    http: new HttpClient(env),
    retries: {
      forMs: given["retry-for"] * 1000,
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
    engine: given.engine,
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

  const plan = await phase("prepare", () => prepare(given, context, world));
  if ("refused" in plan) return ended(story, `Nothing was built: ${plan.refused}`);
  const { names, destinations, subject } = plan;
  story.names = names.map(referenceText);
  story.engine = subject.kind === "append" ? "append" : subject.engine.name;
  if (given["dry-run"] && subject.kind === "dockerfile") {
    story.title = "Plan: nothing was built or written";
    story.notes.push(`${subject.engine.name} would build ${subject.request.file} in ${subject.request.context}.`);
    return ended(story, undefined);
  }
  try {
    const image = await phase("build", () => build(plan, world));
    story.image = image;
    if (given["dry-run"]) {
      story.title = "Plan: nothing was written";
      return ended(story, undefined);
    }
    const clash = given["on-existing"] === "fail" ? conflicts(destinations, image) : [];
    if (clash.length > 0) {
      return ended(
        story,
        `${clash.join(", ")}: expected a new tag, got one that stands for another image (on-existing: overwrite moves it)`,
      );
    }
    if (given["smoke-test"] === "off") {
      story.smoke = "off";
      reporter.warning("smoke-test is off: the image gets its name without having been started");
    } else {
      const result = await phase("smoke test", () => smoke(given, plan, image, context, world));
      story.smoke = result;
      if (!result.passed) {
        for (const line of result.log.split("\n")) reporter.info(line);
        return ended(story, `smoke test failed (${result.started}): ${result.reason}; nothing was pushed`);
      }
      if (!result.started.startsWith("the image")) reporter.warning(`smoke test: ${result.started}`);
    }
    if (given.output !== undefined) {
      const folder = resolve(cwd, given.output);
      const tags = [...new Set(names.flatMap(({ tag }) => tag ?? []))];
      await phase("write layout", () => writeLayout(folder, image, tags, signal));
      story.notes.push(`The image is written to ${given.output} as an OCI image layout.`);
    }
    if (given.push && destinations.length > 0) {
      if (destinations[0] !== undefined) story.previous = await previousBytes(destinations[0]);
      story.written = await phase("push", () =>
        ship(image, destinations, given["on-existing"], (what, done, total) => reporter.progress(what, done, total)),
      );
      signal.throwIfAborted();
      const failed = story.written.flatMap(({ failure }) => failure ?? []);
      if (failed.length > 0) {
        const live = writtenNames(story.written);
        const state = live.length === 0 ? "no tag was written anywhere" : `written before: ${live.join(", ")}`;
        return ended(story, `${failed.join("\n")} (${state})`);
      }
    }
    story.title = given.push && destinations.length > 0 ? "Image pushed" : "Image built, not pushed";
    return ended(story, undefined);
  } finally {
    if (subject.kind === "dockerfile") await subject.engine.remove(subject.request);
  }
}

function build({ subject }: Plan, world: World): Promise<Image> {
  if (subject.kind === "append") return subject.image;
  return engineImage(subject.engine, subject.request, subject.annotations, world);
}

async function smoke(given: Given, plan: Plan, image: Image, { cwd }: Context, world: World): Promise<SmokeResult> {
  const { subject } = plan;
  const engine = subject.kind === "dockerfile" ? subject.engine.name : undefined;
  const own = image.platforms.find(({ platform }) => samePlatform(platform, ownPlatform()));
  const tested: Subject = {
    local:
      subject.kind === "dockerfile" && image.platforms.length === 1
        ? { program: engine === "docker" ? "docker" : "podman", name: subject.request.name }
        : undefined,
    image: own,
    bundle: subject.kind === "append" ? resolve(cwd, subject.model) : undefined,
  };
  const options = {
    port: given.port,
    healthPath: given["health-path"],
    path: given["smoke-path"],
    request: await smokeRequest(given["smoke-request"], plan.model, cwd),
    timeoutMs: given["smoke-timeout"] * 1000,
    mostLatencyMs: given["max-latency-ms"],
  };
  return smokeTest(tested, options, world);
}

/** The story so far as an outcome; `failure` makes it red. */
function ended(story: Story, failure: string | undefined): Outcome<typeof outputs> {
  const { image, written } = story;
  const first = written[0]?.destination.name ?? nameless(story.names[0]);
  const passed = failure === undefined;
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
      metadata: JSON.stringify(metadata(story)),
      passed,
      verdict: passed ? "pass" : "fail",
    },
    summary: summary({
      ...story,
      title: passed
        ? `${story.title}${image === undefined ? "" : `: ${bytesText(imageBytes(image))}`}`
        : "The image was not shipped",
      notes: failure === undefined ? story.notes : [failure, ...story.notes],
    }),
    failure,
  };
}

function nameless(reference: string | undefined): string | undefined {
  return reference?.replace(/:[^:/]+$/, "");
}
