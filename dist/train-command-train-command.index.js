export const id = "train-command-train-command";
export const ids = ["train-command-train-command"];
export const modules = {

/***/ "src/actions/train/command/recorded-parameters.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fileParameters),
/* harmony export */   v$: () => (/* binding */ seedVariables),
/* harmony export */   wI: () => (/* binding */ argumentParameters)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/file/read.ts");



/** Variables that programs read a seed from. */
const seedVariables = ["PYTHONHASHSEED", "SEED", "RANDOM_SEED", "PL_GLOBAL_SEED", "CUBLAS_WORKSPACE_CONFIG"];
/** Parameters in an argument list: `--epochs 20`, `--lr=0.1`, and `--shuffle`, which is `true`. */
function argumentParameters(words) {
	const parameters = new Map();
	for (const [index, word] of words.entries()) {
		const [, name, value] = /^--([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
		if (name === undefined)
			continue;
		const next = words[index + 1];
		const isFlag = next === undefined || (next.startsWith("-") && !/^-[\d.]/.test(next));
		parameters.set(name, value ?? (isFlag ? "true" : next));
	}
	return parameters;
}
/**
 * Parameters of the `params.yaml` in a folder, where DVC and many scripts keep them: nested names are joined by dots. Empty without
 * such a file, or if it is no YAML: the program that reads it has succeeded, and knows better.
 */
async function fileParameters(folder) {
	const parameters = new Map();
	const text = await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "params.yaml"), folder, { maxBytes: 1_000_000 }).catch(() => undefined);
	if (text === undefined)
		return parameters;
	const { parse } = await __webpack_require__.e("yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
	try {
		collect(parse(text, { maxAliasCount: 100 }), "", parameters);
	}
	catch {
		parameters.clear();
	}
	return parameters;
}
function collect(value, name, into) {
	if ((0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
		for (const [key, each] of Object.entries(value))
			collect(each, name === "" ? key : `${name}.${key}`, into);
	}
	else if (name !== "") {
		into.set(name, typeof value === "string" ? value : JSON.stringify(value));
	}
}


/***/ }),

/***/ "src/actions/train/command/train-command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  trainWithCommand: () => (/* binding */ trainWithCommand)
});

var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var command_line = __webpack_require__("src/platform/process/command-line.ts");
var entry_point = __webpack_require__("src/platform/project/entry-point.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/parameters.ts



const line = /^([A-Za-z_][\w.-]*)[ \t]{0,20}[=:](.*)$/;
const placeholder = /\{([A-Za-z_][\w.-]*)\}/g;
/** Parses lines of `name=value`. @throws {Failure} for another line, and for a name that occurs twice. */
function parsedParameters(lines) {
	const parameters = new Map();
	for (const each of lines) {
		const [, name, value] = line.exec(each) ?? [];
		if (name === undefined || value === undefined) {
			throw new failure/* Failure */.H(`parameters: expected lines such as learning_rate=0.1, got ${JSON.stringify(each.slice(0, 80))}`);
		}
		if (parameters.has(name))
			throw new failure/* Failure */.H(`parameters: expected each name once, got ${name} twice`);
		parameters.set(name, value.trim());
	}
	return parameters;
}
/** Puts the parameters into a command. A name in braces that is not known stays as it is. */
function commandCall({ command, shell, parameters, as, flags: flagsOf = usualFlags, places, }) {
	const used = new Set();
	const filled = (text, quoted) => text.replace(placeholder, (whole, name) => {
		const value = places.get(name) ?? parameters.get(name);
		if (value === undefined)
			return whole;
		used.add(name);
		return quoted(value);
	});
	const plain = (value) => value;
	const words = shell
		? ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", filled(command, entry_point/* shellQuoted */.x)]
		: (0,command_line/* splitCommand */.G)(command, "command").map((word) => filled(word, plain));
	const rest = [...parameters].filter(([name]) => !used.has(name));
	if (as === "variables") {
		return { words, variables: Object.fromEntries(rest.map(([name, value]) => [variableName(name), value])) };
	}
	const flags = flagsOf(new Map(rest));
	if (shell)
		words[words.length - 1] = [words.at(-1), ...flags.map(entry_point/* shellQuoted */.x)].join(" ");
	else
		words.push(...flags);
	return { words, variables: {} };
}
function usualFlags(parameters) {
	return [...parameters].flatMap(([name, value]) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value]);
}
function variableName(name) {
	return name.replace(/\W/g, "_").toUpperCase();
}

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_os_ = __webpack_require__("node:os");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/package-lines.ts
/** The lines of a file with packages, without indentation, the dash of a list and quotes. */
function stringsOf(text) {
	return text.split(/\r?\n/).map((line) => line
		.trim()
		.replace(/^- +/, "")
		.replace(/^["']/, "")
		.replace(/["'],?$/, ""));
}
/** Packages that bring CUDA, by their own name: of NVIDIA, and versions of others that are built with it. */
const withCuda = /^(?:name = ")?(?:nvidia-(?!ml-py)[\w-]+|cupy(?:-cuda\d+x?)?|(?:pytorch-)?cuda(?:toolkit|-[\w-]+)?|cudnn)(?=["=<>~! \t;]|$)|\+cu\d\d|^tensorflow\[and-cuda\]|^jax\[cuda|\/whl\/cu\d/;
/** Packages that bring CUDA unless a version for the processor alone is asked for. */
const usuallyWithCuda = /^(?:torch|torchvision|torchaudio|pytorch)(?=["=<>~![ \t;]|$)/;
/** A lock names all that is installed, so a package in it without those of NVIDIA is for the processor. */
const isLock = (lines) => lines.some((line) => /^\[\[package\]\]$|^--hash=sha256:/.test(line));
/** Returns the first line that brings gigabytes of CUDA. Undefined if there is none. */
function cudaLine(text) {
	const lines = stringsOf(text);
	const found = lines.find((line) => withCuda.test(line));
	if (found !== undefined || isLock(lines))
		return found;
	const isForProcessor = lines.some((line) => /\+cpu\b|\/whl\/cpu\b|^cpuonly\b|^pytorch-cpu\b/.test(line));
	return isForProcessor ? undefined : lines.find((line) => usuallyWithCuda.test(line));
}

;// CONCATENATED MODULE: ./src/actions/train/command/package-files.ts





/** The files that a manager reads, in the order in which they are looked for. */
const names = {
	uv: ["uv.lock", "requirements.txt", "python_env.yaml", "pyproject.toml", "conda.yaml"],
	venv: ["requirements.txt", "python_env.yaml", "pyproject.toml", "conda.yaml"],
	conda: ["conda.yaml", "environment.yml", "environment.yaml"],
	local: [
		"uv.lock",
		"requirements.txt",
		"conda.yaml",
		"python_env.yaml",
		"environment.yml",
		"pyproject.toml",
		"poetry.lock",
	],
};
/** Files that a manager cannot read. */
const unreadable = {
	uv: /(^|\/)poetry\.lock$/,
	venv: /(^|\/)(poetry|uv)\.lock$/,
	conda: /(^|\/)python_env\.ya?ml$|(?<!\.ya?ml)$/,
	local: /$^/,
};
/**
 * Finds the file with the packages: the given one, or the first that the manager reads.
 *
 * @throws {Failure} for a given file that is missing, or that the manager cannot read, and for none if packages are to be installed.
 */
async function packageFile(manager, given, cwd) {
	const readable = names[manager].join(", ");
	for (const file of given === undefined ? names[manager] : [given]) {
		const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), "utf8").catch(() => undefined);
		if (text === undefined)
			continue;
		if (unreadable[manager].test(file))
			throw new failure/* Failure */.H(`requirements: expected a file that ${manager} reads, such as ${readable}, got ${file} (see env-manager)`);
		const isList = (manager === "uv" || manager === "venv") && /\.ya?ml$/i.test(file);
		return isList ? listed(file, cwd) : { file, list: undefined, ...(await contentOf(file, text, cwd)) };
	}
	if (given !== undefined)
		throw new failure/* Failure */.H(`requirements: expected the file ${given}, got none`);
	if (manager === "local")
		return undefined;
	throw new failure/* Failure */.H(`requirements: expected a file with the packages for env-manager: ${manager}, got none of ${readable}`);
}
async function listed(file, cwd) {
	const { readPackageList } = await Promise.all(/* import() */[__webpack_require__.e("platform-project-package-list"), __webpack_require__.e("yaml")]).then(__webpack_require__.bind(__webpack_require__, "src/platform/project/package-list.ts"));
	const list = await readPackageList(file, cwd);
	return { file, digest: list.digest, text: list.requirements.join("\n"), list };
}
const mostFiles = 100;
/** The digest of a file that refers to no other is that of its bytes. */
async function contentOf(file, text, cwd) {
	const path = (0,external_node_path_.resolve)(cwd, file);
	const found = new Map();
	const add = async (other, held) => {
		const lines = await linesOf(other, held);
		found.set(other, { text: held, lines });
		for (const each of referencesIn(lines))
			await look((0,external_node_path_.resolve)((0,external_node_path_.dirname)(other), each));
	};
	const look = async (other) => {
		if (found.has(other) || found.size >= mostFiles)
			return;
		const held = await (0,promises_.readFile)(other, "utf8").catch(() => undefined);
		if (held !== undefined)
			await add(other, held);
	};
	await add(path, text);
	// The project says which Python its lock is for.
	const name = (0,external_node_path_.basename)(path);
	if (name === "uv.lock")
		await look((0,external_node_path_.join)((0,external_node_path_.dirname)(path), "pyproject.toml"));
	if (name === "uv.lock" || name === "pyproject.toml")
		await look((0,external_node_path_.join)((0,external_node_path_.dirname)(path), ".python-version"));
	const sha256 = (content) => (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
	const digests = [...found.values()].map((each) => sha256(each.text));
	return {
		digest: `sha256:${digests.length === 1 ? digests[0] : sha256(digests.join("\n"))}`,
		text: [...found.values()].map(({ lines }) => lines).join("\n"),
	};
}
/** The text of a file of packages, with one per line. */
async function linesOf(path, text) {
	if (!/\.ya?ml$/i.test(path))
		return text;
	const { environmentLines } = await Promise.all(/* import() */[__webpack_require__.e("platform-project-package-list"), __webpack_require__.e("yaml")]).then(__webpack_require__.bind(__webpack_require__, "src/platform/project/package-list.ts"));
	return environmentLines(text);
}
/** Files that requirements refer to: `-r base.txt` and `--constraint=limits.txt`. */
function referencesIn(text) {
	return stringsOf(text).flatMap((line) => {
		const [, path] = /^(?:-r|-c|--requirement|--constraint)(?:[ \t=]{1,10})([^\s#]{1,500})/.exec(line) ?? [];
		return path === undefined || /^[a-z]+:\/\//.test(path) ? [] : [path];
	});
}

var process_child = __webpack_require__("src/platform/process/child.ts");
var present = __webpack_require__("src/platform/file/present.ts");
var process_program = __webpack_require__("src/platform/process/program.ts");
;// CONCATENATED MODULE: ./src/platform/process/python-shim.ts




/**
 * Returns the interpreter behind a program that is a script of pyenv, whose search takes a tenth of a second. It follows pyenv's own order:
 * `PYENV_VERSION`, a `.python-version` in the folder or above, and the version of the user. Whatever else pyenv knows, such as prefixes
 * of versions, is left to it: the program itself is returned.
 */
async function pythonBehindShim(program, { cwd, env }) {
	const found = (0,external_node_path_.basename)(program) === program ? await (0,process_program/* findProgram */.K)(program, env) : program;
	const folder = (0,external_node_path_.dirname)(found ?? "");
	if (found === undefined || (0,external_node_path_.basename)(folder) !== "shims")
		return program;
	const root = (0,external_node_path_.dirname)(folder);
	const version = firstName(env["PYENV_VERSION"]) ?? (await localVersion(cwd)) ?? (await versionIn((0,external_node_path_.join)(root, "version")));
	if (version === undefined || !/^\w[\w.+-]*$/.test(version))
		return program;
	const interpreter = (0,external_node_path_.join)(root, "versions", version, "bin", (0,external_node_path_.basename)(program));
	return (await (0,present/* isFile */.f)(interpreter)) ? interpreter : program;
}
async function localVersion(folder) {
	const parent = (0,external_node_path_.dirname)(folder);
	return (await versionIn((0,external_node_path_.join)(folder, ".python-version"))) ?? (parent === folder ? undefined : localVersion(parent));
}
/** The first version in a file. Comments start with `#`. */
async function versionIn(file) {
	const text = await (0,promises_.readFile)(file, "utf8").catch(() => "");
	return firstName(text.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#")));
}
function firstName(text) {
	return text?.trim().split(/[:\s]/, 1)[0] || undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/command/python-version.ts



/** Programs of other languages, which do not start Python. */
const otherLanguages = /^(?:node|bun|deno|Rscript|julia|java|go|cargo|dotnet|perl|ruby|octave)(?:\.exe)?$/;
/**
 * The programs that are asked for Python's version, in order. None for a command of another language: asking would take time, and
 * would record a version that was not used.
 */
function pythonPrograms({ command, shell }) {
	const [program = ""] = shell ? [] : (command?.trim().split(/\s/) ?? []);
	if (otherLanguages.test((0,external_node_path_.basename)(program)))
		return [];
	const usual = ["python", "python3"];
	return /^python[\d.]*(?:\.exe)?$/.test((0,external_node_path_.basename)(program)) ? [...new Set([program, ...usual])] : usual;
}
/** Returns the version of the Python that a command runs with, such as `Python 3.11.7`. Undefined without one. */
async function pythonVersion(question, { cwd, signal }) {
	const { env } = question;
	for (const program of pythonPrograms(question)) {
		const interpreter = await pythonBehindShim(program, { cwd, env });
		const ended = await (0,process_child/* runChild */.w)(interpreter, ["--version"], { cwd, env, signal, timeoutMs: 10_000 }).catch(() => undefined);
		const version = ended?.stdout.trim() || ended?.stderr.trim();
		if (ended?.code === 0 && version !== undefined && /^Python \d/.test(version))
			return version;
	}
	return undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/command/python-environment.ts









/** Makes the environment, or finds the one of an earlier run with the same packages. */
async function pythonEnvironment({ manager, requirements, onForks }, context) {
	if (manager !== "local" && context.github?.run.pullRequest?.readOnly === true && !onForks) {
		throw new failure/* Failure */.H(`env-manager: expected local on a pull request from a fork, got ${manager} (its author would choose the packages that are installed here; install-on-forks: true allows it)`);
	}
	const packages = await packageFile(manager, requirements, context.cwd);
	const lock = packages && { file: packages.file, digest: packages.digest };
	if (manager === "local" || packages === undefined)
		return { variables: {}, lock };
	const folder = await environmentFolder(manager, packages, context);
	if (await isUsable(folder, context)) {
		context.reporter.info(`env-manager: the environment of ${packages.file} was kept from an earlier run`);
	}
	else {
		await (0,promises_.rm)(folder, { recursive: true, force: true });
		await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
		await warnOfCuda(packages, context);
		const { install } = await __webpack_require__.e("train-command-environment-install").then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/environment-install.ts"));
		await context.reporter.group(`Install ${packages.file} with ${manager}`, () => install(manager, { folder, lock: packages.file, packages: packages.list }, context));
		await (0,promises_.writeFile)((0,external_node_path_.join)(folder, mark), (await pythonOf(folder, context)) ?? "");
	}
	const bin = (0,external_node_path_.join)(folder, "bin");
	return {
		variables: {
			PATH: `${bin}${external_node_path_.delimiter}${context.env["PATH"] ?? ""}`,
			[manager === "conda" ? "CONDA_PREFIX" : "VIRTUAL_ENV"]: folder,
			PYTHONNOUSERSITE: "1",
		},
		lock,
	};
}
/** The notice of which Python runs, for an environment that was made. */
function pythonNotice(version, env, cwd) {
	const folder = env["VIRTUAL_ENV"] ?? env["CONDA_PREFIX"];
	const place = folder === undefined ? "" : ` of ${(0,shown_path/* shownPath */.p)(folder, cwd)}`;
	return `env-manager: the command runs with ${version ?? "no Python"}${place}`;
}
/** A file in a complete environment: the version of its Python, or nothing if it has none. */
const mark = "trainyard-complete";
/** False for an environment that was not completed, or whose Python was replaced or removed since, as on an updated runner. */
async function isUsable(folder, context) {
	const made = await (0,promises_.readFile)((0,external_node_path_.join)(folder, mark), "utf8").catch(() => undefined);
	return made !== undefined && made === ((await pythonOf(folder, context)) ?? "");
}
function pythonOf(folder, context) {
	return pythonVersion({ command: undefined, shell: false, env: { ...context.env, PATH: (0,external_node_path_.join)(folder, "bin") } }, context);
}
/** The folder is named after all that the environment depends on. */
async function environmentFolder(manager, packages, context) {
	const { env } = context;
	const cache = env["XDG_CACHE_HOME"] || (0,external_node_path_.join)(env["HOME"] || (0,external_node_os_.homedir)(), ".cache");
	const machine = manager === "venv" ? await pythonVersion({ command: "python3", shell: false, env }, context) : env["UV_PYTHON"];
	const parts = [manager, packages.digest, machine ?? "", process.platform, process.arch];
	const digest = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
	return (0,external_node_path_.join)(cache, "trainyard", "environments", `${manager}-${digest.slice(0, 24)}`);
}
/** Devices of NVIDIA's driver, and of a GPU in WSL. */
const gpus = ["/dev/nvidia0", "/dev/nvidiactl", "/dev/dxg"];
async function warnOfCuda({ file, text }, { reporter, env }) {
	if (process.platform !== "linux")
		return;
	for (const gpu of gpus)
		if ((await (0,promises_.stat)(gpu).catch(() => undefined)) !== undefined)
			return;
	const isForProcessor = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX"].some((name) => /\/whl\/cpu\b/.test(env[name] ?? ""));
	const line = isForProcessor ? undefined : cudaLine(text);
	if (line === undefined)
		return;
	reporter.warning(`${file}: it brings packages for CUDA (${line.slice(0, 80)}), and this machine has no GPU: ask for versions for the processor alone to save gigabytes of downloads, such as those of https://download.pytorch.org/whl/cpu`);
}

var predictor_identity = __webpack_require__("src/models/predictor/identity.ts");
var expand = __webpack_require__("src/platform/workspace/expand.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/training-key.ts




/** Inputs that neither change the model nor what is kept with it. */
const withoutEffect = ["force", "upload-artifact", "token", "tracking", "command-timeout", "install-on-forks"];
/**
 * Returns a digest of everything that a training depends on, as far as it is known: the inputs, the content of `data`, `test-data` and
 * of the files that `run-cache` names, the lock of the packages, the commit and the image of a project, Python's version and the
 * platform.
 *
 * @returns 24 hexadecimal digits.
 * @throws {Failure} for a pattern of `run-cache` without files.
 */
async function trainingKey(values, { lock, python, commit, image }, { cwd, given }) {
	const files = [];
	// Rows that the command itself writes do not exist yet.
	for (const patterns of [values.data, values["test-data"]])
		if (patterns !== undefined)
			files.push(...(await (0,expand/* expandGlobs */.G)(patterns, cwd).catch(withoutFiles)));
	if (values["run-cache"] !== undefined)
		files.push(...(await (0,expand/* expandGlobs */.G)(values["run-cache"], cwd)));
	const digests = [];
	for (const file of [...new Set(files)].sort()) {
		const identity = await (0,predictor_identity.identityOf)(file, cwd).catch(withoutFiles);
		if ("digest" in identity)
			digests.push([file, identity.digest]);
	}
	const inputs = Object.entries(given)
		.filter(([name]) => !withoutEffect.includes(name))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const text = JSON.stringify([
		2,
		inputs,
		digests,
		lock?.digest ?? null,
		python ?? null,
		...(commit === undefined ? [] : [commit]),
		...(image === undefined ? [] : [image]),
		process.platform,
		process.arch,
	]);
	return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 24);
}
function withoutFiles(error) {
	if (error instanceof failure/* Failure */.H)
		return [];
	throw error;
}

var version = __webpack_require__("src/core/version.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var secret = __webpack_require__("src/core/secret.ts");
;// CONCATENATED MODULE: ./src/platform/process/redaction.ts

const mask = "***";
/** Shells keep the working folder in these variables, whose name could also mean a password. */
const folders = ["PWD", "OLDPWD"];
/** A shorter value would occur in words that have nothing to do with it. */
const leastChars = 8;
/** `https://user:password@host`, and `https://token@host`. */
const userinfo = /:\/\/[^\s/?#@'"]{1,2000}@/g;
/** `?sig=…` and `&token=…` of an address. */
const queryValue = /([?&]([\w.-]{1,100})=)[^\s&#'"]{1,4000}/g;
const known = new RegExp(secret/* knownSecrets */.x, "g");
const signature = /^(?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)$/i;
/** Collects the secrets of a command: variables and parameters by their names, and what can be recognised by itself. */
function redactionOf({ env, parameters }) {
	const secrets = [...Object.entries(env).filter(([name]) => !folders.includes(name)), ...parameters]
		.filter((each) => each[1] !== undefined && (0,secret/* isSecretName */.e)(each[0]))
		.map(([, value]) => value.trim())
		.filter((value) => value.length >= leastChars)
		.sort((a, b) => b.length - a.length);
	const withoutValues = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
	// A log has many lines, and most hold nothing in which a secret could be.
	const text = (given) => {
		let shown = withoutValues(given).replace(known, mask);
		if (shown.includes("://"))
			shown = shown.replace(userinfo, `://${mask}@`);
		if (/[?&]/.test(shown))
			shown = shown.replace(queryValue, withoutSecret);
		return /[=-]/.test(shown) ? lineWithoutSecrets(shown) : shown;
	};
	return {
		text,
		words: (words) => words.map((word, index) => {
			const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(words[index - 1] ?? "") ?? [];
			if (flag !== undefined && (0,secret/* isSecretName */.e)(flag) && !word.startsWith("-"))
				return mask;
			const [, name] = /^(?:--?)?([A-Za-z_][\w.-]*)=/.exec(word) ?? [];
			return name !== undefined && (0,secret/* isSecretName */.e)(name) ? `${word.slice(0, word.indexOf("=") + 1)}${mask}` : text(word);
		}),
		values: (values) => new Map([...values].map(([name, value]) => [name, (0,secret/* isSecretName */.e)(name) && value !== "" ? mask : text(value)])),
	};
}
function withoutSecret(whole, start, name) {
	return (0,secret/* isSecretName */.e)(name) || signature.test(name) ? start + mask : whole;
}
/** Removes the values of `--api-key VALUE`, `--api-key=VALUE` and `API_KEY=VALUE` from a line for a shell. */
function lineWithoutSecrets(line) {
	// Words are at even places, and the blanks between them at odd ones.
	const parts = line.split(/(\s+)/);
	const shown = [];
	for (let at = 0; at < parts.length;) {
		const word = parts[at];
		const [start = "", name] = /^['"]?-{0,2}([A-Za-z_][\w.-]*)=?/.exec(word) ?? [];
		if (name === undefined || !(0,secret/* isSecretName */.e)(name)) {
			shown.push(word);
			at++;
		}
		else if (start.endsWith("=") && word.length > start.length) {
			shown.push(start + mask);
			at = endOfValue(parts, at, word.slice(start.length));
		}
		else {
			shown.push(word);
			const next = parts[at + 2];
			const hasValue = start === word && /^['"]?-/.test(word) && next !== undefined && !/^(?:-|$)/.test(next);
			if (hasValue)
				shown.push(parts[at + 1], mask);
			at = hasValue ? endOfValue(parts, at + 2, next) : at + 1;
		}
	}
	return shown.join("");
}
/** The place after a value, which goes on to the next quote if it begins with one. */
function endOfValue(parts, at, value) {
	const quote = value[0];
	const isOpen = (quote === "'" || quote === '"') && (value.length === 1 || !value.endsWith(quote));
	if (!isOpen)
		return at + 1;
	const end = parts.findIndex((part, index) => index > at && part.endsWith(quote));
	return end === -1 ? at + 1 : end + 1;
}

var provenance = __webpack_require__("src/actions/train/provenance.ts");
var read = __webpack_require__("src/evaluation/metrics-file/read.ts");
var shape = __webpack_require__("src/core/shape/index.ts");
var csv = __webpack_require__("src/evaluation/metrics-file/csv.ts");
var json = __webpack_require__("src/evaluation/metrics-file/json.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics-file/training-log.ts



/**
 * Returns the last value of each metric in the log of a training, which has a value for each epoch or step: a table of Keras'
 * `CSVLogger` or of Lightning's `CSVLogger`, a `History` of Keras as JSON, or `trainer_state.json` of Hugging Face.
 * Undefined for any other text.
 *
 * @param source Name of the file, with its extension.
 * @throws {Failure} for a `.json` file that is not JSON.
 */
function lastOfTrainingLog(text, source) {
	if (/\.[ct]sv$/i.test(source))
		return lastOfTable(text);
	if (!/\.json$/i.test(source) || text.trim() === "")
		return undefined;
	const parsed = (0,json/* parseMetricsJson */.j)(text, source);
	return (0,shape/* isRecord */.u4)(parsed) ? (lastOfSteps(parsed) ?? lastOfHistory(parsed)) : undefined;
}
/** Lightning leaves the cells of metrics empty that a step did not log. */
function lastOfTable(text) {
	const [titles, ...rows] = (0,csv/* cellsOf */.n)(text).filter((row) => row.some((cell) => cell.trim() !== ""));
	const names = (titles ?? []).map((title) => title.trim());
	if (rows.length === 0 || !names.some((name) => name === "epoch" || name === "step"))
		return undefined;
	return lastValues(rows.flatMap((row) => row.map((cell, column) => [names[column] ?? "", numberOf(cell)])));
}
/** `trainer_state.json`: one record for each time that something was logged. */
function lastOfSteps({ log_history: steps, best_metric: best }) {
	if (!Array.isArray(steps) || !steps.every(shape/* isRecord */.u4))
		return undefined;
	return lastValues([...steps.flatMap((step) => Object.entries(step)), ["best_metric", best]]);
}
/** `History.history` of Keras: a list of values for each metric. */
function lastOfHistory(history) {
	const entries = Object.entries(history);
	const areLists = entries.every(([, values]) => Array.isArray(values) && values.length > 0);
	if (entries.length === 0 || !areLists)
		return undefined;
	return lastValues(entries.map(([name, values]) => [name, numberOf(values.at(-1))]));
}
function lastValues(entries) {
	const last = Object.create(null);
	for (const [name, value] of entries) {
		if (name !== "" && typeof value === "number")
			last[name] = value;
	}
	return last;
}
/** Bare NaN and Infinity of Python are texts by now. An empty cell is no number. */
function numberOf(value) {
	if (typeof value === "number")
		return value;
	if (typeof value !== "string" || value.trim() === "")
		return undefined;
	const text = value.trim();
	if (/^[-+]?nan$/i.test(text))
		return Number.NaN;
	const infinity = /^([-+]?)inf(inity)?$/i.exec(text);
	if (infinity !== null)
		return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	const number = Number(text);
	return Number.isNaN(number) ? undefined : number;
}

var file_read = __webpack_require__("src/platform/file/read.ts");
var kept_folder = __webpack_require__("src/models/bundle/kept-folder.ts");
var bundle_mark = __webpack_require__("src/models/bundle/mark.ts");
var model_head = __webpack_require__("src/models/predictor/model-head.ts");
var model_kind = __webpack_require__("src/models/predictor/model-kind.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var markdown = __webpack_require__("src/reports/markdown/markdown.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/kept-card.ts



const mostRows = 200;
/** The card of a model that is kept as its program wrote it. */
function keptCard(file, metrics) {
	const { model, parameters } = file;
	const numbers = Object.entries(metrics).filter((each) => typeof each[1] === "number");
	const blocks = [
		(0,block/* heading */.R_)(1, [`Model of ${file.model?.path ?? "a command"}`]),
		(0,block/* paragraph */.FY)([
			...(model?.about === undefined
				? ["The files are as the training program wrote them. Nothing in them was executed to write this card."]
				: [model.about, ". The files are as the training program wrote them."]),
		]),
		...section("Metrics", ["metric", ">value"], numbers.map(([name, value]) => [name, String(value)])),
		...section("Parameters", ["parameter", "value"], Object.entries(parameters)),
		(0,block/* heading */.R_)(2, "Training"),
		(0,block/* codeBlock */.DV)((0,command_line/* commandLine */.a)(file.command), "sh"),
		(0,block/* table */.tp)(["what", "value"], origin(file)),
	];
	return `---\ntags:\n  - trainyard\n---\n\n${(0,markdown/* toMarkdown */.l6)(blocks)}`;
}
function section(title, header, rows) {
	if (rows.length === 0)
		return [];
	const others = rows.length - mostRows;
	return [
		(0,block/* heading */.R_)(2, title),
		(0,block/* table */.tp)(header, rows.slice(0, mostRows)),
		...(others > 0 ? [(0,block/* paragraph */.FY)(`${others} more are in training.json and metrics.json.`)] : []),
	];
}
function origin(file) {
	const { model, commit, run, python, lock, image, seeds, peak_bytes: peakBytes } = file;
	return [
		...(model === null
			? []
			: [
				["model digest", (0,block/* code */.aY)(model.digest)],
				["size", `${model.size_bytes} bytes`],
			]),
		["trained", file.created],
		["time", `${(file.duration_ms / 1000).toFixed(1)} s`],
		...(peakBytes === undefined ? [] : [["peak memory", `${Math.round(peakBytes / 1e6)} MB`]]),
		...(commit === undefined ? [] : [["commit", (0,block/* code */.aY)(commit)]]),
		...(run === undefined ? [] : [["run", run]]),
		...(python === undefined ? [] : [["Python", python]]),
		...(lock === undefined ? [] : [["packages", `${lock.file}, ${lock.digest}`]]),
		...(image === undefined ? [] : [["image", `${image.name}, ${image.digest ?? image.id}`]]),
		...Object.entries(seeds ?? {}).map(([name, value]) => [name, value]),
	];
}

;// CONCATENATED MODULE: ./src/actions/train/command/kept-model.ts









/** Writes a bundle around a model that can be read, if there are rows; else keeps the model as it is. */
async function bundled(model, values, context) {
	const { data } = values;
	const { cwd, reporter } = context;
	const about = await readable(model, values, context);
	if (data !== undefined && about !== undefined && (await isModelFile(model.path, cwd))) {
		const { importModel } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-estimation"), __webpack_require__.e("models-bundle"), __webpack_require__.e("data-split"), __webpack_require__.e("evaluation-statistics")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/import.ts"));
		const bundle = await importModel({ ...values, data, model: model.path }, context);
		return { bundle, about, path: bundle.modelPath, digest: bundle.modelDigest, added: undefined };
	}
	if (about === undefined) {
		reporter.notice(`model: ${(0,external_node_path_.basename)(model.path)} is kept as it is, because it cannot be read here: test it by its predictions, or by a command (docs/any-model.md lists what can be read)`);
	}
	const { path, added } = await keepModel(model, values["model-dir"], context);
	return { bundle: undefined, about, path, digest: model.digest, added };
}
/** True for a model file of another tool, also in an MLflow folder. A bundle needs no import. */
async function isModelFile(path, cwd) {
	const { modelFileAt } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/model-place.ts"));
	return (await modelFileAt(path, cwd)) !== undefined;
}
/** The tool and the kind of a model; undefined for one that cannot be read. */
async function readable({ path }, { classes, target }, { cwd }) {
	if ((await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, path))).isFile() && (0,model_kind/* kindOf */.I)(await (0,model_head/* readHead */.z)(path, cwd)) === undefined)
		return undefined;
	const { loadPredictor } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/load.ts"));
	try {
		return (await loadPredictor(path, { cwd, classes, target })).about;
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			return undefined;
		throw error;
	}
}
/**
 * Copies a model into the folder for models: all of it, or nothing.
 *
 * @throws {Failure} if the folder holds other files, which would become a part of the model.
 */
async function keepModel(model, modelDir, { cwd }) {
	const target = (0,external_node_path_.resolve)(cwd, modelDir);
	const source = (0,external_node_path_.resolve)(cwd, model.path);
	const isFolder = (await (0,promises_.stat)(source)).isDirectory();
	const isElsewhere = target !== source && (0,external_node_path_.relative)(target, source).startsWith("..");
	if (isElsewhere) {
		const written = isFolder ? await (0,promises_.readdir)(source) : [(0,external_node_path_.basename)(source)];
		const mark = await replaceable(target, { written, modelDir });
		await (0,write/* replaceFolder */.xn)(target, mark, async (folder) => {
			await (0,promises_.cp)(source, isFolder ? folder : (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(source)), { recursive: true });
		});
	}
	// Files of the model itself are never replaced, such as the card of a Hugging Face folder.
	const names = isElsewhere && !isFolder ? [(0,external_node_path_.basename)(source)] : await (0,promises_.readdir)(target);
	const added = names.includes(kept_folder/* TRAINING_FILE */.I)
		? []
		: [kept_folder/* TRAINING_FILE */.I, ...(names.includes("README.md") ? [] : ["README.md"])];
	return { path: target, added };
}
/** The name of a file that shows that a folder may be replaced. @throws {Failure} for a folder with other content. */
async function replaceable(target, { written, modelDir }) {
	if (await (0,bundle_mark/* isBundle */.b)(target))
		return bundle_mark/* MARK */.M;
	if ((await (0,kept_folder/* keptFolder */.H)(target, target)) !== undefined)
		return kept_folder/* TRAINING_FILE */.I;
	const present = await (0,promises_.readdir)(target).catch(() => []);
	const others = present.filter((name) => !written.includes(name));
	if (others.length > 0) {
		throw new failure/* Failure */.H(`model-dir: expected a new or empty folder for ${written.slice(0, 3).join(", ")}, got ${modelDir} with ${others.slice(0, 3).join(", ")} (remove it, or choose another)`);
	}
	return present[0] ?? kept_folder/* TRAINING_FILE */.I;
}
/** Removes what an earlier training added to a folder, into which a program then wrote its model itself. */
async function withoutAdditions(folder, cwd) {
	const kept = await (0,kept_folder/* keptFolder */.H)(folder, cwd);
	for (const name of kept?.added ?? [])
		await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, folder), name), { force: true });
}
/** Writes the facts about the training next to the model, and a card for a model that has none. */
async function addFacts({ path, added }, file, metrics) {
	await (0,promises_.mkdir)(path, { recursive: true });
	if (added?.includes("README.md") === true)
		await (0,write/* replaceFile */.fR)((0,external_node_path_.join)(path, "README.md"), keptCard(file, metrics));
	// The mark comes last, because it names the other file.
	if (added === undefined || added.includes(kept_folder/* TRAINING_FILE */.I))
		await (0,write/* replaceFile */.fR)((0,external_node_path_.join)(path, kept_folder/* TRAINING_FILE */.I), `${JSON.stringify(file, null, 2)}\n`);
}

;// CONCATENATED MODULE: ./src/actions/train/command/capture.ts











const mostLogBytes = 500_000_000;
/** Clocks of file systems are coarse, and some count whole seconds. */
const coarseMs = 2000;
/**
 * Finds the model that the command wrote: the path that the user named, or else the content of the folder that the command got.
 *
 * @throws {Failure} for a named path that is missing, empty, or older than the command.
 */
async function capturedModel({ named, folder, startedMs }, { cwd }) {
	if (named === undefined) {
		const path = await onlyContent(folder);
		return path === undefined ? undefined : { path, ...(await (0,predictor_identity.identityOf)(path, cwd)) };
	}
	const newest = await newestMs((0,external_node_path_.resolve)(cwd, named));
	if (newest === undefined)
		throw new failure/* Failure */.H(`model: expected the command to write ${named}, got no such file (is the path right?)`);
	if (newest < startedMs - coarseMs)
		throw new failure/* Failure */.H(`model: expected the command to write ${named}, got the file of an earlier run (it was not changed)`);
	await withoutAdditions(named, cwd);
	return { path: named, ...(await (0,predictor_identity.identityOf)(named, cwd)) };
}
/** The only file of a folder, or the folder itself if it has several. */
async function onlyContent(folder) {
	const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
	if (entries.length === 0)
		return undefined;
	return entries.length === 1 ? (0,external_node_path_.join)(folder, entries[0].name) : folder;
}
async function newestMs(path) {
	const status = await (0,promises_.stat)(path).catch(() => undefined);
	if (status === undefined)
		return undefined;
	if (!status.isDirectory())
		return status.mtimeMs;
	const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
	const times = await Promise.all(entries.filter((each) => each.isFile()).map(async (each) => (await (0,promises_.stat)((0,external_node_path_.join)(each.parentPath, each.name))).mtimeMs));
	return times.length === 0 ? undefined : Math.max(...times);
}
/** Merges the metrics of files and output, and writes them as JSON. Undefined if there are none. */
async function writeMetrics({ files, printed }, path, { cwd }) {
	const metrics = Object.create(null);
	for (const file of await (0,expand/* expandGlobs */.G)(files, cwd)) {
		for (const [name, value] of Object.entries(await metricsIn(file, cwd))) {
			if (name in metrics)
				throw new failure/* Failure */.H(`metrics-files: expected each name once, got ${name} in ${file} and in an earlier file`);
			metrics[name] = value;
		}
	}
	for (const [name, value] of printed)
		metrics[name] ??= value;
	if (Object.keys(metrics).length === 0)
		return undefined;
	await (0,write/* replaceFile */.fR)(path, `${JSON.stringify(metrics, withNotFinite, 2)}\n`);
	return metrics;
}
/** The metrics of a file. Of a log, the last values count, because those are of the model that was written. */
async function metricsIn(file, cwd) {
	const isLog = /\.([ct]sv|json)$/i.test(file);
	const log = isLog ? lastOfTrainingLog(await (0,file_read/* readText */.yR)(file, cwd, { maxBytes: mostLogBytes }), file) : undefined;
	return log ?? (await (0,read/* readMetricsFile */._)(file, cwd)).metrics.tree;
}
/** JSON has no NaN. As a text, it is no measurement, and no rule passes on it. */
function withNotFinite(_, value) {
	return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
/**
 * Copies predictions into the report folder: a single file as `predictions`, with its extension.
 *
 * @returns their paths.
 * @throws {Failure} if the command did not write them.
 */
async function keepPredictions(files, reportDir, { cwd }) {
	const report = (0,external_node_path_.resolve)(cwd, reportDir);
	await (0,promises_.mkdir)(report, { recursive: true });
	return Promise.all(files.map(async (file) => {
		const source = (0,external_node_path_.resolve)(cwd, file);
		if ((await (0,promises_.stat)(source).catch(() => undefined)) === undefined)
			throw new failure/* Failure */.H(`predictions: expected the command to write ${file}, got no such file`);
		const name = (0,external_node_path_.basename)(source);
		const target = (0,external_node_path_.join)(report, files.length === 1 ? `predictions${extensions(name)}` : name);
		if (target !== source)
			await (0,promises_.cp)(source, target);
		return (0,shown_path/* shownPath */.p)(target, cwd);
	}));
}
/** The extensions of a file: `.csv.gz`. One without any counts as CSV. */
function extensions(name) {
	const dot = name.indexOf(".", 1);
	return dot === -1 ? ".csv" : name.slice(dot);
}

var recorded_parameters = __webpack_require__("src/actions/train/command/recorded-parameters.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/tracking.ts


/** Logs what a command made to the tracking server, in the run that the command itself logged to. */
async function trackCommand(training, { values, logged }, context) {
	if (!context.env["MLFLOW_TRACKING_URI"] && values.tracking !== "required")
		return undefined;
	const { trackStep } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "src/delivery/tracking/track.ts"));
	const { file, isModelOnServer, metrics = {}, metricsPath, trainingPath, modelPath, modelDigest, bundle } = training;
	const timestamp = context.now().getTime();
	const own = new Set(logged?.metrics.map(({ key }) => key));
	const numbers = numbersIn(metrics).filter(([key]) => !own.has(key));
	const facts = {
		"trainyard.data_digest": bundle?.data.table.digest,
		"trainyard.command": file.command.join(" ").slice(0, 500),
		"trainyard.python": file.python,
		"trainyard.lock_digest": file.lock?.digest,
	};
	const tags = Object.entries(facts).flatMap(([key, value]) => (value ? [[key, value]] : []));
	return trackStep({
		isStart: false,
		entries: {
			params: new Map(Object.entries(file.parameters)),
			metrics: numbers.map(([key, value]) => ({ key, value, timestamp, step: 0 })),
			tags: new Map(tags),
		},
		...(bundle !== undefined && {
			datasets: [{ name: values.data?.join(", ") ?? "", digest: bundle.data.table.digest, use: "training" }],
		}),
		files: [metricsPath, trainingPath],
		...(!isModelOnServer && { model: modelPath }),
		modelDigest,
		name: (0,external_node_path_.basename)((0,external_node_path_.resolve)(context.cwd, values["model-dir"])),
	}, { policy: values.tracking, reportDir: values["report-dir"] }, context);
}
/** The numbers of a tree, with nested names joined by dots. Lists are left out, and NaN and infinite values are texts there. */
function numbersIn(tree, prefix = "") {
	return Object.entries(tree).flatMap(([key, value]) => {
		const isNumber = typeof value === "number" || value === "NaN" || value === "Infinity" || value === "-Infinity";
		if (isNumber)
			return [[`${prefix}${key}`, Number(value)]];
		return (0,shape/* isRecord */.u4)(value) ? numbersIn(value, `${prefix}${key}.`) : [];
	});
}
/** The last value of each metric: the one with the highest step. */
function tracking_lastValues({ metrics }) {
	const last = new Map();
	for (const { key, value, step, timestamp } of metrics) {
		const held = last.get(key);
		const isLater = held === undefined || step > held.step || (step === held.step && timestamp >= held.timestamp);
		if (isLater)
			last.set(key, { value, step, timestamp });
	}
	return new Map([...last].map(([key, { value }]) => [key, value]));
}

var external_node_url_ = __webpack_require__("node:url");
var mlflow_client = __webpack_require__("src/platform/mlflow/client.ts");
var runs = __webpack_require__("src/platform/mlflow/runs.ts");
var tracking_record = __webpack_require__("src/delivery/tracking/record.ts");
var send = __webpack_require__("src/delivery/tracking/send.ts");
var track = __webpack_require__("src/delivery/tracking/track.ts");
;// CONCATENATED MODULE: ./src/delivery/tracking/child-run.ts










/** Most metrics whose history is read. A program that logs more has its last values read. */
const mostHistories = 200;
/**
 * Prepares MLflow for a program. With a server, the program's own `start_run()` joins the run of this pipeline. Without one, it
 * writes to a temporary store of plain files, which MLflow 3.7 and later allow only on request.
 *
 * @throws {Failure} if the server cannot be used and `policy` is `required`.
 */
async function trackChild(options, context) {
	const { policy } = options;
	const address = context.env["MLFLOW_TRACKING_URI"]?.trim();
	const server = (0,track/* trackingServer */.Le)(policy, context);
	if (server !== undefined) {
		try {
			return await onServer(server, options, context);
		}
		catch (error) {
			context.signal.throwIfAborted();
			if (policy === "required" || !(error instanceof failure/* Failure */.H))
				throw error;
			context.reporter.warning(`MLflow: the program's own tracking goes to a temporary store: ${error.message}`);
			return inTemporaryStore(context);
		}
	}
	// A store that the user chose is the user's own.
	return address || policy === "never" ? untouched : inTemporaryStore(context);
}
const untouched = {
	variables: {},
	results: async () => undefined,
	fail: async () => { },
	remove: async () => { },
};
async function inTemporaryStore({ env, reporter }) {
	const folder = await (0,temporary/* temporaryFolder */.y)("mlflow", env);
	const store = (0,external_node_path_.join)(folder.path, "mlruns");
	return {
		variables: {
			MLFLOW_TRACKING_URI: (0,external_node_url_.pathToFileURL)(store).href,
			MLFLOW_ALLOW_FILE_STORE: "true",
		},
		async results() {
			if ((await (0,promises_.stat)(store).catch(() => undefined)) === undefined)
				return undefined;
			const { readFileStore } = await Promise.all(/* import() */[__webpack_require__.e("platform-mlflow-file-store"), __webpack_require__.e("yaml")]).then(__webpack_require__.bind(__webpack_require__, "src/platform/mlflow/file-store.ts"));
			const [run, ...others] = await readFileStore(store);
			if (run === undefined)
				return undefined;
			if (others.some(({ tags }) => !tags.has("mlflow.parentRunId")))
				reporter.notice(`MLflow: the program logged several runs; the newest one (${run.name}) is used`);
			const models = run.models.map(({ name, folder: place }) => ({
				name,
				isOnServer: false,
				folder: async () => place,
			}));
			return { params: run.params, metrics: run.metrics, models };
		},
		fail: async () => { },
		remove: folder.remove,
	};
}
async function onServer(server, { reportDir, name }, context) {
	const { env, cwd, signal, now, reporter } = context;
	const client = new mlflow_client/* MlflowClient */.p({ server, signal });
	const fresh = (0,track/* newRecord */.Mx)(now().getTime(), { name }, context);
	const notice = (message) => reporter.notice(`MLflow: ${message}`);
	const { run, isOwn } = await (0,send/* openRun */.Iy)(fresh, { client, env, cwd, reportDir, notice });
	const record = {
		...fresh,
		server: server.url,
		experiment_id: run.experimentId,
		run_id: run.id,
		own_run: isOwn,
		status: "RUNNING",
	};
	await (0,promises_.mkdir)((0,external_node_path_.resolve)(cwd, reportDir), { recursive: true });
	const write = (status) => (0,tracking_record/* writeTrackingRecord */.q2)((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, reportDir), tracking_record/* trackingFile */._x), { ...record, status, end_time: now().getTime() });
	await write("RUNNING");
	const known = new Set(run.modelIds);
	const scratch = await (0,temporary/* temporaryFolder */.y)("mlflow", env);
	return {
		// No parameter is logged before the program ends, because MLflow never changes one, and would refuse the program's own words.
		variables: { MLFLOW_RUN_ID: run.id, MLFLOW_EXPERIMENT_ID: run.experimentId },
		async results() {
			const held = await (0,runs/* readRun */.cI)(client, run.id);
			const { runModels } = await __webpack_require__.e("platform-mlflow-run-models").then(__webpack_require__.bind(__webpack_require__, "src/platform/mlflow/run-models.ts"));
			const models = await runModels(client, held, known);
			if (held.params.size + held.metrics.length + models.length === 0)
				return undefined;
			const metrics = held.metrics.slice(mostHistories);
			for (const { key } of held.metrics.slice(0, mostHistories))
				metrics.push(...(await (0,runs/* metricHistory */.NJ)(client, run.id, key)));
			return { params: held.params, metrics, models: models.map((each) => modelOnServer(each, client, scratch.path)) };
		},
		async fail(status) {
			await write(status);
			// The signal that stopped the program must not stop this last call.
			const last = new mlflow_client/* MlflowClient */.p({
				server: { ...server, attempts: 1, silenceMs: 5000 },
				signal: AbortSignal.timeout(5000),
			});
			if (!isOwn)
				await (0,runs/* updateRun */.PF)(last, run.id, { status, end_time: now().getTime() }).catch(() => undefined);
		},
		remove: scratch.remove,
	};
}
function modelOnServer({ name, files }, client, scratch) {
	return {
		name,
		isOnServer: true,
		async folder() {
			const { downloadArtifacts } = await __webpack_require__.e("evaluation-baseline").then(__webpack_require__.bind(__webpack_require__, "src/platform/mlflow/artifact-download.ts"));
			const target = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, "model-"));
			await downloadArtifacts(client, files.place, { folder: files.folder, target });
			return target;
		},
	};
}
/** Explains why MLflow refused to join the run, if that is what ended a program. */
function experimentHint(output) {
	return /active experiment ID does not match environment run ID/.test(output)
		? "the program sets another experiment than the one of this run: set MLFLOW_EXPERIMENT_NAME to the same name"
		: undefined;
}

;// CONCATENATED MODULE: ./src/actions/train/command/log-metrics.ts
const mostNames = 10_000;
/** Metrics in the lines that a program prints: `accuracy=0.93 loss: 0.2` are two. The last value of a name counts. */
class LogMetrics {
	#values = new Map();
	get values() {
		return this.#values;
	}
	read(line) {
		if (line.length > 10_000)
			return;
		const words = line.replaceAll(/([=:])\s+/g, "$1").split(/[\s,;]+/);
		for (const word of words) {
			const [, name, text] = /^([A-Za-z_][\w./-]{0,200})[=:]([-+]?[\w.+-]{1,40})$/.exec(word) ?? [];
			const value = text === undefined || !/\d|nan|inf/i.test(text) ? undefined : numberIn(text);
			if (name === undefined || value === undefined)
				continue;
			if (this.#values.size < mostNames || this.#values.has(name))
				this.#values.set(name, value);
		}
	}
}
function numberIn(text) {
	if (/^[-+]?nan$/i.test(text))
		return Number.NaN;
	if (/^[-+]?inf(inity)?$/i.test(text))
		return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	const value = Number(text);
	return Number.isNaN(value) ? undefined : value;
}

;// CONCATENATED MODULE: ./src/actions/train/command/run-command.ts





/** Time in which a program can write a checkpoint after SIGTERM. */
const abortGraceMs = 3000;
const leftBehindMs = 5000;
const pollMs = 250;
const shownLines = 20;
/**
 * Runs a training program and shows its output under a title.
 *
 * @throws {Failure} with its last lines if it fails or takes too long.
 */
async function runTraining({ call, variables, timeoutMs, redaction, inside }, context) {
	const { cwd, env, signal, reporter } = context;
	const line = (0,command_line/* commandLine */.a)(redaction.words(call.words));
	const last = [];
	const metrics = new LogMetrics();
	return reporter.group(line, async () => {
		const started = await containerAround(call, { variables, inside }, context);
		const [program, ...words] = started?.words ?? call.words;
		const start = performance.now();
		const child = (0,process_child/* startChild */.v)(program, words, {
			cwd,
			env: started?.env ?? { ...env, ...variables, ...call.variables },
			signal,
			timeoutMs,
			abortGraceMs,
			leftBehindMs,
			onLine(text) {
				const shown = redaction.text(text);
				reporter.info(shown);
				metrics.read(text);
				last.push(shown);
				if (last.length > shownLines)
					last.shift();
			},
		});
		// The memory of a program in a container is not that of the engine's client.
		const memory = child.pid === undefined || started !== undefined ? undefined : watchMemory(child.pid);
		try {
			const ended = await child.ended;
			if (started !== undefined && (signal.aborted || ended.timedOut || ended.signal !== null))
				await started.remove();
			signal.throwIfAborted();
			const said = last.length === 0 ? "" : `; its last lines:\n${last.join("\n")}`;
			if (ended.timedOut)
				throw new failure/* Failure */.H(`command: expected its end within ${timeoutMs / 1000} s, got none (see command-timeout)${said}`);
			const refusal = started?.refusal(ended);
			if (refusal !== undefined)
				throw new failure/* Failure */.H(refusal);
			if (ended.code !== 0)
				throw new failure/* Failure */.H(`command: ${line}: expected exit code 0, got ${ended.code}${said}`);
			return { durationMs: performance.now() - start, peakBytes: memory?.peak(), metrics: metrics.values };
		}
		finally {
			memory?.stop();
		}
	});
}
async function containerAround(call, { variables, inside }, context) {
	if (inside === undefined)
		return undefined;
	const { containerStart } = await Promise.all(/* import() */[__webpack_require__.e("train-command-training-container"), __webpack_require__.e("evaluation-gate")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/training-container.ts"));
	const { container, mounts } = inside;
	return containerStart(container, { words: call.words, variables: { ...variables, ...call.variables }, mounts }, context);
}
/** Reads a process' peak memory from time to time. Only Linux shows it. */
function watchMemory(pid) {
	let peak;
	const look = async () => {
		const status = await (0,promises_.readFile)(`/proc/${pid}/status`, "utf8").catch(() => "");
		const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
		if (kilobytes !== undefined)
			peak = Math.max(peak ?? 0, Number(kilobytes) * 1024);
	};
	const timer = setInterval(look, pollMs);
	void look();
	return { peak: () => peak, stop: () => clearInterval(timer) };
}

var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./src/actions/train/command/script-mode.ts



/**
 * Returns the variables that SageMaker sets for a training script, with the hyperparameters, which it also passes as flags.
 * https://github.com/aws/sagemaker-training-toolkit/blob/master/ENVIRONMENT_VARIABLES.md
 */
function sagemakerVariables(places, parameters) {
	const { cwd, modelDir, outputDir } = places;
	const channels = channelsOf(places);
	const names = Object.keys(channels).sort();
	const hyperparameters = Object.fromEntries(sorted(parameters).map(([name, value]) => [name, decoded(value)]));
	const configDir = (0,external_node_path_.join)(outputDir, "config");
	const inputData = inputDataOf(names);
	const [gpus, cpus] = [gpuCount(), (0,external_node_os_.availableParallelism)()];
	return {
		SM_MODEL_DIR: modelDir,
		SM_OUTPUT_DIR: outputDir,
		SM_OUTPUT_DATA_DIR: (0,external_node_path_.join)(outputDir, "data"),
		SM_INPUT_DIR: cwd,
		SM_INPUT_CONFIG_DIR: configDir,
		SM_LOG_LEVEL: "20",
		SM_RESOURCE_CONFIG: JSON.stringify(resources),
		SM_INPUT_DATA_CONFIG: JSON.stringify(inputData),
		SM_NETWORK_INTERFACE_NAME: resources.network_interface_name,
		SM_TRAINING_ENV: JSON.stringify({
			channel_input_dirs: channels,
			hyperparameters,
			model_dir: modelDir,
			output_dir: outputDir,
			output_data_dir: (0,external_node_path_.join)(outputDir, "data"),
			input_dir: cwd,
			input_config_dir: configDir,
			resource_config: resources,
			input_data_config: inputData,
			...resources,
			num_cpus: cpus,
			num_gpus: gpus,
			log_level: 20,
		}),
		SM_CHANNELS: JSON.stringify(names),
		...Object.fromEntries(names.map((name) => [`SM_CHANNEL_${name.toUpperCase()}`, channels[name]])),
		SM_HPS: JSON.stringify(hyperparameters),
		...Object.fromEntries([...parameters].map(([name, value]) => [`SM_HP_${name.toUpperCase()}`, value])),
		SM_USER_ARGS: JSON.stringify(sagemakerArguments(parameters)),
		SM_NUM_GPUS: String(gpus),
		SM_NUM_CPUS: String(cpus),
		SM_HOSTS: '["algo-1"]',
		SM_CURRENT_HOST: "algo-1",
	};
}
const resources = { current_host: "algo-1", hosts: ["algo-1"], network_interface_name: "lo" };
/** Each channel is a folder of this machine, which the program reads as files. */
function inputDataOf(channels) {
	const channel = { TrainingInputMode: "File", S3DistributionType: "FullyReplicated", RecordWrapperType: "None" };
	return Object.fromEntries(channels.map((name) => [name, channel]));
}
/**
 * Returns the files that SageMaker writes into the folder of `SM_INPUT_CONFIG_DIR`, by name. Hyperparameters are texts in them.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
 */
function sagemakerFiles(places, parameters) {
	return new Map([
		["hyperparameters.json", Object.fromEntries(sorted(parameters))],
		["inputdataconfig.json", inputDataOf(Object.keys(channelsOf(places)).sort())],
		["resourceconfig.json", resources],
	]);
}
/** Folders by channel. */
function channelsOf({ cwd, data, testData }) {
	const channels = {};
	const folderOf = (file) => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, file));
	if (data[0] !== undefined)
		channels["train"] = channels["training"] = folderOf(data[0]);
	if (testData[0] !== undefined)
		channels["test"] = channels["validation"] = folderOf(testData[0]);
	return channels;
}
/** The arguments that SageMaker passes: sorted by name, with one hyphen for a single letter, and truth values as in Python. */
function sagemakerArguments(parameters) {
	return sorted(parameters).flatMap(([name, value]) => [
		`${name.length === 1 ? "-" : "--"}${name}`,
		value === "true" ? "True" : value === "false" ? "False" : value,
	]);
}
function sorted(parameters) {
	return [...parameters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
/** SageMaker reads each hyperparameter as JSON, and as a text if it is none. */
function decoded(value) {
	try {
		const read = JSON.parse(value);
		// A number that JavaScript would round stays as it was written.
		const isRounded = typeof read === "number" && (Number.isInteger(read) ? !Number.isSafeInteger(read) : false);
		return isRounded ? value : read;
	}
	catch {
		return value;
	}
}
function gpuCount() {
	try {
		return (0,external_node_fs_.readdirSync)("/dev").filter((name) => /^nvidia\d+$/.test(name)).length;
	}
	catch {
		return 0;
	}
}
/**
 * Returns the variables that Vertex AI sets for a training program.
 * https://cloud.google.com/vertex-ai/docs/training/code-requirements#environment-variables
 */
function vertexVariables({ cwd, modelDir, outputDir, data, testData }) {
	const [train, test] = [data[0], testData[0]];
	return {
		AIP_MODEL_DIR: modelDir,
		AIP_CHECKPOINT_DIR: (0,external_node_path_.join)(outputDir, "checkpoints"),
		AIP_TENSORBOARD_LOG_DIR: (0,external_node_path_.join)(outputDir, "logs"),
		...(train !== undefined && { AIP_DATA_FORMAT: "csv", AIP_TRAINING_DATA_URI: (0,external_node_path_.resolve)(cwd, train) }),
		...(test !== undefined && { AIP_VALIDATION_DATA_URI: (0,external_node_path_.resolve)(cwd, test), AIP_TEST_DATA_URI: (0,external_node_path_.resolve)(cwd, test) }),
	};
}

var training_source = __webpack_require__("src/actions/train/command/training-source.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/source.ts



/**
 * Finds out what a training runs.
 *
 * @throws {Failure} for a project, a stage or a notebook that cannot be run.
 */
async function trainingSource(values, { project, ...options }, context) {
	const { command = "", dvc, notebook } = values;
	// A plain command needs none of their readers.
	if (project !== undefined) {
		const { projectSource } = await Promise.all(/* import() */[__webpack_require__.e("train-command-project-source"), __webpack_require__.e("train-command-training-container"), __webpack_require__.e("yaml"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("train-command-dvc-source")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/project-source.ts"));
		return projectSource(project, { entry: values["entry-point"], options }, context);
	}
	if (dvc !== undefined) {
		const { dvcSource } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("train-command-dvc-source")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/dvc-source.ts"));
		return dvcSource(dvc, options, context);
	}
	if (notebook !== undefined) {
		const { notebookSource } = await __webpack_require__.e("train-command-notebook-source").then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/notebook-source.ts"));
		const run = { notebook, reportDir: values["report-dir"], timeoutSeconds: values["command-timeout"] };
		return notebookSource(run, options, context);
	}
	const { parameters, modelFolder } = options;
	const call = commandCall({
		command,
		shell: values.shell,
		parameters,
		as: values["parameters-as"],
		flags: values["script-mode"] === "sagemaker" ? sagemakerArguments : undefined,
		places: new Map([["model_dir", modelFolder]]),
	});
	return (0,training_source/* plainSource */.w)({ calls: [call], folder: context.cwd, parameters });
}

;// CONCATENATED MODULE: ./src/actions/train/command/training-run.ts












/** Runs the program once, and finds the model that it wrote or logged. */
async function runOnce({ folder, values, project, parameters, variables }, context) {
	const { cwd, now, env } = context;
	await (0,promises_.mkdir)(folder, { recursive: true });
	const outputDir = `${folder}-output`;
	await (0,promises_.mkdir)((0,external_node_path_.join)(outputDir, "data"), { recursive: true });
	const places = {
		cwd,
		modelDir: folder,
		outputDir,
		data: values.data === undefined ? [] : await (0,expand/* expandGlobs */.G)(values.data, cwd),
		testData: values["test-data"] === undefined ? [] : await (0,expand/* expandGlobs */.G)(values["test-data"], cwd),
	};
	const mode = values["script-mode"];
	const script = mode === "sagemaker" ? sagemakerVariables(places, parameters) : mode === "vertex" ? vertexVariables(places) : {};
	if (mode === "sagemaker")
		await writeConfig((0,external_node_path_.join)(outputDir, "config"), sagemakerFiles(places, parameters));
	const source = await trainingSource(values, { project, parameters, modelFolder: folder, env: { ...env, ...variables } }, context);
	const name = (0,external_node_path_.basename)((0,external_node_path_.resolve)(cwd, values["model-dir"]));
	const tracking = await trackChild({ policy: values.tracking, reportDir: values["report-dir"], name }, context);
	const remove = async () => {
		await tracking.remove();
		await source.remove();
	};
	try {
		const startedMs = now().getTime();
		const all = {
			...variables,
			...script,
			...source.variables,
			...tracking.variables,
			TRAINYARD_MODEL_DIR: folder,
		};
		const inside = source.container && {
			container: source.container,
			mounts: [folder, outputDir].map(samePlace),
		};
		if (inside !== undefined) {
			const { storeMounts } = await Promise.all(/* import() */[__webpack_require__.e("train-command-training-container"), __webpack_require__.e("evaluation-gate")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/training-container.ts"));
			inside.mounts.push(...(await storeMounts(all["MLFLOW_TRACKING_URI"] ?? env["MLFLOW_TRACKING_URI"], source.folder)));
			if (mode !== "none")
				inside.mounts.push(...[...places.data, ...places.testData].map((each) => samePlace((0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, each)))));
		}
		const run = await endedAs(tracking.fail, context, () => runAll(source.calls, {
			inside,
			variables: all,
			timeoutMs: values["command-timeout"] * 1000,
			redaction: redactionOf({
				env: { ...env, ...variables, ...containerVariables(source) },
				parameters: source.parameters,
			}),
		}, { ...context, cwd: source.folder }));
		const { logged, model } = await endedAs(tracking.fail, context, async () => {
			const results = await unlessRequired(values.tracking, context, () => tracking.results());
			const named = values.model === undefined ? source.model : (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(source.folder, values.model), cwd);
			const written = await capturedModel({ named, folder, startedMs }, context);
			const read = async () => loggedModel(results, context);
			return { logged: results, model: written ?? (await unlessRequired(values.tracking, context, read)) };
		});
		return { run, call: words(source.calls), model, source, logged, fail: tracking.fail, remove };
	}
	catch (error) {
		await remove();
		throw error;
	}
}
/** Variables that only the container has. One with the name of a secret is a secret. */
function containerVariables({ container }) {
	return Object.fromEntries(container?.environment.variables ?? []);
}
async function writeConfig(folder, files) {
	await (0,promises_.mkdir)(folder, { recursive: true });
	for (const [name, content] of files)
		await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), JSON.stringify(content));
}
function samePlace(path) {
	return { source: path, target: path };
}
/** Ends the run on the tracking server if the work fails or is stopped. */
async function endedAs(fail, { signal }, work) {
	try {
		return await work();
	}
	catch (error) {
		await fail(signal.aborted ? "KILLED" : "FAILED");
		const hint = error instanceof failure/* Failure */.H ? experimentHint(error.message) : undefined;
		if (hint !== undefined)
			throw new failure/* Failure */.H(`${error.message}\n(${hint})`, { cause: error });
		throw error;
	}
}
/** Reads what a program logged. A server that fails is a warning, because the training itself has succeeded. */
async function unlessRequired(policy, { signal, reporter }, read) {
	try {
		return await read();
	}
	catch (error) {
		signal.throwIfAborted();
		if (policy === "required" || !(error instanceof failure/* Failure */.H))
			throw error;
		reporter.warning(`MLflow: what the program logged could not be read: ${error.message}`);
		return undefined;
	}
}
/** Runs the calls one after another, as one training. */
async function runAll(calls, options, context) {
	const metrics = new Map();
	let [durationMs, peakBytes] = [0, undefined];
	for (const call of calls) {
		const run = await runTraining({ ...options, call, timeoutMs: options.timeoutMs - durationMs }, context);
		durationMs += run.durationMs;
		if (run.peakBytes !== undefined)
			peakBytes = Math.max(peakBytes ?? 0, run.peakBytes);
		for (const [name, value] of run.metrics)
			metrics.set(name, value);
	}
	return { durationMs, peakBytes, metrics };
}
function words(calls) {
	const [first, ...others] = calls;
	if (first !== undefined && others.length === 0)
		return [...first.words];
	return ["bash", "-c", calls.map((call) => call.words.at(-1)).join("\n")];
}
/** The model that a program logged to MLflow: the only one, or the one that is called `model`. */
async function loggedModel(logged, context) {
	const { cwd, reporter } = context;
	const models = logged?.models ?? [];
	const chosen = models.length === 1 ? models[0] : models.find(({ name }) => name === "model");
	if (chosen === undefined) {
		const names = models.slice(0, 5).map(({ name }) => name);
		if (models.length > 0)
			reporter.notice(`MLflow: the program logged ${models.length} models (${names.join(", ")}), and none is kept: call one of them \`model\`, or log one`);
		return undefined;
	}
	const path = await chosen.folder();
	if (chosen.isOnServer)
		reporter.info(`MLflow: the model ${chosen.name} was downloaded from the server`);
	return { path, ...(await (0,predictor_identity.identityOf)(path, cwd)), isOnServer: chosen.isOnServer };
}

;// CONCATENATED MODULE: ./src/actions/train/command/training-record.ts











/** Keeps what a training made, and logs it to the tracking server. */
async function recordTraining(result, surroundings, context) {
	const training = await endedAs(result.fail, context, () => keptResults(result, surroundings, context));
	const { values } = surroundings;
	return { ...training, tracked: await trackCommand(training, { values, logged: result.logged }, context) };
}
/** Keeps the model, metrics and predictions, and writes down how they were made, without the secrets of the command. */
async function keptResults({ run, call, model, source, logged }, { values, environment, python, started, reproduced }, context) {
	const { cwd, env } = context;
	// Relative paths of what a project wrote start in its folder.
	const inside = { ...context, cwd: source.folder };
	const parameters = new Map([
		...(await (0,recorded_parameters/* fileParameters */.X)(source.folder)),
		// The words of a shell or of a runner of notebooks are not those of the program.
		...(values.command === undefined || values.shell ? [] : (0,recorded_parameters/* argumentParameters */.wI)(call)),
		...(logged?.params ?? []),
		...source.parameters,
	]);
	const redaction = redactionOf({ env: { ...env, ...containerVariables(source) }, parameters });
	const reportDir = (0,external_node_path_.resolve)(cwd, values["report-dir"]);
	const metricsPath = (0,external_node_path_.join)(reportDir, "metrics.json");
	const printed = new Map([
		...(logged === undefined ? [] : tracking_lastValues(logged)),
		...(await source.finish()),
		...(values["metrics-from-log"] ? run.metrics : []),
	]);
	const metricsFiles = [...source.metricsFiles, ...(values["metrics-files"] ?? [])];
	const metrics = await writeMetrics({ files: metricsFiles, printed }, metricsPath, inside);
	const predictions = (await keepPredictions(values.predictions ?? [], reportDir, inside)).map((path) => (0,shown_path/* shownPath */.p)((0,external_node_path_.resolve)(source.folder, path), cwd));
	const kept = model === undefined ? undefined : await bundled(model, values, context);
	const origin = await (0,provenance/* originOf */.y)(context);
	const file = {
		format: "trainyard-training-1",
		version: version/* version */.r,
		created: started.toISOString(),
		command: redaction.words(call),
		parameters: Object.fromEntries(redaction.values(parameters)),
		duration_ms: run.durationMs,
		...(run.peakBytes !== undefined && { peak_bytes: run.peakBytes }),
		...(python !== undefined && { python }),
		...(environment.lock !== undefined && { lock: environment.lock }),
		...(source.container !== undefined && { image: imageFact(source.container.image) }),
		...seeds(env),
		...(origin.commit !== undefined && { commit: origin.commit }),
		...(origin.run !== undefined && { run: origin.run }),
		model: model === undefined
			? null
			: {
				path: values.model ?? (0,external_node_path_.basename)(model.path),
				digest: model.digest,
				size_bytes: model.sizeBytes,
				...(kept?.added !== undefined && { added: kept.added }),
				...(kept?.about !== undefined && { about: kept.about }),
			},
		metrics: Object.keys(metrics ?? {}),
		...(predictions.length > 0 && { predictions }),
		...(reproduced !== undefined && { reproduced }),
	};
	const trainingPath = (0,external_node_path_.join)(reportDir, "training.json");
	await (0,write/* replaceFile */.fR)(trainingPath, `${JSON.stringify(file, null, 2)}\n`);
	if (kept !== undefined)
		await addFacts(kept, file, metrics ?? {});
	return {
		file,
		trainingPath,
		modelPath: kept?.path,
		modelDigest: kept?.digest,
		isModelOnServer: model?.isOnServer === true,
		metrics,
		metricsPath: metrics === undefined ? undefined : metricsPath,
		predictionsPaths: predictions,
		testDataPath: kept?.bundle?.testDataPath,
		dataDigest: kept?.bundle?.data.table.digest,
		bundle: kept?.bundle,
	};
}
function imageFact({ name, id, digest }) {
	return { name, id, ...(digest !== undefined && { digest }) };
}
function seeds(env) {
	const found = recorded_parameters/* seedVariables */.v$.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
	return found.length === 0 ? {} : { seeds: Object.fromEntries(found) };
}

;// CONCATENATED MODULE: ./src/actions/train/command/train-command.ts










/** Trains with the team's own program, and finds what it made. */
async function trainWithCommand(values, context) {
	const scratch = await (0,temporary/* temporaryFolder */.y)("train", context.env);
	let project;
	try {
		if (values.project !== undefined) {
			const { openProject } = await Promise.all(/* import() */[__webpack_require__.e("train-command-project-source"), __webpack_require__.e("train-command-training-container"), __webpack_require__.e("yaml"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("train-command-dvc-source")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/project-source.ts"));
			project = await openProject({
				address: values.project,
				version: values["project-version"],
				manager: values["env-manager"],
				onForks: values["install-on-forks"],
			}, context);
		}
		return await trainIn({ scratch: scratch.path, project }, values, context);
	}
	finally {
		await project?.remove();
		await scratch.remove();
	}
}
async function trainIn({ scratch, project }, values, context) {
	const { now } = context;
	const started = now();
	const parameters = parsedParameters(values.parameters ?? []);
	const isInImage = project?.container !== undefined;
	const environment = isInImage
		? { variables: {}, lock: undefined }
		: await pythonEnvironment({
			manager: values["env-manager"],
			requirements: values.requirements ?? project?.environmentFile,
			onForks: values["install-on-forks"],
		}, context);
	const { command, shell } = values;
	// An image names its own Python, and the one of this machine is not used.
	const asked = isInImage
		? Promise.resolve(undefined)
		: pythonVersion({ command, shell, env: { ...context.env, ...environment.variables } }, context);
	if (values["env-manager"] !== "local")
		context.reporter.notice(pythonNotice(await asked, environment.variables, context.cwd));
	const isCached = values["run-cache"] !== undefined;
	const folder = values["checkpoint-dir"];
	const machine = {
		lock: environment.lock,
		commit: project?.commit,
		image: project?.container?.image.id,
		python: await (isCached || folder !== undefined ? asked : undefined),
	};
	const key = await trainingKey(values, machine, context);
	if (isCached && !values.force) {
		const { earlierTraining } = await Promise.all(/* import() */[__webpack_require__.e("train-command-earlier-training"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/earlier-training.ts"));
		const earlier = await earlierTraining(key, values, { scratch, context });
		if (earlier !== undefined)
			return earlier;
	}
	const checkpoints = folder === undefined ? undefined : { folder, key, scratch };
	const kit = checkpoints === undefined ? undefined : await Promise.all(/* import() */[__webpack_require__.e("train-command-checkpoints"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/checkpoints.ts"));
	if (checkpoints !== undefined)
		await kit?.restoreCheckpoints(checkpoints, context);
	const options = { values, project, parameters, variables: environment.variables };
	const trained = await runOnce({ ...options, folder: (0,external_node_path_.join)(scratch, "model") }, context).catch(async (error) => {
		if (checkpoints !== undefined)
			await kit?.saveCheckpoints(checkpoints, context);
		throw error;
	});
	try {
		const again = async () => {
			// The run on a server is that of the first training.
			const env = { ...context.env, MLFLOW_TRACKING_URI: undefined };
			return runOnce({ ...options, folder: (0,external_node_path_.join)(scratch, "again") }, { ...context, env });
		};
		const reproduced = values.reproduce
			? await endedAs(trained.fail, context, () => trainedTwice(trained.model, { values, again, scratch }, context))
			: undefined;
		const surroundings = { values, environment, python: await asked, started, reproduced: reproduced?.result };
		const training = await recordTraining(trained, surroundings, context);
		if (isCached) {
			const { rememberTraining } = await Promise.all(/* import() */[__webpack_require__.e("train-command-earlier-training"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/earlier-training.ts"));
			await rememberTraining(key, training, context);
		}
		return training;
	}
	finally {
		await trained.remove();
	}
}
/** Trains a second time. The first model is kept meanwhile, because the program may write to the same place. */
async function trainedTwice(model, { values, again, scratch }, context) {
	if (model === undefined)
		throw new failure/* Failure */.H("reproduce: expected a model to compare, got none (see model)");
	const kept = (0,external_node_path_.join)(scratch, "first");
	await (0,promises_.cp)((0,external_node_path_.resolve)(context.cwd, model.path), (0,external_node_path_.join)(kept, (0,external_node_path_.basename)(model.path)), { recursive: true });
	const second = await again();
	const { reproduction } = await Promise.all(/* import() */[__webpack_require__.e("train-command-reproduction"), __webpack_require__.e("yaml"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("models-bundle")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/train/command/reproduction.ts"));
	const first = { ...model, path: (0,external_node_path_.join)(kept, (0,external_node_path_.basename)(model.path)) };
	const result = await reproduction({ first, second: second.model, data: values.data }, context);
	await second.remove();
	if (result.result === "different")
		context.reporter.warning(`reproduce: the second model is another one: ${result.text}`);
	else
		context.reporter.info(`reproduce: ${result.text}`);
	await (0,promises_.rm)(kept, { recursive: true, force: true });
	return result;
}


/***/ }),

/***/ "src/actions/train/command/training-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ bashCall),
/* harmony export */   w: () => (/* binding */ plainSource)
/* harmony export */ });
/** A source that declares nothing but its calls. */
function plainSource(source) {
	return {
		variables: {},
		metricsFiles: [],
		model: undefined,
		finish: async () => new Map(),
		remove: async () => { },
		...source,
	};
}
/** Words that run a line in bash, which stops at the first error. */
function bashCall(line) {
	return { words: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line], variables: {} };
}


/***/ }),

/***/ "src/platform/project/entry-point.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ projectCommand),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");



/**
 * Returns the command of an entry point as MLflow builds it: each value quoted for the shell, and parameters that the project
 * does not declare appended. In contrast to MLflow, a placeholder is only a name, a `float` is a number, and a value that needs
 * quotes is refused where the command has quotes around the placeholder, because the two pairs of quotes would cancel each other.
 *
 * @throws {Failure} for a missing entry point or value, and for a value that does not fit.
 */
async function projectCommand(project, { entry: name, values, cwd, shell }) {
	const entry = project.entryPoints.get(name) ?? scriptEntry(name, shell);
	const where = project.file ?? "project";
	if (entry === undefined) {
		const known = [...project.entryPoints.keys()];
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${where}: expected an entry point (${known.length === 0 ? "there is none" : known.join(", ")}) or a script that ends in .py, .sh or .R, got ${JSON.stringify(name)}`);
	}
	const missing = entry.parameters.filter((each) => !values.has(each.name) && each.fallback === undefined);
	if (missing.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${where}: ${name}: expected values of ${missing.map((each) => each.name).join(", ")}, got none (set them in parameters)`);
	const notices = [];
	const parameters = new Map();
	for (const parameter of entry.parameters) {
		const value = values.get(parameter.name) ?? parameter.fallback;
		parameters.set(parameter.name, await checked(parameter, value, { where, cwd, notices }));
	}
	const command = substituted(entry, parameters, where);
	const further = [...values].filter(([key]) => !parameters.has(key));
	for (const [key, value] of further) {
		if (!/^[A-Za-z0-9_.-]+$/.test(key))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${where}: ${name}: expected a parameter's name of letters, digits and _ . -, got ${JSON.stringify(key.slice(0, 60))}`);
		parameters.set(key, value);
	}
	return {
		shell: [command, ...further.map(([key, value]) => `--${key} ${shellQuoted(value)}`)].join(" "),
		parameters,
		notices,
	};
}
/** A script of the project as an entry point of its own. */
function scriptEntry(name, shell) {
	const runner = { ".py": "python", ".sh": shell || "bash", ".R": "Rscript" }[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name)];
	if (runner === undefined)
		return undefined;
	const quoted = shellQuoted(name).replaceAll("{", "{{").replaceAll("}", "}}");
	return { name, parameters: [], command: `${runner} ${quoted}` };
}
async function checked({ name, type }, value, { where, cwd, notices }) {
	const wrong = (expected) => new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${where}: ${name}: expected ${expected}, got ${JSON.stringify(value.slice(0, 100))}`);
	if (value.includes("\0"))
		throw wrong("a text without a zero character");
	switch (type) {
		case "float":
			if (/^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)(e[-+]?\d+)?$|^[-+]?(inf|infinity|nan)$/i.test(value.trim()))
				return value;
			throw wrong("a number");
		case "uri":
			if (/^[a-z][a-z\d+.-]*:/i.test(value))
				return value;
			throw wrong("an address with a scheme, such as s3://bucket/data");
		case "path": {
			if (/^[a-z][a-z\d+.-]+:\/\//i.test(value))
				throw wrong("a path on this machine, because addresses are not downloaded");
			const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, value);
			const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
			if (present === undefined)
				throw wrong("a file or folder that exists");
			return path;
		}
		case "string":
			return value;
		default:
			notices.push(`${where}: ${name}: the type ${JSON.stringify(type.slice(0, 40))} is unknown, so the value is not checked (known: string, float, path, uri)`);
			return value;
	}
}
/** Python's `shlex.quote`. */
function shellQuoted(text) {
	if (text !== "" && /^[\w@%+=:,./-]+$/.test(text))
		return text;
	return `'${text.replaceAll("'", `'"'"'`)}'`;
}
/** Puts quoted values in the places of `{name}`. `{{` and `}}` are braces. */
function substituted({ name, command }, parameters, where) {
	let text = "";
	let quote = "";
	const fail = (what) => new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${where}: ${name}: command: ${what}`);
	for (let at = 0; at < command.length; at++) {
		const character = command[at];
		if (character === "{" || character === "}") {
			if (command[at + 1] === character) {
				text += character;
				at++;
				continue;
			}
			const [whole, key] = /^\{([^{}]*)\}/.exec(command.slice(at)) ?? [];
			if (whole === undefined || key === undefined)
				throw fail(`expected {name} or a doubled brace, got a single ${character} at character ${at + 1}`);
			const value = parameters.get(key);
			if (value === undefined)
				throw fail(`expected the name of a parameter (${[...parameters.keys()].join(", ") || "there is none"}) in braces, got ${whole.slice(0, 60)}`);
			const quoted = shellQuoted(value);
			if (quote !== "" && quoted !== value)
				throw fail(`{${key}} is between quotes, where the value ${JSON.stringify(value.slice(0, 60))} would end them: remove the quotes in the project, because values are quoted anyway`);
			text += quoted;
			at += whole.length - 1;
			continue;
		}
		if (character === "\\" && quote !== "'" && at + 1 < command.length && !"{}".includes(command[at + 1])) {
			text += character + command[++at];
			continue;
		}
		if (quote === "" && (character === "'" || character === '"'))
			quote = character;
		else if (character === quote)
			quote = "";
		text += character;
	}
	return text;
}


/***/ })

};
