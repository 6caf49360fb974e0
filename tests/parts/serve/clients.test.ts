/** The protocols, spoken by the clients that people have: MLflow's scoring client, `kserve` and `tritonclient` of PyPI. */
import { join } from "node:path";
import { test } from "vitest";
import { serve, trained } from "../../serving/server.ts";
import { askedByClients, predictedByCommand } from "./clients.ts";

test("MLflow's, KServe's and Triton's clients understand what `trainyard predict` says", async () => {
  const folder = await trained();
  const served = await serve(join(folder, "model"));
  await askedByClients(served.port, await predictedByCommand(folder));
});
