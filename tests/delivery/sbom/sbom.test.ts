/** Lists of packages from layers that GNU tar wrote, with package URLs as PyPI's packageurl-python 0.17 formats them. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Blob, bytesBlob } from "../../../src/delivery/image/blob.ts";
import { OCI } from "../../../src/delivery/image/media-types.ts";
import { tarMembers } from "../../../src/delivery/image/tar-reader.ts";
import { cycloneDx } from "../../../src/delivery/sbom/cyclonedx.ts";
import { packageLists } from "../../../src/delivery/sbom/layer-files.ts";
import { packagesOf, packageUrl, programsOf } from "../../../src/delivery/sbom/packages.ts";
import { folder, root } from "../../runner.ts";

const signal = new AbortController().signal;

/** A layer with these files, by GNU tar. */
function layer(files: Record<string, string>, { gzip = false, format = "gnu" } = {}): Blob {
  const path = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  const tar = execFileSync("tar", [`--format=${format}`, "-C", path, "-c", "."], { maxBuffer: 2 ** 26 });
  const about = { mediaType: gzip ? OCI.gzipLayer : OCI.layer, part: "base", title: "layer" } as const;
  const bytes = gzip ? gzipSync(tar) : tar;
  // In odd pieces, as a network delivers them.
  return {
    ...bytesBlob(bytes, about),
    async *read() {
      for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
    },
  };
}

const urls = async (...layers: Blob[]) => packagesOf(await packageLists(layers, signal)).map(packageUrl);
const status = readFileSync(join(root, "tests/fixtures/sbom/dpkg-status"), "utf8");
const debian = { "etc/os-release": 'ID=debian\nVERSION_ID="12"\n', "var/lib/dpkg/status": status };

test("packages of Debian, as dpkg-query lists them: installed ones only", async () => {
  expect(await urls(layer(debian))).toEqual([
    "pkg:deb/debian/libattr1@1:2.5.1-4?arch=amd64&distro=debian-12",
    "pkg:deb/debian/libc6@2.36-9%2Bdeb12u13?arch=amd64&distro=debian-12",
    "pkg:deb/debian/tzdata@2025b-0%2Bdeb12u2?arch=all&distro=debian-12",
  ]);
});

test("packages of distroless images, Alpine, PyPI and npm, also below long paths and in gzip", async () => {
  const files = (deep: string) => ({
    "var/lib/dpkg/status.d/libssl3": "Package: libssl3\nVersion: 3.0.15-1\nArchitecture: amd64\n",
    "lib/apk/db/installed": "C:Q1x=\nP:busybox\nV:1.36.1-r2\nA:x86_64\n\nC:Q1y=\nP:musl\nV:1.2.4-r2\nA:x86_64\n",
    "etc/os-release": "ID=alpine\nVERSION_ID=3.19.1\n",
    [`${deep}/Foo_Bar.x-5.4.dist-info/METADATA`]:
      "Metadata-Version: 2.1\nName: Foo_Bar.x\nVersion: 5.4\n\nVersion: 6 is text.\n",
    "app/node_modules/@scope/pkg/package.json": '{"name":"@scope/pkg","version":"1.0.0"}',
    "app/node_modules/broken/package.json": "{",
    "app/package.json": '{"name":"own","version":"0.0.0"}',
  });
  const expected = [
    "pkg:apk/alpine/busybox@1.36.1-r2?arch=x86_64&distro=alpine-3.19.1",
    "pkg:apk/alpine/musl@1.2.4-r2?arch=x86_64&distro=alpine-3.19.1",
    "pkg:deb/alpine/libssl3@3.0.15-1?arch=amd64&distro=alpine-3.19.1",
    "pkg:npm/%40scope/pkg@1.0.0",
    "pkg:pypi/foo-bar.x@5.4",
  ];
  // ustar has a prefix of 155 bytes and a name of 100, and the other formats have members for longer names.
  const long = `opt/${"long-folder-name/".repeat(5)}venv/lib/python3.12/site-packages`;
  for (const [format, place] of [
    ["ustar", long],
    ["gnu", `usr/${long}/${long}`],
    ["pax", `usr/${long}/${long}`],
  ] as const) {
    expect(await urls(layer(files(place), { gzip: true, format })), format).toEqual(expected);
  }
});

test("a higher layer replaces and removes what is below, and not what it adds itself", async () => {
  const npm = (name: string, version: string) => ({
    [`app/node_modules/${name}/package.json`]: JSON.stringify({ name, version }),
  });
  const below = layer({ ...npm("a", "1"), ...npm("b", "1"), ...npm("c", "1") });
  expect(await urls(below, layer({ ...npm("a", "2"), "app/node_modules/.wh.b": "" }))).toEqual([
    "pkg:npm/a@2",
    "pkg:npm/c@1",
  ]);
  expect(await urls(below, layer({ ...npm("d", "1"), "app/node_modules/.wh..wh..opq": "" }))).toEqual(["pkg:npm/d@1"]);
  expect(await urls(below, layer({ ".wh.app": "" }))).toEqual([]);
});

test("layers that cannot be read are refused", async () => {
  const zstd = { ...layer({}), mediaType: OCI.zstdLayer };
  await expect(urls(zstd)).rejects.toThrow("layer: sbom: expected layers that are plain or gzip, got zstd");
  const text = bytesBlob(Buffer.alloc(1024, "x"), { mediaType: OCI.layer, part: "base", title: "layer" });
  await expect(urls(text)).rejects.toThrow("layer: expected a tar archive");
  const whole = layer(debian);
  const cut = {
    ...whole,
    read: async function* () {
      for await (const chunk of whole.read(0)) {
        yield chunk;
        return;
      }
    },
  };
  await expect(urls(cut)).rejects.toThrow("layer: the tar archive ends in the middle of a file");
  const members = tarMembers(layer({ a: "1", "b/c": "2" }).read(0), "layer", (path) => path === "b/c");
  const found: [string, string | undefined][] = [];
  for await (const { path, bytes } of members) found.push([path, bytes?.toString()]);
  expect(found.sort()).toEqual([
    ["", undefined],
    ["a", undefined],
    ["b", undefined],
    ["b/c", "2"],
  ]);
});

test("programs that official images install without a package", () => {
  expect(
    programsOf(["PATH=/bin", "NODE_VERSION=24.1.0", "PYTHON_VERSION=3.12.1", "NODE_ENV=production"]).map(packageUrl),
  ).toEqual(["pkg:generic/node@24.1.0", "pkg:generic/python@3.12.1"]);
});

test("the list has the members that CycloneDX 1.6 requires, and the same bytes each time", () => {
  const digest = `sha256:${createHash("sha256").update("image").digest("hex")}`;
  const packages = [{ kind: "npm", namespace: "@scope", name: "pkg", version: "1.0.0" }];
  const about = { image: { name: "ghcr.io/acme/churn", digest }, packages, model: { name: "model", digest } };
  const text = cycloneDx({ ...about, createdSeconds: undefined });
  expect(cycloneDx({ ...about, createdSeconds: undefined })).toBe(text);
  expect(JSON.parse(text)).toMatchObject({
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "container", name: "ghcr.io/acme/churn", version: digest } },
    components: [
      { type: "machine-learning-model", hashes: [{ alg: "SHA-256", content: digest.slice(7) }] },
      { type: "library", group: "@scope", name: "pkg", version: "1.0.0", purl: "pkg:npm/%40scope/pkg@1.0.0" },
    ],
  });
  expect(JSON.parse(cycloneDx({ ...about, createdSeconds: 1732752000 })).metadata.timestamp).toBe(
    "2024-11-28T00:00:00.000Z",
  );
});
