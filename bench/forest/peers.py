"""Fits a forest of the newest peers: python peers.py PEER FOLDER TABLE TREES THREADS. Prints JSON.

PEER is lightgbm (boosting=rf) or xgboost (hist, num_parallel_tree), each with its own defaults except for what
makes it a random forest: as many trees, rows drawn for each, and sqrt(columns) features considered for each split, or for each
tree where the peer has no such option.
"""

import json
import sys
import time

import numpy as np

peer, folder, name, trees, threads = sys.argv[1:6]
trees, threads = int(trees), int(threads)
shape = json.load(open(f"{folder}/tables.json"))[name]
X = np.ascontiguousarray(np.fromfile(f"{folder}/{name}.x", np.float32).reshape(shape["columns"], -1).T)
y = np.fromfile(f"{folder}/{name}.y", np.int32)
train = shape["train"]
share = int(shape["columns"] ** 0.5) / shape["columns"]

if peer == "lightgbm":
    from lightgbm import LGBMClassifier

    # LightGBM grows trees of at most num_leaves leaves; 1,024 come close to the accuracy of full trees.
    model = LGBMClassifier(
        boosting_type="rf", n_estimators=trees, n_jobs=threads, random_state=0, num_leaves=1024, min_child_samples=1,
        subsample=0.632, subsample_freq=1, feature_fraction_bynode=share, verbosity=-1,
    )
elif peer == "xgboost":
    from xgboost import XGBRFClassifier

    model = XGBRFClassifier(
        n_estimators=trees, n_jobs=threads, random_state=0, tree_method="hist", max_depth=0, max_leaves=1024,
        grow_policy="lossguide", min_child_weight=0, reg_lambda=0, subsample=0.632, colsample_bynode=share,
    )
else:
    sys.exit(f"expected lightgbm or xgboost, got {peer}")

start, cpu = time.perf_counter(), time.process_time()
model.fit(X[:train], y[:train])
ms, cpu_ms = (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000
score = float(np.mean(model.predict(X[train:]) == y[train:]))
print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "scores": [score]}))
