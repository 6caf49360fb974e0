"""scikit-learn's side of the model benchmark: grows the forest that all three predict with, then answers `predict FROM TO`."""

import json
import sys
import time
from pathlib import Path

import joblib
import numpy as np
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier

folder, rows, trees, leaves = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])

x, y = make_classification(8 * leaves, 20, n_informative=8, flip_y=0.4, class_sep=0.5, random_state=1)
forest = RandomForestClassifier(trees, max_leaf_nodes=leaves, random_state=1, n_jobs=2).fit(x.astype(np.float32), y)
forest.n_jobs = 1
table = np.random.default_rng(2).choice(x, rows).astype(np.float32)
table += np.random.default_rng(3).normal(0, 0.3, table.shape).astype(np.float32)
joblib.dump(forest, folder / "forest.joblib")

each = [estimator.tree_ for estimator in forest.estimators_]
np.array([tree.node_count for tree in each], np.int32).tofile(folder / "counts.bin")
for name, kind in [("feature", np.int32), ("threshold", np.float64), ("children_left", np.int32), ("children_right", np.int32)]:
    np.concatenate([getattr(tree, name) for tree in each]).astype(kind).tofile(folder / f"{name}.bin")
shares = np.concatenate([tree.value[:, 0, 1] / tree.value[:, 0].sum(1) for tree in each])
shares.tofile(folder / "share.bin")
table.T.tofile(folder / "table.bin")

print(json.dumps({"joblib": (folder / "forest.joblib").stat().st_size, "nodes": sum(tree.node_count for tree in each)}), flush=True)
for line in sys.stdin:
    start, end = map(int, line.split())
    part = table[start:end]
    began = time.perf_counter()
    answers = forest.predict_proba(part)
    took = time.perf_counter() - began
    print(json.dumps({"ms": took * 1000, "mean": float(answers[:, 1].mean())}), flush=True)
