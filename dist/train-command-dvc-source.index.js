export const id = "train-command-dvc-source";
export const ids = ["train-command-dvc-source"];
export const modules = {

/***/ "src/actions/train/command/dvc-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  dvcSource: () => (/* binding */ dvcSource)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var program = __webpack_require__("src/platform/process/program.ts");
var dist = __webpack_require__("yaml/dist/index.js");
var shape = __webpack_require__("src/core/shape/index.ts");
var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
var present = __webpack_require__("src/platform/file/present.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var entry_point = __webpack_require__("src/platform/project/entry-point.ts");
var python_value = __webpack_require__("src/platform/project/python-value.ts");
;// CONCATENATED MODULE: ./src/platform/project/dvc-template.ts




/**
 * Replaces `\${a.b}` as DVC does. A mapping in a command becomes options: `--k v`, `--flag` for true, nothing for false. `\\\${`
 * stays a literal.
 *
 * @throws {Failure} for a name without a value.
 */
function interpolated(text, values, place) {
	return text.replace(/(\\)?\$\{([^{}]{0,1000})\}/g, (whole, escaped, name) => {
		if (escaped !== undefined)
			return whole.slice(1);
		const value = lookUp(values, name.trim());
		if (value === undefined) {
			throw new failure/* Failure */.H(`${place.where}: expected a value of ${whole.slice(0, 60)} in params.yaml or vars, got none`);
		}
		if ((0,shape/* isRecord */.u4)(value) && place.isCommand)
			return optionsOf(value, place.where);
		if ((0,shape/* isRecord */.u4)(value) || Array.isArray(value)) {
			throw new failure/* Failure */.H(`${place.where}: expected one value of ${whole.slice(0, 60)}, got several`);
		}
		return scalarText(value);
	});
}
/** `a.b`, `a[0].b`. */
function lookUp(values, name) {
	const parts = name.replace(/\[(\w+)\]/g, ".$1").split(".");
	let here = values;
	for (const part of parts) {
		if (Array.isArray(here))
			here = here[Number(part)];
		else if ((0,shape/* isRecord */.u4)(here) && Object.hasOwn(here, part))
			here = here[part];
		else
			return undefined;
	}
	return here;
}
function optionsOf(value, where) {
	const words = [];
	const add = (key, each) => {
		if ((0,shape/* isRecord */.u4)(each)) {
			for (const [inner, deeper] of Object.entries(each))
				add(`${key}.${inner}`, deeper);
			return;
		}
		if (each === false)
			return;
		if (each === true)
			words.push(`--${key}`);
		else if (Array.isArray(each)) {
			if (each.some((item) => (0,shape/* isRecord */.u4)(item) || Array.isArray(item)))
				throw new failure/* Failure */.H(`${where}: ${key}: expected a list of single values, got lists or mappings in it`);
			words.push(`--${key}`, ...each.map(optionText));
		}
		else
			words.push(`--${key}`, optionText(each));
	};
	for (const [key, each] of Object.entries(value))
		add(key, each);
	return words.join(" ");
}
/** DVC quotes texts that need it, and writes numbers as they are. */
function optionText(value) {
	return typeof value === "string" ? (0,entry_point/* shellQuoted */.x)(value) : scalarText(value);
}
/** A value as DVC writes it: a number as Python does, and true and false in lower case. */
function scalarText(value) {
	if (value === null)
		return "None";
	return typeof value === "number" ? (0,python_value/* pythonFloat */.Ts)(value) : String(value);
}

;// CONCATENATED MODULE: ./src/platform/project/dvc.ts









const file = "dvc.yaml";
/** Words for the program `dvc`. @throws {Failure} for a name that it would read as an option or as several. */
function dvcArguments(stage) {
	if (/^[\p{L}\p{N}_./@:][\p{L}\p{N}_./@:=-]*$/u.test(stage))
		return ["repro", stage];
	throw new failure/* Failure */.H(`dvc: expected the name of a stage, such as train or train@small, got ${JSON.stringify(stage.slice(0, 60))}`);
}
/**
 * Reads a stage, with the values of `params.yaml` and `vars` in place of `\${…}`.
 *
 * @throws {Failure} for a stage that is not there, and for what only DVC itself can do: `matrix` and `foreach`.
 */
async function readDvcStage(root, name) {
	const document = await yamlIn(file, root);
	const stages = (0,shape/* isRecord */.u4)(document) ? document["stages"] : undefined;
	if (!(0,shape/* isRecord */.u4)(document) || !(0,shape/* isRecord */.u4)(stages))
		throw new failure/* Failure */.H(`${file}: expected stages, got none`);
	const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
	const [group = ""] = name.split("@");
	const template = Object.hasOwn(stages, group) ? stages[group] : undefined;
	if ((0,shape/* isRecord */.u4)(template) && (template["foreach"] !== undefined || template["matrix"] !== undefined)) {
		throw new failure/* Failure */.H(`${file}: ${name}: expected the program dvc for a stage with matrix or foreach, got none (pip install dvc)`);
	}
	if (!(0,shape/* isRecord */.u4)(stage)) {
		throw new failure/* Failure */.H(`${file}: expected a stage of ${Object.keys(stages).join(", ") || "that name"}, got ${JSON.stringify(name.slice(0, 60))}`);
	}
	const values = await templateValues(root, [...entries(document["vars"]), ...entries(stage["vars"])]);
	const text = (value) => interpolated(String(value), values, { where: `${file}: ${name}`, isCommand: false });
	const folder = (0,external_node_path_.resolve)(root, stage["wdir"] === undefined ? "." : text(stage["wdir"]));
	const outputs = [...entries(stage["outs"]), ...entries(stage["metrics"]), ...entries(stage["plots"])].map(outputOf(text));
	return {
		name,
		commands: commandsOf(stage["cmd"], name).map((line) => interpolated(line, values, { where: `${file}: ${name}: cmd`, isCommand: true })),
		folder,
		dependencies: entries(stage["deps"]).map((each) => text(pathOf(each))),
		outputs,
		metrics: entries(stage["metrics"]).map((each) => text(pathOf(each))),
		plots: entries(stage["plots"]).map((each) => text(pathOf(each))),
		parameters: await parametersOf(entries(stage["params"]), folder),
		models: modelsIn(document["artifacts"]),
		env: { DVC_ROOT: root, DVC_STAGE: name },
	};
}
/** Checks that everything a stage reads is there. @throws {Failure} with the paths that are missing. */
async function checkDependencies({ name, folder, dependencies }) {
	await refuseMissing(dependencies, folder, (paths) => `${file}: ${name}: deps: expected ${paths}, got nothing there`);
}
/** Checks that a stage wrote what it declares. @throws {Failure} with the paths that are missing. */
async function checkOutputs({ name, folder, outputs }) {
	const paths = outputs.map(({ path }) => path);
	await refuseMissing(paths, folder, (missing) => `${file}: ${name}: outs: expected the command to write ${missing}, got nothing there`);
}
async function refuseMissing(paths, folder, message) {
	const missing = [];
	for (const path of paths) {
		const isAddress = /^[a-z][a-z\d+.-]+:\/\//i.test(path);
		if (!isAddress && (await (0,promises_.stat)((0,external_node_path_.resolve)(folder, path)).catch(() => undefined)) === undefined)
			missing.push(path);
	}
	if (missing.length > 0)
		throw new failure/* Failure */.H(message(missing.slice(0, 10).join(", ")));
}
/** DVC runs each line of a text, and each entry of a list, in a shell of its own. */
function commandsOf(cmd, name) {
	const texts = entries(cmd).flatMap((each) => {
		if (typeof each === "string")
			return each.split(/\r?\n/);
		throw new failure/* Failure */.H(`${file}: ${name}: cmd: expected text, got ${typeof each === "object" ? "a mapping" : typeof each} (put the command between quotes, because of its ": ")`);
	});
	const commands = texts.map((line) => line.trim()).filter((line) => line !== "");
	if (commands.length === 0)
		throw new failure/* Failure */.H(`${file}: ${name}: expected cmd, got none`);
	return commands;
}
function outputOf(text) {
	return (entry) => {
		const options = (0,shape/* isRecord */.u4)(entry) ? Object.values(entry)[0] : undefined;
		return { path: text(pathOf(entry)), persists: (0,shape/* isRecord */.u4)(options) && options["persist"] === true };
	};
}
/** An entry is a path, or a mapping from a path to its options. */
function pathOf(entry) {
	return (0,shape/* isRecord */.u4)(entry) ? (Object.keys(entry)[0] ?? "") : String(entry);
}
function entries(value) {
	if (value === undefined || value === null)
		return [];
	return Array.isArray(value) ? value : [value];
}
async function templateValues(root, vars) {
	const values = {};
	const add = (more) => {
		if ((0,shape/* isRecord */.u4)(more))
			Object.assign(values, more);
	};
	if (await (0,present/* isFile */.f)((0,external_node_path_.join)(root, "params.yaml")))
		add(await yamlIn("params.yaml", root));
	for (const each of vars) {
		if ((0,shape/* isRecord */.u4)(each))
			add(each);
		else
			add(await yamlIn(String(each).split(":", 1)[0], root));
	}
	return values;
}
/** Values by name. A name with a file in front belongs to another file than `params.yaml`. */
async function parametersOf(params, folder) {
	const found = new Map();
	const groups = params.map((each) => (0,shape/* isRecord */.u4)(each) ? [pathOf(each), Object.values(each)[0]] : ["params.yaml", [each]]);
	for (const [path, names] of groups) {
		const values = await yamlIn(path, folder);
		const prefix = path === "params.yaml" ? "" : `${path}:`;
		const wanted = names === null || names === undefined
			? (0,shape/* isRecord */.u4)(values)
				? Object.keys(values)
				: []
			: entries(names).map(String);
		for (const name of wanted)
			flatten(`${prefix}${name}`, nested(values, name), found);
	}
	return found;
}
function flatten(name, value, found) {
	if ((0,shape/* isRecord */.u4)(value))
		for (const [key, each] of Object.entries(value))
			flatten(`${name}.${key}`, each, found);
	else if (value !== undefined)
		found.set(name, Array.isArray(value) ? value.map(scalarText).join(", ") : scalarText(value));
}
function nested(values, name) {
	return name
		.split(".")
		.reduce((here, part) => ((0,shape/* isRecord */.u4)(here) && Object.hasOwn(here, part) ? here[part] : undefined), values);
}
function modelsIn(artifacts) {
	if (!(0,shape/* isRecord */.u4)(artifacts))
		return [];
	return Object.values(artifacts).flatMap((each) => (0,shape/* isRecord */.u4)(each) && each["type"] === "model" && typeof each["path"] === "string" ? [each["path"]] : []);
}
/** Reads YAML or JSON below a folder. DVC also reads TOML and Python, which need the program itself. */
async function yamlIn(path, folder) {
	if (/\.(toml|py)$/.test(path))
		throw new failure/* Failure */.H(`${file}: ${path}: expected the program dvc to read this kind of file, got none (pip install dvc)`);
	const text = await (0,read/* readText */.yR)(path, folder, { maxBytes: 10_000_000 });
	try {
		// Python writes 20 and 20.0 differently, so whole numbers are read as another type.
		return (0,dist.parse)(text, { maxAliasCount: 100, intAsBigInt: true });
	}
	catch (error) {
		throw new failure/* Failure */.H(`${path}: expected YAML, got ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, { cause: error });
	}
}

var training_source = __webpack_require__("src/actions/train/command/training-source.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/dvc-source.ts






/**
 * Runs a stage by `dvc repro`, or by its own commands if the program is not there.
 *
 * @throws {Failure} for a stage that cannot be run without DVC, and for missing dependencies.
 */
async function dvcSource(name, { parameters, env }, { cwd, reporter }) {
	if (parameters.size > 0)
		throw new failure/* Failure */.H("parameters: expected none with dvc, which reads params.yaml: change them there");
	const words = dvcArguments(name);
	if ((await (0,program/* findProgram */.K)("dvc", env)) !== undefined) {
		// Only DVC itself understands stages with `matrix` or `foreach`.
		const stage = await readDvcStage(cwd, name).catch((error) => {
			if (error instanceof failure/* Failure */.H)
				return undefined;
			throw error;
		});
		return (0,training_source/* plainSource */.w)({ ...declared(stage), calls: [{ words: ["dvc", ...words], variables: {} }], folder: cwd });
	}
	reporter.notice("dvc: the program is not there, so the stage's own commands run, without its cache");
	const stage = await readDvcStage(cwd, name);
	await checkDependencies(stage);
	await removeOutputs(stage, cwd);
	return (0,training_source/* plainSource */.w)({
		...declared(stage),
		calls: stage.commands.map(training_source/* bashCall */.V),
		folder: stage.folder,
		variables: stage.env,
		async finish() {
			await checkOutputs(stage);
			return new Map();
		},
	});
}
/** The results of a stage. */
function declared(stage) {
	if (stage === undefined)
		return { parameters: new Map(), metricsFiles: [], model: undefined };
	const [model, ...others] = stage.models;
	return {
		parameters: stage.parameters,
		metricsFiles: stage.metrics.map((path) => (0,external_node_path_.resolve)(stage.folder, path)),
		model: model === undefined || others.length > 0 ? undefined : (0,external_node_path_.resolve)(stage.env.DVC_ROOT, model),
	};
}
/** DVC removes the outputs of a stage before it runs, so that nothing of an earlier run is taken for a result. */
async function removeOutputs({ name, folder, outputs }, cwd) {
	for (const { path, persists } of outputs) {
		const from = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(folder, path));
		if (from === "" || from.startsWith("..") || (0,external_node_path_.isAbsolute)(from))
			throw new failure/* Failure */.H(`dvc.yaml: ${name}: outs: expected paths inside of this folder, got ${path}`);
		if (!persists)
			await (0,promises_.rm)((0,external_node_path_.resolve)(cwd, from), { recursive: true, force: true });
	}
}


/***/ }),

/***/ "src/platform/project/python-value.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pythonText),
/* harmony export */   Ts: () => (/* binding */ pythonFloat),
/* harmony export */   W2: () => (/* binding */ pythonValue)
/* harmony export */ });
/* unused harmony export pythonScalar */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _core_text_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/text-end.ts");


const deepest = 20;
/** Most values of one node. Aliases can make a small file a huge one. */
const mostValues = 10_000;
/**
 * Converts a node of a document that was parsed with the schema `failsafe`, in which every scalar is a text. Python reads YAML
 * 1.1: `yes` is true, `010` is 8, `1:30` is 90, and `1e-3` is a text because it has no point.
 *
 * @throws {RangeError} for nodes that are nested too deeply, contain themselves, or repeat too many values.
 */
function pythonValue(node, document) {
	let left = mostValues;
	const convert = (each, depth) => {
		if (depth > deepest || left-- === 0)
			throw new RangeError("a value that contains itself, or too many values");
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each))
			return convert(each.resolve(document), depth + 1);
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(each))
			return { type: "list", items: each.items.map((item) => convert(item, depth + 1)) };
		if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(each)) {
			const pair = ({ key, value }) => [
				convert(key, depth + 1),
				convert(value, depth + 1),
			];
			return { type: "dict", entries: each.items.map(pair) };
		}
		if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(each))
			return { type: "none" };
		const text = String(each.value ?? "");
		return each.type === "PLAIN" || each.type === undefined ? pythonScalar(text) : { type: "text", value: text };
	};
	return convert(node, 0);
}
/** Reads a plain scalar by the patterns of Python's YAML reader. */
function pythonScalar(text) {
	if (/^(~|null|Null|NULL|)$/.test(text))
		return { type: "none" };
	if (/^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text))
		return { type: "bool", value: true };
	if (/^(no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text))
		return { type: "bool", value: false };
	return integerIn(text) ?? floatIn(text) ?? { type: "text", value: text };
}
function integerIn(text) {
	const [, sign, digits = ""] = /^([-+]?)(.*)$/s.exec(text.replaceAll("_", "")) ?? [];
	if (!/^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$/.test(text))
		return undefined;
	const value = /^0[0-7]+$/.test(digits)
		? BigInt(`0o${digits.slice(1)}`)
		: digits.includes(":")
			? digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n)
			: BigInt(digits);
	return { type: "int", value: sign === "-" ? -value : value };
}
function floatIn(text) {
	const plain = text.replaceAll("_", "");
	if (/^[-+]?\.(inf|Inf|INF)$/.test(text))
		return { type: "float", value: text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY };
	if (/^\.(nan|NaN|NAN)$/.test(text))
		return { type: "float", value: Number.NaN };
	if (/^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$/.test(text)) {
		const sign = plain.startsWith("-") ? -1 : 1;
		const parts = plain.replace(/^[-+]/, "").split(":");
		return { type: "float", value: sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0) };
	}
	const isFloat = /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?)$/.test(text);
	return isFloat ? { type: "float", value: Number(plain) } : undefined;
}
/** Python's `str()`. */
function pythonText(value) {
	return value.type === "text" ? value.value : pythonRepresentation(value);
}
/** Python's `repr()`. */
function pythonRepresentation(value) {
	switch (value.type) {
		case "none":
			return "None";
		case "bool":
			return value.value ? "True" : "False";
		case "int":
			return value.value.toString();
		case "float":
			return pythonFloat(value.value);
		case "text":
			return quotedText(value.value);
		case "list":
			return `[${value.items.map(pythonRepresentation).join(", ")}]`;
		case "dict":
			return `{${value.entries.map(([key, each]) => `${pythonRepresentation(key)}: ${pythonRepresentation(each)}`).join(", ")}}`;
	}
}
/** Python writes an exponent below 1e-4 and from 1e16 on, with two digits at least. */
function pythonFloat(value) {
	if (Number.isNaN(value))
		return "nan";
	if (!Number.isFinite(value))
		return value > 0 ? "inf" : "-inf";
	if (value === 0)
		return Object.is(value, -0) ? "-0.0" : "0.0";
	const size = Math.abs(value);
	if (size >= 1e-4 && size < 1e16) {
		const text = String(value);
		const plain = text.includes("e") ? (0,_core_text_end_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .M)(value.toFixed(20), "0") : text;
		return /[.]/.test(plain) ? plain : `${plain}.0`;
	}
	const [mantissa = "", exponent = ""] = value.toExponential().split("e");
	return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}
function quotedText(text) {
	const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
	if (escaped.includes("'") && !escaped.includes('"'))
		return `"${escaped}"`;
	return `'${escaped.replaceAll("'", "\\'")}'`;
}


/***/ })

};
