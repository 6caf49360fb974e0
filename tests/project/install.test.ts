/** The command line can be installed from its packed tarball. */
import { join } from "node:path";
import { test } from "vitest";
import { folder, root } from "../runner.ts";
import { expectPipeline, run } from "./install.ts";

test("from a packed tarball", async () => {
  const home = folder();
  const packed = await run("npm", ["pack", "--silent", "--pack-destination", home, root], home);
  await expectPipeline(join(home, packed.trim()));
});
