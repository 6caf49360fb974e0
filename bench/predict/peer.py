"""Trains a model of each framework, writes it with its rows, and measures what one thread of its own predicts per second."""
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
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(onnx, options)

predict = {
    "xgboost.ubj": lambda part: booster.inplace_predict(part),
    "lightgbm.txt": lambda part: light.predict(part, num_threads=1),
    "scikit-learn.joblib": lambda part: forest.predict_proba(part),
    "forest.onnx": lambda part: session.run(["probabilities"], {"X": part}),
}


def open_onnx(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options)


load = {
    "xgboost.ubj": lambda path: xgb.Booster(model_file=path),
    "lightgbm.txt": lambda path: lgb.Booster(model_file=path),
    "scikit-learn.joblib": joblib.load,
    "forest.onnx": open_onnx,
}


def rate(call, part, seconds):
    """Rows per second of processor time."""
    calls, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        call(part)
        calls += 1
    return calls * len(part) / (time.process_time() - start)


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
    else:
        answer = rate(predict[name], x[: int(what)], 0.3)
    print(json.dumps(answer), flush=True)
