/** The command line can be installed from a git repository, for which npm clones the whole of it. */
import { test } from "vitest";
import { expectPipeline } from "../project/install.ts";
import { root } from "../runner.ts";

test("from a git repository", async () => {
  await expectPipeline(`git+file://${root}`);
});
