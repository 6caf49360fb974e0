export const id = "models-forest-ml-random-forest-trainer";
export const ids = ["models-forest-ml-random-forest-trainer"];
export const modules = {

/***/ "src/models/forest/ml-random-forest-trainer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   train: () => (/* binding */ train)
/* harmony export */ });
/** Grows the forest on the current thread, which handles no events meanwhile. */
async function train({ task, rows, targets, options }, tell) {
    const { RandomForestClassifier, RandomForestRegression } = await __webpack_require__.e("ml-random-forest").then(__webpack_require__.bind(__webpack_require__, "ml-random-forest/random-forest.js"));
    const Package = task === "classification" ? RandomForestClassifier : RandomForestRegression;
    const forest = new Package(options);
    // The package asks for the number of trees before each, and says nothing else while it grows: seeds are handed from tree to
    // tree, so that it cannot be asked for one at a time.
    let asked = 0;
    Object.defineProperty(forest, "nEstimators", {
        get() {
            // Three times to make room, then before each tree and after the last; later, to write it down.
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
