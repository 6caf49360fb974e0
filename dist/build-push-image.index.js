export const id = "build-push-image";
export const ids = ["build-push-image"];
export const modules = {

/***/ "src/actions/build-push-image/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ build_push_image)
});

var external_node_path_ = __webpack_require__("node:path");
var action = __webpack_require__("src/contract/action.ts");
var failure = __webpack_require__("src/core/failure.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var media_types = __webpack_require__("src/delivery/image/media-types.ts");
;// CONCATENATED MODULE: ./src/delivery/image/annotations.ts

/** The places of annotations: the manifest of a platform, the index, and the descriptors that refer to them. */
const annotationLevels = ["manifest", "index", "manifest-descriptor", "index-descriptor"];
/** Returns the annotations of one place. A later one replaces an earlier one of the same key. */
function annotationsAt(annotations, level, platform) {
	const here = annotations.filter((each) => each.level === level &&
		(each.platform === undefined || (platform !== undefined && (0,media_types/* samePlatform */.my)(each.platform, platform))));
	return Object.fromEntries(here.map(({ key, value }) => [key, value]));
}
/** Returns the member `annotations` of a document, or nothing if there are none. */
function annotationMember(annotations) {
	return Object.keys(annotations).length > 0 ? { annotations } : {};
}

var image_blob = __webpack_require__("src/delivery/image/blob.ts");
;// CONCATENATED MODULE: ./src/delivery/image/image.ts





/** @param value Content, written as JSON without spaces, with the keys in order, so that the bytes are reproducible. */
function imageDocument(mediaType, value) {
	const bytes = Buffer.from(JSON.stringify(value));
	return { mediaType, bytes, digest: (0,image_blob/* sha256 */.sc)(bytes) };
}
function descriptorOf({ mediaType, digest, bytes }, platform) {
	return { mediaType, digest, size: bytes.length, platform };
}
/** Returns the size in a registry: compressed layers, configuration and manifests. Shared parts count once. */
function imageBytes(image) {
	const sizes = new Map([[image.root.digest, image.root.bytes.length]]);
	for (const { document, blobs } of [...image.platforms, ...image.others]) {
		sizes.set(document.digest, document.bytes.length);
		for (const { digest, sizeBytes } of blobs)
			sizes.set(digest, sizeBytes);
	}
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
/** Returns the manifest of a single platform, or an index of all. */
function imageOf(platforms, annotations) {
	const [first, ...rest] = platforms;
	if (first === undefined)
		throw new Error("an image has at least one platform");
	if (rest.length === 0) {
		const descriptorAnnotations = annotationsAt(annotations, "manifest-descriptor", first.platform);
		return { root: first.document, platforms, others: [], descriptorAnnotations };
	}
	const docker = first.document.mediaType === media_types/* DOCKER */.F8.manifest;
	const index = {
		schemaVersion: 2,
		mediaType: docker ? media_types/* DOCKER */.F8.index : media_types/* OCI */.s6.index,
		manifests: platforms.map(({ document, platform }) => ({
			...descriptorOf(document, platform),
			...(!docker && annotationMember(annotationsAt(annotations, "manifest-descriptor", platform))),
		})),
		...(!docker && annotationMember(annotationsAt(annotations, "index"))),
	};
	const descriptorAnnotations = annotationsAt(annotations, "index-descriptor");
	return { root: imageDocument(index.mediaType, index), platforms, others: [], descriptorAnnotations };
}
const platformShape = (0,shape/* object */.Ik)({ os: (0,shape/* textValue */.v8)(), architecture: (0,shape/* textValue */.v8)(), variant: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()) });
const digestShape = (0,shape/* textValue */.v8)({ pattern: /^sha256:[0-9a-f]{64}$/, expected: "a sha256 digest" });
const descriptorShape = (0,shape/* object */.Ik)({
	mediaType: (0,shape/* textValue */.v8)(),
	digest: digestShape,
	size: (0,shape/* integer */.nd)({ min: 0 }),
	annotations: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* record */.g1)((0,shape/* textValue */.v8)()))),
	platform: (0,shape/* optional */.lq)(platformShape),
});
const head = {
	schemaVersion: (0,shape/* literal */.eu)(2),
	mediaType: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
	annotations: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* record */.g1)((0,shape/* textValue */.v8)()))),
};
/** The entries of an image index: also the `index.json` of an OCI layout. */
const indexShape = (0,shape/* object */.Ik)({ ...head, manifests: (0,shape/* listOf */.c3)(descriptorShape) });
const manifestShape = (0,shape/* object */.Ik)({ ...head, config: descriptorShape, layers: (0,shape/* listOf */.c3)(descriptorShape) });
const configShape = (0,shape/* object */.Ik)({
	os: (0,shape/* textValue */.v8)(),
	architecture: (0,shape/* textValue */.v8)(),
	variant: (0,shape/* optional */.lq)((0,shape/* textValue */.v8)()),
	rootfs: (0,shape/* object */.Ik)({ diff_ids: (0,shape/* listOf */.c3)(digestShape) }),
	config: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* object */.Ik)({ Env: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* listOf */.c3)((0,shape/* textValue */.v8)()))), Labels: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* record */.g1)((0,shape/* textValue */.v8)()))) }))),
	history: (0,shape/* optional */.lq)((0,shape/* nullable */.me)((0,shape/* listOf */.c3)((0,shape/* object */.Ik)({})))),
});
/** Parses a manifest. @throws {Failure} for any other document. */
function readManifest({ bytes, mediaType }, where) {
	const value = json(bytes, where);
	const named = documentType(value, mediaType);
	const isIndex = (0,media_types/* isIndexType */.$U)(named);
	const [problem] = (isIndex ? indexShape : manifestShape).problems(value);
	if (problem !== undefined) {
		throw new failure/* Failure */.H(`${where}: expected an OCI or Docker v2 manifest, got ${named || "something else"} (${(0,shape/* problemText */.fI)(problem)})`);
	}
	return { ...value, mediaType: named };
}
/** OCI manifests may omit their type, which the response's header then says. Storage that a redirect led to does not know it. */
function documentType(value, header) {
	if (!(0,shape/* isRecord */.u4)(value))
		return header;
	if (typeof value["mediaType"] === "string")
		return value["mediaType"];
	if (media_types/* manifestTypes */.Fm.includes(header))
		return header;
	if (Array.isArray(value["manifests"]))
		return media_types/* OCI */.s6.index;
	return Array.isArray(value["layers"]) ? media_types/* OCI */.s6.manifest : header;
}
/** Parses an image configuration. @throws {Failure} for anything else. */
function readConfig(bytes, where) {
	const value = json(bytes, where);
	const [problem] = configShape.problems(value);
	if (problem !== undefined) {
		throw new failure/* Failure */.H(`${where}: expected the configuration of an image, got something else: ${(0,shape/* problemText */.fI)(problem)} (is it an artifact?)`);
	}
	return value;
}
function json(bytes, where) {
	const text = Buffer.from(bytes).toString();
	try {
		return JSON.parse(text);
	}
	catch (error) {
		throw (0,shape/* notJson */.O2)(text, error, { where, what: "a manifest or configuration" });
	}
}

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_fs_ = __webpack_require__("node:fs");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_stream_promises_ = __webpack_require__("node:stream/promises");
var read = __webpack_require__("src/platform/file/read.ts");
var write = __webpack_require__("src/platform/file/write.ts");
;// CONCATENATED MODULE: ./src/delivery/image/layout.ts













/** The file that identifies a folder as an OCI image layout. */
const mark = "oci-layout";
/**
 * Writes an image as an OCI image layout (image specification 1.1) and replaces the whole folder.
 *
 * @throws {Failure} if the folder has other content, or a blob does not match its digest.
 */
async function writeLayout(folder, { image, tags, signal }) {
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
				await writeBlob((0,external_node_path_.join)(blobs, (0,image_blob/* digestHex */.sU)(blob.digest, blob.title)), blob, signal);
			}
			await (0,promises_.writeFile)((0,external_node_path_.join)(blobs, (0,image_blob/* digestHex */.sU)(document.digest, "image")), document.bytes);
		}
		const { root, descriptorAnnotations = {} } = image;
		await (0,promises_.writeFile)((0,external_node_path_.join)(blobs, (0,image_blob/* digestHex */.sU)(root.digest, "image")), root.bytes);
		const descriptor = { mediaType: root.mediaType, digest: root.digest, size: root.bytes.length };
		const index = {
			schemaVersion: 2,
			mediaType: media_types/* OCI */.s6.index,
			manifests: tags.length === 0
				? [{ ...descriptor, ...annotationMember(descriptorAnnotations) }]
				: tags.map((tag) => ({
					...descriptor,
					annotations: { ...descriptorAnnotations, "org.opencontainers.image.ref.name": tag },
				})),
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
/** Opens a layout. @throws {Failure} for any other folder. */
async function openLayout(folder, where) {
	const text = (name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name), "utf8").catch((error) => {
		throw new failure/* Failure */.H(`${where}: expected an OCI image layout with ${name}: ${(0,read/* reason */.l)(error)}`, { cause: error });
	});
	await text(mark);
	const index = (0,shape/* jsonOf */.o_)(await text("index.json"), `${where}: index.json`, "an image index");
	const [problem] = indexShape.problems(index);
	if (problem !== undefined || !indexShape.fits(index)) {
		throw new failure/* Failure */.H(`${where}: index.json: ${problem === undefined ? "" : (0,shape/* problemText */.fI)(problem)}`);
	}
	const file = (digest) => (0,external_node_path_.join)(folder, "blobs", "sha256", (0,image_blob/* digestHex */.sU)(digest, where));
	const load = async (digest, mediaType) => {
		const bytes = await (0,promises_.readFile)(file(digest)).catch((error) => {
			throw new failure/* Failure */.H(`${where}: ${digest}: ${(0,read/* reason */.l)(error)}`, { cause: error });
		});
		const found = (0,image_blob/* sha256 */.sc)(bytes);
		if (found !== digest)
			throw new failure/* Failure */.H(`${where}: expected a document with the digest ${digest}, got ${found}`);
		return { mediaType, digest, bytes };
	};
	return {
		async document(name) {
			if (name?.startsWith("sha256:")) {
				const present = await (0,promises_.stat)(file(name)).catch(() => undefined);
				return present === undefined ? undefined : load(name, "");
			}
			const found = index.manifests.filter(({ annotations }) => name === undefined || annotations?.["org.opencontainers.image.ref.name"] === name);
			const digests = new Set(found.map(({ digest }) => digest));
			if (digests.size > 1)
				throw new failure/* Failure */.H(`${where}: expected one image, got ${digests.size} (name one: oci:PATH:TAG)`);
			return found[0] === undefined ? undefined : load(found[0].digest, found[0].mediaType);
		},
		blob: (about) => (0,image_blob/* fileBlob */.Ax)(file(about.digest), about),
		file,
	};
}

var image_reference = __webpack_require__("src/delivery/image/reference.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var client = __webpack_require__("src/platform/http/client.ts");
var retry = __webpack_require__("src/platform/http/retry.ts");
var refusal = __webpack_require__("src/delivery/image/refusal.ts");
;// CONCATENATED MODULE: ./src/delivery/image/upload.ts



/** A part of an interrupted upload may arrive twice by a connection that seemed dead, but not three times. */
const mostRefusals = 3;
/**
 * Brings a blob into a repository: skips it if it exists, mounts it if the registry has it elsewhere, and uploads it
 * otherwise. An interrupted upload continues at the byte that the registry reports (`Range` in the response to a
 * `GET`). It only starts again if the registry has forgotten it.
 */
async function deliver(blob, repository, onProgress) {
	if (await repository.hasBlob(blob.digest))
		return "reused";
	const from = mountSource(blob, repository);
	let session;
	let refusals = 0;
	return repository.retry(`uploading ${blob.title} (${blob.digest.slice(0, 19)})`, async (tries) => {
		// The response to the last request may have been lost.
		if (tries > 0 && (await hasBlob(blob, repository)))
			return "uploaded";
		if (session !== undefined)
			session = await resumed(session, repository);
		if (session === undefined) {
			const opened = (await mounted(blob, repository, from)) ?? (await upload_open(repository));
			if (opened === "mounted")
				return "mounted";
			session = opened;
		}
		await send(blob, { repository, session, onProgress });
		const status = await commit(blob, repository, session);
		if (status < 400)
			return "uploaded";
		session = undefined;
		if (++refusals === mostRefusals) {
			throw new failure/* Failure */.H(`${repository.registry}: ${blob.title}: expected the registry to take ${blob.digest}, got ${status} ${refusals} times (did the file change while it was sent?)`);
		}
		throw new retry/* TransientError */.N_(`the registry refused the whole with ${status}`);
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
/** The repository of the same registry that a blob can be mounted from. */
function mountSource({ origin }, repository) {
	return origin?.registry === repository.registry && origin.repository !== repository.name
		? origin.repository
		: undefined;
}
/**
 * Requests a mount. A registry that cannot mount opens an upload instead, and one that refuses (for example because the
 * login may not read the other repository) gets the blob as an upload.
 */
async function mounted({ digest }, repository, from) {
	if (from === undefined || repository.refusedMounts.has(from))
		return undefined;
	const url = repository.url("blobs/uploads/");
	url.searchParams.set("mount", digest);
	url.searchParams.set("from", from);
	try {
		const answer = await repository.call({ method: "POST", url, expected: [201, 202], alsoPull: [from] });
		answer.body.resume();
		return answer.status === 201 ? "mounted" : session(answer, url, repository);
	}
	catch (error) {
		if (!(error instanceof refusal/* RegistryRefusal */.OP))
			throw error;
		repository.refusedMounts.add(from);
		return undefined;
	}
}
async function upload_open(repository) {
	const url = repository.url("blobs/uploads/");
	const answer = await repository.call({ method: "POST", url, expected: [202] });
	answer.body.resume();
	return session(answer, url, repository);
}
function session(answer, url, repository) {
	if (answer.headers.location === undefined)
		throw new retry/* TransientError */.N_("it opened an upload without saying where");
	return { location: repository.location(answer, url), offset: 0 };
}
/** Returns the state of an upload. Undefined if the registry does not know it any more, or cannot say. */
async function resumed({ location }, repository) {
	const answer = await repository.call({
		method: "GET",
		url: location,
		expected: [200, 202, 204, 400, 404, 405, 416, 501],
	});
	answer.body.resume();
	if (answer.status >= 400)
		return undefined;
	// `0-99` means a hundred bytes. A registry with none sends `0-0`, or nothing.
	const last = /^(?:bytes=)?0-(\d+)$/.exec(String(answer.headers["range"] ?? "").trim())?.[1];
	return {
		location: answer.headers.location === undefined ? location : repository.location(answer, location),
		offset: last === undefined || last === "0" ? 0 : Number(last) + 1,
	};
}
async function send(blob, { repository, session, onProgress }) {
	const { offset, location } = session;
	if (offset >= blob.sizeBytes)
		return;
	const answer = await repository.call({
		method: "PATCH",
		url: location,
		headers: {
			"content-type": "application/octet-stream",
			// Docker's client sends its only chunk without a range, so every registry accepts that.
			...(offset > 0 && { "content-range": `${offset}-${blob.sizeBytes - 1}` }),
		},
		body: {
			sizeBytes: blob.sizeBytes - offset,
			read: async function* () {
				// A redirect has the body sent again.
				let done = offset;
				for await (const chunk of blob.read(offset)) {
					done += chunk.length;
					onProgress?.(done);
					yield chunk;
				}
			},
		},
		// 416 means that the registry has more or less than it reported. It is asked again.
		expected: [202, 201, 204, 404, 416],
	});
	answer.body.resume();
	if (answer.status === 404) {
		session.offset = 0;
		throw new retry/* TransientError */.N_("the registry forgot the upload");
	}
	if (answer.status === 416)
		throw new retry/* TransientError */.N_("the registry had another part of the upload than it said");
	session.offset = blob.sizeBytes;
	if (answer.headers.location !== undefined)
		session.location = repository.location(answer, location);
}
/** Completes an upload. A 4xx means that the received bytes differ, so the upload starts again. */
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

var write_document = __webpack_require__("src/delivery/image/write-document.ts");
;// CONCATENATED MODULE: ./src/delivery/image/referrers.ts






/** Makes a referrer: a manifest with a subject (image specification 1.1, "Guidelines for Artifact Usage"). */
function makeReferrer({ title, artifactType, content, subject, annotations }) {
	const about = { part: "config", title };
	const config = (0,image_blob/* bytesBlob */.XU)(Buffer.from("{}"), { ...about, mediaType: "application/vnd.oci.empty.v1+json" });
	const layer = (0,image_blob/* bytesBlob */.XU)(Buffer.from(content), { ...about, mediaType: artifactType });
	const descriptor = ({ mediaType, digest, sizeBytes }) => ({ mediaType, digest, size: sizeBytes });
	const document = imageDocument(media_types/* OCI */.s6.manifest, {
		schemaVersion: 2,
		mediaType: media_types/* OCI */.s6.manifest,
		artifactType,
		config: descriptor(config),
		layers: [{ ...descriptor(layer), annotations }],
		subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
		annotations,
	});
	return { title, artifactType, document, blobs: [config, layer], subject: subject.digest };
}
/**
 * Pushes a referrer. A registry without the referrers API gets a list under a tag named after the subject's digest
 * (distribution specification 1.1, "Referrers Tag Schema").
 */
async function pushReferrer(referrer, repository) {
	const { document, blobs, subject } = referrer;
	const restore = async () => {
		for (const blob of blobs)
			await deliver(blob, repository);
	};
	await restore();
	const headers = await (0,write_document/* writeDocument */.f)(repository, { reference: document.digest, document, restore });
	if (headers["oci-subject"] !== subject)
		await addToList(referrer, repository);
}
async function addToList({ document, artifactType, subject }, repository) {
	const tag = subject.replace(":", "-");
	const where = `${repository.registry}/${repository.name}:${tag}`;
	const present = await repository.document(tag);
	const list = present && readManifest(present, where);
	if (list !== undefined && !(0,media_types/* isIndexType */.$U)(list.mediaType)) {
		throw new failure/* Failure */.H(`${where}: expected the list of referrers of an image, got another manifest (remove this tag)`);
	}
	const manifests = list === undefined ? [] : list.manifests;
	if (manifests.some(({ digest }) => digest === document.digest))
		return;
	const entry = { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length, artifactType };
	const index = { schemaVersion: 2, mediaType: media_types/* OCI */.s6.index, manifests: [...manifests, entry] };
	await (0,write_document/* writeDocument */.f)(repository, { reference: tag, document: imageDocument(media_types/* OCI */.s6.index, index) });
}

var version = __webpack_require__("src/core/version.ts");
;// CONCATENATED MODULE: ./src/delivery/sbom/packages.ts
/** Lists the packages in the files of package managers, each once, in the order of their package URLs. */
function packagesOf(files) {
	const system = osRelease(files.get("etc/os-release") ?? files.get("usr/lib/os-release") ?? "");
	const found = [...files].flatMap(([path, text]) => {
		if (path.startsWith("var/lib/dpkg/"))
			return debian(text, system);
		if (path.endsWith("apk/db/installed"))
			return alpine(text, system);
		if (path.endsWith("/METADATA") || path.endsWith("/PKG-INFO"))
			return python(text);
		return path.endsWith("/package.json") ? npm(text) : [];
	});
	const byUrl = new Map(found.map((each) => [packageUrl(each), each]));
	return [...byUrl].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
/** The programs that official base images install without a package, by the variables that they set. */
function programsOf(env) {
	const programs = { NODE_VERSION: "node", PYTHON_VERSION: "python" };
	return env.flatMap((each) => {
		const [, variable = "", version] = /^(\w+)=v?([\w.+-]+)$/.exec(each) ?? [];
		const name = Object.hasOwn(programs, variable) ? programs[variable] : undefined;
		return name === undefined || version === undefined ? [] : [{ kind: "generic", name, version }];
	});
}
/** Returns a package URL (github.com/package-url/purl-spec): `pkg:deb/debian/attr@1:2.5.1-4?arch=amd64`. */
function packageUrl({ kind, namespace, name, version, qualifiers = {} }) {
	const encoded = (text) => encodeURIComponent(text).replaceAll("%3A", ":");
	const query = Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
	const path = [kind, ...(namespace === undefined ? [] : [encoded(namespace)]), encoded(name)].join("/");
	const suffix = query.map(([key, value]) => `${key}=${encoded(value)}`).join("&");
	return `pkg:${path}@${encoded(version)}${suffix === "" ? "" : `?${suffix}`}`;
}
function osRelease(text) {
	const value = (key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
	const [id, version] = [value("ID"), value("VERSION_ID")];
	return { ...(id !== undefined && { id }), ...(version !== undefined && { version }) };
}
const distro = ({ id, version }) => id === undefined || version === undefined ? {} : { distro: `${id}-${version}` };
/** Paragraphs of `Key: value` lines, as Debian and Python write them. */
function* paragraphs(text) {
	for (const paragraph of text.split(/\r?\n\r?\n/)) {
		const fields = new Map();
		for (const line of paragraph.split(/\r?\n/)) {
			const colon = line.indexOf(":");
			// A line that begins with a space continues the one above.
			if (colon > 0 && !/^\s/.test(line))
				fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
		}
		yield fields;
	}
}
function debian(text, system) {
	return [...paragraphs(text)].flatMap((fields) => {
		const [name, version] = [fields.get("package"), fields.get("version")];
		// A removed package may keep its entry. Images without a package manager have no status.
		const isInstalled = / installed$/.test(fields.get("status") ?? "install ok installed");
		if (name === undefined || version === undefined || !isInstalled)
			return [];
		const arch = fields.get("architecture");
		const qualifiers = { ...(arch !== undefined && { arch }), ...distro(system) };
		return [{ kind: "deb", namespace: system.id ?? "debian", name, version, qualifiers }];
	});
}
function alpine(text, system) {
	return [...paragraphs(text)].flatMap((fields) => {
		const [name, version, arch] = [fields.get("p"), fields.get("v"), fields.get("a")];
		if (name === undefined || version === undefined)
			return [];
		const qualifiers = { ...(arch !== undefined && { arch }), ...distro(system) };
		return [{ kind: "apk", namespace: system.id ?? "alpine", name, version, qualifiers }];
	});
}
function python(text) {
	const { value: fields } = paragraphs(text).next();
	const [name, version] = [fields?.get("name"), fields?.get("version")];
	if (name === undefined || version === undefined)
		return [];
	// The package URLs of PyPI have names in this form.
	return [{ kind: "pypi", name: name.toLowerCase().replaceAll("_", "-"), version }];
}
function npm(text) {
	try {
		const { name, version } = Object(JSON.parse(text));
		if (typeof name !== "string" || typeof version !== "string")
			return [];
		const [, scope, bare = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
		return [{ kind: "npm", ...(scope !== undefined && { namespace: scope }), name: bare, version }];
	}
	catch {
		// Packages hold broken files of that name for their own tests.
		return [];
	}
}

;// CONCATENATED MODULE: ./src/delivery/sbom/cyclonedx.ts


const CYCLONEDX = "application/vnd.cyclonedx+json";
/** Writes a list of components in CycloneDX 1.6. */
function cycloneDx({ image, packages, model, createdSeconds }) {
	return JSON.stringify({
		$schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
		bomFormat: "CycloneDX",
		specVersion: "1.6",
		version: 1,
		metadata: {
			...(createdSeconds !== undefined && { timestamp: new Date(createdSeconds * 1000).toISOString() }),
			tools: { components: [{ type: "application", name: "trainyard", version: version/* version */.r }] },
			component: {
				type: "container",
				"bom-ref": image.digest,
				name: image.name,
				version: image.digest,
				hashes: [hash(image.digest)],
			},
		},
		components: [
			...(model === undefined
				? []
				: [
					{
						type: "machine-learning-model",
						"bom-ref": `model@${model.digest}`,
						name: model.name,
						version: model.digest,
						hashes: [hash(model.digest)],
					},
				]),
			...packages.map((each) => {
				const purl = packageUrl(each);
				const { kind, namespace, name, version } = each;
				return {
					type: kind === "generic" ? "application" : "library",
					"bom-ref": purl,
					...(kind === "npm" && namespace !== undefined && { group: namespace }),
					name,
					version,
					purl,
				};
			}),
		],
		dependencies: [],
	});
}
const hash = (digest) => ({ alg: "SHA-256", content: digest.slice("sha256:".length) });

var external_node_stream_ = __webpack_require__("node:stream");
var external_node_zlib_ = __webpack_require__("node:zlib");
var text_end = __webpack_require__("src/core/text-end.ts");
;// CONCATENATED MODULE: ./src/delivery/image/tar-header.ts
/** Reads a header of 512 bytes. Undefined if it is not one. */
function tarHeader(block) {
	if (block.toString("latin1", 257, 262) !== "ustar")
		return undefined;
	const text = (from, length) => block.toString("utf8", from, from + length).split("\0")[0];
	const sizeBytes = block[124] & 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12).trim() || "0", 8);
	if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
		return undefined;
	// GNU tar writes two spaces after "ustar" and other fields in place of the prefix.
	const prefix = block[262] === 0 ? text(345, 155) : "";
	return {
		path: prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`,
		sizeBytes,
		type: String.fromCharCode(block[156] || 0x30),
		target: text(157, 100),
	};
}
/** The path in a pax header: records of `LENGTH KEY=VALUE` and a newline, the length counting the whole record in bytes. */
function paxPath(header) {
	let path;
	for (let at = 0; at < header.length;) {
		const space = header.indexOf(" ", at);
		const length = space === -1 ? 0 : Number(header.toString("latin1", at, Math.min(space, at + 12)));
		if (!Number.isSafeInteger(length) || at + length <= space)
			return path;
		const record = header.toString("utf8", space + 1, at + length - 1);
		if (record.startsWith("path="))
			path = record.slice("path=".length);
		at += length;
	}
	return path;
}

;// CONCATENATED MODULE: ./src/delivery/image/tar-reader.ts



/** Most bytes of a file that is kept in memory. */
const mostBytes = 64 * 1024 * 1024;
/**
 * Reads the members of a tar archive as it arrives, and keeps the content of some files.
 *
 * @param wanted Whether the content of a path is needed.
 * @throws {Failure} for anything that is not a tar archive, and for a wanted file of more than 64 MiB.
 */
async function* tarMembers(chunks, where, wanted) {
	const source = new ByteSource(chunks, where);
	let longName;
	for (let block = await source.take(512); block !== undefined; block = await source.take(512)) {
		if (block.every((byte) => byte === 0))
			return;
		const header = tarHeader(block);
		if (header === undefined)
			throw new failure/* Failure */.H(`${where}: expected a tar archive`);
		const { type, sizeBytes } = header;
		const isExtension = type === "L" || type === "x";
		const path = (0,text_end/* withoutEnd */.M)((longName ?? header.path).replace(/^(?:\.?\/)+/, ""), "/");
		let bytes;
		if (isExtension || (type === "0" && wanted(path))) {
			if (sizeBytes > mostBytes)
				throw new failure/* Failure */.H(`${where}: ${path}: expected at most ${mostBytes} bytes, got ${sizeBytes}`);
			bytes = await source.take(sizeBytes);
		}
		else
			await source.skip(sizeBytes);
		await source.skip((512 - (sizeBytes % 512)) % 512);
		if (isExtension)
			longName = type === "L" ? bytes.toString("utf8").split("\0")[0] : paxPath(bytes);
		else {
			longName = undefined;
			if (type !== "g")
				yield { path, bytes };
		}
	}
}
/** Bytes of a stream in pieces of a wanted length. */
class ByteSource {
	#chunks;
	#where;
	#rest = new Uint8Array(0);
	constructor(chunks, where) {
		this.#chunks = chunks[Symbol.asyncIterator]();
		this.#where = where;
	}
	/** Returns so many bytes, or undefined at the end of the stream. */
	async take(length) {
		const parts = [];
		for (let missing = length; missing > 0;) {
			const part = await this.#next(missing);
			if (part === undefined) {
				if (parts.length === 0)
					return undefined;
				throw this.#cut();
			}
			// The memory of a chunk may be used again for the next one.
			parts.push(Uint8Array.from(part));
			missing -= part.length;
		}
		return Buffer.concat(parts);
	}
	async skip(length) {
		for (let missing = length; missing > 0;) {
			const part = await this.#next(missing);
			if (part === undefined)
				throw this.#cut();
			missing -= part.length;
		}
	}
	async #next(most) {
		while (this.#rest.length === 0) {
			const { done, value } = await this.#chunks.next();
			if (done === true)
				return undefined;
			this.#rest = value;
		}
		const part = this.#rest.subarray(0, most);
		this.#rest = this.#rest.subarray(part.length);
		return part;
	}
	#cut() {
		return new failure/* Failure */.H(`${this.#where}: the tar archive ends in the middle of a file`);
	}
}

;// CONCATENATED MODULE: ./src/delivery/sbom/layer-files.ts




/** Prefix of a file that removes another one of a lower layer. */
const whiteout = ".wh.";
/** Files in which package managers list what is installed. */
const lists = [
	// Debian, and Debian packages in images without a package manager.
	/^var\/lib\/dpkg\/status$/,
	/^var\/lib\/dpkg\/status\.d\/[^/]+$/,
	/^(?:usr\/)?lib\/apk\/db\/installed$/,
	/(?:^|\/)(?:site|dist)-packages\/[^/]+\.dist-info\/METADATA$/,
	/(?:^|\/)(?:site|dist)-packages\/[^/]+\.egg-info\/PKG-INFO$/,
	/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/,
	/^(?:etc|usr\/lib)\/os-release$/,
];
/**
 * Reads the package lists of an image from its layers, the lowest first. A file in a higher layer replaces one below,
 * and names that begin with `.wh.` remove what is below (image specification, "Whiteouts").
 *
 * @throws {Failure} for layers in zstd and for layers that are not tar archives.
 */
async function packageLists(layers, signal) {
	const files = new Map();
	for (const layer of layers) {
		const added = new Map();
		const members = tarMembers(uncompressed(layer), layer.title, (path) => lists.some((list) => list.test(path)));
		for await (const { path, bytes } of members) {
			signal.throwIfAborted();
			const folder = path.slice(0, path.lastIndexOf("/") + 1);
			const base = path.slice(folder.length);
			const name = base.startsWith(whiteout) ? base.slice(whiteout.length) : "";
			if (name !== "")
				remove(files, name === ".wh..opq" ? folder : `${folder}${name}`);
			else if (bytes !== undefined)
				added.set(path, bytes.toString("utf8"));
		}
		for (const [path, text] of added)
			files.set(path, text);
	}
	return files;
}
/** Removes a file, or everything in a folder. */
function remove(files, place) {
	const folder = place.endsWith("/") || place === "" ? place : `${place}/`;
	for (const path of files.keys())
		if (path === place || path.startsWith(folder))
			files.delete(path);
}
function uncompressed(layer) {
	if (/zstd$/.test(layer.mediaType)) {
		throw new failure/* Failure */.H(`${layer.title}: sbom: expected layers that are plain or gzip, got zstd (choose another base-image)`);
	}
	if (!/gzip$/.test(layer.mediaType))
		return layer.read(0);
	const source = external_node_stream_.Readable.from(layer.read(0), { objectMode: false });
	const unpacked = (0,external_node_zlib_.createGunzip)();
	source.on("error", (error) => unpacked.destroy(error));
	return source.pipe(unpacked);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/provenance.ts


/** Returns a statement about how the image was made (in-toto Statement 1, SLSA provenance 1.0). It is not signed. */
function provenanceStatement(image, recipe, { given, github }) {
	const { name, engine, lineage, base } = recipe;
	const { commit, modelDigest, trainingDataDigest, testDataDigest } = lineage;
	const run = github?.run;
	const repository = run && `${run.serverUrl}/${run.owner}/${run.repository}`;
	const sha256 = (digest) => ({ sha256: digest.slice("sha256:".length) });
	const dependency = (of, digest) => digest?.startsWith("sha256:") ? [{ name: of, digest: sha256(digest) }] : [];
	return {
		_type: "https://in-toto.io/Statement/v1",
		subject: [{ name: name ?? "image", digest: sha256(image.root.digest) }],
		predicateType: "https://slsa.dev/provenance/v1",
		predicate: {
			buildDefinition: {
				buildType: "urn:trainyard:build-push-image:v1",
				externalParameters: {
					inputs: given,
					...(run !== undefined && { workflow: { name: run.workflow, ref: run.ref, repository } }),
				},
				internalParameters: { engine, platforms: image.platforms.map(({ platform }) => (0,media_types/* platformName */.$r)(platform)) },
				resolvedDependencies: [
					...(commit.source !== undefined && commit.sha !== undefined
						? [
							{
								uri: `git+${commit.source}${commit.ref === undefined ? "" : `@${commit.ref}`}`,
								digest: { gitCommit: commit.sha },
							},
						]
						: []),
					...(base === undefined ? [] : dependency(base.name, base.digest)),
					...dependency("model", modelDigest),
					...dependency("training data", trainingDataDigest),
					...dependency("test data", testDataDigest),
				],
			},
			runDetails: {
				builder: {
					id: run === undefined
						? "urn:trainyard:terminal"
						: `${repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`,
					version: { trainyard: version/* version */.r },
				},
				...(run !== undefined && {
					metadata: { invocationId: `${repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}` },
				}),
			},
		},
	};
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/source-date.ts

/** The last second of the year 9999, after which a date has no usual text. */
const lastSecond = 253_402_300_799;
/**
 * Reads `SOURCE_DATE_EPOCH` (reproducible-builds.org), the date of a reproducible build in seconds.
 *
 * @throws {Failure} for anything but a whole number of seconds.
 */
function sourceDate(env) {
	const text = env["SOURCE_DATE_EPOCH"]?.trim();
	if (!text)
		return undefined;
	const seconds = Number(text);
	if (!/^\d+$/.test(text) || seconds > lastSecond) {
		throw new failure/* Failure */.H(`SOURCE_DATE_EPOCH: expected whole seconds since 1970, such as 1732752000, got ${JSON.stringify(text.slice(0, 40))}`);
	}
	return seconds;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/attachments.ts







const IN_TOTO = "application/vnd.in-toto+json";
/**
 * Makes the documents about an image that were asked for: a list of its packages for each platform, and how it was made.
 * They become referrers, so that the image keeps its digest and stays a single manifest, which some platforms need.
 */
async function makeAttachments(inputs, { image, recipe }, context) {
	const attachments = { referrers: [], notes: [] };
	const createdSeconds = sourceDate(context.env);
	for (const { platform, document, blobs, config } of inputs.sbom ? image.platforms : []) {
		// Layers of the model have no packages, and may have gigabytes.
		const layers = blobs.filter(({ part }) => part === "base" || part === "app");
		const lists = await packageLists(layers, context.signal);
		const packages = [...packagesOf(lists), ...programsOf(config.config?.Env ?? [])];
		const { name, lineage } = recipe;
		const content = cycloneDx({
			image: { name: name ?? "image", digest: document.digest },
			packages,
			model: lineage.modelDigest === undefined ? undefined : { name: inputs.model ?? "model", digest: lineage.modelDigest },
			createdSeconds,
		});
		const title = `SBOM of ${(0,media_types/* platformName */.$r)(platform)}`;
		attachments.referrers.push(makeReferrer({ title, artifactType: CYCLONEDX, content, subject: document, annotations: {} }));
		attachments.notes.push(`${title}: ${packages.length} ${packages.length === 1 ? "package" : "packages"}.`);
	}
	if (inputs.provenance) {
		const content = JSON.stringify(provenanceStatement(image, recipe, context));
		const annotations = { "in-toto.io/predicate-type": "https://slsa.dev/provenance/v1" };
		attachments.referrers.push(makeReferrer({ title: "provenance", artifactType: IN_TOTO, content, subject: image.root, annotations }));
	}
	return attachments;
}

;// CONCATENATED MODULE: ./src/delivery/image/base.ts




/**
 * Reads the manifests and configurations of a base image. This needs a few kilobytes and no layers.
 *
 * @param wanted Required platforms. The default is the machine's own (`fallback`).
 * @throws {Failure} if the image does not exist, or lacks a platform.
 */
async function readBase({ name, origin, reference, wanted, fallback }) {
	const root = await origin.document(reference);
	if (root === undefined)
		throw new failure/* Failure */.H(`${name}: there is no such image (is the tag right? does it need a login?)`);
	const read = readManifest(root, name);
	if (!(0,media_types/* isIndexType */.$U)(read.mediaType)) {
		const only = await platformOf(name, origin, read);
		for (const each of wanted) {
			if (!(0,media_types/* samePlatform */.my)(each, only.platform))
				throw lacks(name, each, [only.platform]);
		}
		return { name, digest: root.digest, platforms: [only] };
	}
	const source = { name, origin };
	const { named, unnamed } = await offersOf(read, source);
	const platforms = [];
	for (const each of wanted.length > 0 ? wanted : [fallback]) {
		const found = named.find(({ platform }) => (0,media_types/* samePlatform */.my)(platform, each));
		// Only the configuration says the platform of an entry that lacks it.
		const held = found === undefined ? await matching(unnamed, each, source) : await loaded(found.digest, source);
		if (held === undefined) {
			const offered = [...named, ...(await Promise.all(unnamed.map(({ digest }) => loaded(digest, source))))];
			throw lacks(name, each, offered.flatMap((offer) => offer?.platform ?? []));
		}
		platforms.push(held);
	}
	return { name, digest: root.digest, platforms };
}
/** Most entries without a platform, each of which costs two requests, and most indexes inside an index. */
const mostUnnamed = 32;
/** Lists the images of an index and of the indexes in it. Attestations and other artifacts are left out. */
async function offersOf(index, source, depth = 0) {
	const offers = { named: [], unnamed: [] };
	for (const each of index.manifests) {
		const { platform, annotations, mediaType, digest } = each;
		if ((0,media_types/* isIndexType */.$U)(mediaType) && depth < 2) {
			const inner = await offersOf(readManifest(await present(digest, source), source.name), source, depth + 1);
			offers.named.push(...inner.named);
			offers.unnamed.push(...inner.unnamed);
		}
		else if (platform === undefined) {
			if (annotations?.["vnd.docker.reference.type"] === undefined)
				offers.unnamed.push(each);
		}
		else if (platform.os !== "unknown" && platform.architecture !== "unknown") {
			offers.named.push({ ...each, platform });
		}
	}
	offers.unnamed.splice(mostUnnamed);
	return offers;
}
async function matching(unnamed, wanted, source) {
	for (const { digest } of unnamed) {
		const held = await loaded(digest, source);
		if (held !== undefined && (0,media_types/* samePlatform */.my)(held.platform, wanted))
			return held;
	}
	return undefined;
}
/** Reads an image of an index. Undefined for an artifact that is not an image. */
async function loaded(digest, source) {
	const manifest = readManifest(await present(digest, source), source.name);
	const { mediaType } = manifest.config ?? {};
	if (mediaType !== media_types/* OCI */.s6.config && mediaType !== media_types/* DOCKER */.F8.config)
		return undefined;
	return platformOf(source.name, source.origin, manifest);
}
async function present(digest, { name, origin }) {
	const document = await origin.document(digest);
	if (document === undefined)
		throw new failure/* Failure */.H(`${name}: its index names ${digest}, which is not there`);
	return document;
}
async function platformOf(name, origin, manifest) {
	const { config: about } = manifest;
	const bytes = await (0,image_blob/* blobBytes */.Ry)(origin.blob({ mediaType: about.mediaType, digest: about.digest, sizeBytes: about.size, part: "base", title: name }));
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
	return new failure/* Failure */.H(`${name}: expected an image for ${(0,media_types/* platformName */.$r)(wanted)}, got ${offered.map(media_types/* platformName */.$r).join(", ")} (choose another base-image, or other platforms)`);
}
/** Parses platforms such as `linux/amd64,linux/arm64`. @throws {Failure} that names the first invalid one. */
function parsePlatform(text) {
	const [os = "", architecture = "", variant, ...rest] = text.toLowerCase().split("/");
	if (!/^[a-z0-9]+$/.test(os) || !/^[a-z0-9_]+$/.test(architecture) || rest.length > 0) {
		throw new failure/* Failure */.H(`platforms: expected platforms such as linux/amd64 or linux/arm64, got ${JSON.stringify(text)}`);
	}
	return { os, architecture: sameAs.get(architecture) ?? architecture, ...(variant !== undefined && { variant }) };
}
/** Maps the names of `uname -m` and Node to those of Go. */
const sameAs = new Map([
	["x64", "amd64"],
	["x86_64", "amd64"],
	["aarch64", "arm64"],
]);

var external_node_os_ = __webpack_require__("node:os");
var thread = __webpack_require__("src/platform/process/thread.ts");
;// CONCATENATED MODULE: ./src/delivery/image/hashers.ts



/** A thread starts in 40 ms and hashes 1.7 GB per second, so smaller archives are hashed before it starts. */
const WORTH_A_THREAD = 64 * 1024 * 1024;
/**
 * Threads that hash archives. A digest cannot be computed in parallel, so each archive takes one thread. Several
 * archives are hashed at the same time, while the main thread communicates with registries.
 */
class Hashers {
	/** Maximum number of threads. Each holds two chunks of a file. */
	most = Math.min(4, (0,external_node_os_.availableParallelism)());
	#idle = [];
	#all = [];
	/**
	 * @returns `sha256:…` of the archive of `entries`.
	 * @throws {Failure} if a file changes in the meantime.
	 */
	hash(entries, signal, onProgress) {
		const worker = this.#idle.pop() ?? this.#start();
		return new Promise((done, failed) => {
			// The worker has listeners of its own, so `removeAllListeners` would break it.
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
	/** Stops all threads, even while they work. */
	async stop() {
		await Promise.all(this.#all.map((worker) => worker.terminate()));
	}
	#start() {
		const worker = (0,thread/* startThread */.B)({ kind: "hash" });
		this.#all.push(worker);
		return worker;
	}
}

var image_tar = __webpack_require__("src/delivery/image/tar.ts");
;// CONCATENATED MODULE: ./src/delivery/image/layer.ts










/** Compressed layers up to this size stay in memory. */
const MEMORY = 16 * 1024 * 1024;
/** Minimum gain of compression. Float weights gain 7 %, which costs seconds per gigabyte. */
const LEAST_GAIN = 0.15;
/**
 * Hashes an archive and decides whether to compress it. If compression does not pay, nothing is copied, and the layer
 * is read from its files again when it is sent. zstd is never used, because Docker before 23 cannot pull it.
 *
 * @throws {Failure} if a file changes in the meantime.
 */
async function makeLayer(tar, options) {
	if (options.compression === "gzip")
		return compressed(tar, options);
	// Hashing starts before it is known whether the digest is needed, because large layers usually need it.
	const begun = apart(tar, options);
	if (options.compression === "auto" && (await worthwhile(tar)) === "gzip") {
		begun?.stop();
		return compressed(tar, options);
	}
	const digest = await (begun?.digest ?? digestOf(tar, options));
	const { part, title } = options;
	const read = (from) => tar.read(from);
	const blob = { mediaType: media_types/* OCI */.s6.layer, digest, sizeBytes: tar.sizeBytes, part, title, read };
	return { blob, diffId: digest, compression: "none", tarBytes: tar.sizeBytes };
}
/** Computes the digest of an archive in another thread, if it is large enough. */
function apart(tar, { hashers, signal, onProgress }) {
	if (hashers === undefined || !(tar instanceof image_tar/* Tar */.ob) || tar.sizeBytes < WORTH_A_THREAD)
		return undefined;
	const stopping = new AbortController();
	const either = AbortSignal.any([signal, stopping.signal]);
	const digest = hashers.hash(tar.entries, either, (done) => onProgress?.(done, tar.sizeBytes));
	// The error is handled where the promise is awaited.
	digest.catch(() => { });
	return { digest, stop: () => stopping.abort() };
}
/** Estimates whether compression is worthwhile from up to sixteen windows of 64 kB spread over the archive. */
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
			// The tenth byte of the header names the operating system (RFC 1952). "unknown" makes the bytes reproducible.
			if (sizeBytes === 0 && chunk.length >= 10)
				chunk[9] = 255;
			whole.update(chunk);
			sizeBytes += chunk.length;
			done(undefined, chunk);
		},
	});
	// Level 6 takes half a minute per gigabyte, and level 1 a third of that.
	const gzip = (0,external_node_zlib_.createGzip)({ level: tar.sizeBytes > 64 * 1024 * 1024 ? 1 : 6, chunkSize: 256 * 1024 });
	const about = { mediaType: media_types/* OCI */.s6.gzipLayer, part, title };
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
		return layer((0,image_blob/* bytesBlob */.XU)(Buffer.concat(parts), about));
	}
	const path = (0,external_node_path_.join)(scratch, `${(0,external_node_crypto_.randomUUID)()}.tar.gz`);
	await (0,external_node_stream_promises_.pipeline)(source, gzip, counter, (0,external_node_fs_.createWriteStream)(path), { signal });
	return layer((0,image_blob/* fileBlob */.Ax)(path, { ...about, digest: `sha256:${whole.digest("hex")}`, sizeBytes }));
}

var image_repository = __webpack_require__("src/delivery/image/repository.ts");
var program = __webpack_require__("src/platform/process/program.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/ignore-rules.ts



/**
 * Reads the ignore file of a build: `DOCKERFILE.dockerignore` if it exists, otherwise `.containerignore` (Podman) and
 * `.dockerignore` of the context.
 */
async function readIgnoreRules(context, dockerfile) {
	for (const path of [
		`${dockerfile}.dockerignore`,
		(0,external_node_path_.join)(context, ".containerignore"),
		(0,external_node_path_.join)(context, ".dockerignore"),
	]) {
		const text = await (0,promises_.readFile)(path, "utf8").catch(() => undefined);
		if (text !== undefined)
			return ignoreRules(text);
	}
	return ignoreRules("");
}
/**
 * Parses the rules as Docker documents them: one pattern per line, `*`, `?`, `[a-z]` and `**`, `!` for exceptions, `#`
 * for comments. The last rule that matches a path or a folder above it decides.
 */
function ignoreRules(text) {
	const rules = text
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/)
		.filter((line) => !line.startsWith("#"))
		.flatMap((line) => {
		const isException = line.trim().startsWith("!");
		const given = line
			.trim()
			.slice(isException ? 1 : 0)
			.trim();
		const pattern = (0,text_end/* withoutEnd */.M)(external_node_path_.posix.normalize(given === "" ? "." : given), "/").replace(/^\/+/, "");
		if (pattern === "." || pattern === "")
			return [];
		return [{ pattern, isException, test: expression(pattern) }];
	});
	return {
		excludes(path) {
			const parts = path.split("/");
			const above = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
			const last = rules.findLast(({ test }) => above.some((each) => test.test(each)));
			if (last === undefined || last.isException)
				return false;
			// An exception may bring back something below the folder.
			return !rules.some((rule) => rule.isException && mayLieBelow(rule.pattern, path));
		},
	};
}
/** Returns true if a pattern may match something inside a folder: each part of the folder matches one of the pattern. */
function mayLieBelow(pattern, folder) {
	const parts = pattern.split("/");
	const folders = folder.split("/");
	for (const [index, name] of folders.entries()) {
		const part = parts[index];
		if (part === undefined)
			return false;
		if (part.includes("**"))
			return true;
		if (!expression(part).test(name))
			return false;
	}
	return parts.length > folders.length;
}
/** Translates a pattern. Each wildcard but `**` stays within one part of a path. */
function expression(pattern) {
	let source = "";
	for (let at = 0; at < pattern.length; at++) {
		const character = pattern[at];
		if (character === "*" && pattern[at + 1] === "*") {
			at++;
			if (pattern[at + 1] === "/") {
				at++;
				source += "(?:.*/)?";
			}
			else
				source += ".*";
		}
		else if (character === "*")
			source += "[^/]*";
		else if (character === "?")
			source += "[^/]";
		else if (character === "[" && pattern.indexOf("]", at + 2) !== -1) {
			const end = pattern.indexOf("]", at + 2);
			const inside = pattern.slice(at + 1, end).replace(/[\\[\]&~|]/g, "\\$&");
			source += `[${inside}]`;
			at = end;
		}
		else if (character === "\\" && at + 1 < pattern.length)
			source += escaped(pattern[++at]);
		else
			source += escaped(character);
	}
	return new RegExp(`^${source}$`, "su");
}
const escaped = (character) => character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/context-times.ts





/** 1980-01-01, the first date that zip files support. Some tools reject earlier dates. */
const moment = new Date(315_532_800_000);
/**
 * Gives all files in a build context the same time. Docker and Buildah store times in layers, so a model that was
 * downloaded again would otherwise be sent again although it did not change. What `.dockerignore` excludes is not
 * touched, and need not be readable.
 *
 * @param file Path of the Dockerfile, which may have its own ignore file.
 * @throws {Failure} for a folder that belongs to the context and cannot be read.
 */
async function fixTimes(context, file) {
	await fixFolder(context, "", await readIgnoreRules(context, file));
}
async function fixFolder(folder, place, rules) {
	const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
		throw new failure/* Failure */.H(`${folder}: ${(0,read/* reason */.l)(error)} (make it readable, or exclude it in .dockerignore)`, {
			cause: error,
		});
	});
	for (const entry of entries) {
		const path = (0,external_node_path_.join)(folder, entry.name);
		const inner = place === "" ? entry.name : `${place}/${entry.name}`;
		// git reads the times in its own folder.
		if (entry.name === ".git" || rules.excludes(inner))
			continue;
		if (entry.isDirectory())
			await fixFolder(path, inner, rules);
		// A file of another owner keeps its time, so its layer is built again.
		else
			await (0,promises_.lutimes)(path, moment, moment).catch(() => { });
	}
	await (0,promises_.lutimes)(folder, moment, moment).catch(() => { });
}

;// CONCATENATED MODULE: ./src/delivery/image/archive.ts










/**
 * Writes one platform of an image as an archive for `docker load` and `podman load`: the configuration, the
 * uncompressed layers and a list. Compressed layers are unpacked to `scratch` first, because a tar archive stores
 * each size before the content.
 */
async function loadArchive(image, { name, scratch, signal }) {
	const layers = image.blobs.filter(({ part }) => part !== "config");
	const config = image.blobs.find(({ part }) => part === "config");
	if (config === undefined || layers.length !== image.config.rootfs.diff_ids.length) {
		throw new Error("an image has a configuration that lists its layers");
	}
	const id = (0,image_blob/* digestHex */.sU)(config.digest, config.title);
	const entries = [{ path: `${id}.json`, content: { kind: "bytes", bytes: await (0,image_blob/* blobBytes */.Ry)(config) } }];
	const names = [];
	for (const [index, layer] of layers.entries()) {
		const diffId = image.config.rootfs.diff_ids[index];
		const path = `${(0,image_blob/* digestHex */.sU)(diffId, layer.title)}.tar`;
		names.push(path);
		if (entries.some((entry) => entry.path === path))
			continue;
		entries.push({ path, content: await unpacked(layer, { diffId, file: (0,external_node_path_.join)(scratch, path), signal }) });
	}
	const list = [{ Config: `${id}.json`, RepoTags: [name], Layers: names }];
	entries.push({ path: "manifest.json", content: { kind: "bytes", bytes: Buffer.from(JSON.stringify(list)) } });
	return new image_tar/* Tar */.ob(entries);
}
/** Returns a plain layer unchanged. Decompresses any other into a file and checks it against the configuration. */
async function unpacked(layer, { diffId, file, signal }) {
	if (layer.digest === diffId)
		return { kind: "stream", sizeBytes: layer.sizeBytes, read: () => checked(layer) };
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
/** Reads a whole layer. @throws {Failure} at its end if it does not have its digest. */
async function* checked({ title, digest, read }) {
	const hash = (0,external_node_crypto_.createHash)("sha256");
	for await (const chunk of read(0)) {
		hash.update(chunk);
		yield chunk;
	}
	const found = `sha256:${hash.digest("hex")}`;
	if (found !== digest)
		throw new failure/* Failure */.H(`${title}: expected a layer with the digest ${digest}, got ${found}`);
}
/**
 * Lists the regular files of a tar archive without reading their content, as `docker save` writes it.
 *
 * @throws {Failure} for a file that is not a tar archive.
 */
async function archiveMembers(path, sizeBytes) {
	const members = [];
	let longName;
	for (let offset = 0; offset + 512 <= sizeBytes;) {
		const block = await slice(path, offset, 512);
		if (block.every((byte) => byte === 0))
			break;
		const header = tarHeader(block);
		if (header === undefined)
			throw new failure/* Failure */.H(`${path}: expected a tar archive`);
		const { type, sizeBytes: size, target } = header;
		const body = offset + 512;
		if (type === "L")
			longName = (await slice(path, body, size)).toString("utf8").split("\0")[0];
		else if (type === "x")
			longName = paxPath(await slice(path, body, size));
		else {
			const name = longName ?? header.path;
			longName = undefined;
			if (type === "0")
				members.push({ path: name.replace(/^\.\//, ""), offset: body, sizeBytes: size });
			// The classic `docker save` links layers that several images share.
			if (type === "2" || type === "1")
				members.push({ path: `${name}\0${target}`, offset: body, sizeBytes: 0 });
		}
		offset = body + Math.ceil(size / 512) * 512;
	}
	return resolved(members);
}
/** Resolves links: `b/layer.tar` → `../a/layer.tar`. */
function resolved(members) {
	const files = new Map(members.filter(({ path }) => !path.includes("\0")).map((each) => [each.path, each]));
	for (const { path } of members) {
		const [from = "", to] = path.split("\0");
		if (to === undefined)
			continue;
		const target = files.get(external_node_path_.posix.join(from, "..", to)) ?? files.get(to);
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
 * Reads an image that `docker save` wrote: an archive with `manifest.json`, a configuration, and layers.
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
		for await (const chunk of (0,image_tar/* fileSlice */.FJ)(file, { start: offset, sizeBytes, from: 0, reuse: false }))
			chunks.push(chunk);
		return Buffer.concat(chunks);
	};
	const [image] = JSON.parse((await bytes("manifest.json")).toString());
	if (image === undefined)
		throw new failure/* Failure */.H(`${file}: expected one image in what \`docker save\` wrote, got none`);
	const layers = image.Layers.map((path) => {
		const { offset, sizeBytes } = member(path);
		return {
			sizeBytes,
			read: (from = 0, { reuse = false } = {}) => (0,image_tar/* fileSlice */.FJ)(file, { start: offset, sizeBytes, from, reuse }),
		};
	});
	return assembled(await bytes(image.Config), layers, options);
}
/**
 * Reads images that `buildah push NAME dir:FOLDER` and Podman wrote: manifests and blobs in files named by their
 * digests.
 *
 * @throws {Failure} for a folder of another kind.
 */
async function readDirectory(folder, options) {
	const load = async (name) => ({ mediaType: "", digest: "", bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) });
	const hex = (digest) => (0,image_blob/* digestHex */.sU)(digest, folder);
	return readImages(await load("manifest.json"), {
		where: folder,
		manifest: (digest) => load(`${hex(digest)}.manifest.json`),
		file: (digest) => (0,external_node_path_.join)(folder, hex(digest)),
	}, options);
}
/**
 * Reads the images in an OCI image layout that buildx wrote.
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
	const manifests = (0,media_types/* isIndexType */.$U)(read.mediaType)
		? await Promise.all(read.manifests.map(async ({ digest }) => readManifest(await manifest(digest), where)))
		: [read];
	const images = [];
	for (const { config, layers } of manifests) {
		const archives = layers.map(({ digest, size }) => {
			const path = file(digest);
			return {
				sizeBytes: size,
				read: (from = 0, { reuse = false } = {}) => (0,image_tar/* fileSlice */.FJ)(path, { start: 0, sizeBytes: size, from, reuse }),
			};
		});
		images.push(await assembled(await (0,promises_.readFile)(file(config.digest)), archives, options));
	}
	return images;
}
/** Returns an engine's image in the form in which it is pushed: compressed layers and the unchanged configuration. */
async function assembled(configBytes, archives, options) {
	const config = readConfig(configBytes, "the image that was built");
	const diffIds = config.rootfs.diff_ids;
	if (diffIds.length !== archives.length) {
		throw new failure/* Failure */.H(`the image that was built: expected ${diffIds.length} layers, got ${archives.length}`);
	}
	// OCI images have no health check, so Podman drops it from them. Docker images have no annotations.
	const usual = config.config?.Healthcheck !== undefined && options.annotations.length === 0 ? "docker" : "oci";
	const docker = (options.format ?? usual) === "docker";
	const types = docker ? media_types/* DOCKER */.F8 : media_types/* OCI */.s6;
	const titles = (config.history ?? []).filter(({ empty_layer }) => empty_layer !== true).map(stepText);
	const blobs = [];
	for (const [index, archive] of archives.entries()) {
		const title = titles.length === archives.length ? titles[index] : `layer ${index + 1}`;
		const { blob } = await layerBlob(archive, { diffId: diffIds[index], title, options });
		const mediaType = (0,media_types/* layerType */.ON)(blob.mediaType, docker ? "docker" : "oci");
		// Registries and programs accept OCI's name for zstd in Docker's manifests.
		if (mediaType === undefined && options.format === "docker") {
			throw new failure/* Failure */.H(`${title}: Docker's format has no layers in zstd (set image-format: oci)`);
		}
		blobs.push({ ...blob, mediaType: mediaType ?? blob.mediaType });
	}
	const { os, architecture, variant } = config;
	const platform = { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) };
	const configBlob = (0,image_blob/* bytesBlob */.XU)(configBytes, { mediaType: types.config, part: "config", title: "configuration" });
	const manifest = {
		schemaVersion: 2,
		mediaType: types.manifest,
		config: { mediaType: types.config, digest: configBlob.digest, size: configBlob.sizeBytes },
		layers: blobs.map(({ mediaType, digest, sizeBytes }) => ({ mediaType, digest, size: sizeBytes })),
		...(!docker && annotationMember(annotationsAt(options.annotations, "manifest", platform))),
	};
	return {
		platform,
		document: imageDocument(types.manifest, manifest),
		manifest,
		config,
		blobs: [...blobs, configBlob],
	};
}
/** Returns the Dockerfile's step that made a layer: `COPY model /model`. */
function stepText({ created_by }) {
	const step = (created_by ?? "layer")
		.replace(/^\/bin\/sh -c (#\(nop\)\s*)?/, "")
		.replace(/\s+/g, " ")
		.trim();
	return step.length > 60 ? `${step.slice(0, 59)}…` : step;
}
/** Returns a layer. Docker's containerd store saves layers as it pulled them, so they may be compressed already. */
async function layerBlob(archive, { diffId, title, options }) {
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
		mediaType: packed === "gzip" ? media_types/* OCI */.s6.gzipLayer : media_types/* OCI */.s6.zstdLayer,
		digest: `sha256:${hash.digest("hex")}`,
		sizeBytes: archive.sizeBytes,
		part: "app",
		title,
		read: (from) => archive.read(from),
	};
	return { blob, diffId, compression: "gzip", tarBytes: archive.sizeBytes };
}

var process_arguments = __webpack_require__("src/platform/process/arguments.ts");
var process_child = __webpack_require__("src/platform/process/child.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/build-cache.ts
/** Returns the kind of a cache: `registry`, `gha`, `local`, `inline`, … */
function cacheType(entry) {
	return attributes(entry).get("type") ?? "registry";
}
/** Returns true if a build uses GitHub's cache, for which buildx needs variables of the job. */
function usesGitHubCache({ from, to }) {
	return [...from, ...to].some((entry) => cacheType(entry) === "gha");
}
/** Lists what Docker cannot do with these caches, each with what can. */
function dockerCacheRefusals({ from, to }, { builder, store }) {
	const way = "(create a builder before, as docker/setup-buildx-action does, or set build-engine: podman with a registry)";
	if (builder !== "buildx") {
		return [
			...(to.length > 0 ? [`cache-to: Docker without buildx cannot write a cache ${way}`] : []),
			...(from.some((entry) => cacheType(entry) !== "registry")
				? [`cache-from: Docker without buildx reads a cache from images in registries only ${way}`]
				: []),
		];
	}
	if (store !== "classic")
		return [];
	const exported = to.filter((entry) => cacheType(entry) !== "inline");
	const imported = from.filter((entry) => cacheType(entry) !== "registry");
	return [
		...(exported.length > 0 ? [`cache-to: Docker's default builder can only write type=inline ${way}`] : []),
		...(imported.length > 0 ? [`cache-from: Docker's default builder can only read type=registry ${way}`] : []),
	];
}
/** Returns the options of Docker. The builders without buildx take references only. */
function dockerCacheOptions({ from, to }, builder) {
	const entry = (text) => (builder === "buildx" ? text : (referenceOf(text) ?? text));
	return [...from.flatMap((each) => ["--cache-from", entry(each)]), ...to.flatMap((each) => ["--cache-to", each])];
}
/** Lists what Podman and Buildah cannot do: they keep cached steps in a repository, named by their content. */
function podmanCacheRefusals({ from, to }, name, platforms) {
	const entries = [...from.map((entry) => ["cache-from", entry]), ...to.map((entry) => ["cache-to", entry])];
	if (entries.length > 0 && platforms > 0) {
		return [
			`cache-from, cache-to: ${name} builds named platforms without a cache (leave platforms out, or use docker with buildx)`,
		];
	}
	return entries.flatMap(([input, entry = ""]) => {
		if (cacheType(entry) !== "registry") {
			return [
				`${input}: ${name} keeps a cache in registries only, got type=${cacheType(entry)} (docker with buildx has it)`,
			];
		}
		const reference = referenceOf(entry);
		if (reference === undefined)
			return [`${input}: expected type=registry,ref=REPOSITORY, got no ref`];
		if (!/[:@]/.test(reference.slice(reference.lastIndexOf("/") + 1)))
			return [];
		return [
			`${input}: ${name} names cached steps itself: expected a repository without a tag, got ${JSON.stringify(reference)}`,
		];
	});
}
function podmanCacheOptions({ from, to }) {
	return [
		...from.flatMap((entry) => ["--cache-from", referenceOf(entry) ?? ""]),
		...to.flatMap((entry) => ["--cache-to", referenceOf(entry) ?? ""]),
	];
}
/** Returns the reference of a cache in a registry. */
function referenceOf(entry) {
	return entry.includes("=") ? attributes(entry).get("ref") : entry;
}
/** Parses `type=registry,ref=ghcr.io/acme/churn:cache,mode=max`. */
function attributes(entry) {
	if (!entry.includes("="))
		return new Map();
	return new Map(entry.split(",").map((each) => {
		const equals = each.indexOf("=");
		return [each.slice(0, equals).trim().toLowerCase(), each.slice(equals + 1).trim()];
	}));
}

var linked_tree = __webpack_require__("src/platform/workspace/linked-tree.ts");
var secret = __webpack_require__("src/core/secret.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/pairs.ts


/** Parses `KEY=value` lines. A bare `KEY` is an error, because engines disagree about its value. */
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
/**
 * Rejects secrets in build arguments, because anyone who pulls the image can read its history.
 *
 * @param known Secrets of this step.
 * @throws {Failure} for an argument that looks like a secret, with advice. The value is not shown.
 */
function refuseSecretArguments(args, known) {
	const found = args.filter(([name, value]) => ((0,secret/* isSecretName */.e)(name) && value !== "") ||
		secret/* knownSecrets */.x.test(value) ||
		known.some((each) => each !== undefined && each.length > 3 && value.includes(each)));
	if (found.length === 0)
		return;
	const [name] = found[0];
	throw new failure/* Failure */.H(`build-args: ${found.map(([name]) => name).join(", ")}: expected no secret, got what looks like one: build arguments can be read in the image's history ` +
		`(move it to secrets: \`${name}=…\`, and use it in the Dockerfile with \`RUN --mount=type=secret,id=${name} …\`)`);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/build-secrets.ts







/** BuildKit refuses larger secrets. */
const build_secrets_mostBytes = 500 * 1024;
/**
 * Parses the input `secrets`: `KEY=value`, one per line. A value of several lines is written in double quotes, with
 * inner quotes doubled, as docker/build-push-action reads it: `"KEY=first line` … `last line"`.
 *
 * @throws {Failure} without showing any of it.
 */
function parseSecrets(text) {
	const entries = [];
	const lines = (text ?? "").split(/\r?\n/);
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at].trim();
		if (line === "")
			continue;
		if (!line.startsWith('"')) {
			entries.push(line);
			continue;
		}
		const start = at;
		let quoted = lines[at].trimStart().slice(1);
		while (!isClosed(quoted)) {
			if (++at >= lines.length) {
				throw new failure/* Failure */.H(`secrets: expected a closing quote for the one in line ${start + 1}, got the end`);
			}
			quoted += `\n${lines[at]}`;
		}
		entries.push(quoted.trimEnd().slice(0, -1).replaceAll('""', '"'));
	}
	const secrets = pairs(entries, "secrets");
	const odd = secrets.find(([id]) => !/^[\w.-]+$/.test(id));
	if (odd !== undefined) {
		throw new failure/* Failure */.H('secrets: expected a name of letters, digits, _ . and - before =, got other characters (write a value of several lines in double quotes: "KEY=first line)');
	}
	return secrets;
}
/** Returns true if a text ends in a quote that is not one of a doubled pair. */
function isClosed(text) {
	const trimmed = text.trimEnd();
	return (trimmed.length - (0,text_end/* withoutEnd */.M)(trimmed, '"').length) % 2 === 1;
}
/** Parses the input `secret-files`: `KEY=path`, one per line. */
function parseSecretFiles(lines) {
	return pairs(lines, "secret-files").map(([id, path]) => ({ id, path }));
}
/** Reads secrets from files. @throws {Failure} for a missing, empty or too large file. */
async function readSecretFiles(files, cwd) {
	const secrets = [];
	for (const { id, path } of files) {
		const where = `secret-files: ${id}: ${path}`;
		const file = (0,external_node_path_.resolve)(cwd, path);
		const status = await (0,promises_.stat)(file).catch((error) => {
			throw new failure/* Failure */.H(`${where}: ${(0,read/* reason */.l)(error)}`, { cause: error });
		});
		if (!status.isFile() || status.size === 0 || status.size > build_secrets_mostBytes) {
			const found = status.isFile() ? `${status.size} bytes` : "something else";
			throw new failure/* Failure */.H(`${where}: expected a file of 1 to ${build_secrets_mostBytes} bytes, got ${found}`);
		}
		// A committed link could otherwise give a Dockerfile any file of the runner.
		const text = await (0,promises_.readFile)(await (0,linked_tree/* insidePath */.y)(path, cwd), "utf8").catch((error) => {
			throw new failure/* Failure */.H(`${where}: ${(0,read/* reason */.l)(error)}`, { cause: error });
		});
		secrets.push([id, text]);
	}
	return secrets;
}
/** Writes secrets to files, as engines require. @returns the name and file of each. */
async function writeSecrets(secrets, folder) {
	await (0,promises_.mkdir)(folder, { mode: 0o700 });
	const files = [];
	for (const [index, [name, value]] of secrets.entries()) {
		const path = (0,external_node_path_.join)(folder, String(index));
		await (0,promises_.writeFile)(path, value, { mode: 0o600 });
		files.push([name, path]);
	}
	return files;
}
/** Shorter lines, such as the brace of a JSON file, would make the rest of a log unreadable. */
const shortestSecret = 4;
/** Returns what must not be shown: each value, and each of its lines alone, because programs print line by line. */
function hiddenTexts(secrets) {
	const texts = secrets.flatMap(([, value]) => [value, ...value.split(/\r?\n/)]).map((text) => text.trim());
	return [...new Set(texts)].filter((text) => text.length >= shortestSecret).sort((a, b) => b.length - a.length);
}
/** Replaces secrets in a text. */
function withoutSecrets(text, hidden) {
	return hidden.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/engine.ts





/** Options that have the same name in all engines. */
function buildOptions(request) {
	const { file, target, buildArgs, secrets, labels, platforms, noCache, pull } = request;
	return [
		"--file",
		file,
		...(target === undefined ? [] : ["--target", target]),
		...buildArgs.flatMap(([key, value]) => ["--build-arg", `${key}=${value}`]),
		...secrets.flatMap(([id, source]) => ["--secret", `id=${id},src=${source}`]),
		...labels.flatMap(([key, value]) => ["--label", `${key}=${value}`]),
		...(platforms.length === 0 ? [] : ["--platform", platforms.map(media_types/* platformName */.$r).join(",")]),
		...(noCache ? ["--no-cache"] : []),
		...(pull ? ["--pull"] : []),
	];
}
/** Matches the output of a build that failed to fetch its base image for a temporary reason. */
const passing = /too many requests|toomanyrequests|connection reset|i\/o timeout|TLS handshake timeout|unexpected EOF|temporary failure in name resolution|connection refused|server misbehaving/i;
/** Returns true if the same command may succeed in a while. */
function isPassing(text) {
	if (passing.test(text))
		return true;
	return text.split(/\r?\n/).some((line) => {
		const status = line.search(/\b(429|500|502|503|504)\b/);
		return status !== -1 && /Too Many|Internal|Unavailable|Gateway/i.test(line.slice(status));
	});
}
/**
 * Runs an engine's command and logs its output. Network failures are retried.
 *
 * @throws {Failure} with the last lines of its output.
 */
async function engineCommand({ command, args, what }, host) {
	const { env, cwd, signal, reporter, retries, hidden } = host;
	try {
		return await (0,retry/* retry */.L5)(`${command} ${args[0]}`, retries, async () => {
			const ended = await (0,process_child/* runChild */.w)(command, args, {
				env,
				cwd,
				signal,
				onLine: (line) => reporter.info(withoutSecrets(line, hidden)),
			});
			if (ended.code === 0)
				return ended;
			const said = withoutSecrets(lastLines(`${ended.stdout}\n${ended.stderr}`, 12), hidden);
			const message = `${what}: ${command} ended with exit ${ended.code}:\n${said}`;
			if (isPassing(said))
				throw new retry/* TransientError */.N_(message);
			throw new failure/* Failure */.H(message);
		});
	}
	catch (error) {
		if (error instanceof retry/* TransientError */.N_)
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
async function dockerAbilities(host) {
	const ask = (args) => (0,process_child/* runChild */.w)("docker", args, { ...host, timeoutMs: 20_000 });
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
	// Docker's client sends BuildKit builds only to buildx from version 23 on.
	return { builder: Number.parseInt(client, 10) < 23 ? "buildkit" : "classic", store: "classic", platform };
}
function docker(abilities, host) {
	const { builder, store } = abilities;
	const env = { ...host.env, DOCKER_BUILDKIT: builder === "classic" ? "0" : "1" };
	const folder = (0,external_node_path_.join)(host.scratch, "built");
	return {
		name: "docker",
		refusals(request) {
			const refused = [];
			const foreign = request.platforms.filter((each) => (0,media_types/* platformName */.$r)(each) !== (0,media_types/* platformName */.$r)(abilities.platform));
			if (request.platforms.length > 1 && store === "classic") {
				refused.push(builder === "buildx"
					? "platforms: expected one platform for Docker's default builder, got several (create a builder before with `docker buildx create --use`, or set build-engine: podman)"
					: "platforms: expected one platform for Docker without buildx, got several (install buildx, or set build-engine: podman)");
			}
			else if (foreign.length > 0 && builder === "classic") {
				refused.push(`platforms: expected ${(0,media_types/* platformName */.$r)(abilities.platform)} for Docker's classic builder, got ${foreign.map(media_types/* platformName */.$r).join(", ")} (install buildx, or set build-engine: podman)`);
			}
			if (request.secrets.length > 0 && builder === "classic") {
				refused.push("secrets: Docker's classic builder has none (install buildx, or set build-engine: podman or buildah)");
			}
			refused.push(...dockerCacheRefusals(request.cache, abilities));
			if (usesGitHubCache(request.cache) && Object.keys(host.cacheService).length === 0) {
				refused.push("cache-from, cache-to: expected a GitHub workflow for type=gha, got none (use type=registry)");
			}
			return refused;
		},
		async build(request) {
			await (0,promises_.mkdir)(folder, { recursive: true });
			const words = builder === "buildx" ? ["buildx", "build", ...buildxOptions(request, store, folder)] : ["build"];
			const tag = builder === "buildx" && request.platforms.length > 1 ? [] : ["--tag", request.name];
			// BuildKit takes the image's date from this argument.
			const date = request.createdSeconds === undefined || builder === "classic"
				? []
				: ["--build-arg", `SOURCE_DATE_EPOCH=${request.createdSeconds}`];
			const cache = dockerCacheOptions(request.cache, builder);
			const own = [...words, ...date, ...cache, ...buildOptions(request), ...tag];
			const args = (0,process_arguments/* programArguments */.f)({ own, foreign: [request.context], end: "--" });
			// Only a build that uses GitHub's cache gets the variables, because they also allow writing artifacts.
			const buildEnv = usesGitHubCache(request.cache) ? { ...env, ...host.cacheService } : env;
			await engineCommand({ command: "docker", args, what: "build" }, { ...host, env: buildEnv });
		},
		async images(request, options) {
			if (request.platforms.length > 1)
				return readLayout(folder, options);
			const file = (0,external_node_path_.join)(folder, "image.tar");
			const args = (0,process_arguments/* programArguments */.f)({ own: ["save", "--output", file], foreign: [request.name] });
			await engineCommand({ command: "docker", args, what: "reading the image" }, host);
			return [await readSaved(file, options)];
		},
		async remove({ name }) {
			await (0,process_child/* runChild */.w)("docker", (0,process_arguments/* programArguments */.f)({ own: ["rmi", "--force"], foreign: [name] }), {
				...host,
				timeoutMs: 60_000,
			}).catch(() => undefined);
		},
	};
}
function buildxOptions({ platforms }, store, folder) {
	// An attestation would turn the single image into an index.
	const image = "--provenance=false";
	// The daemon cannot save several platforms. Layers are compressed later: gzip takes half a minute per gigabyte.
	if (platforms.length > 1)
		return [image, "--output", `type=oci,tar=false,compression=uncompressed,"dest=${folder}"`];
	if (store === "containerd")
		return [image, "--output", "type=image,unpack=true,compression=uncompressed"];
	return [image, "--load"];
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/podman.ts






/** Builds with Podman or Buildah, which share a library and its options. Neither needs a daemon. */
function podman(name, host) {
	let ids = [];
	const call = (args) => (0,process_child/* runChild */.w)(name, args, { ...host, timeoutMs: 60_000 }).catch(() => undefined);
	return {
		name,
		refusals: ({ cache, platforms }) => podmanCacheRefusals(cache, name, platforms.length),
		async build(request) {
			const several = request.platforms.length > 1;
			const options = [
				// Its cache confuses platforms if a Dockerfile begins FROM scratch: both would get the first one's image.
				...buildOptions({ ...request, noCache: request.noCache || request.platforms.length > 0 }),
				...podmanCacheOptions(request.cache),
				// OCI's format, which is the default, has no health check.
				...["--format", "docker"],
				// One layer per step without times, so that an unchanged model keeps its layer.
				...["--layers", "--timestamp", String(request.createdSeconds ?? 0)],
				...(several ? ["--manifest", request.name] : ["--tag", request.name]),
			];
			const args = (0,process_arguments/* programArguments */.f)({ own: ["build", ...options], foreign: [request.context], end: "--" });
			await engineCommand({ command: name, args, what: "build" }, host);
		},
		async images(request, options) {
			// The files are not compressed, because the compression is decided later for every engine.
			const folder = (0,external_node_path_.join)(host.scratch, "built");
			const push = request.platforms.length > 1 ? ["manifest", "push", "--all"] : ["push"];
			const args = (0,process_arguments/* programArguments */.f)({ own: [...push, "--quiet"], foreign: [request.name, `dir:${folder}`], end: "--" });
			await engineCommand({ command: name, args, what: "reading the image" }, host);
			const built = await readDirectory(folder, options);
			ids = built.map(({ manifest }) => manifest.config.digest.slice("sha256:".length));
			return built;
		},
		async remove({ name: image, platforms }) {
			if (platforms.length <= 1)
				await call((0,process_arguments/* programArguments */.f)({ own: ["rmi", "--force"], foreign: [image] }));
			else {
				// Removing a list does not remove its images.
				await call((0,process_arguments/* programArguments */.f)({ own: ["manifest", "rm"], foreign: [image] }));
				if (ids.length > 0)
					await call((0,process_arguments/* programArguments */.f)({ own: ["rmi", "--force"], foreign: ids }));
			}
		},
	};
}

var external_node_url_ = __webpack_require__("node:url");
;// CONCATENATED MODULE: ./src/delivery/image/entries.ts





/**
 * Secrets that people keep next to their files, git's own folder, and the names by which a layer removes files of the
 * layers below it (image specification, "Whiteouts").
 */
const isLeftOut = (name) => /^\.env(\.|$)|^\.git$|^\.wh\./.test(name);
/**
 * Lists a folder as entries under `root` of an image, sorted by path. Links are followed within the workspace and into
 * DVC's cache.
 *
 * @param cwd Folder that `folder` is relative to.
 * @throws {Failure} for unreadable files, links that lead elsewhere, sockets, devices, pipes and Git LFS pointers.
 */
async function folderEntries(folder, cwd, root) {
	const leftOut = [];
	const tree = await (0,linked_tree/* linkedTree */.c)(folder, {
		cwd,
		isLeftOut: (name, path) => {
			if (!isLeftOut(name))
				return false;
			leftOut.push((0,external_node_path_.join)(folder, path));
			return true;
		},
	});
	const entries = [];
	for (const each of tree) {
		const path = each.path === "" ? root : `${root}/${each.path}`;
		if (each.kind === "folder")
			entries.push({ path, content: { kind: "folder" } });
		else {
			const { file, sizeBytes } = each;
			// A model without its weights could be shipped but would fail when it is served.
			if (sizeBytes <= 1024)
				(0,read/* refuseLfsPointer */.Dl)((0,external_node_path_.join)(folder, each.path), await readText(file, (0,external_node_path_.join)(folder, each.path)));
			entries.push({ path, content: { kind: "file", file, sizeBytes } });
		}
	}
	// Sorting by code units gives the same order in every locale.
	entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
	return { entries, leftOut: leftOut.sort() };
}
/** Reads a file that may not be readable. */
async function readText(file, name) {
	return (0,promises_.readFile)(file, "latin1").catch((error) => {
		throw new failure/* Failure */.H(`${name}: ${(0,read/* reason */.l)(error)}`, { cause: error });
	});
}
/** Files from this size on have their own layer, so that unchanged ones are not sent again. */
const OWN_LAYER = 4 * 1024 * 1024;
/**
 * Splits a folder into layers: one for its folders and small files, and one for each large file. If there would be
 * more than `mostLayers`, large files share layers of up to `limitBytes` (GHCR accepts 10 GB per layer and ten
 * minutes per upload). A larger file has its own layer, because a file cannot be split between layers.
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





/** Returns this program's root, which has `bin/` and `dist/`. For sources (in tests), it is the parent of `src/`. */
function programFolder() {
	const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
	return (0,external_node_path_.basename)(here) === "build-push-image" ? (0,external_node_path_.resolve)(here, "../../..") : (0,external_node_path_.dirname)(here);
}
/** Lists the files in `dist/` that `serve` loads. `tools/serving.ts` writes this list when the bundle is built. */
async function servingFiles() {
	return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(programFolder(), "dist/serving.json"), "utf8"));
}
/** Makes layers of the program under `/app`: only `serve`, which has no dependencies besides Node. */
async function appShards(limitBytes) {
	const folders = ["app", "app/bin", "app/dist"].map((path) => ({ path, content: { kind: "folder" } }));
	const names = ["bin/serve.js", ...(await servingFiles()).map((name) => `dist/${name}`)];
	const files = await Promise.all(names.map(async (name) => {
		const file = (0,external_node_path_.join)(programFolder(), name);
		const { size } = await (0,promises_.stat)(file);
		return { path: `app/${name}`, content: { kind: "file", file, sizeBytes: size } };
	}));
	// `bin/` has no package.json, so Node looks for one in a parent folder.
	const type = { path: "app/package.json", content: { kind: "bytes", bytes: Buffer.from('{"type":"module"}\n') } };
	return shards([...folders, ...files, type], { limitBytes });
}
/**
 * The model under `/models`, a folder or a single file: large files in separate layers. KServe and Kubernetes look
 * there for the files of an image that they mount. `/model`, where the server looks, is a link to it.
 */
async function modelShards(model, limitBytes, { cwd, reporter }) {
	const file = await (0,linked_tree/* insidePath */.y)(model, cwd);
	const status = await (0,promises_.stat)(file);
	if (!status.isFile()) {
		const { entries, leftOut } = await folderEntries(model, cwd, "models");
		if (leftOut.length > 0) {
			reporter.warning(`${leftOut.join(", ")}: left out of the image (.env files hold secrets, .git is git's own, and .wh. names remove files of the base)`);
		}
		return shards([...entries, modelLink], { limitBytes });
	}
	const content = { kind: "file", file, sizeBytes: status.size };
	const entries = [
		{ path: "models", content: { kind: "folder" } },
		{ path: `models/${(0,external_node_path_.basename)(model)}`, content },
		modelLink,
	];
	return shards(entries, { limitBytes });
}
const modelLink = { path: "model", content: { kind: "link", target: "models" } };
/** Returns the container's configuration: it runs without root and has a health check that needs no curl. */
function servingConfig(port, labels) {
	const second = 1_000_000_000;
	return {
		// This is the user "node" of the official Node image, as a number for Kubernetes' runAsNonRoot.
		User: "1000:1000",
		WorkingDir: "/app",
		// Platforms set other values of PORT, and the server listens there.
		Env: ["NODE_ENV=production", `PORT=${port}`],
		// Words after the image are options of `serve`, which needs none here. `docker run IMAGE --help` lists them.
		Entrypoint: ["node", "/app/bin/serve.js"],
		Cmd: [],
		ExposedPorts: { [`${port}/tcp`]: {} },
		Labels: labels,
		StopSignal: "SIGTERM",
		Healthcheck: {
			// It finds out the port on which the server of this container listens.
			Test: ["CMD", "node", "/app/bin/serve.js", "probe"],
			Interval: 30 * second,
			Timeout: 5 * second,
			StartPeriod: 5 * second,
			Retries: 3,
		},
	};
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/build.ts

















/** The platform of this machine, in the notation of images. */
const ownPlatform = () => parsePlatform(`linux/${process.arch === "arm" ? "arm/v7" : process.arch}`);
/** Reads the base image's manifests, from a registry or from `oci:PATH[:TAG]`. */
async function findBase(name, { platforms, logins }, host) {
	const [, path, tag] = /^oci:(.+?)(?::([\w][\w.-]*))?$/.exec(name) ?? [];
	if (path !== undefined) {
		const origin = await openLayout((0,external_node_path_.resolve)(host.cwd, path), name);
		return readBase({ name, origin, reference: tag, wanted: platforms, fallback: ownPlatform() });
	}
	const reference = (0,image_reference/* parseReference */.F2)(name, "base-image");
	const { registry, repository, digest } = reference;
	const full = (0,image_reference/* referenceText */.n5)({ ...reference, tag: reference.tag ?? (digest === undefined ? "latest" : undefined) });
	let refusal;
	// The login of the destination may be of no use for a base in the same registry.
	for (const credentials of await logins.candidates(reference)) {
		const access = { ...host, credentials };
		const origin = new image_repository/* Repository */.L({ registry, name: repository, mode: "pull", access });
		try {
			const wanted = digest ?? reference.tag ?? "latest";
			return await readBase({ name: full, origin, reference: wanted, wanted: platforms, fallback: ownPlatform() });
		}
		catch (error) {
			if (!(error instanceof failure/* Failure */.H))
				throw error;
			refusal ??= error;
		}
	}
	throw refusal;
}
/** Makes the layers of the serving image: program and model. Only layers that compress well are copied. */
async function servingLayers(model, layerLimitBytes, host) {
	const { signal, scratch, reporter } = host;
	const parts = [
		...(await appShards(layerLimitBytes)).map((shard) => ({ part: "app", shard })),
		...(await modelShards(model, layerLimitBytes, host)).map((shard) => ({ part: "model", shard })),
	];
	const hashers = new Hashers();
	const layers = new Array(parts.length);
	// The largest layer comes first, so that the small ones are done in the meantime.
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
		// There is one more than threads, because zlib packs small layers in its own threads.
		await Promise.all(Array.from({ length: hashers.most + 1 }, work));
		return layers;
	}
	finally {
		await hashers.stop();
	}
}
/** Finds the Dockerfile: the named one, or one of the usual names. Undefined if there is none. */
async function findDockerfile(file, context, cwd) {
	const isFile = (path) => (0,promises_.stat)(path).then((status) => status.isFile(), () => false);
	if (file !== undefined) {
		// docker/build-push-action reads it from the workspace, and so does docker itself.
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
 * Returns the requested engine, or the first one that works.
 *
 * @throws {Failure} if none works, with the reasons.
 */
async function findEngine(wanted, host) {
	const reasons = [];
	for (const name of wanted === "auto" ? ["docker", "podman", "buildah"] : [wanted]) {
		if ((await (0,program/* findProgram */.K)(name, host.env)) === undefined)
			reasons.push(`${name}: there is no such program`);
		else if (name !== "docker")
			return podman(name, host);
		else {
			const abilities = await dockerAbilities(host);
			if (!("why" in abilities))
				return docker(abilities, host);
			reasons.push(`docker: ${abilities.why}`);
		}
	}
	throw new failure/* Failure */.H(`build-engine: expected docker, podman or buildah to build the Dockerfile, got none (${reasons.join("; ")})`);
}
/** Builds the user's Dockerfile and reads the image from the engine, which keeps it until `engine.remove`. */
async function engineImage({ engine, request, annotations, format }, host) {
	const { scratch, signal, reporter } = host;
	await fixTimes(request.context, request.file);
	await engine.build(request);
	const platforms = await engine.images(request, {
		scratch,
		signal,
		annotations,
		format,
		onProgress: (what, done, total) => reporter.progress(what, done, total),
	});
	return imageOf(inOrder(platforms, request.platforms), annotations);
}
/** Restores the requested order, because engines build platforms in parallel and list them as they finish. */
function inOrder(built, wanted) {
	if (wanted.length === 0)
		return built;
	const names = (of) => of.map(({ platform }) => (0,media_types/* platformName */.$r)(platform)).join(", ");
	return wanted.map((platform) => {
		const found = built.find((each) => (0,media_types/* samePlatform */.my)(each.platform, platform));
		if (found !== undefined)
			return found;
		throw new failure/* Failure */.H(`platforms: expected an image for ${(0,media_types/* platformName */.$r)(platform)}, got ${names(built)}`);
	});
}

var inputs = __webpack_require__("src/contract/inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/inputs.ts


const imageInputs = {
	model: (0,inputs/* path */.Ae)({
		description: "Model to serve, as `serve` takes it: a bundle, or a model of XGBoost, LightGBM, scikit-learn or ONNX; `model` when absent and there is no Dockerfile. With a Dockerfile: the model inside, for its digest, its example request and `gate`.",
	}),
	gate: (0,inputs/* path */.Ae)({
		description: "Verdict of gate-on-metric about this model, gate.json. Nothing is built unless it passed.",
	}),
	"on-unknown-model": (0,inputs/* choice */.Yq)({
		description: "What to do with a `gate` that cannot be compared with a model: there is no `model`, or the gate names none. A gate of another model is always refused.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	metrics: (0,inputs/* path */.Ae)({ description: "Metrics for labels and annotations, metrics.json." }),
	"build-engine": (0,inputs/* choice */.Yq)({
		description: "Build engine. `append` needs no Dockerfile and no daemon. `auto` uses `append` when there is no Dockerfile, else the first of docker, podman and buildah that answers.",
		choices: ["auto", "append", "docker", "podman", "buildah"],
		default: "auto",
		former: { names: ["engine"] },
	}),
	"base-image": (0,inputs/* text */.Qq)({
		description: "Base of the serving image: an image with Node 20 or newer, or `oci:PATH[:TAG]`.",
		default: "node:24-slim",
	}),
	port: (0,inputs/* number */.ai)({
		description: "Port that the server in the image listens on. A platform's variables (`PORT` and others) and `--port` win over it.",
		min: 1,
		max: 65_535,
		integer: true,
		default: "8080",
	}),
	"layer-limit": (0,inputs/* number */.ai)({
		description: "Size in MB above which a file has its own layer.",
		min: 1,
		integer: true,
		default: "4000",
	}),
	context: (0,inputs/* path */.Ae)({ description: "Build context of the Dockerfile, a folder of the workspace.", default: "." }),
	file: (0,inputs/* path */.Ae)({ description: "Path of the Dockerfile. When absent, `Dockerfile` or `Containerfile` in `context`." }),
	target: (0,inputs/* text */.Qq)({ description: "Build stage of the Dockerfile to stop at." }),
	"build-args": (0,inputs/* lines */.Mn)({
		description: "Build arguments, `KEY=value`, one per line. An argument that looks like a secret is refused.",
	}),
	secrets: (0,inputs/* secret */.rJ)({
		description: 'Secrets for `RUN --mount=type=secret`, `KEY=value`, one per line. A value of several lines is written in double quotes: `"KEY=first` … `last"`.',
		environment: "TRAINYARD_BUILD_SECRETS",
	}),
	"secret-files": (0,inputs/* lines */.Mn)({ description: "Files with secrets for `RUN --mount=type=secret`, `KEY=path`, one per line." }),
	labels: (0,inputs/* lines */.Mn)({
		description: "Labels in addition to those for commit, model, metrics, data and base image: `key=value`, one per line.",
	}),
	annotations: (0,inputs/* lines */.Mn)({
		description: "Annotations in addition to the same facts, `key=value`, one per line. Levels as docker/metadata-action writes them: `index:key=value`, `manifest[linux/arm64]:key=value`, also `manifest-descriptor` and `index-descriptor`. Without a level: manifest and index.",
	}),
	"image-format": (0,inputs/* choice */.Yq)({
		description: "Media types of the image: `oci`, or `docker` for registries and platforms that know no others. `auto` is `oci`, except for a Dockerfile with a `HEALTHCHECK` and without `annotations`.",
		choices: ["auto", "oci", "docker"],
		default: "auto",
	}),
	platforms: (0,inputs/* names */.Dy)({
		description: "Platforms such as `linux/amd64,linux/arm64`. When absent, the platform of this machine.",
	}),
	"no-cache": (0,inputs/* flag */.Jt)({ description: "Whether to build the Dockerfile without a cache.", default: "false" }),
	pull: (0,inputs/* flag */.Jt)({ description: "Whether to look for newer base images of the Dockerfile.", default: "false" }),
	"cache-from": (0,inputs/* lines */.Mn)({
		description: "Caches to read built steps of the Dockerfile from, one per line, such as `type=registry,ref=ghcr.io/acme/churn:cache` or `type=gha`.",
	}),
	"cache-to": (0,inputs/* lines */.Mn)({ description: "Caches to write built steps of the Dockerfile to, in the same notation." }),
	sbom: (0,inputs/* flag */.Jt)({
		description: "Whether to attach a list of the packages in the image (CycloneDX) in the registry, for each platform.",
		default: "false",
	}),
	provenance: (0,inputs/* flag */.Jt)({
		description: "Whether to attach a statement (SLSA) of what the image was made from in the registry. It is not signed.",
		default: "false",
	}),
	image: (0,inputs/* lines */.Mn)({
		description: "Repositories to push to, such as `ghcr.io/acme/churn`. The rules and literals in `tags` apply to each.",
	}),
	tags: (0,inputs/* names */.Dy)({
		description: "Tags: full references, or together with `image` the rules `sha`, `branch`, `pr`, `semver`, `date`, `model`, and literals. With `image` alone, `sha`.",
	}),
	"tag-prefix": (0,inputs/* text */.Qq)({
		description: "Text before the version in git tags, for the rule `semver`: `churn-v` for the tag churn-v1.2.3.",
	}),
	registry: (0,inputs/* text */.Qq)({
		description: "Registry that `username` and `password` are for. When absent, the first one in `tags` and `image`.",
	}),
	username: (0,inputs/* text */.Qq)({
		description: "User name for `registry`. When absent, Docker's logins and credential helpers are used.",
	}),
	password: (0,inputs/* secret */.rJ)({ description: "Password or token for `username`.", environment: "TRAINYARD_REGISTRY_PASSWORD" }),
	push: (0,inputs/* flag */.Jt)({ description: "Whether to push the image. `false` only builds and tests it.", default: "true" }),
	"image-output": (0,inputs/* input */.hF)({
		description: "Additional destination: `oci:PATH` writes an OCI image layout.",
		former: { names: ["output"] },
	}, {
		expected: "`oci:PATH`",
		parse: (value) => /^oci:./.test(value) ? { ok: true, value: value.slice("oci:".length) } : { ok: false, expected: "oci:PATH" },
	}),
	"dry-run": (0,inputs/* flag */.Jt)({
		description: "Whether to print the plan, layers, sizes and tags, and check the registries, without writing anything.",
		default: "false",
	}),
	"on-existing": (0,inputs/* choice */.Yq)({
		description: "What to do when a tag already refers to another image. The same image is always accepted.",
		choices: ["overwrite", "fail", "skip"],
		default: "overwrite",
	}),
	"smoke-test": (0,inputs/* flag */.Jt)({
		description: "Whether to start the image and send it a request before it is tagged.",
		default: "true",
		former: { values: { off: "false" } },
	}),
	"smoke-request": (0,inputs/* path */.Ae)({
		description: "JSON file to send as the request. When absent, input_example.json of the bundle.",
	}),
	"smoke-path": (0,inputs/* text */.Qq)({ description: "Path that the request is sent to.", default: "/invocations" }),
	"health-path": (0,inputs/* text */.Qq)({ description: "Path that answers when the container is ready.", default: "/health" }),
	"smoke-timeout": (0,inputs/* number */.ai)({
		description: "Time limit in seconds until the container must be ready.",
		min: 1,
		max: 3600,
		default: "60",
	}),
	"max-latency-ms": (0,inputs/* number */.ai)({ description: "Maximum time to the response in milliseconds.", min: 1, default: "2000" }),
	"retry-for": (0,inputs/* number */.ai)({
		description: "Time in seconds during which a failed request is retried (408, 429, 5xx, resets, stalls).",
		min: 0,
		max: 86_400,
		default: "300",
	}),
	"stall-timeout": (0,inputs/* number */.ai)({
		description: "Time in seconds without any data after which a connection to a registry is given up. Raise it when the registry's storage takes long to assemble a large layer.",
		min: 1,
		max: 3600,
		default: "60",
	}),
};
/** Headings over the inputs, in the help and in the tables. */
const imageGroups = {
	Model: ["model", "gate", "metrics", "on-unknown-model"],
	Build: [
		...[
			"build-engine",
			"base-image",
			"port",
			"layer-limit",
			"image-format",
			"platforms",
			"labels",
			"annotations",
		],
		...["context", "file", "target", "build-args", "secrets", "secret-files", "no-cache", "pull"],
		...["cache-from", "cache-to"],
	],
	Push: [
		...["image", "tags", "tag-prefix", "registry", "username", "password", "push", "image-output"],
		...["on-existing", "sbom", "provenance", "dry-run"],
	],
	"Smoke test": ["smoke-test", "smoke-request", "smoke-path", "health-path", "smoke-timeout", "max-latency-ms"],
	Network: ["retry-for", "stall-timeout"],
};
const imageOutputs = {
	digest: "Digest of the manifest, or of the index over several platforms, `sha256:…`.",
	repository: "First repository, such as `ghcr.io/acme/churn`.",
	image: "Reference of the image to deploy: repository@digest.",
	tags: "References that were written, one per line.",
	manifest: "Manifest or index as JSON.",
	"size-bytes": "Size in the registry in bytes: layers, configurations and manifests.",
	"uploaded-bytes": "Number of bytes sent to registries.",
	platforms: "Platforms of the image, separated by commas.",
	metadata: "Everything as JSON: layers, platforms, destinations, smoke test and times.",
	passed: "Whether the image was built and passed its tests: `true` or `false`.",
	verdict: "Verdict: `pass` or `fail`.",
};

;// CONCATENATED MODULE: ./src/delivery/image/append.ts





/** Adds layers to each platform of a base image. Nothing is read, copied or sent yet. */
function append(base, layers, options) {
	const { config, annotations, createdBy, format } = options;
	const created = new Date((options.createdSeconds ?? 0) * 1000).toISOString().replace(".000Z", "Z");
	const types = format === "oci" ? media_types/* OCI */.s6 : media_types/* DOCKER */.F8;
	const platforms = base.platforms.map((below) => {
		const full = {
			...below.config,
			created,
			config: merged(below.config.config ?? {}, config(below.config.config ?? {})),
			rootfs: { type: "layers", diff_ids: [...below.config.rootfs.diff_ids, ...layers.map(({ diffId }) => diffId)] },
			history: [
				...(below.config.history ?? []),
				...layers.map(({ blob }) => ({ created, created_by: `${createdBy} ${blob.part}: ${blob.title}` })),
			],
		};
		const configBlob = (0,image_blob/* bytesBlob */.XU)(Buffer.from(JSON.stringify(full)), {
			mediaType: types.config,
			part: "config",
			title: "configuration",
		});
		const manifest = {
			schemaVersion: 2,
			mediaType: types.manifest,
			config: { mediaType: types.config, digest: configBlob.digest, size: configBlob.sizeBytes },
			layers: [
				...below.manifest.layers.map((layer) => ({ ...layer, mediaType: typeIn(format, layer.mediaType, base.name) })),
				...layers.map(({ blob: { mediaType, digest, sizeBytes } }) => ({
					mediaType: typeIn(format, mediaType, "layer"),
					digest,
					size: sizeBytes,
				})),
			],
			...(format === "oci" && annotationMember(annotationsAt(annotations, "manifest", below.platform))),
		};
		return {
			platform: below.platform,
			document: imageDocument(types.manifest, manifest),
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
function typeIn(format, mediaType, where) {
	const type = (0,media_types/* layerType */.ON)(mediaType, format);
	if (type === undefined) {
		throw new failure/* Failure */.H(`${where}: Docker's format has no layers in zstd (set image-format: oci, or choose another base)`);
	}
	return type;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/annotations.ts




/** Levels before a key, as docker/metadata-action writes them: `manifest,index:key`, `manifest[linux/arm64]:key`. */
const prefix = /^((?:[a-z-]+(?:\[[A-Za-z0-9_/-]+\])?)(?:,[a-z-]+(?:\[[A-Za-z0-9_/-]+\])?)*):(?!\/\/)/;
/** Levels of an annotation that names none. */
const usualLevels = ["manifest", "index"];
/** Returns annotations for the manifest of each platform and for the index. */
function usualAnnotations(facts) {
	return Object.entries(facts).flatMap(([key, value]) => usualLevels.map((level) => ({ level, key, value })));
}
/** Parses the input `annotations`. @throws {Failure} that lists all lines that are not annotations. */
function readAnnotations(lines) {
	const problems = [];
	const read = pairs(lines, "annotations").flatMap(([full, value]) => {
		const levels = prefix.exec(full)?.[1];
		if (levels === undefined)
			return usualLevels.map((level) => ({ level, key: full, value }));
		const key = full.slice(levels.length + 1);
		return levels.split(",").flatMap((each) => {
			const [, name = "", platform] = /^([a-z-]+)(?:\[(.+)\])?$/.exec(each) ?? [];
			const level = annotationLevels.find((known) => known === name);
			if (level === undefined || key === "") {
				problems.push(`annotations: expected key=value, after ${annotationLevels.join(", ")} and a colon or alone, got ${JSON.stringify(full.slice(0, 80))}`);
				return [];
			}
			return [annotationOf({ level, key, value }, platform)];
		});
	});
	if (problems.length > 0)
		throw new failure/* Failure */.H(problems.join("\n"));
	return read;
}
/** Returns true if an annotation is for an index alone, which an image of one platform does not have. */
function needsIndex(annotations) {
	return annotations.some(({ level, key }) => level === "index-descriptor" ||
		(level === "index" && !annotations.some((each) => each.level === "manifest" && each.key === key)));
}
function annotationOf(annotation, platform) {
	return platform === undefined ? annotation : { ...annotation, platform: parsePlatform(platform) };
}

var docker_config = __webpack_require__("src/delivery/image/docker-config.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/order.ts






/** Reads the inputs. @throws {Failure} for inputs that are malformed or contradict each other. */
function readOrder(inputs) {
	if (inputs.port === 0)
		throw new failure/* Failure */.H("port: expected a port from 1 to 65535 for the container, got 0");
	const platforms = (inputs.platforms ?? []).map(parsePlatform);
	const buildArgs = pairs(inputs["build-args"], "build-args");
	const buildSecrets = parseSecrets(inputs.secrets);
	refuseSecretArguments(buildArgs, [inputs.password, ...hiddenTexts(buildSecrets)]);
	if (inputs["build-engine"] === "append" && inputs.file !== undefined) {
		throw new failure/* Failure */.H("file: expected no Dockerfile for build-engine: append, which has none (set build-engine: auto)");
	}
	const labels = pairs(inputs.labels, "labels");
	const annotations = readAnnotations(inputs.annotations);
	const format = inputs["image-format"] === "auto" ? undefined : inputs["image-format"];
	if (format === "docker" && annotations.length > 0) {
		throw new failure/* Failure */.H("annotations: expected none for image-format: docker, which has no place for them, got some");
	}
	const secretFiles = parseSecretFiles(inputs["secret-files"]);
	return { platforms, buildArgs, buildSecrets, secretFiles, labels, annotations, format };
}
/**
 * Returns the login from `username` and `password`. Undefined without them.
 *
 * @param names Names of the image. The registry of the first one is used if `registry` is absent.
 */
function readLogin({ username, password, registry: given }, names) {
	if (username === undefined && password === undefined)
		return undefined;
	if (username === undefined)
		throw new failure/* Failure */.H("username: expected the user that password belongs to, got nothing");
	if (password === undefined) {
		throw new failure/* Failure */.H("password: expected the password of username, got nothing (in a terminal: TRAINYARD_REGISTRY_PASSWORD, or --password-stdin)");
	}
	const registry = given === undefined ? names[0]?.registry : (0,image_reference/* parseReference */.F2)(`${given}/any`, "registry").registry;
	if (registry === undefined)
		throw new failure/* Failure */.H("registry: expected the registry that username is for, got nothing");
	return { registry, username, password };
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/tags.ts


/**
 * Returns the names for an image.
 *
 * @param tags Full references, rules (`sha`, `branch`, `pr`, `semver`, `date`, `model`) or literal tags. Rules and
 * literal tags need `images`.
 * @param images Repositories that rules and literal tags apply to.
 * @throws {Failure} that lists all invalid tags.
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
		const read = attempt(() => (0,image_reference/* parseReference */.F2)(image, "image"));
		if (read !== undefined && (read.tag ?? read.digest) !== undefined) {
			problems.push(`image: expected a repository without a tag, got ${JSON.stringify(image)} (tags goes into tags)`);
		}
		return read ?? [];
	});
	const wanted = tags ?? (images.length === 0 ? [] : [sources.commit.sha === undefined ? "model" : "sha"]);
	const names = [];
	for (const each of wanted) {
		if (/[/:]/.test(each)) {
			const read = attempt(() => (0,image_reference/* parseReference */.F2)(each, "tags"));
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
	return [...new Map(names.map((name) => [(0,image_reference/* referenceText */.n5)(name), name])).values()];
}
/** Semantic versioning 2.0.0, items 2, 9 and 10: no number has leading zeros, nor has one in a pre-release. */
const semanticVersion = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const rules = {
	sha({ commit }) {
		if (commit.sha === undefined)
			throw new failure/* Failure */.H("tags: sha: expected a commit, got none (not in a git checkout)");
		return [`sha-${commit.sha.slice(0, 7)}`];
	},
	/** Empty for a tag or a pull request, so that the same list works for every event. */
	branch: ({ commit }) => refTag(commit.ref, "refs/heads/"),
	pr: ({ commit: { pullRequest } }) => (pullRequest === undefined ? [] : [`pr-${pullRequest}`]),
	/** `v1.2.3` gives 1.2.3, 1.2 and 1. A pre-release only gives itself, and 0.x never gives 0 (semver.org, 4). */
	semver({ commit, tagPrefix, onNotice }) {
		const name = /^refs\/tags\/(.+)$/.exec(commit.ref ?? "")?.[1];
		if (name === undefined)
			return [];
		const prefix = tagPrefix ?? (name.startsWith("v") ? "v" : "");
		const version = name.startsWith(prefix) ? name.slice(prefix.length) : "";
		const [, major, minor, patch, rest = ""] = semanticVersion.exec(version) ?? [];
		if (major === undefined) {
			const example = `${tagPrefix ?? "v"}1.2.3`;
			const why = /^\d+\.\d+\.\d+/.test(version) ? "; numbers must not begin with 0" : "";
			onNotice(`tags: semver: no tag, because the git tag ${JSON.stringify(name)} is not a version such as ${example} (semver.org${why}; tag-prefix names another prefix)`);
			return [];
		}
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
	// Characters that a tag cannot contain become a dash: `feature/a+b` → `feature-a-b`.
	const tag = ref
		.slice(prefix.length)
		.replace(/[^A-Za-z0-9_.-]+/g, "-")
		.replace(/^[.-]+/, "")
		.slice(0, 128);
	return tag === "" ? [] : [tag];
}
function literal(tag) {
	if ((0,image_reference/* isTag */.dz)(tag))
		return [tag];
	throw new failure/* Failure */.H(`tags: expected letters, digits, _ . and - (at most 128, not beginning with . or -), got ${JSON.stringify(tag)}`);
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/destinations.ts





/** The logins of all registries: the given one for its registry, and Docker's own for all others. */
class Logins {
	#given;
	#host;
	#found = new Map();
	constructor(given, host) {
		this.#given = given;
		this.#host = host;
	}
	/** Returns the login for pushing to a repository. */
	async of(target) {
		return target.registry === this.#given?.registry ? this.#given : (await this.candidates(target))[0];
	}
	/** Returns all logins that may be meant for a repository, the step's own first, or `undefined` as the only one. */
	async candidates(target) {
		const { registry, repository } = target;
		const name = `${registry}/${repository}`;
		const search = this.#found.get(name) ?? (0,docker_config/* findCredentials */.gD)(target, this.#host);
		this.#found.set(name, search);
		const given = registry === this.#given?.registry ? this.#given : undefined;
		// A broken file of logins does not matter to a step that brings its own.
		const found = given === undefined ? await search : await search.catch(() => undefined);
		const both = [given, found].filter((each) => each !== undefined);
		return both.length === 0 ? [undefined] : both;
	}
}
/**
 * Determines the image's names and checks that each can be pushed.
 *
 * @throws {Failure} if there is no name, or for all registries that refuse.
 */
async function openDestinations(inputs, { lineage: { commit, modelDigest }, now }, host) {
	const names = imageNames(inputs.tags, inputs.image ?? [], {
		commit,
		modelDigest,
		now,
		tagPrefix: inputs["tag-prefix"],
		onNotice: (message) => host.reporter.notice(message),
	});
	if (names.length === 0 && inputs.push && inputs["image-output"] === undefined && !inputs["dry-run"]) {
		throw new failure/* Failure */.H("tags: expected at least one for this event, got none (name references in tags, or repositories in image; push: false builds and tests only)");
	}
	const login = readLogin(inputs, names);
	const logins = new Logins(login, host);
	const destinations = inputs.push ? await destinationsOf(names, logins, host) : [];
	await checkDestinations(destinations);
	return { names, login, logins, destinations };
}
async function destinationsOf(names, logins, { http, retries, silenceMs }) {
	const found = new Map();
	for (const { registry, repository, tag } of names) {
		const name = `${registry}/${repository}`;
		const credentials = await logins.of({ registry, repository });
		const destination = found.get(name) ?? {
			repository: new image_repository/* Repository */.L({
				registry,
				name: repository,
				mode: "push",
				access: { http, credentials, retries, silenceMs },
			}),
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
 * Checks before the build that every registry accepts the login and a push, and reads the current targets of its
 * tags.
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

;// CONCATENATED MODULE: ./src/actions/build-push-image/engines/login-files.ts



/**
 * Writes login files with this step's login and everything in the user's own files, because engines only read logins
 * from files. They are removed after the step. Docker and Podman get one each: an empty helper keeps Docker from asking
 * `credsStore` for this registry, but Podman would try to run it.
 */
async function engineEnvironment(given, host) {
	if (given === undefined)
		return host.env;
	const folder = (0,external_node_path_.join)(host.scratch, "docker");
	await (0,promises_.mkdir)(folder, { mode: 0o700 });
	const own = (0,docker_config/* dockerConfigPath */.Q1)(host.env);
	const docker = own === undefined ? {} : await (0,docker_config/* readLoginFile */.iM)(own);
	const key = given.registry === "docker.io" ? "https://index.docker.io/v1/" : given.registry;
	const login = { [key]: { auth: Buffer.from(`${given.username}:${given.password}`).toString("base64") } };
	const write = (name, config) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), JSON.stringify(config), { mode: 0o600 });
	await write("config.json", {
		...docker,
		auths: { ...docker.auths, ...login },
		credHelpers: { ...docker.credHelpers, [key]: "" },
	});
	// Podman's rule is that the first file that knows a registry counts.
	const files = await Promise.all((0,docker_config/* loginFiles */.Bo)(host.env).map(docker_config/* readLoginFile */.iM));
	const { [key]: _, ...credHelpers } = Object.assign({}, ...files.map((file) => file.credHelpers).reverse());
	const auths = Object.assign({}, ...files.map((file) => file.auths).reverse(), login);
	await write("auth.json", { auths, credHelpers });
	// Builders and plugins are in the same folder.
	const siblings = own === undefined ? [] : await (0,promises_.readdir)((0,external_node_path_.dirname)(own)).catch(() => []);
	for (const name of siblings) {
		if (name !== "config.json" && name !== "auth.json") {
			await (0,promises_.symlink)((0,external_node_path_.join)((0,external_node_path_.dirname)(own), name), (0,external_node_path_.join)(folder, name)).catch(() => { });
		}
	}
	return { ...host.env, DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: (0,external_node_path_.join)(folder, "auth.json") };
}

var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var foreign = __webpack_require__("src/models/bundle/foreign.ts");
var identity = __webpack_require__("src/models/predictor/identity.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/commit.ts

/** Reads the commit from the run on GitHub or another CI system, from GitHub's environment, or from git in the working directory. */
async function readCommit(context) {
	const { github, pipeline, env } = context;
	if (github !== undefined) {
		const { run } = github;
		return {
			sha: run.headSha,
			ref: run.ref,
			pullRequest: run.pullRequest?.number,
			source: `${run.serverUrl}/${run.owner}/${run.repository}`,
		};
	}
	if (pipeline?.run.commit !== undefined) {
		const { commit: sha, branch, tag, pullRequest, repositoryUrl: source } = pipeline.run;
		const named = branch === undefined ? undefined : `refs/heads/${branch}`;
		return { sha, ref: tag === undefined ? named : `refs/tags/${tag}`, pullRequest, source };
	}
	const ref = env["GITHUB_REF"];
	const pull = /^refs\/pull\/(\d+)\//.exec(ref ?? "")?.[1];
	const repository = env["GITHUB_REPOSITORY"];
	return {
		sha: env["GITHUB_SHA"] ?? (await git(["rev-parse", "HEAD"], context)),
		ref: ref ?? (await git(["symbolic-ref", "HEAD"], context)),
		pullRequest: pull === undefined ? undefined : Number(pull),
		source: repository && `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository}`,
	};
}
async function git(args, { env, cwd, signal }) {
	const ended = await (0,process_child/* runChild */.w)("git", args, { env, cwd, signal, timeoutMs: 10_000 }).catch(() => undefined);
	return ended?.code === 0 ? ended.stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/lineage.ts









/** Reads the model, data and commit of the image. `refused` is the reason why the gate rejects the model. */
async function readLineage(inputs, { kind, model }, context) {
	const { cwd } = context;
	const { gate: gatePath, metrics, "on-unknown-model": onUnknown } = inputs;
	const identity = model === undefined ? undefined : await readIdentity(model, cwd, kind === "dockerfile");
	const modelDigest = identity?.digest;
	const gate = gatePath === undefined ? undefined : await readGate(gatePath, modelDigest, { onUnknown, context });
	if (gate?.passed === false)
		return { refused: gate.reason };
	return {
		modelDigest,
		trainingDataDigest: identity?.trainingDataDigest,
		testDataDigest: gate?.dataDigest,
		metrics: metrics === undefined ? undefined : await readTopMetrics(metrics, cwd),
		commit: await readCommit(context),
	};
}
const record = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
/**
 * @throws {Failure} for a file that is not a gate.json, for the gate of another model, and, if `onUnknown` is `fail`,
 * for a gate whose model is unknown.
 */
async function readGate(path, modelDigest, { onUnknown, context: { cwd, reporter } }) {
	const { verdict, passed, model_digest: judged, data_digest: dataDigest } = await (0,gate_file/* readGateFile */.iw)(path, cwd);
	if (modelDigest !== undefined && judged !== undefined && judged !== modelDigest) {
		throw new failure/* Failure */.H(`${path}: expected a gate for the model ${modelDigest}, got one for ${judged} (run test-model and gate-on-metric on this model)`);
	}
	if (modelDigest === undefined || judged === undefined) {
		const problem = modelDigest === undefined
			? `${path}: expected the model that the gate is about, got nothing (set model to its file or folder`
			: `${path}: expected a gate for the model ${modelDigest}, got one for a model it does not name (run test-model and gate-on-metric on this model`;
		if (onUnknown === "fail")
			throw new failure/* Failure */.H(`${problem}; on-unknown-model: warn trusts the gate without)`);
		if (onUnknown === "warn")
			reporter.warning(`${problem})`);
	}
	return passed ? { passed, dataDigest } : { passed, reason: `${path}: the gate's verdict is ${verdict}` };
}
/** Reads the numbers at the top level of a metrics file. */
async function readTopMetrics(path, cwd) {
	const metrics = record(await (0,read/* readJson */.Vh)(path, cwd, "metrics"));
	const numbers = Object.entries(metrics).filter((each) => Number.isFinite(each[1]));
	if (numbers.length === 0)
		throw new failure/* Failure */.H(`${path}: expected metrics, got no number`);
	return Object.fromEntries(numbers);
}
/**
 * Digests of a model and of the data it was trained on. Of a model that cannot be read, which only a Dockerfile can serve
 * (`foreign`), the digest is that of its file or folder, as `test-model` and the gate take it.
 *
 * @throws {Failure} for a damaged bundle, and for a model of another tool without a Dockerfile. The message contains
 * a Dockerfile to start from.
 */
async function readIdentity(model, cwd, foreign) {
	const path = (0,external_node_path_.resolve)(cwd, model);
	const isFile = (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
	try {
		const { digest, trained, provenance } = await (0,load.loadPredictor)(model, { cwd });
		if (isFile && trained !== undefined && !foreign) {
			throw new failure/* Failure */.H(`${model}: expected the folder of a model, got a file (\`train\` writes the folder)`);
		}
		return { digest, trainingDataDigest: provenance?.data.digest };
	}
	catch (error) {
		if (!(error instanceof failure/* Failure */.H))
			throw error;
		const names = isFile ? [model] : await (0,promises_.readdir)(path).catch(() => []);
		if (names.length === 0 || names.includes("provenance.json") || (isFile && !foreign))
			throw withoutWayOut(error);
		if (foreign)
			return { digest: (await (0,identity.identityOf)(model, cwd)).digest, trainingDataDigest: undefined };
		throw new failure/* Failure */.H(`${withoutWayOut(error).message}\n${starter(model, names)}`, { cause: error });
	}
}
/** Removes advice that does not help here: how to use another tool's model in other actions. */
function withoutWayOut(error) {
	return new failure/* Failure */.H(error.message.replace(` (${foreign/* WAY_OUT */.$A})`, ""), { cause: error });
}
/** Returns a Dockerfile for a Python model: short, non-root, and with the model in a layer above the packages. */
function starter(model, names) {
	const path = model.replace(/^\.\//, "").replace(/\/$/, "");
	const mlflow = names.includes("MLmodel");
	const requirements = names.includes("requirements.txt") ? `${path}/requirements.txt` : "requirements.txt";
	return [
		"The serving image runs models that trainyard can read. For any other, write a Dockerfile, for example:",
		"",
		"    FROM python:3.12-slim",
		`    COPY ${requirements} /tmp/`,
		`    RUN pip install --no-cache-dir -r /tmp/requirements.txt${mlflow ? " mlflow" : ""}`,
		...(mlflow ? [] : ["    COPY serve.py /app/"]),
		"    USER 1000:1000",
		`    COPY ${path}/ /model/`,
		"    EXPOSE 8080",
		mlflow
			? '    CMD ["mlflow", "models", "serve", "-m", "/model", "--env-manager", "local", "-h", "0.0.0.0", "-p", "8080"]'
			: '    CMD ["python", "/app/serve.py"]',
		"",
		...(mlflow
			? []
			: [
				"where serve.py is yours: it answers GET /health and POST /invocations at port 8080 (health-path, smoke-path),",
			]),
		"and name it with file: Dockerfile.",
	].join("\n");
}
/** Returns labels that describe the origin of an image: OCI's names, and ours under `trainyard.`. */
function lineageLabels({ modelDigest, trainingDataDigest, testDataDigest, metrics, commit }, base) {
	const labels = {
		"org.opencontainers.image.revision": commit.sha,
		"org.opencontainers.image.source": commit.source,
		"org.opencontainers.image.base.name": base?.name,
		"org.opencontainers.image.base.digest": base?.digest,
		"trainyard.model-digest": modelDigest,
		// These labels are always present, so that readers can rely on them.
		"trainyard.training-data-digest": trainingDataDigest ?? "unknown",
		"trainyard.test-data-digest": testDataDigest ?? "unknown",
		"trainyard.metrics": metrics && JSON.stringify(metrics),
	};
	return Object.fromEntries(Object.entries(labels).filter((each) => each[1] !== undefined));
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/node-program.ts
/**
 * Returns the program that starts Node in a base image. Images without a shell, such as distroless ones, have Node
 * outside of `PATH`, and start it by their entrypoint: `["/nodejs/bin/node"]`.
 */
function nodeProgram({ Entrypoint, Cmd } = {}) {
	return [...(Entrypoint ?? []), ...(Cmd ?? [])].find((word) => /^\/(?:[^/]+\/)*node(?:js)?$/.test(word)) ?? "node";
}
/** Names Node by this path in everything that a serving image starts. */
function startedBy(node, config) {
	const named = (words) => words.map((word) => (word === "node" ? node : word));
	const { Entrypoint, Healthcheck } = config;
	return {
		...config,
		...(Entrypoint && { Entrypoint: named(Entrypoint) }),
		...(Healthcheck && { Healthcheck: { ...Healthcheck, Test: named(Healthcheck.Test) } }),
	};
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/source.ts



/** Finds the Dockerfile. Without one, starts hashing the layers, which takes as long as the registries' responses. */
async function findSource(inputs, host) {
	const { "build-engine": engine, file, context, model } = inputs;
	const dockerfile = engine === "append" ? undefined : await findDockerfile(file, context, host.cwd);
	if (dockerfile !== undefined)
		return { kind: "dockerfile", file: dockerfile, model };
	if (engine !== "auto" && engine !== "append") {
		throw new failure/* Failure */.H(`context: expected a Dockerfile in ${context} for build-engine: ${engine}, got none (file names it)`);
	}
	const bundle = model ?? shared_inputs/* usualModel */.gg;
	const layers = servingLayers(bundle, inputs["layer-limit"] * 1_000_000, host);
	// The plan awaits the layers and reports their failure. If something else fails first, that ends the step.
	layers.catch(() => { });
	return { kind: "append", model: bundle, layers };
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/plan.ts
















/** Checks everything that can be wrong before the build. `refused` is the reason of a gate that did not pass. */
async function prepare(inputs, context, host) {
	const order = readOrder(inputs);
	if (order.platforms.length <= 1 && needsIndex(order.annotations)) {
		host.reporter.notice("annotations: those for the index are not used, because the image has one platform and no index");
	}
	const source = await findSource(inputs, host);
	const lineage = await readLineage(inputs, source, context);
	if ("refused" in lineage)
		return lineage;
	const open = await openDestinations(inputs, { lineage, now: context.now() }, host);
	return plan(inputs, { order, source, lineage, open }, host);
}
async function plan(inputs, preparations, host) {
	const { source, open, ...rest } = preparations;
	const builder = source.kind === "append"
		? await appendBuilder(inputs, { ...rest, open, source }, host)
		: await dockerfileBuilder(inputs, { ...rest, source }, { ...host, env: await engineEnvironment(open.login, host) });
	const { names, destinations } = open;
	const recipe = {
		name: names[0] && `${names[0].registry}/${names[0].repository}`,
		engine: builder.kind === "append" ? "append" : builder.engine.name,
		lineage: preparations.lineage,
		base: builder.kind === "append" ? builder.base : undefined,
	};
	return { names, destinations, builder, model: source.model, recipe };
}
async function appendBuilder(inputs, { order, source, lineage, open }, host) {
	if (inputs["cache-from"] !== undefined || inputs["cache-to"] !== undefined) {
		host.reporter.notice("cache-from, cache-to: not used, because there is no Dockerfile: layers are only sent if they are new");
	}
	const base = await findBase(inputs["base-image"], { platforms: order.platforms, logins: open.logins }, host);
	const origin = lineageLabels(lineage, base);
	const config = servingConfig(inputs.port, { ...origin, ...Object.fromEntries(order.labels) });
	const createdSeconds = sourceDate(host.env);
	const image = source.layers.then((layers) => append(base, layers, {
		config: (below) => startedBy(nodeProgram(below), config),
		annotations: [...usualAnnotations(origin), ...order.annotations],
		format: order.format ?? "oci",
		createdSeconds,
		createdBy: "trainyard",
	}));
	image.catch(() => { });
	return { kind: "append", model: source.model, base, image };
}
async function dockerfileBuilder(inputs, { order, source, lineage }, host) {
	const secrets = [...order.buildSecrets, ...(await readSecretFiles(order.secretFiles, host.cwd))];
	const hidden = hiddenTexts(secrets);
	const wanted = inputs["build-engine"] === "append" ? "auto" : inputs["build-engine"];
	const engine = await findEngine(wanted, { ...host, hidden });
	await (0,linked_tree/* insidePath */.y)(inputs.context, host.cwd);
	const request = {
		context: (0,external_node_path_.resolve)(host.cwd, inputs.context),
		file: source.file,
		target: inputs.target,
		buildArgs: order.buildArgs,
		secrets: await writeSecrets(secrets, (0,external_node_path_.join)(host.scratch, "secrets")),
		labels: [...Object.entries(lineageLabels(lineage, undefined)), ...order.labels],
		platforms: order.platforms,
		noCache: inputs["no-cache"],
		pull: inputs.pull,
		createdSeconds: sourceDate(host.env),
		cache: { from: inputs["cache-from"] ?? [], to: inputs["cache-to"] ?? [] },
		name: `localhost/trainyard-build:${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`,
	};
	const refusals = engine.refusals(request);
	if (refusals.length > 0)
		throw new failure/* Failure */.H(refusals.join("\n"));
	const { annotations, format } = order;
	return { kind: "dockerfile", engine, request, annotations, format };
}

;// CONCATENATED MODULE: ./src/delivery/image/push.ts


/** Number of parallel uploads. A slow connection needs fewer, and registries limit requests. */
const PARALLEL = 4;
/**
 * Pushes all blobs and then the manifests by digest. Afterwards the image can be pulled by its digest but has no name
 * yet. Repeating this is harmless, because existing content is skipped.
 */
async function pushUntagged(image, repository, { from, onProgress } = {}) {
	const delivered = [];
	const origin = from && { registry: from.registry, repository: from.name };
	const waiting = blobsOf(image).map((blob) => (origin === undefined ? blob : { ...blob, origin }));
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
	for (const document of documentsOf(image)) {
		await (0,write_document/* writeDocument */.f)(repository, {
			reference: document.digest,
			document,
			restore: () => restore(image, repository),
		});
	}
	return delivered;
}
/** Gives an image that was pushed a name. */
async function writeTag(tag, image, repository) {
	await (0,write_document/* writeDocument */.f)(repository, { reference: tag, document: image.root, restore: () => restore(image, repository) });
}
/** Brings an image's content into a repository that has lost or not yet seen a part of it. */
async function restore(image, repository) {
	for (const blob of blobsOf(image))
		await deliver(blob, repository);
	for (const document of documentsOf(image)) {
		if (document.digest !== image.root.digest)
			await (0,write_document/* writeDocument */.f)(repository, { reference: document.digest, document });
	}
}
const blobsOf = (image) => [
	...new Map([...image.platforms, ...image.others].flatMap(({ blobs }) => blobs).map((blob) => [blob.digest, blob])).values(),
];
/** The manifests of an image, each once, with the root last. */
function documentsOf({ root, platforms, others }) {
	const documents = [...platforms, ...others]
		.map(({ document }) => document)
		.filter(({ digest }) => digest !== root.digest);
	return [...new Map([...documents, root].map((each) => [each.digest, each])).values()];
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/ship.ts






/** Returns tags of another image that may not be moved. The same digest is no conflict, so jobs can be repeated. */
function conflicts(destinations, image) {
	return destinations.flatMap(({ repository, tags, present }) => tags
		.filter((tag) => present.has(tag) && present.get(tag).digest !== image.root.digest)
		.map((tag) => (0,image_reference/* referenceText */.n5)({ registry: repository.registry, repository: repository.name, tag, digest: undefined })));
}
/**
 * Pushes all content to all registries before it writes the first tag. A registry that fails before then stops
 * everything. One that fails while tags are written is reported, and the others keep their tags.
 */
async function ship(image, destinations, options) {
	const { onExisting } = options;
	const registries = [...new Set(destinations.map(({ repository }) => repository.registry))];
	const results = await Promise.all(registries.map((registry) => deliverTo(destinations.filter(({ repository }) => repository.registry === registry), image, options)));
	const written = results.flat();
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
					await writeTag(tag, image, repository);
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
/** Pushes to the repositories of one registry, one after the other, so that the later ones mount what the first one has. */
async function deliverTo(destinations, image, { referrers, onProgress }) {
	const results = [];
	let from;
	for (const destination of destinations) {
		const base = { destination, tagged: [], skipped: [] };
		try {
			const delivered = await pushUntagged(image, destination.repository, {
				from,
				onProgress: (blob, bytes) => onProgress(`${destination.name}: ${blob.title}`, bytes, blob.sizeBytes),
			});
			for (const referrer of referrers)
				await pushReferrer(referrer, destination.repository);
			from ??= destination.repository;
			results.push({ ...base, delivered, failure: undefined });
		}
		catch (error) {
			if (!(error instanceof failure/* Failure */.H))
				throw error;
			results.push({ ...base, delivered: [], failure: error.message });
		}
	}
	return results;
}
/** Returns the size of a tag's previous image, from its manifests alone. */
async function previousBytes({ repository, present, }) {
	for (const [tag, document] of present) {
		const sum = ({ layers, config }) => [config, ...layers].reduce((total, { size }) => total + size, 0);
		const read = readManifest(document, tag);
		if (!(0,media_types/* isIndexType */.$U)(read.mediaType))
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

;// CONCATENATED MODULE: ./src/actions/build-push-image/smoke-request.ts





/**
 * The request that is sent: the user's, the bundle's example, or one for the columns of another model. Undefined when there is none; then only the health
 * check speaks for the image.
 */
async function smokeRequest(path, model, cwd) {
	if (path !== undefined)
		return readRequest(path, cwd);
	if (model === undefined)
		return undefined;
	const example = (0,external_node_path_.join)(model, "input_example.json");
	const there = await (0,promises_.access)((0,external_node_path_.resolve)(cwd, example)).then(() => true, () => false);
	if (there)
		return readRequest(example, cwd);
	// A model that a Dockerfile serves may be one that cannot be read.
	const predictor = await (0,load.loadPredictor)(model, { cwd }).catch(() => undefined);
	return predictor === undefined ? undefined : plainRequest(predictor, model);
}
/** One row of zeros and first categories, for a model without an example. */
function plainRequest({ preparation: { columns } }, model) {
	const values = columns.map((column) => (column.type === "plain category" ? (column.levels[0] ?? null) : 0));
	const body = { dataframe_split: { columns: columns.map(({ name }) => name), data: [values] } };
	return { body: JSON.stringify(body), rows: 1, from: `the columns of ${model}` };
}
async function readRequest(path, cwd) {
	const value = await (0,read/* readJson */.Vh)(path, cwd, "a request");
	if (typeof value !== "object" || value === null) {
		throw new failure/* Failure */.H(`${path}: expected a request as a JSON object or list, got ${JSON.stringify(value)}`);
	}
	const held = value;
	// MLflow stores examples in pandas' "split" orientation and expects them under a name.
	const bare = Array.isArray(held["columns"]) && Array.isArray(held["data"]);
	const body = bare ? { dataframe_split: value } : value;
	return { body: JSON.stringify(body), rows: rowsOf(body), from: path };
}
/** Counts the rows in a request of MLflow's protocol. */
function rowsOf(body) {
	const split = Object(body["dataframe_split"]);
	for (const each of [split.data, body["dataframe_records"], body["instances"]])
		if (Array.isArray(each))
			return each.length;
	return undefined;
}
/**
 * @param answer The response's text.
 * @returns A description of what is wrong with the response, or undefined.
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

var external_node_net_ = __webpack_require__("node:net");
var message = __webpack_require__("src/platform/http/message.ts");
;// CONCATENATED MODULE: ./src/actions/build-push-image/runtime.ts







/** Thrown when no program on this machine can run a container. It says nothing about the image. */
class NoRuntime extends Error {
	name = "NoRuntime";
}
/** Matches errors that are caused by the machine, not by the image. */
const machine = /rlimit|cgroup|netavark|\bcni\b|network bridge|bridge|newuidmap|clone|unshare|Operation not permitted|permission denied|no such runtime|daemon|storage driver|mount|iptables|nftables/i;
const runtime_image = /executable file not found|exec format error|unable to find user/i;
/** Returns true if the image is at fault: it lacks its program or its user, or is for another machine. */
function isImageFault(text) {
	const starts = (line) => line.indexOf("exec: ");
	const lines = text.toLowerCase().split(/\r?\n/);
	return (runtime_image.test(text) ||
		lines.some((line) => starts(line) !== -1 && line.includes("no such file or directory", starts(line))));
}
/** Lists the programs on this machine that may run containers, the preferred one first. */
async function runtimes(env, preferred) {
	const order = preferred === "podman" ? ["podman", "docker"] : ["docker", "podman"];
	const found = [];
	for (const name of order)
		if ((await (0,program/* findProgram */.K)(name, env)) !== undefined)
			found.push(name);
	return found;
}
/**
 * Starts an image that the program already has. Its port can only be reached from this machine.
 *
 * @throws {NoRuntime} when the program cannot run containers here.
 * @throws {Failure} when the image cannot be started.
 */
async function startContainer(program, { name, port }, host) {
	const id = `trainyard-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
	const call = (args, timeoutMs = 30_000) => (0,process_child/* runChild */.w)(program, args, { ...host, timeoutMs });
	const occupied = await answers(port);
	const run = (network) => call((0,process_arguments/* programArguments */.f)({ own: ["run", "--detach", "--no-healthcheck", "--name", id, ...network], foreign: [name] }), 120_000);
	const remove = async () => {
		// The container is removed even when the step is being cancelled.
		const own = ["rm", "--force", ...(program === "podman" ? ["--time", "0"] : [])];
		await (0,process_child/* runChild */.w)(program, (0,process_arguments/* programArguments */.f)({ own, foreign: [id] }), {
			...host,
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
		const noBridge = started.code !== 0 && machine.test(refusal()) && !isImageFault(refusal());
		const elsewhere = started.code === 0 && mapped === undefined && (await networkMode()) !== "host";
		if (noBridge || elsewhere) {
			// Without a bridge, no port can be published. The host's network is used instead if the port is free.
			if (occupied)
				throw new NoRuntime(`${program}: no separate network, and port ${port} is taken on this machine`);
			await remove();
			started = await run(["--network", "host"]);
			mapped = undefined;
		}
		if (started.code !== 0) {
			const said = refusal();
			if (!isImageFault(said) && machine.test(said))
				throw new NoRuntime(`${program}: ${said}`);
			const foreign = /exec format error/i.test(said)
				? " (it is for another platform than this machine's: set up QEMU before, or set smoke-test: false)"
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
/** Returns the error message, without the log lines that Podman mixes in. */
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
 * Starts the image, waits until it is healthy, sends a request and checks the response. If no program can run
 * containers on this machine, it serves the bundle directly instead and says so in the result.
 *
 * @throws {Failure} if there is nothing to start.
 */
async function smokeTest(subject, options, host) {
	const refusals = [];
	for (const program of await runtimes(host.env, subject.local?.program)) {
		let loaded;
		try {
			const here = await isLocal(program, subject, host);
			const name = here ?? (await smoke_test_load(program, subject, host));
			if (here === undefined)
				loaded = name;
			const container = await startContainer(program, { name, port: options.port }, host);
			const started = `the image, by ${program}`;
			try {
				return await tested({ container, started }, options, host);
			}
			finally {
				await container.remove();
			}
		}
		catch (error) {
			if (error instanceof NoRuntime) {
				refusals.push(error.message);
				host.reporter.info(`smoke test: ${error.message}`);
			}
			else if (error instanceof failure/* Failure */.H) {
				return { passed: false, started: `the image, by ${program}`, reason: error.message, log: "" };
			}
			else
				throw error;
		}
		finally {
			if (loaded !== undefined)
				await removeImage(program, loaded, host);
		}
	}
	const why = refusals.length === 0 ? "neither docker nor podman is there" : refusals.join("; ");
	if (subject.bundle === undefined) {
		throw new failure/* Failure */.H(`smoke-test: expected podman or docker to start the image, got none that can (${why}; set smoke-test: false to ship it untested)`);
	}
	const server = await startBundle(subject.bundle, host);
	try {
		return await tested({
			container: server,
			started: `the bundle alone, by trainyard serve; the image itself was not started (${why})`,
		}, options, host);
	}
	finally {
		await server.remove();
	}
}
/** Returns true if the program has the image. Buildah and Podman usually share a store. */
async function isLocal(program, { local }, host) {
	if (local?.program !== program)
		return undefined;
	const { code } = await (0,process_child/* runChild */.w)(program, (0,process_arguments/* programArguments */.f)({ own: ["image", "inspect"], foreign: [local.name] }), {
		...host,
		timeoutMs: 30_000,
	});
	return code === 0 ? local.name : undefined;
}
async function removeImage(program, name, host) {
	const signal = new AbortController().signal;
	await (0,process_child/* runChild */.w)(program, (0,process_arguments/* programArguments */.f)({ own: ["rmi", "--force"], foreign: [name] }), {
		...host,
		signal,
		timeoutMs: 60_000,
	}).catch(() => undefined);
}
/** Loads the image into a program that can run it, without a registry. */
async function smoke_test_load(program, { image }, host) {
	if (image === undefined)
		throw new NoRuntime(`${program}: the image is for another platform than this machine's`);
	const name = `localhost/trainyard-smoke:${image.document.digest.slice(7, 19)}`;
	// The daemon must answer first, because sending a gigabyte to one that does not exist takes long.
	const info = await (0,process_child/* runChild */.w)(program, ["info"], { ...host, timeoutMs: 30_000 });
	if (info.code !== 0)
		throw new NoRuntime(`${program}: ${lastLines(info.stderr, 1)}`);
	const archive = await loadArchive(image, { name, scratch: host.scratch, signal: host.signal });
	const { code, stderr } = await (0,process_child/* runChild */.w)(program, ["load"], { ...host, stdin: archive.read() });
	if (code !== 0)
		throw new NoRuntime(`${program}: the image could not be loaded: ${lastLines(stderr, 2)}`);
	return name;
}
async function startBundle(bundle, host) {
	const port = await freePort();
	const program = (0,external_node_path_.join)(programFolder(), "bin", "serve.js");
	const child = (0,process_child/* startChild */.v)(process.execPath, [program, bundle, "--host", "127.0.0.1", "--port", String(port)], host);
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
async function tested({ container, started }, options, host) {
	const failed = async (reason) => ({
		passed: false,
		started,
		reason,
		log: lastLines(await container.log().catch(() => ""), 50),
	});
	const begin = performance.now();
	for (;;) {
		const status = await ask({ url: container.url + options.healthPath, timeoutMs: 2000 }, host).catch(() => undefined);
		// A server that answers that it has no such path is up.
		if (status !== undefined && status.status < 500)
			break;
		const ended = await container.ended();
		if (ended !== undefined)
			return failed(`${ended} before it answered`);
		if (performance.now() - begin > options.timeoutMs) {
			const got = status === undefined ? "no answer" : `status ${status.status}`;
			return failed(`expected ${options.healthPath} to answer within ${options.timeoutMs / 1000} s, got ${got} at port ${options.port}`);
		}
		await (0,retry/* pause */.v7)(100, host.signal);
	}
	const healthyMs = performance.now() - begin;
	const { request } = options;
	if (request === undefined)
		return { passed: true, started, healthyMs, latencyMs: undefined, answer: undefined };
	const sent = performance.now();
	const reply = await ask({ url: container.url + options.path, body: request.body, timeoutMs: Math.max(options.mostLatencyMs, 10_000) }, host).catch((error) => error);
	host.signal.throwIfAborted();
	if (reply instanceof Error)
		return failed(`POST ${options.path}: ${reply.message}`);
	const latencyMs = performance.now() - sent;
	const wrong = wrongAnswer(reply.status, reply.text, request.rows);
	if (wrong !== undefined)
		return failed(`POST ${options.path} with ${request.from}: ${wrong}`);
	if (latencyMs > options.mostLatencyMs) {
		return failed(`POST ${options.path}: expected an answer within ${options.mostLatencyMs} ms, got one after ${Math.round(latencyMs)} ms (max-latency-ms)`);
	}
	return { passed: true, started, healthyMs, latencyMs, answer: reply.text.slice(0, 300) };
}
/** Sends one request to the container. A response of more than a megabyte is an error. */
async function ask({ url, body, timeoutMs }, { http, signal }) {
	const answer = await http.send({
		method: body === undefined ? "GET" : "POST",
		url: new URL(url),
		...(body !== undefined && { body, headers: { "content-type": "application/json" } }),
		signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
		silenceMs: timeoutMs,
	});
	return { status: answer.status, text: (await (0,message.readBody)(answer, 2 ** 20)).toString() };
}

var block = __webpack_require__("src/reports/markdown/block.ts");
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
function imageSummary(story) {
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
/** The same without layers and phases. */
function imageLog({ title, engine, image, smoke, written, notes, ...rest }) {
	return [
		(0,block/* paragraph */.FY)(title),
		...notes.map((note) => (0,block/* paragraph */.FY)(note)),
		...smokeBlocks(smoke).filter(({ kind }) => kind !== "details"),
		...(image === undefined
			? []
			: imageBlocks(image, engine, { title, engine, image, smoke, written, notes, ...rest }).slice(0, 1)),
		...(written.some(({ failure }) => failure !== undefined) ? writtenBlocks(written) : []),
	];
}
function smokeBlocks(smoke) {
	if (smoke === undefined)
		return [];
	if (smoke === "off")
		return [(0,block/* paragraph */.FY)([(0,block/* strong */.ko)("Not tested"), ": smoke-test is false."])];
	if (!smoke.passed) {
		// The first note gives the reason.
		return smoke.log === "" ? [] : [(0,block/* details */.zH)("Log", [(0,block/* codeBlock */.DV)(smoke.log)])];
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
		["platforms", image.platforms.map(({ platform }) => (0,media_types/* platformName */.$r)(platform)).join(", ")],
		["size", bytesText(bytes)],
		...(growth === undefined
			? []
			: [["growth", `${growth < 0 ? "−" : "+"}${bytesText(Math.abs(growth))} against ${previous.tag}`]]),
		...(names.length === 0 ? [] : [["tags", names.join(", ")]]),
	];
	const first = written[0];
	const deliveries = new Map(first?.delivered.map(({ blob, delivery }) => [blob.digest, delivery]));
	const layers = image.platforms.flatMap(({ platform, blobs }) => blobs.map((blob) => [
		...(image.platforms.length > 1 ? [(0,media_types/* platformName */.$r)(platform)] : []),
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
/** Returns all facts in machine-readable form. */
function metadata(story) {
	const { image, engine, smoke, written, previous, phases } = story;
	return {
		engine,
		...(image !== undefined && {
			digest: image.root.digest,
			media_type: image.root.mediaType,
			size_bytes: imageBytes(image),
			platforms: image.platforms.map(({ platform, document, blobs, config }) => ({
				platform: (0,media_types/* platformName */.$r)(platform),
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
	return written.flatMap(({ destination: { repository }, tagged }) => tagged.map((tag) => (0,image_reference/* referenceText */.n5)({ registry: repository.registry, repository: repository.name, tag, digest: undefined })));
}

;// CONCATENATED MODULE: ./src/actions/build-push-image/index.ts
















/* harmony default export */ const build_push_image = ((0,action/* action */.X)({
	name: "build-push-image",
	description: "Builds an image that serves the model, or your Dockerfile, tests it, and only then pushes and tags it.",
	examples: [
		"--image ghcr.io/acme/churn --tags sha --gate report/gate.json",
		"--push false --image-output oci:image --dry-run",
	],
	groups: imageGroups,
	inputs: imageInputs,
	outputs: imageOutputs,
	async run(inputs, context) {
		const { path: scratch, remove } = await (0,temporary/* temporaryFolder */.y)("image", context.env);
		// A failure stops all other work that is still in progress.
		const over = new AbortController();
		try {
			return await run(inputs, { ...context, signal: AbortSignal.any([context.signal, over.signal]) }, scratch);
		}
		finally {
			over.abort();
			await remove();
		}
	},
}));
async function run(inputs, context, scratch) {
	const { cwd, env, signal, reporter } = context;
	const host = {
		env,
		cwd,
		signal,
		reporter,
		scratch,
		hidden: [],
		cacheService: context.cacheService ?? {},
		silenceMs: inputs["stall-timeout"] * 1000,
		http: new client.HttpClient(env),
		retries: {
			forMs: inputs["retry-for"] * 1000,
			firstMs: 500,
			mostMs: 30_000,
			random: Math.random,
			signal,
			onRetry: (what, reason, waitMs) => reporter.info(`${what}: ${reason}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
		},
	};
	const story = {
		title: "Image",
		engine: inputs["build-engine"],
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
	const plan = await phase("prepare", () => prepare(inputs, context, host));
	if ("refused" in plan)
		return ended(story, `Nothing was built: ${plan.refused}`);
	const { names, destinations, builder } = plan;
	story.names = names.map(image_reference/* referenceText */.n5);
	story.engine = builder.kind === "append" ? "append" : builder.engine.name;
	if (inputs["dry-run"] && builder.kind === "dockerfile") {
		story.title = "Plan: nothing was built or written";
		story.notes.push(`${builder.engine.name} would build ${builder.request.file} in ${builder.request.context}.`);
		return ended(story, undefined);
	}
	try {
		const image = await phase("build", () => build(plan, host));
		story.image = image;
		if (inputs["dry-run"]) {
			story.title = "Plan: nothing was written";
			return ended(story, undefined);
		}
		const clash = inputs["on-existing"] === "fail" ? conflicts(destinations, image) : [];
		if (clash.length > 0) {
			return ended(story, `${clash.join(", ")}: expected a new tag, got one that refers to another image (on-existing: overwrite moves it)`);
		}
		if (!inputs["smoke-test"]) {
			story.smoke = "off";
			reporter.warning("smoke-test is false: the image gets its name without having been started");
		}
		else {
			const result = await phase("smoke test", () => smoke(inputs, { plan, image }, host));
			story.smoke = result;
			if (!result.passed) {
				await reporter.group("Log of the container", async () => {
					for (const line of result.log.split(/\r?\n/))
						reporter.info(line);
				});
				return ended(story, `smoke test failed (${result.started}): ${result.reason}; nothing was pushed`);
			}
			if (!result.started.startsWith("the image"))
				reporter.warning(`smoke test: ${result.started}`);
		}
		if (inputs["image-output"] !== undefined) {
			const folder = (0,external_node_path_.resolve)(cwd, inputs["image-output"]);
			const tags = [...new Set(names.flatMap(({ tag }) => tag ?? []))];
			await phase("write layout", () => writeLayout(folder, { image, tags, signal }));
			story.notes.push(`The image is written to ${inputs["image-output"]} as an OCI image layout.`);
		}
		const attachments = await phase("attachments", () => makeAttachments(inputs, { image, recipe: plan.recipe }, context));
		story.notes.push(...attachments.notes);
		if (attachments.referrers.length > 0 && destinations.length === 0) {
			story.notes.push("sbom and provenance are attached in a registry, and nothing was pushed.");
		}
		if (inputs.push && destinations.length > 0) {
			if (destinations[0] !== undefined)
				story.previous = await previousBytes(destinations[0]);
			story.written = await phase("push", () => ship(image, destinations, {
				onExisting: inputs["on-existing"],
				referrers: attachments.referrers,
				onProgress: (what, done, total) => reporter.progress(what, done, total),
			}));
			signal.throwIfAborted();
			const failed = story.written.flatMap(({ failure }) => failure ?? []);
			if (failed.length > 0) {
				const live = writtenNames(story.written);
				const state = live.length === 0 ? "no tag was written anywhere" : `written before: ${live.join(", ")}`;
				return ended(story, `${failed.join("\n")} (${state})`);
			}
		}
		story.title = inputs.push && destinations.length > 0 ? "Image pushed" : "Image built, not pushed";
		return ended(story, undefined);
	}
	finally {
		if (builder.kind === "dockerfile")
			await builder.engine.remove(builder.request);
	}
}
function build({ builder }, host) {
	if (builder.kind === "append")
		return builder.image;
	const { engine } = builder;
	return host.reporter.group(`Build with ${engine.name}`, () => engineImage(builder, host));
}
async function smoke(inputs, { plan, image }, host) {
	const { cwd } = host;
	const { builder } = plan;
	const engine = builder.kind === "dockerfile" ? builder.engine.name : undefined;
	const own = image.platforms.find(({ platform }) => (0,media_types/* samePlatform */.my)(platform, ownPlatform()));
	const tested = {
		local: builder.kind === "dockerfile" && image.platforms.length === 1
			? { program: engine === "docker" ? "docker" : "podman", name: builder.request.name }
			: undefined,
		image: own,
		bundle: builder.kind === "append" ? (0,external_node_path_.resolve)(cwd, builder.model) : undefined,
	};
	const options = {
		port: inputs.port,
		healthPath: inputs["health-path"],
		path: inputs["smoke-path"],
		request: await smokeRequest(inputs["smoke-request"], plan.model, cwd),
		timeoutMs: inputs["smoke-timeout"] * 1000,
		mostLatencyMs: inputs["max-latency-ms"],
	};
	return smokeTest(tested, options, host);
}
/** Returns the outcome so far. A `failure` fails the step. */
function ended(story, failure) {
	const { image, written } = story;
	const first = written[0]?.destination.name ?? nameless(story.names[0]);
	const passed = failure === undefined;
	const ending = {
		...story,
		title: passed
			? `${story.title}${image === undefined ? "" : `: ${bytesText(imageBytes(image))}`}`
			: "The image was not shipped",
		notes: failure === undefined ? story.notes : [failure, ...story.notes],
	};
	return {
		outputs: {
			digest: image?.root.digest,
			repository: first,
			image: image !== undefined && passed && written.length > 0 ? `${first}@${image.root.digest}` : undefined,
			tags: writtenNames(written).join("\n"),
			manifest: image && Buffer.from(image.root.bytes).toString(),
			"size-bytes": image && imageBytes(image),
			"uploaded-bytes": written.reduce((sum, { destination }) => sum + destination.repository.sentBytes, 0),
			platforms: image?.platforms.map(({ platform }) => (0,media_types/* platformName */.$r)(platform)).join(","),
			metadata: metadata(story),
			passed,
			verdict: passed ? "pass" : "fail",
		},
		summary: imageSummary(ending),
		log: imageLog(ending),
		failure,
	};
}
function nameless(reference) {
	return reference?.replace(/:[^:/]+$/, "");
}


/***/ })

};
