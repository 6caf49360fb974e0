"""Fits scikit-learn's forest: python scikit_learn.py FOLDER TABLE TREES THREADS SEEDS ROWS [PARAMETERS as JSON]. Prints JSON."""

import json
import sys
import time

import numpy as np
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

folder, name, trees, threads, seeds, rows = sys.argv[1:7]
shape = json.load(open(f"{folder}/tables.json"))[name]
X = np.ascontiguousarray(np.fromfile(f"{folder}/{name}.x", np.float32).reshape(shape["columns"], -1).T)
y = np.fromfile(f"{folder}/{name}.y", np.int32 if shape["classes"] else np.float64)
train = int(rows) or shape["train"]
model = RandomForestClassifier if shape["classes"] else RandomForestRegressor
parameters = json.loads(sys.argv[7]) if len(sys.argv) > 7 else {}
scores, times, cpu_times = [], [], []
for seed in range(int(seeds)):
    forest = model(int(trees), n_jobs=int(threads), random_state=seed, **parameters)
    start, cpu = time.perf_counter(), time.process_time()
    forest.fit(X[:train], y[:train])
    times.append((time.perf_counter() - start) * 1000)
    cpu_times.append((time.process_time() - cpu) * 1000)
    test = slice(shape["train"], None)
    if shape["classes"]:
        scores.append(forest.score(X[test], y[test]))
    else:
        scores.append(float(np.sqrt(np.mean((forest.predict(X[test]) - y[test]) ** 2))))
print(json.dumps({"ms": min(times), "cpuMs": min(cpu_times), "scores": scores}))
