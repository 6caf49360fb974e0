export const id = 65;
export const ids = [65,30];
export const modules = {

/***/ 14576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ build_push_image)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/delivery/image/tar.ts
var image_tar = __webpack_require__(4233);
;// CONCATENATED MODULE: ./src/delivery/image/blob.ts


function sha256(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
}
function bytesBlob(bytes, about) {
    return {
        ...about,
        digest: sha256(bytes),
        sizeBytes: bytes.length,
        async *read(from) {
            if (from < bytes.length)
                yield bytes.subarray(from);
        },
    };
}
/** A blob in a file that nobody changes. */
function fileBlob(path, about) {
    return { ...about, read: (from) => (0,image_tar/* fileBytes */.sG)(path, about.sizeBytes, from, false) };
}
/** All of a blob in memory: for documents. */
async function blobBytes(blob) {
    const chunks = [];
    for await (const chunk of blob.read(0))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/delivery/image/media-types.ts
/** The documents of a registry: OCI image specification 1.1, and Docker's image manifest v2, schema 2, which is the same with other names. */
const OCI = {
    index: "application/vnd.oci.image.index.v1+json",
    manifest: "application/vnd.oci.image.manifest.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar",
    gzipLayer: "application/vnd.oci.image.layer.v1.tar+gzip",
    zstdLayer: "application/vnd.oci.image.layer.v1.tar+zstd",
};
const DOCKER = {
    index: "application/vnd.docker.distribution.manifest.list.v2+json",
    manifest: "application/vnd.docker.distribution.manifest.v2+json",
    config: "application/vnd.docker.container.image.v1+json",
    layer: "application/vnd.docker.image.rootfs.diff.tar",
    gzipLayer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
};
/** What a client that reads manifests accepts. */
const manifestTypes = [OCI.index, OCI.manifest, DOCKER.index, DOCKER.manifest];
const isIndexType = (mediaType) => mediaType === OCI.index || mediaType === DOCKER.index;
/** `linux/arm64`, `linux/arm/v7`. */
function platformName({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");
}
/** `v8` is what arm64 is without a word; registries write it both ways. */
function samePlatform(a, b) {
    const normal = (each) => platformName(each)
        .replace(/^linux\/arm64\/v8$/, "linux/arm64")
        .replace(/^linux\/arm$/, "linux/arm/v7");
    return normal(a) === normal(b);
}

;// CONCATENATED MODULE: ./src/delivery/image/image.ts



/** @param value is written as JSON without spaces, keys in the order given: the same bytes every time. */
function documentOf(mediaType, value) {
    const bytes = Buffer.from(JSON.stringify(value));
    return { mediaType, bytes, digest: sha256(bytes) };
}
function descriptorOf({ mediaType, digest, bytes }, platform) {
    return { mediaType, digest, size: bytes.length, platform };
}
/** Bytes of the image in a registry: compressed layers, configuration, manifests; what several platforms share counts once. */
function imageBytes(image) {
    const sizes = new Map([[image.root.digest, image.root.bytes.length]]);
    for (const { document, blobs } of [...image.platforms, ...image.others]) {
        sizes.set(document.digest, document.bytes.length);
        for (const { digest, sizeBytes } of blobs)
            sizes.set(digest, sizeBytes);
    }
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
/** One platform's manifest alone, or an index over all. */
function imageOf(platforms, annotations) {
    const [first, ...rest] = platforms;
    if (first === undefined)
        throw new Error("an image has at least one platform");
    if (rest.length === 0)
        return { root: first.document, platforms, others: [] };
    const docker = first.document.mediaType === DOCKER.manifest;
    const index = {
        schemaVersion: 2,
        mediaType: docker ? DOCKER.index : OCI.index,
        manifests: platforms.map(({ document, platform }) => descriptorOf(document, platform)),
        ...(!docker && Object.keys(annotations).length > 0 && { annotations }),
    };
    return { root: documentOf(index.mediaType, index), platforms, others: [] };
}
/** @throws {Failure} for a document that is no manifest of a kind known here. */
function readManifest({ bytes, mediaType }, where) {
    const value = Object(json(bytes, where));
    const type = value.mediaType ?? mediaType;
    if (value.schemaVersion === 2 && isIndexType(type) && Array.isArray(value.manifests)) {
        return { ...value, mediaType: type };
    }
    if (value.schemaVersion === 2 && value.config !== undefined && Array.isArray(value.layers)) {
        return { ...value, mediaType: type };
    }
    throw new failure/* Failure */.H(`${where}: expected an OCI or Docker v2 manifest, got ${type || "something else"}`);
}
/** @throws {Failure} for bytes that are no image configuration. */
function readConfig(bytes, where) {
    const value = Object(json(bytes, where));
    if (typeof value.os !== "string" ||
        typeof value.architecture !== "string" ||
        !Array.isArray(value.rootfs?.diff_ids)) {
        throw new failure/* Failure */.H(`${where}: expected the configuration of an image, got something else (is it an artifact?)`);
    }
    return value;
}
function json(bytes, where) {
    try {
        return JSON.parse(Buffer.from(bytes).toString());
    }
    catch (error) {
        throw new failure/* Failure */.H(`${where}: expected JSON, got ${error.message}`, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/platform/file/read.ts
var read = __webpack_require__(33464);
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
;// CONCATENATED MODULE: ./src/delivery/image/layout.ts










/** The file by which a folder is known as an OCI image layout. */
const mark = "oci-layout";
/**
 * Writes an image as an OCI image layout (image specification 1.1) that replaces the folder whole.
 *
 * @throws {Failure} when another folder stands there, or a blob is not what its digest says.
 */
async function writeLayout(folder, image, tags, signal) {
    await (0,write/* replaceFolder */.xn)(folder, mark, async (temporary) => {
        const blobs = (0,external_node_path_.join)(temporary, "blobs", "sha256");
        await (0,promises_.mkdir)(blobs, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, mark), '{"imageLayoutVersion":"1.0.0"}');
        const written = new Set();
        for (const { document, blobs: held } of [...image.platforms, ...image.others]) {
            for (const blob of held) {
                if (written.has(blob.digest))
                    continue;
                written.add(blob.digest);
                await writeBlob((0,external_node_path_.join)(blobs, blob.digest.slice("sha256:".length)), blob, signal);
            }
            await (0,promises_.writeFile)((0,external_node_path_.join)(blobs, document.digest.slice("sha256:".length)), document.bytes);
        }
        const { root } = image;
        await (0,promises_.writeFile)((0,external_node_path_.join)(blobs, root.digest.slice("sha256:".length)), root.bytes);
        const descriptor = { mediaType: root.mediaType, digest: root.digest, size: root.bytes.length };
        const index = {
            schemaVersion: 2,
            mediaType: OCI.index,
            manifests: tags.length === 0
                ? [descriptor]
                : tags.map((tag) => ({ ...descriptor, annotations: { "org.opencontainers.image.ref.name": tag } })),
        };
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, "index.json"), JSON.stringify(index));
    });
}
async function writeBlob(path, blob, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const checked = async function* () {
        for await (const chunk of blob.read(0)) {
            hash.update(chunk);
            yield chunk;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(checked, (0,external_node_fs_.createWriteStream)(path), { signal });
    const digest = `sha256:${hash.digest("hex")}`;
    if (digest !== blob.digest)
        throw new failure/* Failure */.H(`${blob.title}: expected ${blob.digest}, got ${digest}`);
}
/** @throws {Failure} for a folder that is no layout. */
async function openLayout(folder, where) {
    const text = (name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name), "utf8").catch((error) => {
        throw new failure/* Failure */.H(`${where}: expected an OCI image layout with ${name}: ${(0,read/* reason */.l)(error)}`, { cause: error });
    });
    await text(mark);
    const index = Object(JSON.parse(await text("index.json")));
    const file = (digest) => {
        if (!/^sha256:[0-9a-f]{64}$/.test(digest))
            throw new failure/* Failure */.H(`${where}: expected sha256 digests, got ${digest}`);
        return (0,external_node_path_.join)(folder, "blobs", "sha256", digest.slice("sha256:".length));
    };
    const load = async (digest, mediaType) => {
        const bytes = await (0,promises_.readFile)(file(digest)).catch((error) => {
            throw new failure/* Failure */.H(`${where}: ${digest}: ${(0,read/* reason */.l)(error)}`, { cause: error });
        });
        return { mediaType, digest, bytes };
    };
    return {
        async document(name) {
            if (name?.startsWith("sha256:")) {
                const present = await (0,promises_.stat)(file(name)).catch(() => undefined);
                return present === undefined ? undefined : load(name, "");
            }
            const found = (index.manifests ?? []).filter(({ annotations }) => name === undefined || annotations?.["org.opencontainers.image.ref.name"] === name);
            const digests = new Set(found.map(({ digest }) => digest));
            if (digests.size > 1)
                throw new failure/* Failure */.H(`${where}: expected one image, got ${digests.size} (name one: oci:PATH:TAG)`);
            return found[0] === undefined ? undefined : load(found[0].digest, found[0].mediaType);
        },
        blob: (about) => fileBlob(file(about.digest), about),
        file,
    };
}

;// CONCATENATED MODULE: ./src/delivery/image/reference.ts

/** The distribution specification's grammar of a tag. */
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostPattern = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
/**
 * Reads `ghcr.io/Acme/Churn:Rc-1` as Docker does, except that capitals in the repository are made small (registries
 * refuse them) and the tag keeps its case.
 *
 * @param what names the input in an error.
 * @throws {Failure} for what is no reference.
 */
function parseReference(text, what) {
    const expected = (why) => new failure/* Failure */.H(`${what}: expected an image such as ghcr.io/acme/churn:1.2, got ${JSON.stringify(text.slice(0, 200))} (${why})`);
    if (/^[a-z]+:\/\//.test(text))
        throw expected("leave the scheme out");
    const at = text.indexOf("@");
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
        throw expected("a digest is sha256: and 64 digits");
    const named = at < 0 ? text : text.slice(0, at);
    const slash = named.indexOf("/");
    const first = slash < 0 ? "" : named.slice(0, slash);
    const isHost = first !== "" && (/[.:]/.test(first) || first === "localhost" || first.startsWith("["));
    const rest = isHost ? named.slice(slash + 1) : named;
    const colon = rest.lastIndexOf(":");
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    let repository = (colon < 0 ? rest : rest.slice(0, colon)).toLowerCase();
    const registry = isHost ? (hubAliases.get(first.toLowerCase()) ?? first.toLowerCase()) : "docker.io";
    if (isHost && !hostPattern.test(first))
        throw expected(`${JSON.stringify(first)} is no host`);
    if (tag !== undefined && !tagPattern.test(tag)) {
        throw expected("a tag has letters, digits, _ . and -, at most 128, and begins with none of . and -");
    }
    if (repository.length > 255 || !pathPattern.test(repository)) {
        throw expected("a repository has letters, digits, single . _ or - between them, and parts between /");
    }
    if (registry === "docker.io" && !repository.includes("/"))
        repository = `library/${repository}`;
    return { registry, repository, tag, digest };
}
const hubAliases = new Map([
    ["index.docker.io", "docker.io"],
    ["registry-1.docker.io", "docker.io"],
]);
/** As a person writes it and every tool reads it. */
function referenceText({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}
const isTag = (text) => tagPattern.test(text);
/** The machine itself: the only place where plain HTTP is spoken. */
function isLoopback(host) {
    const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
    return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
/** Where a registry's API lives. Docker Hub answers under another name than the one it is called by. */
function registryUrl(registry) {
    if (registry === "docker.io")
        return new URL("https://registry-1.docker.io");
    return new URL(`${isLoopback(registry) ? "http" : "https"}://${registry}`);
}

// EXTERNAL MODULE: ./src/platform/file/temporary.ts
var temporary = __webpack_require__(4913);
;// CONCATENATED MODULE: ./src/delivery/image/base.ts




/**
 * Reads a base image's manifests and configurations: a few kilobytes, no layer.
 *
 * @param wanted platforms, all of which it must have; none means the machine's own (`fallback`).
 * @throws {Failure} when there is no such image, or it lacks a platform.
 */
async function readBase(name, origin, reference, wanted, fallback) {
    const root = await origin.document(reference);
    if (root === undefined)
        throw new failure/* Failure */.H(`${name}: there is no such image (is the tag right? does it need a login?)`);
    const read = readManifest(root, name);
    if (!isIndexType(read.mediaType)) {
        const only = await platformOf(name, origin, root, read);
        for (const each of wanted) {
            if (!samePlatform(each, only.platform))
                throw lacks(name, each, [only.platform]);
        }
        return { name, digest: root.digest, platforms: [only] };
    }
    const offered = read.manifests.filter((each) => each.platform !== undefined && each.platform.os !== "unknown" && each.platform.architecture !== "unknown");
    const platforms = [];
    for (const each of wanted.length > 0 ? wanted : [fallback]) {
        const found = offered.find(({ platform }) => samePlatform(platform, each));
        if (found === undefined)
            throw lacks(name, each, offered.map(({ platform }) => platform));
        const document = await origin.document(found.digest);
        if (document === undefined)
            throw new failure/* Failure */.H(`${name}: its index names ${found.digest}, which is not there`);
        platforms.push(await platformOf(name, origin, document, readManifest(document, name)));
    }
    return { name, digest: root.digest, platforms };
}
async function platformOf(name, origin, _, manifest) {
    const { config: about } = manifest;
    const bytes = await blobBytes(origin.blob({ mediaType: about.mediaType, digest: about.digest, sizeBytes: about.size, part: "base", title: name }));
    const config = readConfig(bytes, name);
    if (config.rootfs.diff_ids.length !== manifest.layers.length) {
        throw new failure/* Failure */.H(`${name}: expected as many layers as its configuration lists (${config.rootfs.diff_ids.length}), got ${manifest.layers.length}`);
    }
    const { os, architecture, variant } = config;
    return {
        platform: { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) },
        manifest,
        config,
        layers: manifest.layers.map((layer) => origin.blob({
            mediaType: layer.mediaType,
            digest: layer.digest,
            sizeBytes: layer.size,
            part: "base",
            title: name,
        })),
    };
}
function lacks(name, wanted, offered) {
    return new failure/* Failure */.H(`${name}: expected an image for ${platformName(wanted)}, got ${offered.map(platformName).join(", ")} (choose another base-image, or other platforms)`);
}
/** `linux/amd64,linux/arm64` as platforms. @throws {Failure} naming the first that is none. */
function parsePlatform(text) {
    const [os = "", architecture = "", variant, ...rest] = text.toLowerCase().split("/");
    if (!/^[a-z0-9]+$/.test(os) || !/^[a-z0-9_]+$/.test(architecture) || rest.length > 0) {
        throw new failure/* Failure */.H(`platforms: expected platforms such as linux/amd64 or linux/arm64, got ${JSON.stringify(text)}`);
    }
    return { os, architecture: sameAs.get(architecture) ?? architecture, ...(variant !== undefined && { variant }) };
}
/** Names that `uname -m` and Node give, as Go names them. */
const sameAs = new Map([
    ["x64", "amd64"],
    ["x86_64", "amd64"],
    ["aarch64", "arm64"],
]);

// EXTERNAL MODULE: ./src/platform/process/child.ts
var process_child = __webpack_require__(66319);
;// CONCATENATED MODULE: ./src/platform/process/program.ts


/** Where a program lies in `PATH`, or undefined. */
async function findProgram(name, env) {
    for (const folder of (env["PATH"] ?? "").split(external_node_path_.delimiter)) {
        if (folder === "")
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        if (await (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false))
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/delivery/image/docker-config.ts





/** Docker's own file; Podman's where `REGISTRY_AUTH_FILE` names one. */
function dockerConfigPath(env) {
    if (env["REGISTRY_AUTH_FILE"])
        return env["REGISTRY_AUTH_FILE"];
    const folder = env["DOCKER_CONFIG"] || (env["HOME"] && (0,external_node_path_.join)(env["HOME"], ".docker"));
    return folder ? (0,external_node_path_.join)(folder, "config.json") : undefined;
}
/** @throws {Failure} for a file that is there and no JSON. */
async function readDockerConfig(env) {
    const path = dockerConfigPath(env);
    const text = path === undefined ? undefined : await (0,promises_.readFile)(path, "utf8").catch(() => undefined);
    if (text === undefined || text.trim() === "")
        return {};
    try {
        return Object(JSON.parse(text));
    }
    catch (error) {
        // The file holds passwords: nothing of it is shown.
        throw new failure/* Failure */.H(`${path}: expected JSON, as \`docker login\` writes it`, { cause: error });
    }
}
/**
 * The login that Docker would use for a registry: its credential helper, the common store, or the file itself.
 *
 * @throws {Failure} when a helper that is named is missing or fails.
 */
async function findCredentials(registry, world) {
    const config = await readDockerConfig(world.env);
    const keys = registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io"] : [registry, `https://${registry}`];
    for (const key of keys) {
        const helper = own(config.credHelpers, key) ?? config.credsStore;
        const found = helper === undefined ? undefined : await askHelper(helper, key, world);
        if (found !== undefined)
            return found;
    }
    for (const key of keys) {
        const held = own(config.auths, key) ?? own(config.auths, `${key}/`);
        if (held === undefined)
            continue;
        if (held.identitytoken)
            return { username: "<token>", password: held.identitytoken, identityToken: true };
        if (held.auth) {
            const text = Buffer.from(held.auth, "base64").toString();
            const colon = text.indexOf(":");
            if (colon < 0)
                throw new failure/* Failure */.H(`${dockerConfigPath(world.env)}: expected the login of ${key} as base64 of user:password`);
            return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, "") };
        }
        if (held.username !== undefined && held.password !== undefined) {
            return { username: held.username, password: held.password };
        }
    }
    return undefined;
}
/** Docker Hub's key in the file, from before there were others. */
const hubKey = "https://index.docker.io/v1/";
function own(record, key) {
    return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
/** Speaks to `docker-credential-NAME get`: the registry on stdin, JSON on stdout. */
async function askHelper(name, registry, world) {
    if (!/^[\w.-]+$/.test(name))
        throw new failure/* Failure */.H(`${dockerConfigPath(world.env)}: expected the name of a credential helper, got ${JSON.stringify(name)}`);
    const program = `docker-credential-${name}`;
    const path = await findProgram(program, world.env);
    if (path === undefined) {
        throw new failure/* Failure */.H(`${registry}: ${program}: there is no such program in PATH, which ${dockerConfigPath(world.env)} names`);
    }
    const { code, stdout, stderr, timedOut } = await (0,process_child/* runChild */.w)(path, ["get"], {
        ...world,
        stdin: registry,
        timeoutMs: 30_000,
    });
    if (code !== 0) {
        const said = `${stdout}${stderr}`.trim();
        if (/credentials not found/i.test(said))
            return undefined;
        throw new failure/* Failure */.H(`${registry}: ${program} ${timedOut ? "gave no answer within 30 s" : `ended with exit ${code}: ${said.slice(0, 300)}`}`);
    }
    let held;
    try {
        held = Object(JSON.parse(stdout));
    }
    catch (error) {
        throw new failure/* Failure */.H(`${registry}: ${program}: expected JSON, got something else`, { cause: error });
    }
    if (typeof held.Secret !== "string" || held.Secret === "")
        return undefined;
    const username = typeof held.Username === "string" ? held.Username : "";
    return { username, password: held.Secret, ...(username === "<token>" && { identityToken: true }) };
}

// EXTERNAL MODULE: ./src/platform/process/thread.ts
var thread = __webpack_require__(10193);
;// CONCATENATED MODULE: ./src/delivery/image/hashers.ts



/** A thread is there after 40 ms, and hashes 1.7 GB a second: less is hashed sooner than it starts. */
const WORTH_A_THREAD = 64 * 1024 * 1024;
/**
 * Threads that hash archives. A digest is one long sum that cannot be divided, so one archive takes one thread; several
 * are hashed at the same time, and the main thread speaks to registries meanwhile.
 */
class Hashers {
    /** Threads that are worth having; each holds two chunks of a file. */
    most = Math.min(4, (0,external_node_os_.availableParallelism)());
    #idle = [];
    #all = [];
    /**
     * @returns `sha256:…` of the archive of `entries`.
     * @throws {Failure} when a file changes meanwhile.
     */
    hash(entries, signal, onProgress) {
        const worker = this.#idle.pop() ?? this.#start();
        return new Promise((done, failed) => {
            // Not `removeAllListeners`: a worker listens to itself.
            const settle = () => {
                worker.off("message", heard).off("error", failed).off("exit", ended);
                signal.removeEventListener("abort", abort);
            };
            const abort = () => {
                settle();
                void worker.terminate();
                failed(signal.reason);
            };
            const ended = (code) => failed(new Error(`a thread that hashed ended with code ${code}`));
            const heard = (answer) => {
                if ("done" in answer)
                    return onProgress?.(answer.done);
                settle();
                this.#idle.push(worker);
                if ("digest" in answer)
                    done(answer.digest);
                else
                    failed(new failure/* Failure */.H(answer.failure));
            };
            worker.on("message", heard).on("error", failed).on("exit", ended);
            signal.addEventListener("abort", abort);
            if (signal.aborted)
                abort();
            else
                worker.postMessage({ entries });
        });
    }
    /** Ends all threads, in the middle of their work if need be. */
    async stop() {
        await Promise.all(this.#all.map((worker) => worker.terminate()));
    }
    #start() {
        const worker = (0,thread/* startThread */.B)({ kind: "hash" });
        this.#all.push(worker);
        return worker;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/delivery/image/layer.ts










/** Compressed layers up to this size stay in memory. */
const MEMORY = 16 * 1024 * 1024;
/** Gain below which compression costs more than it saves: float weights gain 7 %, and cost seconds a gigabyte. */
const LEAST_GAIN = 0.15;
/**
 * Hashes an archive and decides how it is sent. Nothing is copied where compression does not pay: the layer is read from its files again
 * when it is sent. Never zstd: Docker before 23 cannot pull it.
 *
 * @throws {Failure} when a file changes meanwhile.
 */
async function makeLayer(tar, options) {
    if (options.compression === "gzip")
        return compressed(tar, options);
    // Begun before it is known whether the digest of the whole is wanted: of what is large it is, as a rule.
    const begun = apart(tar, options);
    if (options.compression === "auto" && (await worthwhile(tar)) === "gzip") {
        begun?.stop();
        return compressed(tar, options);
    }
    const digest = await (begun?.digest ?? digestOf(tar, options));
    const { part, title } = options;
    const read = (from) => tar.read(from);
    const blob = { mediaType: OCI.layer, digest, sizeBytes: tar.sizeBytes, part, title, read };
    return { blob, diffId: digest, compression: "none", tarBytes: tar.sizeBytes };
}
/** The digest of an archive by another thread, where that is worth it. */
function apart(tar, { hashers, signal, onProgress }) {
    if (hashers === undefined || !(tar instanceof image_tar/* Tar */.ob) || tar.sizeBytes < WORTH_A_THREAD)
        return undefined;
    const stopping = new AbortController();
    const either = AbortSignal.any([signal, stopping.signal]);
    const digest = hashers.hash(tar.entries, either, (done) => onProgress?.(done, tar.sizeBytes));
    // It fails where it is waited for.
    digest.catch(() => { });
    return { digest, stop: () => stopping.abort() };
}
/** Whether compression gains enough, judged by up to sixteen windows of 64 kB spread over the archive. */
async function worthwhile(tar) {
    const windowBytes = 64 * 1024;
    const count = Math.min(16, Math.ceil(tar.sizeBytes / windowBytes));
    let before = 0;
    let after = 0;
    for (let index = 0; index < count; index++) {
        const from = count === 1 ? 0 : Math.floor((index * (tar.sizeBytes - windowBytes)) / (count - 1));
        const parts = [];
        let length = 0;
        for await (const chunk of tar.read(Math.max(0, from))) {
            parts.push(chunk);
            length += chunk.length;
            if (length >= windowBytes)
                break;
        }
        const window = Buffer.concat(parts).subarray(0, windowBytes);
        before += window.length;
        after += (0,external_node_zlib_.gzipSync)(window, { level: 1 }).length;
    }
    return 1 - after / before >= LEAST_GAIN ? "gzip" : "none";
}
async function digestOf(tar, { signal, onProgress }) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let done = 0;
    for await (const chunk of tar.read(0, { reuse: true })) {
        signal.throwIfAborted();
        hash.update(chunk);
        done += chunk.length;
        onProgress?.(done, tar.sizeBytes);
    }
    return `sha256:${hash.digest("hex")}`;
}
async function compressed(tar, options) {
    const { part, title, scratch, signal, onProgress } = options;
    const diff = (0,external_node_crypto_.createHash)("sha256");
    const whole = (0,external_node_crypto_.createHash)("sha256");
    let done = 0;
    let sizeBytes = 0;
    const source = external_node_stream_.Readable.from((async function* () {
        for await (const chunk of tar.read()) {
            diff.update(chunk);
            done += chunk.length;
            onProgress?.(done, tar.sizeBytes);
            yield chunk;
        }
    })(), { objectMode: false });
    const counter = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            // The header's tenth byte names the system that compressed (RFC 1952): "unknown", to be the same everywhere.
            if (sizeBytes === 0 && chunk.length >= 10)
                chunk[9] = 255;
            whole.update(chunk);
            sizeBytes += chunk.length;
            done(undefined, chunk);
        },
    });
    // Level 6 takes half a minute a gigabyte; level 1 a third of that.
    const gzip = (0,external_node_zlib_.createGzip)({ level: tar.sizeBytes > 64 * 1024 * 1024 ? 1 : 6, chunkSize: 256 * 1024 });
    const about = { mediaType: OCI.gzipLayer, part, title };
    const layer = (blob) => ({
        blob,
        diffId: `sha256:${diff.digest("hex")}`,
        compression: "gzip",
        tarBytes: tar.sizeBytes,
    });
    if (tar.sizeBytes <= MEMORY) {
        const parts = [];
        await (0,external_node_stream_promises_.pipeline)(source, gzip, counter, async (chunks) => {
            for await (const chunk of chunks)
                parts.push(chunk);
        }, { signal });
        return layer(bytesBlob(Buffer.concat(parts), about));
    }
    const path = (0,external_node_path_.join)(scratch, `${(0,external_node_crypto_.randomUUID)()}.tar.gz`);
    await (0,external_node_stream_promises_.pipeline)(source, gzip, counter, (0,external_node_fs_.createWriteStream)(path), { signal });
    return layer(fileBlob(path, { ...about, digest: `sha256:${whole.digest("hex")}`, sizeBytes }));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
;// CONCATENATED MODULE: ./src/delivery/image/patience.ts
/** A failure that may pass: the same request can succeed in a while. */
class Transient extends Error {
    name = "Transient";
    /** What the server asked for in `Retry-After`. */
    afterMs;
    constructor(message, options = {}) {
        super(message, options);
        this.afterMs = options.afterMs;
    }
}
/**
 * Runs `attempt` until it succeeds, fails for good, or has failed for `forMs`.
 *
 * @throws the last `Transient` when time is over; anything else at once.
 */
async function patiently(what, patience, attempt) {
    let firstFailure;
    for (let tries = 0;; tries++) {
        patience.signal.throwIfAborted();
        try {
            return await attempt(tries);
        }
        catch (error) {
            patience.signal.throwIfAborted();
            if (!(error instanceof Transient))
                throw error;
            const now = performance.now();
            firstFailure ??= now;
            const jittered = Math.min(patience.mostMs, patience.firstMs * 2 ** tries) * (0.5 + patience.random() / 2);
            const waitMs = Math.max(jittered, error.afterMs ?? 0);
            if (now - firstFailure + waitMs > patience.forMs)
                throw error;
            patience.onRetry?.(what, error.message, waitMs);
            await pause(waitMs, patience.signal);
        }
    }
}
/** Waits, or throws the signal's reason as soon as it aborts. */
function pause(ms, signal) {
    return new Promise((done, failed) => {
        const abort = () => {
            clearTimeout(timer);
            failed(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener("abort", abort);
            done();
        }, ms);
        signal.addEventListener("abort", abort, { once: true });
        if (signal.aborted)
            abort();
    });
}
/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date; at most ten minutes are waited. */
function retryAfterMs(header, nowMs) {
    if (header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
    return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 600_000) : undefined;
}

;// CONCATENATED MODULE: ./src/delivery/image/exchange.ts



// One pool for the process: a push makes dozens of small requests to one host.
const agents = {
    "http:": new (external_node_http_default()).Agent({ keepAlive: true, maxSockets: 16 }),
    "https:": new (external_node_https_default()).Agent({ keepAlive: true, maxSockets: 16 }),
};
/**
 * One HTTP request. A body is streamed with its length known, so that nothing is buffered; an answer that comes before
 * the body is whole (a refusal) ends the sending.
 *
 * @throws {Transient} for a connection that broke, stalled, or was not made.
 */
async function exchange(request) {
    const { method, url, headers = {}, body, signal, silenceMs, onSent } = request;
    signal.throwIfAborted();
    const length = body === undefined ? undefined : body instanceof Uint8Array ? body.length : body.sizeBytes;
    const needsLength = method === "PUT" || method === "POST" || method === "PATCH";
    const client = url.protocol === "https:" ? (external_node_https_default()) : (external_node_http_default());
    const outgoing = client.request(url, {
        method,
        agent: agents[url.protocol],
        signal,
        headers: {
            "user-agent": "trainyard",
            ...((needsLength || length !== undefined) && { "content-length": String(length ?? 0) }),
            ...headers,
        },
    });
    const answer = new Promise((done, failed) => {
        outgoing.on("response", (body) => done({ status: body.statusCode ?? 0, headers: body.headers, body }));
        outgoing.on("error", (error) => failed(signal.aborted ? signal.reason : broken(error)));
        outgoing.setTimeout(silenceMs, () => outgoing.destroy(new Error(`nothing moved for ${Math.round(silenceMs / 1000)} s`)));
    });
    answer.catch(() => { });
    let answered = false;
    answer.then(() => {
        answered = true;
    }, () => { });
    try {
        if (body instanceof Uint8Array) {
            outgoing.end(body);
            onSent?.(body.length);
        }
        else if (body === undefined)
            outgoing.end();
        else {
            for await (const chunk of body.read()) {
                if (outgoing.destroyed || answered)
                    break;
                if (!outgoing.write(chunk))
                    await drained(outgoing);
                onSent?.(chunk.length);
            }
            if (!answered)
                outgoing.end();
        }
    }
    catch (error) {
        // A request whose body breaks must be destroyed, or the process hangs for ever.
        outgoing.destroy();
        throw error;
    }
    const { status, headers: received, body: incoming } = await answer;
    // The rest of an unfinished body is not sent: this connection is of no further use.
    if (!outgoing.writableEnded)
        incoming.on("close", () => outgoing.destroy());
    incoming.setTimeout(silenceMs, () => incoming.destroy(new Error("the answer stopped half-way")));
    return { status, headers: received, body: incoming };
}
function drained(outgoing) {
    return new Promise((done) => {
        const settle = () => {
            for (const event of ["drain", "close", "error", "response"])
                outgoing.off(event, settle);
            done();
        };
        for (const event of ["drain", "close", "error", "response"])
            outgoing.on(event, settle);
    });
}
/** The whole of an answer that should be small. */
async function bodyBytes({ body }, mostBytes = 16 * 1024 * 1024) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of body) {
            length += chunk.length;
            if (length > mostBytes)
                throw new Error(`expected at most ${mostBytes} bytes, got more`);
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw broken(error);
    }
    return Buffer.concat(chunks);
}
/** What a broken connection is in plain words. Certificates and unknown hosts do not mend themselves. */
function broken(error) {
    const code = error.code ?? "";
    const words = {
        ECONNRESET: "the connection was reset",
        EPIPE: "the connection was closed while sending",
        ECONNREFUSED: "nothing answers there (connection refused)",
        ETIMEDOUT: "the connection timed out",
        EAI_AGAIN: "its name could not be looked up for now",
        ENOTFOUND: "there is no such host",
        EHOSTUNREACH: "the host cannot be reached",
        ENETUNREACH: "the network cannot be reached",
    };
    const message = words[code] ?? (error.message || code);
    if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
        return new Unreachable(`its certificate is not trusted: ${error.message} (NODE_EXTRA_CA_CERTS names further ones)`, {
            cause: error,
        });
    }
    if (code === "ENOTFOUND" || code === "ERR_INVALID_URL")
        return new Unreachable(message, { cause: error });
    return new Transient(message, { cause: error });
}
/** A host that will not answer in a minute either. */
class Unreachable extends Error {
    name = "Unreachable";
}

;// CONCATENATED MODULE: ./src/delivery/image/refusal.ts


/** What a registry's answer means that was not hoped for: `Transient` when the same request may succeed in a while. */
function refusal({ registry, name, mode, user }, method, url, { status, headers }, text) {
    const said = errorText(text);
    const what = `${method} ${url.pathname}: ${status}${said === "" ? "" : ` ${said}`}`;
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return new Transient(what, { afterMs: retryAfterMs(headers["retry-after"], Date.now()) });
    }
    if (status === 401 || status === 403) {
        const who = user === undefined ? "nobody (no login was given)" : JSON.stringify(user);
        return new failure/* Failure */.H(`${registry}/${name}: expected the right to ${mode}, got ${status} for ${who}${said === "" ? "" : `: ${said}`} (${refusalHint(registry, name, 403)})`);
    }
    if (status === 404 && mode === "push") {
        return new failure/* Failure */.H(`${registry}/${name}: ${what} (${refusalHint(registry, name, 404)})`);
    }
    if (status === 413)
        return new failure/* Failure */.H(`${registry}: ${what} (a layer is too large for it: set layer-limit lower, or keep the weights in several files)`);
    return new failure/* Failure */.H(`${registry}: ${what}`);
}
/** Why a registry says no, in the words of the one who can change it. */
function refusalHint(registry, repository, status) {
    const owner = repository.split("/")[0] ?? repository;
    if (status === 404) {
        if (/\.dkr\.ecr\..*amazonaws\.com/.test(registry)) {
            return `Amazon ECR does not create repositories: run \`aws ecr create-repository --repository-name ${repository}\` once`;
        }
        if (registry.endsWith("-docker.pkg.dev"))
            return `create the Artifact Registry repository ${owner} first`;
        return "the repository may have to be created first, or the user may not see it";
    }
    if (registry === "ghcr.io") {
        return (`the job needs \`permissions: packages: write\`; a package that exists must name this repository under Package settings, ` +
            `Manage Actions access, with the role Write; the owner ${owner} must be the one the token belongs to; pull requests from forks cannot push`);
    }
    if (registry === "docker.io") {
        return `the access token needs Read & Write, and its user must be ${owner} or a member of it with write access to ${repository}`;
    }
    if (/\.dkr\.ecr\..*amazonaws\.com/.test(registry)) {
        return "the role needs ecr:GetAuthorizationToken, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage";
    }
    if (registry.endsWith("-docker.pkg.dev") || registry.endsWith("gcr.io")) {
        return "the service account needs the role roles/artifactregistry.writer on the repository";
    }
    if (registry.endsWith(".azurecr.io"))
        return "the identity needs the role AcrPush on the registry";
    if (registry === "quay.io")
        return `the robot account needs the permission Write on ${repository}`;
    if (registry.startsWith("registry.gitlab"))
        return "the token needs the scope write_registry, or CI_JOB_TOKEN access to the project";
    return `the user needs the right to push to ${repository}`;
}
/** `{"errors":[{"code":"DENIED","message":"…"}]}` or whatever else was said, in one short line. */
function errorText(text) {
    let said = text;
    try {
        const { errors } = Object(JSON.parse(text));
        if (Array.isArray(errors)) {
            said = errors
                .map((error) => [Object(error).code, Object(error).message].filter((each) => typeof each === "string").join(": "))
                .join("; ");
        }
    }
    catch {
        // A proxy's page of HTML, most likely.
        said = text.replace(/<[^>]*>/g, " ");
    }
    const line = said.replace(/\s+/g, " ").trim();
    return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

;// CONCATENATED MODULE: ./src/delivery/image/token.ts




/** The strongest challenge that can be answered, or undefined. */
function parseChallenge(header) {
    const found = [];
    for (const [, scheme = "", rest = ""] of (header ?? "").matchAll(/\b(basic|bearer)\s+((?:[\w-]+=(?:"[^"]*"|[^\s,"]+)\s*,?\s*)*)/gi)) {
        const parameters = {};
        for (const [, name = "", quoted, bare] of rest.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s,"]+))/g)) {
            parameters[name.toLowerCase()] = quoted ?? bare ?? "";
        }
        found.push({ scheme: scheme.toLowerCase(), parameters });
    }
    return found.find(({ scheme }) => scheme === "bearer") ?? found[0];
}
/**
 * Answers a challenge: Basic at once, Bearer by a token from the realm it names.
 *
 * @param scopes e.g. `repository:acme/churn:pull,push`.
 * @throws {Failure} when the realm refuses the credentials, or is not to be trusted with them.
 */
async function answerChallenge(challenge, registry, scopes, credentials, { signal, silenceMs }) {
    if (challenge.scheme === "basic") {
        if (credentials === undefined)
            throw new failure/* Failure */.H(loginNeeded(registry));
        return { header: basic(credentials), expiresMs: Number.POSITIVE_INFINITY };
    }
    const { realm = "", service } = challenge.parameters;
    const url = URL.canParse(realm) ? new URL(realm) : undefined;
    if (url === undefined || (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.host)))) {
        throw new failure/* Failure */.H(`${registry}: expected to be sent to an https address for a token, got ${JSON.stringify(realm)}`);
    }
    const query = url.searchParams;
    const form = new URLSearchParams();
    const identity = credentials?.identityToken === true;
    const target = identity ? form : query;
    if (service !== undefined)
        target.set("service", service);
    if (identity)
        target.set("scope", scopes.join(" "));
    else
        for (const scope of scopes)
            target.append("scope", scope);
    if (identity) {
        form.set("grant_type", "refresh_token");
        form.set("client_id", "trainyard");
        form.set("refresh_token", credentials.password);
    }
    const answer = await exchange({
        method: identity ? "POST" : "GET",
        url,
        headers: {
            ...(!identity && credentials !== undefined && { authorization: basic(credentials) }),
            ...(identity && { "content-type": "application/x-www-form-urlencoded" }),
        },
        ...(identity && { body: Buffer.from(form.toString()) }),
        signal,
        silenceMs,
    });
    const text = (await bodyBytes(answer)).toString();
    if (answer.status === 429 || answer.status >= 500)
        throw new Transient(`${url.host}: ${answer.status} for a token`);
    if (answer.status !== 200) {
        throw new failure/* Failure */.H(credentials === undefined
            ? loginNeeded(registry)
            : `${registry}: expected its login to accept the user ${JSON.stringify(credentials.username)}, got ${answer.status} (is the password or token right, and not expired?)`);
    }
    const body = parsed(text);
    const token = body["token"] ?? body["access_token"];
    if (typeof token !== "string" || token === "" || /[^\x21-\x7e]/.test(token)) {
        throw new failure/* Failure */.H(`${registry}: expected a token from ${url.host}, got none in its answer`);
    }
    // The specification's default is 60 s; a margin, because uploads begin just before the end.
    const seconds = typeof body["expires_in"] === "number" ? body["expires_in"] : 60;
    return { header: `Bearer ${token}`, expiresMs: performance.now() + Math.max(5, seconds - 10) * 1000 };
}
function parsed(text) {
    try {
        return Object(JSON.parse(text));
    }
    catch {
        return {};
    }
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function loginNeeded(registry) {
    return `${registry}: expected a login, got none (set username and password, or run \`docker login ${registry}\` before)`;
}

;// CONCATENATED MODULE: ./src/delivery/image/repository.ts








/** One repository of a registry, as the OCI distribution specification 1.1 speaks to it. */
class Repository {
    registry;
    name;
    access;
    /** Body bytes sent, whatever became of them. */
    sentBytes = 0;
    #mode;
    #tokens = new Map();
    constructor(registry, name, mode, access) {
        this.registry = registry;
        this.name = name;
        this.access = access;
        this.#mode = mode;
    }
    url(path) {
        return new URL(`/v2/${this.name}/${path}`, registryUrl(this.registry));
    }
    /** Runs `attempt` with this registry's patience; what passes away for good is a `Failure` that names the registry. */
    async patiently(what, attempt) {
        try {
            return await patiently(`${this.registry}: ${what}`, this.access.patience, attempt);
        }
        catch (error) {
            if (error instanceof Unreachable)
                throw new failure/* Failure */.H(`${this.registry}: ${error.message}`, { cause: error });
            if (!(error instanceof Transient))
                throw error;
            const seconds = Math.round(this.access.patience.forMs / 1000);
            throw new failure/* Failure */.H(`${this.registry}: ${what}: expected it to succeed within ${seconds} s, got ${error.message} (retry-for gives it longer)`, { cause: error });
        }
    }
    /**
     * One request with its login, once.
     *
     * @throws {Transient} for 408, 425, 429 and 5xx.
     * @throws {Failure} for any other answer that is not `expected`, with what to change.
     */
    async call({ url, expected, alsoPull = [], headers, ...request }) {
        const scopes = [
            `repository:${this.name}:${this.#mode === "push" ? "pull,push" : "pull"}`,
            ...alsoPull.map((name) => `repository:${name}:pull`),
        ];
        const key = scopes.join(" ");
        const { signal } = this.access.patience;
        for (let round = 0;; round++) {
            const token = this.#tokens.get(key);
            const fresh = token !== undefined && performance.now() < token.expiresMs ? token.header : undefined;
            // An upload may go to storage elsewhere, which gets no login of ours.
            const own = url.host === registryUrl(this.registry).host;
            const answer = await exchange({
                ...request,
                url,
                headers: { ...headers, ...(own && fresh !== undefined && { authorization: fresh }) },
                signal,
                silenceMs: this.access.silenceMs,
                onSent: (bytes) => {
                    this.sentBytes += bytes;
                },
            });
            if (expected.includes(answer.status))
                return answer;
            const text = (await bodyBytes(answer, 1024 * 1024).catch(() => Buffer.alloc(0))).toString();
            if (answer.status === 401 && own && round < 2) {
                const challenge = parseChallenge(answer.headers["www-authenticate"]);
                if (challenge !== undefined && !(challenge.scheme === "basic" && fresh !== undefined)) {
                    const { credentials, silenceMs } = this.access;
                    this.#tokens.set(key, await answerChallenge(challenge, this.registry, scopes, credentials, { signal, silenceMs }));
                    continue;
                }
            }
            const user = this.access.credentials?.username;
            throw refusal({ registry: this.registry, name: this.name, mode: this.#mode, user }, request.method, url, answer, text);
        }
    }
    /** Sends the tokens' way what a redirect to storage needs: nothing. */
    async #follow(answer, from, headers) {
        let current = answer;
        let url = from;
        for (let hops = 0; [301, 302, 303, 307, 308].includes(current.status); hops++) {
            current.body.resume();
            if (hops === 5 || current.headers.location === undefined)
                throw new failure/* Failure */.H(`${this.registry}: redirected in circles`);
            url = this.location(current, url);
            const { signal } = this.access.patience;
            current = await exchange({ method: "GET", url, headers, signal, silenceMs: this.access.silenceMs });
            if (current.status >= 500 || current.status === 429) {
                current.body.resume();
                throw new Transient(`GET ${url.host}: ${current.status}`);
            }
        }
        return current;
    }
    /** Where an answer points to. @throws {Failure} for plain HTTP that leaves this machine. */
    location({ headers }, from) {
        const url = new URL(headers.location ?? "", from);
        if (url.protocol === "http:" && !isLoopback(url.host)) {
            // Registries behind a proxy that ends TLS often do not know that they are called by https.
            if (url.hostname === from.hostname && from.protocol === "https:")
                return new URL(url.href.replace(/^http:/, "https:"));
            throw new failure/* Failure */.H(`${this.registry}: points to plain HTTP at ${url.host}, which is used on this machine only`);
        }
        return url;
    }
    async hasBlob(digest) {
        return this.patiently(`looking for ${digest.slice(0, 19)}`, async () => {
            // Storage answers instead of the registry, perhaps: a redirect says that it is there.
            const answer = await this.call({
                method: "HEAD",
                url: this.url(`blobs/${digest}`),
                expected: [200, 302, 307, 404],
            });
            answer.body.resume();
            return answer.status !== 404;
        });
    }
    /** The bytes of a blob from an offset on; a connection that breaks is taken up where it broke. */
    async *readBlob(digest, sizeBytes, from) {
        let offset = from;
        while (offset < sizeBytes) {
            const url = this.url(`blobs/${digest}`);
            const headers = offset === 0 ? {} : { range: `bytes=${offset}-${sizeBytes - 1}` };
            const answer = await this.patiently(`reading ${digest.slice(0, 19)}`, async () => {
                const first = await this.call({ method: "GET", url, headers, expected: [200, 206, 301, 302, 303, 307, 308] });
                return this.#follow(first, url, headers);
            });
            if (answer.status !== 200 && answer.status !== 206) {
                answer.body.resume();
                throw new failure/* Failure */.H(`${this.registry}: expected the blob ${digest}, got ${answer.status}`);
            }
            let skip = answer.status === 200 ? offset : 0;
            const before = offset;
            try {
                for await (const chunk of answer.body) {
                    const rest = skip >= chunk.length ? chunk.subarray(chunk.length) : chunk.subarray(skip);
                    skip -= Math.min(skip, chunk.length);
                    if (offset + rest.length > sizeBytes)
                        throw new failure/* Failure */.H(`${this.registry}: ${digest} is longer than its manifest says`);
                    offset += rest.length;
                    if (rest.length > 0)
                        yield rest;
                }
            }
            catch (error) {
                if (error instanceof failure/* Failure */.H)
                    throw error;
                this.access.patience.signal.throwIfAborted();
                // Nothing at all came: that is the registry's trouble, and its patience counts.
                if (offset === before)
                    await this.patiently(`reading ${digest.slice(0, 19)}`, async (tries) => {
                        if (tries === 0)
                            throw broken(error);
                    });
            }
        }
    }
    /** A manifest or index by tag or digest; undefined when there is none. */
    async document(reference) {
        return this.patiently(`reading the manifest ${reference}`, async () => {
            const answer = await this.call({
                method: "GET",
                url: this.url(`manifests/${reference}`),
                headers: { accept: manifestTypes.join(", ") },
                expected: [200, 404],
            });
            const bytes = await bodyBytes(answer);
            if (answer.status === 404)
                return undefined;
            const digest = sha256(bytes);
            if (reference.startsWith("sha256:") && reference !== digest) {
                throw new failure/* Failure */.H(`${this.registry}/${this.name}: expected the manifest ${reference}, got one with the digest ${digest}`);
            }
            const mediaType = (answer.headers["content-type"] ?? "").split(";")[0].trim();
            return { mediaType, digest, bytes };
        });
    }
    /** Writes a manifest under its digest or a tag. @throws {Failure} when the registry computes another digest. */
    async putDocument(reference, { mediaType, digest, bytes }) {
        await this.patiently(`writing the manifest ${reference}`, async () => {
            const answer = await this.call({
                method: "PUT",
                url: this.url(`manifests/${reference}`),
                headers: { "content-type": mediaType },
                body: bytes,
                expected: [200, 201, 202],
            });
            answer.body.resume();
            const theirs = answer.headers["docker-content-digest"];
            if (typeof theirs === "string" && theirs.startsWith("sha256:") && theirs !== digest) {
                throw new failure/* Failure */.H(`${this.registry}/${this.name}: expected to write ${digest}, got ${theirs}`);
            }
        });
    }
    /** Opens an upload and cancels it: whoever may do that may push. @throws {Failure} with the permission that is missing. */
    async checkPush() {
        await this.patiently("checking the right to push", async () => {
            const url = this.url("blobs/uploads/");
            const answer = await this.call({ method: "POST", url, expected: [202] });
            answer.body.resume();
            if (answer.headers.location === undefined)
                return;
            const cancelled = await this.call({
                method: "DELETE",
                url: this.location(answer, url),
                expected: [200, 202, 204, 400, 404, 405, 501],
            }).catch(() => undefined);
            cancelled?.body.resume();
        });
    }
    /** A blob of this repository as one that can be copied elsewhere. */
    blob(about) {
        return {
            ...about,
            read: (from) => this.readBlob(about.digest, about.sizeBytes, from),
            origin: { registry: this.registry, repository: this.name },
        };
    }
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/context-times.ts


/** 1980-01-01, the first moment that zip files know: what comes earlier some tools do not take. */
const moment = new Date(315_532_800_000);
/**
 * Gives everything in a build's context the same time. Docker and Buildah put times into layers: a model that was
 * downloaded anew would be sent anew, though not a byte of it changed.
 */
async function fixTimes(folder) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        // git sees times in its own folder.
        if (entry.name === ".git")
            continue;
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            await fixTimes(path);
        // What belongs to somebody else keeps its time, and its layer is made anew.
        else
            await (0,promises_.lutimes)(path, moment, moment).catch(() => { });
    }
    await (0,promises_.lutimes)(folder, moment, moment).catch(() => { });
}

;// CONCATENATED MODULE: ./src/delivery/image/archive.ts









/**
 * One platform of an image as the archive that `docker load` and `podman load` take: the configuration, the layers
 * unpacked, and a list. Compressed layers go through `scratch`, since an archive tells each size before the bytes.
 */
async function loadArchive(image, name, scratch, signal) {
    const layers = image.blobs.filter(({ part }) => part !== "config");
    const config = image.blobs.find(({ part }) => part === "config");
    if (config === undefined || layers.length !== image.config.rootfs.diff_ids.length) {
        throw new Error("an image has a configuration that lists its layers");
    }
    const id = config.digest.slice("sha256:".length);
    const entries = [{ path: `${id}.json`, content: { kind: "bytes", bytes: await blobBytes(config) } }];
    const names = [];
    for (const [index, layer] of layers.entries()) {
        const diffId = image.config.rootfs.diff_ids[index];
        const path = `${diffId.slice("sha256:".length)}.tar`;
        names.push(path);
        if (entries.some((entry) => entry.path === path))
            continue;
        entries.push({ path, content: await unpacked(layer, diffId, (0,external_node_path_.join)(scratch, path), signal) });
    }
    const list = [{ Config: `${id}.json`, RepoTags: [name], Layers: names }];
    entries.push({ path: "manifest.json", content: { kind: "bytes", bytes: Buffer.from(JSON.stringify(list)) } });
    return new image_tar/* Tar */.ob(entries);
}
/** A plain layer as it is; a compressed one in a file, held against what the configuration says of it. */
async function unpacked(layer, diffId, file, signal) {
    if (layer.digest === diffId)
        return { kind: "stream", sizeBytes: layer.sizeBytes, read: (from) => layer.read(from) };
    if (/zstd/.test(layer.mediaType)) {
        throw new failure/* Failure */.H(`${layer.title}: expected layers that are plain or gzip, got zstd (choose another base-image)`);
    }
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let sizeBytes = 0;
    const count = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            hash.update(chunk);
            sizeBytes += chunk.length;
            done(undefined, chunk);
        },
    });
    const source = external_node_stream_.Readable.from(layer.read(0), { objectMode: false });
    if (/gzip$/.test(layer.mediaType))
        await (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)(), count, (0,external_node_fs_.createWriteStream)(file), { signal });
    else
        await (0,external_node_stream_promises_.pipeline)(source, count, (0,external_node_fs_.createWriteStream)(file), { signal });
    const digest = `sha256:${hash.digest("hex")}`;
    if (digest !== diffId)
        throw new failure/* Failure */.H(`${layer.title}: expected a layer with the digest ${diffId}, got ${digest}`);
    return { kind: "file", file, sizeBytes };
}
/**
 * Lists the regular files of a tar archive without reading their content, as `docker save` writes it.
 *
 * @throws {Failure} for a file that is no tar.
 */
async function archiveMembers(path, sizeBytes) {
    const members = [];
    let longName;
    for (let offset = 0; offset + 512 <= sizeBytes;) {
        const block = await slice(path, offset, 512);
        if (block.every((byte) => byte === 0))
            break;
        if (block.toString("latin1", 257, 262) !== "ustar")
            throw new failure/* Failure */.H(`${path}: expected a tar archive`);
        const text = (from, length) => block.toString("utf8", from, from + length).split("\0")[0];
        const size = block[124] & 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12).trim() || "0", 8);
        const type = String.fromCharCode(block[156] || 0x30);
        const prefix = text(345, 155);
        const body = offset + 512;
        if (type === "L")
            longName = (await slice(path, body, size)).toString("utf8").split("\0")[0];
        else if (type === "x")
            longName = /\d+ path=([^\n]*)\n/.exec((await slice(path, body, size)).toString("utf8"))?.[1];
        else {
            const name = longName ?? (prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`);
            longName = undefined;
            if (type === "0")
                members.push({ path: name.replace(/^\.\//, ""), offset: body, sizeBytes: size });
            // Classic `docker save` links layers that several images share.
            if (type === "2" || type === "1")
                members.push({ path: `${name}\0${text(157, 100)}`, offset: body, sizeBytes: 0 });
        }
        offset = body + Math.ceil(size / 512) * 512;
    }
    return resolved(members);
}
/** Links point to what they stand for: `b/layer.tar` → `../a/layer.tar`. */
function resolved(members) {
    const files = new Map(members.filter(({ path }) => !path.includes("\0")).map((each) => [each.path, each]));
    for (const { path } of members) {
        const [from = "", to] = path.split("\0");
        if (to === undefined)
            continue;
        const target = files.get((0,external_node_path_.join)(from, "..", to)) ?? files.get(to);
        if (target !== undefined)
            files.set(from, { ...target, path: from });
    }
    return [...files.values()];
}
async function slice(path, offset, length) {
    const chunks = [];
    if (length > 0) {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { start: offset, end: offset + length - 1 }))
            chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/delivery/image/unpacked.ts











/**
 * An image as `docker save` writes it: an archive with `manifest.json`, a configuration, and layers.
 *
 * @throws {Failure} for an archive of another kind.
 */
async function readSaved(file, options) {
    const { size } = await (0,promises_.stat)(file);
    const members = new Map((await archiveMembers(file, size)).map((each) => [each.path, each]));
    const member = (path) => {
        const found = members.get(path);
        if (found === undefined)
            throw new failure/* Failure */.H(`${file}: expected ${path} in what \`docker save\` wrote`);
        return found;
    };
    const bytes = async (path) => {
        const { offset, sizeBytes } = member(path);
        const chunks = [];
        for await (const chunk of (0,image_tar/* fileSlice */.FJ)(file, offset, sizeBytes, 0, false))
            chunks.push(chunk);
        return Buffer.concat(chunks);
    };
    const [image] = JSON.parse((await bytes("manifest.json")).toString());
    if (image === undefined)
        throw new failure/* Failure */.H(`${file}: expected one image in what \`docker save\` wrote, got none`);
    const layers = image.Layers.map((path) => {
        const { offset, sizeBytes } = member(path);
        return { sizeBytes, read: (from = 0, { reuse = false } = {}) => (0,image_tar/* fileSlice */.FJ)(file, offset, sizeBytes, from, reuse) };
    });
    return assembled(await bytes(image.Config), layers, options);
}
/**
 * Images as `buildah push NAME dir:FOLDER` and Podman write them: manifests and blobs as files named by their digests.
 *
 * @throws {Failure} for a folder of another kind.
 */
async function readDirectory(folder, options) {
    const load = async (name) => ({ mediaType: "", digest: "", bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) });
    const hex = (digest) => digest.slice(digest.indexOf(":") + 1);
    return readImages(await load("manifest.json"), {
        where: folder,
        manifest: (digest) => load(`${hex(digest)}.manifest.json`),
        file: (digest) => (0,external_node_path_.join)(folder, hex(digest)),
    }, options);
}
/**
 * Images in an OCI image layout, as buildx writes it.
 *
 * @throws {Failure} for a folder of another kind.
 */
async function readLayout(folder, options) {
    const layout = await openLayout(folder, folder);
    const find = async (digest) => {
        const found = await layout.document(digest);
        if (found === undefined)
            throw new failure/* Failure */.H(`${folder}: expected ${digest ?? "an image"} in the layout, got nothing`);
        return found;
    };
    return readImages(await find(), { where: folder, manifest: find, file: layout.file }, options);
}
async function readImages(root, { where, manifest, file }, options) {
    const read = readManifest(root, where);
    const manifests = isIndexType(read.mediaType)
        ? await Promise.all(read.manifests.map(async ({ digest }) => readManifest(await manifest(digest), where)))
        : [read];
    const images = [];
    for (const { config, layers } of manifests) {
        const archives = layers.map(({ digest, size }) => {
            const path = file(digest);
            return { sizeBytes: size, read: (from = 0, { reuse = false } = {}) => (0,image_tar/* fileSlice */.FJ)(path, 0, size, from, reuse) };
        });
        images.push(await assembled(await (0,promises_.readFile)(file(config.digest)), archives, options));
    }
    return images;
}
/** An engine's image in the form it is sent: layers packed where that pays, the configuration as it is. */
async function assembled(configBytes, archives, options) {
    const config = readConfig(configBytes, "the image that was built");
    const diffIds = config.rootfs.diff_ids;
    if (diffIds.length !== archives.length) {
        throw new failure/* Failure */.H(`the image that was built: expected ${diffIds.length} layers, got ${archives.length}`);
    }
    // OCI has no health check, and Podman drops it from images of that format; Docker's has no annotations.
    const docker = config.config?.Healthcheck !== undefined && Object.keys(options.annotations).length === 0;
    const types = docker ? DOCKER : OCI;
    const titles = (config.history ?? []).filter(({ empty_layer }) => empty_layer !== true).map(stepText);
    const blobs = [];
    for (const [index, archive] of archives.entries()) {
        const title = titles.length === archives.length ? titles[index] : `layer ${index + 1}`;
        const { blob } = await layerBlob(archive, diffIds[index], title, options);
        const gzip = blob.mediaType.endsWith("gzip");
        blobs.push({
            ...blob,
            mediaType: gzip ? types.gzipLayer : blob.mediaType.endsWith("zstd") ? OCI.zstdLayer : types.layer,
        });
    }
    const configBlob = bytesBlob(configBytes, { mediaType: types.config, part: "config", title: "configuration" });
    const manifest = {
        schemaVersion: 2,
        mediaType: types.manifest,
        config: { mediaType: types.config, digest: configBlob.digest, size: configBlob.sizeBytes },
        layers: blobs.map(({ mediaType, digest, sizeBytes }) => ({ mediaType, digest, size: sizeBytes })),
        ...(!docker && Object.keys(options.annotations).length > 0 && { annotations: options.annotations }),
    };
    const { os, architecture, variant } = config;
    return {
        platform: { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) },
        document: documentOf(types.manifest, manifest),
        manifest,
        config,
        blobs: [...blobs, configBlob],
    };
}
/** The Dockerfile's step that made a layer: `COPY model /model`. */
function stepText({ created_by }) {
    const step = (created_by ?? "layer")
        .replace(/^\/bin\/sh -c (#\(nop\)\s*)?/, "")
        .replace(/\s+/g, " ")
        .trim();
    return step.length > 60 ? `${step.slice(0, 59)}…` : step;
}
/** Docker's containerd store saves layers as it pulled them: packed already. */
async function layerBlob(archive, diffId, title, options) {
    const { scratch, signal } = options;
    let head = new Uint8Array(4);
    for await (const chunk of archive.read()) {
        head = chunk.slice(0, 4);
        break;
    }
    const packed = head[0] === 0x1f && head[1] === 0x8b ? "gzip" : head[0] === 0x28 && head[1] === 0xb5 ? "zstd" : undefined;
    if (packed === undefined) {
        const onProgress = (done, total) => options.onProgress?.(`packing ${title}`, done, total);
        const layer = await makeLayer(archive, { part: "app", title, compression: "auto", scratch, signal, onProgress });
        if (layer.diffId !== diffId)
            throw new failure/* Failure */.H(`${title}: expected the digest ${diffId}, got ${layer.diffId}`);
        return layer;
    }
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of archive.read(0, { reuse: true }))
        hash.update(chunk);
    const blob = {
        mediaType: packed === "gzip" ? OCI.gzipLayer : OCI.zstdLayer,
        digest: `sha256:${hash.digest("hex")}`,
        sizeBytes: archive.sizeBytes,
        part: "app",
        title,
        read: (from) => archive.read(from),
    };
    return { blob, diffId, compression: "gzip", tarBytes: archive.sizeBytes };
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/engine.ts




/** Options that all engines call alike. */
function buildOptions(request) {
    const { file, target, buildArgs, secrets, labels, platforms, noCache, pull } = request;
    return [
        "--file",
        file,
        ...(target === undefined ? [] : ["--target", target]),
        ...buildArgs.flatMap(([key, value]) => ["--build-arg", `${key}=${value}`]),
        ...secrets.flatMap(([id, source]) => ["--secret", `id=${id},src=${source}`]),
        ...labels.flatMap(([key, value]) => ["--label", `${key}=${value}`]),
        ...(platforms.length === 0 ? [] : ["--platform", platforms.map(platformName).join(",")]),
        ...(noCache ? ["--no-cache"] : []),
        ...(pull ? ["--pull"] : []),
    ];
}
/** What a build says when its base image could not be fetched for now. */
const passing = /\b(429|500|502|503|504)\b.*(Too Many|Internal|Bad Gateway|Unavailable|Gateway)|too many requests|toomanyrequests|connection reset|i\/o timeout|TLS handshake timeout|unexpected EOF|temporary failure in name resolution|connection refused|server misbehaving/i;
/**
 * Runs an engine's command, its lines going to the log. What fails for a network's sake is done again.
 *
 * @throws {Failure} with the last lines it said.
 */
async function engineCommand(command, args, what, world) {
    const { env, cwd, signal, reporter, patience } = world;
    try {
        return await patiently(`${command} ${args[0]}`, patience, async () => {
            const ended = await (0,process_child/* runChild */.w)(command, args, { env, cwd, signal, onLine: (line) => reporter.info(line) });
            if (ended.code === 0)
                return ended;
            const said = lastLines(`${ended.stdout}\n${ended.stderr}`, 12);
            const message = `${what}: ${command} ended with exit ${ended.code}:\n${said}`;
            if (passing.test(said))
                throw new Transient(message);
            throw new failure/* Failure */.H(message);
        });
    }
    catch (error) {
        if (error instanceof Transient)
            throw new failure/* Failure */.H(error.message, { cause: error });
        throw error;
    }
}
function lastLines(text, count) {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .slice(-count)
        .join("\n");
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/docker.ts






/** @returns undefined when no daemon answers; the reason is in `why`. */
async function dockerAbilities(world) {
    const ask = (args) => (0,process_child/* runChild */.w)("docker", args, { ...world, timeoutMs: 20_000 });
    const version = await ask([
        "version",
        "--format",
        "{{.Client.Version}} {{.Server.Version}} {{.Server.Os}} {{.Server.Arch}}",
    ]);
    if (version.code !== 0)
        return { why: lastLines(version.stderr, 1) || "the daemon does not answer" };
    const [client = "", , os = "linux", architecture = "amd64"] = version.stdout.trim().split(" ");
    const platform = { os, architecture };
    const buildx = await ask(["buildx", "version"]);
    if (buildx.code === 0) {
        const inspected = await ask(["buildx", "inspect"]);
        const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1] ?? "docker";
        if (driver !== "docker")
            return { builder: "buildx", store: "builder", platform };
        const info = await ask(["info", "--format", "{{json .DriverStatus}}"]);
        const containerd = /containerd\.snapshotter/.test(info.stdout);
        return { builder: "buildx", store: containerd ? "containerd" : "classic", platform };
    }
    // From 23 on the client sends BuildKit builds to buildx alone.
    return { builder: Number.parseInt(client, 10) < 23 ? "buildkit" : "classic", store: "classic", platform };
}
function docker(abilities, world) {
    const { builder, store } = abilities;
    const env = { ...world.env, DOCKER_BUILDKIT: builder === "classic" ? "0" : "1" };
    const folder = (0,external_node_path_.join)(world.scratch, "built");
    return {
        name: "docker",
        refusals(request) {
            const refused = [];
            const foreign = request.platforms.filter((each) => platformName(each) !== platformName(abilities.platform));
            if (request.platforms.length > 1 && store === "classic") {
                refused.push(builder === "buildx"
                    ? "platforms: expected one platform for Docker's default builder, got several (create a builder before with `docker buildx create --use`, or set engine: podman)"
                    : "platforms: expected one platform for Docker without buildx, got several (install buildx, or set engine: podman)");
            }
            else if (foreign.length > 0 && builder === "classic") {
                refused.push(`platforms: expected ${platformName(abilities.platform)} for Docker's classic builder, got ${foreign.map(platformName).join(", ")} (install buildx, or set engine: podman)`);
            }
            if (request.secrets.length > 0 && builder === "classic") {
                refused.push("secrets: Docker's classic builder has none (install buildx, or set engine: podman or buildah)");
            }
            return refused;
        },
        async build(request) {
            await (0,promises_.mkdir)(folder, { recursive: true });
            const words = builder === "buildx" ? ["buildx", "build", ...buildxOptions(request, store, folder)] : ["build"];
            const tag = builder === "buildx" && request.platforms.length > 1 ? [] : ["--tag", request.name];
            const args = [...words, ...buildOptions(request), ...tag, request.context];
            await engineCommand("docker", args, "build", { ...world, env });
        },
        async images(request, options) {
            if (request.platforms.length > 1)
                return readLayout(folder, options);
            const file = (0,external_node_path_.join)(folder, "image.tar");
            await engineCommand("docker", ["save", "--output", file, request.name], "reading the image", world);
            return [await readSaved(file, options)];
        },
        async remove({ name }) {
            await (0,process_child/* runChild */.w)("docker", ["rmi", "--force", name], { ...world, timeoutMs: 60_000 }).catch(() => undefined);
        },
    };
}
function buildxOptions({ platforms }, store, folder) {
    // An attestation would make an index of the one image.
    const image = "--provenance=false";
    // The daemon cannot save several platforms. How layers are packed is decided here: gzip takes half a minute a gigabyte.
    if (platforms.length > 1)
        return [image, "--output", `type=oci,tar=false,compression=uncompressed,"dest=${folder}"`];
    if (store === "containerd")
        return [image, "--output", "type=image,unpack=true,compression=uncompressed"];
    return [image, "--load"];
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/podman.ts




/** Podman and Buildah: one library, one set of options. Neither needs a daemon. */
function podman(name, world) {
    let ids = [];
    const call = (args) => (0,process_child/* runChild */.w)(name, args, { ...world, timeoutMs: 60_000 }).catch(() => undefined);
    return {
        name,
        refusals: () => [],
        async build(request) {
            const several = request.platforms.length > 1;
            const options = [
                // Its cache does not tell platforms apart where a Dockerfile begins FROM scratch: both would be the first one's image.
                ...buildOptions({ ...request, noCache: request.noCache || request.platforms.length > 0 }),
                // OCI's format has no health check, and theirs is that by default.
                ...["--format", "docker"],
                // One layer a step, with no times in it: an unchanged model keeps its layer.
                ...["--layers", "--timestamp", "0"],
                ...(several ? ["--manifest", request.name] : ["--tag", request.name]),
                request.context,
            ];
            await engineCommand(name, ["build", ...options], "build", world);
        },
        async images(request, options) {
            // Uncompressed files beside their manifest: how they are packed is decided here, as for every engine.
            const folder = (0,external_node_path_.join)(world.scratch, "built");
            const push = request.platforms.length > 1 ? ["manifest", "push", "--all"] : ["push"];
            await engineCommand(name, [...push, "--quiet", request.name, `dir:${folder}`], "reading the image", world);
            const built = await readDirectory(folder, options);
            ids = built.map(({ manifest }) => manifest.config.digest.slice("sha256:".length));
            return built;
        },
        async remove({ name: image, platforms }) {
            if (platforms.length <= 1)
                await call(["rmi", "--force", image]);
            else {
                // A list's images outlive it.
                await call(["manifest", "rm", image]);
                if (ids.length > 0)
                    await call(["rmi", "--force", ...ids]);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/delivery/image/entries.ts




/**
 * A folder as entries under `root` of an image, sorted by path. Links are followed, as DVC keeps data behind links into
 * its cache.
 *
 * @param cwd what `folder` is relative to.
 * @throws {Failure} for what cannot be read, for links in a circle, for sockets, devices and pipes, and for Git LFS pointers.
 */
async function folderEntries(folder, cwd, root) {
    const entries = [];
    const visit = async (path, place, above) => {
        const refused = (error) => {
            throw new failure/* Failure */.H(`${path}: ${(0,read/* reason */.l)(error)}`, { cause: error });
        };
        const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(cwd, path)).catch(refused);
        if (above.includes(real))
            throw new failure/* Failure */.H(`${path}: expected a folder, got a link to a folder it lies in`);
        entries.push({ path: place, content: { kind: "folder" } });
        for (const name of await (0,promises_.readdir)(real).catch(refused)) {
            const inner = (0,external_node_path_.join)(path, name);
            const file = (0,external_node_path_.resolve)(cwd, inner);
            const status = await (0,promises_.stat)(file).catch((error) => {
                const why = error.code === "ENOENT" ? "its link leads nowhere (run `dvc pull` or `git lfs pull` before)" : (0,read/* reason */.l)(error);
                throw new failure/* Failure */.H(`${inner}: ${why}`, { cause: error });
            });
            if (status.isDirectory())
                await visit(inner, `${place}/${name}`, [...above, real]);
            else if (status.isFile()) {
                // Without its weights a model would be shipped, and fail where it is served.
                if (status.size <= 1024)
                    (0,read/* refuseLfsPointer */.Dl)(inner, await readText(file, inner));
                entries.push({ path: `${place}/${name}`, content: { kind: "file", file, sizeBytes: status.size } });
            }
            else
                throw new failure/* Failure */.H(`${inner}: expected a file or folder, got a socket, pipe or device`);
        }
    };
    await visit(folder, root, []);
    // By code units, whatever the machine's language.
    return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** Of a file that may not be readable. */
async function readText(file, name) {
    return (0,promises_.readFile)(file, "latin1").catch((error) => {
        throw new failure/* Failure */.H(`${name}: ${(0,read/* reason */.l)(error)}`, { cause: error });
    });
}
/** Files from this size on get a layer of their own: what did not change is not sent again. */
const OWN_LAYER = 4 * 1024 * 1024;
/**
 * Divides a folder into layers: one for its folders and small files, one for each large file. Beyond `mostLayers`, large
 * files share layers of up to `limitBytes` (GHCR takes 10 GB a layer and ten minutes an upload).
 * A file above the limit stands alone: a file cannot lie in two layers.
 */
function shards(entries, { limitBytes, mostLayers = 32 }) {
    const size = ({ content }) => (content.kind === "file" ? content.sizeBytes : 0);
    const small = entries.filter((entry) => size(entry) < OWN_LAYER);
    const large = entries.filter((entry) => size(entry) >= OWN_LAYER);
    const total = large.reduce((sum, entry) => sum + size(entry), 0);
    const groups = [];
    const packed = packs(small, limitBytes, size);
    if (large.length + packed.length <= mostLayers)
        groups.push(...large.map((entry) => [entry]));
    else
        groups.push(...packs(large, Math.min(limitBytes, Math.ceil(total / (mostLayers - packed.length)) * 2), size));
    return [...packed, ...groups].map((group) => ({
        title: group.length === 1 ? group[0].path : `${group[0].path} and ${group.length - 1} more`,
        entries: group,
        sizeBytes: group.reduce((sum, entry) => sum + size(entry), 0),
    }));
}
function packs(entries, limitBytes, size) {
    const groups = [];
    let held = 0;
    for (const entry of entries) {
        const last = groups.at(-1);
        if (last === undefined || held + size(entry) > limitBytes) {
            groups.push([entry]);
            held = size(entry);
        }
        else {
            last.push(entry);
            held += size(entry);
        }
    }
    return groups;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/serving.ts




/** Where this very program lies: the folder with `bin/` and `dist/`. From sources (in tests) it is the folder above `src/`. */
function programFolder() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    return (0,external_node_path_.basename)(here) === "build-push-image" ? (0,external_node_path_.resolve)(here, "../../..") : (0,external_node_path_.dirname)(here);
}
/** What of `dist/` `serve` loads: `tools/serving.ts` writes the list when the bundle is built. */
async function servingFiles() {
    return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(programFolder(), "dist/serving.json"), "utf8"));
}
/** The program under `/app`: `serve` and no other command. It has no dependencies besides Node. */
async function appShards(limitBytes) {
    const folders = ["app", "app/bin", "app/dist"].map((path) => ({ path, content: { kind: "folder" } }));
    const names = ["bin/serve.js", ...(await servingFiles()).map((name) => `dist/${name}`)];
    const files = await Promise.all(names.map(async (name) => {
        const file = (0,external_node_path_.join)(programFolder(), name);
        const { size } = await (0,promises_.stat)(file);
        return { path: `app/${name}`, content: { kind: "file", file, sizeBytes: size } };
    }));
    // `bin/` has no package.json of its own: Node looks for one above it.
    const type = { path: "app/package.json", content: { kind: "bytes", bytes: Buffer.from('{"type":"module"}\n') } };
    return shards([...folders, ...files, type], { limitBytes });
}
/** The model's folder under `/model`: what is large in layers of its own. */
async function modelShards(model, cwd, limitBytes) {
    return shards(await folderEntries(model, cwd, "model"), { limitBytes });
}
/** How the container runs: without root, and with a health check that needs no curl. */
function servingConfig(port, labels) {
    const second = 1_000_000_000;
    // A rejection that nobody handles ends Node with 1.
    const probe = `fetch("http://127.0.0.1:${port}/health").then((r)=>{if(!r.ok)throw r.status})`;
    return {
        // The official Node image's user "node"; as a number, so that Kubernetes' runAsNonRoot can see it.
        User: "1000:1000",
        WorkingDir: "/app",
        Env: ["NODE_ENV=production"],
        // `docker run IMAGE --help` lists what can be set; what is given there stands in place of Cmd.
        Entrypoint: ["node", "/app/bin/serve.js"],
        Cmd: ["/model", "--host", "0.0.0.0", "--port", String(port)],
        ExposedPorts: { [`${port}/tcp`]: {} },
        Labels: labels,
        StopSignal: "SIGTERM",
        Healthcheck: {
            Test: ["CMD", "node", "-e", probe],
            Interval: 30 * second,
            Timeout: 5 * second,
            StartPeriod: 5 * second,
            Retries: 3,
        },
    };
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/build.ts


















/** This machine's platform, as images name it. */
const ownPlatform = () => parsePlatform(`linux/${process.arch === "arm" ? "arm/v7" : process.arch}`);
/** The base image's manifests: an address in a registry, or `oci:PATH[:TAG]`. */
async function findBase(name, platforms, logins, world) {
    const [, path, tag] = /^oci:(.+?)(?::([\w][\w.-]*))?$/.exec(name) ?? [];
    if (path !== undefined) {
        const origin = await openLayout((0,external_node_path_.resolve)(world.cwd, path), name);
        return readBase(name, origin, tag, platforms, ownPlatform());
    }
    const reference = parseReference(name, "base-image");
    const { registry, repository, digest } = reference;
    const wanted = digest ?? reference.tag ?? "latest";
    const credentials = await logins.of(registry);
    const origin = new Repository(registry, repository, "pull", {
        credentials,
        patience: world.patience,
        silenceMs: world.silenceMs,
    });
    const full = referenceText({ ...reference, tag: reference.tag ?? (digest === undefined ? "latest" : undefined) });
    return readBase(full, origin, wanted, platforms, ownPlatform());
}
/** Layers of the serving image: program, model. Only hashes are computed; nothing is copied that does not gain by compression. */
async function servingLayers(model, layerLimitBytes, world) {
    const { cwd, signal, scratch, reporter } = world;
    const parts = [
        ...(await appShards(layerLimitBytes)).map((shard) => ({ part: "app", shard })),
        ...(await modelShards(model, cwd, layerLimitBytes)).map((shard) => ({ part: "model", shard })),
    ];
    const hashers = new Hashers();
    const layers = new Array(parts.length);
    // The largest first: what is small is done beside it.
    const waiting = [...parts.entries()].sort(([, a], [, b]) => b.shard.sizeBytes - a.shard.sizeBytes);
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const [index, { part, shard }] = next;
            layers[index] = await makeLayer(new image_tar/* Tar */.ob(shard.entries), {
                part,
                title: shard.title,
                compression: "auto",
                scratch,
                signal,
                hashers,
                onProgress: (done, total) => reporter.progress(`hashing ${shard.title}`, done, total),
            });
        }
    };
    try {
        // One more than threads: zlib packs small layers by threads of its own.
        await Promise.all(Array.from({ length: hashers.most + 1 }, work));
        return layers;
    }
    finally {
        await hashers.stop();
    }
}
/** The Dockerfile: the one named, or the usual ones. Undefined when there is none. */
async function findDockerfile(file, context, cwd) {
    const isFile = (path) => (0,promises_.stat)(path).then((status) => status.isFile(), () => false);
    if (file !== undefined) {
        // docker/build-push-action takes it from the workspace, docker itself too.
        const path = (0,external_node_path_.resolve)(cwd, file);
        if (!(await isFile(path)))
            throw new failure/* Failure */.H(`file: ${file}: there is no such file`);
        return path;
    }
    for (const name of ["Dockerfile", "Containerfile"]) {
        const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, context), name);
        if (await isFile(path))
            return path;
    }
    return undefined;
}
/**
 * The engine that is asked for, or the first that answers.
 *
 * @throws {Failure} when none does, with why.
 */
async function findEngine(wanted, world) {
    const reasons = [];
    for (const name of wanted === "auto" ? ["docker", "podman", "buildah"] : [wanted]) {
        if ((await findProgram(name, world.env)) === undefined)
            reasons.push(`${name}: there is no such program`);
        else if (name !== "docker")
            return podman(name, world);
        else {
            const abilities = await dockerAbilities(world);
            if (!("why" in abilities))
                return docker(abilities, world);
            reasons.push(`docker: ${abilities.why}`);
        }
    }
    throw new failure/* Failure */.H(`engine: expected docker, podman or buildah to build the Dockerfile, got none (${reasons.join("; ")})`);
}
/** Builds the user's Dockerfile and takes the image out of the engine. It stays there until `engine.remove`. */
async function engineImage(engine, request, annotations, world) {
    const { scratch, signal, reporter } = world;
    await fixTimes(request.context);
    await engine.build(request);
    const platforms = await engine.images(request, {
        scratch,
        signal,
        annotations,
        onProgress: (what, done, total) => reporter.progress(what, done, total),
    });
    return imageOf(inOrder(platforms, request.platforms), annotations);
}
/** Engines build platforms side by side, and list them as they are done. */
function inOrder(built, wanted) {
    if (wanted.length === 0)
        return built;
    const names = (of) => of.map(({ platform }) => platformName(platform)).join(", ");
    return wanted.map((platform) => {
        const found = built.find((each) => samePlatform(each.platform, platform));
        if (found !== undefined)
            return found;
        throw new failure/* Failure */.H(`platforms: expected an image for ${platformName(platform)}, got ${names(built)}`);
    });
}
/**
 * Engines take their logins from files alone: the login of this step goes into one that lives as long as the step, with
 * all that Docker's own file holds beside it.
 */
async function engineEnvironment(given, world) {
    if (given === undefined)
        return world.env;
    const folder = (0,external_node_path_.join)(world.scratch, "docker");
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const config = await readDockerConfig(world.env);
    const key = given.registry === "docker.io" ? "https://index.docker.io/v1/" : given.registry;
    const auth = Buffer.from(`${given.username}:${given.password}`).toString("base64");
    const { [key]: _, ...credHelpers } = config.credHelpers ?? {};
    const merged = { ...config, credHelpers, auths: { ...config.auths, [key]: { auth } } };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "config.json"), JSON.stringify(merged), { mode: 0o600 });
    // Builders and plugins lie beside it.
    const own = dockerConfigPath({ ...world.env, REGISTRY_AUTH_FILE: undefined });
    const beside = own === undefined ? [] : await (0,promises_.readdir)((0,external_node_path_.dirname)(own)).catch(() => []);
    for (const name of beside) {
        if (name !== "config.json")
            await (0,promises_.symlink)((0,external_node_path_.join)((0,external_node_path_.dirname)(own), name), (0,external_node_path_.join)(folder, name)).catch(() => { });
    }
    return { ...world.env, DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: (0,external_node_path_.join)(folder, "config.json") };
}

;// CONCATENATED MODULE: ./src/delivery/image/upload.ts


/** A part of a broken upload can arrive twice, by a connection thought dead; not three times over. */
const mostRefusals = 3;
/**
 * Brings a blob into a repository: not at all when it is there, by a mount when the registry has it elsewhere, else by an
 * upload. What breaks half-way goes on from the byte the registry has (`GET` of the upload tells `Range`); only when the
 * registry has forgotten the upload does it begin anew.
 */
async function deliver(blob, repository, onProgress) {
    if (await repository.hasBlob(blob.digest))
        return "reused";
    const mount = blob.origin?.registry === repository.registry && blob.origin.repository !== repository.name;
    let session;
    let refusals = 0;
    return repository.patiently(`uploading ${blob.title} (${blob.digest.slice(0, 19)})`, async (tries) => {
        // The answer to the last request may be what got lost.
        if (tries > 0 && (await hasBlob(blob, repository)))
            return "uploaded";
        if (session !== undefined)
            session = await resumed(session, repository);
        if (session === undefined) {
            const opened = await upload_open(blob, repository, mount);
            if (opened === "mounted")
                return "mounted";
            session = opened;
        }
        await send(blob, repository, session, onProgress);
        const status = await commit(blob, repository, session);
        if (status < 400)
            return "uploaded";
        session = undefined;
        if (++refusals === mostRefusals) {
            throw new failure/* Failure */.H(`${repository.registry}: ${blob.title}: expected the registry to take ${blob.digest}, got ${status} ${refusals} times (did the file change while it was sent?)`);
        }
        throw new Transient(`the registry refused the whole with ${status}`);
    });
}
async function hasBlob(blob, repository) {
    const answer = await repository.call({
        method: "HEAD",
        url: repository.url(`blobs/${blob.digest}`),
        expected: [200, 302, 307, 404],
    });
    answer.body.resume();
    return answer.status !== 404;
}
/** Opens an upload, or mounts: a registry that cannot mount opens an upload instead. */
async function upload_open(blob, repository, mount) {
    const url = repository.url("blobs/uploads/");
    const from = blob.origin?.repository;
    if (mount && from !== undefined) {
        url.searchParams.set("mount", blob.digest);
        url.searchParams.set("from", from);
    }
    const answer = await repository.call({
        method: "POST",
        url,
        expected: [201, 202],
        ...(mount && from !== undefined && { alsoPull: [from] }),
    });
    answer.body.resume();
    if (answer.status === 201)
        return "mounted";
    if (answer.headers.location === undefined)
        throw new Transient("it opened an upload without saying where");
    return { location: repository.location(answer, url), offset: 0 };
}
/** How far an upload came; undefined when the registry has forgotten it, or cannot tell. */
async function resumed({ location }, repository) {
    const answer = await repository.call({
        method: "GET",
        url: location,
        expected: [200, 202, 204, 400, 404, 405, 416, 501],
    });
    answer.body.resume();
    if (answer.status >= 400)
        return undefined;
    // `0-99` means a hundred bytes; a registry with none says `0-0`, or nothing.
    const last = /^(?:bytes=)?0-(\d+)$/.exec(String(answer.headers["range"] ?? "").trim())?.[1];
    return {
        location: answer.headers.location === undefined ? location : repository.location(answer, location),
        offset: last === undefined || last === "0" ? 0 : Number(last) + 1,
    };
}
async function send(blob, repository, session, onProgress) {
    const { offset, location } = session;
    if (offset >= blob.sizeBytes)
        return;
    let done = offset;
    const answer = await repository.call({
        method: "PATCH",
        url: location,
        headers: {
            "content-type": "application/octet-stream",
            // Docker's own client sends its one chunk without a range, and so every registry takes that.
            ...(offset > 0 && { "content-range": `${offset}-${blob.sizeBytes - 1}` }),
        },
        body: {
            sizeBytes: blob.sizeBytes - offset,
            read: async function* () {
                for await (const chunk of blob.read(offset)) {
                    done += chunk.length;
                    onProgress?.(done);
                    yield chunk;
                }
            },
        },
        // 416: the registry has more or less than it said a moment ago. It is asked again.
        expected: [202, 201, 204, 404, 416],
    });
    answer.body.resume();
    if (answer.status === 404) {
        session.offset = 0;
        throw new Transient("the registry forgot the upload");
    }
    if (answer.status === 416)
        throw new Transient("the registry had another part of the upload than it said");
    session.offset = blob.sizeBytes;
    if (answer.headers.location !== undefined)
        session.location = repository.location(answer, location);
}
/** Ends an upload. A 4xx says that what arrived is not what was sent: the upload begins anew. */
async function commit(blob, repository, session) {
    const url = new URL(session.location);
    url.searchParams.set("digest", blob.digest);
    const answer = await repository.call({
        method: "PUT",
        url,
        headers: { "content-type": "application/octet-stream" },
        expected: [201, 202, 204, 400, 404, 416],
    });
    answer.body.resume();
    return answer.status;
}

;// CONCATENATED MODULE: ./src/delivery/image/push.ts

/** Uploads at a time: a slow connection is full with fewer, and registries count requests. */
const PARALLEL = 4;
/**
 * Brings all blobs, then the manifests by digest. Afterwards the image can be pulled by its digest, and has no name yet.
 * Doing it twice does no harm: what is there is left alone.
 */
async function pushUntagged(image, repository, onProgress) {
    const held = [...image.platforms, ...image.others];
    const blobs = new Map(held.flatMap((each) => each.blobs).map((blob) => [blob.digest, blob]));
    const delivered = [];
    const waiting = [...blobs.values()];
    const failures = [];
    const work = async () => {
        for (let blob = waiting.shift(); blob !== undefined && failures.length === 0; blob = waiting.shift()) {
            const each = blob;
            try {
                const delivery = await deliver(each, repository, (bytes) => onProgress?.(each, bytes));
                delivered.push({ blob: each, delivery });
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    if (failures.length > 0)
        throw failures[0];
    const documents = new Map([...held.map(({ document }) => document), image.root].map((each) => [each.digest, each]));
    for (const document of documents.values())
        await repository.putDocument(document.digest, document);
    return delivered;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/destinations.ts







/** Logins: the one that is given for its registry, Docker's own for all others. */
class Logins {
    #given;
    #world;
    #found = new Map();
    constructor(given, world) {
        this.#given = given;
        this.#world = world;
    }
    of(registry) {
        if (registry === this.#given?.registry)
            return Promise.resolve(this.#given);
        const found = this.#found.get(registry) ?? findCredentials(registry, this.#world);
        this.#found.set(registry, found);
        return found;
    }
}
async function destinationsOf(names, logins, { patience, silenceMs }) {
    const found = new Map();
    for (const { registry, repository, tag } of names) {
        const name = `${registry}/${repository}`;
        const credentials = await logins.of(registry);
        const destination = found.get(name) ?? {
            repository: new Repository(registry, repository, "push", { credentials, patience, silenceMs }),
            name,
            tags: [],
            present: new Map(),
        };
        if (tag !== undefined)
            destination.tags.push(tag);
        found.set(name, destination);
    }
    return [...found.values()];
}
/**
 * Before anything is built: every registry lets us in, lets us push, and tells what its tags stand for.
 *
 * @throws {Failure} that names all registries that refuse.
 */
async function checkDestinations(destinations) {
    const refused = await Promise.all(destinations.map(async ({ repository, tags, present }) => {
        try {
            await repository.checkPush();
            for (const tag of tags) {
                const document = await repository.document(tag);
                if (document !== undefined)
                    present.set(tag, document);
            }
            return undefined;
        }
        catch (error) {
            if (error instanceof failure/* Failure */.H)
                return error.message;
            throw error;
        }
    }));
    const messages = refused.filter((each) => each !== undefined);
    if (messages.length > 0)
        throw new failure/* Failure */.H(messages.join("\n"));
}
/** Tags that stand for another image and may not be moved. The same digest is no conflict: a job that runs again is green. */
function conflicts(destinations, image) {
    return destinations.flatMap(({ repository, tags, present }) => tags
        .filter((tag) => present.has(tag) && present.get(tag).digest !== image.root.digest)
        .map((tag) => referenceText({ registry: repository.registry, repository: repository.name, tag, digest: undefined })));
}
/**
 * Everything everywhere before the first tag anywhere. A registry that fails before stops all: no tag is written. One
 * that fails while tags are written is told, and the others keep theirs.
 */
async function ship(image, destinations, onExisting, onProgress) {
    const written = await Promise.all(destinations.map(async (destination) => {
        const progress = (title, done, total) => onProgress(`${destination.name}: ${title}`, done, total);
        const base = { destination, tagged: [], skipped: [] };
        try {
            const delivered = await pushUntagged(image, destination.repository, (blob, bytes) => progress(blob.title, bytes, blob.sizeBytes));
            return { ...base, delivered, failure: undefined };
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            return { ...base, delivered: [], failure: error.message };
        }
    }));
    if (written.some(({ failure }) => failure !== undefined))
        return written;
    for (const each of written) {
        const { repository, tags, present } = each.destination;
        try {
            for (const tag of tags) {
                const there = present.get(tag);
                if (there?.digest === image.root.digest)
                    each.tagged.push(tag);
                else if (there !== undefined && onExisting === "skip")
                    each.skipped.push(tag);
                else {
                    await repository.putDocument(tag, image.root);
                    each.tagged.push(tag);
                }
            }
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            each.failure = error.message;
        }
    }
    return written;
}
/** Size of what a tag stood for before, from manifests alone. */
async function previousBytes({ repository, present, }) {
    for (const [tag, document] of present) {
        const sum = ({ layers, config }) => [config, ...layers].reduce((total, { size }) => total + size, 0);
        const read = readManifest(document, tag);
        if (!isIndexType(read.mediaType))
            return { tag, bytes: sum(read) };
        const sizes = new Map();
        for (const { digest } of read.manifests) {
            const each = await repository.document(digest);
            if (each === undefined)
                continue;
            const { config, layers } = readManifest(each, tag);
            for (const { digest, size } of [config, ...layers])
                sizes.set(digest, size);
        }
        return { tag, bytes: [...sizes.values()].reduce((total, size) => total + size, 0) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
;// CONCATENATED MODULE: ./src/actions/build-push-image/inputs.ts

const inputs_inputs = {
    model: (0,inputs/* path */.Ae)({
        description: "The model bundle to serve: `model` when absent and there is no Dockerfile. With a Dockerfile it gives digest, example and `gate` something to speak of.",
    }),
    gate: (0,inputs/* path */.Ae)({ description: "The gate.json of this model: without a pass nothing is built." }),
    metrics: (0,inputs/* path */.Ae)({ description: "The metrics.json that labels and annotations tell." }),
    engine: (0,inputs/* choice */.Yq)({
        description: "What builds: `append` needs no Dockerfile and no daemon; `auto` takes it when there is no Dockerfile, else the first of docker, podman and buildah that answers.",
        choices: ["auto", "append", "docker", "podman", "buildah"],
        default: "auto",
    }),
    "base-image": (0,inputs/* text */.Qq)({
        description: "What the serving image stands on: an image with Node 20 or newer, or `oci:PATH[:TAG]`.",
        default: "node:24-slim",
    }),
    port: (0,inputs/* number */.ai)({
        description: "The port the container listens at.",
        min: 1,
        max: 65_535,
        integer: true,
        default: "8000",
    }),
    "layer-limit": (0,inputs/* number */.ai)({
        description: "Size in MB above which files do not share a layer.",
        min: 1,
        integer: true,
        default: "4000",
    }),
    context: (0,inputs/* path */.Ae)({ description: "Folder the Dockerfile is built in: the workspace, never git.", default: "." }),
    file: (0,inputs/* path */.Ae)({ description: "The Dockerfile; `Dockerfile` or `Containerfile` in `context` when absent." }),
    target: (0,inputs/* text */.Qq)({ description: "Stage of the Dockerfile to build." }),
    "build-args": (0,inputs/* lines */.Mn)({ description: "Build arguments, `KEY=value`; what looks like a secret is refused." }),
    secrets: (0,inputs/* secret */.rJ)({
        description: "Secrets for `RUN --mount=type=secret`, one `KEY=value` a line.",
        environment: "TRAINYARD_BUILD_SECRETS",
    }),
    labels: (0,inputs/* lines */.Mn)({ description: "Labels beside those that tell commit, model, metrics, data and base: `key=value`." }),
    annotations: (0,inputs/* lines */.Mn)({ description: "Annotations of the manifest, beside the same: `key=value`." }),
    platforms: (0,inputs/* names */.Dy)({ description: "Platforms such as `linux/amd64,linux/arm64`; this machine's when absent." }),
    "no-cache": (0,inputs/* flag */.Jt)({ description: "Build the Dockerfile without a cache.", default: "false" }),
    pull: (0,inputs/* flag */.Jt)({ description: "Look for newer base images of the Dockerfile.", default: "false" }),
    image: (0,inputs/* lines */.Mn)({ description: "Repositories that rules and literals in `tags` apply to: `ghcr.io/acme/churn`." }),
    tags: (0,inputs/* names */.Dy)({
        description: "Full references, or with `image` the rules `sha`, `branch`, `pr`, `semver`, `date`, `model`, and literals. With `image` alone: `sha`.",
    }),
    registry: (0,inputs/* text */.Qq)({
        description: "Registry that `username` and `password` are for; the first of `tags` and `image` when absent.",
    }),
    username: (0,inputs/* text */.Qq)({ description: "User of `registry`; Docker's own logins and credential helpers serve when absent." }),
    password: (0,inputs/* secret */.rJ)({ description: "Password or token of `username`.", environment: "TRAINYARD_REGISTRY_PASSWORD" }),
    push: (0,inputs/* flag */.Jt)({ description: "Whether to push; `false` builds and tests only.", default: "true" }),
    output: (0,inputs/* input */.hF)({ description: "Where else the image goes: `oci:PATH` writes an OCI image layout." }, {
        expected: "`oci:PATH`",
        parse: (value) => /^oci:./.test(value) ? { ok: true, value: value.slice("oci:".length) } : { ok: false, expected: "oci:PATH" },
    }),
    "dry-run": (0,inputs/* flag */.Jt)({
        description: "Print plan, layers, sizes and tags, and check the registries, without writing anything.",
        default: "false",
    }),
    "on-existing": (0,inputs/* choice */.Yq)({
        description: "What to do where a tag stands for another image; the same image is always fine.",
        choices: ["overwrite", "fail", "skip"],
        default: "overwrite",
    }),
    "smoke-test": (0,inputs/* choice */.Yq)({
        description: "Whether the image is started and asked before it gets a name.",
        choices: ["true", "off"],
        default: "true",
    }),
    "smoke-request": (0,inputs/* path */.Ae)({ description: "JSON to ask with; the bundle's input_example.json when absent." }),
    "smoke-path": (0,inputs/* text */.Qq)({ description: "Path the request is sent to.", default: "/invocations" }),
    "health-path": (0,inputs/* text */.Qq)({ description: "Path that answers when the container is ready.", default: "/health" }),
    "smoke-timeout": (0,inputs/* number */.ai)({
        description: "Seconds until the container must be ready.",
        min: 1,
        max: 3600,
        default: "60",
    }),
    "max-latency-ms": (0,inputs/* number */.ai)({ description: "Longest time to the answer.", min: 1, default: "2000" }),
    "retry-for": (0,inputs/* number */.ai)({
        description: "Seconds for which a request that fails for now (408, 429, 5xx, resets, stalls) is tried again.",
        min: 0,
        max: 86_400,
        default: "300",
    }),
    "stall-timeout": (0,inputs/* number */.ai)({
        description: "Seconds of silence after which a connection to a registry counts as dead: storage behind one may take its time to put a large layer together.",
        min: 1,
        max: 3600,
        default: "60",
    }),
};
const outputs = {
    digest: "`sha256:…` of the manifest, or of the index over several platforms.",
    repository: "The first repository: `ghcr.io/acme/churn`.",
    image: "The image to deploy: repository@digest.",
    tags: "Every reference that was written, one a line.",
    manifest: "The manifest or index, as JSON.",
    "size-bytes": "Size in the registry: layers, configurations, manifests.",
    "uploaded-bytes": "Bytes sent to registries.",
    platforms: "Platforms, separated by commas.",
    metadata: "All of it as JSON: layers, platforms, destinations, smoke test, times.",
    passed: "Whether the image was built and passed its tests: `true` or `false`.",
    verdict: "`pass` or `fail`.",
};

;// CONCATENATED MODULE: ./src/delivery/image/append.ts



/** No clock: the same inputs give the same image, byte for byte. The same moment that reproducible builds use. */
const created = "1970-01-01T00:00:00Z";
/** A base image with further layers on top, for each of its platforms. Nothing is read, copied or sent here. */
function append(base, layers, { config, annotations, createdBy }) {
    const platforms = base.platforms.map((below) => {
        const full = {
            ...below.config,
            created,
            config: merged(below.config.config ?? {}, config),
            rootfs: { type: "layers", diff_ids: [...below.config.rootfs.diff_ids, ...layers.map(({ diffId }) => diffId)] },
            history: [
                ...(below.config.history ?? []),
                ...layers.map(({ blob }) => ({ created, created_by: `${createdBy} ${blob.part}: ${blob.title}` })),
            ],
        };
        const configBlob = bytesBlob(Buffer.from(JSON.stringify(full)), {
            mediaType: OCI.config,
            part: "config",
            title: "configuration",
        });
        const manifest = {
            schemaVersion: 2,
            mediaType: OCI.manifest,
            config: { mediaType: OCI.config, digest: configBlob.digest, size: configBlob.sizeBytes },
            layers: [
                ...below.manifest.layers.map((layer) => ({ ...layer, mediaType: ociLayer(layer.mediaType) })),
                ...layers.map(({ blob: { mediaType, digest, sizeBytes } }) => ({ mediaType, digest, size: sizeBytes })),
            ],
            ...(Object.keys(annotations).length > 0 && { annotations }),
        };
        return {
            platform: below.platform,
            document: documentOf(OCI.manifest, manifest),
            manifest,
            config: full,
            blobs: [...below.layers, ...layers.map(({ blob }) => blob), configBlob],
        };
    });
    return imageOf(platforms, annotations);
}
function merged(below, above) {
    const names = new Set((above.Env ?? []).map((each) => each.split("=")[0]));
    const kept = (below.Env ?? []).filter((each) => !names.has(each.split("=")[0]));
    return {
        ...below,
        ...above,
        ...((below.Env ?? above.Env) && { Env: [...kept, ...(above.Env ?? [])] }),
        ...((below.Labels ?? above.Labels) && { Labels: { ...below.Labels, ...above.Labels } }),
        ...((below.ExposedPorts ?? above.ExposedPorts) && {
            ExposedPorts: { ...below.ExposedPorts, ...above.ExposedPorts },
        }),
    };
}
/** A manifest is of one family: Docker's layers are the same bytes under OCI's names. */
function ociLayer(mediaType) {
    if (mediaType === DOCKER.gzipLayer)
        return OCI.gzipLayer;
    return mediaType === DOCKER.layer ? OCI.layer : mediaType;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/commit.ts

/** From GitHub's run, its environment, or git in the working directory. */
async function commitOf({ github, env, cwd, signal }) {
    if (github !== undefined) {
        const { run } = github;
        return {
            sha: run.headSha,
            ref: run.ref,
            pullRequest: run.pullRequest?.number,
            source: `${run.serverUrl}/${run.owner}/${run.repository}`,
        };
    }
    const ref = env["GITHUB_REF"];
    const pull = /^refs\/pull\/(\d+)\//.exec(ref ?? "")?.[1];
    const repository = env["GITHUB_REPOSITORY"];
    return {
        sha: env["GITHUB_SHA"] ?? (await git(["rev-parse", "HEAD"], env, cwd, signal)),
        ref: ref ?? (await git(["symbolic-ref", "HEAD"], env, cwd, signal)),
        pullRequest: pull === undefined ? undefined : Number(pull),
        source: repository && `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}`,
    };
}
async function git(args, env, cwd, signal) {
    const ended = await (0,process_child/* runChild */.w)("git", args, { env, cwd, signal, timeoutMs: 10_000 }).catch(() => undefined);
    return ended?.code === 0 ? ended.stdout.trim() : undefined;
}

// EXTERNAL MODULE: ./src/evaluation/gate/gate-file.ts
var gate_file = __webpack_require__(96488);
// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle = __webpack_require__(43360);
// EXTERNAL MODULE: ./src/models/bundle/foreign.ts
var foreign = __webpack_require__(73403);
;// CONCATENATED MODULE: ./src/actions/build-push-image/lineage.ts







const record = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
/**
 * @throws {Failure} for a file that is no gate.json, and for one that speaks of another model.
 */
async function readGate(path, cwd, modelDigest) {
    const { verdict, passed, modelDigest: judged, dataDigest } = await (0,gate_file/* readGateFile */.i)(path, cwd);
    if (modelDigest !== undefined && judged !== modelDigest) {
        throw new failure/* Failure */.H(`${path}: expected a gate for the model ${modelDigest}, got one for ${judged ?? "a model it does not name"} (run test-model and gate-on-metric on this model)`);
    }
    return passed ? { passed, dataDigest } : { passed, reason: `${path}: the gate's verdict is ${verdict}` };
}
/** The numbers of a metrics file that stand at its top. */
async function readMetrics(path, cwd) {
    const metrics = record(await (0,read/* readJson */.Vh)(path, cwd, "metrics"));
    const numbers = Object.entries(metrics).filter((each) => Number.isFinite(each[1]));
    if (numbers.length === 0)
        throw new failure/* Failure */.H(`${path}: expected metrics, got no number`);
    return Object.fromEntries(numbers);
}
/**
 * Digest of the model in a folder. For a model that is not ours undefined, when `foreign` allows it: a Dockerfile serves what it wants.
 *
 * @throws {Failure} for a bundle that is damaged, and for another model where a serving image is asked for: with a Dockerfile to start from.
 */
async function readModelDigest(model, cwd, foreign) {
    const path = (0,external_node_path_.resolve)(cwd, model);
    const isFile = (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
    if (isFile && !foreign) {
        throw new failure/* Failure */.H(`${model}: expected the folder of a model, got a file (\`train\` writes the folder)`);
    }
    try {
        return (await (0,bundle/* readBundle */.B)(model, cwd)).digest;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const names = isFile ? [model] : await (0,promises_.readdir)(path).catch(() => []);
        if (names.length === 0 || names.includes("provenance.json"))
            throw withoutWayOut(error);
        if (foreign)
            return undefined;
        throw new failure/* Failure */.H(`${withoutWayOut(error).message}\n${starter(model, names)}`, { cause: error });
    }
}
/** What can be done with another's model elsewhere is of no use here. */
function withoutWayOut(error) {
    return new failure/* Failure */.H(error.message.replace(` (${foreign/* WAY_OUT */.$A})`, ""), { cause: error });
}
/** A Dockerfile for a Python model: short, non-root, packages below the model, which is in a layer of its own. */
function starter(model, names) {
    const path = model.replace(/^\.\//, "").replace(/\/$/, "");
    const mlflow = names.includes("MLmodel");
    const requirements = names.includes("requirements.txt") ? `${path}/requirements.txt` : "requirements.txt";
    return [
        "The serving image runs models that trainyard trained. For any other, write a Dockerfile, for example:",
        "",
        "    FROM python:3.12-slim",
        `    COPY ${requirements} /tmp/`,
        `    RUN pip install --no-cache-dir -r /tmp/requirements.txt${mlflow ? " mlflow" : ""}`,
        ...(mlflow ? [] : ["    COPY serve.py /app/"]),
        "    USER 1000:1000",
        `    COPY ${path}/ /model/`,
        "    EXPOSE 8000",
        mlflow
            ? '    CMD ["mlflow", "models", "serve", "-m", "/model", "--env-manager", "local", "-h", "0.0.0.0", "-p", "8000"]'
            : '    CMD ["python", "/app/serve.py"]',
        "",
        ...(mlflow
            ? []
            : [
                "where serve.py is yours: it answers GET /health and POST /invocations at port 8000 (health-path, smoke-path),",
            ]),
        "and name it with file: Dockerfile.",
    ].join("\n");
}
/** Labels that tell where an image comes from: OCI's names, and ours beneath `trainyard.`. */
function lineageLabels(lineage, commit, base) {
    const labels = {
        "org.opencontainers.image.revision": commit.sha,
        "org.opencontainers.image.source": commit.source,
        "org.opencontainers.image.base.name": base?.name,
        "org.opencontainers.image.base.digest": base?.digest,
        "trainyard.model-digest": lineage.modelDigest,
        "trainyard.data-digest": lineage.dataDigest,
        "trainyard.metrics": lineage.metrics && JSON.stringify(lineage.metrics),
    };
    return Object.fromEntries(Object.entries(labels).filter((each) => each[1] !== undefined));
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/pairs.ts

/** `KEY=value` lines; a bare `KEY` is an error, since what it would take from the environment depends on the engine. */
function pairs(lines, input) {
    const problems = [];
    const read = (lines ?? []).flatMap((line) => {
        const equals = line.indexOf("=");
        if (equals > 0)
            return [[line.slice(0, equals).trim(), line.slice(equals + 1)]];
        problems.push(`${input}: expected KEY=value, got ${input === "secrets" ? "a line without =" : JSON.stringify(line.slice(0, 80))}`);
        return [];
    });
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
    return read;
}
const secretName = /(^|_|-)(token|secret|passw(or)?d|passphrase|api_?key|private_?key|access_?key|credentials?)(_|-|$)/i;
/** Shapes that issuers gave their secrets so that they are found: GitHub, GitLab, AWS, Slack, OpenAI, Hugging Face, PEM, JWT. */
const secretValue = /^(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|(AKIA|ASIA)[A-Z0-9]{16}|xox[abpr]-[\w-]{10,}|sk-[\w-]{20,}|hf_[A-Za-z0-9]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.)/;
/**
 * Build arguments can be read by whoever pulls the image: they stand in its history.
 *
 * @param known secrets of this step.
 * @throws {Failure} for one that looks like a secret, with the way out. The value is not shown.
 */
function refuseSecretArguments(args, known) {
    const found = args.filter(([name, value]) => (secretName.test(name) && value !== "") ||
        secretValue.test(value) ||
        known.some((each) => each !== undefined && each.length > 3 && value.includes(each)));
    if (found.length === 0)
        return;
    const [name] = found[0];
    throw new failure/* Failure */.H(`build-args: ${found.map(([name]) => name).join(", ")}: expected no secret, got what looks like one: build arguments can be read in the image's history ` +
        `(move it to secrets: \`${name}=…\`, and use it in the Dockerfile with \`RUN --mount=type=secret,id=${name} …\`)`);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/tags.ts


/**
 * The names an image shall have.
 *
 * @param tags full references, rules (`sha`, `branch`, `pr`, `semver`, `date`, `model`) or literal tags; the last two need `images`.
 * @param images repositories that rules and literals apply to.
 * @throws {Failure} that names all wrong ones at once.
 */
function imageNames(tags, images, sources) {
    const problems = [];
    const attempt = (what) => {
        try {
            return what();
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            problems.push(error.message);
            return undefined;
        }
    };
    const repositories = images.flatMap((image) => {
        const read = attempt(() => parseReference(image, "image"));
        if (read !== undefined && (read.tag ?? read.digest) !== undefined) {
            problems.push(`image: expected a repository without a tag, got ${JSON.stringify(image)} (tags goes into tags)`);
        }
        return read ?? [];
    });
    const wanted = tags ?? (images.length === 0 ? [] : [sources.commit.sha === undefined ? "model" : "sha"]);
    const names = [];
    for (const each of wanted) {
        if (/[/:]/.test(each)) {
            const read = attempt(() => parseReference(each, "tags"));
            if (read?.digest !== undefined)
                problems.push(`tags: expected a tag, got a digest in ${JSON.stringify(each)}`);
            if (read !== undefined)
                names.push({ ...read, tag: read.tag ?? "latest" });
            continue;
        }
        if (images.length === 0) {
            problems.push(`tags: expected full references such as ghcr.io/acme/churn:${each}, got ${JSON.stringify(each)} without image (set image to the repository)`);
            continue;
        }
        const found = attempt(() => (Object.hasOwn(rules, each) ? rules[each](sources) : literal(each))) ?? [];
        for (const tag of found)
            for (const repository of repositories)
                names.push({ ...repository, tag });
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H([...new Set(problems)].join("\n"));
    return [...new Map(names.map((name) => [referenceText(name), name])).values()];
}
const rules = {
    sha({ commit }) {
        if (commit.sha === undefined)
            throw new failure/* Failure */.H("tags: sha: expected a commit, got none (not in a git checkout)");
        return [`sha-${commit.sha.slice(0, 7)}`];
    },
    /** Nothing for a tag or a pull request: the same list serves every event. */
    branch: ({ commit }) => refTag(commit.ref, "refs/heads/"),
    pr: ({ commit: { pullRequest } }) => (pullRequest === undefined ? [] : [`pr-${pullRequest}`]),
    /** `v1.2.3` gives 1.2.3, 1.2 and 1; a pre-release only itself, and 0.x never the bare 0 (semver.org, 4). */
    semver({ commit }) {
        const name = /^refs\/tags\/(.+)$/.exec(commit.ref ?? "")?.[1];
        if (name === undefined)
            return [];
        const [, major, minor, patch, rest = ""] = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(name) ?? [];
        if (major === undefined)
            throw new failure/* Failure */.H(`tags: semver: expected a git tag such as v1.2.3, got ${JSON.stringify(name)}`);
        const full = `${major}.${minor}.${patch}${rest}`;
        if (rest !== "")
            return [full];
        return [full, `${major}.${minor}`, ...(major === "0" ? [] : [major])];
    },
    date: ({ now }) => [now.toISOString().slice(0, 10).replaceAll("-", "")],
    model({ modelDigest }) {
        if (modelDigest === undefined)
            throw new failure/* Failure */.H("tags: model: expected a model, got none (set model)");
        return [modelDigest.slice("sha256:".length, "sha256:".length + 12)];
    },
};
function refTag(ref, prefix) {
    if (ref === undefined || !ref.startsWith(prefix))
        return [];
    // `feature/a+b` → `feature-a-b`: what a tag cannot hold becomes a dash.
    const tag = ref
        .slice(prefix.length)
        .replace(/[^A-Za-z0-9_.-]+/g, "-")
        .replace(/^[.-]+/, "")
        .slice(0, 128);
    return tag === "" ? [] : [tag];
}
function literal(tag) {
    if (isTag(tag))
        return [tag];
    throw new failure/* Failure */.H(`tags: expected letters, digits, _ . and - (at most 128, not beginning with . or -), got ${JSON.stringify(tag)}`);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/plan.ts














/**
 * Everything that can be wrong is found here, before anything is built. The model is hashed meanwhile: that takes as long
 * as registries take to answer.
 */
async function prepare(given, context, world) {
    const { cwd } = context;
    const platforms = (given.platforms ?? []).map(parsePlatform);
    const buildArgs = pairs(given["build-args"], "build-args");
    const buildSecrets = pairs(given.secrets?.split(/\r?\n/).filter((line) => line.trim() !== ""), "secrets");
    refuseSecretArguments(buildArgs, [given.password, ...buildSecrets.map(([, value]) => value)]);
    const dockerfile = given.engine === "append" ? undefined : await findDockerfile(given.file, given.context, cwd);
    if (given.engine === "append" && given.file !== undefined) {
        throw new failure/* Failure */.H("file: expected no Dockerfile for engine: append, which has none (set engine: auto)");
    }
    if (dockerfile === undefined && !["auto", "append"].includes(given.engine)) {
        throw new failure/* Failure */.H(`context: expected a Dockerfile in ${given.context} for engine: ${given.engine}, got none (file names it)`);
    }
    const model = given.model ?? (dockerfile === undefined ? "model" : undefined);
    const layers = dockerfile === undefined ? servingLayers(model, given["layer-limit"] * 1_000_000, world) : undefined;
    // A failure is told where the layers are waited for, or not at all when something else failed before.
    layers?.catch(() => { });
    const modelDigest = model === undefined ? undefined : await readModelDigest(model, cwd, dockerfile !== undefined);
    const gate = given.gate === undefined ? undefined : await readGate(given.gate, cwd, modelDigest);
    if (gate?.passed === false)
        return { refused: gate.reason };
    const lineage = {
        modelDigest,
        dataDigest: gate?.dataDigest,
        metrics: given.metrics === undefined ? undefined : await readMetrics(given.metrics, cwd),
    };
    const commit = await commitOf(context);
    const names = imageNames(given.tags, given.image ?? [], { commit, modelDigest, now: context.now() });
    if (names.length === 0 && given.push && given.output === undefined && !given["dry-run"]) {
        throw new failure/* Failure */.H("tags: expected at least one for this event, got none (name references in tags, or repositories in image; push: false builds and tests only)");
    }
    const login = loginOf(given, names);
    const logins = new Logins(login, world);
    const destinations = given.push ? await destinationsOf(names, logins, world) : [];
    await checkDestinations(destinations);
    const subject = dockerfile === undefined
        ? await appendBuilder(given, model, platforms, layers, lineage, commit, logins, world)
        : await dockerfileBuilder(given, dockerfile, platforms, buildArgs, buildSecrets, lineage, commit, {
            ...world,
            env: await engineEnvironment(login, world),
        });
    return { names, destinations, subject, model };
}
function loginOf(given, names) {
    if (given.username === undefined && given.password === undefined)
        return undefined;
    if (given.username === undefined)
        throw new failure/* Failure */.H("username: expected the user that password belongs to, got nothing");
    if (given.password === undefined) {
        throw new failure/* Failure */.H("password: expected the password of username, got nothing (in a terminal: TRAINYARD_REGISTRY_PASSWORD, or --password-stdin)");
    }
    const registry = given.registry === undefined ? names[0]?.registry : parseReference(`${given.registry}/any`, "registry").registry;
    if (registry === undefined)
        throw new failure/* Failure */.H("registry: expected the registry that username is for, got nothing");
    return { registry, username: given.username, password: given.password };
}
async function appendBuilder(given, model, platforms, layers, lineage, commit, logins, world) {
    const base = await findBase(given["base-image"], platforms, logins, world);
    const told = lineageLabels(lineage, commit, base);
    const labels = { ...told, ...Object.fromEntries(pairs(given.labels, "labels")) };
    const annotations = { ...told, ...Object.fromEntries(pairs(given.annotations, "annotations")) };
    const config = servingConfig(given.port, labels);
    const image = layers.then((all) => append(base, all, { config, annotations, createdBy: "trainyard" }));
    image.catch(() => { });
    return { kind: "append", model, image };
}
async function dockerfileBuilder(given, file, platforms, buildArgs, secrets, lineage, commit, world) {
    const engine = await findEngine(given.engine === "append" ? "auto" : given.engine, world);
    const folder = (0,external_node_path_.join)(world.scratch, "secrets");
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const secretFiles = [];
    for (const [index, [name, value]] of secrets.entries()) {
        const path = (0,external_node_path_.join)(folder, String(index));
        await (0,promises_.writeFile)(path, value, { mode: 0o600 });
        secretFiles.push([name, path]);
    }
    const request = {
        context: (0,external_node_path_.resolve)(world.cwd, given.context),
        file,
        target: given.target,
        buildArgs,
        secrets: secretFiles,
        labels: [...Object.entries(lineageLabels(lineage, commit, undefined)), ...pairs(given.labels, "labels")],
        platforms,
        noCache: given["no-cache"],
        pull: given.pull,
        name: `localhost/trainyard-build:${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`,
    };
    const refusals = engine.refusals(request);
    if (refusals.length > 0)
        throw new failure/* Failure */.H(refusals.join("\n"));
    return {
        kind: "dockerfile",
        engine,
        request,
        annotations: Object.fromEntries(pairs(given.annotations, "annotations")),
    };
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/smoke-request.ts




/**
 * The request that is sent: the user's, or the bundle's example. Undefined when there is neither; then only the health
 * check speaks for the image.
 */
async function smokeRequest(path, model, cwd) {
    if (path !== undefined)
        return readRequest(path, cwd);
    if (model === undefined)
        return undefined;
    const example = (0,external_node_path_.join)(model, "input_example.json");
    const there = await (0,promises_.access)((0,external_node_path_.resolve)(cwd, example)).then(() => true, () => false);
    return there ? readRequest(example, cwd) : undefined;
}
async function readRequest(path, cwd) {
    const value = await (0,read/* readJson */.Vh)(path, cwd, "a request");
    if (typeof value !== "object" || value === null) {
        throw new failure/* Failure */.H(`${path}: expected a request as a JSON object or list, got ${JSON.stringify(value)}`);
    }
    const held = value;
    // MLflow keeps examples as pandas' "split" orientation, and asks for it under a name.
    const bare = Array.isArray(held["columns"]) && Array.isArray(held["data"]);
    const body = bare ? { dataframe_split: value } : value;
    return { body: JSON.stringify(body), rows: rowsOf(body), from: path };
}
/** Rows in a request of MLflow's protocol. */
function rowsOf(body) {
    const split = Object(body["dataframe_split"]);
    for (const each of [split.data, body["dataframe_records"], body["instances"]])
        if (Array.isArray(each))
            return each.length;
    return undefined;
}
/**
 * @param answer as text.
 * @returns what is wrong with an answer, or undefined.
 */
function wrongAnswer(status, answer, rows) {
    const shown = JSON.stringify(answer.length > 300 ? `${answer.slice(0, 299)}…` : answer);
    if (status < 200 || status > 299)
        return `expected status 200, got ${status} ${shown}`;
    let value;
    try {
        value = JSON.parse(answer);
    }
    catch {
        return `expected JSON, got ${shown}`;
    }
    if (rows === undefined)
        return undefined;
    const predictions = Object(value)["predictions"];
    if (!Array.isArray(predictions))
        return undefined;
    if (predictions.length !== rows)
        return `expected ${rows} predictions, got ${predictions.length} in ${shown}`;
    return predictions.some((each) => each === null) ? `expected a prediction a row, got null in ${shown}` : undefined;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/actions/build-push-image/runtime.ts






/** No program here can run a container; nothing is said about the image. */
class NoRuntime extends Error {
    name = "NoRuntime";
}
/** What the programs say when it is the machine that lacks something, not the image. */
const machine = /rlimit|cgroup|netavark|\bcni\b|network bridge|bridge|newuidmap|clone|unshare|Operation not permitted|permission denied|no such runtime|daemon|storage driver|mount|iptables|nftables/i;
const runtime_image = /executable file not found|exec: .*no such file or directory|exec format error|unable to find user/i;
/** Programs here that may run containers, the preferred first. */
async function runtimes(env, preferred) {
    const order = preferred === "podman" ? ["podman", "docker"] : ["docker", "podman"];
    const found = [];
    for (const name of order)
        if ((await findProgram(name, env)) !== undefined)
            found.push(name);
    return found;
}
/**
 * Starts an image that the program has, its port reachable from this machine only.
 *
 * @throws {NoRuntime} when the program cannot run containers here.
 * @throws {Failure} when the image cannot be started.
 */
async function startContainer(program, name, port, world) {
    const id = `trainyard-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    const call = (args, timeoutMs = 30_000) => (0,process_child/* runChild */.w)(program, args, { ...world, timeoutMs });
    const occupied = await answers(port);
    const run = (network) => call(["run", "--detach", "--no-healthcheck", "--name", id, ...network, name], 120_000);
    const remove = async () => {
        // Also when the step is being stopped.
        await (0,process_child/* runChild */.w)(program, ["rm", "--force", ...(program === "podman" ? ["--time", "0"] : []), id], {
            ...world,
            signal: new AbortController().signal,
            timeoutMs: 30_000,
        }).catch(() => undefined);
    };
    const mappedPort = async () => /:(\d+)\s*$/m.exec((await call(["port", id, `${port}/tcp`])).stdout)?.[1];
    const networkMode = async () => (await call(["inspect", "--format", "{{.HostConfig.NetworkMode}}", id])).stdout.trim();
    try {
        let started = await run(["--publish", `127.0.0.1::${port}`]);
        let mapped = started.code === 0 ? await mappedPort() : undefined;
        const refusal = () => errorLine(started.stderr);
        const noBridge = started.code !== 0 && machine.test(refusal()) && !runtime_image.test(refusal());
        const elsewhere = started.code === 0 && mapped === undefined && (await networkMode()) !== "host";
        if (noBridge || elsewhere) {
            // Without a bridge the port leads nowhere: then the machine's own network, where the port is free.
            if (occupied)
                throw new NoRuntime(`${program}: no network of its own, and port ${port} is taken on this machine`);
            await remove();
            started = await run(["--network", "host"]);
            mapped = undefined;
        }
        if (started.code !== 0) {
            const said = refusal();
            if (!runtime_image.test(said) && machine.test(said))
                throw new NoRuntime(`${program}: ${said}`);
            const foreign = /exec format error/i.test(said)
                ? " (it is for another platform than this machine's: set up QEMU before, or set smoke-test: off)"
                : "";
            throw new failure/* Failure */.H(`the image cannot be started: ${program}: ${said}${foreign}`);
        }
        if (mapped === undefined && occupied)
            throw new NoRuntime(`${program}: port ${port} is taken on this machine`);
        return {
            url: `http://127.0.0.1:${mapped ?? port}`,
            async ended() {
                const { stdout } = await call(["inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", id]);
                const [status, code] = stdout.trim().split(" ");
                return status === "exited" || status === "stopped" || status === "dead"
                    ? `it ended with exit ${code}`
                    : undefined;
            },
            async log() {
                const { stdout, stderr } = await call(["logs", "--tail", "100", id]);
                return `${stdout}${stderr}`;
            },
            remove,
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Podman logs beside what it has to say. */
function errorLine(stderr) {
    return /^(?:Error|docker): .*/m.exec(stderr)?.[0] ?? lastLines(stderr, 2);
}
function answers(port) {
    return new Promise((done) => {
        const socket = (0,external_node_net_.connect)(port, "127.0.0.1");
        socket.on("connect", () => {
            socket.destroy();
            done(true);
        });
        socket.on("error", () => done(false));
    });
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/smoke-test.ts










/**
 * Starts the image, waits until it is healthy, sends a request and holds the answer. Where no program can run a container
 * here, the bundle is served by this very program instead, and the result says so.
 *
 * @throws {Failure} when there is nothing to start at all.
 */
async function smokeTest(subject, options, world) {
    const refusals = [];
    for (const program of await runtimes(world.env, subject.local?.program)) {
        let loaded;
        try {
            const here = await isLocal(program, subject, world);
            const name = here ?? (await load(program, subject, world));
            if (here === undefined)
                loaded = name;
            const container = await startContainer(program, name, options.port, world);
            const started = `the image, by ${program}`;
            try {
                return await tested(container, started, options, world);
            }
            finally {
                await container.remove();
            }
        }
        catch (error) {
            if (error instanceof NoRuntime) {
                refusals.push(error.message);
                world.reporter.info(`smoke test: ${error.message}`);
            }
            else if (error instanceof failure/* Failure */.H) {
                return { passed: false, started: `the image, by ${program}`, reason: error.message, log: "" };
            }
            else
                throw error;
        }
        finally {
            if (loaded !== undefined)
                await removeImage(program, loaded, world);
        }
    }
    const why = refusals.length === 0 ? "neither docker nor podman is there" : refusals.join("; ");
    if (subject.bundle === undefined) {
        throw new failure/* Failure */.H(`smoke-test: expected podman or docker to start the image, got none that can (${why}; set smoke-test: off to ship it untested)`);
    }
    const server = await startBundle(subject.bundle, world);
    try {
        return await tested(server, `the bundle alone, by trainyard serve; the image itself was not started (${why})`, options, world);
    }
    finally {
        await server.remove();
    }
}
/** Buildah and Podman have one store, as a rule. */
async function isLocal(program, { local }, world) {
    if (local?.program !== program)
        return undefined;
    const { code } = await (0,process_child/* runChild */.w)(program, ["image", "inspect", local.name], { ...world, timeoutMs: 30_000 });
    return code === 0 ? local.name : undefined;
}
async function removeImage(program, name, world) {
    const signal = new AbortController().signal;
    await (0,process_child/* runChild */.w)(program, ["rmi", "--force", name], { ...world, signal, timeoutMs: 60_000 }).catch(() => undefined);
}
/** Brings the image to a program that can run it, without a registry between them. */
async function load(program, { image }, world) {
    if (image === undefined)
        throw new NoRuntime(`${program}: the image is for another platform than this machine's`);
    const name = `localhost/trainyard-smoke:${image.document.digest.slice(7, 19)}`;
    // An answer first: bringing a gigabyte to a daemon that is not there takes long.
    const info = await (0,process_child/* runChild */.w)(program, ["info"], { ...world, timeoutMs: 30_000 });
    if (info.code !== 0)
        throw new NoRuntime(`${program}: ${lastLines(info.stderr, 1)}`);
    const archive = await loadArchive(image, name, world.scratch, world.signal);
    const { code, stderr } = await (0,process_child/* runChild */.w)(program, ["load"], { ...world, stdin: archive.read() });
    if (code !== 0)
        throw new NoRuntime(`${program}: the image could not be loaded: ${lastLines(stderr, 2)}`);
    return name;
}
async function startBundle(bundle, world) {
    const port = await freePort();
    const program = (0,external_node_path_.join)(programFolder(), "bin", "serve.js");
    const child = (0,process_child/* startChild */.v)(process.execPath, [program, bundle, "--port", String(port)], world);
    let ended;
    child.ended.then(({ code }) => {
        ended = `it ended with exit ${code}`;
    }, (error) => {
        ended = error.message;
    });
    return {
        url: `http://127.0.0.1:${port}`,
        ended: async () => ended,
        log: async () => child.log(),
        async remove() {
            await child.stop(6000).catch(() => undefined);
        },
    };
}
function freePort() {
    return new Promise((done, failed) => {
        const server = (0,external_node_net_.createServer)();
        server.on("error", failed);
        server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
        });
    });
}
async function tested(container, started, options, world) {
    const failed = async (reason) => ({
        passed: false,
        started,
        reason,
        log: lastLines(await container.log().catch(() => ""), 50),
    });
    const begin = performance.now();
    for (;;) {
        const status = await ask(container.url + options.healthPath, undefined, 2000, world.signal).catch(() => undefined);
        // Whoever has no such path, and says so, is up.
        if (status !== undefined && status.status < 500)
            break;
        const ended = await container.ended();
        if (ended !== undefined)
            return failed(`${ended} before it answered`);
        if (performance.now() - begin > options.timeoutMs) {
            const got = status === undefined ? "no answer" : `status ${status.status}`;
            return failed(`expected ${options.healthPath} to answer within ${options.timeoutMs / 1000} s, got ${got} at port ${options.port}`);
        }
        await pause(100, world.signal);
    }
    const healthyMs = performance.now() - begin;
    const { request } = options;
    if (request === undefined)
        return { passed: true, started, healthyMs, latencyMs: undefined, answer: undefined };
    const sent = performance.now();
    const reply = await ask(container.url + options.path, request.body, Math.max(options.mostLatencyMs, 10_000), world.signal).catch((error) => error);
    world.signal.throwIfAborted();
    if (reply instanceof Error)
        return failed(`POST ${options.path}: ${reply.cause?.message ?? reply.message}`);
    const latencyMs = performance.now() - sent;
    const wrong = wrongAnswer(reply.status, reply.text, request.rows);
    if (wrong !== undefined)
        return failed(`POST ${options.path} with ${request.from}: ${wrong}`);
    if (latencyMs > options.mostLatencyMs) {
        return failed(`POST ${options.path}: expected an answer within ${options.mostLatencyMs} ms, got one after ${Math.round(latencyMs)} ms (max-latency-ms)`);
    }
    return { passed: true, started, healthyMs, latencyMs, answer: reply.text.slice(0, 300) };
}
/** GET, or POST of JSON; at most a megabyte of the answer is looked at. */
async function ask(url, body, timeoutMs, signal) {
    const response = await fetch(url, {
        ...(body !== undefined && { method: "POST", body, headers: { "content-type": "application/json" } }),
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > 1_000_000)
            break;
    }
    return { status: response.status, text: Buffer.concat(chunks).toString() };
}

// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__(46008);
;// CONCATENATED MODULE: ./src/actions/build-push-image/summary.ts




function bytesText(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`;
}
function summary(story) {
    const { title, engine, image, smoke, written, phases, notes } = story;
    return [
        (0,block/* heading */.R_)(2, title),
        ...notes.map((note) => (0,block/* paragraph */.FY)(note)),
        ...smokeBlocks(smoke),
        ...(image === undefined ? [] : imageBlocks(image, engine, story)),
        ...writtenBlocks(written),
        ...(phases.length === 0
            ? []
            : [
                (0,block/* table */.tp)(["phase", ">seconds"], phases.map(([name, ms]) => [name, (ms / 1000).toFixed(2)])),
            ]),
    ];
}
function smokeBlocks(smoke) {
    if (smoke === undefined)
        return [];
    if (smoke === "off")
        return [(0,block/* paragraph */.FY)([(0,block/* strong */.ko)("Not tested"), ": smoke-test is off."])];
    if (!smoke.passed) {
        return [
            (0,block/* paragraph */.FY)([(0,block/* strong */.ko)("The smoke test failed"), ` (${smoke.started}): ${smoke.reason}`]),
            ...(smoke.log === "" ? [] : [(0,block/* details */.zH)("Log", [(0,block/* codeBlock */.DV)(smoke.log)])]),
        ];
    }
    const answered = smoke.latencyMs === undefined
        ? "; no request was sent (smoke-request names one)"
        : `, answered in ${Math.round(smoke.latencyMs)} ms`;
    return [
        (0,block/* paragraph */.FY)(`Smoke test passed: ${smoke.started}, ready after ${(smoke.healthyMs / 1000).toFixed(1)} s${answered}.`),
    ];
}
function imageBlocks(image, engine, { previous, written, names }) {
    const bytes = imageBytes(image);
    const growth = previous === undefined ? undefined : bytes - previous.bytes;
    const rows = [
        ["digest", (0,block/* code */.aY)(image.root.digest)],
        ["engine", engine],
        ["platforms", image.platforms.map(({ platform }) => platformName(platform)).join(", ")],
        ["size", bytesText(bytes)],
        ...(growth === undefined
            ? []
            : [["growth", `${growth < 0 ? "−" : "+"}${bytesText(Math.abs(growth))} against ${previous.tag}`]]),
        ...(names.length === 0 ? [] : [["tags", names.join(", ")]]),
    ];
    const first = written[0];
    const deliveries = new Map(first?.delivered.map(({ blob, delivery }) => [blob.digest, delivery]));
    const layers = image.platforms.flatMap(({ platform, blobs }) => blobs.map((blob) => [
        ...(image.platforms.length > 1 ? [platformName(platform)] : []),
        blob.part,
        blob.title,
        bytesText(blob.sizeBytes),
        compressionOf(blob),
        ...(first === undefined ? [] : [deliveries.get(blob.digest) ?? ""]),
    ]));
    return [
        (0,block/* table */.tp)(["what", "value"], rows),
        (0,block/* details */.zH)("Layers", [
            (0,block/* table */.tp)([
                ...(image.platforms.length > 1 ? ["platform"] : []),
                "part",
                "holds",
                ">size",
                "compression",
                ...(first === undefined ? [] : [first.destination.name]),
            ], layers),
        ]),
    ];
}
function compressionOf({ mediaType, part }) {
    if (part === "config")
        return "";
    return /zstd$/.test(mediaType) ? "zstd" : /gzip$/.test(mediaType) ? "gzip" : "none";
}
function writtenBlocks(written) {
    if (written.length === 0)
        return [];
    return [
        (0,block/* table */.tp)(["repository", "tags written", ">uploaded", ">reused", "result"], written.map(({ destination, delivered, tagged, skipped, failure }) => {
            const reused = delivered
                .filter(({ delivery }) => delivery !== "uploaded")
                .reduce((sum, { blob }) => sum + blob.sizeBytes, 0);
            return [
                (0,block/* code */.aY)(destination.name),
                tagged.length === 0 ? "none" : tagged.join(", "),
                bytesText(destination.repository.sentBytes),
                bytesText(reused),
                failure === undefined
                    ? skipped.length === 0
                        ? "written"
                        : `left alone: ${skipped.join(", ")} (on-existing: skip)`
                    : [(0,block/* strong */.ko)("failed"), `: ${failure}`],
            ];
        })),
    ];
}
/** All of it for a machine. */
function metadata(story) {
    const { image, engine, smoke, written, previous, phases } = story;
    return {
        engine,
        ...(image !== undefined && {
            digest: image.root.digest,
            media_type: image.root.mediaType,
            size_bytes: imageBytes(image),
            platforms: image.platforms.map(({ platform, document, blobs, config }) => ({
                platform: platformName(platform),
                digest: document.digest,
                labels: config.config?.Labels ?? {},
                blobs: blobs.map(({ part, title, digest, sizeBytes, mediaType }) => ({
                    part,
                    title,
                    digest,
                    size_bytes: sizeBytes,
                    media_type: mediaType,
                })),
            })),
        }),
        ...(previous !== undefined && { previous: { tag: previous.tag, size_bytes: previous.bytes } }),
        smoke_test: smoke === "off" || smoke === undefined ? { ran: false } : { ran: true, ...smoke },
        destinations: written.map(({ destination: { name, repository }, delivered, tagged, skipped, failure }) => ({
            repository: name,
            tags: tagged,
            skipped,
            uploaded_bytes: repository.sentBytes,
            blobs: Object.fromEntries(delivered.map(({ blob, delivery }) => [blob.digest, delivery])),
            ...(failure !== undefined && { failure }),
        })),
        seconds: Object.fromEntries(phases.map(([name, ms]) => [name, Number((ms / 1000).toFixed(3))])),
    };
}
function writtenNames(written) {
    return written.flatMap(({ destination: { repository }, tagged }) => tagged.map((tag) => referenceText({ registry: repository.registry, repository: repository.name, tag, digest: undefined })));
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/index.ts
















/* harmony default export */ const build_push_image = ((0,action/* action */.X)({
    name: "build-push-image",
    description: "Builds an image that serves the model (or the user's Dockerfile), tests it, and only then gives it a name.",
    inputs: inputs_inputs,
    outputs: outputs,
    async run(given, context) {
        const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "trainyard-image-"));
        temporary/* temporaries */.U.add(scratch);
        // What is under way when something else fails is stopped.
        const over = new AbortController();
        try {
            return await run(given, { ...context, signal: AbortSignal.any([context.signal, over.signal]) }, scratch);
        }
        finally {
            over.abort();
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
            temporary/* temporaries */.U.delete(scratch);
        }
    },
}));
async function run(given, context, scratch) {
    const { cwd, env, signal, reporter } = context;
    const world = {
        env,
        cwd,
        signal,
        reporter,
        scratch,
        silenceMs: given["stall-timeout"] * 1000,
        patience: {
            forMs: given["retry-for"] * 1000,
            firstMs: 500,
            mostMs: 30_000,
            random: Math.random,
            signal,
            onRetry: (what, reason, waitMs) => reporter.info(`${what}: ${reason}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
        },
    };
    const story = {
        title: "Image",
        engine: given.engine,
        image: undefined,
        names: [],
        smoke: undefined,
        written: [],
        previous: undefined,
        phases: [],
        notes: [],
    };
    const phase = async (name, work) => {
        const begin = performance.now();
        try {
            return await work();
        }
        finally {
            story.phases.push([name, performance.now() - begin]);
        }
    };
    const plan = await phase("prepare", () => prepare(given, context, world));
    if ("refused" in plan)
        return ended(story, `Nothing was built: ${plan.refused}`);
    const { names, destinations, subject } = plan;
    story.names = names.map(referenceText);
    story.engine = subject.kind === "append" ? "append" : subject.engine.name;
    if (given["dry-run"] && subject.kind === "dockerfile") {
        story.title = "Plan: nothing was built or written";
        story.notes.push(`${subject.engine.name} would build ${subject.request.file} in ${subject.request.context}.`);
        return ended(story, undefined);
    }
    try {
        const image = await phase("build", () => build(plan, world));
        story.image = image;
        if (given["dry-run"]) {
            story.title = "Plan: nothing was written";
            return ended(story, undefined);
        }
        const clash = given["on-existing"] === "fail" ? conflicts(destinations, image) : [];
        if (clash.length > 0) {
            return ended(story, `${clash.join(", ")}: expected a new tag, got one that stands for another image (on-existing: overwrite moves it)`);
        }
        if (given["smoke-test"] === "off") {
            story.smoke = "off";
            reporter.warning("smoke-test is off: the image gets its name without having been started");
        }
        else {
            const result = await phase("smoke test", () => smoke(given, plan, image, context, world));
            story.smoke = result;
            if (!result.passed) {
                for (const line of result.log.split("\n"))
                    reporter.info(line);
                return ended(story, `smoke test failed (${result.started}): ${result.reason}; nothing was pushed`);
            }
            if (!result.started.startsWith("the image"))
                reporter.warning(`smoke test: ${result.started}`);
        }
        if (given.output !== undefined) {
            const folder = (0,external_node_path_.resolve)(cwd, given.output);
            const tags = [...new Set(names.flatMap(({ tag }) => tag ?? []))];
            await phase("write layout", () => writeLayout(folder, image, tags, signal));
            story.notes.push(`The image is written to ${given.output} as an OCI image layout.`);
        }
        if (given.push && destinations.length > 0) {
            if (destinations[0] !== undefined)
                story.previous = await previousBytes(destinations[0]);
            story.written = await phase("push", () => ship(image, destinations, given["on-existing"], (what, done, total) => reporter.progress(what, done, total)));
            signal.throwIfAborted();
            const failed = story.written.flatMap(({ failure }) => failure ?? []);
            if (failed.length > 0) {
                const live = writtenNames(story.written);
                const state = live.length === 0 ? "no tag was written anywhere" : `written before: ${live.join(", ")}`;
                return ended(story, `${failed.join("\n")} (${state})`);
            }
        }
        story.title = given.push && destinations.length > 0 ? "Image pushed" : "Image built, not pushed";
        return ended(story, undefined);
    }
    finally {
        if (subject.kind === "dockerfile")
            await subject.engine.remove(subject.request);
    }
}
function build({ subject }, world) {
    if (subject.kind === "append")
        return subject.image;
    return engineImage(subject.engine, subject.request, subject.annotations, world);
}
async function smoke(given, plan, image, { cwd }, world) {
    const { subject } = plan;
    const engine = subject.kind === "dockerfile" ? subject.engine.name : undefined;
    const own = image.platforms.find(({ platform }) => samePlatform(platform, ownPlatform()));
    const tested = {
        local: subject.kind === "dockerfile" && image.platforms.length === 1
            ? { program: engine === "docker" ? "docker" : "podman", name: subject.request.name }
            : undefined,
        image: own,
        bundle: subject.kind === "append" ? (0,external_node_path_.resolve)(cwd, subject.model) : undefined,
    };
    const options = {
        port: given.port,
        healthPath: given["health-path"],
        path: given["smoke-path"],
        request: await smokeRequest(given["smoke-request"], plan.model, cwd),
        timeoutMs: given["smoke-timeout"] * 1000,
        mostLatencyMs: given["max-latency-ms"],
    };
    return smokeTest(tested, options, world);
}
/** The story so far as an outcome; `failure` makes it red. */
function ended(story, failure) {
    const { image, written } = story;
    const first = written[0]?.destination.name ?? nameless(story.names[0]);
    const passed = failure === undefined;
    return {
        outputs: {
            digest: image?.root.digest,
            repository: first,
            image: image !== undefined && passed && written.length > 0 ? `${first}@${image.root.digest}` : undefined,
            tags: writtenNames(written).join("\n"),
            manifest: image && Buffer.from(image.root.bytes).toString(),
            "size-bytes": image && imageBytes(image),
            "uploaded-bytes": written.reduce((sum, { destination }) => sum + destination.repository.sentBytes, 0),
            platforms: image?.platforms.map(({ platform }) => platformName(platform)).join(","),
            metadata: JSON.stringify(metadata(story)),
            passed,
            verdict: passed ? "pass" : "fail",
        },
        summary: summary({
            ...story,
            title: passed
                ? `${story.title}${image === undefined ? "" : `: ${bytesText(imageBytes(image))}`}`
                : "The image was not shipped",
            notes: failure === undefined ? story.notes : [failure, ...story.notes],
        }),
        failure,
    };
}
function nameless(reference) {
    return reference?.replace(/:[^:/]+$/, "");
}


/***/ }),

/***/ 99182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 4233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ fileSlice),
/* harmony export */   ob: () => (/* binding */ Tar),
/* harmony export */   sG: () => (/* binding */ fileBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);



const BLOCK = 512;
/** Bytes read from a file at once. */
const CHUNK = 1024 * 1024;
/**
 * A tar archive (POSIX.1-2001 pax interchange over ustar) as a sequence of bytes that can be read from any offset: a
 * broken upload is resumed without the part that arrived. The bytes depend on nothing but paths and contents:
 * owners, times, the umask and the executable bit (which artifacts lose on their way) are left out.
 */
class Tar {
    sizeBytes;
    entries;
    #entries;
    constructor(entries) {
        this.entries = entries;
        this.#entries = entries.map((entry) => ({ entry, head: header(entry), size: contentSize(entry) }));
        // Two empty blocks end an archive.
        this.sizeBytes = this.#entries.reduce((sum, { head, size }) => sum + head.length + padded(size), 0) + 2 * BLOCK;
    }
    /**
     * The archive's bytes from offset `from` on. With `reuse` the memory of a chunk is written over after the next one is
     * asked for: enough for hashing, and nothing for the garbage collector.
     *
     * @throws {Failure} when a file became longer or shorter since it was listed.
     */
    async *read(from = 0, { reuse = false } = {}) {
        let skip = from;
        for (const { entry, head, size } of this.#entries) {
            if (skip < head.length)
                yield head.subarray(skip);
            skip = Math.max(0, skip - head.length);
            if (skip < size)
                yield* content(entry, skip, reuse);
            const space = padded(size) - size;
            const inSpace = Math.max(0, skip - size);
            if (inSpace < space)
                yield new Uint8Array(space - inSpace);
            skip = Math.max(0, skip - padded(size));
        }
        if (skip < 2 * BLOCK)
            yield new Uint8Array(2 * BLOCK - skip);
    }
}
function contentSize({ content }) {
    if (content.kind === "folder")
        return 0;
    return content.kind === "bytes" ? content.bytes.length : content.sizeBytes;
}
const padded = (size) => Math.ceil(size / BLOCK) * BLOCK;
async function* content({ content }, from, reuse) {
    if (content.kind === "folder")
        return;
    if (content.kind === "bytes")
        yield content.bytes.subarray(from);
    else if (content.kind === "stream")
        yield* content.read(from);
    else
        yield* fileBytes(content.file, content.sizeBytes, from, reuse);
}
/** A file's bytes from an offset on. @throws {Failure} when it is not `sizeBytes` long. */
async function* fileBytes(path, sizeBytes, from, reuse) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size !== sizeBytes)
        throw changed(path);
    yield* fileSlice(path, 0, sizeBytes, from, reuse);
}
/**
 * A part of a file, from an offset in that part on. Reads ahead by one chunk, so that the disk works while the last chunk
 * is hashed or sent.
 */
async function* fileSlice(path, start, sizeBytes, from, reuse) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error)}`, { cause: error });
    });
    const spare = reuse ? [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] : undefined;
    let turn = 0;
    const readAt = (offset) => file.read(spare?.[turn++ % 2] ?? Buffer.allocUnsafeSlow(Math.min(CHUNK, sizeBytes - offset)), 0, Math.min(CHUNK, sizeBytes - offset), start + offset);
    let pending;
    try {
        let offset = from;
        pending = offset < sizeBytes ? readAt(offset) : undefined;
        while (pending !== undefined) {
            const { bytesRead, buffer } = await pending;
            if (bytesRead === 0)
                throw changed(path);
            offset += bytesRead;
            pending = offset < sizeBytes ? readAt(offset) : undefined;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        // Whoever stops half-way leaves a read under way: the file is closed after it.
        await pending?.catch(() => { });
        await file.close();
    }
}
function changed(path) {
    return new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: the file changed while it was read (is another step still writing it?)`);
}
/** ustar's fields hold 100 bytes of path and 8 GiB of size; what is larger, or not ASCII, goes into a pax header before it. */
function header(entry) {
    const folder = entry.content.kind === "folder";
    const path = folder ? `${entry.path}/` : entry.path;
    const size = contentSize(entry);
    const records = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    if (Buffer.byteLength(path) > 100 || /[^\x00-\x7f]/.test(path))
        records.push(paxRecord("path", path));
    if (size >= 8 ** 11)
        records.push(paxRecord("size", String(size)));
    const mode = folder ? 0o755 : 0o644;
    const block = ustar({ path, mode, size: size >= 8 ** 11 ? 0 : size, type: folder ? "5" : "0" });
    if (records.length === 0)
        return block;
    const body = Buffer.from(records.join(""));
    const extended = Buffer.alloc(padded(body.length));
    body.copy(extended);
    return Buffer.concat([ustar({ path: "././@PaxHeader", mode: 0, size: body.length, type: "x" }), extended, block]);
}
/** `LENGTH key=value\n`, where the length counts itself. */
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
function ustar({ path, mode, size, type }) {
    const block = Buffer.alloc(BLOCK);
    Buffer.from(path).copy(block, 0, 0, 100);
    const octal = (value, offset, width) => block.write(`${value.toString(8).padStart(width - 1, "0")}\0`, offset, "latin1");
    octal(mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(0, 136, 12);
    block.write("        ", 148, "latin1");
    block.write(type, 156, "latin1");
    block.write("ustar\u000000", 257, "latin1");
    let sum = 0;
    for (const byte of block)
        sum += byte;
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return block;
}


/***/ }),

/***/ 96488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readGateFile)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33464);


const verdicts = ["pass", "fail", "inconclusive"];
/**
 * Reads a `gate.json`.
 *
 * @throws {Failure} for what is none, and for results that are not as `gate-on-metric` writes them.
 */
async function readGateFile(path, cwd) {
    const gate = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(path, cwd, "a gate.json");
    const verdict = isRecord(gate) ? verdicts.find((each) => each === gate["verdict"]) : undefined;
    if (!isRecord(gate) || verdict === undefined)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected the gate.json that gate-on-metric writes, got no verdict`);
    const results = gate["results"] ?? [];
    if (!Array.isArray(results) || !results.every(isResult))
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected the results of rules, got others (was it edited? run \`gate-on-metric\` again)`);
    return {
        verdict,
        passed: verdict === "pass",
        modelDigest: text(gate["model_digest"]),
        dataDigest: text(gate["data_digest"]),
        results,
    };
}
function isResult(value) {
    if (!isRecord(value))
        return false;
    const { expression, reason, status, ends, interval } = value;
    return (typeof expression === "string" &&
        typeof reason === "string" &&
        ["pass", "fail", "inconclusive", "skipped"].includes(status) &&
        ["green", "warning", "red"].includes(ends) &&
        ["value", "bound", "baseline", "margin", "p", "adjusted_p"].every((name) => isNumberOrNull(value[name])) &&
        (interval === null ||
            (isRecord(interval) && typeof interval["low"] === "number" && typeof interval["high"] === "number")));
}
const isNumberOrNull = (value) => value === null || typeof value === "number";
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);


/***/ }),

/***/ 60930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
const MARK = "provenance.json";
/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
async function isBundle(folder) {
    for (const name of ["MLmodel", MARK])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}


/***/ }),

/***/ 33464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ refuseLfsPointer),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
    }
    finally {
        await file.close();
    }
}
/** A JSON file's value. `what` names what it should have been: "metrics". */
async function readJson(path, cwd, what) {
    const text = await readText(path, cwd);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
/** @throws {Failure} for the text of a Git LFS pointer. */
function refuseLfsPointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
}
function refusePointer(path, text) {
    refuseLfsPointer(path, text);
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile()).toString("latin1");
    }
    finally {
        await file.close();
    }
}
/** The system's refusal in plain words. */
function reason(error) {
    const known = {
        ENOENT: "there is no such file",
        EACCES: "it may not be read (permission denied)",
        EPERM: "it may not be changed (operation not permitted)",
        ENOTDIR: "a part of the path is a file, not a folder",
        EISDIR: "it is a folder",
        ENAMETOOLONG: "the name is too long",
        ENOSPC: "the disk is full",
        EROFS: "the file system is read-only",
        ELOOP: "its links go round in a circle",
        EMFILE: "too many files are open",
    };
    return known[error.code ?? ""] ?? error.message;
}


/***/ }),

/***/ 71081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83333);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33464);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4913);









/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
async function replaceFile(path, data) {
    await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
    const temporary = sibling(path);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        // Where it could not be made there is nothing to remove.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
/** As `replaceFile`, for text in pieces, as a big table comes. */
async function replaceFileOf(path, pieces) {
    await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
async function replaceFolder(path, mark, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const temporary = sibling(target);
    const previous = sibling(target);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        if (present !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(target, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(previous, { recursive: true, force: true });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
function sibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}
function translated(path, error) {
    if (isSystemError(error)) {
        return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 66319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ startChild),
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Starts a program without a shell, in a process group of its own: what it starts in turn ends with it, when `signal`
 * aborts, when time is over, or by `stop`.
 */
function startChild(command, args, options) {
    const { cwd, env, signal, stdin, timeoutMs, onStdout, onLine, keepBytes = 256 * 1024 } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd,
        env,
        stdio: ["pipe", "pipe", "pipe"],
        detached: inGroup,
        windowsHide: true,
    });
    const stdout = new Tail(keepBytes);
    const stderr = new Tail(keepBytes);
    const log = new Tail(keepBytes);
    let timedOut = false;
    let graceTimer;
    const stop = (graceMs = 2000) => {
        killGroup(child, "SIGTERM");
        graceTimer ??= setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
        return ended;
    };
    for (const [stream, tail] of [
        [child.stdout, stdout],
        [child.stderr, stderr],
    ]) {
        const lines = onLine === undefined ? undefined : lineReader(onLine);
        stream.on("data", (chunk) => {
            tail.push(chunk);
            log.push(chunk);
            lines?.(chunk);
        });
        stream.on("end", () => lines?.(undefined));
    }
    if (onStdout !== undefined)
        child.stdout.on("data", onStdout);
    const ended = new Promise((done, failed) => {
        const abort = () => stop(500);
        signal.addEventListener("abort", abort, { once: true });
        if (signal.aborted)
            abort();
        const timer = timeoutMs === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                stop();
            }, timeoutMs);
        const settle = () => {
            signal.removeEventListener("abort", abort);
            clearTimeout(timer);
            clearTimeout(graceTimer);
        };
        child.on("error", (error) => {
            settle();
            failed(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${command}: ${startRefusal(error)}`, { cause: error }));
        });
        child.on("close", (code, signalName) => {
            settle();
            const number = signalName === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signalName] ?? 0);
            done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
        });
    });
    ended.catch(() => { });
    feed(child, stdin);
    return { ended, log: () => log.text(), stop };
}
/** Runs a program to its end. An abort of `signal` is thrown, after the program has ended. */
async function runChild(command, args, options) {
    const result = await startChild(command, args, options).ended;
    options.signal.throwIfAborted();
    return result;
}
/** Windows has no process groups to end at once. */
const inGroup = process.platform !== "win32";
function killGroup(child, name) {
    if (child.pid === undefined)
        return;
    try {
        if (inGroup)
            process.kill(-child.pid, name);
        else
            child.kill(name);
    }
    catch {
        // The group is gone already.
    }
}
/** A child that closes its stdin early is its own business: EPIPE is no error of ours. */
async function feed(child, stdin) {
    const pipe = child.stdin;
    pipe.on("error", () => { });
    if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
        pipe.end(stdin ?? "");
        return;
    }
    try {
        for await (const chunk of stdin) {
            if (pipe.destroyed)
                break;
            if (!pipe.write(chunk))
                await writable(pipe);
        }
        pipe.end();
    }
    catch (error) {
        // Half an input must not pass for a whole one.
        pipe.destroy(error);
        killGroup(child, "SIGTERM");
    }
}
function writable(pipe) {
    return new Promise((done) => {
        const settle = () => {
            for (const event of ["drain", "close", "error"])
                pipe.off(event, settle);
            done();
        };
        for (const event of ["drain", "close", "error"])
            pipe.on(event, settle);
    });
}
function startRefusal(error) {
    if (error.code === "ENOENT")
        return "there is no such program, or its working directory is missing";
    if (error.code === "EACCES")
        return "it may not be run (permission denied)";
    if (error.code === "E2BIG")
        return "its arguments and environment are too long";
    return `it could not be started: ${error.message}`;
}
/** Whole lines from chunks; `undefined` ends the last one. */
function lineReader(onLine) {
    const mostChars = 64 * 1024;
    const decoder = new TextDecoder();
    let rest = "";
    return (chunk) => {
        const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
        rest = chunk === undefined ? "" : parts.pop();
        if (rest.length > mostChars) {
            parts.push(rest);
            rest = "";
        }
        for (const line of parts)
            if (line !== "")
                onLine(line);
    };
}
/** The last bytes of a stream, however long it is. */
class Tail {
    #chunks = [];
    #bytes = 0;
    #most;
    constructor(most) {
        this.#most = most;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#most) {
            this.#bytes -= this.#chunks.shift().length;
        }
    }
    text() {
        return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
    }
}


/***/ }),

/***/ 10193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** Starts a thread on the bundle's entry, which lies beside this chunk; from sources it is the entry's source. */
function startThread(work) {
    const here = import.meta.url;
    const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: { work } });
}


/***/ }),

/***/ 46008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const list = (items) => ({ kind: "list", items });
const codeBlock = (text, language = "") => ({ kind: "code", text, language });
const details = (title, blocks) => ({ kind: "details", title, blocks });
/** `columns` are titles; one that starts with `>` holds numbers and is aligned to the right. */
const table = (columns, rows) => ({
    kind: "table",
    columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
    rows,
});
const code = (text) => ({ kind: "code", text });
const strong = (text) => ({ kind: "strong", text });
const link = (text, href) => ({ kind: "link", text, href });


/***/ })

};
