export const id = "platform-process";
export const ids = ["platform-process"];
export const modules = {

/***/ "src/platform/process/thread-starter.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ threadStarter)
/* harmony export */ });
/**
 * Starts threads for code that also runs where there are none: an image that only serves has no program for them. The edge of the
 * action and of the command line sets it.
 */
const threadStarter = { start: undefined };


/***/ })

};
