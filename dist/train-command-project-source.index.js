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
var container = __webpack_require__("src/platform/container/container.ts");
var container_engine = __webpack_require__("src/platform/container/engine.ts");
var process_arguments = __webpack_require__("src/platform/process/arguments.ts");
var child = __webpack_require__("src/platform/process/child.ts");
;// CONCATENATED MODULE: ./src/platform/container/image.ts




const inspectMs = 60_000;
const pullMs = 3_600_000;
/**
 * Finds an image, and pulls it if the engine does not have it.
 *
 * @param where Place of the image's name, for messages.
 * @throws {Failure} if there is no such image, or the registry denies it.
 */
async function pulledImage(name, { engine, where }, host) {
	const held = await inspected(name, engine, host);
	if (held !== undefined)
		return held;
	const args = (0,process_arguments/* programArguments */.f)({ own: ["pull", "--quiet"], foreign: [name], end: "--" });
	const pulled = await host.reporter.group(`Pull ${name} with ${engine.program}`, () => (0,child/* runChild */.w)(engine.program, args, {
		...(0,container_engine/* surroundings */.i5)(host),
		timeoutMs: pullMs,
		onLine: (line) => host.reporter.info(line),
	}));
	const image = pulled.code === 0 ? await inspected(name, engine, host) : undefined;
	if (image !== undefined)
		return image;
	throw new failure/* Failure */.H(`${where}: expected the image ${name} on this machine or in a registry, got none: ${engine.program}: ${(0,container_engine/* errorLine */.BP)(pulled.stderr)} (build it in an earlier step, or log in to its registry)`);
}
async function inspected(name, engine, host) {
	const own = ["image", "inspect", "--format", "{{.Id}} {{json .RepoDigests}}"];
	const args = (0,process_arguments/* programArguments */.f)({ own, foreign: [name], end: "--" });
	const { code, stdout } = await (0,child/* runChild */.w)(engine.program, args, { ...(0,container_engine/* surroundings */.i5)(host), timeoutMs: inspectMs });
	const [, id, digests = ""] = /^(?:sha256:)?([\da-f]{64}) (.*)$/m.exec(stdout) ?? [];
	if (code !== 0 || id === undefined)
		return undefined;
	// A list in JSON, which may be null.
	const known = digests.split('"').filter((each) => /@sha256:[\da-f]{64}$/.test(each));
	return { name, id: `sha256:${id}`, digest: registryDigest(name, known) };
}
/**
 * Returns the digest that a registry has of an image, out of an engine's list such as `ghcr.io/acme/train@sha256:…`. Undefined for an image
 * that was built here, and for one that Podman knows by several digests, because it does not say which one belongs to which name.
 */
function registryDigest(name, known) {
	const [place = "", asked] = name.split("@");
	if (asked !== undefined)
		return asked;
	const repository = place.replace(/:[^:/]*$/, "");
	const found = known.flatMap((each) => {
		const [other = "", digest = ""] = each.split("@");
		const isSame = other === repository || other.endsWith(`/${repository}`);
		return isSame && !other.startsWith("localhost/") ? [digest] : [];
	});
	const [digest, ...others] = new Set(found);
	return others.length === 0 ? digest : undefined;
}

var present = __webpack_require__("src/platform/file/present.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var temporary = __webpack_require__("src/platform/file/temporary.ts");
var command_line = __webpack_require__("src/platform/process/command-line.ts");
;// CONCATENATED MODULE: ./src/platform/project/container-words.ts

/** Words without anything that a shell expands or acts on, except for quotes that only group. */
const plain = /^(?:[\w@%+=:,./ -]|'[^']*'|"[^"$`\\]*")+$/;
/**
 * Returns the words of an entry point's command for a container: the program and its arguments, so that the image needs no shell, or
 * those of the image's `sh` for a line that only a shell understands. MLflow leaves such a line to the shell of this machine, where
 * the words after `&&` run outside of the container.
 */
function containerWords(line) {
	const text = line.trim();
	if (plain.test(text)) {
		const words = (0,command_line/* splitCommand */.G)(text, "command");
		// `NAME=value program` sets a variable.
		if (!words[0].includes("="))
			return words;
	}
	return ["sh", "-ec", text];
}

var promises_ = __webpack_require__("node:fs/promises");
var python_value = __webpack_require__("src/platform/project/python-value.ts");
;// CONCATENATED MODULE: ./src/platform/project/docker-environment.ts




/** @throws {Failure} for an entry that is not as MLflow has it, and for one that would mean more than it says. */
function dockerEnvironment(value, file) {
	const entry = (key) => value.type === "dict" ? value.entries.find(([name]) => (0,python_value/* pythonText */.G)(name) === key)?.[1] : undefined;
	const image = entry("image");
	if (image?.type !== "text" || !/^[a-z\d][\w./:@+-]{0,500}$/i.test(image.value)) {
		const got = image === undefined ? "none" : JSON.stringify((0,python_value/* pythonText */.G)(image).slice(0, 60));
		throw new failure/* Failure */.H(`${file}: docker_env: expected the name of an image, got ${got}`);
	}
	const listOf = (key) => {
		const list = entry(key);
		if (list === undefined || list.type === "none")
			return [];
		if (list.type === "list")
			return list.items;
		throw new failure/* Failure */.H(`${file}: docker_env: ${key}: expected a list, got ${(0,python_value/* pythonText */.G)(list).slice(0, 60)}`);
	};
	const environment = listOf("environment").map((each) => variableOf(each, file));
	return {
		kind: "docker_env",
		image: image.value,
		copiedVariables: environment.flatMap((each) => (typeof each === "string" ? [each] : [])),
		variables: environment.filter((each) => typeof each !== "string"),
		volumes: listOf("volumes").map((each) => volumeOf(each, file)),
	};
}
/** A name of a variable to copy, or a name with a value. Engines read other characters in a name as patterns. */
function variableOf(entry, file) {
	const [first, second, ...others] = entry.type === "list" ? entry.items : [entry];
	const name = first === undefined ? "" : (0,python_value/* pythonText */.G)(first);
	const isPair = entry.type === "list";
	if (/^[A-Za-z_]\w*$/.test(name) && others.length === 0 && isPair === (second !== undefined))
		return second === undefined ? name : [name, (0,python_value/* pythonText */.G)(second)];
	throw new failure/* Failure */.H(`${file}: docker_env: environment: expected the name of a variable or [name, value], got ${(0,python_value/* pythonText */.G)(entry).slice(0, 60)}`);
}
function volumeOf(entry, file) {
	const text = (0,python_value/* pythonText */.G)(entry);
	const [source = "", target = "", mode = "rw", ...others] = text.split(":");
	const isPath = (0,external_node_path_.isAbsolute)(source) || /^\.\.?(\/|$)/.test(source) || source.includes("/");
	const isTarget = (0,external_node_path_.isAbsolute)(target) && (0,external_node_path_.normalize)(target) !== "/";
	if (isPath && isTarget && /^(ro|rw)$/.test(mode) && others.length === 0 && !/[,"$`\0\r\n]/.test(text))
		return { source, target, isReadOnly: mode === "ro" };
	throw new failure/* Failure */.H(`${file}: docker_env: volumes: expected a path of this machine, a colon and an absolute path in the container, such as ./data:/data or ./data:/data:ro, got ${JSON.stringify(text.slice(0, 80))}`);
}
/**
 * Returns the path of a file or folder that may be in a container, with links resolved.
 *
 * @throws {Failure} for a path outside the project and the workspace, such as the engine's own socket.
 */
async function mountable(path, where, { folder, workspace }) {
	const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, path)).catch((error) => {
		throw new failure/* Failure */.H(`${where}: expected a file or folder that exists, got ${path} (create it in an earlier step)`, {
			cause: error,
		});
	});
	for (const allowed of [folder, workspace]) {
		const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(allowed), real);
		if (inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside))
			return real;
	}
	throw new failure/* Failure */.H(`${where}: expected a path in the workspace or in the project, got ${path} (copy the files there: a project must not open other folders of this machine)`);
}

var entry_point = __webpack_require__("src/platform/project/entry-point.ts");
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
	if (kind === "docker_env")
		return dockerEnvironment(given, file);
	const path = (0,python_value/* pythonText */.G)(given);
	if (path.split("/").includes("..") || path.startsWith("/") || !(await (0,present/* isFile */.f)((0,external_node_path_.join)(folder, path))))
		throw new failure/* Failure */.H(`${file}: ${kind}: expected a file of the project, got ${JSON.stringify(path)}`);
	return { kind, file: path };
}

var training_container = __webpack_require__("src/actions/train/command/training-container.ts");
var training_source = __webpack_require__("src/actions/train/command/training-source.ts");
;// CONCATENATED MODULE: ./src/actions/train/command/project-source.ts















const checkOutMs = 600_000;
/** Reads a project, and fetches it first if it is in git. @throws {Failure} if there is none that can be run here. */
async function openProject(place, context) {
	const { address, version } = place;
	const { cwd, env, signal, reporter } = context;
	const git = parseGitProject(address);
	if (git === undefined) {
		if (version !== undefined)
			throw new failure/* Failure */.H(`project-version: expected a project in git, got ${address}, which is used as it is`);
		return { ...(await opened((0,external_node_path_.resolve)(cwd, address), place, context)), commit: undefined, remove: async () => { } };
	}
	const target = await (0,temporary/* temporaryFolder */.y)("project", env);
	try {
		const limits = { ref: version, target: target.path, env, signal, timeoutMs: checkOutMs };
		const { folder, commit } = await checkOutProject(git, limits);
		reporter.info(`project: commit ${commit}`);
		return { ...(await opened(folder, place, context)), commit, remove: target.remove };
	}
	catch (error) {
		await target.remove();
		throw error;
	}
}
async function opened(folder, { manager, onForks }, context) {
	const { cwd, env, reporter, github } = context;
	const read = await readMlProject(folder);
	const project = { ...read, file: read.file === undefined ? undefined : (0,shown_path/* shownPath */.p)(read.file, cwd) };
	const { environment } = project;
	if (environment.kind !== "docker_env") {
		const environmentFile = "file" in environment ? (0,shown_path/* shownPath */.p)((0,external_node_path_.join)(folder, environment.file), cwd) : undefined;
		return { project, folder, environmentFile, container: undefined };
	}
	const file = project.file ?? "MLproject";
	const isFork = github?.run.pullRequest?.readOnly === true && !onForks;
	const found = isFork ? "the image of a pull request from a fork is not started" : await (0,container_engine/* findContainerEngine */.XE)(context);
	const isContainer = env["KUBERNETES_SERVICE_HOST"] !== undefined || (await (0,present/* isFile */.f)("/.dockerenv"));
	const container = typeof found === "string"
		? undefined
		: await containerOf(found, { environment, folder, file, isContainer }, context);
	if (container === undefined)
		reporter.notice(acceptedImage(environment.image, { file, isContainer, isFork, found }));
	else if (manager !== "local")
		throw new failure/* Failure */.H(`env-manager: expected local for a project whose image has the packages (${file}: docker_env), got ${manager}`);
	return { project, folder, environmentFile: undefined, container };
}
/** The container for a project. Undefined in a container whose engine has other files, because it is that of its host. */
async function containerOf(engine, { environment, folder, file, isContainer }, context) {
	const { cwd, reporter } = context;
	const mounts = [
		{ source: folder, target: folder },
		{ source: folder, target: training_container/* projectFolderInside */.K },
	];
	for (const { source, ...volume } of environment.volumes) {
		const where = `${file}: docker_env: volumes`;
		mounts.push({ source: await mountable(source, where, { folder, workspace: cwd }), ...volume });
	}
	const image = await pulledImage(environment.image, { engine, where: `${file}: docker_env` }, context);
	if (isContainer && !(await (0,container/* sharesFiles */.cB)(engine, image, context)))
		return undefined;
	reporter.info(`project: the image ${image.name} (${image.digest ?? image.id}) is started with ${engine.program}`);
	return { engine, image, environment, mounts, file };
}
/** Accepts the image of a project in a job that runs in a container. @throws {Failure} on another machine. */
function acceptedImage(image, { file, isContainer, isFork, found }) {
	if (isContainer)
		return `${file}: the project runs in the container of this job, which has to be like ${image}`;
	if (isFork)
		throw new failure/* Failure */.H(`${file}: docker_env: expected no image on a pull request from a fork, got ${image} (its author would choose what runs here; install-on-forks: true allows it)`);
	throw new failure/* Failure */.H(`${file}: docker_env: expected docker or podman to start the image ${image}, got none that can: ${typeof found === "string" ? found : found.program} (or run the job in it: \`container: ${image}\`)`);
}
/** Runs an entry point of a project. @throws {Failure} if it cannot be run with these parameters. */
async function projectSource({ project, folder, container }, { entry, options }, { cwd, env, reporter }) {
	const place = { entry, values: options.parameters, cwd, shell: container === undefined ? env["SHELL"] : "sh" };
	const { shell, parameters, notices } = await (0,entry_point/* projectCommand */.J)(project, place);
	for (const notice of notices)
		reporter.notice(notice);
	if (container === undefined)
		return (0,training_source/* plainSource */.w)({ calls: [(0,training_source/* bashCall */.V)(shell)], folder, parameters });
	const mounts = [...container.mounts];
	for (const { name, type } of project.entryPoints.get(entry)?.parameters ?? []) {
		const path = parameters.get(name);
		if (type !== "path" || path === undefined)
			continue;
		mounts.push({
			source: await mountable(path, `${container.file}: ${name}`, { folder, workspace: cwd }),
			target: path,
		});
	}
	const call = { words: containerWords(shell), variables: {} };
	return (0,training_source/* plainSource */.w)({ calls: [call], folder, parameters, container: { ...container, mounts } });
}


/***/ })

};
