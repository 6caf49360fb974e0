/** `/openapi.json`, checked by OpenAPI's own schema, and the responses, checked by the description. */
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { post, row, serve, trained } from "../../serving/server.ts";

interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

interface Operation {
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>;
}

test("the description is valid, and every JSON answer is as it says", async () => {
  const served = await serve(join(await trained(), "model"));
  const description = (await (await fetch(`${served.url}openapi.json`)).json()) as Description;
  expect(await new Validator().validate({ ...structuredClone(description) })).toEqual({ valid: true });

  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "api", ...description });
  const pointer = (...names: string[]) =>
    `api#/${names.map((name) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
  const tried: [path: string, body: unknown][] = [
    ["/predict", row],
    ["/predict", [row, row]],
    ["/predict", { ...row, petal_width: "wide" }],
    ["/predict", { ...row, colour: "blue" }],
    ["/invocations", { dataframe_records: [row] }],
    ["/invocations", { dataframe_split: { columns: Object.keys(row), data: [Object.values(row)] } }],
    ["/invocations", { rows: 1 }],
  ];
  const seen: string[] = [];
  for (const [path, body] of tried) {
    const response = await post(`${served.url}${path.slice(1)}`, body);
    const declared = description.paths[path]!["post"]!.responses[String(response.status)];
    expect(declared, `${path}: ${response.status}`).toBeDefined();
    const type = response.headers.get("content-type")!.split(";")[0]!;
    const where = declared!.$ref
      ? ["components", "responses", declared!.$ref.split("/").at(-1)!]
      : ["paths", path, "post", "responses", String(response.status)];
    const check = ajv.getSchema(pointer(...where, "content", type, "schema"))!;
    expect(check(await response.json()), `${path} ${response.status}: ${ajv.errorsText(check.errors)}`).toBe(true);
    seen.push(`${path} ${response.status}`);
  }
  expect(seen).toEqual([
    "/predict 200",
    "/predict 200",
    "/predict 400",
    // A column that the model does not read is ignored.
    "/predict 200",
    "/invocations 200",
    "/invocations 200",
    "/invocations 400",
  ]);
});
