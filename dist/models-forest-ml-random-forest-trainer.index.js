export const id = "models-forest-ml-random-forest-trainer";
export const ids = ["models-forest-ml-random-forest-trainer"];
export const modules = {

/***/ "src/models/forest/ml-random-forest-trainer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   train: () => (/* binding */ train)
/* harmony export */ });
/** Grows the forest on the current thread, which handles no events in the meantime. */
async function train({ task, rows, targets, options }, tell) {
	const { RandomForestClassifier, RandomForestRegression } = await __webpack_require__.e("ml-random-forest").then(__webpack_require__.bind(__webpack_require__, "ml-random-forest/random-forest.js"));
	const Package = task === "classification" ? RandomForestClassifier : RandomForestRegression;
	const forest = new Package(options);
	// The package asks for the number of trees before each tree and gives no other sign while it grows. It cannot be
	// asked for one tree at a time, because the seeds are passed on from tree to tree.
	let asked = 0;
	Object.defineProperty(forest, "nEstimators", {
		get() {
			// The package asks three times while it allocates, before each tree, after the last one, and for its JSON.
			const done = asked++ - 3;
			if (done > 0 && done <= options.nEstimators)
				tell({ done });
			return options.nEstimators;
		},
	});
	forest.train(rows, targets);
	const { indexes, estimators } = JSON.parse(JSON.stringify(forest)).baseModel;
	tell({
		trees: estimators.map((estimator, tree) => ({
			columns: indexes[tree],
			root: estimator.root,
		})),
	});
}


/***/ })

};
