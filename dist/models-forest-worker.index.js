export const id = "models-forest-worker";
export const ids = ["models-forest-worker"];
export const modules = {

/***/ "src/models/forest/assembly.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ assembleRegression),
/* harmony export */   h: () => (/* binding */ assembleClassification)
/* harmony export */ });
/** Copies the trees into one forest. Each tree's arrays are released once they are copied, so a forest is in memory once. */
function assembleClassification(grown, features, classes) {
	const trees = assembleTrees(grown, features, classes);
	const leaves = new Int32Array(leafValuesOf(grown));
	let at = 0;
	for (const tree of grown) {
		leaves.set(tree.leaves, at);
		at += tree.leaves.length;
		tree.leaves = letGo(tree.leaves);
	}
	return { task: "classification", classes, ...trees, leaves };
}
/** @param step Value of one step of a leaf. */
function assembleRegression(grown, features, { base, step }) {
	const trees = assembleTrees(grown, features, 1);
	const leaves = new Float32Array(leafValuesOf(grown));
	let at = 0;
	for (const tree of grown) {
		scale(tree.leaves, step, leaves.subarray(at));
		at += tree.leaves.length;
	}
	return { task: "regression", base, ...trees, leaves };
}
/** An empty array of the same kind. The memory is released at once on Node 21 and later, else at the next garbage collection. */
function letGo(array) {
	const empty = array.slice(0, 0);
	array.buffer.transfer?.(0);
	return empty;
}
/** Concatenates the nodes of all trees, for either kind of leaf. */
function leafValuesOf(grown) {
	return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}
function assembleTrees(grown, features, width) {
	const roots = new Int32Array(grown.length + 1);
	grown.forEach((tree, index) => {
		roots[index + 1] = roots[index] + tree.feature.length;
	});
	const nodes = roots[grown.length];
	// Copy one kind of array after the other, so that the trees' arrays of one kind are released before the next is allocated.
	const threshold = new Float32Array(nodes);
	grown.forEach((tree, index) => {
		threshold.set(tree.threshold, roots[index]);
		tree.threshold = letGo(tree.threshold);
	});
	const left = new Int32Array(nodes);
	const right = new Int32Array(nodes);
	let leaf = 0;
	for (let index = 0; index < grown.length; index++) {
		const tree = grown[index];
		placeChildren(tree, { root: roots[index], leaf }, { left, right });
		leaf += tree.leaves.length / width;
		tree.left = letGo(tree.left);
	}
	const feature = new Int32Array(nodes);
	grown.forEach((tree, index) => {
		feature.set(tree.feature, roots[index]);
		tree.feature = letGo(tree.feature);
	});
	return { features, roots, feature, threshold, left, right };
}
/** One call per tree lets V8 optimise it after the first tree. */
function placeChildren({ feature, left: children }, { root, leaf }, { left, right }) {
	for (let node = 0; node < children.length; node++) {
		const splits = feature[node] >= 0;
		const child = children[node] + (splits ? root : leaf);
		left[root + node] = child;
		right[root + node] = splits ? child + 1 : -1;
	}
}
function scale(units, step, leaves) {
	for (let leaf = 0; leaf < units.length; leaf++)
		leaves[leaf] = units[leaf] * step;
}


/***/ }),

/***/ "src/models/forest/bootstrap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ drawBootstrap)
/* harmony export */ });
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/forest/features.ts");

/**
 * Draws rows with replacement (Efron 1979) and counts how often each was drawn: 4 ns per draw. A row that is drawn twice is one
 * entry of weight two, so a sample has two thirds of the entries that copies of rows would have. `draws` is at most the number of
 * rows: a count above 255 would need nearly all draws of a table to fall on one row, which is less likely than 1e-500.
 */
function drawBootstrap(counts, draws, random) {
	if (draws === 0) {
		counts.fill(1);
		return;
	}
	counts.fill(0);
	const rows = counts.length;
	for (let i = 0; i < draws; i++) {
		const row = (0,_features_js__WEBPACK_IMPORTED_MODULE_0__/* .draw */ .$)(random, rows);
		counts[row] = counts[row] + 1;
	}
}


/***/ }),

/***/ "src/models/forest/classification-kernel.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  tm: () => (/* binding */ ClassificationGrower),
  Eq: () => (/* binding */ classificationMemory),
  Vq: () => (/* binding */ writeBinCounts)
});

var core_random = __webpack_require__("src/core/random.ts");
var bootstrap = __webpack_require__("src/models/forest/bootstrap.ts");
;// CONCATENATED MODULE: ./src/models/forest/classification-kernel-code.ts
/** kernels/classification.ts as WebAssembly, in base64. Written by `npm run kernel`. */
const classificationKernelCode = "AGFzbQEAAAABQApgA39/fwBgAn9/AGAGf39/f39/AGAFf39/f38AYAJ/fwF/YAF/AGAAAX9gCH9/f39/f39/AGAAAGAEf39/fwACHQIDZW52BGxlYWYACANlbnYGbWVtb3J5AgMBgIAEAxgXBgAAAQEBBAIDAAICAwQBBQcFAwAAAQkGiQIyfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfAFEAAAAAAAAAAALfAFEAAAAAAAAAAALfwFBAAt/AUEAC38BQQALB7gCGgVub2RlcwMABmxlYXZlcwMBEHByZXBhcmVBZGRyZXNzZXMAEgtwcmVwYXJlUGxhbgARBGdyb3cAEwhjb3B5TmVhcgAPCGNvcHlSb3dzABcMY291bnRDbGFzc2VzABYLbmV4dEZlYXR1cmUAAQdwdXRCYWNrABAJZmluZFNwbGl0AAcFZmlsbDQADAVmaWxsMwANBWZpbGwxABULZmlsbE1hcmtlZDQACAtmaWxsTWFya2VkMwAJC2ZpbGxNYXJrZWQxAAoKc2Nhbk1hcmtlZAAEB3NjYW5BbGwABgpzY2FuU29ydGVkAAMKZmlsbENlbGxzNAALCmZpbGxDZWxsczEAFAlzY2FuQ2VsbHMABQ9zY2FuU29ydGVkQ2VsbHMAAgtkaXZpZGVXb3JkcwAOBm1lbW9yeQIACqw7F9cBAQV/IxojFkYEQCMlIyRqIQAjJEEBaiQkIAAgACMWayAAIxZIGw8LIxAjJAJAIyZFBEAjIyMgIyFqaiEAIyNBAWokIyMhIyFBCXZzJCAjIiMiQQN0aiQhIyJBFXcgAGokIgwBCyMmQQFrJCYjEyMmQQJ0aigCACEACyAAuEQAAAAAAADwPaIjFiMka7einPwCaiIBQQJ0aiICKAIAIQMgAiMkQQJ0IgIjEGoiBCgCADYCACAEIAM2AgAjESACaiAANgIAIxIgAmogATYCACMkQQFqJCQgAwvyAwMEfwV8An4gASEEIw8hBiAAIQMDQCADIARIBEAjAyADQQJ0aigCACIBIx92rSMpIxYgASMbcWxqIAJqMQAAQiiGIx0gASMcdnGtQiCGhIQhDCAFIAZqIQEDQCABIAZLBH8gAUEIaykDACAMVgVBAAsEQCABIAFBCGsiASkDADcDAAwBCwsgASAMNwMAIAVBCGohBSADQQFqIQMMAQsLIAYpAwBCKIggBSAGakEIaykDAEIoiFEEQA8LIyy3IQcjDyAEIABrQQFrQQN0aiEDIw8hAANAIAAgA0kEQCAAKQMAIgynIQEgDEIgiEL/AYOnQQJ0IgQjDGoiBSgCACEGIAUgASAGajYCACAKIAG3IgsgBrdEAAAAAAAAAECiIAugoqAhCiAJIAsjCiAEaigCALeioCEJIAggC6AhCCAMQiiIIg0gACkDCEIoiCIMUgRAIAogCKMjLSAJIAmgoSAKoCAHIAiho6AiCyMuZARAIAskLiACJC8gDackMCAMpyQxIwshBCMMIQVBACEBA0AgASMXQQJ0SQRAIAEgBGogASAFav0ABAD9CwQAIAFBEGohAQwBCwsLCyAAQQhqIQAMAQsLIw8hAANAIAAgA0kEQCMMIAApAwBCIIhC/wGDp0ECdGpBADYCACAAQQhqIQAMAQsLC9kFBAR/BHwFewJ+Iw8hBiAAIQMDQCABIANKBEAjAyADQQJ0aigCACIEIx92rSMpIxYgBCMbcWxqIAJqMQAAQiiGIx0gBCMcdnGtQiCGhIQhECAFIAZqIQQDQCAEIAZLBH8gBEEIaykDACAQVgVBAAsEQCAEIARBCGsiBCkDADcDAAwBCwsgBCAQNwMAIAVBCGohBSADQQFqIQMMAQsLIAYpAwBCKIggBSAGakEIaykDAEIoiFEEQA8LIwr9AAQAIQsjDCEDQQAhBANAIAQjF0ECdEkEQCADIARq/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAEQRBqIQQMAQsLIw8gASAAa0EBa0EDdGohACMPIQMDQCAAIANLBEAjDCADKQMAIhBCIIhC/wGDp0ECdGoiASABKAIAIBCnajYCACADKQMIQiiIIhEgEEIoiFIEQCALIwz9AAQAIg39sQEhDAJ8IyxB//8DSgRAIA39GwC3IgcgB6IgDf0bAbciCCAIoqAgDf0bArciCSAJoqAgDf0bA7ciCiAKoqAgByAIoCAJoCAKoKMgDP0bALciByAHoiAM/RsBtyIIIAiioCAM/RsCtyIJIAmioCAM/RsDtyIKIAqioCAHIAigIAmgIAqgo6AMAQsgDSAN/bUBIg4gDCAM/bUBIg/9DQABAgMEBQYHEBESExQVFhcgDiAP/Q0ICQoLDA0ODxgZGhscHR4f/a4BIg4gDSAM/Q0AAQIDBAUGBxAREhMUFRYXIA0gDP0NCAkKCwwNDg8YGRobHB0eH/2uASIM/Q0AAQIDCAkKCxAREhMYGRobIA4gDP0NBAUGBwwNDg8UFRYXHB0eH/2uASIM/f8BIAwgDP0NCAkKCwwNDg8ICQoLDA0OD/3/Af3zASIM/SEAIAz9IQGgCyIHIy5kBEAgByQuIAIkLyAQQiiIpyQwIBGnJDEjCyAN/QsEAAsLIANBCGohAwwBCwsLsQQEBXwEfwV7AX4jDSAAQQx0aiEJIw4gAEEFdGohCiMK/QAEACEMIy4hAkF/IQADQCAIQQRJBEAgCiAIQQN0aiIHKQMAIhBCAFIEQCAHQgA3AwADQCAQeqcgCEEGdHIhByAQIBBCAX2DIRAgAEEATgRAIAwgC/2xASEOIAICfCMsQf//A0oEQCAL/RsAtyIDIAOiIAv9GwG3IgQgBKKgIAv9GwK3IgUgBaKgIAv9GwO3IgYgBqKgIAMgBKAgBaAgBqCjIA79GwC3IgMgA6IgDv0bAbciBCAEoqAgDv0bArciBSAFoqAgDv0bA7ciBiAGoqAgAyAEoCAFoCAGoKOgDAELIAsgC/21ASINIA4gDv21ASIP/Q0AAQIDBAUGBxAREhMUFRYXIA0gD/0NCAkKCwwNDg8YGRobHB0eH/2uASINIAsgDv0NAAECAwQFBgcQERITFBUWFyALIA79DQgJCgsMDQ4PGBkaGxwdHh/9rgEiDv0NAAECAwgJCgsQERITGBkaGyANIA79DQQFBgcMDQ4PFBUWFxwdHh/9rgEiDf3/ASANIA39DQgJCgsMDQ4PCAkKCwwNDg/9/wH98wEiDf0hACAN/SEBoAsiA2MEQCADJC4gASQvIAAkMCAHJDEjCyAL/QsEACADIQILCyALIAkgB0EEdGoiAP0ABAD9rgEhCyAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAHIQAgEEIAUg0ACwsgCEEBaiEIDAELCwukAwIGfAt/IwIgAUECdGooAgAhCyMNIAAjHkEKanRqIQwjDiAAQQp0aiENIyy3IQcjLiECQX8hAANAIAggC0kEQCANIAhBAnRqIg4oAgAiCQRAIA5BADYCACAAQQBOBEAgBCAFoyMtIAYgBqChIASgIAcgBaGjoCIDIAJkBEAgAyICJC4gASQvIAAkMCAIJDEjCyEOIwwhD0EAIQADQCAAIxdBAnRJBEAgACAOaiAAIA9q/QAEAP0LBAAgAEEQaiEADAELCwsLIAwgCCMedEECdGohDgNAIAloIQAgCSAJQQFrcSEJA0AgACMXSQRAIA4gAEECdCIPaiIQKAIAIREgEEEANgIAIwwgD2oiECgCACESIBAgESASajYCACAEIBG3IgMgErdEAAAAAAAAAECiIAOgoqAhBCAGIAMjCiAPaigCALeioCEGIAUgA6AhBSAAQSBqIQAMAQsLIAkNAAsgCCEACyAIQQFqIQgMAQsLIwwhAANAIAojF0ECdEkEQCAAIApq/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAKQRBqIQoMAQsLC4MEAwR/BXwGeyMNIABBDHRqIQMjCv0ABAAhDCMCIAFBAnRqKAIAIQQjLiEGQX8hAkEAIQADQCAAIARIBEAgAyAAQQR0aiIF/QAEACIN/VMEQCAF/QwAAAAAAAAAAAAAAAAAAAAA/QsEACACQQBOBEAgDCAL/bEBIQ8gBgJ8IyxB//8DSgRAIAv9GwC3IgcgB6IgC/0bAbciCCAIoqAgC/0bArciCSAJoqAgC/0bA7ciCiAKoqAgByAIoCAJoCAKoKMgD/0bALciByAHoiAP/RsBtyIIIAiioCAP/RsCtyIJIAmioCAP/RsDtyIKIAqioCAHIAigIAmgIAqgo6AMAQsgCyAL/bUBIg4gDyAP/bUBIhD9DQABAgMEBQYHEBESExQVFhcgDiAQ/Q0ICQoLDA0ODxgZGhscHR4f/a4BIg4gCyAP/Q0AAQIDBAUGBxAREhMUFRYXIAsgD/0NCAkKCwwNDg8YGRobHB0eH/2uASIP/Q0AAQIDCAkKCxAREhMYGRobIA4gD/0NBAUGBwwNDg8UFRYXHB0eH/2uASIO/f8BIA4gDv0NCAkKCwwNDg8ICQoLDA0OD/3/Af3zASIO/SEAIA79IQGgCyIHYwRAIAckLiABJC8gAiQwIAAkMSMLIAv9CwQAIAchBgsLIAsgDf2uASELIAAhAgsgAEEBaiEADAELCwvGBwIPfwF8RAAAAAAAAPC/JC5BfyQvQQAkJCMaIxZGBEACQCMmRQRAIyMjICMhamohAiMjQQFqJCMjISMhQQl2cyQgIyIjIkEDdGokISMiQRV3IAJqJCIMAQsjJkEBayQmIxMjJkECdGooAgAhAgsgArhEAAAAAAAA8D2iIxa3opz8AiQlCyMstyERIAEgAGsiAkEGQQwjF0EERiIIG0wEQANAIAcjFkgEfyMvQQBIIAcjGkhyBUEACyMuIBFjcQRAEAEhAiAIBEAgACABIAIQAwUgACABIAIQAgsgB0EBaiEHDAELCyMvQQBODwsgAkHAAkwhCgNAIAcjFkgEfyMvQQBIIAcjGkhyBUEACyMuIBFjcQRAIxogB2shAhABIQMgCAR/IAJBBkYgAkEDRnIFQQALBH9BAwVBBEEBIAJBBE4bCyIFQQFKBH8QAQVBAAshCyAFQQFKBH8QAQVBAAshDCAFQQNKBH8QAQVBAAshCSAIBEAgCgRAIAVBBEYEQCAAIAEgAyALIAwgCRAIBSAFQQNGBEAgACABIAMgCyAMEAkFIAAgASADEAoLCwUgBUEERgRAIAAgASADIAsgDCAJEAwFIAVBA0YEQCAAIAEgAyALIAwQDQUjKSENIxYhDiMNIQQjAyABQQJ0aiEPIwMgAEECdGohAgNAIAIgD0kEQCAEIAIoAgAiBiMcdkEDcUECdCANIAYjG3EgDmxqIANqLQAAQQR0cmoiECAQKAIAIAYjH3ZqNgIAIAJBBGohAgwBCwsLCwsFIAVBBEYEQCAAIAEgAyALIAwgCRALBSAAIQIDQCABIAJKBEAjHSMDIAJBAnRqKAIAIgQjHHZxIQYjDSMpIxYgBCMbcWxqIANqLQAAIg0jHnRBAnRqIAZBAnRqIg4gDigCACAEIx92ajYCACMOIA1BAnRqIgQgBCgCAEEBIAZ0cjYCACACQQFqIQIMAQsLCwtBACEGQQAhBANAIAQgBUgEQCAEBH8gCyAMIAkgBEECRhsgBEEBRhsFIAMLIQIgBkEBaiAGIy4gEWMbIQYgCARAIAoEQCAEIAIQBAUgBCACEAYLBSAEIAIQBQsgBEEBaiEEDAELCyAFIAZKBEAgBSAGayECA0AgAkEASgRAIyRBAWskJCMaIxZHBEAjECMkQQJ0IgMjEmooAgBBAnRqIgQoAgAhBiAEIxAgA2oiBCgCADYCACAEIAY2AgAjEyMmQQJ0aiMRIANqKAIANgIAIyZBAWokJgsgAkEBayECDAELCwsgBSAHaiEHDAELCyMvQQBOC/0CAQl/IykhCCMWIQkjDSEHIw4hBiMDIAFBAnRqIQojAyAAQQJ0aiEAA0AgACAKSQRAIAcgCCAAKAIAIgsjG3EgCWxqIgwgAmotAAAiDUEEdCALIxx2QQNxQQJ0IgFyaiIOIAsjH3YiCyAOKAIAajYCACAGBEAgBiANQQZ2QQN0aiIOIA4pAwBCASANrYaENwMACyAHQYAgaiADIAxqLQAAIg1BBHQgAXJqIg4gDigCACALajYCACAGQSBqIg4EQCAOIA1BBnZBA3RqIg4gDikDAEIBIA2thoQ3AwALIAdBgEBrIAQgDGotAAAiDUEEdCABcmoiDiAOKAIAIAtqNgIAIAZBQGsiDgRAIA4gDUEGdkEDdGoiDiAOKQMAQgEgDa2GhDcDAAsgB0GA4ABqIAUgDGotAAAiDEEEdCABcmoiASABKAIAIAtqNgIAIAZB4ABqIgEEQCABIAxBBnZBA3RqIgEgASkDAEIBIAythoQ3AwALIABBBGohAAwBCwsLsQIBCX8jKSEHIxYhCCMNIQYjDiEFIwMgAUECdGohCSMDIABBAnRqIQADQCAAIAlJBEAgBiAHIAAoAgAiCiMbcSAIbGoiCyACai0AACIMQQR0IAojHHZBA3FBAnQiAXJqIg0gCiMfdiIKIA0oAgBqNgIAIAUEQCAFIAxBBnZBA3RqIg0gDSkDAEIBIAythoQ3AwALIAZBgCBqIAMgC2otAAAiDEEEdCABcmoiDSANKAIAIApqNgIAIAVBIGoiDQRAIA0gDEEGdkEDdGoiDSANKQMAQgEgDK2GhDcDAAsgBkGAQGsgBCALai0AACILQQR0IAFyaiIBIAEoAgAgCmo2AgAgBUFAayIBBEAgASALQQZ2QQN0aiIBIAEpAwBCASALrYaENwMACyAAQQRqIQAMAQsLC5kBAQd/IykhBCMWIQUjDSEGIw4hAyMDIAFBAnRqIQEjAyAAQQJ0aiEAA0AgACABSQRAIAQgACgCACIIIxtxIAVsaiACai0AACEJIAYgCCMcdkEDcUECdCAJQQR0cmoiByAHKAIAIAgjH3ZqNgIAIAMEQCADIAlBBnZBA3RqIgcgBykDAEIBIAmthoQ3AwALIABBBGohAAwBCwsLswIBBn8DQCAAIAFIBEAjKSMWIwMgAEECdGooAgAiByMbcWxqIgggAmotAAAhCSMdIAcjHHZxIgpBAnQiBiMNIAkjHnRBAnRqaiILIAcjH3YiByALKAIAajYCACMOIAlBAnRqIglBASAKdCIKIAkoAgByNgIAIw0gAyAIai0AAEGAAnIiCSMedEECdGogBmoiCyALKAIAIAdqNgIAIw4gCUECdGoiCSAJKAIAIApyNgIAIw0gBCAIai0AAEGABHIiCSMedEECdGogBmoiCyALKAIAIAdqNgIAIw4gCUECdGoiCSAJKAIAIApyNgIAIw0gBSAIai0AAEGABnIiCCMedEECdGogBmoiBiAGKAIAIAdqNgIAIw4gCEECdGoiBiAGKAIAIApyNgIAIABBAWohAAwBCwsL3QEBB38jKSEHIxYhCCMNIQYjAyABQQJ0aiEBIwMgAEECdGohAANAIAAgAUkEQCAGIAcgACgCACIKIxtxIAhsaiIJIAJqLQAAQQR0IAojHHZBA3FBAnQiC3JqIgwgCiMfdiIKIAwoAgBqNgIAIAZBgCBqIAMgCWotAABBBHQgC3JqIgwgDCgCACAKajYCACAGQYBAayAEIAlqLQAAQQR0IAtyaiIMIAwoAgAgCmo2AgAgBkGA4ABqIAUgCWotAABBBHQgC3JqIgkgCSgCACAKajYCACAAQQRqIQAMAQsLC7oBAQd/IykhBiMWIQcjDSEFIwMgAUECdGohASMDIABBAnRqIQADQCAAIAFJBEAgBSAGIAAoAgAiCSMbcSAHbGoiCCACai0AAEEEdCAJIxx2QQNxQQJ0IgpyaiILIAkjH3YiCSALKAIAajYCACAFQYAgaiADIAhqLQAAQQR0IApyaiILIAsoAgAgCWo2AgAgBUGAQGsgBCAIai0AAEEEdCAKcmoiCCAIKAIAIAlqNgIAIABBBGohAAwBCwsLrAEBB38jKSMvaiEDIxYhBCMwIQUjBCECIwMgAUECdGohBiMDIABBAnRqIgAhAQNAIAEgBkkEQCADIAEoAgAiByMbcSAEbGotAAAgBUtBAnQhCCAAIAc2AgAgAiAHNgIAIAIgCGohAiAAQQQgCGtqIQAgAUEEaiEBDAELCyAAIwNrQQJ2IwQhAQNAIAEgAkkEQCAAIAEoAgA2AgAgAEEEaiEAIAFBBGohAQwBCwsLuQIBB38jKCECA0AgAkEASgR/IAAjFSACQQxsaigCCE4FQQALBEAgAkEBayECDAELCyACIQMDQCADQQFqIgQjJ0gEfyMVIARBDGxqKAIAIAEgAGtOBUEACwRAIxUgA0EBaiIDQQxsaiABNgIIDAELCyADJCgjFSADQQxsaiIEKAIEJCkgAwR/IAQoAggFQf////8HCyQqIycgA0EBakoEfyAEKAIMBUF/CyQrIAIgA0cEQCMVIAJBDGxqKAIEIQUjKSEEIAAhAgNAIAEgAkoEQCAFIxYjAyACQQJ0aiIGKAIAIgcjG3FsaiEIQQAhAwNAIAMjFkkEQCADIARqIAMgCGr9AAQA/QsEACADQRBqIQMMAQsLIAQjFmohBCAGIAIgAGsgByMbQX9zcXI2AgAgAkEBaiECDAELCwsLcwEEfwNAIABBAEoEQCMkQQFrJCQjGiMWRwRAIyRBAnQiASMQaiECIxAjEiABaigCAEECdGoiAygCACEEIAMgAigCADYCACACIAQ2AgAjEyMmQQJ0aiMRIAFqKAIANgIAIyZBAWokJgsgAEEBayEADAELCwtNACAHJCcgACQWIAFBA2pBfHEkFyACJBhBAiADIANBAkwbJBkgBCQaIAUkHEIBIAWthkIBfackGyAGJB5BASAGdEEBayQdIAUgBmokHwuUAQAgACgCABogACgCBCQCIAAoAggkAyAAKAIMJAQgACgCECQFIAAoAhQkBiAAKAIYJAcgACgCHCQIIAAoAiAkCSAAKAIkJAogACgCKCQLIAAoAiwkDCAAKAIwJA0gACgCNCQOIAAoAjgkDyAAKAI8JBAgACgCQCQRIAAoAkQkEiAAKAJIJBMgACgCTCQUIAAoAlAkFQuhBgMFfwF8AXsgASQgIAIkISADJCIgBCQjQQAkJkEAIQFBACQoIxUiAigCBCQpQf////8HJCojJ0EBSgR/IAIoAgwFQX8LJCsDQCABIxZIBEAjECABQQJ0aiABNgIAIAFBAWohAQwBCwtBASQAQQAkASMFQX82AgAjF0ECdCEGQQAhAkEAIQEDQCAAIAFrIggjK0wgASMqTnIEQCABIAAQDwtBACEERAAAAAAAAAAAIQpBACEDA0AgAyMXQQJ0SQRAIwogA2ooAgAiCSAEaiEEIAogCbciCiAKoqAhCiADQQRqIQMMAQsLIAQkLCAKJC0gByMYSCMtIyy3IgogCqJicSAIIxlOcQR/IAEgABAHBUEACwRAIAEgABAOIwAhBCMAQQJqJAAgAkECdCIIIwVqIy82AgAjByACaiMwIzFqQQFrQQF1OgAAIwYgCGogBDYCACMUIy9BA3RqIgIgAisDACMuIy0jLLejoaA5AwAgBEECdCICIwVqQX82AgAjBiACaiAANgIEIwUgAmogB0EBaiIHNgIEIwggBUECdGogBEEBajYCACMJQYAIIAUgBUGACE4bIAZsaiECQQAhAANAIAAgBkkEQCAAIAJqIwogAGoiCP0ABAAjCyAAav0ABAAiC/2xAf0LBAAgCCAL/QsEACAAQRBqIQAMAQsLIAVBAWohBSAEIQIhAAUjBiACQQJ0aiMBNgIAEAAjAUEBaiQBIAVFBEAPCyAAIQEjCCAFQQFrIgVBAnRqKAIAIgJBAnQiAyMGaigCACEAIwUgA2oiAygCACEHIANBfzYCACAFQYAISARAIwohBCMJIAUgBmxqIQhBACEDA0AgAyMXQQJ0SQRAIAMgBGogAyAIav0ABAD9CwQAIANBEGohAwwBCwsFIwohBEEAIQMDQCADIxdBAnRJBEAgAyAEav0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgA0EQaiEDDAELCyABIQMDQCAAIANKBEAjCiMdIwMgA0ECdGooAgAiBCMcdnFBAnRqIgggCCgCACAEIx92ajYCACADQQFqIQMMAQsLCwsMAAsAC3cBBH8DQCAAIAFIBEAjHSMDIABBAnRqKAIAIgUjHHZxIQMjDSMpIxYgBSMbcWxqIAJqLQAAIgYjHnRBAnRqIANBAnRqIgQgBCgCACAFIx92ajYCACMOIAZBAnRqIgQgBCgCAEEBIAN0cjYCACAAQQFqIQAMAQsLC3ABBX8jKSEDIxYhBCMNIQUjAyABQQJ0aiEHIwMgAEECdGohAANAIAAgB0kEQCAFIAAoAgAiBiMcdkEDcUECdCADIAYjG3EgBGxqIAJqLQAAQQR0cmoiASABKAIAIAYjH3ZqNgIAIABBBGohAAwBCwsLdwECfyMKIQMDQCACIxdBAnRJBEAgAiADav0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAkEQaiECDAELCwNAIAAgAUgEQCMKIx0jAyAAQQJ0aigCACICIxx2cUECdGoiAyADKAIAIAIjH3ZqNgIAIABBAWohAAwBCwsLegEFfyACIQQDQCADIARKBEAgACMWIwMgBEECdGoiBigCACIHIxtxbGohCEEAIQUDQCAFIxZJBEAgASAFaiAFIAhq/QAEAP0LBAAgBUEQaiEFDAELCyABIxZqIQEgBiAEIAJrIAcjG0F/c3FyNgIAIARBAWohBAwBCwsL";

var count_splits = __webpack_require__("src/models/forest/count-splits.ts");
var kernel_memory = __webpack_require__("src/models/forest/kernel-memory.ts");
var near_rows = __webpack_require__("src/models/forest/kernels/near-rows.ts");
var packed_sample = __webpack_require__("src/models/forest/kernels/packed-sample.ts");
var forest_tree = __webpack_require__("src/models/forest/tree.ts");
;// CONCATENATED MODULE: ./src/models/forest/classification-kernel.ts








/** As in the kernel: right children whose class counts are kept while they wait. */
const stacked = 1024;
/** Most rows of a node that the kernel sorts. */
const sorted = 12;
/** Number of class counts, with those that fill the last 16 bytes. */
function paddedClasses({ classes }) {
	return Math.ceil(classes / 4) * 4;
}
function layoutOf(plan) {
	const { rows, columns } = plan;
	const words = wordsOf(plan);
	const nodes = 2 * words + 1;
	const countBytes = 4 * paddedClasses(plan);
	const columnBytes = 4 * columns;
	const shared = { codes: rows * columns, binsOf: columnBytes };
	const own = {
		words: 4 * words,
		movedWords: 4 * words,
		// The tree.
		features: 4 * nodes,
		lefts: 4 * nodes,
		bins: nodes,
		stack: 4 * (words + 1),
		// Class counts: of waiting nodes, of the current node, of the best split's left side, and of the bins that a scan has passed.
		stackCounts: (stacked + 1) * countBytes,
		totals: countBytes,
		leftCounts: countBytes,
		passed: countBytes,
		// Shape (4 features, 256 bins, power of two of classes): counts. Shape (4 features, 256 bins): bits, or words of class bits.
		slots: 4 * 256 * 4 * 2 ** (0,packed_sample/* wordLayout */.VP)(plan).classBits,
		marks: 4 * 256 * 4,
		keys: 8 * sorted,
		// Shape (columns): the state of `FeatureDraw`, and decreases in weight × impurity.
		order: columnBytes,
		drawnWords: columnBytes,
		drawnPlaces: columnBytes,
		waitingWords: columnBytes,
		importances: 8 * columns,
		// Shape (copies, 3): see the kernel. The bins of the copies, the largest first.
		copies: 12 * (0,near_rows/* copiedRows */.mc)(columns, words).length,
		nearCodes: copyPlaces(columns, words).end,
	};
	return { shared, own };
}
/** Bytes that the kernel may write after a copy, because it copies 16 at a time. */
const copyMargin = 16;
/** Returns where each copy of bins starts after the whole table, and the end of the last. */
function copyPlaces(columns, words) {
	const starts = [];
	let end = 0;
	for (const most of (0,near_rows/* copiedRows */.mc)(columns, words).slice(1)) {
		starts.push(end);
		end += most * columns + copyMargin;
	}
	return { starts, end };
}
/** Most words of a tree's sample. A row that is drawn more often than a word can say takes several. */
function wordsOf(plan) {
	const { rows, draws } = plan;
	if (draws === 0)
		return rows;
	return Math.min(rows, draws) + Math.floor(draws / (0,packed_sample/* wordLayout */.VP)(plan).mostWeight);
}
let compiled;
function kernelModule() {
	compiled ??= (0,kernel_memory/* compiledKernel */.Li)(classificationKernelCode);
	return compiled;
}
/** Returns the memory for a plan, or undefined if the kernel does not grow such trees, or cannot run here. */
function classificationMemory(plan, weighted, threads) {
	if (plan.task !== "classification" || !(0,count_splits/* countsFit */.U)(plan, weighted))
		return undefined;
	return kernelModule() && (0,kernel_memory/* kernelMemory */.t9)(layoutOf(plan), threads);
}
/** Writes how many bins each column has. */
function writeBinCounts(kernel, plan, edges) {
	const { shared } = (0,kernel_memory/* kernelAddresses */.Uz)(kernel, layoutOf(plan), 0);
	new Int32Array(kernel.memory.buffer, shared.binsOf, plan.columns).set(edges.map((each) => each.length + 1));
}
/** Grows the trees of `TreeGrower` and `CountSplits` in WebAssembly, with the same bytes. */
class ClassificationGrower {
	counts;
	nodes;
	leaves;
	#plan;
	#classes;
	#edges;
	#sample;
	/** Class counts of the current node. */
	#totals;
	#importances;
	#grow;
	#length;
	#tree = 0;
	constructor({ plan, kernel, thread, classes, leaves, edges }) {
		const { buffer } = kernel.memory;
		const addresses = (0,kernel_memory/* kernelAddresses */.Uz)(kernel, layoutOf(plan), thread);
		const { own } = addresses;
		const words = wordsOf(plan);
		const layout = (0,packed_sample/* wordLayout */.VP)(plan);
		this.#plan = plan;
		this.#classes = classes;
		this.#edges = edges;
		this.leaves = leaves;
		this.counts = new Uint8Array(plan.rows);
		this.#sample = { ...layout, words: new Int32Array(buffer, own.words, words) };
		this.#totals = new Int32Array(buffer, own.totals, paddedClasses(plan));
		this.#importances = new Float64Array(buffer, own.importances, plan.columns);
		this.nodes = {
			feature: new Int32Array(buffer, own.features, 2 * words + 1),
			bin: new Uint8Array(buffer, own.bins, 2 * words + 1),
			left: new Int32Array(buffer, own.lefts, 2 * words + 1),
		};
		const leaf = () => this.leaves.addCounts(this.#totals, this.#tree);
		const instance = new WebAssembly.Instance(kernelModule(), { env: { memory: kernel.memory, leaf } });
		const { exports } = instance;
		this.#grow = exports["grow"];
		this.#length = exports["nodes"];
		(0,kernel_memory/* passAddresses */.oP)(instance, kernel, { addresses: [addresses.shared, own], at: own.slots });
		const most = (0,near_rows/* copiedRows */.mc)(plan.columns, words);
		const places = [addresses.shared.codes, ...copyPlaces(plan.columns, words).starts.map((at) => own.nearCodes + at)];
		new Int32Array(buffer, own.copies, 3 * most.length).set(most.flatMap((rows, at) => [rows, places[at], 0]));
		exports["preparePlan"](plan.columns, plan.classes, Math.min(plan.maxDepth, 2 ** 30), plan.minSamplesSplit, plan.maxFeatures, layout.rowBits, layout.classBits, most.length);
	}
	grow(tree) {
		const random = new core_random/* Random */.o(this.#plan.seed, tree);
		(0,bootstrap/* drawBootstrap */.V)(this.counts, this.#plan.draws, random);
		const length = (0,packed_sample/* pack */.qq)(this.#sample, this.counts, this.#classes, this.#totals.fill(0));
		this.#importances.fill(0);
		this.#tree = tree;
		this.leaves.length = 0;
		this.#grow(length, ...random.state);
		const { feature, bin, left } = this.nodes;
		const nodes = this.#length.value;
		return {
			tree,
			feature: feature.slice(0, nodes),
			threshold: (0,forest_tree/* thresholdsOf */.W)({ feature, bin, length: nodes }, this.#edges),
			left: left.slice(0, nodes),
			leaves: this.leaves.take(),
			importances: this.#importances.slice(),
		};
	}
}


/***/ }),

/***/ "src/models/forest/count-splits.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ CountSplits),
  U: () => (/* binding */ countsFit)
});

var bootstrap = __webpack_require__("src/models/forest/bootstrap.ts");
var features = __webpack_require__("src/models/forest/features.ts");
var best_split = __webpack_require__("src/models/forest/kernels/best-split.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/cells.ts
/** Shape (4 slots, 256 bins): classes in a bin. Bit b is set for the classes b, b + 32, b + 64, … Global as in `lanes.ts`. */
const held = new Int32Array(4 * 256);
function emptyCells(classes, classBits) {
	return {
		counts: new Int32Array(4 << (8 + classBits)),
		left: new Int32Array(classes),
		classBits,
	};
}
/**
 * Counts four features in one pass: 2 ns per row and feature.
 *
 * @param start First word of the node in `words`; `end` is the word after its last.
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillCells4({ words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }, start, end, features, { counts }) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & classMask;
		const weight = each >>> weightShift;
		const bit = 1 << own;
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		const c0 = (b0 << classBits) | own;
		const c1 = (b1 << classBits) | own;
		const c2 = (b2 << classBits) | own;
		const c3 = (b3 << classBits) | own;
		counts[c0] = counts[c0] + weight;
		counts[c1] = counts[c1] + weight;
		counts[c2] = counts[c2] + weight;
		counts[c3] = counts[c3] + weight;
		held[b0] = held[b0] | bit;
		held[b1] = held[b1] | bit;
		held[b2] = held[b2] | bit;
		held[b3] = held[b3] | bit;
	}
}
/** Counts one feature in slot 0. */
function fillCells({ words, codes, columns, rowMask, rowBits, classMask, classBits, weightShift }, start, end, feature, { counts }) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const bin = codes[(each & rowMask) * columns + feature];
		const own = (each >>> rowBits) & classMask;
		const at = (bin << classBits) | own;
		counts[at] = counts[at] + (each >>> weightShift);
		held[bin] = held[bin] | (1 << own);
	}
}
/**
 * Gini: maximises the sum over both sides of (sum of squared class counts) / count. With l and n the counts of a class on the
 * left and in all, the squares of the right side sum to those of n, less twice the products of n and l, plus those of l.
 * 3 ns per bin and class that hold rows.
 *
 * @param bins Bins of the feature.
 * @param leftOfBest Shape (classes): receives the counts of the left side when the split is a new best.
 */
function scanCells({ counts, left, classBits }, slot, bins, { counts: all, weight, squares: squaresOfAll }, feature, best, leftOfBest) {
	const classes = all.length;
	const base = (slot & 3) << 8;
	let score = best.score;
	let weightLeft = 0;
	let squares = 0;
	let products = 0;
	let previous = -1;
	for (let bin = base; bin < base + bins; bin++) {
		let bits = held[bin & 1023];
		if (bits === 0)
			continue;
		held[bin & 1023] = 0;
		if (previous >= 0) {
			const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
			if (each > score) {
				score = each;
				best.score = each;
				best.feature = feature;
				best.low = previous - base;
				best.high = bin - base;
				for (let k = 0; k < classes; k++)
					leftOfBest[k] = left[k];
			}
		}
		const first = bin << classBits;
		do {
			const bit = 31 - Math.clz32(bits);
			bits ^= 1 << bit;
			for (let k = bit; k < classes; k += 32) {
				const count = counts[first + k];
				counts[first + k] = 0;
				const below = left[k];
				left[k] = below + count;
				squares += count * (2 * below + count);
				products += count * all[k];
				weightLeft += count;
			}
		} while (bits !== 0);
		previous = bin;
	}
	for (let k = 0; k < classes; k++)
		left[k] = 0;
}
/** Scores a small node by sorting its rows by bin and moving them to the left side one by one. */
function scanSortedCells({ words, codes, columns, rowMask, rowBits, classMask, weightShift }, start, end, { left }, { counts: all, weight, squares: squaresOfAll }, feature, keys, best, leftOfBest) {
	const length = end - start;
	for (let i = 0; i < length; i++) {
		const each = words[start + i];
		const bin = codes[(each & rowMask) * columns + feature];
		const key = (bin << 16) | (((each >>> rowBits) & classMask) << 8) | (each >>> weightShift);
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
	if (keys[0] >> 16 === keys[length - 1] >> 16)
		return;
	let weightLeft = 0;
	let squares = 0;
	let products = 0;
	for (let i = 0; i < length - 1; i++) {
		const key = keys[i];
		const count = key & 255;
		const k = (key >> 8) & 255;
		const below = left[k];
		left[k] = below + count;
		squares += count * (2 * below + count);
		products += count * all[k];
		weightLeft += count;
		const bin = key >> 16;
		const next = keys[i + 1] >> 16;
		if (next === bin)
			continue;
		const each = squares / weightLeft + (squaresOfAll - 2 * products + squares) / (weight - weightLeft);
		if (each > best.score) {
			best.score = each;
			best.feature = feature;
			best.low = bin;
			best.high = next;
			for (let c = 0; c < all.length; c++)
				leftOfBest[c] = left[c];
		}
	}
	for (let i = 0; i < length - 1; i++)
		left[(keys[i] >> 8) & 255] = 0;
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/lanes.ts
/*
 * Lanes: the counts of all classes of a bin share one word, with 2^laneShift bits each: 8 bits for up to four classes, 16 bits
 * for two. One addition moves a bin, and no lane overflows while the node weighs at most what a lane holds. A mask has one bit
 * for each bin that holds rows. Up to four features are counted in one pass over the rows, each in a slot of 256 words. A scan
 * leaves its slot zeroed. 1.0 ns per row and feature, or 1.5 when a pass counts one feature.
 *
 * The arrays are global because a thread counts one node at a time, and V8 omits bounds checks for an array that it knows.
 */
/** Shape (4 slots, 256 bins). */
const lanes = new Int32Array(4 * 256);
/** Shape (4 slots, 8 words): one bit per bin. */
const masks = new Int32Array(4 * 8);
/** Logarithm of the bits per lane: 4 for two classes, which get 16 bits each, else 3. */
function laneShiftOf(classes) {
	return classes === 2 ? 4 : 3;
}
/**
 * Counts four features in one pass over the words from `start` to `end` - 1.
 *
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillLanes4({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features, laneShift) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		lanes[b0] = lanes[b0] + added;
		lanes[b1] = lanes[b1] + added;
		lanes[b2] = lanes[b2] + added;
		lanes[b3] = lanes[b3] + added;
		masks[b0 >> 5] = masks[b0 >> 5] | (1 << b0);
		masks[b1 >> 5] = masks[b1 >> 5] | (1 << b1);
		masks[b2 >> 5] = masks[b2 >> 5] | (1 << b2);
		masks[b3 >> 5] = masks[b3 >> 5] | (1 << b3);
	}
}
/** Counts three features in one pass, as many as `sqrt` draws from 9 to 15 columns. */
function fillLanes3({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features, laneShift) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const added = (each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift);
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		lanes[b0] = lanes[b0] + added;
		lanes[b1] = lanes[b1] + added;
		lanes[b2] = lanes[b2] + added;
		masks[b0 >> 5] = masks[b0 >> 5] | (1 << b0);
		masks[b1 >> 5] = masks[b1 >> 5] | (1 << b1);
		masks[b2 >> 5] = masks[b2 >> 5] | (1 << b2);
	}
}
/** Counts one feature in slot 0. */
function fillLanes({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, feature, laneShift) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const bin = codes[(each & rowMask) * columns + feature];
		lanes[bin] = lanes[bin] + ((each >>> weightShift) << (((each >>> rowBits) & 3) << laneShift));
		masks[bin >> 5] = masks[bin >> 5] | (1 << bin);
	}
}
/**
 * Gini for lanes of 8 bits: maximises the sum over both sides of (sum of squared class counts) / count. 5 ns per bin that holds
 * rows.
 *
 * @param total Class counts of the node in lanes.
 */
function scanQuads(slot, total, feature, best) {
	const base = (slot & 3) << 8;
	let score = best.score;
	let left = 0;
	let previous = -1;
	for (let word = base >> 5; word < (base >> 5) + 8; word++) {
		let bits = masks[word & 31];
		if (bits === 0)
			continue;
		masks[word & 31] = 0;
		while (bits !== 0) {
			const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
			bits &= bits - 1;
			if (previous >= 0) {
				const right = (total - left) | 0;
				const l0 = left & 255;
				const l1 = (left >>> 8) & 255;
				const l2 = (left >>> 16) & 255;
				const l3 = left >>> 24;
				const r0 = right & 255;
				const r1 = (right >>> 8) & 255;
				const r2 = (right >>> 16) & 255;
				const r3 = right >>> 24;
				const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
					(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
				if (each > score) {
					score = each;
					best.score = each;
					best.feature = feature;
					best.low = previous - base;
					best.high = bin - base;
					best.left = left;
				}
			}
			left = (left + lanes[bin]) | 0;
			lanes[bin] = 0;
			previous = bin;
		}
	}
}
/** `scanQuads` for two lanes of 16 bits. */
function scanPairs(slot, total, feature, best) {
	const base = (slot & 3) << 8;
	let score = best.score;
	let left = 0;
	let previous = -1;
	for (let word = base >> 5; word < (base >> 5) + 8; word++) {
		let bits = masks[word & 31];
		if (bits === 0)
			continue;
		masks[word & 31] = 0;
		while (bits !== 0) {
			const bin = ((word & 31) << 5) | (31 - Math.clz32(bits & -bits));
			bits &= bits - 1;
			if (previous >= 0) {
				const right = (total - left) | 0;
				const l0 = left & 65_535;
				const l1 = left >>> 16;
				const r0 = right & 65_535;
				const r1 = right >>> 16;
				const each = (l0 * l0 + l1 * l1) / (l0 + l1) + (r0 * r0 + r1 * r1) / (r0 + r1);
				if (each > score) {
					score = each;
					best.score = each;
					best.feature = feature;
					best.low = previous - base;
					best.high = bin - base;
					best.left = left;
				}
			}
			left = (left + lanes[bin]) | 0;
			lanes[bin] = 0;
			previous = bin;
		}
	}
}
/**
 * Scores a small node by sorting its rows by bin and moving them to the left side one by one, with lanes of 8 bits.
 *
 * @param keys Shape (rows of the node), at least: receives bin << 16 | class << 11 | weight.
 */
function scanSorted({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, total, feature, keys, best) {
	const length = end - start;
	for (let i = 0; i < length; i++) {
		const each = words[start + i];
		const bin = codes[(each & rowMask) * columns + feature];
		const key = (bin << 16) | (((each >>> rowBits) & 3) << 11) | (each >>> weightShift);
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
	if (keys[0] >> 16 === keys[length - 1] >> 16)
		return;
	let left = 0;
	for (let i = 0; i < length - 1; i++) {
		const key = keys[i];
		left = (left + ((key & 255) << ((key >> 8) & 24))) | 0;
		const bin = key >> 16;
		const next = keys[i + 1] >> 16;
		if (next === bin)
			continue;
		const right = (total - left) | 0;
		const l0 = left & 255;
		const l1 = (left >>> 8) & 255;
		const l2 = (left >>> 16) & 255;
		const l3 = left >>> 24;
		const r0 = right & 255;
		const r1 = (right >>> 8) & 255;
		const r2 = (right >>> 16) & 255;
		const r3 = right >>> 24;
		const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
			(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
		if (each > best.score) {
			best.score = each;
			best.feature = feature;
			best.low = bin;
			best.high = next;
			best.left = left;
		}
	}
}

var near_rows = __webpack_require__("src/models/forest/kernels/near-rows.ts");
var packed_sample = __webpack_require__("src/models/forest/kernels/packed-sample.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/slots.ts
/**
 * Shape (4 slots, 256 bins, 4 classes): counts of up to four classes by bin, for nodes of any weight. Up to four features are
 * counted in one pass over the rows, each in a slot. A scan leaves its slot zeroed. 1.0 to 1.1 ns per row and feature. See
 * `lanes.ts` for why the array is global.
 */
const slots = new Int32Array(4 * 256 * 4);
/**
 * Counts four features in one pass over the words from `start` to `end` - 1.
 *
 * @param features Shape (4): the columns to count, for slots 0 to 3.
 */
function fillSlots4({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & 3;
		const weight = each >>> weightShift;
		const s0 = (codes[at + f0] << 2) | own;
		const s1 = ((codes[at + f1] << 2) | own) + 1024;
		const s2 = ((codes[at + f2] << 2) | own) + 2048;
		const s3 = ((codes[at + f3] << 2) | own) + 3072;
		slots[s0] = slots[s0] + weight;
		slots[s1] = slots[s1] + weight;
		slots[s2] = slots[s2] + weight;
		slots[s3] = slots[s3] + weight;
	}
}
/** Counts three features in one pass. */
function fillSlots3({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		const own = (each >>> rowBits) & 3;
		const weight = each >>> weightShift;
		const s0 = (codes[at + f0] << 2) | own;
		const s1 = ((codes[at + f1] << 2) | own) + 1024;
		const s2 = ((codes[at + f2] << 2) | own) + 2048;
		slots[s0] = slots[s0] + weight;
		slots[s1] = slots[s1] + weight;
		slots[s2] = slots[s2] + weight;
	}
}
/** Counts one feature in slot 0. */
function fillSlots({ words, codes, columns, rowMask, rowBits, weightShift }, start, end, feature) {
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (codes[(each & rowMask) * columns + feature] << 2) | ((each >>> rowBits) & 3);
		slots[at] = slots[at] + (each >>> weightShift);
	}
}
/**
 * Gini over one slot: maximises the sum over both sides of (sum of squared class counts) / count. 4 ns per bin.
 * The counts are halved, which is exact: V8 keeps halves as 64-bit floats, while it converts whole numbers again for every square.
 * All training of three classes takes 0.85 of the time.
 *
 * @param bins Bins of the feature.
 * @param totals Shape (4): class counts of the node.
 * @param left Shape (4): receives the class counts of the left side when the split is a new best.
 */
function scanSlots(slot, bins, totals, feature, best, left) {
	const base = (slot & 3) << 10;
	const t0 = totals[0] * 0.5;
	const t1 = totals[1] * 0.5;
	const t2 = totals[2] * 0.5;
	const t3 = totals[3] * 0.5;
	let score = best.score * 0.5;
	let l0 = 0;
	let l1 = 0;
	let l2 = 0;
	let l3 = 0;
	let previous = -1;
	for (let bin = 0; bin < bins; bin++) {
		const at = base | ((bin & 255) << 2);
		const c0 = slots[at];
		const c1 = slots[at + 1];
		const c2 = slots[at + 2];
		const c3 = slots[at + 3];
		if ((c0 | c1 | c2 | c3) === 0)
			continue;
		slots[at] = 0;
		slots[at + 1] = 0;
		slots[at + 2] = 0;
		slots[at + 3] = 0;
		if (previous >= 0) {
			const r0 = t0 - l0;
			const r1 = t1 - l1;
			const r2 = t2 - l2;
			const r3 = t3 - l3;
			const each = (l0 * l0 + l1 * l1 + l2 * l2 + l3 * l3) / (l0 + l1 + l2 + l3) +
				(r0 * r0 + r1 * r1 + r2 * r2 + r3 * r3) / (r0 + r1 + r2 + r3);
			if (each > score) {
				score = each;
				best.score = each * 2;
				best.feature = feature;
				best.low = previous;
				best.high = bin;
				left[0] = l0 * 2;
				left[1] = l1 * 2;
				left[2] = l2 * 2;
				left[3] = l3 * 2;
			}
		}
		l0 += c0 * 0.5;
		l1 += c1 * 0.5;
		l2 += c2 * 0.5;
		l3 += c3 * 0.5;
		previous = bin;
	}
}
/** `scanSlots` for two or three classes. */
function scanSlots3(slot, bins, totals, feature, best, left) {
	const base = (slot & 3) << 10;
	const t0 = totals[0] * 0.5;
	const t1 = totals[1] * 0.5;
	const t2 = totals[2] * 0.5;
	let score = best.score * 0.5;
	let l0 = 0;
	let l1 = 0;
	let l2 = 0;
	let previous = -1;
	for (let bin = 0; bin < bins; bin++) {
		const at = base | ((bin & 255) << 2);
		const c0 = slots[at];
		const c1 = slots[at + 1];
		const c2 = slots[at + 2];
		if ((c0 | c1 | c2) === 0)
			continue;
		slots[at] = 0;
		slots[at + 1] = 0;
		slots[at + 2] = 0;
		if (previous >= 0) {
			const r0 = t0 - l0;
			const r1 = t1 - l1;
			const r2 = t2 - l2;
			const each = (l0 * l0 + l1 * l1 + l2 * l2) / (l0 + l1 + l2) + (r0 * r0 + r1 * r1 + r2 * r2) / (r0 + r1 + r2);
			if (each > score) {
				score = each;
				best.score = each * 2;
				best.feature = feature;
				best.low = previous;
				best.high = bin;
				left[0] = l0 * 2;
				left[1] = l1 * 2;
				left[2] = l2 * 2;
				left[3] = 0;
			}
		}
		l0 += c0 * 0.5;
		l1 += c1 * 0.5;
		l2 += c2 * 0.5;
		previous = bin;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/count-splits.ts








/** Up to this many rows, sorting is faster than any histogram. */
const rowsToSort = 6;
/** The same for more than four classes. */
const rowsToSortCells = 12;
/** Maximum number of rows that are counted in lanes of 16 bits if there are two classes. */
const rowsForPairs = 512;
/** Returns true if `CountSplits` can grow this forest: Gini, leaf size 1, and no weights except bootstrap counts. */
function countsFit(plan, weighted) {
	return plan.criterion === "gini" && plan.minSamplesLeaf === 1 && !weighted && (0,packed_sample/* fitsWord */.jX)(plan);
}
/** Gini splits over bootstrap counts: the fastest splitter, which most tables use. */
class CountSplits {
	best = (0,best_split/* noSplit */.s)();
	counts;
	gain = 0;
	#plan;
	#bins;
	#classes;
	#features;
	#sample;
	#near;
	#laneShift;
	#cells;
	#drawn = new Int32Array(4);
	#keys = new Int32Array(rowsToSortCells);
	/** Class counts of the current node, with room for at least four classes. `#left` holds those of the best split's left side. */
	#node;
	#left;
	/** Class counts of the right children on the stack. */
	#stack = new Int32Array(256);
	#stacked = 0;
	constructor({ plan, bins, random }, classes) {
		const few = plan.classes <= 4;
		const width = Math.max(4, plan.classes);
		this.#plan = plan;
		this.#bins = bins;
		this.#classes = classes;
		this.#features = new features/* FeatureDraw */.t(plan.columns, plan.maxFeatures === plan.columns, random);
		this.#sample = (0,packed_sample/* packedSample */.h3)(plan, bins);
		this.#near = (0,near_rows/* nearRows */.Q2)(bins.codes, bins.columns, this.#sample.words.length);
		this.#laneShift = laneShiftOf(plan.classes);
		this.#cells = emptyCells(width, few ? 0 : this.#sample.classBits);
		this.#node = { counts: new Int32Array(width), weight: 0, squares: 0 };
		this.#left = new Int32Array(width);
		this.counts = new Uint8Array(plan.rows);
	}
	begin(random) {
		this.#features.reset(random);
		(0,bootstrap/* drawBootstrap */.V)(this.counts, this.#plan.draws, random);
		this.#stacked = 0;
		(0,near_rows/* forgetCopies */.zf)(this.#near);
		return (0,packed_sample/* pack */.qq)(this.#sample, this.counts, this.#classes, this.#node.counts.fill(0));
	}
	enter(start, end) {
		const sample = this.#sample;
		sample.codes = (0,near_rows/* copyNear */.s)(this.#near, sample.words, sample.rowMask, sample.columns, start, end);
		const node = this.#node;
		const { counts } = node;
		let weight = 0;
		let squares = 0;
		for (let k = 0; k < counts.length; k++) {
			const count = counts[k];
			weight += count;
			squares += count * count;
		}
		node.weight = weight;
		node.squares = squares;
		// All rows are of one class.
		return squares === weight * weight;
	}
	find(start, end) {
		const { weight, squares } = this.#node;
		const best = this.best;
		const rows = end - start;
		best.score = -1;
		best.feature = -1;
		this.#features.restart();
		if (this.#plan.classes > 4) {
			if (rows <= rowsToSortCells)
				this.#sort(start, end);
			else
				this.#count("cells", start, end);
		}
		else if (weight <= 255 && rows <= rowsToSort)
			this.#sort(start, end);
		else if (weight <= 255 && this.#plan.classes > 2)
			this.#count("quads", start, end);
		else if (weight <= 65_535 && rows <= rowsForPairs && this.#plan.classes === 2)
			this.#count("pairs", start, end);
		else
			this.#count("slots", start, end);
		if (best.feature < 0)
			return false;
		this.gain = best.score - squares / weight;
		return true;
	}
	/** A split into pure children scores the node's weight, which no other feature can exceed. */
	#sort(start, end) {
		const { columns, maxFeatures, classes } = this.#plan;
		const { best } = this;
		const node = this.#node;
		const total = this.#lanesOf(8);
		for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < node.weight; seen++) {
			const feature = this.#features.next();
			if (classes <= 4)
				scanSorted(this.#sample, start, end, total, feature, this.#keys, best);
			else
				scanSortedCells(this.#sample, start, end, this.#cells, node, feature, this.#keys, best, this.#left);
		}
		if (classes <= 4)
			this.#unpack(8);
	}
	#count(counting, start, end) {
		const { columns, maxFeatures } = this.#plan;
		const { weight } = this.#node;
		const { best } = this;
		const features = this.#drawn;
		const total = counting === "quads" ? this.#lanesOf(8) : counting === "pairs" ? this.#lanesOf(16) : 0;
		for (let seen = 0; seen < columns && (seen < maxFeatures || best.feature < 0) && best.score < weight;) {
			const width = featuresOfPass(maxFeatures - seen, counting);
			for (let slot = 0; slot < width; slot++)
				features[slot] = this.#features.next();
			this.#fill(counting, width, start, end);
			let needed = 0;
			for (let slot = 0; slot < width; slot++) {
				if (best.score < weight)
					needed++;
				this.#scan(counting, slot, features[slot], total);
			}
			if (needed < width)
				this.#features.putBack(width - needed);
			seen += width;
		}
		if (counting === "quads")
			this.#unpack(8);
		else if (counting === "pairs")
			this.#unpack(16);
	}
	#fill(counting, width, start, end) {
		const sample = this.#sample;
		const features = this.#drawn;
		if (counting === "cells") {
			if (width === 4)
				fillCells4(sample, start, end, features, this.#cells);
			else
				fillCells(sample, start, end, features[0], this.#cells);
		}
		else if (counting === "slots") {
			if (width === 4)
				fillSlots4(sample, start, end, features);
			else if (width === 3)
				fillSlots3(sample, start, end, features);
			else
				fillSlots(sample, start, end, features[0]);
		}
		else if (width === 4)
			fillLanes4(sample, start, end, features, this.#laneShift);
		else if (width === 3)
			fillLanes3(sample, start, end, features, this.#laneShift);
		else
			fillLanes(sample, start, end, features[0], this.#laneShift);
	}
	#scan(counting, slot, feature, total) {
		const { best } = this;
		if (counting === "quads")
			scanQuads(slot, total, feature, best);
		else if (counting === "pairs")
			scanPairs(slot, total, feature, best);
		else {
			const bins = this.#bins.edges[feature].length + 1;
			const node = this.#node;
			if (counting === "cells")
				scanCells(this.#cells, slot, bins, node, feature, best, this.#left);
			else if (this.#plan.classes < 4)
				scanSlots3(slot, bins, node.counts, feature, best, this.#left);
			else
				scanSlots(slot, bins, node.counts, feature, best, this.#left);
		}
	}
	/** The node's class counts in lanes. */
	#lanesOf(bits) {
		const { counts } = this.#node;
		return bits === 8
			? counts[0] | (counts[1] << 8) | (counts[2] << 16) | (counts[3] << 24)
			: counts[0] | (counts[1] << 16);
	}
	/** Unpacks the class counts of the left child from the lanes of the best split. */
	#unpack(bits) {
		const { left } = this.best;
		const to = this.#left;
		if (bits === 8) {
			to[0] = left & 255;
			to[1] = (left >>> 8) & 255;
			to[2] = (left >>> 16) & 255;
			to[3] = left >>> 24;
		}
		else {
			to[0] = left & 65_535;
			to[1] = left >>> 16;
		}
	}
	divide(start, end) {
		return (0,packed_sample/* dividePacked */.YP)(this.#sample, this.best.feature, this.best.low, start, end);
	}
	descend() {
		const { counts } = this.#node;
		const at = this.#stacked;
		if (at + counts.length > this.#stack.length) {
			const larger = new Int32Array(this.#stack.length * 2 + counts.length);
			larger.set(this.#stack);
			this.#stack = larger;
		}
		for (let k = 0; k < counts.length; k++) {
			this.#stack[at + k] = counts[k] - this.#left[k];
			counts[k] = this.#left[k];
		}
		this.#stacked = at + counts.length;
	}
	resume() {
		const { counts } = this.#node;
		this.#stacked -= counts.length;
		for (let k = 0; k < counts.length; k++)
			counts[k] = this.#stack[this.#stacked + k];
	}
	close(leaves, tree) {
		leaves.addCounts(this.#node.counts, tree);
	}
}
/** Features of the next pass: as many as a kernel counts at once. */
function featuresOfPass(left, counting) {
	if (counting !== "cells" && (left === 3 || left === 6))
		return 3;
	return left >= 4 ? 4 : 1;
}


/***/ }),

/***/ "src/models/forest/features.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ draw),
/* harmony export */   t: () => (/* binding */ FeatureDraw)
/* harmony export */ });
/**
 * Draws features without replacement for each node. When a node considers all features, only the first is drawn and the others
 * follow in turn, which is enough for ties to favour no column. It is reset for each tree, so that no tree depends on another.
 */
class FeatureDraw {
	#order;
	#all;
	#random;
	#drawn = 0;
	#first = 0;
	/** The random word that each feature of this node took, and the place it came from. */
	#words;
	#places;
	/** Words that were put back. The last one is drawn next. */
	#waiting;
	#waitingCount = 0;
	constructor(features, all, random) {
		this.#order = new Int32Array(features);
		this.#all = all;
		this.#random = random;
		this.#words = new Int32Array(features);
		this.#places = new Int32Array(features);
		this.#waiting = new Int32Array(features);
	}
	/** Begins a tree. */
	reset(random) {
		this.#random = random;
		this.#waitingCount = 0;
		for (let i = 0; i < this.#order.length; i++)
			this.#order[i] = i;
	}
	/** Begins a node: every feature can be drawn again. */
	restart() {
		this.#drawn = 0;
		if (this.#all)
			this.#first = below(this.#word(), this.#order.length);
	}
	/** Draws another feature. To be called at most once per feature and node. */
	next() {
		const order = this.#order;
		const drawn = this.#drawn++;
		if (this.#all) {
			const turned = this.#first + drawn;
			return turned < order.length ? turned : turned - order.length;
		}
		const word = this.#word();
		const at = drawn + below(word, order.length - drawn);
		const feature = order[at];
		order[at] = order[drawn];
		order[drawn] = feature;
		this.#words[drawn] = word;
		this.#places[drawn] = at;
		return feature;
	}
	/**
	 * Takes back the last `count` draws for this node, so that later draws do not depend on how many features one pass
	 * over the rows counts.
	 */
	putBack(count) {
		const order = this.#order;
		for (let i = 0; i < count; i++) {
			const drawn = --this.#drawn;
			if (this.#all)
				continue;
			const at = this.#places[drawn];
			const feature = order[at];
			order[at] = order[drawn];
			order[drawn] = feature;
			this.#waiting[this.#waitingCount++] = this.#words[drawn];
		}
	}
	#word() {
		return this.#waitingCount > 0 ? this.#waiting[--this.#waitingCount] : this.#random.int32();
	}
}
/** Draws a whole number from 0 to `bound` - 1; see `below`. */
function draw(random, bound) {
	return below(random.int32(), bound);
}
/**
 * Scales a 32-bit word to a whole number from 0 to `bound` - 1 by multiplication: 3 ns including the draw. It rejects no word, so
 * the numbers of words for two results differ by at most one. The bias of bound / 2^32 is far below what a forest can show.
 */
function below(word, bound) {
	return Math.floor((word >>> 0) * 2.3283064365386963e-10 * bound);
}


/***/ }),

/***/ "src/models/forest/grow.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Fh: () => (/* binding */ growForest)
});


var external_node_os_ = __webpack_require__("node:os");
var failure = __webpack_require__("src/core/failure.ts");
var core_yield = __webpack_require__("src/core/yield.ts");
var assembly = __webpack_require__("src/models/forest/assembly.ts");
;// CONCATENATED MODULE: ./src/models/forest/float-keys.ts
/*
 * Values are compared by their bits, because code that V8 has not optimised yet allocates every float that it uses,
 * and a small table is binned before the optimisation.
 */
/**
 * Converts the bits of a 32-bit float into an integer with the same order. Negative floats sort backwards as
 * integers, so their other 31 bits are inverted. -0 and +0 are equal. NaNs sort at both ends, so callers treat them
 * separately first.
 */
function floatKey(bits) {
	return bits === -0x8000_0000 ? 0 : bits ^ ((bits >> 31) & 0x7fff_ffff);
}
/** The bits of a 32-bit float from its key. The key 0 gives those of +0. */
function floatBits(key) {
	return key ^ ((key >> 31) & 0x7fff_ffff);
}
/** Returns true for the bits of a NaN: all exponent bits are set, and the fraction is not 0. */
function isNanBits(bits) {
	return (bits & 0x7fff_ffff) > 0x7f80_0000;
}
/** Below this many keys the built-in sort is faster, because it needs no warm-up. */
const keysWorthDigits = 4096;
/**
 * Sorts keys in place: least significant digit first, digits of 11, 11 and 10 bits (Knuth, The Art of Computer Programming 3,
 * 5.2.5). 19 ns an element, a seventh of what TypedArray.sort takes. `spare`: room for at least as many.
 */
function sortKeys(keys, spare) {
	if (keys.length < keysWorthDigits) {
		keys.sort();
		return;
	}
	let from = keys;
	let to = spare.subarray(0, keys.length);
	for (const [shift, mask, flip] of [
		[0, 2047, 0],
		[11, 2047, 0],
		// The sign bit is the top of the last digit: negative keys come first.
		[22, 1023, 512],
	]) {
		distribute(from, to, shift, mask, flip);
		[from, to] = [to, from];
	}
	keys.set(from);
}
function distribute(from, to, shift, mask, flip) {
	const starts = new Int32Array(mask + 2);
	for (let i = 0; i < from.length; i++) {
		const digit = ((from[i] >>> shift) & mask) ^ flip;
		starts[digit + 1] = starts[digit + 1] + 1;
	}
	for (let digit = 0; digit < mask; digit++)
		starts[digit + 1] = starts[digit + 1] + starts[digit];
	for (let i = 0; i < from.length; i++) {
		const key = from[i];
		const digit = ((key >>> shift) & mask) ^ flip;
		const at = starts[digit];
		to[at] = key;
		starts[digit] = at + 1;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/cuts.ts

/** Above this many rows, edges are placed by every k-th row: 100,000 to 200,000 rows place 255 edges well enough. */
const rowsToSort = 200_000;
function cutRoom(rows) {
	const sampled = Math.ceil(rows / strideOf(rows));
	return { keys: new Int32Array(sampled), spare: new Int32Array(sampled) };
}
function strideOf(rows) {
	return rows > rowsToSort ? Math.ceil(rows / (rowsToSort / 2)) : 1;
}
/**
 * Computes the edges that split a column of 32-bit floats into at most `maxBins` bins. If there are no more distinct
 * values than bins, each value has its own bin. Otherwise all bins have about the same number of rows. Every edge is
 * between two neighbouring distinct values: at least the lower one, and less than the upper. NaNs have the last bin
 * for themselves, and the edge below it is Infinity.
 */
function cutColumn(values, maxBins, { keys, spare } = cutRoom(values.length)) {
	const stride = strideOf(values.length);
	const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
	let count = 0;
	let missing = false;
	for (let row = 0; row < values.length; row += stride) {
		const own = bits[row];
		if (isNanBits(own))
			missing = true;
		else
			keys[count++] = floatKey(own);
	}
	const sorted = keys.subarray(0, count);
	sortKeys(sorted, spare);
	let { distinct, counts } = runs(sorted, spare);
	if (stride > 1) {
		for (let row = 0; row < bits.length && !missing; row++)
			missing = isNanBits(bits[row]);
		// The sampled rows may lack a rare value of a column with few values.
		const all = distinct.length <= maxBins ? everyKey(bits, maxBins) : undefined;
		if (all !== undefined) {
			distinct = all;
			counts = new Int32Array(all.length).fill(1);
		}
	}
	const bins = missing ? maxBins - 1 : maxBins;
	const edges = distinct.length <= bins ? everyGap(distinct) : evenGaps(distinct, counts, bins);
	return missing ? Float32Array.of(...edges, Number.POSITIVE_INFINITY) : edges;
}
/** A 32-bit float t with a <= t < b, near the middle of a < b. Rounding the middle alone may give b. */
function between(a, b) {
	const middle = Math.fround((a + b) / 2);
	return middle >= a && middle < b ? middle : a;
}
/** Replaces sorted keys by the distinct ones, and writes how often each occurs to `counts`. */
function runs(sorted, counts) {
	let length = 0;
	for (let i = 0; i < sorted.length; i++) {
		const key = sorted[i];
		if (length > 0 && sorted[length - 1] === key)
			counts[length - 1] = counts[length - 1] + 1;
		else {
			sorted[length] = key;
			counts[length++] = 1;
		}
	}
	return { distinct: sorted.subarray(0, length), counts: counts.subarray(0, length) };
}
/** The distinct keys of a column in ascending order, or undefined when there are more than `most`. */
function everyKey(bits, most) {
	const seen = new Set();
	let last = 0;
	for (let row = 0; row < bits.length; row++) {
		const each = bits[row];
		// Runs of one value are common in such columns, and a comparison is cheaper than a look-up.
		if (each === last && row > 0)
			continue;
		last = each;
		if (isNanBits(each))
			continue;
		seen.add(floatKey(each));
		if (seen.size > most)
			return undefined;
	}
	return Int32Array.from(seen).sort();
}
function everyGap(distinct) {
	const values = valuesOf(distinct);
	const edges = new Float32Array(Math.max(0, values.length - 1));
	for (let i = 0; i < edges.length; i++)
		edges[i] = between(values[i], values[i + 1]);
	return edges;
}
/** Closes a bin as soon as it holds its share of the remaining rows, so that frequent values do not use up other bins. */
function evenGaps(distinct, counts, bins) {
	const values = valuesOf(distinct);
	const edges = new Float32Array(bins - 1);
	let length = 0;
	let rowsLeft = 0;
	for (let i = 0; i < counts.length; i++)
		rowsLeft += counts[i];
	let held = 0;
	for (let i = 0; i + 1 < values.length && length < edges.length; i++) {
		held += counts[i];
		if (held * (bins - length) < rowsLeft)
			continue;
		edges[length++] = between(values[i], values[i + 1]);
		rowsLeft -= held;
		held = 0;
	}
	return edges.slice(0, length);
}
/** Replaces keys by their values. */
function valuesOf(keys) {
	for (let i = 0; i < keys.length; i++)
		keys[i] = floatBits(keys[i]);
	return new Float32Array(keys.buffer, keys.byteOffset, keys.length);
}

;// CONCATENATED MODULE: ./src/models/forest/bins.ts


/** A cell is the sign, the exponent and the top bits of the fraction: five, or two when a table would outgrow its column. */
const fineShift = 18;
const coarseShift = 21;
const rowsWorthFine = 10_000;
/** Rows that are coded at a time: a block of codes stays in the cache while all columns are written to it. */
const blockRows = 4096;
/** Places edges for every column. `pause` is called between columns, so that the caller stays responsive. */
async function cutMatrix(matrix, maxBins, pause) {
	const edges = [];
	const room = cutRoom(matrix.rows);
	for (let column = 0; column < matrix.columns; column++) {
		edges.push(cutColumn(matrix.data.subarray(column * matrix.rows, (column + 1) * matrix.rows), maxBins, room));
		await pause();
	}
	return edges;
}
/** Replaces the values of a matrix by bins, about 10 ns per value. */
function binMatrix(matrix, edges, pause) {
	const { rows, columns } = matrix;
	const codes = new Uint8Array(new SharedArrayBuffer(rows * columns));
	return fillBins(matrix, { rows, columns, codes, edges }, pause);
}
/** Writes the bins of a matrix to `bins.codes`. */
async function fillBins(matrix, bins, pause) {
	const { rows, columns, codes, edges } = bins;
	const tables = edges.map((each) => edgeTable(each, rows < rowsWorthFine ? coarseShift : fineShift));
	const bits = new Int32Array(matrix.data.buffer, matrix.data.byteOffset, matrix.data.length);
	for (let from = 0; from < rows; from += blockRows) {
		const to = Math.min(rows, from + blockRows);
		for (let column = 0; column < columns; column++) {
			lookUpCodes(bits, rows, columns, column, from, to, tables[column], codes);
		}
		await pause();
	}
	return bins;
}
function edgeTable(edges, shift) {
	const cells = 2 ** (32 - shift);
	const keys = new Int32Array(edges.buffer, edges.byteOffset, edges.length).map(floatKey);
	const starts = new Uint8Array(cells + 1);
	let cell = 0;
	for (let i = 0; i < keys.length; i++) {
		const above = (keys[i] >> shift) + cells / 2 + 1;
		if (above > cell)
			starts.fill(i, cell, above);
		cell = above;
	}
	starts.fill(keys.length, cell);
	return { keys, starts, shift };
}
/** Most cells hold no edge or one: 14 ns per value with cold caches. */
function lookUpCodes(bits, rows, columns, column, from, to, { keys, starts, shift }, codes) {
	const offset = column * rows;
	const middleCell = 2 ** (31 - shift);
	let at = from * columns + column;
	for (let row = from; row < to; row++) {
		const own = bits[offset + row];
		let low = keys.length;
		if (!isNanBits(own)) {
			const key = floatKey(own);
			const cell = (key >> shift) + middleCell;
			low = starts[cell];
			let left = starts[cell + 1] - low;
			// Keys of a cell differ in their last bits only, so the sign of their difference compares them without a branch.
			for (; left > 1; left -= left >> 1)
				low += (left >> 1) & ((keys[low + (left >> 1) - 1] - key) >> 31);
			if (left === 1)
				low += (keys[low] - key) >>> 31;
		}
		codes[at] = low;
		at += columns;
	}
}

var classification_kernel = __webpack_require__("src/models/forest/classification-kernel.ts");
var thread = __webpack_require__("src/platform/process/thread.ts");
var forest_job = __webpack_require__("src/models/forest/job.ts");
;// CONCATENATED MODULE: ./src/models/forest/crew.ts



/** The main thread grows no trees that take longer, because it could not handle a signal in time. */
const longestTreeMs = 250;
/** Least work per thread: a thread takes 30 to 60 ms to start, and has to warm up its own code. */
const worthAThreadMs = 150;
/** Interval at which the main thread yields to the event loop. */
const turnMs = 20;
/** Estimates how long one thread needs for all trees: 3.8 ns per row, drawn feature and level, from 1,000 to 1,000,000 rows. */
function estimateMs(plan) {
	const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
	return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}
/** Number of threads that are worth starting, at most `offered`. */
function worthwhileThreads(plan, offered) {
	return Math.max(1, Math.min(offered, plan.trees, Math.floor(estimateMs(plan) / worthAThreadMs)));
}
/**
 * Threads that grow the trees of one job. A tree depends only on the job and its own number, so the result depends neither on the
 * number of threads nor on the order in which they finish. The main thread grows trees too, unless single trees take so long that
 * it could not yield in time. The other threads start with the crew, while the table is binned.
 */
class Crew {
	#mainGrows;
	#workers = [];
	/** Rejected when a thread fails. */
	#failure;
	constructor(plan, threads) {
		this.#mainGrows = estimateMs(plan) / plan.trees <= longestTreeMs;
		for (let i = this.#mainGrows ? 1 : 0; i < threads; i++)
			this.#workers.push((0,thread/* startThread */.B)({ kind: "grow" }));
		this.#failure = new Promise((_, reject) => {
			for (const worker of this.#workers) {
				worker.on("error", reject);
				worker.on("exit", (code) => {
					if (code !== 0)
						reject(new Error(`a thread that grew trees ended with code ${code}`));
				});
			}
		});
		// A thread may fail before anything awaits the promise.
		this.#failure.catch(() => { });
	}
	/** Grows all trees of the job and dismisses the crew. To be called once. */
	async grow(job, { signal, onTree }) {
		const { trees } = job.plan;
		const next = new Int32Array(new SharedArrayBuffer(4));
		const grown = new Array(trees);
		let stopped = false;
		let abort = () => { };
		try {
			signal?.throwIfAborted();
			const all = new Promise((resolve, reject) => {
				let done = 0;
				const accept = (tree) => {
					grown[tree.tree] = tree;
					onTree(++done);
					if (done === trees)
						resolve();
				};
				abort = () => reject(signal?.reason);
				signal?.addEventListener("abort", abort);
				const first = this.#mainGrows ? 1 : 0;
				for (const [at, worker] of this.#workers.entries()) {
					worker.on("message", accept);
					worker.postMessage({ job, thread: first + at, next });
				}
				if (this.#mainGrows)
					growInTurns(job, next, { stopped: () => stopped, accept }).catch(reject);
			});
			await Promise.race([all, this.#failure]);
		}
		finally {
			stopped = true;
			signal?.removeEventListener("abort", abort);
			// Free the memory of the threads before the forest is assembled, which is the peak of memory.
			await this.dismiss();
		}
		return grown;
	}
	/** Ends all threads, even in the middle of a tree. */
	async dismiss() {
		for (const worker of this.#workers)
			worker.removeAllListeners();
		await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
	}
}
async function growInTurns(job, next, { stopped, accept }) {
	const grow = (0,forest_job/* growerOf */.m)(job, 0);
	let turn = performance.now();
	for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
		accept(grow(tree));
		if (performance.now() - turn < turnMs)
			continue;
		await (0,core_yield/* yieldToEventLoop */.h)();
		turn = performance.now();
		if (stopped())
			return;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/importances.ts
/**
 * Computes impurity importances like scikit-learn: each tree's are scaled to sum to 1, and then averaged over the
 * trees that have a split. They favour columns with many values and only describe training rows. Permutation
 * importances have neither problem.
 */
function impurityImportances(ofTrees, features) {
	const mean = new Float64Array(features);
	for (const importances of ofTrees) {
		const sum = importances.reduce((total, each) => total + each, 0);
		if (!(sum > 0))
			continue;
		for (let feature = 0; feature < features; feature++)
			mean[feature] = mean[feature] + importances[feature] / sum;
	}
	const total = mean.reduce((sum, each) => sum + each, 0);
	return total > 0 ? mean.map((each) => each / total) : mean;
}

var kernel_memory = __webpack_require__("src/models/forest/kernel-memory.ts");
;// CONCATENATED MODULE: ./src/models/forest/out-of-bag.ts
function outOfBag({ votes, voters }, target, scale) {
	return target.task === "classification"
		? ofClasses({ votes, voters }, target.codes)
		: ofValues({ votes, voters }, target.values, scale);
}
function ofClasses({ votes: { width, units, trees }, voters }, codes) {
	const decision = new Float64Array(codes.length * width).fill(Number.NaN);
	let rows = 0;
	let right = 0;
	let unseen = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		rows++;
		unseen += trees[place];
		let sum = 0;
		let best = 0;
		for (let k = 0; k < width; k++) {
			sum += units[place * width + k];
			if (units[place * width + k] > units[place * width + best])
				best = k;
		}
		const row = voters[place];
		for (let k = 0; k < width; k++)
			decision[row * width + k] = units[place * width + k] / sum;
		if (best === codes[row])
			right++;
	}
	return { score: right / rows, rows, voters, decision, trees: unseen / rows };
}
function ofValues({ votes: { units, trees }, voters }, values, { step, base }) {
	const decision = new Float64Array(values.length).fill(Number.NaN);
	let rows = 0;
	let sum = 0;
	let unseen = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		const row = voters[place];
		rows++;
		unseen += trees[place];
		sum += values[row] - base;
		decision[row] = (units[place] * step) / trees[place] + base;
	}
	const mean = base + sum / rows;
	let residual = 0;
	let spread = 0;
	for (let place = 0; place < trees.length; place++) {
		if (trees[place] === 0)
			continue;
		const row = voters[place];
		residual += (values[row] - decision[row]) ** 2;
		spread += (values[row] - mean) ** 2;
	}
	const score = spread > 0 ? 1 - residual / spread : Number.NaN;
	return { score, rows, voters, decision, trees: unseen / rows };
}

var forest_parameters = __webpack_require__("src/models/forest/parameters.ts");
var regression_kernel = __webpack_require__("src/models/forest/regression-kernel.ts");
var forest_target = __webpack_require__("src/models/forest/target.ts");
var forest_votes = __webpack_require__("src/models/forest/votes.ts");
;// CONCATENATED MODULE: ./src/models/forest/grow.ts














/**
 * Grows a random forest (Breiman 2001) over binned features, as LightGBM and scikit-learn's HistGradientBoosting bin them, with
 * scikit-learn's RandomForest parameters and meaning: features are drawn for every split, a node is split while it is impure.
 *
 * @throws {Failure} for parameters, targets or weights that make no sense.
 */
async function growForest(growth) {
	const { threads: offered = (0,external_node_os_.availableParallelism)(), signal, onProgress } = growth;
	const plan = planOf(growth);
	const threads = worthwhileThreads(plan, offered);
	const crew = new Crew(plan, threads);
	try {
		const { job, finish } = await jobOf(growth, plan, threads);
		const grown = await crew.grow(job, { signal, onTree: (done) => onProgress?.(done, plan.trees) });
		return { ...finish(grown), threads };
	}
	finally {
		await crew.dismiss();
	}
}
/** @throws {Failure} see `growForest`. */
function planOf({ matrix, target, weights, parameters = {}, seed }) {
	const { rows, columns } = matrix;
	if (rows === 0)
		throw new failure/* Failure */.H("data: expected rows to train on, got none");
	if (columns === 0)
		throw new failure/* Failure */.H("data: expected columns to learn from in addition to the target, got none");
	(0,forest_target/* checkTarget */.e$)(target, weights, rows);
	const classes = target.task === "classification" ? target.classes : 0;
	return (0,forest_parameters/* resolveParameters */.v)(parameters, { rows, columns, classes }, seed);
}
/** Prepares what the threads need to grow the trees, and a function that makes a forest of the grown trees. */
async function jobOf({ matrix, target, weights: given, parameters = {}, ...growth }, plan, threads) {
	const { columns } = matrix;
	const { classes } = plan;
	const pause = pacemaker(growth.signal);
	const weights = (0,forest_target/* combinedWeights */.dX)(target, given, parameters.classWeight === "balanced");
	const kernel = growth.webAssembly === false
		? undefined
		: ((0,regression_kernel/* regressionMemory */.HK)(plan, threads) ?? (0,classification_kernel/* classificationMemory */.Eq)(plan, weights !== undefined, threads));
	const edges = await cutMatrix(matrix, plan.maxBins, pause);
	const bins = await (kernel === undefined
		? binMatrix(matrix, edges, pause)
		: fillBins(matrix, { rows: plan.rows, columns, codes: (0,kernel_memory/* sharedCodes */.GR)(kernel, plan), edges }, pause));
	const votes = plan.draws > 0 ? ballotOf(bins, plan, { most: growth.outOfBagRows, threads }) : undefined;
	const common = { plan, bins, weights, kernel, votes };
	const estimate = (step, base) => votes && outOfBag({ votes: (0,forest_votes/* mergedVotes */.Sn)(votes.sums), voters: votes.rows }, target, { step, base });
	const importances = (grown) => impurityImportances(grown.map((tree) => tree.importances), columns);
	if (target.task === "classification") {
		if (kernel !== undefined)
			(0,classification_kernel/* writeBinCounts */.Vq)(kernel, plan, edges);
		return {
			job: { ...common, target: { task: "classification", ...(0,forest_target/* sharedClasses */.Qf)(target.codes, classes, weights) } },
			finish: (grown) => ({
				plan,
				importances: importances(grown),
				outOfBag: estimate(1, 0),
				forest: (0,assembly/* assembleClassification */.h)(grown, columns, classes),
			}),
		};
	}
	const { targets, base } = (0,forest_target/* centre */.A8)(target.values, weights, plan);
	if (kernel !== undefined)
		(0,regression_kernel/* writeTargets */.QI)(kernel, plan, { targets, edges });
	return {
		job: { ...common, target: { task: "regression", targets } },
		finish: (grown) => ({
			plan,
			importances: importances(grown),
			outOfBag: estimate(targets.step, base),
			forest: (0,assembly/* assembleRegression */.A)(grown, columns, { base, step: targets.step }),
		}),
	};
}
function ballotOf(bins, { classes, seed }, { most, threads }) {
	if (most === undefined)
		return undefined;
	const voting = (0,forest_votes/* votingRows */.jG)(bins, most, seed);
	return { ...voting, sums: (0,forest_votes/* emptyVotes */.lL)(voting.rows.length, Math.max(1, classes), threads) };
}
/** Returns a function to be awaited between small steps of work. It yields every 50 ms and throws when the signal is aborted. */
function pacemaker(signal) {
	let turn = performance.now();
	return async () => {
		if (performance.now() - turn < 50)
			return;
		await (0,core_yield/* yieldToEventLoop */.h)();
		turn = performance.now();
		signal?.throwIfAborted();
	};
}


/***/ }),

/***/ "src/models/forest/job.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ growerOf)
});

var random = __webpack_require__("src/core/random.ts");
var classification_kernel = __webpack_require__("src/models/forest/classification-kernel.ts");
var count_splits = __webpack_require__("src/models/forest/count-splits.ts");
var regression_kernel = __webpack_require__("src/models/forest/regression-kernel.ts");
var tree = __webpack_require__("src/models/forest/tree.ts");
var tree_stores = __webpack_require__("src/models/forest/tree-stores.ts");
var bootstrap = __webpack_require__("src/models/forest/bootstrap.ts");
var features = __webpack_require__("src/models/forest/features.ts");
var best_split = __webpack_require__("src/models/forest/kernels/best-split.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/sorted-rows.ts
/**
 * Sorts the rows of a small node by the bin of one feature, rows of one bin in their present order. Inserting one row after the
 * other is faster than a histogram up to about twelve rows.
 *
 * @param keys Shape (rows of the node), at least: the result, as bin << 8 | place, where place counts from `start`.
 * @param rows Shape (rows of the tree): row numbers of the table.
 * @param start First place of the node in `rows`; `end` is the place after its last.
 */
function sortByBin(keys, rows, start, end, { codes, columns }, feature) {
	for (let i = 0; i < end - start; i++) {
		const key = (codes[rows[start + i] * columns + feature] << 8) | i;
		let at = i;
		while (at > 0 && keys[at - 1] > key) {
			keys[at] = keys[at - 1];
			at--;
		}
		keys[at] = key;
	}
}

;// CONCATENATED MODULE: ./src/models/forest/kernels/tandem.ts
function tandem(first, movedFirst, weighted) {
	const numbers = weighted ? Float64Array : Int32Array;
	const { length } = first;
	return {
		rows: new Int32Array(length),
		first,
		weight: new numbers(length),
		movedRows: new Int32Array(length),
		movedFirst,
		movedWeight: new numbers(length),
	};
}
/**
 * Moves the rows with bins up to `low` before the others, in their present order, without a branch: 3 ns per row.
 *
 * @returns The first place of the right side.
 */
function divideTandem({ rows, first, weight, movedRows, movedFirst, movedWeight }, { codes, columns }, feature, low, start, end) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const row = rows[i];
		const one = first[i];
		const other = weight[i];
		const goesRight = (low - codes[row * columns + feature]) >>> 31;
		rows[left] = row;
		first[left] = one;
		weight[left] = other;
		movedRows[right] = row;
		movedFirst[right] = one;
		movedWeight[right] = other;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++) {
		rows[left + i] = movedRows[i];
		first[left + i] = movedFirst[i];
		weight[left + i] = movedWeight[i];
	}
	return left;
}

var value_lists = __webpack_require__("src/models/forest/kernels/value-lists.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/value-sums.ts
/*
 * Sums of weighted targets and of weights by bin, for up to four features at a time. Two separate arrays are filled in two thirds
 * of the time of one interleaved array. The arrays are global because a thread sums one node at a time, and V8 omits bounds
 * checks for an array that it knows and an index of so few bits. A scan leaves its slot zeroed.
 */
/** Shape (4 slots, 256 bins): sums of weight × target. */
const targets = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): sums of weights. */
const weights = new Float64Array(4 * 256);
/** Shape (4 slots, 256 bins): rows. Only counted when `minSamplesLeaf` is above 1. */
const counts = new Int32Array(4 * 256);
/** One bit for each bin that holds rows, while they are listed. */
const mask = new Int32Array(32);
/** Shape (256): the listed bins in ascending order. */
const bins = new Int32Array(256);
/**
 * Sums four features in one pass over the places from `start` to `end` - 1: 0.65 ns per row and feature.
 *
 * @param features Shape (4): the columns to sum, for slots 0 to 3.
 */
function fillValues4({ rows, first, weight }, start, end, { codes, columns }, features) {
	const f0 = features[0];
	const f1 = features[1];
	const f2 = features[2];
	const f3 = features[3];
	for (let i = start; i < end; i++) {
		const at = rows[i] * columns;
		const y = first[i];
		const w = weight[i];
		const b0 = codes[at + f0];
		const b1 = codes[at + f1] + 256;
		const b2 = codes[at + f2] + 512;
		const b3 = codes[at + f3] + 768;
		targets[b0] = targets[b0] + y;
		weights[b0] = weights[b0] + w;
		targets[b1] = targets[b1] + y;
		weights[b1] = weights[b1] + w;
		targets[b2] = targets[b2] + y;
		weights[b2] = weights[b2] + w;
		targets[b3] = targets[b3] + y;
		weights[b3] = weights[b3] + w;
	}
}
/** Sums one feature in slot 0: 1.05 ns per row. */
function fillValues({ rows, first, weight }, start, end, { codes, columns }, feature) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		targets[bin] = targets[bin] + first[i];
		weights[bin] = weights[bin] + weight[i];
	}
}
/** Lists the bins that hold rows of the node, in ascending order, and returns their number. */
function listBins(rows, start, end, { codes, columns }, feature) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		mask[bin >> 5] = mask[bin >> 5] | (1 << bin);
	}
	let count = 0;
	for (let word = 0; word < 8; word++) {
		let bits = mask[word];
		mask[word] = 0;
		while (bits !== 0) {
			bins[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
			bits &= bits - 1;
		}
	}
	return count;
}
/** Lists all bins of a column, and returns their number. */
function listAllBins(count) {
	for (let bin = 0; bin < count; bin++)
		bins[bin] = bin;
	return count;
}
/** Counts the rows of the node by bin. */
function countRows(rows, start, end, { codes, columns }, feature, slot) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature] + (slot << 8);
		counts[bin] = counts[bin] + 1;
	}
}
/**
 * Scores the boundaries between the listed bins: maximises the sum over both sides of (sum of weighted targets)² / weight. 2 ns
 * per bin: the loop does not branch on whether a bin holds rows, which a processor would predict badly.
 *
 * @param listed Number of listed bins.
 * @param least Rows that each side must hold at least.
 * @returns Whether the feature separates any rows.
 */
function scanValues(slot, listed, { rows, target: all, weight: total }, least, feature, best) {
	const base = (slot & 3) << 8;
	// Weights are positive: a bin of weight 0 holds no rows.
	let last = listed - 1;
	while (weights[base | (bins[last & 255] & 255)] === 0)
		last--;
	let score = best.score;
	let bar = barOf(score);
	let target = 0;
	let weight = 0;
	let rowsLeft = 0;
	let open = false;
	for (let i = 0; i < last; i++) {
		const bin = bins[i & 255] & 255;
		const at = base | bin;
		const own = weights[at];
		if (open && own !== 0) {
			best.high = bin;
			open = false;
		}
		target += targets[at];
		weight += own;
		targets[at] = 0;
		weights[at] = 0;
		if (least > 1) {
			rowsLeft += counts[at];
			counts[at] = 0;
		}
		const targetRight = all - target;
		const weightRight = total - weight;
		const squareLeft = target * target;
		const squareRight = targetRight * targetRight;
		// The boundary after an empty bin divides the same rows as the one before it, so it never scores higher.
		if (squareLeft * weightRight + squareRight * weight > bar * weight * weightRight) {
			const each = squareLeft / weight + squareRight / weightRight;
			// A difference of real weights may be rounded to 0.
			if (each > score && weightRight > 0 && (least === 1 || (rowsLeft >= least && rows - rowsLeft >= least))) {
				score = each;
				bar = barOf(each);
				best.score = each;
				best.feature = feature;
				best.low = bin;
				open = true;
			}
		}
	}
	const bin = bins[last & 255] & 255;
	if (open)
		best.high = bin;
	targets[base | bin] = 0;
	weights[base | bin] = 0;
	counts[base | bin] = 0;
	return weight > 0;
}
/** A bound to compare a / u + b / v with a score without dividing: it can only be higher when a v + b u > bound × u v. */
function barOf(score) {
	return score * (1 - 1e-12);
}

;// CONCATENATED MODULE: ./src/models/forest/value-splits.ts







/** Up to this many rows, sorting is faster than a histogram. */
const rowsToSort = 8;
/** Larger nodes fill most bins, so scanning all bins is cheaper than listing the used ones. */
const rowsToMark = 128;
/**
 * Splits by squared error: maximises the sum over both sides of (sum of weighted targets)² / weight. When a split considers all
 * features, small subtrees are grown on sorted lists (`ValueLists`), which takes 0.6 of the time of histograms.
 */
class ValueSplits {
	best = (0,best_split/* noSplit */.s)();
	counts;
	gain = 0;
	#plan;
	#bins;
	#targets;
	#weights;
	#features;
	/** `first` holds weight × target. */
	#sample;
	#lists;
	#four = new Int32Array(4);
	#keys = new Int32Array(rowsToSort);
	/** Totals of the current node. */
	#node = { rows: 0, target: 0, weight: 0 };
	constructor({ plan, bins, random }, targets, weights) {
		this.#plan = plan;
		this.#bins = bins;
		this.#targets = targets;
		this.#weights = weights;
		const all = plan.maxFeatures === plan.columns;
		this.#features = new features/* FeatureDraw */.t(plan.columns, all, random);
		this.counts = new Uint8Array(plan.rows);
		const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
		// Counts are 64-bit floats too, so that one kernel serves counts and real weights. Whole numbers are added exactly.
		this.#sample = tandem(new Float64Array(entries), new Float64Array(entries), true);
		this.#lists = all ? new value_lists/* ValueLists */.$(bins, plan, this.best) : undefined;
	}
	begin(random) {
		this.#features.reset(random);
		this.#lists?.reset();
		(0,bootstrap/* drawBootstrap */.V)(this.counts, this.#plan.draws, random);
		const { rows, first, weight: weights } = this.#sample;
		let length = 0;
		for (let row = 0; row < this.counts.length; row++) {
			const weight = this.counts[row] * (this.#weights === undefined ? 1 : this.#weights[row]);
			if (weight === 0)
				continue;
			rows[length] = row;
			first[length] = weight * this.#targets.values[row];
			weights[length++] = weight;
		}
		return length;
	}
	/** A node ends when its targets are equal. They are compared directly, because a rounded impurity may differ from 0. */
	enter(start, end) {
		const { values } = this.#targets;
		const { rows, first, weight: weights } = this.#sample;
		const node = this.#node;
		const lists = this.#lists;
		node.rows = end - start;
		if (lists?.holds(start, end)) {
			return lists.enter(start, end, node);
		}
		let target = 0;
		let weight = 0;
		for (let i = start; i < end; i++) {
			target += first[i];
			weight += weights[i];
		}
		node.target = target;
		node.weight = weight;
		let i = start + 1;
		while (i < end && values[rows[i]] === values[rows[start]])
			i++;
		return i >= end;
	}
	find(start, end) {
		const { columns, maxFeatures } = this.#plan;
		const { rows, target, weight } = this.#node;
		const best = this.best;
		best.score = Number.NEGATIVE_INFINITY;
		best.feature = -1;
		this.#features.restart();
		const lists = this.#lists;
		if (lists !== undefined && rows <= value_lists/* rowsInLists */.i) {
			if (!lists.holds(start, end))
				lists.load(this.#sample, this.#targets.values, start, end);
			lists.scan(start, end, this.#features.next(), this.#node);
		}
		else if (rows <= rowsToSort) {
			let varied = false;
			for (let seen = 0; seen < columns && (seen < maxFeatures || !varied) && (rows > 2 || !varied); seen++) {
				const tells = this.#sort(start, end, this.#features.next());
				varied ||= tells;
			}
		}
		else
			this.#count(start, end);
		if (best.feature < 0)
			return false;
		this.gain = best.score - (target * target) / weight;
		return true;
	}
	#sort(start, end, feature) {
		const { rows, first, weight: weights } = this.#sample;
		const keys = this.#keys;
		const length = end - start;
		sortByBin(keys, rows, start, end, this.#bins, feature);
		if (keys[0] >> 8 === keys[length - 1] >> 8)
			return false;
		const least = this.#plan.minSamplesLeaf;
		let target = 0;
		let weight = 0;
		for (let i = 0; i < length - 1; i++) {
			const at = start + (keys[i] & 255);
			target += first[at];
			weight += weights[at];
			const bin = keys[i] >> 8;
			const next = keys[i + 1] >> 8;
			if (next !== bin && i + 1 >= least && length - i - 1 >= least)
				this.#offer(feature, bin, next, target, weight);
		}
		return true;
	}
	#count(start, end) {
		const { columns, maxFeatures } = this.#plan;
		const bins = this.#bins;
		const sample = this.#sample;
		const four = this.#four;
		let varied = false;
		for (let seen = 0; seen < columns && (seen < maxFeatures || !varied);) {
			const slots = maxFeatures - seen >= 4 ? 4 : 1;
			for (let slot = 0; slot < slots; slot++)
				four[slot] = this.#features.next();
			if (slots === 4)
				fillValues4(sample, start, end, bins, four);
			else
				fillValues(sample, start, end, bins, four[0]);
			for (let slot = 0; slot < slots; slot++) {
				const tells = this.#scan(start, end, four[slot], slot);
				varied ||= tells;
			}
			seen += slots;
		}
	}
	#scan(start, end, feature, slot) {
		const bins = this.#bins;
		const { rows } = this.#sample;
		const least = this.#plan.minSamplesLeaf;
		const listed = end - start <= rowsToMark
			? listBins(rows, start, end, bins, feature)
			: listAllBins(bins.edges[feature].length + 1);
		if (least > 1)
			countRows(rows, start, end, bins, feature, slot);
		return scanValues(slot, listed, this.#node, least, feature, this.best);
	}
	#offer(feature, low, high, target, weight) {
		const targetRight = this.#node.target - target;
		const weightRight = this.#node.weight - weight;
		// A difference of real weights may be rounded to 0.
		if (!(weightRight > 0))
			return;
		const score = (target * target) / weight + (targetRight * targetRight) / weightRight;
		const { best } = this;
		if (score > best.score) {
			best.score = score;
			best.feature = feature;
			best.low = low;
			best.high = high;
		}
	}
	divide(start, end) {
		const { feature, low } = this.best;
		if (this.#lists?.holds(start, end))
			return this.#lists.divide(start, end, feature, low);
		return divideTandem(this.#sample, this.#bins, feature, low, start, end);
	}
	descend() { }
	resume() { }
	close(leaves) {
		const { target, weight } = this.#node;
		leaves.addSteps(weight > 0 ? Math.round(target / weight / this.#targets.step) : 0);
	}
}

var forest_votes = __webpack_require__("src/models/forest/votes.ts");
;// CONCATENATED MODULE: ./src/models/forest/kernels/class-weights.ts
/** w log w, or 0 where rounding left a weight below 0. */
function entropyTerm(weight) {
	return weight > 0 ? weight * Math.log(weight) : 0;
}
/**
 * Adds the weights of a node's rows by bin and class: 2.5 ns per row and feature.
 *
 * @param feature The column to count.
 * @param sums Shape (256, classes): weights by bin and class. A scan leaves it zeroed.
 * @param occupied Shape (256): rows by bin.
 * @param mask Shape (8): one bit for each bin that holds rows.
 */
function fillWeights({ rows, first: own, weight }, start, end, { codes, columns }, feature, classes, sums, occupied, mask) {
	for (let i = start; i < end; i++) {
		const bin = codes[rows[i] * columns + feature];
		const at = bin * classes + own[i];
		sums[at] = sums[at] + weight[i];
		occupied[bin] = occupied[bin] + 1;
		mask[bin >> 5] = mask[bin >> 5] | (1 << bin);
	}
}

var near_rows = __webpack_require__("src/models/forest/kernels/near-rows.ts");
;// CONCATENATED MODULE: ./src/models/forest/weighted-splits.ts







/** Up to this many rows, sorting is faster than a histogram. */
const weighted_splits_rowsToSort = 12;
/**
 * Splits for any number of classes, either criterion and weights of any size, for the forests that `CountSplits` cannot grow.
 * Counting takes about 2.5 ns per row and feature.
 */
class WeightedSplits {
	best = (0,best_split/* noSplit */.s)();
	counts;
	gain = 0;
	#plan;
	#bins;
	#near;
	#classes;
	#weights;
	#features;
	/** `first` holds classes. */
	#sample;
	#node;
	#left;
	#sums;
	#occupied = new Int32Array(256);
	#mask = new Int32Array(8);
	#keys = new Int32Array(weighted_splits_rowsToSort);
	#total = 0;
	#purity = 0;
	/** @param weights Weight of each row of the table, at least 0. Without it, rows weigh only what the bootstrap draws. */
	constructor({ plan, bins, random }, classes, weights) {
		this.#plan = plan;
		this.#bins = { ...bins };
		this.#classes = classes;
		this.#weights = weights;
		this.#features = new features/* FeatureDraw */.t(plan.columns, plan.maxFeatures === plan.columns, random);
		this.counts = new Uint8Array(plan.rows);
		const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
		const weighted = weights !== undefined;
		this.#sample = tandem(new Int32Array(entries), new Int32Array(entries), weighted);
		this.#near = (0,near_rows/* nearRows */.Q2)(bins.codes, bins.columns, entries);
		this.#sums = new (weighted ? Float64Array : Int32Array)(256 * plan.classes);
		this.#node = new Float64Array(plan.classes);
		this.#left = new Float64Array(plan.classes);
	}
	begin(random) {
		this.#features.reset(random);
		(0,bootstrap/* drawBootstrap */.V)(this.counts, this.#plan.draws, random);
		(0,near_rows/* forgetCopies */.zf)(this.#near);
		const { rows, first, weight: weights } = this.#sample;
		let length = 0;
		for (let row = 0; row < this.counts.length; row++) {
			const weight = this.counts[row] * (this.#weights === undefined ? 1 : this.#weights[row]);
			if (weight === 0)
				continue;
			rows[length] = row;
			first[length] = this.#classes[row];
			weights[length++] = weight;
		}
		return length;
	}
	/** Sums the node's weights instead of subtracting the sibling's: a difference of real weights is rounded. */
	enter(start, end) {
		const node = this.#node;
		const { rows, first: own, weight } = this.#sample;
		this.#bins.codes = (0,near_rows/* copyNear */.s)(this.#near, rows, -1, this.#bins.columns, start, end);
		node.fill(0);
		let total = 0;
		for (let i = start; i < end; i++) {
			node[own[i]] = node[own[i]] + weight[i];
			total += weight[i];
		}
		let present = 0;
		let purity = 0;
		const { criterion } = this.#plan;
		for (let k = 0; k < node.length; k++) {
			if (node[k] === 0)
				continue;
			present++;
			purity += criterion === "gini" ? node[k] * node[k] : entropyTerm(node[k]);
		}
		this.#total = total;
		this.#purity = purity;
		return present <= 1;
	}
	find(start, end) {
		const { columns, maxFeatures, criterion } = this.#plan;
		const best = this.best;
		const total = this.#total;
		best.score = Number.NEGATIVE_INFINITY;
		best.feature = -1;
		// A split into pure children scores this, which no other feature can exceed.
		const perfect = criterion === "gini" ? total : 0;
		this.#features.restart();
		let varied = false;
		for (let seen = 0; seen < columns && (seen < maxFeatures || !varied) && best.score < perfect; seen++) {
			const feature = this.#features.next();
			const tells = end - start <= weighted_splits_rowsToSort ? this.#sort(start, end, feature) : this.#count(start, end, feature);
			varied ||= tells;
		}
		if (best.feature < 0)
			return false;
		this.gain =
			criterion === "gini" ? best.score - this.#purity / total : best.score - (this.#purity - entropyTerm(total));
		return true;
	}
	#sort(start, end, feature) {
		const { rows, first: own, weight: weights } = this.#sample;
		const keys = this.#keys;
		const length = end - start;
		sortByBin(keys, rows, start, end, this.#bins, feature);
		if (keys[0] >> 8 === keys[length - 1] >> 8)
			return false;
		const gini = this.#plan.criterion === "gini";
		const least = this.#plan.minSamplesLeaf;
		const node = this.#node;
		const left = this.#left.fill(0);
		let weightLeft = 0;
		let purityLeft = 0;
		let purityRight = this.#purity;
		for (let i = 0; i < length - 1; i++) {
			const at = start + (keys[i] & 255);
			const k = own[at];
			const weight = weights[at];
			const l = left[k];
			const r = node[k] - l;
			left[k] = l + weight;
			weightLeft += weight;
			if (gini) {
				purityLeft += weight * (2 * l + weight);
				purityRight -= weight * (2 * r - weight);
			}
			else {
				purityLeft += entropyTerm(l + weight) - entropyTerm(l);
				purityRight += entropyTerm(r - weight) - entropyTerm(r);
			}
			const bin = keys[i] >> 8;
			const next = keys[i + 1] >> 8;
			if (next === bin || i + 1 < least || length - i - 1 < least)
				continue;
			this.#offer(feature, bin, next, weightLeft, purityLeft, purityRight);
		}
		return true;
	}
	#count(start, end, feature) {
		const classes = this.#node.length;
		const sums = this.#sums;
		const mask = this.#mask;
		const occupied = this.#occupied;
		fillWeights(this.#sample, start, end, this.#bins, feature, classes, sums, occupied, mask);
		const gini = this.#plan.criterion === "gini";
		const least = this.#plan.minSamplesLeaf;
		const node = this.#node;
		const left = this.#left.fill(0);
		const rows = end - start;
		let rowsLeft = 0;
		let weightLeft = 0;
		let purityLeft = 0;
		let purityRight = this.#purity;
		let previous = -1;
		let bounds = 0;
		for (let word = 0; word < 8; word++) {
			let bits = mask[word];
			mask[word] = 0;
			while (bits !== 0) {
				const bin = (word << 5) + 31 - Math.clz32(bits & -bits);
				bits &= bits - 1;
				if (previous >= 0) {
					bounds++;
					if (rowsLeft >= least && rows - rowsLeft >= least) {
						this.#offer(feature, previous, bin, weightLeft, purityLeft, purityRight);
					}
				}
				const base = bin * classes;
				for (let k = 0; k < classes; k++) {
					const weight = sums[base + k];
					if (weight === 0)
						continue;
					sums[base + k] = 0;
					const l = left[k];
					const r = node[k] - l;
					left[k] = l + weight;
					weightLeft += weight;
					if (gini) {
						purityLeft += weight * (2 * l + weight);
						purityRight -= weight * (2 * r - weight);
					}
					else {
						purityLeft += entropyTerm(l + weight) - entropyTerm(l);
						purityRight += entropyTerm(r - weight) - entropyTerm(r);
					}
				}
				rowsLeft += occupied[bin];
				occupied[bin] = 0;
				previous = bin;
			}
		}
		return bounds > 0;
	}
	/** Gini: sum over both sides of squared class weights / weight. Entropy: sum of w log w over classes less that of the side. */
	#offer(feature, low, high, weightLeft, purityLeft, purityRight) {
		const weightRight = this.#total - weightLeft;
		if (!(weightRight > 0))
			return;
		const score = this.#plan.criterion === "gini"
			? purityLeft / weightLeft + purityRight / weightRight
			: purityLeft - entropyTerm(weightLeft) + purityRight - entropyTerm(weightRight);
		const { best } = this;
		if (score > best.score) {
			best.score = score;
			best.feature = feature;
			best.low = low;
			best.high = high;
		}
	}
	divide(start, end) {
		const { feature, low } = this.best;
		return divideTandem(this.#sample, this.#bins, feature, low, start, end);
	}
	descend() { }
	resume() { }
	close(leaves, tree) {
		leaves.addCounts(this.#node, tree);
	}
}

;// CONCATENATED MODULE: ./src/models/forest/job.ts









/**
 * Returns a function that grows one tree of the job on this thread.
 *
 * @param thread Number of this thread, from 0.
 */
function growerOf(job, thread) {
	const { votes } = job;
	const grower = treeGrower(job, thread);
	const collector = votes === undefined ? undefined : new forest_votes/* VoteCollector */.Gm((0,forest_votes/* votesOf */.rm)(thread, votes.sums), votes);
	return (tree) => {
		const grown = grower.grow(tree);
		collector?.collect(grower.counts, grower.nodes, grower.leaves.units);
		return grown;
	};
}
function treeGrower({ plan, bins, target, weights, kernel }, thread) {
	const { edges } = bins;
	const source = { plan, bins, random: new random/* Random */.o(0) };
	if (target.task === "regression") {
		const { targets } = target;
		if (kernel !== undefined)
			return new regression_kernel/* RegressionGrower */.u_({ plan, kernel, thread, targets, weights, edges });
		const splits = new ValueSplits(source, targets, weights);
		return new tree/* TreeGrower */.V({ plan, splits, edges, leaves: new tree_stores/* LeafStore */.k(1, plan.trees, []) });
	}
	const { classes, totals } = target;
	const leaves = new tree_stores/* LeafStore */.k(plan.classes, plan.trees, totals);
	if (kernel !== undefined)
		return new classification_kernel/* ClassificationGrower */.tm({ plan, kernel, thread, classes, leaves, edges });
	const splits = (0,count_splits/* countsFit */.U)(plan, weights !== undefined)
		? new count_splits/* CountSplits */.J(source, classes)
		: new WeightedSplits(source, classes, weights);
	return new tree/* TreeGrower */.V({ plan, splits, edges, leaves });
}


/***/ }),

/***/ "src/models/forest/kernel-memory.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ sharedCodes),
/* harmony export */   Li: () => (/* binding */ compiledKernel),
/* harmony export */   Uz: () => (/* binding */ kernelAddresses),
/* harmony export */   oP: () => (/* binding */ passAddresses),
/* harmony export */   t9: () => (/* binding */ kernelMemory)
/* harmony export */ });
const PAGE = 65_536;
const MOST_PAGES = 65_536;
/** Arrays are aligned to lines of the cache. */
const LINE = 64;
/** Lays arrays out one after the other from `from` on. Returns their addresses by name, and the end of the last. */
function layOut(sizes, from) {
	const at = { ...sizes };
	let end = from;
	for (const name in sizes) {
		at[name] = end;
		end = Math.ceil((end + sizes[name]) / LINE) * LINE;
	}
	return { at, end };
}
/** Returns the memory for a layout, or undefined where there is none so large. */
function kernelMemory({ shared, own }, threads) {
	const areas = layOut(shared, LINE).end;
	const areaBytes = layOut(own, 0).end;
	const pages = Math.ceil((areas + threads * areaBytes) / PAGE);
	if (pages > MOST_PAGES)
		return undefined;
	try {
		return { memory: new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }), areas, areaBytes };
	}
	catch (error) {
		// There is no address space left.
		if (error instanceof RangeError)
			return undefined;
		throw error;
	}
}
/** Returns the addresses of the arrays of all threads and of one, by name. */
function kernelAddresses({ areas, areaBytes }, { shared, own }, thread) {
	return { shared: layOut(shared, LINE).at, own: layOut(own, areas + thread * areaBytes).at };
}
/** Returns where the bins belong: shape (rows, columns). */
function sharedCodes({ memory }, { rows, columns }) {
	return new Uint8Array(memory.buffer, LINE, rows * columns);
}
/** Compiles a kernel. Returns undefined where the processor has no SIMD, or the host allows no WebAssembly. */
function compiledKernel(code) {
	if (typeof WebAssembly === "undefined")
		return undefined;
	try {
		return new WebAssembly.Module(Buffer.from(code, "base64"));
	}
	catch (error) {
		if (error instanceof RangeError || error instanceof WebAssembly.CompileError)
			return undefined;
		throw error;
	}
}
/** Gives a kernel its addresses, by way of a place in its memory that is 0 and has no use yet. */
function passAddresses({ exports }, { memory }, { addresses, at }) {
	const values = addresses.flatMap((each) => Object.values(each));
	const place = new Uint32Array(memory.buffer, at, values.length);
	place.set(values);
	exports["prepareAddresses"](at);
	place.fill(0);
}


/***/ }),

/***/ "src/models/forest/kernels/best-split.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ noSplit)
/* harmony export */ });
function noSplit() {
	return { score: Number.NEGATIVE_INFINITY, feature: -1, low: 0, high: 0, left: 0 };
}


/***/ }),

/***/ "src/models/forest/kernels/near-rows.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ nearRows),
/* harmony export */   mc: () => (/* binding */ copiedRows),
/* harmony export */   s: () => (/* binding */ copyNear),
/* harmony export */   zf: () => (/* binding */ forgetCopies)
/* harmony export */ });
/** A copy holds a quarter of the rows of the one around it, at most: then most cache lines that are read hold one of its rows. */
const share = 4;
/** A copy of fewer bytes gains nothing: the one around it is in the cache. */
const leastBytes = 2 ** 16;
/** Returns the most rows of each copy for trees of up to `entries` rows. The first is that of the whole table. */
function copiedRows(columns, entries) {
	const sizes = [entries];
	for (let most = Math.floor(entries / share); most * columns > leastBytes; most = Math.floor(most / share)) {
		sizes.push(most);
	}
	return sizes;
}
/**
 * @param codes Shape (rows of the table, columns): bins.
 * @param entries Number of rows of a tree, at most.
 */
function nearRows(codes, columns, entries) {
	const copies = copiedRows(columns, entries).map((most, at) => rowCopy(at === 0 ? codes : new Uint8Array(most * columns), most));
	return { copies, depth: 0 };
}
function rowCopy(codes, most) {
	return { codes, view: new DataView(codes.buffer, codes.byteOffset, codes.byteLength), most, end: 0 };
}
/** Returns to the whole table, for the next tree. */
function forgetCopies(near) {
	near.depth = 0;
}
/**
 * Copies the rows from `start` to `end` - 1 if they are few enough, and numbers them from 0. Nodes are to be visited depth first,
 * left child first.
 *
 * @param words Each holds the number of a row in the bits of `rowMask`.
 * @returns The bins to which the row numbers of these words refer.
 */
function copyNear(near, words, rowMask, columns, start, end) {
	const { copies } = near;
	while (near.depth > 0 && start >= copies[near.depth].end)
		near.depth--;
	const from = copies[near.depth];
	let depth = near.depth;
	while (depth + 1 < copies.length && end - start <= copies[depth + 1].most)
		copies[++depth].end = end;
	if (depth === near.depth)
		return from.codes;
	near.depth = depth;
	copyRows(from, copies[depth], words, rowMask, columns, start, end);
	return copies[depth].codes;
}
function copyRows({ codes, view }, to, words, rowMask, columns, start, end) {
	const { codes: ownCodes, view: own } = to;
	const whole = columns & ~3;
	let place = 0;
	for (let i = start; i < end; i++) {
		const each = words[i];
		const at = (each & rowMask) * columns;
		for (let column = 0; column < whole; column += 4) {
			own.setInt32(place + column, view.getInt32(at + column, true), true);
		}
		for (let column = whole; column < columns; column++)
			ownCodes[place + column] = codes[at + column];
		place += columns;
		words[i] = (each & ~rowMask) | (i - start);
	}
}


/***/ }),

/***/ "src/models/forest/kernels/packed-sample.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ wordLayout),
/* harmony export */   YP: () => (/* binding */ dividePacked),
/* harmony export */   h3: () => (/* binding */ packedSample),
/* harmony export */   jX: () => (/* binding */ fitsWord),
/* harmony export */   qq: () => (/* binding */ pack)
/* harmony export */ });
/** Least number of bits for a weight. A row that is drawn more often takes several words. */
const leastWeightBits = 4;
/** Returns true if a row's number, class and weight fit into one word. */
function fitsWord(plan) {
	return plan.classes <= 256 && bitsOf(plan.rows) + classBitsOf(plan) + leastWeightBits <= 32;
}
function packedSample(plan, { codes, columns }) {
	const entries = plan.draws > 0 ? Math.min(plan.rows, plan.draws) : plan.rows;
	return { ...wordLayout(plan), words: new Int32Array(entries), moved: new Int32Array(entries), codes, columns };
}
function wordLayout(plan) {
	const rowBits = bitsOf(plan.rows);
	const classBits = classBitsOf(plan);
	const weightShift = rowBits + classBits;
	return {
		rowBits,
		rowMask: 2 ** rowBits - 1,
		classBits,
		classMask: 2 ** classBits - 1,
		weightShift,
		mostWeight: 2 ** Math.min(30, 32 - weightShift) - 1,
	};
}
/**
 * Packs the rows that were drawn at least once, and adds the weight of each class to `totals`.
 *
 * @param counts Shape (rows of the table): how often each row was drawn.
 * @returns Number of words.
 */
function pack({ words, rowBits, weightShift, mostWeight }, counts, classes, totals) {
	let length = 0;
	for (let row = 0; row < counts.length; row++) {
		let count = counts[row];
		if (count === 0)
			continue;
		const own = classes[row];
		totals[own] = totals[own] + count;
		for (; count > mostWeight; count -= mostWeight) {
			words[length++] = row | (own << rowBits) | (mostWeight << weightShift);
		}
		words[length++] = row | (own << rowBits) | (count << weightShift);
	}
	return length;
}
/**
 * Moves the rows with bins up to `low` before the others, in their present order: 1.5 ns per row. The loop has no branch, which a
 * processor would predict wrong half the time.
 *
 * @returns The first word of the right side.
 */
function dividePacked({ words, moved, codes, columns, rowMask }, feature, low, start, end) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const each = words[i];
		const goesRight = (low - codes[(each & rowMask) * columns + feature]) >>> 31;
		words[left] = each;
		moved[right] = each;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++)
		words[left + i] = moved[i];
	return left;
}
/** Returns the number of bits for a class. It is at least two, because lanes and slots always hold four classes. */
function classBitsOf({ classes }) {
	return Math.max(2, bitsOf(classes));
}
function bitsOf(numbers) {
	return Math.max(1, 32 - Math.clz32(numbers - 1));
}


/***/ }),

/***/ "src/models/forest/kernels/value-lists.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ValueLists),
/* harmony export */   i: () => (/* binding */ rowsInLists)
/* harmony export */ });
/** Up to this many rows, insertion sort is faster than counting sort. */
const rowsToInsert = 24;
/** Rows of the largest node whose subtree is grown on lists. 128 was the fastest of 32, 64, 128 and 256. */
const rowsInLists = 128;
/*
 * Values of the rows in the lists, by place. The arrays are global for the reason given in `value-sums.ts`: a thread grows one
 * subtree at a time.
 */
const targets = new Float64Array(rowsInLists);
const values = new Float64Array(rowsInLists);
const weights = new Float64Array(rowsInLists);
const goesRight = new Uint8Array(rowsInLists);
const moved = new Int32Array(rowsInLists);
const starts = new Int32Array(256);
/**
 * A node's rows, sorted by bin once for every feature. Each split then divides the lists in place, so no row of the subtree is
 * sorted or binned again. An entry is bin << 7 | place, where place numbers the node's rows from 0. The lists have the shape
 * (columns, `rowsInLists`), and every node of the subtree is a range of all of them. Scanning and dividing take 2 ns each per row
 * and feature.
 */
class ValueLists {
	#bins;
	#leastInLeaf;
	#leastToSplit;
	#best;
	#lists;
	#start = 0;
	#end = 0;
	constructor(bins, { minSamplesLeaf, minSamplesSplit }, best) {
		this.#bins = bins;
		this.#leastInLeaf = minSamplesLeaf;
		this.#leastToSplit = Math.max(minSamplesSplit, 2 * minSamplesLeaf);
		this.#best = best;
		this.#lists = new Int32Array(bins.columns * rowsInLists);
	}
	reset() {
		this.#start = 0;
		this.#end = 0;
	}
	/** Returns true if the node is in the subtree for which the lists were loaded. */
	holds(start, end) {
		return start >= this.#start && end <= this.#end;
	}
	load(sample, valuesOfRows, start, end) {
		this.#start = start;
		this.#end = end;
		const { rows, first, weight } = sample;
		const length = end - start;
		for (let place = 0; place < length; place++) {
			targets[place] = first[start + place];
			weights[place] = weight[start + place];
			values[place] = valuesOfRows[rows[start + place]];
		}
		const { codes, columns } = this.#bins;
		for (let feature = 0; feature < columns; feature++) {
			const base = feature * rowsInLists;
			if (length <= rowsToInsert)
				insertSorted(this.#lists, base, codes, columns, feature, rows, start, length);
			else
				countSorted(this.#lists, base, codes, columns, feature, rows, start, length);
		}
	}
	/** Sums the node into `node`. Returns whether all its rows have the same target. */
	enter(start, end, node) {
		const lists = this.#lists;
		const value = values[lists[start - this.#start] & 127];
		let target = 0;
		let weight = 0;
		let pure = true;
		for (let i = start - this.#start; i < end - this.#start; i++) {
			const place = lists[i] & 127;
			target += targets[place];
			weight += weights[place];
			if (values[place] !== value)
				pure = false;
		}
		node.target = target;
		node.weight = weight;
		return pure;
	}
	/** Scores the splits of all features, beginning with the feature `first`: ties then favour no column. */
	scan(start, end, first, node) {
		const { columns } = this.#bins;
		scanLists(this.#lists, columns, first, start - this.#start, end - this.#start, node, this.#leastInLeaf, this.#best);
	}
	divide(start, end, feature, low) {
		const lists = this.#lists;
		const base = feature * rowsInLists - this.#start;
		let middle = start;
		for (let i = start; i < end; i++) {
			const key = lists[base + i];
			const right = (low - (key >> 7)) >>> 31;
			goesRight[key & 127] = right;
			middle += 1 - right;
		}
		// If both children are leaves, only one list is read again, to sum their rows.
		const leaves = middle - start < this.#leastToSplit && end - middle < this.#leastToSplit;
		divideLists(lists, leaves ? 1 : this.#bins.columns, start - this.#start, end - this.#start);
		return middle;
	}
}
function insertSorted(lists, base, codes, columns, feature, rows, start, length) {
	for (let place = 0; place < length; place++) {
		const key = (codes[rows[start + place] * columns + feature] << 7) | place;
		let at = base + place;
		while (at > base && lists[at - 1] > key) {
			lists[at] = lists[at - 1];
			at--;
		}
		lists[at] = key;
	}
}
function countSorted(lists, base, codes, columns, feature, rows, start, length) {
	starts.fill(0);
	for (let place = 0; place < length; place++) {
		const bin = codes[rows[start + place] * columns + feature];
		starts[bin] = starts[bin] + 1;
	}
	// Reading the sum from the array again would wait for its writing, which takes five times as long.
	let before = 0;
	for (let bin = 0; bin < 256; bin++) {
		const count = starts[bin];
		starts[bin] = before;
		before += count;
	}
	for (let place = 0; place < length; place++) {
		const bin = codes[rows[start + place] * columns + feature];
		lists[base + starts[bin]] = (bin << 7) | place;
		starts[bin] = starts[bin] + 1;
	}
}
/** Scans all lists in one call: most nodes hold a few rows, and a call per list would take as long as its scan. */
function scanLists(lists, columns, first, start, end, { target, weight }, least, best) {
	let score = best.score;
	for (let turn = 0; turn < columns; turn++) {
		const feature = first + turn < columns ? first + turn : first + turn - columns;
		const from = feature * rowsInLists + start;
		const last = feature * rowsInLists + end - least;
		let i = from;
		let key = lists[i];
		if (key >> 7 === lists[last + least - 1] >> 7)
			continue;
		let targetLeft = 0;
		let weightLeft = 0;
		// The first rows are fewer than a leaf must hold.
		for (; i < from + least - 1; i++) {
			targetLeft += targets[key & 127];
			weightLeft += weights[key & 127];
			key = lists[i + 1];
		}
		for (; i < last; i++) {
			targetLeft += targets[key & 127];
			weightLeft += weights[key & 127];
			const next = lists[i + 1];
			const targetRight = target - targetLeft;
			const weightRight = weight - weightLeft;
			const each = (targetLeft * targetLeft) / weightLeft + (targetRight * targetRight) / weightRight;
			if (each > score && next >> 7 !== key >> 7 && weightRight > 0) {
				score = each;
				best.score = each;
				best.feature = feature;
				best.low = key >> 7;
				best.high = next >> 7;
			}
			key = next;
		}
		// Two rows are separated by the first feature in which they differ.
		if (end - start === 2 && best.feature >= 0)
			return;
	}
}
/** Moves the entries of rows that go right behind the others in every list, stable. */
function divideLists(lists, columns, start, end) {
	for (let feature = 0; feature < columns; feature++) {
		const to = feature * rowsInLists + end;
		let left = feature * rowsInLists + start;
		let count = 0;
		for (let i = left; i < to; i++) {
			const key = lists[i];
			const right = goesRight[key & 127];
			lists[left] = key;
			moved[count & 127] = key;
			count = (count + right) | 0;
			left = (left + 1 - right) | 0;
		}
		for (let i = 0; i < count; i++)
			lists[left + i] = moved[i & 127];
	}
}


/***/ }),

/***/ "src/models/forest/parameters.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ resolveParameters)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Largest number of trees: node ids are 32-bit, and with more trees one would have fewer than 64 of the 2^24 units. */
const mostTrees = 262_144;
/**
 * @throws {Failure} that lists all invalid parameters, one per line.
 */
function resolveParameters(parameters, size, seed) {
	const { rows, columns, classes } = size;
	const task = classes > 0 ? "classification" : "regression";
	const problems = [];
	const check = (fine, name, { expected, got }) => {
		if (!fine)
			problems.push(`${name}: expected ${expected}, got ${shown(got)}`);
	};
	const whole = (value, least, most = Number.MAX_SAFE_INTEGER) => Number.isSafeInteger(value) && value >= least && value <= most;
	const amount = (name, given, [least, most = Number.MAX_SAFE_INTEGER]) => {
		const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
		const fine = typeof given === "object" ? given.share > 0 && given.share <= 1 : whole(given, least, most);
		check(fine, name, {
			expected: `a whole number ${range}, or a share of more than 0 and at most 1 (written with a point)`,
			got: given,
		});
	};
	const trees = parameters.nEstimators ?? 100;
	check(whole(trees, 1, mostTrees), "n-estimators", { expected: `a whole number from 1 to ${mostTrees}`, got: trees });
	const criterion = parameters.criterion ?? (task === "classification" ? "gini" : "squared_error");
	const criteria = task === "classification" ? ["gini", "entropy"] : ["squared_error"];
	check(criteria.includes(criterion), "criterion", {
		expected: `${criteria.join(" or ")} (the task is ${task})`,
		got: criterion,
	});
	const maxDepth = parameters.maxDepth ?? Number.POSITIVE_INFINITY;
	check(maxDepth === Number.POSITIVE_INFINITY || whole(maxDepth, 1), "max-depth", {
		expected: "a whole number of at least 1",
		got: maxDepth,
	});
	const split = parameters.minSamplesSplit ?? 2;
	amount("min-samples-split", split, [2]);
	const leaf = parameters.minSamplesLeaf ?? 1;
	amount("min-samples-leaf", leaf, [1]);
	const features = parameters.maxFeatures ?? (task === "classification" ? "sqrt" : { share: 1 });
	if (typeof features !== "string")
		amount("max-features", features, [1, columns]);
	const bootstrap = parameters.bootstrap ?? true;
	const samples = parameters.maxSamples;
	if (samples !== undefined) {
		amount("max-samples", samples, [1, rows]);
		check(bootstrap, "max-samples", { expected: "nothing where bootstrap is false", got: samples });
	}
	check(parameters.classWeight === undefined || task === "classification", "class-weight", {
		expected: "nothing for regression",
		got: parameters.classWeight,
	});
	const maxBins = parameters.maxBins ?? 256;
	check(whole(maxBins, 2, 256), "max-bins", { expected: "a whole number from 2 to 256", got: maxBins });
	check(whole(seed, 0), "seed", { expected: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, got: seed });
	if (problems.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
	return {
		task,
		rows,
		columns,
		classes,
		trees,
		criterion,
		maxDepth,
		minSamplesSplit: Math.max(2, counted(split, rows, Math.ceil)),
		minSamplesLeaf: Math.max(1, counted(leaf, rows, Math.ceil)),
		maxFeatures: drawnFeatures(features, columns),
		draws: bootstrap ? Math.max(1, counted(samples ?? rows, rows, Math.round)) : 0,
		maxBins,
		seed,
	};
}
function drawnFeatures(features, columns) {
	if (features === "sqrt")
		return Math.max(1, Math.floor(Math.sqrt(columns)));
	if (features === "log2")
		return Math.max(1, Math.floor(Math.log2(columns)));
	if (features === "third")
		return Math.max(1, Math.floor(columns / 3));
	return Math.max(1, counted(features, columns, Math.floor));
}
function counted(amount, whole, round) {
	return typeof amount === "object" ? round(amount.share * whole) : amount;
}
function shown(value) {
	return typeof value === "object" && value !== null && "share" in value
		? `the share ${String(value.share)}`
		: JSON.stringify(value === Number.POSITIVE_INFINITY ? "Infinity" : value);
}


/***/ }),

/***/ "src/models/forest/regression-kernel.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  u_: () => (/* binding */ RegressionGrower),
  HK: () => (/* binding */ regressionMemory),
  QI: () => (/* binding */ writeTargets)
});

var core_random = __webpack_require__("src/core/random.ts");
var bootstrap = __webpack_require__("src/models/forest/bootstrap.ts");
var kernel_memory = __webpack_require__("src/models/forest/kernel-memory.ts");
var value_lists = __webpack_require__("src/models/forest/kernels/value-lists.ts");
;// CONCATENATED MODULE: ./src/models/forest/regression-kernel-code.ts
/** kernels/regression.ts as WebAssembly, in base64. Written by `npm run kernel`. */
const regressionKernelCode = "AGFzbQEAAAABNghgA39/fwBgAn9/AGACf38Bf2AGf39/f39/AGADf39/AX9gBX9/f398AGABfwBgBX9/f39/AAISAQNlbnYGbWVtb3J5AgMBgIAEAxIRAwABAQMCAgIEAQAFBgEHAAAG5QEofwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt8AUQAAAAAAAAAAAt/AUEAC38BQQALfwFBAAt/AUEAC3wBRAAAAAAAAAAAC3wBRAAAAAAAAAAAC3wBRAAAAAAAAAAAC38BQQALfwFBAAt/AUEAC38BQX8LB+4BFAVub2RlcwMABmxlYXZlcwMBEHByZXBhcmVBZGRyZXNzZXMADAtwcmVwYXJlUGxhbgALBGdyb3cADgllbnRlclJvd3MABQllbnRlckxpc3QABglsb2FkTGlzdHMAAwxpbnNlcnRTb3J0ZWQADQtjb3VudFNvcnRlZAAJCXNjYW5MaXN0cwABB3NjYW5Ud28AAgtkaXZpZGVMaXN0cwAICWNvdW50Um93cwAKCGZpbGxGb3VyAAQHZmlsbE9uZQAPCWNvdW50QmlucwAQCXNjYW5TbG90cwAACmRpdmlkZVJvd3MABwZtZW1vcnkCAAq9JxGYCAMKfwZ8CHsjDyAAQQx0aiELIw8gAkEMdGohDCMEIAFBAnRqKAIAQQFrIQgjBCADQQJ0aigCAEEBayEJA0AgCyAIQQR0aisDCEQAAAAAAAAAAGEEQCAIQQFrIQgMAQsLA0AgDCAJQQR0aisDCEQAAAAAAAAAAGEEQCAJQQFrIQkMAQsLIAggCSAIIAlKGyENIyH9FCEaIyL9FCEbIyMhECMjIREjI0TR3P/////vP6L9FCEWQQAhAANAIAAgDUgEQCAXIABBBHQiAiALav0ABAD98AEiFyAYIAIgDGr9AAQA/fABIhj9DQABAgMEBQYHEBESExQVFhciHSAd/fIBIBsgFyAY/Q0ICQoLDA0ODxgZGhscHR4fIhn98QEiHP3yASAaIB398QEiHSAd/fIBIBn98gH98AEgFiAZ/fIBIBz98gH9Sv1TBEAgACAISARAIyEgF/0hACISoSETIyIgF/0hASIUoSIVRAAAAAAAAAAAZAR8IBIgEqIgFKMgEyAToiAVo6AFRAAAAAAAAPh/CyISIBBkBH8jGkEBRgR/QQEFIycgAUcEQEEAIQojEEEAQYAI/AsAIwIgAWohDiAEIQIDQCACIAVIBEAjECAOIxgjBSACQQJ0aigCAGxqLQAAQQJ0aiIPIA8oAgBBAWo2AgAgAkEBaiECDAELCyMQIQIDQCACIxBBgAhqSQRAIAIgCiACKAIAaiIKNgIAIAJBBGohAgwBCwsgASQnCyMaIAUgBGsjECAAQQJ0aigCACICa0wgAiMaTnELBUEACwRAIBYgEiIQRNHc/////+8/ov0iACEWIAAhBwsLIAAgCUgEQCMhIBj9IQAiEqEhEyMiIBj9IQEiFKEiFUQAAAAAAAAAAGQEfCASIBKiIBSjIBMgE6IgFaOgBUQAAAAAAAD4fwsiEiARZAR/IxpBAUYEf0EBBSMnIANHBEBBACEKIxBBAEGACPwLACMCIANqIQ4gBCECA0AgAiAFSARAIxAgDiMYIwUgAkECdGooAgBsai0AAEECdGoiDyAPKAIAQQFqNgIAIAJBAWohAgwBCwsjECECA0AgAiMQQYAIakkEQCACIAogAigCAGoiCjYCACACQQRqIQIMAQsLIAMkJwsjGiAFIARrIxAgAEECdGooAgAiAmtMIAIjGk5xCwVBAAsEfyAWIBIiEUTR3P/////vP6L9IgEhFiAABSAGCyEGCwsgAEEBaiEADAELCyAQIyNkBEAgECQjIAEkJCAHJCUgB0EBaiQmA0AgCyMmQQR0aisDCEQAAAAAAAAAAGEEQCMmQQFqJCYMAQsLCyARIyNkBEAgESQjIAMkJCAGJCUgBkEBaiQmA0AgDCMmQQR0aisDCEQAAAAAAAAAAGEEQCMmQQFqJCYMAQsLCwvIBgMIewx/BnwgAUECRgRAIAAgAhACDwsjIf0UIQcjIv0UIQYjGkEBa0EBdCERIAEjGmtBAXQhECABQQFrQQF0IRIjEiEUIAIhCwNAIBMjGEgEQCALIgFBAWoiAkEAIxggAkobIQsgASECIxggE0EBakoEQCALIgJBAWoiC0EAIxggC0obIQsLIAAgAUEIdGoiDC0AASAMIBJqLQABRiIPIAAgAkEIdGoiDS0AASANIBJqLQABRiIOcUUEQCAPBEAgAiEBIA0hDAUgDgRAIAwhDSABIQILCyMjIRkjIyEYQQAhFUEAIQ8jI0TR3P/////vP6L9FCED/QwAAAAAAAAAAAAAAAAAAAAAIQr9DAAAAAAAAAAAAAAAAAAAAAAhCUEAIRYDQCARIBZLBEAgCiAUIAwgFmotAABBBHRq/QAEAP3wASEKIAkgFCANIBZqLQAAQQR0av0ABAD98AEhCSAWQQJqIRYMAQsLA0AgECAWSwRAIAogFCAMIBZqIg4tAABBBHRq/QAEAP3wASIKIAkgFCANIBZqLQAAQQR0av0ABAD98AEiCf0NAAECAwQFBgcQERITFBUWFyIEIAT98gEgBiAKIAn9DQgJCgsMDQ4PGBkaGxwdHh8iCP3xASIF/fIBIAcgBP3xASIEIAT98gEgCP3yAf3wASADIAj98gEgBf3yAf1K/VMEQCAOLQABIA4tAANHBEAjISAK/SEAIhyhIRsjIiAK/SEBIhqhIhdEAAAAAAAAAABkBHwgHCAcoiAaoyAbIBuiIBejoAVEAAAAAAAA+H8LIhcgGWQEQCAMIBZqIRUgAyAXIhlE0dz/////7z+i/SIAIQMLCyANIBZqIg4tAAEgDi0AA0cEQCMhIAn9IQAiHKEhGyMiIAn9IQEiGqEiF0QAAAAAAAAAAGQEfCAcIByiIBqjIBsgG6IgF6OgBUQAAAAAAAD4fwsiFyAYZAR7IA0gFmohDyADIBciGETR3P/////vP6L9IgEFIAMLIQMLCyAWQQJqIRYMAQsLIBkjI2QEQCAZJCMgASQkIBUtAAEkJSAVLQADJCYLIBgjI2QEQCAYJCMgAiQkIA8tAAEkJSAPLQADJCYLCyATQQJqIRMMAQsLC7EBAwJ/BHwBewNAIAMjGEgEQCAAIAFBCHRqIgItAAEgAi0AA0cEQCMhIxIgAi0AAEEEdGr9AAQAIgj9IQAiBqEhByMiIAj9IQEiBKEiBUQAAAAAAAAAAGQEfCAGIAaiIASjIAcgB6IgBaOgBUQAAAAAAAD4fwsiBCMjZARAIAQkIyABJCQgAi0AASQlIAItAAMkJg8LCyABQQFqIgFBACMYIAFKGyEBIANBAWohAwwBCwsLiQIBBH8DQCABIAJKBEAjFCACQQJ0aiMCIwUgACACaiIDQQJ0aigCACIEIxhsajYCACMSIAJBBHRqIwYgA0EEdGr9AAQA/QsEACMTIAJBA3RqIwMgBEEDdGorAwA5AwAgAkEBaiECDAELC0EAIQADQCAAIxhIBEAgAUEYTARAIxYgAEEIdGohBEEAIQMDQCABIANKBEAjFCADQQJ0aigCACAAai0AAEEIdCADciEFIAQgA0EBdGohAgNAIAIgBEsEfyACQQJrLwEAIAVLBUEACwRAIAIgAkECayICLwEAOwEADAELCyACIAU7AQAgA0EBaiEDDAELCwUgACABEAkLIABBAWohAAwBCwsL8wECCH8BeyMPQQBBgIAB/AsAIw8hBiMCIQkjGCEKIwYgAEEEdGohByMFIAFBAnRqIQsjBSAAQQJ0aiEAA0AgACALSQRAIAf9AAQAIQ4gB0EQaiEHIAYgCSAAKAIAIApsaiIMIAJqLQAAQQR0aiENIAYgAyAMai0AAEEEdGohASAGIAQgDGotAABBBHRqIQggBiAFIAxqLQAAQQR0aiEMIA0gDf0ABAAgDv3wAf0LBAAgASAB/QAEgCAgDv3wAf0LBIAgIAggCP0ABIBAIA798AH9CwSAQCAMIAz9AASAYCAO/fAB/QsEgGAgAEEEaiEADAELCwumAQMBewJ/AXwjBiABQQR0aiEEIwYgAEEEdGohAwNAIAMgBEkEQCACIAP9AAQA/fABIQIgA0EQaiEDDAELCyAC/SEAJCEgAv0hASQiIAAgAUYEQEEBDwsjAyMFIABBAnRqKAIAQQN0aisDACEFIABBAWohAANAIAAgAUgEQCMDIwUgAEECdGooAgBBA3RqKwMAIAViBEBBAA8LIABBAWohAAwBCwtBAQuSAQMBewF/AXwgACABQQF0aiEDIAAhAQNAIAEgA0kEQCACIxIgAS0AAEEEdGr9AAQA/fABIQIgAUECaiEBDAELCyAC/SEAJCEgAv0hASQiIxMgAC0AAEEDdGorAwAhBCAAQQJqIQADQCAAIANJBEAjEyAALQAAQQN0aisDACAEYgRAQQAPCyAAQQJqIQAMAQsLQQELxQECB38BeyMCIyRqIQYjGCEHIyUhCCAAIQIDQCABIAJLBEAjBiACQQR0av0ABAAhCSAGIAcjBSACQQJ0aigCACIEbGotAAAgCEshBSMFIABBAnRqIAQ2AgAjBiAAQQR0aiAJ/QsEACMHIANBAnRqIAQ2AgAjCCADQQR0aiAJ/QsEACADIAVqIQMgAEEBIAVraiEAIAJBAWohAgwBCwsjBSAAQQJ0aiMHIANBAnT8CgAAIwYgAEEEdGojCCADQQR0/AoAACAAC4ACAQp/IAJBAXQhBiMlIQUgACMkQQh0aiIIIQMDQCADLQABIAVNBEAjFSADLQAAakEAOgAAIANBAmohAwwBCwsgAyAIayEHA0AgAyAGIAhqSQRAIxUgAy0AAGpBAjoAACADQQJqIQMMAQsLQQEjGCMbIAIgB0EBdiILa0ogCyMbSHEbIQgjFSEJA0AgBCAISARAIAcgASIDaiEFIAAhAgNAIAIgACAGakkEQCAFIAMgCSACLwEAIgpB/wFxai0AACIMGyAKOwEAIAUgDGohBSADQQIgDGtqIQMgAkECaiECDAELCyAAQYACaiEAIAFBgAJqIQEgBEEBaiEEDAELCyALC+MBAQZ/IxYgAEEIdGohByMRIgNBACMEIABBAnRqKAIAIgZBAnT8CwAjFCABQQJ0aiEFIxQhAgNAIAIgBUkEQCADIAIoAgAgAGotAABBAnRqIgQgBCgCAEECajYCACACQQRqIQIMAQsLIAMhAgNAIAIgAyAGQQJ0akkEQCACKAIAIAIgBzYCACAHaiEHIAJBBGohAgwBCwtBACECA0AgASACSgRAIAMjFCACQQJ0aigCACAAai0AACIGQQJ0aiIFKAIAIgQgBkEIdCACcjsBACAFIARBAmo2AgAgAkEBaiECDAELCwuGAgEFf0F/JCcDQCAFIxhIBEAgAiIEQQFqIgJBACMYIAJKGyECIxggBWtBBEgEQCMPQQBBgCD8CwAgACEDA0AgASADSgRAIw8jAiMYIwUgA0ECdGooAgBsaiAEai0AAEEEdGoiBiAG/QAEACMGIANBBHRq/QAEAP3wAf0LBAAgA0EBaiEDDAELC0EAIARBACAEIAAgARAAIAVBAWohBQwCCyACIgNBAWoiAkEAIxggAkobIgZBAWoiAkEAIxggAkobIgdBAWoiAkEAIxggAkobIQIgACABIAQgAyAGIAcQBEEAIARBASADIAAgARAAQQIgBkEDIAcgACABEAAgBUEEaiEFDAELCwsjACAAJBggASQZIAIkGiADIAJBAXQiACAAIANIGyQbIAQkHAucAQAgACgCACQCIAAoAgQkAyAAKAIIJAQgACgCDCQFIAAoAhAkBiAAKAIUJAcgACgCGCQIIAAoAhwkCSAAKAIgJAogACgCJCQLIAAoAigkDCAAKAIsJA0gACgCMCQOIAAoAjQkDyAAKAI4JBAgACgCPCQRIAAoAkAkEiAAKAJEJBMgACgCSCQUIAAoAkwkFSAAKAJQJBYgACgCVCQXC3kBBH8jFiAAQQh0aiEEA0AgASADSgRAIxQgA0ECdGooAgAgAGotAABBCHQgA3IhBSAEIANBAXRqIQIDQCACIARLBH8gAkECay8BACAFSwVBAAsEQCACIAJBAmsiAi8BADsBAAwBCwsgAiAFOwEAIANBAWohAwwBCwsLmgUCB38CfCABJB0gAiQeIAMkHyAEJCBBASQAQQAkASMJQX82AgBBACEDQQAhAUEAIQQjFiECA0AgACABayEHIAIgASAEa0EBdGohCiABIAROIgYEQCAAIAVMIQYLIAYEfyAKIAcQBgUgASAAEAULRSAJIxlIcSAHIxtOcQR/RAAAAAAAAPD/JCNBfyQkIyAjHSMeamohCyMgQQFqJCAjHiMeQQl2cyQdIx8jH0EDdGokHiMfQRV3IAtqJB8gC7hEAAAAAAAA8D2iIxi3opz8AiELIAYEQCAKIAcgCxABBSAHQYABTARAIAEgBxADIAEhBCAAIQVBASEGIxYiAiAHIAsQAQUgASAAIAsQCgsLIyRBAE4FQQALBEAgBgR/IAEgBGtBAXQiBiACaiAGIxcjFiACIxZGGyICaiAHEAggAWoFIAEgABAHCyMAIQcjAEECaiQAIANBAnQiCiMJaiMkNgIAIwsgA2ojJSMmakEBa0EBdToAACMKIApqIAc2AgAjDiMkQQN0aiIDIAMrAwAjIyMhIyGiIyKjoaA5AwAgB0ECdCIDIwlqQX82AgAjCiADaiAANgIEIwkgA2ogCUEBaiIJQQF0IAIjFkdyNgIEIw0gCEECdGogB0EBajYCACAIQQFqIQggByEDIQAFIwogA0ECdGojATYCACMMIwFBAnRqIyJEAAAAAAAAAABkBH8jISMioyMcoyINnCIMRAAAAAAAAPA/oCAMIA0gDKFEAAAAAAAA4D9mG/wCBUEACzYCACMBQQFqJAEgCEUEQA8LIAAhASMNIAhBAWsiCEECdGooAgAiA0ECdCICIwpqKAIAIQAjFyMWIwkgAmoiBigCACIHQQFxGyECIAdBAXUhCSAGQX82AgALDAALAAtaAQF/Iw9BAEGAIPwLAANAIAAgAUgEQCMPIwIjGCMFIABBAnRqKAIAbGogAmotAABBBHRqIgMgA/0ABAAjBiAAQQR0av0ABAD98AH9CwQAIABBAWohAAwBCwsLfwEDfyMQQQBBgAj8CwAjAiAAaiEDA0AgASACSARAIxAgAyMYIwUgAUECdGooAgBsai0AAEECdGoiBCAEKAIAQQFqNgIAIAFBAWohAQwBCwsjECEBA0AgASMQQYAIakkEQCABIAUgASgCAGoiBTYCACABQQRqIQEMAQsLIAAkJws=";

var forest_tree = __webpack_require__("src/models/forest/tree.ts");
;// CONCATENATED MODULE: ./src/models/forest/regression-kernel.ts






function layoutOf(plan) {
	const { rows, columns } = plan;
	const entries = entriesOf(plan);
	const nodes = 2 * entries + 1;
	const leaves = entries + 1;
	const listBytes = 2 * value_lists/* rowsInLists */.i * columns;
	const shared = { codes: rows * columns, targets: 8 * rows, binsOf: 4 * columns };
	const own = {
		// The sample of the tree, and the right side of a node while it is divided. A pair is weight × target and weight.
		rows: 4 * entries,
		pairs: 16 * entries,
		movedRows: 4 * entries,
		movedPairs: 16 * entries,
		// The tree.
		features: 4 * nodes,
		lefts: 4 * nodes,
		bins: nodes,
		steps: 4 * leaves,
		stack: 4 * leaves,
		importances: 8 * columns,
		// Shape (4 features, 256 bins): pairs. Shape (256): rows up to a bin, and first places of bins.
		slots: 4 * 256 * 16,
		counts: 4 * 256,
		starts: 4 * 256,
		// Shape (rows in lists): by place. Shape (columns, rows in lists): two sets of lists.
		listPairs: 16 * value_lists/* rowsInLists */.i,
		listTargets: 8 * value_lists/* rowsInLists */.i,
		listRows: 4 * value_lists/* rowsInLists */.i,
		goesRight: value_lists/* rowsInLists */.i,
		lists: listBytes,
		otherLists: listBytes,
	};
	return { shared, own };
}
/** Most rows that are drawn for a tree. */
function entriesOf({ rows, draws }) {
	return draws > 0 ? Math.min(rows, draws) : rows;
}
let compiled;
function kernelModule() {
	compiled ??= (0,kernel_memory/* compiledKernel */.Li)(regressionKernelCode);
	return compiled;
}
/** Returns the memory for a plan, or undefined if the kernel does not grow such trees, or cannot run here. */
function regressionMemory(plan, threads) {
	if (plan.task !== "regression" || plan.maxFeatures < plan.columns)
		return undefined;
	return kernelModule() && (0,kernel_memory/* kernelMemory */.t9)(layoutOf(plan), threads);
}
/** Writes what all threads read except the bins: the targets, and how many bins each column has. */
function writeTargets(kernel, plan, { targets, edges }) {
	const { shared } = (0,kernel_memory/* kernelAddresses */.Uz)(kernel, layoutOf(plan), 0);
	const { buffer } = kernel.memory;
	new Float64Array(buffer, shared.targets, plan.rows).set(targets.values);
	new Int32Array(buffer, shared.binsOf, plan.columns).set(edges.map((each) => each.length + 1));
}
/** Grows the trees of `TreeGrower` and `ValueSplits` in WebAssembly, with the same bytes. */
class RegressionGrower {
	counts;
	nodes;
	leaves;
	#plan;
	#weights;
	#edges;
	#grow;
	#nodes;
	#leaves;
	#targets;
	/** The sample: rows, and pairs of weight × target and weight. */
	#rows;
	#pairs;
	#importances;
	constructor({ plan, kernel, thread, targets, weights, edges }) {
		const { buffer } = kernel.memory;
		const addresses = (0,kernel_memory/* kernelAddresses */.Uz)(kernel, layoutOf(plan), thread);
		const { own } = addresses;
		const entries = entriesOf(plan);
		this.#plan = plan;
		this.#weights = weights;
		this.#edges = edges;
		this.counts = new Uint8Array(plan.rows);
		this.#targets = targets.values;
		this.#rows = new Int32Array(buffer, own.rows, entries);
		this.#pairs = new Float64Array(buffer, own.pairs, 2 * entries);
		this.#importances = new Float64Array(buffer, own.importances, plan.columns);
		this.nodes = {
			feature: new Int32Array(buffer, own.features, 2 * entries + 1),
			left: new Int32Array(buffer, own.lefts, 2 * entries + 1),
			bin: new Uint8Array(buffer, own.bins, 2 * entries + 1),
		};
		this.leaves = { units: new Int32Array(buffer, own.steps, entries + 1) };
		const instance = new WebAssembly.Instance(kernelModule(), { env: { memory: kernel.memory } });
		const { exports } = instance;
		this.#grow = exports["grow"];
		this.#nodes = exports["nodes"];
		this.#leaves = exports["leaves"];
		(0,kernel_memory/* passAddresses */.oP)(instance, kernel, { addresses: [addresses.shared, own], at: own.slots });
		exports["preparePlan"](plan.columns, Math.min(plan.maxDepth, 2 ** 30), plan.minSamplesLeaf, plan.minSamplesSplit, targets.step);
	}
	grow(tree) {
		const random = new core_random/* Random */.o(this.#plan.seed, tree);
		const length = this.#draw(random);
		this.#importances.fill(0);
		this.#grow(length, ...random.state);
		const { feature, bin, left } = this.nodes;
		const nodes = this.#nodes.value;
		return {
			tree,
			feature: feature.slice(0, nodes),
			threshold: (0,forest_tree/* thresholdsOf */.W)({ feature, bin, length: nodes }, this.#edges),
			left: left.slice(0, nodes),
			leaves: this.leaves.units.slice(0, this.#leaves.value),
			importances: this.#importances.slice(),
		};
	}
	/** Draws the rows of a tree. Returns how many there are. */
	#draw(random) {
		const { counts } = this;
		const weights = this.#weights;
		(0,bootstrap/* drawBootstrap */.V)(counts, this.#plan.draws, random);
		let length = 0;
		for (let row = 0; row < counts.length; row++) {
			const weight = counts[row] * (weights === undefined ? 1 : weights[row]);
			if (weight === 0)
				continue;
			this.#rows[length] = row;
			this.#pairs[2 * length] = weight * this.#targets[row];
			this.#pairs[2 * length + 1] = weight;
			length++;
		}
		return length;
	}
}


/***/ }),

/***/ "src/models/forest/target.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ centre),
/* harmony export */   Qf: () => (/* binding */ sharedClasses),
/* harmony export */   dX: () => (/* binding */ combinedWeights),
/* harmony export */   e$: () => (/* binding */ checkTarget)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/units.ts");


/** @throws {Failure} for targets or weights that no forest can be grown on. */
function checkTarget(target, weights, rows) {
	const length = target.task === "classification" ? target.codes.length : target.values.length;
	if (length !== rows)
		throw new RangeError(`expected ${rows} targets, got ${length}`);
	if (target.task === "classification") {
		if (target.classes < 2)
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected at least two classes, got ${target.classes}`);
		const { classes, codes } = target;
		const wrong = codes.findIndex((code) => code < 0 || code >= classes);
		if (wrong >= 0)
			throw new RangeError(`expected class codes below ${classes}, got ${codes[wrong]} in row ${wrong}`);
	}
	else {
		const wrong = target.values.findIndex((value) => !Number.isFinite(Math.fround(value)));
		if (wrong >= 0) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected finite 32-bit numbers, got ${target.values[wrong]} in row ${wrong + 1} of the training rows`);
		}
	}
	if (weights === undefined)
		return;
	if (weights.length !== rows)
		throw new RangeError(`expected ${rows} weights, got ${weights.length}`);
	let sum = 0;
	for (let row = 0; row < rows; row++) {
		const weight = weights[row];
		if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected numbers of at least 0, got ${weight} in row ${row + 1} of the training rows`);
		}
		sum += weight;
	}
	if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) {
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected some row to weigh more than 0, and a finite sum, got the sum ${sum}`);
	}
}
/**
 * Row weights times class weights, or undefined when all rows weigh the same. Balanced class weights are scikit-learn's
 * n / (classes × rows of the class).
 */
function combinedWeights(target, weights, balanced) {
	if (!balanced || target.task === "regression")
		return weights === undefined ? undefined : shared(weights);
	const { codes, classes } = target;
	const rowsOf = new Float64Array(classes);
	for (const code of codes)
		rowsOf[code] = rowsOf[code] + 1;
	const combined = shared(weights ?? new Float64Array(codes.length).fill(1));
	for (let row = 0; row < codes.length; row++) {
		combined[row] = (combined[row] * codes.length) / (classes * rowsOf[codes[row]]);
	}
	return combined;
}
/** Copies the classes to shared memory, in bytes where they fit, and sums the weight of each class. */
function sharedClasses(codes, classes, weights) {
	const length = codes.length;
	const own = classes <= 256 ? new Uint8Array(new SharedArrayBuffer(length)) : new Int32Array(new SharedArrayBuffer(4 * length));
	const totals = new Float64Array(classes);
	for (let row = 0; row < length; row++) {
		own[row] = codes[row];
		totals[codes[row]] = totals[codes[row]] + (weights === undefined ? 1 : weights[row]);
	}
	return { classes: own, totals };
}
/** Subtracts the weighted mean, rounded to the 32-bit float that the forest adds again, and computes the step of the leaves. */
function centre(values, weights, { trees }) {
	// Sum the differences from the first target: a large offset can neither overflow them nor cancel their digits.
	const first = values[0];
	let sum = 0;
	let total = 0;
	for (let row = 0; row < values.length; row++) {
		const weight = weights === undefined ? 1 : weights[row];
		sum += weight * (values[row] - first);
		total += weight;
	}
	const base = Math.fround(first + sum / total);
	const centred = shared(values);
	let largest = 0;
	for (let row = 0; row < centred.length; row++) {
		centred[row] = centred[row] - base;
		largest = Math.max(largest, Math.abs(centred[row]));
	}
	return { targets: { values: centred, step: (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .gridStep */ .Np)(trees, largest) }, base };
}
function shared(values) {
	const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
	copy.set(values);
	return copy;
}


/***/ }),

/***/ "src/models/forest/tree-stores.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ NodeStore),
/* harmony export */   k: () => (/* binding */ LeafStore)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/forest/units.ts");

/** Leaves of the tree that is being grown, in whole units: see `ClassificationForest` and `RegressionForest`. */
class LeafStore {
	#width;
	#trees;
	#empty;
	#units = new Int32Array(1024);
	length = 0;
	/**
	 * @param width Numbers per leaf.
	 * @param empty Shape (width): totals of the table, which a leaf without rows takes instead of its own.
	 */
	constructor(width, trees, empty) {
		this.#width = width;
		this.#trees = trees;
		this.#empty = empty;
	}
	/** Adds a leaf of classification: divides the tree's units among the classes in proportion to their counts. */
	addCounts(counts, tree) {
		const at = this.#reserve();
		if (!(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .distribute */ .mn)(counts, (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitsOfTree */ .Zo)(tree, this.#trees), this.#units, at, this.#width)) {
			(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .distribute */ .mn)(this.#empty, (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitsOfTree */ .Zo)(tree, this.#trees), this.#units, at, this.#width);
		}
		this.length++;
	}
	/** Adds a leaf of regression. */
	addSteps(steps) {
		const at = this.#reserve();
		this.#units[at] = steps;
		this.length++;
	}
	take() {
		return this.#units.slice(0, this.length * this.#width);
	}
	get units() {
		return this.#units;
	}
	#reserve() {
		const at = this.length * this.#width;
		if (at + this.#width > this.#units.length) {
			const larger = new Int32Array(Math.max(this.#units.length * 2, at + this.#width));
			larger.set(this.#units);
			this.#units = larger;
		}
		return at;
	}
}
/** Nodes of the tree that is being grown. */
class NodeStore {
	feature = new Int32Array(1024);
	bin = new Uint8Array(1024);
	left = new Int32Array(1024);
	length = 0;
	/** Adds a node, which is a leaf until it is split. */
	add() {
		const node = this.length++;
		if (node === this.feature.length) {
			const { feature, bin, left } = this;
			this.feature = new Int32Array(node * 2);
			this.feature.set(feature);
			this.bin = new Uint8Array(node * 2);
			this.bin.set(bin);
			this.left = new Int32Array(node * 2);
			this.left.set(left);
		}
		this.feature[node] = -1;
		return node;
	}
}


/***/ }),

/***/ "src/models/forest/tree.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ TreeGrower),
/* harmony export */   W: () => (/* binding */ thresholdsOf)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _tree_stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/models/forest/tree-stores.ts");


/** Grows trees one after the other in the same arrays, left child first, so that a node's rows are still in the cache. */
class TreeGrower {
	nodes = new _tree_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .NodeStore */ .I();
	leaves;
	counts;
	#plan;
	#splits;
	#edges;
	/** A stack of right children: node, start, end and depth of each. */
	#waiting = new Int32Array(256);
	constructor({ plan, splits, edges, leaves }) {
		this.#plan = plan;
		this.#splits = splits;
		this.#edges = edges;
		this.leaves = leaves;
		this.counts = splits.counts;
	}
	grow(tree) {
		const { maxDepth, minSamplesSplit, columns, seed } = this.#plan;
		const splits = this.#splits;
		const { nodes, leaves } = this;
		const least = Math.max(minSamplesSplit, 2 * this.#plan.minSamplesLeaf);
		const importances = new Float64Array(columns);
		nodes.length = 0;
		leaves.length = 0;
		let waiting = 0;
		let start = 0;
		let end = splits.begin(new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed, tree));
		let depth = 0;
		let node = nodes.add();
		for (;;) {
			const pure = splits.enter(start, end);
			if (!pure && depth < maxDepth && end - start >= least && splits.find(start, end)) {
				const { feature, low, high } = splits.best;
				const middle = splits.divide(start, end);
				const left = nodes.add();
				const right = nodes.add();
				nodes.feature[node] = feature;
				// All edges between the two bins divide the training rows in the same way. The middle one suits unseen rows best.
				nodes.bin[node] = (low + high - 1) >> 1;
				nodes.left[node] = left;
				importances[feature] = importances[feature] + splits.gain;
				depth++;
				if (waiting + 4 > this.#waiting.length) {
					const larger = new Int32Array(this.#waiting.length * 2);
					larger.set(this.#waiting);
					this.#waiting = larger;
				}
				this.#waiting[waiting] = right;
				this.#waiting[waiting + 1] = middle;
				this.#waiting[waiting + 2] = end;
				this.#waiting[waiting + 3] = depth;
				waiting += 4;
				splits.descend();
				node = left;
				end = middle;
			}
			else {
				nodes.left[node] = leaves.length;
				splits.close(leaves, tree);
				if (waiting === 0)
					break;
				waiting -= 4;
				node = this.#waiting[waiting];
				start = this.#waiting[waiting + 1];
				end = this.#waiting[waiting + 2];
				depth = this.#waiting[waiting + 3];
				splits.resume();
			}
		}
		return {
			tree,
			feature: nodes.feature.slice(0, nodes.length),
			threshold: thresholdsOf(nodes, this.#edges),
			left: nodes.left.slice(0, nodes.length),
			leaves: leaves.take(),
			importances,
		};
	}
}
/** Returns the edge at which each node divides. */
function thresholdsOf({ feature, bin, length }, edges) {
	const thresholds = new Float32Array(length);
	for (let node = 0; node < length; node++) {
		if (feature[node] >= 0)
			thresholds[node] = edges[feature[node]][bin[node]];
	}
	return thresholds;
}


/***/ }),

/***/ "src/models/forest/votes.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ VoteCollector),
/* harmony export */   Hz: () => (/* binding */ SAMPLED_VOTERS),
/* harmony export */   Sn: () => (/* binding */ mergedVotes),
/* harmony export */   jG: () => (/* binding */ votingRows),
/* harmony export */   lL: () => (/* binding */ emptyVotes),
/* harmony export */   rm: () => (/* binding */ votesOf)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/random.ts");
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/features.ts");


/** Rows of a sample. The standard error of an accuracy of 0.9 is 0.002 with so many. */
const SAMPLED_VOTERS = 20_000;
/** All rows, or one random row from each of `most` equal ranges of rows if there are more. */
function votingRows(bins, most, seed) {
	const count = Math.min(bins.rows, most);
	const rows = new Int32Array(new SharedArrayBuffer(count * 4));
	if (count === bins.rows)
		return { rows: rows.map((_, row) => row), bins };
	const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_0__/* .Random */ .o(seed, 0x00b);
	const { columns, codes, edges } = bins;
	const own = new Uint8Array(new SharedArrayBuffer(count * columns));
	for (let place = 0; place < count; place++) {
		const from = Math.floor((place * bins.rows) / count);
		const row = from + (0,_features_js__WEBPACK_IMPORTED_MODULE_1__/* .draw */ .$)(random, Math.floor(((place + 1) * bins.rows) / count) - from);
		rows[place] = row;
		own.set(codes.subarray(row * columns, (row + 1) * columns), place * columns);
	}
	return { rows, bins: { rows: count, columns, codes: own, edges } };
}
/** Most memory that the sums of all threads may take, in bytes. */
const mostBytes = 2 ** 28;
/**
 * Allocates sums for each thread, which takes a third of the time of adding atomically. If they would need more than
 * `mostBytes`, all threads share one.
 */
function emptyVotes(rows, width, threads) {
	const bytes = 4 * rows * (width + 1);
	const atomic = threads > 1 && bytes * threads > mostBytes;
	return Array.from({ length: atomic ? 1 : threads }, () => ({
		width,
		atomic,
		units: new Int32Array(new SharedArrayBuffer(rows * width * 4)),
		trees: new Int32Array(new SharedArrayBuffer(rows * 4)),
	}));
}
/** The sums to which a thread adds. */
function votesOf(thread, votes) {
	const own = votes[0].atomic ? votes[0] : votes[thread];
	if (own === undefined)
		throw new RangeError(`expected votes for thread ${thread}, got those of ${votes.length}`);
	return own;
}
/** The sums of all threads, added to those of the first. */
function mergedVotes([first, ...others]) {
	const { units, trees } = first;
	for (const other of others) {
		for (let i = 0; i < units.length; i++)
			units[i] = units[i] + other.units[i];
		for (let row = 0; row < trees.length; row++)
			trees[row] = trees[row] + other.trees[row];
	}
	return first;
}
/** Adds the votes of a tree: divides its out-of-bag rows down the tree, at 1.5 ns per row and level. */
class VoteCollector {
	#votes;
	#voters;
	#bins;
	#rows;
	#moved;
	#waiting = new Int32Array(256);
	constructor(votes, { rows, bins }) {
		this.#votes = votes;
		this.#voters = rows;
		this.#bins = bins;
		this.#rows = new Int32Array(bins.rows);
		this.#moved = new Int32Array(bins.rows);
	}
	/**
	 * @param counts Shape (rows of the table): how often each row was drawn.
	 * @param leaves Shape (leaves, width): units.
	 */
	collect(counts, { feature, bin, left }, leaves) {
		const rows = this.#rows;
		const voters = this.#voters;
		let end = 0;
		for (let row = 0; row < voters.length; row++) {
			rows[end] = row;
			end += counts[voters[row]] === 0 ? 1 : 0;
		}
		const { codes, columns } = this.#bins;
		const { width } = this.#votes;
		const add = this.#votes.atomic ? addAtomically : addAlone;
		let waiting = 0;
		let start = 0;
		let node = 0;
		for (;;) {
			if (start === end || feature[node] < 0) {
				if (start < end)
					add(this.#votes, rows, start, end, leaves, left[node] * width);
				if (waiting === 0)
					return;
				waiting -= 3;
				node = this.#waiting[waiting];
				start = this.#waiting[waiting + 1];
				end = this.#waiting[waiting + 2];
				continue;
			}
			const middle = divide(rows, this.#moved, start, end, codes, columns, feature[node], bin[node]);
			if (waiting + 3 > this.#waiting.length) {
				const larger = new Int32Array(this.#waiting.length * 2);
				larger.set(this.#waiting);
				this.#waiting = larger;
			}
			this.#waiting[waiting] = left[node] + 1;
			this.#waiting[waiting + 1] = middle;
			this.#waiting[waiting + 2] = end;
			waiting += 3;
			node = left[node];
			end = middle;
		}
	}
}
/** Adds a leaf's answer to the rows from `start` to `end` - 1. */
function addAlone({ width, units, trees }, rows, start, end, leaves, leaf) {
	for (let i = start; i < end; i++) {
		const row = rows[i];
		trees[row] = trees[row] + 1;
		for (let k = 0; k < width; k++)
			units[row * width + k] = units[row * width + k] + leaves[leaf + k];
	}
}
/** `addAlone` for sums to which other threads add too. */
function addAtomically({ width, units, trees }, rows, start, end, leaves, leaf) {
	for (let i = start; i < end; i++) {
		const row = rows[i];
		Atomics.add(trees, row, 1);
		for (let k = 0; k < width; k++) {
			if (leaves[leaf + k] !== 0)
				Atomics.add(units, row * width + k, leaves[leaf + k]);
		}
	}
}
function divide(rows, moved, start, end, codes, columns, feature, low) {
	let left = start;
	let right = 0;
	for (let i = start; i < end; i++) {
		const row = rows[i];
		const goesRight = (low - codes[row * columns + feature]) >>> 31;
		rows[left] = row;
		moved[right] = row;
		right += goesRight;
		left += 1 - goesRight;
	}
	for (let i = 0; i < right; i++)
		rows[left + i] = moved[i];
	return left;
}


/***/ }),

/***/ "src/models/forest/worker.ts":
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/models/forest/job.ts");
/** The program of the other threads. Only they import it, and it starts at once. */


const { work } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
if (work.kind === "grow")
	node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.once("message", growAll);
else {
	const { train } = await __webpack_require__.e("models-forest-ml-random-forest-trainer").then(__webpack_require__.bind(__webpack_require__, "src/models/forest/ml-random-forest-trainer.ts"));
	await train(work, (message) => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message));
}
function growAll({ job, thread, next }) {
	const grow = (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .growerOf */ .m)(job, thread);
	for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
		const grown = grow(tree);
		const arrays = [grown.feature, grown.threshold, grown.left, grown.leaves, grown.importances];
		node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(grown, arrays.map(({ buffer }) => buffer));
	}
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
