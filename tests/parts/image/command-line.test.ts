/** The command line's image, built and run by podman from the repository's Dockerfile. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder, root } from "../../runner.ts";
import { makeBaseImage } from "./base-image.ts";
import { type ContainerHost, call, containerHost } from "./container-host.ts";

let base: ReturnType<typeof makeBaseImage>;
let host: ContainerHost;

beforeAll(() => {
  base = makeBaseImage();
  host = containerHost([]);
});

afterAll(async () => {
  await host?.remove();
  base?.remove();
});

test("podman builds the Dockerfile, and the image runs the pipeline on a mounted folder", async () => {
  const podman = (...args: string[]) => call("podman", args, { env: host.env });
  const name = "docker.io/library/node:24-slim";
  await call("skopeo", ["copy", "--quiet", `oci:${base.layout}:base`, `containers-storage:${name}`], { env: host.env });
  const built = await podman("build", "--quiet", "--isolation", "chroot", "--pull=never", root);
  const image = built.stdout.trim().split("\n").at(-1)!;
  const cwd = folder();
  cpSync(join(root, "examples/iris/iris.csv"), join(cwd, "iris.csv"));
  const run = ["run", "--rm", "--network", "host", "--volume", `${cwd}:/work`, image];
  const pipeline = ["run", "--data", "iris.csv", "--target", "species", "--rules", "accuracy >= 0.9", "--json"];
  const { stdout } = await podman(...run, ...pipeline);
  expect(JSON.parse(stdout.trim().split("\n").at(-1)!)).toMatchObject({ verdict: "pass" });
  expect((await podman(...run)).stdout).toContain("Usage: trainyard");
  await expect(podman(...run, "gate-on-metric", "--rules", "accuracy > 1")).rejects.toMatchObject({ code: 1 });
});
