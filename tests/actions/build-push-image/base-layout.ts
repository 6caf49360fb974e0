import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sha256 = (bytes: string | Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** An OCI image layout (image specification 1.1) with an empty layer, for each architecture. */
export function base(cwd: string, architectures = ["amd64", "arm64"], more: object = {}): void {
  const blobs = join(cwd, "base/blobs/sha256");
  mkdirSync(blobs, { recursive: true });
  const put = (text: string | Buffer, mediaType: string) => {
    writeFileSync(join(blobs, sha256(text).slice(7)), text);
    return { mediaType, digest: sha256(text), size: Buffer.byteLength(text) };
  };
  const type = (name: string) => `application/vnd.oci.image.${name}`;
  const layer = put(Buffer.alloc(1024), type("layer.v1.tar"));
  const manifests = architectures.map((architecture) => {
    const config = {
      os: "linux",
      architecture,
      config: { Env: ["PATH=/usr/local/bin"], Labels: { below: "kept" }, ...more },
      rootfs: { type: "layers", diff_ids: [layer.digest] },
    };
    const held = put(JSON.stringify(config), type("config.v1+json"));
    const manifest = { schemaVersion: 2, mediaType: type("manifest.v1+json"), config: held, layers: [layer] };
    return { ...put(JSON.stringify(manifest), manifest.mediaType), platform: { os: "linux", architecture } };
  });
  const index = put(
    JSON.stringify({ schemaVersion: 2, mediaType: type("index.v1+json"), manifests }),
    type("index.v1+json"),
  );
  writeFileSync(join(cwd, "base/oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(cwd, "base/index.json"), JSON.stringify({ schemaVersion: 2, manifests: [index] }));
}
