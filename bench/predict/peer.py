"""Trains a model of each framework, writes it with its rows, and measures what one or two threads of its own predict per second."""
import json
import sys
import time

import lightgbm as lgb
import numpy as np
import onnxruntime
import xgboost as xgb
from sklearn.ensemble import RandomForestClassifier
import joblib
from skl2onnx import to_onnx

folder, rows = sys.argv[1], int(sys.argv[2])
rng = np.random.default_rng(1)
x = rng.normal(size=(rows, 20)).astype(np.float32)
y = (x[:, 0] + x[:, 1] * x[:, 2] + 0.5 * rng.normal(size=rows) > 0).astype(int)
x.astype("<f8").T.tofile(f"{folder}/cells.bin")
train = slice(0, 20_000)

booster = xgb.train({"objective": "binary:logistic", "max_depth": 6, "nthread": 1}, xgb.DMatrix(x[train], y[train]), 100)
booster.save_model(f"{folder}/xgboost.ubj")
booster.set_param({"nthread": 1})
light = lgb.train(
    {"objective": "binary", "num_leaves": 63, "num_threads": 1, "verbose": -1}, lgb.Dataset(x[train], y[train]), 100
)
light.save_model(f"{folder}/lightgbm.txt")
forest = RandomForestClassifier(100, max_depth=8, random_state=1).fit(x[train], y[train])
joblib.dump(forest, f"{folder}/scikit-learn.joblib")
onnx = to_onnx(forest, x[:1], options={"zipmap": False}).SerializeToString()
with open(f"{folder}/forest.onnx", "wb") as file:
    file.write(onnx)


def open_onnx(source, threads=1):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(source, options)


session, session2 = open_onnx(onnx), open_onnx(onnx, 2)

predict = {
    "xgboost.ubj": lambda part: booster.inplace_predict(part),
    "lightgbm.txt": lambda part: light.predict(part, num_threads=1),
    "scikit-learn.joblib": lambda part: forest.predict_proba(part),
    "forest.onnx": lambda part: session.run(["probabilities"], {"X": part}),
}


def predict_xgboost(part):
    booster.set_param({"nthread": 2})
    booster.inplace_predict(part)
    booster.set_param({"nthread": 1})


def predict_forest(part):
    forest.n_jobs = 2
    forest.predict_proba(part)
    forest.n_jobs = None


on_two = {
    "xgboost.ubj": predict_xgboost,
    "lightgbm.txt": lambda part: light.predict(part, num_threads=2),
    "scikit-learn.joblib": predict_forest,
    "forest.onnx": lambda part: session2.run(["probabilities"], {"X": part}),
}


load = {
    "xgboost.ubj": lambda path: xgb.Booster(model_file=path),
    "lightgbm.txt": lambda path: lgb.Booster(model_file=path),
    "scikit-learn.joblib": joblib.load,
    "forest.onnx": open_onnx,
}


def rate(call, part, seconds, clock=time.process_time):
    """Rows per second of processor time, or of another clock."""
    calls, start = 0, clock()
    while clock() - start < seconds:
        call(part)
        calls += 1
    return calls * len(part) / (clock() - start)


def milliseconds(call, path):
    """Least processor time of ten calls."""
    best = float("inf")
    for _ in range(10):
        start = time.process_time()
        call(path)
        best = min(best, time.process_time() - start)
    return 1000 * best


print("ready", flush=True)
for line in sys.stdin:
    name, what = line.split()
    if what == "load":
        answer = milliseconds(load[name], f"{folder}/{name}")
    elif what == "two":
        answer = rate(on_two[name], x, 0.5, time.perf_counter)
    else:
        answer = rate(predict[name], x[: int(what)], 0.3)
    print(json.dumps(answer), flush=True)
