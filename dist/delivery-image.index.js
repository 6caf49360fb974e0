export const id = "delivery-image";
export const ids = ["delivery-image"];
export const modules = {

/***/ "src/delivery/image/blob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ fileBlob),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ry: () => (/* binding */ blobBytes),
/* harmony export */   XU: () => (/* binding */ bytesBlob),
/* harmony export */   sU: () => (/* binding */ digestHex),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/delivery/image/tar.ts");



function sha256(bytes) {
	return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex")}`;
}
/** Returns true if a text is a digest as it is used here. Only such a text becomes a file name. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Returns the hexadecimal digits of a digest, for a file name. @throws {Failure} for a text that is not a digest. */
function digestHex(digest, where) {
	if (!isDigest(digest))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${where}: expected a sha256 digest, got ${JSON.stringify(digest)}`);
	return digest.slice("sha256:".length);
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
/** Returns a blob whose content is in an unchanging file. */
function fileBlob(path, about) {
	return { ...about, read: (from) => (0,_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBytes */ .sG)(path, { sizeBytes: about.sizeBytes, from, reuse: false }) };
}
/** Most bytes of a document, as of a response from a registry. */
const mostDocumentBytes = 16 * 1024 * 1024;
/** Reads a whole blob into memory, for documents. @throws {Failure} if it does not have its digest, or is too large. */
async function blobBytes(blob) {
	const { title, digest, sizeBytes } = blob;
	if (sizeBytes > mostDocumentBytes) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${title}: expected a document of at most ${mostDocumentBytes} bytes, got ${sizeBytes}`);
	}
	const chunks = [];
	for await (const chunk of blob.read(0))
		chunks.push(chunk);
	const bytes = Buffer.concat(chunks);
	const found = sha256(bytes);
	if (found !== digest) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${title}: expected a document with the digest ${digest}, got one with ${found}`);
	}
	return bytes;
}


/***/ }),

/***/ "src/delivery/image/docker-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ loginFiles),
/* harmony export */   Q1: () => (/* binding */ dockerConfigPath),
/* harmony export */   gD: () => (/* binding */ findCredentials),
/* harmony export */   iM: () => (/* binding */ readLoginFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/core/text-end.ts");
/* harmony import */ var _platform_process_child_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/child.ts");
/* harmony import */ var _platform_process_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/process/program.ts");






/** Returns the path of Docker's own file. */
function dockerConfigPath(env) {
	const folder = env["DOCKER_CONFIG"] || (env["HOME"] && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["HOME"], ".docker"));
	return folder ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "config.json") : undefined;
}
/** Lists the files that may hold logins: the one that `REGISTRY_AUTH_FILE` names, or Docker's and then Podman's. */
function loginFiles(env) {
	if (env["REGISTRY_AUTH_FILE"])
		return [env["REGISTRY_AUTH_FILE"]];
	const settings = env["XDG_CONFIG_HOME"] || (env["HOME"] && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["HOME"], ".config"));
	const docker = dockerConfigPath(env);
	return [
		...(docker === undefined ? [] : [docker]),
		...[env["XDG_RUNTIME_DIR"], settings].flatMap((folder) => folder ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "containers", "auth.json")] : []),
	];
}
/** Reads a file of logins. Empty if it does not exist. @throws {Failure} if it is not JSON. */
async function readLoginFile(path) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch(() => undefined);
	if (text === undefined || text.trim() === "")
		return {};
	try {
		return Object(JSON.parse(text));
	}
	catch (error) {
		// The file contains passwords, so none of it is shown.
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected JSON, as \`docker login\` writes it`, { cause: error });
	}
}
/**
 * Finds the login that Docker or Podman would use for a repository: from a credential helper, the common store, or a
 * file itself.
 *
 * @throws {Failure} if a configured helper is missing or fails.
 */
async function findCredentials(target, world) {
	for (const path of loginFiles(world.env)) {
		const config = await readLoginFile(path);
		const found = (await helperCredentials(config, { path, target, world })) ?? fileCredentials(config, path, target);
		if (found !== undefined)
			return found;
	}
	return undefined;
}
async function helperCredentials(config, { path, target: { registry }, world }) {
	const keys = registry === "docker.io" ? [hubKey, "docker.io", "index.docker.io"] : [registry, `https://${registry}`];
	for (const key of keys) {
		// An empty name means that the file itself holds the login.
		const helper = own(config.credHelpers, key) ?? config.credsStore;
		const found = helper ? await askHelper(helper, { path, registry: key, world }) : undefined;
		if (found !== undefined)
			return found;
	}
	return undefined;
}
/** Finds a login in a file. A key for a namespace (`ghcr.io/acme`, as Podman writes it) is closer than one for the host. */
function fileCredentials({ auths = {} }, path, { registry, repository }) {
	const parts = [registry, ...repository.split("/")];
	for (let length = parts.length; length > 0; length--) {
		const place = parts.slice(0, length).join("/");
		const keys = Object.keys(auths).filter((key) => loginPlace(key) === place);
		// The plain name is what today's programs write.
		for (const key of keys.sort((a, b) => Number(b === place) - Number(a === place))) {
			const found = credentialsOf(auths[key] ?? {}, `${path}: expected the login of ${key} as base64 of user:password`);
			if (found !== undefined)
				return found;
		}
	}
	return undefined;
}
function credentialsOf({ auth, username, password, identitytoken }, problem) {
	if (identitytoken)
		return { username: "<token>", password: identitytoken, identityToken: true };
	if (auth) {
		const text = Buffer.from(auth, "base64").toString();
		const colon = text.indexOf(":");
		if (colon < 0)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(problem);
		return { username: text.slice(0, colon), password: (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutEnd */ .M)(text.slice(colon + 1), "\0") };
	}
	return username !== undefined && password !== undefined ? { username, password } : undefined;
}
/** Docker Hub's key in the file, which is older than other registries. */
const hubKey = "https://index.docker.io/v1/";
/** Returns the registry or namespace of a key: `https://host/v1/`, `http://host`, `host/v2/` and `host` are all `host`. */
function loginPlace(key) {
	const place = (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutEnd */ .M)(key.replace(/^https?:\/\//, ""), "/").replace(/\/v[12]$/, "");
	return place.replace(/^(?:index|registry-1)\.docker\.io(?=\/|$)/, "docker.io");
}
function own(record, key) {
	return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
/** Calls `docker-credential-NAME get` with the registry on stdin. It prints JSON to stdout. */
async function askHelper(name, { path: file, registry, world }) {
	if (!/^[\w.-]+$/.test(name))
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${file}: expected the name of a credential helper, got ${JSON.stringify(name)}`);
	const program = `docker-credential-${name}`;
	const path = await (0,_platform_process_program_js__WEBPACK_IMPORTED_MODULE_4__/* .findProgram */ .K)(program, world.env);
	if (path === undefined) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${registry}: ${program}: there is no such program in PATH, which ${file} names`);
	}
	const { code, stdout, stderr, timedOut } = await (0,_platform_process_child_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w)(path, ["get"], {
		...world,
		stdin: registry,
		timeoutMs: 30_000,
	});
	if (code !== 0) {
		const said = `${stdout}${stderr}`.trim();
		if (/credentials not found/i.test(said))
			return undefined;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${registry}: ${program} ${timedOut ? "gave no answer within 30 s" : `ended with exit ${code}: ${said.slice(0, 300)}`}`);
	}
	let held;
	try {
		held = Object(JSON.parse(stdout));
	}
	catch (error) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${registry}: ${program}: expected JSON, got something else`, { cause: error });
	}
	if (typeof held.Secret !== "string" || held.Secret === "")
		return undefined;
	const username = typeof held.Username === "string" ? held.Username : "";
	return { username, password: held.Secret, ...(username === "<token>" && { identityToken: true }) };
}


/***/ }),

/***/ "src/delivery/image/media-types.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   F8: () => (/* binding */ DOCKER),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   ON: () => (/* binding */ layerType),
/* harmony export */   my: () => (/* binding */ samePlatform),
/* harmony export */   s6: () => (/* binding */ OCI)
/* harmony export */ });
/** The documents of a registry: OCI image specification 1.1, and Docker's manifest v2, schema 2, under other names. */
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
/**
 * Returns the name of a layer type in a format. A manifest uses one family, and the layers have the same bytes.
 * Undefined for zstd in Docker's format, which has no name for it.
 */
function layerType(mediaType, format) {
	const plain = [OCI.layer, DOCKER.layer];
	const gzip = [OCI.gzipLayer, DOCKER.gzipLayer];
	const at = format === "oci" ? 0 : 1;
	if (plain.some((each) => each === mediaType))
		return plain[at];
	if (gzip.some((each) => each === mediaType))
		return gzip[at];
	return format === "docker" && mediaType === OCI.zstdLayer ? undefined : mediaType;
}
/** The media types that a client accepts when it reads manifests. */
const manifestTypes = [OCI.index, OCI.manifest, DOCKER.index, DOCKER.manifest];
const isIndexType = (mediaType) => mediaType === OCI.index || mediaType === DOCKER.index;
/** Formats a platform: `linux/arm64`, `linux/arm/v7`. */
function platformName({ os, architecture, variant }) {
	return [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");
}
/** Compares two platforms. `v8` is the default variant of arm64, which registries write or omit. */
function samePlatform(a, b) {
	const normal = (each) => platformName(each)
		.replace(/^linux\/arm64\/v8$/, "linux/arm64")
		.replace(/^linux\/arm$/, "linux/arm/v7");
	return normal(a) === normal(b);
}


/***/ }),

/***/ "src/delivery/image/reference.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   n5: () => (/* binding */ referenceText)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** A tag in the grammar of the distribution specification. */
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostPattern = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
/**
 * Parses `ghcr.io/Acme/Churn:Rc-1` like Docker, except that the repository is converted to lower case (registries
 * require it). The tag keeps its case.
 *
 * @param what Name of the input in an error.
 * @throws {Failure} for an invalid reference.
 */
function parseReference(text, what) {
	const expected = (why) => new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${what}: expected an image such as ghcr.io/acme/churn:1.2, got ${JSON.stringify(text.slice(0, 200))} (${why})`);
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
		throw expected(`${JSON.stringify(first)} is not a host`);
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
/** Formats a reference in the usual notation, which every tool can read. */
function referenceText({ registry, repository, tag, digest }) {
	return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}
const isTag = (text) => tagPattern.test(text);
/** Returns true for this machine, the only host where plain HTTP is allowed. */
function isLoopback(host) {
	const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
	return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
/** Returns the URL of a registry's API. The API of Docker Hub has a different host name. */
function registryUrl(registry) {
	if (registry === "docker.io")
		return new URL("https://registry-1.docker.io");
	return new URL(`${isLoopback(registry) ? "http" : "https"}://${registry}`);
}


/***/ }),

/***/ "src/delivery/image/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ registryRefusal),
/* harmony export */   OP: () => (/* binding */ RegistryRefusal)
/* harmony export */ });
/* unused harmony export registryHint */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/delivery/image/reference.ts");



/** A registry's permanent refusal of a request. */
class RegistryRefusal extends _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
	status;
	/** Error codes in the response, as the distribution specification names them: `MANIFEST_BLOB_UNKNOWN`. */
	codes;
	constructor(message, { status, codes = [] }) {
		super(message);
		this.status = status;
		this.codes = codes;
	}
}
/** Returns the error for an unexpected response. It is a `TransientError` if a retry may succeed. */
function registryRefusal({ registry, name, mode, user, method, answer, text }) {
	const { url, status, headers } = answer;
	const errors = errorList(text);
	const said = errorText(text, errors);
	// A redirect may have led to the registry's storage.
	const storage = url.host === (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)(registry).host ? "" : url.host;
	const what = `${method} ${storage}${url.pathname}: ${status}${said === "" ? "" : ` ${said}`}`;
	const refusal = (message) => new RegistryRefusal(message, { status, codes: errors.flatMap(({ code }) => code ?? []) });
	if (status === 408 || status === 425 || status === 429 || status >= 500) {
		return new _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_(what, { afterMs: (0,_platform_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(headers["retry-after"], Date.now()) });
	}
	if (storage !== "")
		return refusal(`${registry}: ${what}`);
	if (status === 401 || status === 403) {
		const who = user === undefined ? "nobody (no login was given)" : JSON.stringify(user);
		return refusal(`${registry}/${name}: expected the right to ${mode}, got ${status} for ${who}${said === "" ? "" : `: ${said}`} (${registryHint(registry, name, 403)})`);
	}
	if (status === 404 && mode === "push") {
		return refusal(`${registry}/${name}: ${what} (${registryHint(registry, name, 404)})`);
	}
	if (status === 413)
		return refusal(`${registry}: ${what} (a layer is too large for it: set layer-limit lower, or keep the weights in several files)`);
	return refusal(`${registry}: ${what}`);
}
/** Explains why a registry refused a request, and how its user can fix it. */
function registryHint(registry, repository, status) {
	const owner = repository.split("/")[0] ?? repository;
	if (status === 404) {
		if (isAmazon(registry)) {
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
	if (isAmazon(registry)) {
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
function isAmazon(registry) {
	const service = registry.indexOf(".dkr.ecr.");
	return service !== -1 && registry.includes("amazonaws.com", service);
}
/** The text of a page of HTML. A tag without an end is text. */
function withoutTags(page) {
	let text = "";
	for (let at = 0; at < page.length;) {
		const start = page.indexOf("<", at);
		const end = start === -1 ? -1 : page.indexOf(">", start);
		if (end === -1)
			return text + page.slice(at);
		text += `${page.slice(at, start)} `;
		at = end + 1;
	}
	return text;
}
/** Reads `{"errors":[{"code":"DENIED","message":"…"}]}`. Empty for any other text. */
function errorList(text) {
	try {
		const { errors } = Object(JSON.parse(text));
		if (!Array.isArray(errors))
			return [];
		return errors.map((error) => {
			const { code, message } = Object(error);
			return { ...(typeof code === "string" && { code }), ...(typeof message === "string" && { message }) };
		});
	}
	catch {
		return [];
	}
}
/** Returns the errors, or any other text such as a proxy's HTML page, as one short line. */
function errorText(text, errors) {
	const said = errors.length === 0
		? withoutTags(text)
		: errors.map(({ code, message }) => [code, message].filter((each) => each !== undefined).join(": ")).join("; ");
	const line = said.replace(/\s+/g, " ").trim();
	return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}


/***/ }),

/***/ "src/delivery/image/repository.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Repository)
});

var failure = __webpack_require__("src/core/failure.ts");
var connection_error = __webpack_require__("src/platform/http/connection-error.ts");
var message = __webpack_require__("src/platform/http/message.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
var blob = __webpack_require__("src/delivery/image/blob.ts");
;// CONCATENATED MODULE: ./src/delivery/image/download.ts


/** Answers in a row that may bring nothing. With pauses of 0.5, 1, 2, … seconds this is a minute. */
const mostEmptyAnswers = 8;
/** Downloads a blob from an offset on. An interrupted download continues where it stopped. */
async function* downloadBlob(repository, { digest, sizeBytes }, from) {
	const { registry, access } = repository;
	const { firstMs, mostMs, signal } = access.retries;
	const what = `reading ${digest.slice(0, 19)}`;
	let offset = from;
	let emptyAnswers = 0;
	while (offset < sizeBytes) {
		const url = repository.url(`blobs/${digest}`);
		const headers = offset === 0 ? {} : { range: `bytes=${offset}-${sizeBytes - 1}` };
		const answer = await repository.retry(what, () => repository.call({ method: "GET", url, headers, expected: [200, 206] }));
		let skip = answer.status === 200 ? offset : 0;
		const before = offset;
		let broken;
		try {
			for await (const chunk of answer.body) {
				const rest = skip >= chunk.length ? chunk.subarray(chunk.length) : chunk.subarray(skip);
				skip -= Math.min(skip, chunk.length);
				if (offset + rest.length > sizeBytes)
					throw new failure/* Failure */.H(`${registry}: ${digest} is longer than its manifest says`);
				offset += rest.length;
				if (rest.length > 0)
					yield rest;
			}
		}
		catch (error) {
			if (error instanceof failure/* Failure */.H)
				throw error;
			signal.throwIfAborted();
			broken = error;
		}
		// An answer that brings no further byte, broken or whole, is the registry's fault.
		emptyAnswers = offset === before ? emptyAnswers + 1 : 0;
		if (emptyAnswers === mostEmptyAnswers) {
			throw new failure/* Failure */.H(`${registry}: expected the blob ${digest} of ${sizeBytes} bytes, got ${offset} bytes and then ${emptyAnswers} answers without a further one (is the registry's storage damaged?)`, { cause: broken });
		}
		if (emptyAnswers > 0)
			await (0,retry/* pause */.v7)(Math.min(mostMs, firstMs * 2 ** (emptyAnswers - 1)), signal);
	}
}

var external_node_net_ = __webpack_require__("node:net");
var reference = __webpack_require__("src/delivery/image/reference.ts");
;// CONCATENATED MODULE: ./src/delivery/image/location.ts



/** Addresses of this machine, and those of a cloud's metadata service, which hands out credentials. */
const ownAddresses = new external_node_net_.BlockList();
ownAddresses.addSubnet("127.0.0.0", 8, "ipv4");
ownAddresses.addSubnet("0.0.0.0", 8, "ipv4");
ownAddresses.addSubnet("169.254.0.0", 16, "ipv4");
ownAddresses.addAddress("::", "ipv6");
ownAddresses.addAddress("::1", "ipv6");
ownAddresses.addSubnet("fe80::", 10, "ipv6");
/** Returns true if a URL leads to this machine itself, in any notation that needs no look-up. */
function leadsToThisMachine({ hostname }) {
	const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
	if (host === "localhost" || host.endsWith(".localhost"))
		return true;
	return (0,external_node_net_.isIP)(host) > 0 && ownAddresses.check(host, (0,external_node_net_.isIPv6)(host) ? "ipv6" : "ipv4");
}
/**
 * Returns the URL that a registry points to: for an upload, its storage, or a token.
 *
 * @param from URL of the request that was answered.
 * @throws {Failure} for plain HTTP to another machine, and for an address of this machine from another one. A registry
 * could otherwise send requests to services that only listen here.
 */
function locationUrl(place, { from, registry }) {
	const url = URL.canParse(place, from.href) ? new URL(place, from) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol)) {
		throw new failure/* Failure */.H(`${registry}: points to ${JSON.stringify(place.slice(0, 80))}, which is not an address`);
	}
	if (leadsToThisMachine(url) && !leadsToThisMachine(from)) {
		throw new failure/* Failure */.H(`${registry}: points to ${url.host}, which is this machine: a registry elsewhere must not lead back here (check what the registry gives as its own address)`);
	}
	if (url.protocol === "http:" && !(0,reference/* isLoopback */.U9)(url.host)) {
		// Registries behind a TLS proxy often do not know that they are accessed by https.
		if (url.hostname === from.hostname && from.protocol === "https:") {
			return new URL(url.href.replace(/^http:/, "https:"));
		}
		throw new failure/* Failure */.H(`${registry}: points to plain HTTP at ${url.host}, which is used on this machine only`);
	}
	return url;
}

var media_types = __webpack_require__("src/delivery/image/media-types.ts");
var refusal = __webpack_require__("src/delivery/image/refusal.ts");
;// CONCATENATED MODULE: ./src/delivery/image/token.ts






/** Returns the strongest supported challenge, or undefined. */
function parseChallenge(header = "") {
	const found = [];
	const scheme = /\b(basic|bearer)\s/gi;
	const parameter = /\s*([\w-]+)=(?:"([^"]*)"|([^\s,"]+))\s*,?/y;
	for (let start = scheme.exec(header); start !== null; start = scheme.exec(header)) {
		const parameters = {};
		parameter.lastIndex = scheme.lastIndex;
		for (let next = parameter.exec(header); next !== null; next = parameter.exec(header)) {
			const [, name = "", quoted, bare] = next;
			parameters[name.toLowerCase()] = quoted ?? bare ?? "";
			scheme.lastIndex = parameter.lastIndex;
		}
		found.push({ scheme: start[1].toLowerCase(), parameters });
	}
	return found.find(({ scheme }) => scheme === "bearer") ?? found[0];
}
/**
 * Answers a challenge: Basic directly, Bearer with a token from the realm that it names.
 *
 * @throws {Failure} if the realm refuses the credentials, or must not receive them.
 */
async function answerChallenge(challenge, { http, credentials, retries: { signal }, silenceMs, registry, scopes }) {
	if (challenge.scheme === "basic") {
		if (credentials === undefined)
			throw new refusal/* RegistryRefusal */.OP(loginNeeded(registry), { status: 401 });
		return { header: basic(credentials), expiresMs: Number.POSITIVE_INFINITY };
	}
	const { realm = "", service } = challenge.parameters;
	if (!URL.canParse(realm)) {
		throw new failure/* Failure */.H(`${registry}: expected to be sent to an https address for a token, got ${JSON.stringify(realm)}`);
	}
	const from = (0,reference/* registryUrl */.NH)(registry);
	const url = locationUrl(realm, { from, registry });
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
	const answer = await http.send({
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
	const text = (await (0,message.readBody)(answer)).toString();
	if (answer.status === 429 || answer.status >= 500)
		throw new retry/* TransientError */.N_(`${url.host}: ${answer.status} for a token`);
	if (answer.status !== 200) {
		throw new refusal/* RegistryRefusal */.OP(credentials === undefined
			? loginNeeded(registry)
			: `${registry}: expected its login to accept the user ${JSON.stringify(credentials.username)}, got ${answer.status} (is the password or token right, and not expired?)`, { status: answer.status });
	}
	const body = parsed(text);
	const token = body["token"] ?? body["access_token"];
	if (typeof token !== "string" || token === "" || /[^\x21-\x7e]/.test(token)) {
		throw new failure/* Failure */.H(`${registry}: expected a token from ${url.host}, got none in its answer`);
	}
	// The specification's default is 60 s. A margin allows for uploads that begin just before the end.
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











/** Maximum number of redirects, for example to a registry's storage. */
const mostRedirects = 5;
/** A repository of a registry, accessed by the OCI distribution specification 1.1. */
class Repository {
	registry;
	name;
	access;
	/** Number of body bytes sent, whether or not the request succeeded. */
	sentBytes = 0;
	/** Repositories that refused a mount, which are not asked again. */
	refusedMounts = new Set();
	#mode;
	#tokens = new Map();
	constructor({ registry, name, mode, access }) {
		this.registry = registry;
		this.name = name;
		this.access = access;
		this.#mode = mode;
	}
	url(path) {
		return new URL(`/v2/${this.name}/${path}`, (0,reference/* registryUrl */.NH)(this.registry));
	}
	/** Runs `attempt` with the registry's retries. If they fail, throws a `Failure` that names the registry. */
	async retry(what, attempt) {
		try {
			return await (0,retry/* retry */.L5)(`${this.registry}: ${what}`, this.access.retries, attempt);
		}
		catch (error) {
			if (error instanceof connection_error/* UnreachableError */.J)
				throw new failure/* Failure */.H(`${this.registry}: ${error.message}`, { cause: error });
			if (!(error instanceof retry/* TransientError */.N_))
				throw error;
			const seconds = Math.round(this.access.retries.forMs / 1000);
			throw new failure/* Failure */.H(`${this.registry}: ${what}: expected it to succeed within ${seconds} s, got ${error.message} (retry-for gives it longer)`, { cause: error });
		}
	}
	/**
	 * Sends one request with its login, without retries. Redirects are followed, with the same method and body.
	 *
	 * @throws {TransientError} for 408, 425, 429 and 5xx.
	 * @throws {Failure} for any other response that is not `expected`, with advice.
	 */
	async call(call) {
		let answer = await this.#send(call);
		for (let hops = 0; !call.expected.includes(answer.status); hops++) {
			answer.body.resume();
			if (hops === mostRedirects) {
				throw new failure/* Failure */.H(`${this.registry}: expected at most ${mostRedirects} redirects, got more: ${answer.url.href}`);
			}
			answer = await this.#send({ ...call, url: this.location(answer, answer.url) });
		}
		return answer;
	}
	/** Returns an expected answer, or a redirect. */
	async #send({ url, expected, alsoPull = [], headers, ...request }) {
		const scopes = [
			`repository:${this.name}:${this.#mode === "push" ? "pull,push" : "pull"}`,
			...alsoPull.map((name) => `repository:${name}:pull`),
		];
		const key = scopes.join(" ");
		const { signal } = this.access.retries;
		for (let round = 0;; round++) {
			const token = this.#tokens.get(key);
			const fresh = token !== undefined && performance.now() < token.expiresMs ? token.header : undefined;
			// An upload may go to other storage, which must not receive the login.
			const own = url.host === (0,reference/* registryUrl */.NH)(this.registry).host;
			const answer = await this.access.http.send({
				...request,
				url,
				headers: { ...headers, ...(own && fresh !== undefined && { authorization: fresh }) },
				signal,
				silenceMs: this.access.silenceMs,
				onSent: (bytes) => {
					this.sentBytes += bytes;
				},
			});
			if (expected.includes(answer.status) || isRedirect(answer, request.method))
				return answer;
			const text = (await (0,message.readBody)(answer, 1024 * 1024).catch(() => Buffer.alloc(0))).toString();
			if (answer.status === 401 && own && round < 2) {
				const challenge = parseChallenge(answer.headers["www-authenticate"]);
				if (challenge !== undefined && !(challenge.scheme === "basic" && fresh !== undefined)) {
					this.#tokens.set(key, await answerChallenge(challenge, { ...this.access, registry: this.registry, scopes }));
					continue;
				}
			}
			const user = this.access.credentials?.username;
			throw (0,refusal/* registryRefusal */.AE)({
				registry: this.registry,
				name: this.name,
				mode: this.#mode,
				user,
				method: request.method,
				answer,
				text,
			});
		}
	}
	/** Returns the URL that a response points to. @throws {Failure} for one that must not be followed. */
	location({ headers }, from) {
		return locationUrl(headers.location ?? "", { from, registry: this.registry });
	}
	async hasBlob(digest) {
		return this.retry(`looking for ${digest.slice(0, 19)}`, async () => {
			// A redirect to the storage also means that the document exists.
			const answer = await this.call({
				method: "HEAD",
				url: this.url(`blobs/${digest}`),
				expected: [200, 302, 307, 404],
			});
			answer.body.resume();
			return answer.status !== 404;
		});
	}
	/** Reads a manifest or index by tag or digest. Undefined if there is none. */
	async document(reference) {
		const isName = !reference.includes(":");
		if (!isName && !(0,blob/* isDigest */.Bc)(reference)) {
			throw new failure/* Failure */.H(`${this.registry}/${this.name}: expected a sha256 digest, got ${reference.slice(0, 80)}`);
		}
		return this.retry(`reading the manifest ${reference}`, async () => {
			const answer = await this.call({
				method: "GET",
				url: this.url(`manifests/${reference}`),
				headers: { accept: media_types/* manifestTypes */.Fm.join(", ") },
				expected: [200, 404],
			});
			const bytes = await (0,message.readBody)(answer);
			if (answer.status === 404)
				return undefined;
			const digest = (0,blob/* sha256 */.sc)(bytes);
			if (!isName && reference !== digest) {
				throw new failure/* Failure */.H(`${this.registry}/${this.name}: expected the manifest ${reference}, got one with the digest ${digest}`);
			}
			const mediaType = (answer.headers["content-type"] ?? "").split(";")[0].trim();
			return { mediaType, digest, bytes };
		});
	}
	/** Opens and cancels an upload, which needs the permission to push. @throws {Failure} that names the permission. */
	async checkPush() {
		await this.retry("checking the right to push", async () => {
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
	/** Returns a blob of this repository that can be copied to another one. */
	blob(about) {
		return {
			...about,
			read: (from) => downloadBlob(this, about, from),
			origin: { registry: this.registry, repository: this.name },
		};
	}
}
function isRedirect({ status, headers }, method) {
	if (headers.location === undefined)
		return false;
	if (status === 307 || status === 308)
		return true;
	return (method === "GET" || method === "HEAD") && (status === 301 || status === 302 || status === 303);
}


/***/ }),

/***/ "src/delivery/image/write-document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/retry.ts");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/delivery/image/refusal.ts");



/** A registry that has just received a blob may not know it for a while. With the pauses, this is half a minute. */
const mostUnknownBlobs = 7;
const unknownContent = new Set(["MANIFEST_BLOB_UNKNOWN", "BLOB_UNKNOWN", "MANIFEST_UNKNOWN"]);
/**
 * Writes a manifest under its digest or a tag.
 *
 * @returns The response's headers.
 * @throws {Failure} if the registry computes another digest.
 */
async function writeDocument(repository, { reference, document: { mediaType, digest, bytes }, restore }) {
	let unknown = 0;
	return repository.retry(`writing the manifest ${reference}`, async () => {
		const answer = await repository
			.call({
			method: "PUT",
			url: repository.url(`manifests/${reference}`),
			headers: { "content-type": mediaType },
			body: bytes,
			expected: [200, 201, 202],
		})
			.catch(async (error) => {
			const isUnknown = error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryRefusal */ .OP && error.codes.some((code) => unknownContent.has(code));
			if (restore === undefined || !isUnknown || ++unknown === mostUnknownBlobs)
				throw error;
			await restore();
			throw new _platform_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_(error.message, { cause: error });
		});
		answer.body.resume();
		const theirs = answer.headers["docker-content-digest"];
		if (typeof theirs === "string" && theirs.startsWith("sha256:") && theirs !== digest) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${repository.registry}/${repository.name}: expected to write ${digest}, got ${theirs}`);
		}
		return answer.headers;
	});
}


/***/ })

};
