export const id = "describe";
export const ids = ["describe"];
export const modules = {

/***/ "src/actions/describe/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ describe)
});

var action = __webpack_require__("src/contract/action.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
var card = __webpack_require__("src/models/bundle/card.ts");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var core_shape = __webpack_require__("src/core/shape/index.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var bundle_content = __webpack_require__("src/models/bundle/content.ts");
var yaml = __webpack_require__("src/models/bundle/yaml.ts");
var model_place = __webpack_require__("src/models/predictor/model-place.ts");
var archive = __webpack_require__("src/models/zip/archive.ts");
;// CONCATENATED MODULE: ./src/models/inspection/contents.ts

/** A file's name as a text of Python. */
function quotedName(path) {
	return JSON.stringify((0,external_node_path_.basename)(path));
}
/** Rows of a table of parts at most. */
const SHOWN_PARTS = 20;
/** Numbers of tensors and parameters, and the largest tensors. */
function tensorContents(tensors) {
	const sizeOf = ({ shape }) => shape.reduce((product, each) => product * each, 1);
	const counts = new Map();
	for (const tensor of tensors)
		counts.set(tensor.type, (counts.get(tensor.type) ?? 0) + sizeOf(tensor));
	const largest = tensors.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, SHOWN_PARTS);
	return {
		facts: {
			tensors: tensors.length,
			parameters: tensors.reduce((sum, tensor) => sum + sizeOf(tensor), 0),
			types: [...counts].map(([type, count]) => `${type}: ${count}`).join(", "),
		},
		parts: {
			heading: "Largest tensors",
			columns: ["tensor", "type", "shape"],
			rows: largest.map(({ name, type, shape }) => [name.slice(0, 100), type, shape.join(" × ")]),
		},
	};
}

;// CONCATENATED MODULE: ./src/models/inspection/keras.ts



/** The description of a model is JSON without numbers of its weights. */
const MOST_CONFIG = 50_000_000;
/** Keras writes the description among the first attributes of an HDF5 file. */
const SEARCHED_BYTES = 16 << 20;
/** The layers of a Keras 3 archive, from `config.json`. @throws {Failure} for a damaged description. */
function kerasContents(members, file) {
	const config = jsonMember(members, "config.json", file);
	const metadata = members.has("metadata.json") ? jsonMember(members, "metadata.json", file) : {};
	const version = (0,core_shape/* isRecord */.u4)(metadata) ? metadata["keras_version"] : undefined;
	const weights = members.get("model.weights.h5")?.sizeBytes;
	const layers = layerContents(config, file);
	return {
		...layers,
		kind: `Keras${typeof version === "string" ? ` ${version.slice(0, 20)}` : ""}`,
		facts: { ...layers.facts, ...(weights !== undefined && { "bytes of weights": weights }) },
	};
}
function jsonMember(members, name, file) {
	const member = members.get(name);
	if (member === undefined || member.sizeBytes > MOST_CONFIG)
		throw new failure/* Failure */.H(`${file}: expected ${name} of at most 50 MB, got ${member === undefined ? "none" : "more"}`);
	try {
		return JSON.parse(Buffer.from(member.read()).toString("utf8"));
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			throw error;
		throw new failure/* Failure */.H(`${file}: ${name}: expected JSON, got other text (the file is damaged)`, { cause: error });
	}
}
/** An HDF5 file, with the layers that Keras 2 describes in one of its attributes, if there are any. */
function hdf5Contents(content) {
	const text = Buffer.from(content.slice(0, Math.min(content.length, SEARCHED_BYTES))).toString("latin1");
	const config = jsonAt(text, text.indexOf('{"class_name"'));
	const layers = layerContents(config, content.file);
	return {
		...layers,
		kind: config === undefined ? "HDF5" : "Keras, HDF5",
	};
}
/** The JSON object that starts at a place of a text; undefined when it does not end there. */
function jsonAt(text, start) {
	if (start < 0)
		return undefined;
	let depth = 0;
	let quoted = false;
	for (let at = start; at < text.length; at++) {
		const each = text[at];
		if (quoted) {
			if (each === "\\")
				at++;
			else if (each === '"')
				quoted = false;
		}
		else if (each === '"')
			quoted = true;
		else if (each === "{")
			depth++;
		else if (each === "}" && --depth === 0) {
			try {
				return JSON.parse(text.slice(start, at + 1));
			}
			catch {
				return undefined;
			}
		}
	}
	return undefined;
}
function layerContents(model, file) {
	const config = (0,core_shape/* isRecord */.u4)(model) ? model["config"] : undefined;
	const held = (0,core_shape/* isRecord */.u4)(config) ? config["layers"] : Array.isArray(config) ? config : undefined;
	const layers = (Array.isArray(held) ? held : []).flatMap((layer) => (0,core_shape/* isRecord */.u4)(layer) ? [{ type: String(layer["class_name"]).slice(0, 60), name: layerName(layer) }] : []);
	const lambdas = layers.filter(({ type }) => type === "Lambda");
	const kind = (0,core_shape/* isRecord */.u4)(model) ? model["class_name"] : undefined;
	return {
		kind: "Keras",
		facts: { ...(typeof kind === "string" && { class: kind.slice(0, 60) }), layers: layers.length },
		parts: {
			heading: "Layers",
			columns: ["layer", "type"],
			rows: layers.slice(0, SHOWN_PARTS).map((layer) => [layer.name, layer.type]),
		},
		python: [`model = keras.saving.load_model(${quotedName(file)})`, 'model.export("model.onnx", format="onnx")'],
		notices: lambdas.length === 0
			? []
			: ["it has Lambda layers, whose code runs when the file is loaded: only load a file that you trust"],
	};
}
function layerName(layer) {
	const config = layer["config"];
	const name = layer["name"] ?? ((0,core_shape/* isRecord */.u4)(config) ? config["name"] : undefined);
	return String(name ?? "").slice(0, 60);
}

;// CONCATENATED MODULE: ./src/models/inspection/mlflow.ts


/** Lines of Python by flavor, where the flavor's tool writes a file that can be read, or ONNX. */
const mlflow_exports = {
	xgboost: 'model.save_model("model.ubj")',
	lightgbm: '(getattr(model, "booster_", model)).save_model("model.txt")',
	catboost: 'model.save_model("model.onnx", format="onnx")',
	pytorch: 'torch.onnx.export(model, (example,), "model.onnx")',
	keras: 'model.export("model.onnx", format="onnx")',
	tensorflow: 'model.export("model.onnx", format="onnx")',
	sklearn: 'open("model.onnx", "wb").write(skl2onnx.to_onnx(model, example).SerializeToString())',
};
/** An MLflow folder by its `MLmodel`. */
function mlflowContents(document, path) {
	const held = (0,core_shape/* isRecord */.u4)(document) ? document : {};
	const flavors = (0,core_shape/* isRecord */.u4)(held["flavors"]) ? held["flavors"] : {};
	const names = Object.keys(flavors).filter((name) => name !== "python_function");
	const main = names[0];
	const pyfunc = (0,core_shape/* isRecord */.u4)(flavors["python_function"]) ? flavors["python_function"] : {};
	const own = ["code", "python_model", "model_code_path"].filter((key) => pyfunc[key] !== undefined && pyfunc[key] !== null);
	const text = (key, value) => typeof value === "string" && value !== "" ? { [key]: value.slice(0, 200) } : {};
	const signature = (0,core_shape/* isRecord */.u4)(held["signature"]) ? held["signature"] : {};
	const columns = columnsOf(signature["inputs"]);
	return {
		kind: "MLflow",
		facts: {
			flavors: Object.keys(flavors).slice(0, 20).join(", "),
			...text("MLflow", held["mlflow_version"]),
			...text("loader", pyfunc["loader_module"]),
			...text("Python", pyfunc["python_version"]),
			...text("run", held["run_id"]),
			...text("created", String(held["utc_time_created"] ?? "")),
			...(columns.length > 0 && { columns: columns.length }),
		},
		parts: columns.length === 0
			? undefined
			: { heading: "Columns of the signature", columns: ["column", "type"], rows: columns.slice(0, 100) },
		python: [
			`model = mlflow.${main ?? "pyfunc"}.load_model(${quotedName(path)})`,
			mlflow_exports[main ?? ""] ?? 'model.predict(rows).to_csv("predictions.csv")',
		],
		notices: own.length === 0 ? [] : ["it holds Python code of its own, which loading runs: only load a model that you trust"],
	};
}
function columnsOf(inputs) {
	if (typeof inputs !== "string")
		return [];
	let list;
	try {
		list = JSON.parse(inputs);
	}
	catch {
		return [];
	}
	if (!Array.isArray(list))
		return [];
	return list.flatMap((each) => (0,core_shape/* isRecord */.u4)(each) && typeof each["name"] === "string"
		? [[each["name"].slice(0, 100), String(each["type"] ?? "").slice(0, 30)]]
		: []);
}

;// CONCATENATED MODULE: ./src/models/inspection/safetensors.ts



/** The library's own limit. */
const MOST_HEADER = 100_000_000;
/** Bytes of an element by its type. */
const typeBytes = {
	BOOL: 1,
	U8: 1,
	I8: 1,
	F8_E5M2: 1,
	F8_E4M3: 1,
	U16: 2,
	I16: 2,
	F16: 2,
	BF16: 2,
	U32: 4,
	I32: 4,
	F32: 4,
	U64: 8,
	I64: 8,
	F64: 8,
};
/** Returns true if the first bytes are those of a safetensors file: the length of a JSON object, and its brace. */
function isSafetensors(head) {
	return head.length >= 9 && head[8] === 0x7b && head[6] === 0 && head[7] === 0 && head[5] === 0 && head[4] === 0;
}
/**
 * The tensors of a safetensors file, from its header alone.
 *
 * @throws {Failure} for a header that is damaged, and for tensors that overlap, leave gaps or lie beyond the file.
 */
function safetensorsContents(content) {
	const { file, length } = content;
	const fail = (what) => new failure/* Failure */.H(`${file}: expected a safetensors model, got ${what} (the file is damaged)`);
	const head = content.slice(0, 8);
	const size = Number(new DataView(head.buffer).getBigUint64(0, true));
	if (size > MOST_HEADER || 8 + size > length)
		throw fail(`a header of ${size} bytes in a file of ${length}`);
	let header;
	try {
		header = JSON.parse(Buffer.from(content.slice(8, 8 + size)).toString("utf8"));
	}
	catch (error) {
		throw new failure/* Failure */.H(fail("a header that is no JSON").message, { cause: error });
	}
	if (!(0,core_shape/* isRecord */.u4)(header))
		throw fail("a header that is no object");
	const { __metadata__: metadata, ...named } = header;
	const places = [];
	const tensors = Object.entries(named).map(([name, held]) => {
		const { dtype, shape, data_offsets: offsets } = (0,core_shape/* isRecord */.u4)(held) ? held : {};
		const [begin, end] = isNumbers(offsets) ? offsets : [];
		if (typeof dtype !== "string" || !isNumbers(shape) || begin === undefined || end === undefined)
			throw fail(`a tensor without type, shape and place: ${JSON.stringify(name.slice(0, 60))}`);
		const bytes = shape.reduce((product, each) => product * each, typeBytes[dtype] ?? Number.NaN);
		if (!Number.isNaN(bytes) && end - begin !== bytes)
			throw fail(`${end - begin} bytes for a tensor of ${bytes}: ${JSON.stringify(name.slice(0, 60))}`);
		places.push({ begin, end });
		return { name, type: dtype.slice(0, 20), shape };
	});
	let at = 0;
	for (const { begin, end } of places.sort((a, b) => a.begin - b.begin || a.end - b.end)) {
		if (begin !== at || end < begin)
			throw fail(`a tensor at ${begin} where ${at} was expected`);
		at = end;
	}
	if (at !== length - 8 - size)
		throw fail(`tensors of ${at} bytes in ${length - 8 - size} bytes`);
	const { facts, parts } = tensorContents(tensors);
	return {
		kind: "safetensors",
		facts: { ...facts, ...metadataFacts(metadata) },
		parts,
		python: [
			`model.load_state_dict(safetensors.torch.load_file(${quotedName(file)}))`,
			'torch.onnx.export(model, (example,), "model.onnx")',
		],
		notices: [],
	};
}
function metadataFacts(metadata) {
	if (!(0,core_shape/* isRecord */.u4)(metadata))
		return {};
	const texts = Object.entries(metadata).filter((each) => typeof each[1] === "string");
	return Object.fromEntries(texts.slice(0, 10).map(([name, text]) => [`metadata: ${name.slice(0, 40)}`, text.slice(0, 100)]));
}
function isNumbers(value) {
	return Array.isArray(value) && value.length <= 64 && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}

var machine = __webpack_require__("src/models/pickle/machine.ts");
var numpy = __webpack_require__("src/models/pickle/numpy.ts");
var values = __webpack_require__("src/models/pickle/values.ts");
;// CONCATENATED MODULE: ./src/models/inspection/torch.ts





/** A pickle of names, shapes and settings. Numbers are in members of their own. */
const MOST_PICKLE = 100_000_000;
const MOST_VALUES = 2_000_000;
/** Modules whose names every saved state has. Others are code that loading the file runs. */
const harmless = /^(torch(\.|$)|collections\.|numpy[.]|builtins\.(set|dict|list|tuple|int|float|bool|str|slice)$|_codecs\.encode$)/;
/**
 * Tensors and class names in a file of `torch.save`. Its pickle is read by the machine that calls nothing.
 *
 * @throws {Failure} for a damaged pickle.
 */
function torchContents(pickle, file) {
	if (pickle.sizeBytes > MOST_PICKLE) {
		throw new failure/* Failure */.H(`${file}: expected a description of at most 100 MB, got ${Math.round(pickle.sizeBytes / 1e6)} MB`);
	}
	const names = new Set();
	const root = (0,machine/* readPickle */.t)(pickle.read(), `${file}: ${pickle.name}`, { onName: (name) => names.add(name) });
	const tensors = [];
	collect(root, tensors);
	const foreign = [...names].filter((name) => !harmless.test(name)).sort();
	const { facts, parts } = tensorContents(tensors);
	const state = foreign.length === 0;
	return {
		kind: "PyTorch, written by torch.save",
		facts: { ...facts, content: state ? "tensors alone" : "objects with code of their own" },
		parts,
		python: [
			state
				? `model.load_state_dict(torch.load(${quotedName(file)}, weights_only=True))`
				: `model = torch.load(${quotedName(file)}, weights_only=False)`,
			'torch.onnx.export(model, (example,), "model.onnx")',
		],
		notices: state
			? []
			: [`loading it in Python runs code of ${foreign.slice(0, 10).join(", ")}: only load a file that you trust`],
	};
}
/** Tensors anywhere in the value, named by their keys. */
function collect(root, tensors) {
	const seen = new Set();
	const open = [["", root]];
	for (let next = open.pop(); next !== undefined && seen.size < MOST_VALUES; next = open.pop()) {
		const [name, value] = next;
		if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value))
			continue;
		seen.add(value);
		const inside = (key) => (name === "" ? String(key) : `${name}.${String(key)}`);
		if (value instanceof Map)
			for (const [key, each] of [...value].reverse())
				open.push([inside(key), each]);
		else if (Array.isArray(value))
			for (const [index, each] of value.entries())
				open.push([inside(index), each]);
		else if ((0,numpy/* isObject */.Gv)(value, "_rebuild_tensor_v2", "_rebuild_tensor"))
			tensors.push(tensorOf(name, value));
		else if ((0,numpy/* isObject */.Gv)(value, "_rebuild_parameter") && Array.isArray(value.args))
			open.push([name, value.args[0]]);
		else if (value instanceof values/* PythonObject */.OM)
			open.push([name, value.state]);
	}
}
/** Arguments: the storage, the offset, the shape, … A storage names its type. */
function tensorOf(name, { args }) {
	const [storage, , shape] = Array.isArray(args) ? args : [];
	const place = (0,numpy/* isObject */.Gv)(storage, "persistent") ? storage.args : undefined;
	const type = Array.isArray(place) && place[1] instanceof values/* PythonName */.o9 ? place[1].name : "unknown";
	const sizes = Array.isArray(shape)
		? shape.filter((each) => Number.isSafeInteger(each) && each >= 0)
		: [];
	return {
		name,
		type: type
			.replace(/^torch\./, "")
			.replace(/Storage$/, "")
			.slice(0, 40),
		shape: sizes,
	};
}

;// CONCATENATED MODULE: ./src/models/inspection/inspect.ts














/**
 * What a model holds that cannot be run here: safetensors, PyTorch, Keras, and MLflow folders of other flavors. From headers alone:
 * weights are not read, and nothing is executed.
 *
 * @returns Undefined for models that can be run, and for what is not known.
 * @throws {Failure} for a damaged file.
 */
async function inspectModel(path, cwd) {
	const status = await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, path)).catch(() => undefined);
	if (status?.isDirectory() === true)
		return inspectFolder(path, cwd);
	return status?.isFile() === true ? inspectFileOf(path, cwd) : undefined;
}
async function inspectFolder(path, cwd) {
	const names = await (0,promises_.readdir)((0,external_node_path_.resolve)(cwd, path));
	if (names.includes("MLmodel")) {
		const document = await (0,yaml/* readYaml */.g)((0,external_node_path_.join)(path, "MLmodel"), cwd);
		const metadata = (0,core_shape/* isRecord */.u4)(document) ? document["metadata"] : undefined;
		const own = (0,core_shape/* isRecord */.u4)(metadata) && metadata["trainyard"] !== undefined;
		return own || (await (0,model_place.modelFileAt)(path, cwd)) !== undefined ? undefined : mlflowContents(document, path);
	}
	const weights = names.find((name) => name === "model.safetensors");
	if (weights === undefined)
		return undefined;
	const contents = await inspectFileOf((0,external_node_path_.join)(path, weights), cwd);
	if (contents === undefined || !names.includes("config.json"))
		return contents;
	return {
		...contents,
		kind: "Hugging Face, safetensors",
		python: ["from optimum.exporters.onnx import main_export", `main_export(${quotedName(path)}, output="onnx")`],
	};
}
async function inspectFileOf(path, cwd) {
	const { path: absolute, sizeBytes } = await (0,read/* inspectFile */.Xp)(path, cwd);
	const file = await (0,promises_.open)(absolute).catch((error) => {
		throw new failure/* Failure */.H(`${path}: ${(0,read/* reason */.l)(error)}`, { cause: error });
	});
	try {
		const content = bundle_content/* FileContent */.y.ofFile(file.fd, sizeBytes, path);
		const head = content.slice(0, Math.min(16, sizeBytes));
		const text = Buffer.from(head).toString("latin1");
		if (isSafetensors(head))
			return safetensorsContents(content);
		if (text.startsWith("\x89HDF"))
			return hdf5Contents(content);
		if (!text.startsWith("PK\x03\x04"))
			return undefined;
		const members = (0,archive/* zipMembers */.h)(content);
		const pickle = [...members.values()].find(({ name }) => /^[^/]*\/data\.pkl$/.test(name));
		if (pickle !== undefined)
			return torchContents(pickle, path);
		return members.has("config.json") && members.has("model.weights.h5") ? kerasContents(members, path) : undefined;
	}
	finally {
		await file.close();
	}
}

var identity = __webpack_require__("src/models/predictor/identity.ts");
var load = __webpack_require__("src/models/predictor/load.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/describe/contents.ts

/** The description of a model that cannot be run here. */
function describeContents(path, { kind, facts, parts, python, notices }, { digest, sizeBytes }) {
	const all = { model: kind, "model-digest": digest, "size-bytes": sizeBytes, ...facts };
	const rows = Object.entries(all).map(([what, value]) => [what, String(value)]);
	return {
		outputs: {
			task: undefined,
			target: undefined,
			"model-digest": digest,
			"size-bytes": sizeBytes,
			trees: undefined,
			nodes: undefined,
			depth: undefined,
		},
		summary: [
			(0,block/* heading */.R_)(2, [(0,block/* code */.aY)(path)]),
			(0,block/* table */.tp)(["what", "value"], rows),
			...(parts === undefined ? [] : [(0,block/* heading */.R_)(3, parts.heading), (0,block/* table */.tp)(parts.columns, parts.rows)]),
			(0,block/* heading */.R_)(3, "Use"),
			(0,block/* paragraph */.FY)("It cannot be run here. Test it through `predictions`, `command` or `url`, or export it in Python and run that:"),
			(0,block/* codeBlock */.DV)(python.join("\n"), "python"),
			...(notices.length === 0 ? [] : [(0,block/* list */.p_)(notices)]),
		],
	};
}

var model_inputs = __webpack_require__("src/contract/model-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/describe/inputs.ts

const describeInputs = {
	model: model_inputs/* modelInput */.M,
};
const describeOutputs = {
	task: "Task of the model: `classification` or `regression`. Absent for a model that cannot be run here.",
	target: "Name of the column that the model predicts. Absent for a model file that does not name it.",
	"model-digest": "Digest of the model, `sha256:…`.",
	"size-bytes": "Size of the model file in bytes.",
	trees: "Number of trees. Absent for a model without trees, like `nodes` and `depth`.",
	nodes: "Number of nodes of all trees, including leaves.",
	depth: "Number of splits from the root to the deepest leaf.",
};

;// CONCATENATED MODULE: ./src/actions/describe/index.ts









/* harmony default export */ const describe = ((0,action/* action */.X)({
	name: "describe",
	description: "Describes a model: task, columns, size, trees, hyperparameters and importances.",
	examples: ["model", "model/model.onnx --json"],
	inputs: describeInputs,
	outputs: describeOutputs,
	positional: "model",
	async run({ model: path = shared_inputs/* usualModel */.gg }, { cwd }) {
		const contents = await inspectModel(path, cwd);
		if (contents !== undefined)
			return describeContents(path, contents, await (0,identity.identityOf)(path, cwd));
		const notices = [];
		const model = await (0,load.loadPredictor)(path, { cwd, notice: (message) => notices.push(message) });
		const facts = {
			task: model.task,
			target: model.namesTarget ? model.target : undefined,
			"model-digest": model.digest,
			"size-bytes": model.sizeBytes,
		};
		const { trees, nodes, depth } = model.facts;
		return {
			outputs: { ...facts, trees, nodes, depth },
			summary: [...summary(path, model, facts), ...(notices.length > 0 ? [(0,block/* list */.p_)(notices)] : [])],
		};
	},
}));
function summary(name, model, facts) {
	const { about, provenance, parameters, trained } = model;
	const all = Object.entries({ ...(trained === undefined && { model: about }), ...facts, ...model.facts });
	const rows = all.flatMap(([what, value]) => (value === undefined ? [] : [[what, String(value)]]));
	if (model.task === "classification")
		rows.push(["classes", model.classes.join(", ")]);
	if (provenance !== undefined) {
		rows.push([trained === undefined ? "imported" : "trained", provenance.created], ["rows", String(provenance.rows)]);
		rows.push(["data", provenance.data.files.map((file) => file.path).join(", ")], ["data digest", provenance.data.digest]);
	}
	const importances = (0,card/* importancesTable */.Kg)(provenance);
	return [
		(0,block/* heading */.R_)(2, [(0,block/* code */.aY)(name)]),
		(0,block/* table */.tp)(["what", "value"], rows),
		(0,block/* heading */.R_)(3, "Columns"),
		(0,card/* columnsTable */.e6)(model),
		...(parameters === undefined
			? []
			: [
				(0,block/* heading */.R_)(3, trained === undefined ? "Parameters" : "Hyperparameters"),
				(0,block/* table */.tp)(["name", "value"], Object.entries(parameters).map(([what, value]) => [what, String(value)])),
			]),
		...(importances === undefined ? [] : [(0,block/* heading */.R_)(3, "Importances"), importances]),
	];
}


/***/ })

};
