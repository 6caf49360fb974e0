/** A base image made of this machine's own Node, its libraries and Debian's busybox: what an official slim image is, without a network. */
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** The Node that runs the tests may be npm's; any Node will do. */
const node = realpathSync(process.execPath);

/** Writes the image as `tag` into an OCI layout folder, by buildah; 2 s. @returns the folder. */
export function makeBaseImage(tag = "base"): { folder: string; layout: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "base-image-"));
  const root = join(folder, "root");
  for (const each of ["usr/local/bin", "bin", "etc", "tmp", "proc", "sys", "dev"])
    mkdirSync(join(root, each), { recursive: true });
  copyFileSync(node, join(root, "usr/local/bin/node"));
  execFileSync("strip", [join(root, "usr/local/bin/node")], { stdio: "ignore" });
  const libraries = execFileSync("ldd", [node], { encoding: "utf8" }).matchAll(/(?:=> )?(\/\S+) \(0x/g);
  for (const [, library] of libraries) {
    mkdirSync(join(root, dirname(library!)), { recursive: true });
    copyFileSync(realpathSync(library!), join(root, library!));
  }
  copyFileSync("/bin/busybox", join(root, "bin/busybox"));
  for (const applet of ["sh", "cat", "ls", "sleep", "id"]) symlinkSync("busybox", join(root, "bin", applet));
  writeFileSync(join(root, "etc/passwd"), "root:x:0:0:root:/:/bin/sh\nnode:x:1000:1000:node:/:/bin/sh\n");
  writeFileSync(
    join(folder, "Containerfile"),
    'FROM scratch\nCOPY root /\nENV PATH=/usr/local/bin:/bin\nCMD ["node"]\n',
  );
  const layout = join(folder, "layout");
  const store = ["--root", join(folder, "store"), "--runroot", join(folder, "run"), "--storage-driver", "vfs"];
  const buildah = (...args: string[]) => execFileSync("buildah", [...store, ...args], { cwd: folder, stdio: "pipe" });
  buildah("bud", "--isolation", "chroot", "-t", tag, ".");
  buildah("push", tag, `oci:${layout}:${tag}`);
  buildah("rm", "-a");
  buildah("rmi", "-a", "-f");
  rmSync(root, { recursive: true });
  return { folder, layout, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Descriptor {
  mediaType: string;
  digest: string;
  size: number;
}

/** Adds the same files under the name of another architecture, and an index over both as `both`: nothing of it is run. */
export function addArm64(layout: string, tag = "base"): void {
  const path = (digest: string) => join(layout, "blobs/sha256", digest.slice("sha256:".length));
  const read = (digest: string) => JSON.parse(readFileSync(path(digest), "utf8"));
  const write = (value: object, mediaType: string): Descriptor => {
    const text = JSON.stringify(value);
    const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
    writeFileSync(path(digest), text);
    return { mediaType, digest, size: text.length };
  };
  const name = "org.opencontainers.image.ref.name";
  const top = JSON.parse(readFileSync(join(layout, "index.json"), "utf8"));
  const amd64: Descriptor = top.manifests.find(
    (each: Record<string, object>) => Object(each["annotations"])[name] === tag,
  );
  const manifest = read(amd64.digest);
  const config = write(
    { ...read(manifest.config.digest), architecture: "arm64", variant: "v8" },
    manifest.config.mediaType,
  );
  const arm64 = write({ ...manifest, config }, amd64.mediaType);
  const entry = ({ mediaType, digest, size }: Descriptor, architecture: string) => ({
    ...{ mediaType, digest, size },
    platform: { os: "linux", architecture },
  });
  const type = "application/vnd.oci.image.index.v1+json";
  const manifests = [entry(amd64, "amd64"), entry(arm64, "arm64")];
  const index = write({ schemaVersion: 2, mediaType: type, manifests }, type);
  top.manifests.push({ ...index, annotations: { [name]: "both" } });
  writeFileSync(join(layout, "index.json"), JSON.stringify(top));
}

/** Copies it into a registry, as `HOST/NAME:TAG`. Not synchronous: the registry's tokens may come from this process. */
export async function pushBaseImage(layout: string, tag: string, destination: string, creds?: string): Promise<void> {
  const login = creds === undefined ? [] : ["--dest-creds", creds];
  await promisify(execFile)("skopeo", [
    "copy",
    "--all",
    "-q",
    "--dest-tls-verify=false",
    ...login,
    `oci:${layout}:${tag}`,
    `docker://${destination}`,
  ]);
}
