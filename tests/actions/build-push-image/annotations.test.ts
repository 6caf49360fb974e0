import { expect, test } from "vitest";
import { needsIndex, readAnnotations, usualAnnotations } from "../../../src/actions/build-push-image/annotations.ts";
import { annotationsAt } from "../../../src/delivery/image/annotations.ts";

const linux = (architecture: string) => ({ os: "linux", architecture });

// The notation of docs.docker.com/build/metadata/annotations, which docker/metadata-action writes.
test.each<[string, Record<string, Record<string, string>>]>([
  ["a=1", { manifest: { a: "1" }, index: { a: "1" } }],
  ["manifest:a=1", { manifest: { a: "1" } }],
  ["index:a=b=c", { index: { a: "b=c" } }],
  ["manifest,index:a=1", { manifest: { a: "1" }, index: { a: "1" } }],
  ["index-descriptor:a=1", { "index-descriptor": { a: "1" } }],
  ["manifest-descriptor:a=1", { "manifest-descriptor": { a: "1" } }],
  ["manifest[linux/amd64]:a=1", { manifest: { a: "1" } }],
  ["manifest[linux/arm64]:a=1", {}],
  ["manifest[linux/arm64],index:a=1", { index: { a: "1" } }],
  [
    "https://acme.example/owner=ml",
    { manifest: { "https://acme.example/owner": "ml" }, index: { "https://acme.example/owner": "ml" } },
  ],
])("%s", (line, expected) => {
  const read = readAnnotations([line]);
  const found = (["manifest", "index", "manifest-descriptor", "index-descriptor"] as const).map((level) => [
    level,
    annotationsAt(read, level, linux("amd64")),
  ]);
  expect(Object.fromEntries(found.filter(([, held]) => Object.keys(held!).length > 0))).toEqual(expected);
});

test.each([
  ["a=1", false],
  ["manifest,index:a=1", false],
  ["manifest:a=1", false],
  ["index:a=1", true],
  ["index-descriptor:a=1", true],
])("whether %s needs an index: %s", (line, expected) => {
  expect(needsIndex(readAnnotations([line]))).toBe(expected);
});

test("what the user writes replaces what is written by itself", () => {
  const all = [...usualAnnotations({ a: "own", b: "own" }), ...readAnnotations(["manifest:a=mine"])];
  expect(annotationsAt(all, "manifest", linux("amd64"))).toEqual({ a: "mine", b: "own" });
  expect(annotationsAt(all, "index")).toEqual({ a: "own", b: "own" });
});

test.each(["manfest:a=1", "manifest,indx:a=1", "manifest:=1"])("%s is refused", (line) => {
  expect(() => readAnnotations([line])).toThrow(
    "annotations: expected key=value, after manifest, index, manifest-descriptor, index-descriptor and a colon or alone",
  );
});

test("a platform that is none is refused", () => {
  expect(() => readAnnotations(["manifest[amd64]:a=1"])).toThrow("platforms: expected platforms such as linux/amd64");
});
