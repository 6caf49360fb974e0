import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../../core/failure.ts";
import { type GitHub, RequestError } from "../../platform/github/port.ts";
import type { PromotionTarget, TargetState } from "./target.ts";

export interface ReleaseTargetOptions {
  github: GitHub;
  name: string;
  digest: string;
  /** Bundle or model file whose files become assets. A rollback has none, because the release exists already. */
  model: string | undefined;
  cwd: string;
  /** Returns the version of the model, once its tag exists. */
  version(): string | undefined;
}

interface Release {
  id: number;
  tag_name: string;
  draft: boolean;
  body?: string | null;
  upload_url: string;
}

interface Asset {
  id: number;
  name: string;
  state: string;
  size: number;
}

interface ReleaseFile {
  name: string;
  sizeBytes: number;
  read(): Promise<Uint8Array>;
}

const checksumsName = "SHA256SUMS";
/** GitHub refuses larger assets, and more of them. */
const largestAssetBytes = 2 ** 31 - 1;
const mostAssets = 999;

/**
 * A release on GitHub with the files of the model, its card among them, and their checksums. It is a draft until all of them
 * are there, because an immutable release accepts nothing later. https://docs.github.com/en/rest/releases
 */
export class ReleaseTarget implements PromotionTarget {
  readonly name = "release";
  readonly permission = "contents: write";
  readonly #options: ReleaseTargetOptions;
  #files: ReleaseFile[] = [];

  constructor(options: ReleaseTargetOptions) {
    this.#options = options;
  }

  async check(): Promise<TargetState> {
    const { model, cwd } = this.#options;
    const state = await this.read();
    if (state.isGoal) return state;
    if (model === undefined) {
      throw new Failure(
        "to: release: expected the files of the model in model, got none (model: model; a rollback needs the release that the promotion made)",
      );
    }
    this.#files = await filesOf(model, cwd);
    return state;
  }

  async read(): Promise<TargetState> {
    const { digest } = this.#options;
    const [found] = await this.#find();
    if (found === undefined || found.draft) return { value: undefined, digest: undefined, isGoal: false };
    const named = /sha256:[0-9a-f]{64}/.exec(found.body ?? "")?.[0];
    if (named !== digest) {
      throw new Failure(
        `release: ${found.tag_name}: expected a release of ${digest}, got one of ${named ?? "an unknown model"} (it was made or edited by hand: delete it)`,
      );
    }
    return { value: found.tag_name, digest: named, isGoal: true };
  }

  /** Finds the releases of the version, a published one first. A draft is only found in the list. */
  async #find(): Promise<Release[]> {
    const { github, name, version } = this.#options;
    const tag = version() === undefined ? undefined : `${name}@${version()}`;
    if (tag === undefined) return [];
    const releases: Release[] = [];
    for await (const release of github.list<Release>("/repos/{owner}/{repo}/releases")) {
      if (release.tag_name === tag) releases.push(release);
    }
    return releases.sort((a, b) => Number(a.draft) - Number(b.draft));
  }

  async write(): Promise<void> {
    const { github } = this.#options;
    const release = (await this.#find())[0] ?? (await this.#create());
    const assets: Asset[] = [];
    const place = { release_id: release.id };
    for await (const asset of github.list<Asset>("/repos/{owner}/{repo}/releases/{release_id}/assets", place))
      assets.push(asset);
    for (const file of this.#files) await this.#upload(file, release, assets);
    await github.request("PATCH", "/repos/{owner}/{repo}/releases/{release_id}", {
      ...place,
      draft: false,
      make_latest: "false",
    });
    // A draft whose creation was answered too late is left from the first attempt.
    for (const twin of await this.#find()) if (twin.id !== release.id) await this.#delete(twin);
  }

  async #delete({ id }: Release): Promise<void> {
    await this.#options.github.request("DELETE", "/repos/{owner}/{repo}/releases/{release_id}", { release_id: id });
  }

  #create(): Promise<Release> {
    const { github, name, digest, version } = this.#options;
    const tag = `${name}@${version()}`;
    return github.request<Release>("POST", "/repos/{owner}/{repo}/releases", {
      tag_name: tag,
      name: `${name} ${version()}`,
      body: `Model \`${digest}\`. \`sha256sum -c ${checksumsName}\` checks the files.`,
      draft: true,
      make_latest: "false",
    });
  }

  async #upload({ name, sizeBytes, read }: ReleaseFile, release: Release, assets: readonly Asset[]): Promise<void> {
    const { github } = this.#options;
    const old = assets.find((each) => each.name === name);
    // An upload that was cut off leaves an asset in the state `starter`.
    if (old !== undefined) await this.#remove(old);
    const upload = async () =>
      github.request("POST", release.upload_url, {
        name,
        data: await read(),
        headers: { "content-type": "application/octet-stream", "content-length": String(sizeBytes) },
      });
    try {
      await upload();
    } catch (error) {
      // GitHub refuses the second attempt of an upload whose answer was lost. The first may be incomplete.
      if (!(error instanceof RequestError) || error.status !== 422) throw error;
      const place = { release_id: release.id };
      for await (const asset of github.list<Asset>("/repos/{owner}/{repo}/releases/{release_id}/assets", place)) {
        if (asset.name !== name) continue;
        if (asset.state === "uploaded" && asset.size === sizeBytes) return;
        await this.#remove(asset);
        await upload();
        return;
      }
      throw error;
    }
  }

  async #remove({ id }: Asset): Promise<void> {
    const path = "/repos/{owner}/{repo}/releases/assets/{asset_id}";
    await this.#options.github.request("DELETE", path, { asset_id: id });
  }

  async restore(before: TargetState): Promise<void> {
    if (before.isGoal) return;
    for (const release of await this.#find()) await this.#delete(release);
  }
}

/** Lists the files of a model under the names of their assets, and last the file with their checksums. */
async function filesOf(model: string, cwd: string): Promise<ReleaseFile[]> {
  const root = resolve(cwd, model);
  const status = await stat(root).catch(() => undefined);
  if (status === undefined) throw new Failure(`model: ${model}: expected a model, got no such file or folder`);
  const entries = status.isDirectory() ? await readdir(root, { recursive: true, withFileTypes: true }) : [];
  const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = status.isDirectory() ? inside.sort() : [root];
  if (paths.length === 0 || paths.length > mostAssets)
    throw new Failure(`model: ${model}: expected 1 to ${mostAssets} files for a release, got ${paths.length}`);
  const files: ReleaseFile[] = [];
  const sums: string[] = [];
  for (const path of paths) {
    const relative = status.isDirectory() ? path.slice(root.length + 1) : (path.split(/[\\/]/).at(-1) ?? "");
    // GitHub changes other characters to dots by itself, and a release has no folders.
    const name = relative.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "");
    const { size: sizeBytes } = await stat(path);
    if (sizeBytes > largestAssetBytes || sizeBytes === 0)
      throw new Failure(
        `model: ${relative}: expected 1 byte to 2 GiB for an asset of a release, got ${sizeBytes} bytes`,
      );
    if (name === checksumsName || files.some((each) => each.name === name))
      throw new Failure(`model: ${relative}: expected different names of assets, got ${name} twice (rename the file)`);
    files.push({ name, sizeBytes, read: () => readFile(path) });
    sums.push(`${await sha256Of(path)}  ${name}\n`);
  }
  const checksums = Buffer.from(sums.join(""));
  files.push({ name: checksumsName, sizeBytes: checksums.length, read: async () => checksums });
  return files;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
