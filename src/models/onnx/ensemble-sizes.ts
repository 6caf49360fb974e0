import { varintSize } from "../../core/varint.ts";
import type { ClassificationForest, Forest, Trees } from "../forest/forest.ts";

/*
 * Bytes of the arrays that `ensemble-writer.ts` writes: the length of each precedes it in the file.
 */

/** Returns the bytes of the features and of the children, of which a leaf has 0. */
export function nodeSizes({ roots, feature, left, right }: Forest) {
  const sizes = { features: 0, left: 0, right: 0 };
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    for (let node = root; node < roots[tree + 1]!; node++) {
      const leaf = feature[node]! < 0;
      sizes.features += leaf ? 1 : varintSize(feature[node]!);
      sizes.left += leaf ? 1 : varintSize(left[node]! - root);
      sizes.right += leaf ? 1 : varintSize(right[node]! - root);
    }
  }
  return sizes;
}

/** Returns the number of each tree's leaves, and the bytes of their nodes. */
export function leafSizes({ roots, feature }: Trees) {
  const counts = new Int32Array(roots.length - 1);
  let nodes = 0;
  for (let tree = 0; tree < counts.length; tree++) {
    for (let node = roots[tree]!; node < roots[tree + 1]!; node++) {
      if (feature[node]! >= 0) continue;
      counts[tree]!++;
      nodes += varintSize(node - roots[tree]!);
    }
  }
  return { counts, nodes };
}

/** Returns the number of each tree's weights above 0, and the bytes of their nodes and of their classes. */
export function weightSizes({ roots, feature, left, leaves, classes }: ClassificationForest) {
  const counts = new Int32Array(roots.length - 1);
  const sizes = { counts, nodes: 0, ids: 0 };
  for (let tree = 0; tree < counts.length; tree++) {
    for (let node = roots[tree]!; node < roots[tree + 1]!; node++) {
      if (feature[node]! >= 0) continue;
      const first = left[node]! * classes;
      let own = 0;
      for (let klass = 0; klass < classes; klass++) {
        if (leaves[first + klass]! <= 0) continue;
        own++;
        sizes.ids += varintSize(klass);
      }
      counts[tree]! += own;
      sizes.nodes += own * varintSize(node - roots[tree]!);
    }
  }
  return sizes;
}
