export const id = "models-forest-ml-random-forest";
export const ids = ["models-forest-ml-random-forest"];
export const modules = {

/***/ "src/models/forest/ml-random-forest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  growWithMlRandomForest: () => (/* binding */ growWithMlRandomForest)
});

var failure = __webpack_require__("src/core/failure.ts");
var thread = __webpack_require__("src/platform/process/thread.ts");
var assembly = __webpack_require__("src/models/forest/assembly.ts");
;// CONCATENATED MODULE: ./src/models/forest/largest-below.ts
/** The largest 32-bit float less than `x`: for 32-bit floats, `value < x` is `value <= largestBelow(x)`. */
function largestBelow(x) {
	const rounded = new Float32Array([x]);
	if (rounded[0] < x)
		return rounded[0];
	if (rounded[0] === 0)
		return -(2 ** -149);
	const bits = new Int32Array(rounded.buffer);
	bits[0] = bits[0] + (rounded[0] > 0 ? -1 : 1);
	return rounded[0];
}

var forest_parameters = __webpack_require__("src/models/forest/parameters.ts");
var forest_target = __webpack_require__("src/models/forest/target.ts");
var units = __webpack_require__("src/models/forest/units.ts");
;// CONCATENATED MODULE: ./src/models/forest/ml-random-forest.ts







/**
 * Grows a forest with the `ml-random-forest` package on a separate thread and converts it to ours, with the same
 * predictions of every tree for 32-bit rows. Each tree has one vote. If votes are tied, the package takes the class
 * that a tree predicted first, and ours takes one of the tied classes, too.
 *
 * @throws {Failure} for parameters that the package lacks.
 */
async function growWithMlRandomForest(growth) {
	const { matrix, target, parameters = {}, seed, signal, onProgress } = growth;
	const classes = target.task === "classification" ? target.classes : 0;
	const size = { rows: matrix.rows, columns: matrix.columns, classes };
	refuseMissing(parameters, growth.weighted ?? false);
	const plan = (0,forest_parameters/* resolveParameters */.v)({ maxFeatures: { share: 1 }, ...parameters }, size, seed);
	(0,forest_target/* checkTarget */.e$)(target, undefined, matrix.rows);
	signal?.throwIfAborted();
	const options = {
		nEstimators: plan.trees,
		maxFeatures: plan.maxFeatures === 1 && matrix.columns > 1 ? 1.5 / matrix.columns : plan.maxFeatures,
		replacement: false,
		seed: seed % 2 ** 32,
		useSampleBagging: plan.draws > 0,
		noOOB: true,
		treeOptions: {
			...(plan.maxDepth !== Number.POSITIVE_INFINITY && { maxDepth: plan.maxDepth }),
			...(parameters.minSamplesSplit !== undefined && { minNumSamples: plan.minSamplesSplit - 1 }),
		},
	};
	const rows = Array.from({ length: matrix.rows }, (_, row) => Array.from({ length: matrix.columns }, (_, column) => matrix.data[column * matrix.rows + row]));
	const targets = Array.from(target.task === "classification" ? target.codes : target.values);
	const trees = await train({ kind: "ml-random-forest", task: target.task, rows, targets, options }, signal, (done) => onProgress?.(done, plan.trees));
	if (target.task === "classification") {
		const grown = trees.map((tree, index) => {
			const votes = (0,units/* unitsOfTree */.Zo)(index, trees.length);
			return flatten(tree, index, (node) => {
				const shares = node.distribution[0];
				const vote = shares.indexOf(Math.max(...shares));
				return Array.from({ length: classes }, (_, k) => (k === vote ? votes : 0));
			});
		});
		return (0,assembly/* assembleClassification */.h)(grown, matrix.columns, classes);
	}
	const { targets: centred, base } = (0,forest_target/* centre */.A8)(target.values, undefined, plan);
	const grown = trees.map((tree, index) => flatten(tree, index, (node) => [Math.round((node.distribution - base) / centred.step)]));
	return (0,assembly/* assembleRegression */.A)(grown, matrix.columns, { base, step: centred.step });
}
function refuseMissing(parameters, weighted) {
	const refused = [
		weighted && "weight-column",
		parameters.criterion !== undefined && parameters.criterion === "entropy" && "criterion: entropy",
		parameters.minSamplesLeaf !== undefined && parameters.minSamplesLeaf !== 1 && "min-samples-leaf",
		// The package would otherwise use the first rows of the table for every tree.
		parameters.maxSamples !== undefined && "max-samples",
		parameters.classWeight !== undefined && "class-weight",
		parameters.maxBins !== undefined && parameters.maxBins !== 256 && "max-bins",
	].filter((each) => each !== false);
	if (refused.length > 0) {
		throw new failure/* Failure */.H(refused
			.map((each) => `${each}: the engine ml-random-forest has no such thing (leave it out, or engine)`)
			.join("\n"));
	}
}
async function train(task, signal, onTree) {
	const worker = (0,thread/* startThread */.B)(task);
	let abort = () => { };
	try {
		return await new Promise((resolve, reject) => {
			abort = () => reject(signal?.reason);
			signal?.addEventListener("abort", abort);
			worker.on("message", (message) => {
				if ("done" in message)
					onTree(message.done);
				else
					resolve(message.trees);
			});
			worker.on("error", reject);
			worker.on("exit", (code) => reject(new Error(`the thread of ml-random-forest ended with code ${code}`)));
		});
	}
	finally {
		signal?.removeEventListener("abort", abort);
		worker.removeAllListeners();
		void worker.terminate();
	}
}
/** Flattens a tree. The children of a node are adjacent, as in `GrownTree`. */
function flatten({ columns, root }, tree, unitsOf) {
	const nodes = [root];
	const feature = [];
	const threshold = [];
	const left = [];
	const leaves = [];
	let leafCount = 0;
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at];
		if (node.left === undefined || node.right === undefined) {
			feature.push(-1);
			threshold.push(0);
			left.push(leafCount++);
			leaves.push(...unitsOf(node));
		}
		else {
			feature.push(columns[node.splitColumn]);
			threshold.push(largestBelow(node.splitValue));
			left.push(nodes.length);
			nodes.push(node.left, node.right);
		}
	}
	return {
		tree,
		feature: Int32Array.from(feature),
		threshold: Float32Array.from(threshold),
		left: Int32Array.from(left),
		leaves: Int32Array.from(leaves),
		importances: new Float64Array(0),
	};
}


/***/ })

};
