/** `write FOLDER` or `read FOLDER` in a process of its own: prints milliseconds on the wall and of the processor, and bytes of memory above what stood before. */
import { join } from "node:path";
import { readBundle, writeBundle } from "../../src/models/bundle/bundle.ts";
import { convertedModel } from "./forest.ts";

const [what, folder = "."] = process.argv.slice(2);
const bundle = join(folder, "model");

if (what === "write") {
  const model = convertedModel(folder);
  await measured(() =>
    writeBundle(bundle, model, {
      provenance: {
        created: "2026-01-01T00:00:00.000Z",
        node: "",
        platform: "",
        data: { digest: "", files: [] },
        rows: 0,
        durationMs: 0,
      },
    }),
  );
} else {
  await measured(() => readBundle(bundle, "/"));
}

async function measured(work: () => Promise<unknown>): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const busy = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(busy);
  const wallMs = performance.now() - start;
  const bytes = process.resourceUsage().maxRSS * 1024 - before;
  console.log(JSON.stringify({ wallMs, processorMs: (user + system) / 1000, bytes }));
}
