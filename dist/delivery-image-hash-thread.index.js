export const id = "delivery-image-hash-thread";
export const ids = ["delivery-image-hash-thread"];
export const modules = {

/***/ "src/delivery/image/hash-thread.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/delivery/image/tar.ts");
/** Entry of a hashing thread: it receives archives as messages and returns digests. Only such threads import it. */




/** Number of bytes between two progress messages. */
const STEP = 32 * 1024 * 1024;
node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on("message", async ({ entries }) => {
	const say = (answer) => node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(answer);
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
	let done = 0;
	let reported = 0;
	try {
		for await (const chunk of new _tar_js__WEBPACK_IMPORTED_MODULE_3__/* .Tar */ .ob(entries).read(0, { reuse: true })) {
			hash.update(chunk);
			done += chunk.length;
			if (done - reported < STEP)
				continue;
			reported = done;
			say({ done });
		}
		say({ digest: `sha256:${hash.digest("hex")}` });
	}
	catch (error) {
		if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H))
			throw error;
		say({ failure: error.message });
	}
});


/***/ }),

/***/ "src/delivery/image/tar.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ fileSlice),
/* harmony export */   ob: () => (/* binding */ Tar),
/* harmony export */   sG: () => (/* binding */ fileBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/read.ts");



const BLOCK = 512;
/** Number of bytes to read from a file at once. */
const CHUNK = 1024 * 1024;
/**
 * A tar archive (POSIX.1-2001 pax interchange over ustar) as bytes that can be read from any offset, so that a broken
 * upload can be resumed. The bytes only depend on paths and contents. Owners, times, the umask and the executable bit
 * (which artifacts lose) are left out.
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
	 * Returns the archive's bytes from the offset `from`. With `reuse`, the memory of a chunk is overwritten when the
	 * next one is requested, which is fine for hashing and saves garbage collection.
	 *
	 * @throws {Failure} if a file's size has changed since it was listed.
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
	if (content.kind === "folder" || content.kind === "link")
		return 0;
	return content.kind === "bytes" ? content.bytes.length : content.sizeBytes;
}
const padded = (size) => Math.ceil(size / BLOCK) * BLOCK;
async function* content({ content }, from, reuse) {
	if (content.kind === "folder" || content.kind === "link")
		return;
	if (content.kind === "bytes")
		yield content.bytes.subarray(from);
	else if (content.kind === "stream")
		yield* content.read(from);
	else
		yield* fileBytes(content.file, { sizeBytes: content.sizeBytes, from, reuse });
}
/** Reads a file's bytes from an offset on. @throws {Failure} if its size is not `sizeBytes`. */
async function* fileBytes(path, { sizeBytes, from, reuse }) {
	const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
	if (size !== sizeBytes)
		throw changed(path);
	yield* fileSlice(path, { start: 0, sizeBytes, from, reuse });
}
/**
 * Reads a part of a file from an offset. It reads ahead by one chunk, so that the disk works while the previous chunk
 * is hashed or sent.
 */
async function* fileSlice(path, { start, sizeBytes, from, reuse }) {
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
		// A reader that stops early leaves a read in progress, so the file is closed afterwards.
		await pending?.catch(() => { });
		await file.close();
	}
}
function changed(path) {
	return new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: the file changed while it was read (is another step still writing it?)`);
}
/** Writes a header. Paths above 100 bytes or not in ASCII, and sizes above 8 GiB, go into a preceding pax header. */
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
	const link = entry.content.kind === "link" ? entry.content.target : undefined;
	const mode = folder ? 0o755 : link === undefined ? 0o644 : 0o777;
	const type = folder ? "5" : link === undefined ? "0" : "2";
	const block = ustar({ path, mode, size: size >= 8 ** 11 ? 0 : size, type, link });
	if (records.length === 0)
		return block;
	const body = Buffer.from(records.join(""));
	const extended = Buffer.alloc(padded(body.length));
	body.copy(extended);
	return Buffer.concat([ustar({ path: "././@PaxHeader", mode: 0, size: body.length, type: "x" }), extended, block]);
}
/** Formats `LENGTH key=value\n`. The length includes itself. */
function paxRecord(key, value) {
	const rest = Buffer.byteLength(` ${key}=${value}\n`);
	let length = rest + String(rest).length;
	if (rest + String(length).length !== length)
		length = rest + String(length).length;
	return `${length} ${key}=${value}\n`;
}
function ustar({ path, mode, size, type, link = "" }) {
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
	block.write(link, 157, 100, "utf8");
	block.write("ustar\u000000", 257, "latin1");
	let sum = 0;
	for (const byte of block)
		sum += byte;
	block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
	return block;
}


/***/ })

};
