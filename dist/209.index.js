export const id = 209;
export const ids = [209];
export const modules = {

/***/ 6209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serving: () => (/* binding */ serving)
/* harmony export */ });
/* harmony import */ var _actions_serve_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42510);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24878);


/**
 * `trainyard serve` by itself: what an image holds of this program is what this function loads. It reaches no other command,
 * and nothing of GitHub's.
 */
function serving(args) {
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .inTerminal */ .e5)((interrupted) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d1)("serve", _actions_serve_index_js__WEBPACK_IMPORTED_MODULE_0__["default"], args, interrupted));
}


/***/ })

};
