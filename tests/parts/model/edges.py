"""Writes models, and rows whose cells are the models' own thresholds, their neighbours and special numbers, with the predictions.

NAME.rows and NAME.expected are little-endian doubles, rows column after column.
"""
import sys

import joblib
import lightgbm as lgb
import numpy as np
import onnxruntime
import xgboost as xgb
from skl2onnx import to_onnx
from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor, RandomForestRegressor

folder, count = sys.argv[1], int(sys.argv[2])
rng = np.random.default_rng(7)
FEATURES = 6
x = rng.normal(size=(4000, FEATURES)).astype(np.float32)
x[:, 4] = np.round(x[:, 4])
x[:, 5] *= np.float32(1e-38)
y = x[:, 0] * x[:, 1] + x[:, 2] + np.where(x[:, 4] > 0, 2, -1) + 1e38 * x[:, 5] + 0.1 * rng.normal(size=4000)
holes = np.where(rng.random(x.shape) < 0.1, np.nan, x).astype(np.float32)


def rows(thresholds, special):
    """Cells of each column from its thresholds, the 32-bit and 64-bit numbers next to them, and `special`."""
    table = np.empty((count, FEATURES))
    for column in range(FEATURES):
        t = np.asarray(thresholds[column], dtype=np.float64)
        with np.errstate(over="ignore"):
            narrow = t.astype(np.float32)
        up, down = np.float32(np.inf), np.float32(-np.inf)
        pool = [t, narrow, np.nextafter(narrow, up), np.nextafter(narrow, down), np.nextafter(t, np.inf), np.nextafter(t, -np.inf)]
        cells = np.concatenate(pool + [np.asarray(special, dtype=np.float64)] * 3)
        # Most frameworks refuse infinities.
        table[:, column] = rng.choice(cells if np.inf in special else cells[~(np.abs(cells) > 3.4e38)], count)
    return table


def write(name, table, predicted):
    np.ascontiguousarray(table.T, dtype="<f8").tofile(f"{folder}/{name}.rows")
    np.asarray(predicted, dtype="<f8").ravel().tofile(f"{folder}/{name}.expected")


finite = [0.0, -0.0, 1e-45, -1e-45, 1e-38, 5e-324, 1e-35, -1e-35, 3e38, -3e38]
missing = finite + [np.nan]
anything = missing + [np.inf, -np.inf, 1e300]

booster = xgb.train({"max_depth": 7, "nthread": 1}, xgb.DMatrix(holes, y), 40)
booster.save_model(f"{folder}/xgboost.ubj")
frame = booster.trees_to_dataframe()
table = rows([frame["Split"][frame["Feature"] == f"f{c}"] for c in range(FEATURES)], missing)
write("xgboost.ubj", table, booster.predict(xgb.DMatrix(table.astype(np.float32))))

for name, options in [("lightgbm.txt", {}), ("lightgbm-zero.txt", {"zero_as_missing": True})]:
    model = lgb.train({"num_leaves": 50, "num_threads": 1, "verbose": -1, **options}, lgb.Dataset(holes, y), 40)
    model.save_model(f"{folder}/{name}")
    frame = model.trees_to_dataframe()
    table = rows([frame["threshold"][frame["split_feature"] == f"Column_{c}"] for c in range(FEATURES)], anything)
    write(name, table, model.predict(table))

for name, forest, data, special in [
    ("forest", RandomForestRegressor(30, random_state=1), holes, missing),
    ("extra", ExtraTreesRegressor(30, random_state=1), x, finite),
]:
    forest.fit(data, y)
    joblib.dump(forest, f"{folder}/{name}.joblib")
    nodes = [(each.tree_.feature, each.tree_.threshold) for each in forest.estimators_]
    table = rows([np.concatenate([t[f == c] for f, t in nodes]) for c in range(FEATURES)], special)
    write(f"{name}.joblib", table, forest.predict(table))
    if name == "extra":
        onnx = to_onnx(forest, x[:1]).SerializeToString()
        with open(f"{folder}/{name}.onnx", "wb") as file:
            file.write(onnx)
        session = onnxruntime.InferenceSession(onnx)
        write(f"{name}.onnx", table, session.run(None, {"X": table.astype(np.float32)})[0])

histogram = HistGradientBoostingRegressor(max_iter=40, random_state=1).fit(holes, y)
joblib.dump(histogram, f"{folder}/histogram.joblib")
nodes = np.concatenate([each[0].nodes for each in histogram._predictors])
splits = nodes[nodes["is_leaf"] == 0]
table = rows([splits["num_threshold"][splits["feature_idx"] == c] for c in range(FEATURES)], anything)
write("histogram.joblib", table, histogram.predict(table))
