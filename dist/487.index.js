export const id = 487;
export const ids = [487];
export const modules = {

/***/ 65487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ recordText),
/* harmony export */   g: () => (/* binding */ RECORD),
/* harmony export */   readBaselineRecord: () => (/* binding */ readBaselineRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84014);



/** The file by which a report's folder says whose it is when it was fetched to be compared with. */
const RECORD = "baseline.json";
function recordText(record) {
    return `${JSON.stringify({ format: "trainyard-baseline-1", ...record }, null, 2)}\n`;
}
/** What the folder says of itself, undefined when it was not fetched. */
async function readBaselineRecord(folder) {
    try {
        const { format, name, model, ...record } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD), "utf8"));
        if (format !== "trainyard-baseline-1" || typeof name !== "string")
            return undefined;
        return { ...record, name, ...(model !== undefined && { model: (0,_models_bundle_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .z)(model) }) };
    }
    catch {
        // Missing, or somebody else's file of that name.
        return undefined;
    }
}


/***/ }),

/***/ 84014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60930);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12408);





/**
 * Reads the texts of a bundle. What is of another shape than `train` writes counts as not said.
 *
 * @throws {Failure} when they cannot be read, or are no JSON or YAML.
 */
async function readRecord(folder, cwd) {
    if (!(await (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isBundle */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, folder)))) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${folder}: expected a model that trainyard trained, got no MLmodel with provenance.json`);
    }
    const { model_digest: digest, ...provenance } = record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "provenance.json"), cwd, "the model's provenance"));
    const schema = record(record(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "profile.json"), cwd, "a profile"))["schema"]);
    const parameters = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "params.yaml"), cwd);
    return recordOf({ ...provenance, digest, parameters, target: schema["target"], columns: schema["columns"] });
}
/** A record from what was JSON, whoever wrote it. */
function recordOf(value) {
    const { digest, target, parameters, columns, rows, data, commit, inputs } = record(value);
    const { digest: dataDigest, files } = record(data);
    return {
        digest: text(digest),
        target: text(target),
        parameters: scalars(parameters),
        columns: records(columns).flatMap(({ name, type }) => typeof name === "string" && typeof type === "string" ? [{ name, type }] : []),
        rows: count(rows),
        data: {
            digest: text(dataDigest) ?? "",
            files: records(files).flatMap(({ path, rows, sizeBytes }) => typeof path === "string" ? [{ path, rows: count(rows) ?? 0, sizeBytes: count(sizeBytes) ?? 0 }] : []),
        },
        commit: text(commit),
        inputs: typeof inputs === "object" ? texts(inputs) : undefined,
    };
}
function records(value) {
    return Array.isArray(value) ? value.map(record) : [];
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function scalars(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => each[1] === null || typeof each[1] !== "object"));
}
function texts(value) {
    return Object.fromEntries(Object.entries(record(value)).filter((each) => typeof each[1] === "string"));
}
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const count = (value) => Number.isSafeInteger(value) && value >= 0 ? value : undefined;


/***/ }),

/***/ 12408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toYaml),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83333);
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33464);



/**
 * YAML that old readers read alike: Python's parser is of YAML 1.1, where a bare `yes`, `12:30` or `2026-11-20` is no text.
 * Lines are not folded, so that a file can be searched by line.
 */
function toYaml(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { version: "1.1", lineWidth: 0 });
}
/** @throws {Failure} when the file cannot be read, or is no YAML. */
async function readYaml(path, cwd) {
    const text = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(path, cwd, { maxBytes: 64_000_000 });
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path}: expected YAML, got ${error.message.split("\n")[0]}`, { cause: error });
    }
}


/***/ })

};
