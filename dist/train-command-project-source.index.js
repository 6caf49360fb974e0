export const id = "train-command-project-source";
export const ids = ["train-command-project-source"];
export const modules = {

/***/ "src/actions/train/command/project-source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  openProject: () => (/* binding */ openProject),
  projectSource: () => (/* binding */ projectSource)
});


var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var present = __webpack_require__("src/platform/file/present.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var entry_point = __webpack_require__("src/platform/project/entry-point.ts");
var promises_ = __webpack_require__("node:fs/promises");
var child = __webpack_require__("src/platform/process/child.ts");
;// CONCATENATED MODULE: ./src/platform/project/git-project.ts




/**
 * Parses the address of a project. Undefined for a path.
 *
 * @throws {Failure} for an address that git would take for a program or for files of this machine.
 */
function parseGitProject(text) {
	const [url = "", folder = "", ...rest] = text.split("#");
	const isAddress = /^[a-z][a-z\d+.-]*:(\/\/|:)/i.test(url) || /^[\w.-]+@[\w.-]+:/.test(url);
	if (!isAddress)
		return undefined;
	// Git understands `ext::command`, which runs the command, and `file:`, which reads any repository of this machine.
	const isPlain = /^https:\/\/[^\s-]\S*$/i.test(url) ||
		/^ssh:\/\/[^\s-]\S*$/i.test(url) ||
		/^[\w.][\w.-]*@[\w.][\w.-]*:[^\s-]\S*$/.test(url);
	const isLocal = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(url);
	if (!isPlain && !isLocal)
		throw new failure/* Failure */.H(`project: expected https://, ssh:// or git@host:repository, got ${JSON.stringify(url.replace(/\/\/[^/@]*@/, "//").slice(0, 100))}`);
	if (rest.length > 0 || /(^|\/)\.\.(\/|$)|^\/|\\/.test(folder))
		throw new failure/* Failure */.H(`project: expected a folder of the repository after #, got ${JSON.stringify(folder.slice(0, 100))}`);
	return { url, folder };
}
/** Options under which git runs nothing that a repository brings, and speaks no protocol but these. */
const safe = [
	...["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.symlinks=false"],
	...[
		"-c",
		"protocol.allow=never",
		"-c",
		"protocol.https.allow=always",
		"-c",
		"protocol.http.allow=always",
		"-c",
		"protocol.ssh.allow=always",
	],
	...[
		"-c",
		"submodule.recurse=false",
		"-c",
		"fetch.recurseSubmodules=false",
		"-c",
		"filter.lfs.smudge=",
		"-c",
		"filter.lfs.required=false",
	],
];
/**
 * Checks a project out: without hooks, submodules and symbolic links.
 *
 * @throws {Failure} if git is missing, or the repository, the ref or the folder is.
 */
async function checkOutProject({ url, folder }, options) {
	const { ref = "HEAD", target, env, signal, timeoutMs } = options;
	if (ref.startsWith("-") || /[\s~^:?*[\\]|\.\./.test(ref))
		throw new failure/* Failure */.H(`project: expected a branch, a tag or a commit, got ${JSON.stringify(ref.slice(0, 60))}`);
	const shown = url.replace(/\/\/[^/@]*@/, "//");
	const git = (...args) => {
		const words = [...safe, ...args];
		return (0,child/* runChild */.w)("git", words, {
			cwd: target,
			env: { ...env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
			signal,
			timeoutMs,
		});
	};
	const must = async (what, ...args) => {
		const ended = await git(...args);
		if (ended.code === 0)
			return ended.stdout.trim();
		const lines = ended.stderr.trim().split(/\r?\n/);
		const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "no message";
		throw new failure/* Failure */.H(`project: ${shown}: expected ${what}, got: ${said.replace(url, shown).slice(0, 300)}`);
	};
	await must("git to begin a repository", "init", "--quiet", "--template=");
	// A plain file server knows no shallow copies.
	const shallow = await git("fetch", "--quiet", "--no-tags", "--depth", "1", "--", url, ref);
	if (shallow.code !== 0)
		await fetchWhole({ url, ref, git, must });
	await must("a commit to check out", "checkout", "--quiet", "--detach", "FETCH_HEAD");
	const commit = await must("a commit", "rev-parse", "HEAD");
	const place = (0,external_node_path_.join)(target, folder);
	const status = await (0,promises_.lstat)(place).catch(() => undefined);
	const inside = status?.isDirectory() === true && `${await (0,promises_.realpath)(place)}${external_node_path_.sep}`.startsWith(`${await (0,promises_.realpath)(target)}${external_node_path_.sep}`);
	if (!inside)
		throw new failure/* Failure */.H(`project: ${shown}: expected the folder ${JSON.stringify(folder)} in commit ${commit.slice(0, 7)}, got none`);
	return { folder: place, commit };
}
/** Fetches everything, for servers without shallow copies and for short ids of commits. */
async function fetchWhole({ url, ref, git, must }) {
	if ((await git("fetch", "--quiet", "--no-tags", "--", url, ref)).code === 0)
		return;
	await must(`the ref ${ref}`, "fetch", "--quiet", "--", url, "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
	const found = await must(`the ref ${ref}`, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
	await must("a commit", "update-ref", "FETCH_HEAD", found);
}

var dist = __webpack_require__("yaml/dist/index.js");
var yaml_problem = __webpack_require__("src/core/yaml-problem.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var python_value = __webpack_require__("src/platform/project/python-value.ts");
;// CONCATENATED MODULE: ./src/platform/project/mlproject.ts








/**
 * Reads the `MLproject` of a folder, whose name may have any case. A folder without one has no entry points but its scripts.
 *
 * @throws {Failure} for a file that is not such a project.
 */
async function readMlProject(folder) {
	const names = await (0,promises_.readdir)(folder).catch((error) => {
		const what = error.code === "ENOTDIR" ? "a file" : "nothing";
		throw new failure/* Failure */.H(`project: ${folder}: expected a folder, got ${what}`, { cause: error });
	});
	const found = names.find((name) => name.toLowerCase() === "mlproject");
	const document = found === undefined ? undefined : await documentIn(folder, found);
	const root = document?.contents;
	const file = found === undefined ? undefined : (0,external_node_path_.join)(folder, found);
	const value = (key) => pythonOf(root, key, document);
	const name = value("name");
	return {
		file,
		name: name === undefined || name.type === "none" ? undefined : (0,python_value/* pythonText */.G)(name),
		entryPoints: new Map(entriesIn(root, document, file).map((entry) => [entry.name, entry])),
		environment: await environmentOf(folder, { value, file }),
	};
}
async function documentIn(folder, name) {
	const path = (0,external_node_path_.join)(folder, name);
	const text = await (0,read/* readText */.yR)(name, folder, { maxBytes: 1_000_000 });
	try {
		const document = (0,dist.parseDocument)(text, { schema: "failsafe", version: "1.1", uniqueKeys: true });
		const [error] = document.errors;
		if (error !== undefined)
			throw error;
		if ((0,dist/* isMap */.jh)(document.contents))
			return document;
	}
	catch (error) {
		throw new failure/* Failure */.H(`${path}: expected YAML, got ${(0,yaml_problem/* yamlProblem */.T)(error.message)}`, { cause: error });
	}
	throw new failure/* Failure */.H(`${path}: expected a mapping with entry_points, got something else`);
}
function pythonOf(map, key, document) {
	if (document === undefined || !(0,dist/* isMap */.jh)(map))
		return undefined;
	const node = map.get(key, true);
	if (node === undefined || node === null)
		return undefined;
	return plainValue(node, document);
}
function plainValue(node, document) {
	try {
		return (0,python_value/* pythonValue */.W2)(node, document);
	}
	catch (error) {
		if (!(error instanceof RangeError))
			throw error;
		throw new failure/* Failure */.H(`MLproject: expected a plain value, got ${error.message}`, { cause: error });
	}
}
function entriesIn(root, document, file) {
	if (document === undefined || !(0,dist/* isMap */.jh)(root))
		return [];
	const entries = resolvedMap(root.get("entry_points", true), document);
	if (entries === undefined) {
		if (root.has("entry_points"))
			throw new failure/* Failure */.H(`${file}: entry_points: expected a mapping, got something else`);
		return [];
	}
	return entries.items.map(({ key, value }) => {
		const name = (0,python_value/* pythonText */.G)(plainValue(key, document));
		const entry = resolvedMap(value, document);
		const command = pythonOf(entry, "command", document);
		if (entry === undefined || command?.type !== "text")
			throw new failure/* Failure */.H(`${file}: entry_points: ${name}: expected a command as text, got none`);
		return { name, command: command.value, parameters: parametersIn(entry, document, { name, file }) };
	});
}
function parametersIn(entry, document, { name, file }) {
	const parameters = resolvedMap(entry.get("parameters", true), document);
	if (parameters === undefined)
		return [];
	return parameters.items.map(({ key, value }) => {
		const parameter = (0,python_value/* pythonText */.G)(plainValue(key, document));
		const details = resolvedMap(value, document);
		if (details === undefined) {
			const type = plainValue(value, document);
			if (type.type === "text")
				return { name: parameter, type: type.value, fallback: undefined };
			throw new failure/* Failure */.H(`${file}: entry_points: ${name}: ${parameter}: expected a type, or type and default, got ${(0,python_value/* pythonText */.G)(type)}`);
		}
		const type = pythonOf(details, "type", document);
		const fallback = pythonOf(details, "default", document);
		return {
			name: parameter,
			type: type === undefined || type.type === "none" ? "string" : (0,python_value/* pythonText */.G)(type),
			fallback: fallback === undefined || fallback.type === "none" ? undefined : (0,python_value/* pythonText */.G)(fallback),
		};
	});
}
function resolvedMap(node, document) {
	const isReference = typeof node === "object" && node !== null && "resolve" in node;
	const target = isReference ? node.resolve(document) : node;
	return (0,dist/* isMap */.jh)(target) ? target : undefined;
}
async function environmentOf(folder, { value, file }) {
	const kinds = ["python_env", "conda_env", "docker_env"];
	const asked = kinds.filter((kind) => value(kind) !== undefined && value(kind)?.type !== "none");
	const [kind, ...others] = asked;
	if (others.length > 0)
		throw new failure/* Failure */.H(`${file}: expected one environment, got ${asked.join(" and ")}`);
	if (kind === undefined) {
		if (await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, "python_env.yaml")))
			return { kind: "python_env", file: "python_env.yaml" };
		if (await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, "conda.yaml")))
			return { kind: "conda_env", file: "conda.yaml" };
		return { kind: "none" };
	}
	const given = value(kind);
	if (kind === "docker_env") {
		const image = given.type === "dict" ? given.entries.find(([key]) => (0,python_value/* pythonText */.G)(key) === "image")?.[1] : undefined;
		if (image?.type !== "text")
			throw new failure/* Failure */.H(`${file}: docker_env: expected the name of an image, got none`);
		return { kind, image: image.value };
	}
	const path = (0,python_value/* pythonText */.G)(given);
	if (path.split("/").includes("..") || path.startsWith("/") || !(await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, path))))
		throw new failure/* Failure */.H(`${file}: ${kind}: expected a file of the project, got ${JSON.stringify(path)}`);
	return { kind, file: path };
}

var training_source = __webpack_require__("src/actions/train/command/training-source.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/project-source.ts









const checkOutMs = 600_000;
/** Reads a project, and fetches it first if it is in git. @throws {Failure} if there is none that can be run here. */
async function openProject({ address, version }, context) {
	const { cwd, env, signal, reporter } = context;
	const git = parseGitProject(address);
	if (git === undefined) {
		if (version !== undefined)
			throw new failure/* Failure */.H(`project-version: expected a project in git, got ${address}, which is used as it is`);
		return { ...(await opened((0,external_node_path_.resolve)(cwd, address), context)), commit: undefined, remove: async () => { } };
	}
	const target = await (0,temporary/* temporaryFolder */.y)("project", env);
	try {
		const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
		const { folder, commit } = await checkOutProject(git, limits);
		reporter.info(`project: commit ${commit}`);
		return { ...(await opened(folder, context)), commit, remove: target.remove };
	}
	catch (error) {
		await target.remove();
		throw error;
	}
}
async function opened(folder, { cwd, env, reporter }) {
	const project = await readMlProject(folder);
	const { environment } = project;
	const file = project.file === undefined ? undefined : (0,shown_path/* shownPath */.p)(project.file, cwd);
	if (environment.kind === "docker_env") {
		const isContainer = env["KUBERNETES_SERVICE_HOST"] !== undefined || (await (0,present/* isFile */.f)("/.dockerenv"));
		reporter.notice(acceptedImage(environment.image, { file, isContainer }));
	}
	const environmentFile = "file" in environment ? (0,shown_path/* shownPath */.p)((0,external_node_path_.join)(folder, environment.file), cwd) : undefined;
	return { project: { ...project, file }, folder, environmentFile };
}
/** Accepts the image of a project in a job that runs in a container. @throws {Failure} on another machine. */
function acceptedImage(image, { file, isContainer }) {
	if (isContainer)
		return `${file}: the project runs in the container of this job, which has to be like ${image}`;
	throw new failure/* Failure */.H(`${file}: docker_env: expected a job that runs in the image ${image}, got one outside of any container: no image is started here, so name it in the workflow (\`container: ${image}\`)`);
}
/** Runs an entry point of a project. @throws {Failure} if it cannot be run with these parameters. */
async function projectSource({ project, folder }, { entry, options }, { cwd, env, reporter }) {
	const place = { entry, values: options.parameters, cwd, shell: env["SHELL"] };
	const { shell, parameters, notices } = await (0,entry_point/* projectCommand */.J)(project, place);
	for (const notice of notices)
		reporter.notice(notice);
	return (0,training_source/* plainSource */.w)({ calls: [(0,training_source/* bashCall */.V)(shell)], folder, parameters });
}


/***/ })

};
