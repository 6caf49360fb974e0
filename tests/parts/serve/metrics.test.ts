/** `/metrics`, checked by Prometheus' own tool. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { execute, root } from "../../runner.ts";
import { post, row, serve, trained } from "../../serving/server.ts";

test("promtool accepts the metrics of a server that has answered, refused and not found", async () => {
  const served = await serve(join(await trained(), "model"), ["--name", 'a "name"\\ of its own']);
  await post(`${served.url}predict`, [row, { ...row, petal_width: null }]);
  await post(`${served.url}predict`, { ...row, petal_width: "x" });
  await fetch(`${served.url}nothing`);
  const stdin = await (await fetch(`${served.url}metrics`)).text();
  expect(stdin).toContain('name="a \\"name\\"\\\\ of its own"');
  const env = { PATH: process.env["PATH"] ?? "" };
  expect(await execute("promtool", ["check", "metrics"], { cwd: root, env, stdin })).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
});
