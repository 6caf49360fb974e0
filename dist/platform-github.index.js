export const id = "platform-github";
export const ids = ["platform-github"];
export const modules = {

/***/ "src/platform/github/deployments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ readDeployments),
/* harmony export */   KE: () => (/* binding */ ownDeployment),
/* harmony export */   ac: () => (/* binding */ reportDeployment)
/* harmony export */ });
const longestDescription = 140;
/** Deployments of an environment that are looked at, the newest first. */
const mostDeployments = 20;
/** Statuses of a deployment that are looked at. A job adds its own after those of its steps. */
const mostStatuses = 10;
const openStates = ["pending", "queued", "in_progress", "waiting"];
/** Reads the newest deployments of an environment, the newest first; with `sha`, those of one commit. */
async function readDeployments(github, { environment, sha }) {
	const found = await github.request("GET", "/repos/{owner}/{repo}/deployments", {
		environment,
		...(sha !== undefined && { sha }),
		per_page: mostDeployments,
	});
	const deployments = [];
	for (const { id, sha: commit } of found) {
		const statuses = await github.request("GET", "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { deployment_id: id, per_page: mostStatuses });
		deployments.push({ id, sha: commit, statuses });
	}
	return deployments;
}
/**
 * Finds the deployment of this run: a job with `environment:` has one, and so has a run that was killed. Its statuses name
 * the run. One that is open and names no run may be this run's; those of other runs with the same commit are not.
 */
function ownDeployment(deployments, { headSha, runId }) {
	const ofCommit = deployments.filter(({ sha }) => sha === headSha);
	const isOpen = ({ statuses: [newest] }) => newest === undefined || openStates.includes(newest.state);
	const named = ofCommit.find(({ statuses }) => statuses.some((status) => runOf(status) === runId));
	const own = named ?? ofCommit.find((each) => isOpen(each) && each.statuses.every((status) => !runOf(status)));
	return own?.id;
}
/** Returns the run that a status links to, if it links to one. */
function runOf({ log_url: log, target_url: target }) {
	for (const address of [log, target]) {
		const id = /\/actions\/runs\/(\d+)(?:\/|$)/.exec(address ?? "")?.[1];
		if (id !== undefined)
			return Number(id);
	}
	return undefined;
}
/**
 * Adds a status to this run's deployment to an environment. A job with `environment:` has one already; if there is none,
 * it is created. https://docs.github.com/en/rest/deployments
 *
 * @returns the id of the deployment.
 * @throws {RequestError} for a refusal. Status 403 means that `deployments: write` is missing.
 */
async function reportDeployment(github, { environment, state, description, url }) {
	const { headSha, serverUrl, owner, repository, runId } = github.run;
	const id = ownDeployment(await readDeployments(github, { environment, sha: headSha }), github.run) ??
		(await github.request("POST", "/repos/{owner}/{repo}/deployments", {
			ref: headSha,
			environment,
			auto_merge: false,
			required_contexts: [],
			description: description.slice(0, longestDescription),
		})).id;
	await github.request("POST", `/repos/{owner}/{repo}/deployments/${id}/statuses`, {
		state,
		environment,
		description: description.slice(0, longestDescription),
		log_url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`,
		...(url !== undefined && { environment_url: url }),
	});
	return id;
}


/***/ }),

/***/ "src/reports/junit/write.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ junitText)
/* harmony export */ });
/* harmony import */ var _xml_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/junit/xml-text.ts");

/** Writes checks as JUnit XML, by hand, because loading a library would take longer. There is no `time`. */
function junitText(suite, cases) {
	const count = (ends) => cases.filter((each) => each.ends === ends).length;
	const counts = `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="${suite}" ${counts}>
${cases.map(testCase).join("")}  </testsuite>
</testsuites>
`;
}
function testCase({ classname, name, numbers, ends, text }) {
	const properties = Object.entries(numbers)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([key, value]) => `        <property name="${key}" value="${value}"/>\n`);
	const said = (0,_xml_text_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlText */ .x)(text);
	const end = ends === "failed"
		? `      <failure message="${said}">${said}</failure>\n`
		: ends === "skipped"
			? `      <skipped message="${said}"/>\n`
			: `      <system-out>${said}</system-out>\n`;
	const head = properties.length === 0 ? "" : `      <properties>\n${properties.join("")}      </properties>\n`;
	return `    <testcase classname="${(0,_xml_text_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlText */ .x)(classname)}" name="${(0,_xml_text_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlText */ .x)(name)}">
${head}${end}    </testcase>
`;
}


/***/ })

};
