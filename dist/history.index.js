export const id = "history";
export const ids = ["history"];
export const modules = {

/***/ "src/actions/history/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _contract_action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/contract/action.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _delivery_promotion_git_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/delivery/promotion/git-tags.ts");
/* harmony import */ var _delivery_promotion_github_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/delivery/promotion/github-tags.ts");
/* harmony import */ var _delivery_promotion_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/delivery/promotion/ledger.ts");
/* harmony import */ var _delivery_promotion_tag_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/delivery/promotion/tag-name.ts");
/* harmony import */ var _reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/reports/markdown/block.ts");








const historyInputs = {
	name: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Name of the model, such as `churn`.", required: true }),
	stage: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Stage to list. All stages when absent." }),
	remote: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
		description: "Git remote whose tags are read, such as `origin`. When absent, the tags of the checkout, or in a workflow those on GitHub.",
	}),
	token: (0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .githubToken */ .bU)(),
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_contract_action_js__WEBPACK_IMPORTED_MODULE_6__/* .action */ .X)({
	name: "history",
	description: "Lists the promotions of a model: when, who, which version, digest and gate. It reads nothing but the Git tags that promote-model or gto made.",
	examples: ["churn --remote origin", "churn --stage prod"],
	inputs: historyInputs,
	positional: "name",
	outputs: { promotions: "The promotions as JSON, the newest first." },
	async run(inputs, { cwd, env, signal, github, reporter }) {
		const model = (0,_delivery_promotion_tag_name_js__WEBPACK_IMPORTED_MODULE_5__/* .checkedName */ .XT)("name", inputs.name);
		const { stage, remote } = inputs;
		if (remote?.startsWith("-"))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`remote: expected the name of a remote, got ${JSON.stringify(remote)}`);
		const store = github === undefined || remote !== undefined ? new _delivery_promotion_git_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .GitTags */ .c({ cwd, env, signal, remote }) : new _delivery_promotion_github_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubTags */ .R(github);
		const ledger = (0,_delivery_promotion_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerOf */ .X)(model, await store.list(model));
		for (const warning of ledger.warnings)
			reporter.warning(warning);
		const found = ledger.assignments.filter((each) => stage === undefined || each.stage === stage).reverse();
		if (found.length === 0) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`name: ${model}: expected tags such as ${model}#${stage ?? "prod"}#1, got none (git fetch --tags fetches them, and remote reads those of a server)`);
		}
		return {
			outputs: { promotions: found.map(promotionOf) },
			summary: [
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)(2, `Promotions of ${model}`),
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(["tag", "when", "who", "version", "digest", "gate", ""], found.map(rowOf)),
				(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`${found.length} in all. The digests are those in the tags' messages.`),
			],
		};
	},
}));
function promotionOf({ tag, stage, date, by, version, isUndone, record }) {
	return {
		tag,
		stage,
		date,
		by,
		version,
		digest: record?.digest,
		gate: record?.gate,
		image: record?.image,
		previous: record?.previous,
		run: record?.run,
		kind: isUndone ? "withdrawn" : record?.isRollback ? "rollback" : "promotion",
	};
}
function rowOf({ tag, date, by, version, isUndone, record }) {
	const kind = isUndone ? "withdrawn" : record?.isRollback ? "rollback" : "";
	return [(0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(tag), date ?? "", by ?? "", version ?? "", (0,_reports_markdown_block_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(record?.digest ?? "unknown"), record?.gate ?? "", kind];
}


/***/ }),

/***/ "src/delivery/promotion/git-tags.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ GitTags)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/process/arguments.ts");
/* harmony import */ var _platform_process_child_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/process/child.ts");



const fields = ["objecttype", "objectname", "*objectname", "taggername", "taggerdate:iso-strict", "tag", "contents"];
/** The tags of a repository, through the program `git`. */
class GitTags {
	#options;
	constructor(options) {
		this.#options = options;
	}
	async list(model) {
		const { remote } = this.#options;
		// The tags of a remote are fetched to a place of their own, so that the checkout keeps its own tags.
		const folder = remote === undefined ? "refs/tags" : "refs/trainyard/tags";
		if (remote !== undefined) {
			await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({
				own: ["fetch", "--quiet", "--no-tags", "--prune"],
				foreign: [remote, `+refs/tags/${model}*:${folder}/${model}*`],
				end: "--",
			}));
		}
		const name = `refname:strip=${folder.split("/").length}`;
		const format = `${[name, ...fields].map((field) => `%(${field})`).join("%00")}%00%00`;
		const text = await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["for-each-ref", `--format=${format}`], foreign: [folder] }));
		return text
			.split("\0\0\n")
			.map((entry) => entry.split("\0"))
			.filter(([name = ""]) => name.startsWith(`${model}@`) || name.startsWith(`${model}#`))
			.map(([name = "", type, object = "", commit = "", tagger, date, ownName, message]) => type === "tag"
			? { name, commit, message, ownName, date: date || undefined, tagger: tagger || undefined }
			: { name, commit: object, message: undefined, ownName: undefined, date: undefined, tagger: undefined });
	}
	async create({ name, commit, message }) {
		const { remote } = this.#options;
		const { env: person } = await this.#person();
		const tagger = await this.#git(["var", "GIT_COMMITTER_IDENT"], { env: person });
		const object = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger.trim()}\n\n${message}\n`;
		const sha = (await this.#git(["mktag"], { stdin: object })).trim();
		const ref = `refs/tags/${name}`;
		try {
			if (remote === undefined)
				await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["update-ref"], foreign: [ref, sha, "0".repeat(40)] }));
			else
				await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({
					own: ["push", "--quiet", `--force-with-lease=${ref}:`],
					foreign: [remote, `${sha}:${ref}`],
					end: "--",
				}));
			return "created";
		}
		catch (error) {
			const found = await this.#remoteSha(ref);
			if (found === sha)
				return "created";
			if (found !== undefined)
				return "taken";
			throw error;
		}
	}
	async #remoteSha(ref) {
		const { remote } = this.#options;
		const args = remote === undefined
			? (0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["for-each-ref", "--format=%(objectname)"], foreign: [ref] })
			: (0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["ls-remote"], foreign: [remote, ref], end: "--" });
		const text = await this.#git(args);
		return /^[0-9a-f]{40,64}/.exec(text)?.[0];
	}
	async remove(name) {
		const { remote } = this.#options;
		const ref = `refs/tags/${name}`;
		if (remote !== undefined)
			await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["push", "--quiet"], foreign: [remote, `:${ref}`], end: "--" }));
		else
			await this.#git((0,_platform_process_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .programArguments */ .f)({ own: ["update-ref", "-d"], foreign: [ref] }));
	}
	async commitAbove(commit, message) {
		const args = ["commit-tree", `-m${message}`, `-p${commit}`, `${commit}^{tree}`];
		return (await this.#git(args, await this.#person())).trim();
	}
	/** The person whom git would name, or trainyard on machines such as GitHub's runners, where nobody is configured. */
	async #person() {
		try {
			await this.#git(["var", "GIT_COMMITTER_IDENT"]);
			await this.#git(["var", "GIT_AUTHOR_IDENT"]);
			return { env: {} };
		}
		catch (error) {
			if (!(error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
				throw error;
			const [name, email] = ["trainyard", "trainyard@users.noreply.github.com"];
			const person = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
			return { env: { ...person, GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } };
		}
	}
	async #git(args, more = {}) {
		const { cwd, env, signal } = this.#options;
		const { stdin } = more;
		const ended = await (0,_platform_process_child_js__WEBPACK_IMPORTED_MODULE_2__/* .runChild */ .w)("git", args, {
			cwd,
			env: { ...env, ...more.env, GIT_TERMINAL_PROMPT: "0" },
			signal,
			timeoutMs: 120_000,
			keepBytes: 64 * 1024 * 1024,
			...(stdin !== undefined && { stdin }),
		});
		if (ended.code === 0)
			return ended.stdout;
		if (/not a git repository/.test(ended.stderr))
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("git: expected a git repository, got a folder outside one (check out before this step)");
		const said = ended.stderr.trim().split("\n").slice(-3).join(" / ");
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`git ${args[0]}: expected exit code 0, got ${ended.code}: ${said.slice(0, 400)}`);
	}
}


/***/ }),

/***/ "src/delivery/promotion/github-tags.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ GitHubTags)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");

/** Number of tag objects that are read at the same time. */
const PARALLEL = 8;
/** The tags of the repository of the workflow run, through GitHub's REST API. */
class GitHubTags {
	#github;
	/** Tag objects never change. */
	#known = new Map();
	constructor(github) {
		this.#github = github;
	}
	async list(model) {
		const refs = [];
		for (const mark of ["@", "#"]) {
			const found = await this.#github.request("GET", "/repos/{owner}/{repo}/git/matching-refs/{ref}", {
				ref: `tags/${model}${mark}`,
			});
			refs.push(...found);
		}
		const tags = [];
		for (let at = 0; at < refs.length; at += PARALLEL) {
			tags.push(...(await Promise.all(refs.slice(at, at + PARALLEL).map((ref) => this.#tag(ref)))));
		}
		return tags;
	}
	async #tag({ ref, object: { type, sha } }) {
		const name = ref.replace(/^refs\/tags\//, "");
		if (type !== "tag") {
			return { name, commit: sha, message: undefined, ownName: undefined, date: undefined, tagger: undefined };
		}
		const reading = this.#known.get(sha) ??
			this.#github.request("GET", "/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
		this.#known.set(sha, reading);
		const { tag, message, object, tagger } = await reading;
		return { name, commit: object.sha, message, ownName: tag, date: tagger?.date, tagger: tagger?.name };
	}
	async create({ name, commit, message }) {
		const { sha } = await this.#github.request("POST", "/repos/{owner}/{repo}/git/tags", {
			tag: name,
			message,
			object: commit,
			type: "commit",
		});
		try {
			await this.#github.request("POST", "/repos/{owner}/{repo}/git/refs", { ref: `refs/tags/${name}`, sha });
			return "created";
		}
		catch (error) {
			// An answer can get lost after the tag was created. The next attempt then finds its own tag.
			const found = await this.#ref(name).catch(() => undefined);
			if (found === sha)
				return "created";
			if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G && error.status === 422 && found !== undefined)
				return "taken";
			throw error;
		}
	}
	async #ref(name) {
		const { object } = await this.#github.request("GET", "/repos/{owner}/{repo}/git/ref/{ref}", {
			ref: `tags/${name}`,
		});
		return object.sha;
	}
	async remove(name) {
		try {
			await this.#github.request("DELETE", "/repos/{owner}/{repo}/git/refs/{ref}", { ref: `tags/${name}` });
		}
		catch (error) {
			// GitHub answers 422 for a tag that does not exist, for example after a lost answer.
			if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G && error.status === 422 && /does not exist/i.test(error.message))
				return;
			throw error;
		}
	}
	async commitAbove(commit, message) {
		const { tree } = await this.#github.request("GET", "/repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit });
		const made = await this.#github.request("POST", "/repos/{owner}/{repo}/git/commits", {
			message,
			tree: tree.sha,
			parents: [commit],
		});
		return made.sha;
	}
}


/***/ }),

/***/ "src/delivery/promotion/ledger.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ledgerOf),
/* harmony export */   a: () => (/* binding */ assignmentStack)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/delivery/promotion/record.ts");
/* harmony import */ var _tag_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/delivery/promotion/tag-name.ts");



/**
 * Reads the ledger from the tags of a model.
 *
 * @throws {Failure} for a tag that was moved by hand.
 */
function ledgerOf(model, tags) {
	const versions = [];
	const withdrawn = new Set();
	const assignments = [];
	const warnings = [];
	for (const { name, commit, message, ownName, date, tagger } of tags) {
		const parsed = (0,_tag_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTagName */ .fe)(name);
		if (parsed === undefined || parsed.model !== model)
			continue;
		if (message === undefined) {
			warnings.push(`${name}: ignored, because it is no annotated tag (git tag -a, or gto, makes one)`);
			continue;
		}
		if (ownName !== name) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected the tag object of that name, got the one of ${ownName} (the tag was moved by hand: delete it, or put it back with git push --force)`);
		}
		if (parsed.kind === "version") {
			if (parsed.isUndone)
				withdrawn.add(parsed.version);
			else
				versions.push({ version: parsed.version, commit, digest: (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .H)(message)?.digest });
		}
		else {
			const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .H)(message);
			const { stage, number, isUndone } = parsed;
			const by = record?.by ?? tagger;
			assignments.push({ tag: name, stage, number, commit, date, version: record?.version, by, isUndone, record });
		}
	}
	const kept = versions.filter(({ version }) => !withdrawn.has(version));
	for (const each of assignments) {
		const { tag, commit, version, record } = each;
		const registered = kept.find((known) => version === undefined ? known.commit === commit : known.version === version);
		if (registered !== undefined && registered.commit !== commit) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${tag}: expected the commit of ${model}@${version}, ${registered.commit.slice(0, 12)}, got ${commit.slice(0, 12)} (one of the two tags was moved by hand: put it back with git push --force, or delete ${tag})`);
		}
		if (registered !== undefined && record !== undefined && (registered.digest ?? record.digest) !== record.digest) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${tag}: expected the digest of ${model}@${version}, ${registered.digest}, got ${record.digest} (one of the two tags was written by hand: delete it)`);
		}
		each.version ??= registered?.version;
	}
	assignments.sort((a, b) => a.number - b.number || Number(a.isUndone) - Number(b.isUndone));
	for (const stage of new Set(assignments.map((each) => each.stage))) {
		const dated = assignments.filter((each) => each.stage === stage && each.date !== undefined);
		const late = dated.find((each, at) => at > 0 && Date.parse(each.date) < Date.parse(dated[at - 1].date));
		if (late !== undefined)
			warnings.push(`${late.tag}: its date is before that of the tag before it (a clock was wrong; the numbers count)`);
	}
	const lastNumber = (stage) => Math.max(0, ...assignments.filter((each) => each.stage === stage).map(({ number }) => number));
	return { versions: kept, assignments, lastNumber, warnings };
}
/**
 * Returns the assignments that a rollback goes back through, the current one last. A rollback removes what it went back
 * from, so that a second rollback goes one step further.
 */
function assignmentStack(ledger, stage) {
	const stack = [];
	for (const each of ledger.assignments) {
		if (each.stage !== stage)
			continue;
		if (each.isUndone) {
			stack.length = 0;
			continue;
		}
		const digest = each.record?.digest;
		if (each.record?.isRollback) {
			while (stack.length > 0 && stack.at(-1)?.record?.digest !== digest)
				stack.pop();
			if (stack.length > 0)
				stack.pop();
		}
		else if (digest !== undefined && stack.at(-1)?.record?.digest === digest) {
			stack.pop();
		}
		stack.push(each);
	}
	return stack;
}


/***/ }),

/***/ "src/delivery/promotion/record.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   f: () => (/* binding */ promotionText)
/* harmony export */ });
const digestPattern = /^sha256:[0-9a-f]{64}$/;
/** Writes a record as the message of a tag: a subject and one `key: value` per line. */
function promotionText(subject, record) {
	const { digest, version, gate, previous, image, by, run, isRollback } = record;
	const entries = {
		digest,
		version,
		gate,
		previous,
		image,
		by,
		run,
		rollback: isRollback ? "true" : undefined,
	};
	const lines = Object.entries(entries).flatMap(([key, value]) => value === undefined ? [] : [`${key}: ${value.replace(/\s+/g, " ").slice(0, 500)}`]);
	return `${subject}\n\n${lines.join("\n")}\n`;
}
/** Reads the message of a tag. Undefined for a tag of another tool, which has no digest. */
function parseRecord(message) {
	const values = new Map();
	for (const line of (message ?? "").split("\n").slice(1)) {
		const [, key, value] = /^([a-z]+): (.+)$/.exec(line.trimEnd()) ?? [];
		if (key !== undefined && value !== undefined && !values.has(key))
			values.set(key, value);
	}
	const [digest, version] = [values.get("digest") ?? "", values.get("version") ?? ""];
	if (!digestPattern.test(digest))
		return undefined;
	return {
		digest,
		version,
		gate: values.get("gate"),
		previous: values.get("previous"),
		image: values.get("image"),
		by: values.get("by"),
		run: values.get("run"),
		isRollback: values.get("rollback") === "true",
	};
}


/***/ }),

/***/ "src/delivery/promotion/tag-name.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ checkedVersion),
/* harmony export */   XT: () => (/* binding */ checkedName),
/* harmony export */   fe: () => (/* binding */ parseTagName),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

const namePattern = /^[a-zA-Z0-9](?:[a-zA-Z0-9-/_]*[a-zA-Z0-9])?$/;
const versionPattern = /^v(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/** Parses a tag in the grammar of GTO (https://github.com/iterative/gto). Undefined for any other tag. */
function parseTagName(tag) {
	const registered = /^([^@#!]+)@(v[^@#!]+)(!?)$/.exec(tag);
	if (registered !== null) {
		const [, model = "", version = "", undone = ""] = registered;
		if (!namePattern.test(model) || !versionPattern.test(version))
			return undefined;
		return { kind: "version", model, version, isUndone: undone !== "" };
	}
	const assigned = /^([^@#!]+)#([^@#!]+)(!?)#(\d{1,9})$/.exec(tag);
	if (assigned === null)
		return undefined;
	const [, model = "", stage = "", undone = "", number = ""] = assigned;
	if (!namePattern.test(model) || !namePattern.test(stage))
		return undefined;
	return { kind: "stage", model, stage, number: Number(number), isUndone: undone !== "" };
}
/** @throws {Failure} for a name that GTO and Git would refuse. */
function checkedName(what, name) {
	if (name.length <= 100 && namePattern.test(name) && !/\/\/|\.lock$/.test(name))
		return name;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${what}: expected letters, digits, - and _, such as churn, at most 100, got ${JSON.stringify(name.slice(0, 120))} (it becomes a part of a Git tag)`);
}
/** @throws {Failure} for a text that is not a version such as v1.2.3. */
function checkedVersion(version) {
	const full = version.startsWith("v") ? version : `v${version}`;
	if (versionPattern.test(full))
		return full;
	throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`version: expected a semantic version such as v1.2.3, got ${JSON.stringify(version.slice(0, 80))}`);
}
/** Returns the version after the highest: its last number plus 1, and v0.0.1 for the first. GTO does the same. */
function nextVersion(versions) {
	const numbers = versions.flatMap((version) => {
		const found = versionPattern.exec(version);
		return found === null ? [] : [[Number(found[1]), Number(found[2]), Number(found[3])]];
	});
	const [major, minor, patch] = numbers.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).at(-1) ?? [0, 0, 0];
	return `v${major}.${minor}.${patch + 1}`;
}


/***/ })

};
