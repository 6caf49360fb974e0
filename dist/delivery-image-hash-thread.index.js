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
/** What runs on a hashing thread: archives come by message, digests go back. Imported by such threads alone. */




/** Told of progress each time so much is done. */
const STEP = 32 * 1024 * 1024;
node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on("message", async ({ entries }) => {
    const say = (answer) => node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(answer);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let done = 0;
    let told = 0;
    try {
        for await (const chunk of new _tar_js__WEBPACK_IMPORTED_MODULE_3__/* .Tar */ .ob(entries).read(0, { reuse: true })) {
            hash.update(chunk);
            done += chunk.length;
            if (done - told < STEP)
                continue;
            told = done;
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


/***/ })

};
