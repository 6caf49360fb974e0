"""Writes the tables that forests are grown on: python3 data.py FOLDER. Always the same for a version of scikit-learn.

NAME.x holds the columns one after the other (float32), NAME.y the targets (int32 codes or float64); the first `train` rows
are for training. tables.json says their shapes.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.datasets import (
    load_breast_cancer,
    load_diabetes,
    load_digits,
    load_wine,
    make_classification,
    make_friedman1,
)

folder = Path(sys.argv[1])
tables = {}


def save(name, X, y, train):
    classes = 0 if y.dtype == np.float64 else int(y.max()) + 1
    X.astype(np.float32).T.copy().tofile(folder / f"{name}.x")
    y.astype(np.float64 if classes == 0 else np.int32).tofile(folder / f"{name}.y")
    tables[name] = {"rows": len(X), "train": train, "columns": X.shape[1], "classes": classes}


def shuffled(X, y, share=0.75):
    order = np.random.RandomState(0).permutation(len(X))
    return X[order], y[order], int(len(X) * share)


def three_classes(rows, seed):
    return make_classification(
        rows,
        20,
        n_informative=10,
        n_redundant=4,
        n_classes=3,
        n_clusters_per_class=3,
        flip_y=0.03,
        class_sep=1.3,
        random_state=seed,
    )


def adult_like(rows, seed):
    """Fourteen columns as census tables have them: few distinct values, skewed amounts, codes of categories."""
    random = np.random.RandomState(seed)
    age = random.gamma(6, 6.5, rows).clip(17, 90).round()
    education = random.binomial(16, 0.6, rows)
    hours = np.where(random.rand(rows) < 0.5, 40, random.normal(40, 12, rows).clip(1, 99).round())
    gain = np.where(random.rand(rows) < 0.08, random.lognormal(8, 1, rows).round(), 0)
    loss = np.where(random.rand(rows) < 0.05, random.normal(1900, 400, rows).round(), 0)
    weight = random.lognormal(12, 0.5, rows).round()
    codes = [random.randint(0, levels, rows) for levels in (8, 7, 15, 6, 5, 2, 41, 16)]
    effect = random.normal(0, 0.6, 15)[codes[2]] + random.normal(0, 0.8, 7)[codes[1]]
    score = 0.04 * (age - 40) - 0.0015 * (age - 48) ** 2 + 0.35 * (education - 10) + 0.03 * (hours - 40)
    score += effect + 2.5 * (gain > 5000) + 1.2 * (loss > 1800) - 1.2
    y = (random.rand(rows) < 1 / (1 + np.exp(-1.3 * score))).astype(np.int32)
    return np.column_stack([age, education, hours, gain, loss, weight, *codes]), y


def with_missing(X, y, seed):
    """A tenth of the cells missing, filled with the column's median as training does."""
    random = np.random.RandomState(seed)
    X = X.copy()
    for column in X.T:
        gone = random.rand(len(column)) < 0.1
        column[gone] = np.median(column[~gone])
    return X, y


def with_categories(rows, levels, seed):
    """Two one-hot categories and six numbers. The class depends on the values of both categories."""
    random = np.random.RandomState(seed)
    numbers = random.normal(size=(rows, 6))
    first, second = random.randint(0, levels, rows), random.randint(0, 8, rows)
    effect = random.normal(0, 1.2, levels)[first] + random.normal(0, 0.8, 8)[second]
    y = (effect + numbers[:, 0] * numbers[:, 1] + numbers[:, 2] + random.normal(0, 0.7, rows) > 0).astype(np.int32)
    return np.column_stack([numbers, np.eye(levels)[first], np.eye(8)[second]]), y


if "--large" in sys.argv:
    X, y = three_classes(1_100_000, 1)
    save("million", X, y, 1_000_000)
    X, y = three_classes(125_000, 1)
    save("hundred", X, y, 100_000)
    X, y = adult_like(32_000, 2)
    save("adult", X, y, 24_000)
    X, y = load_digits(return_X_y=True)
    X, y, _ = shuffled(X, y)
    save("digits", X, y, 1347)
    X, y = make_friedman1(60_000, 20, noise=1.0, random_state=3)
    save("friedman", X, y, 50_000)
else:
    for name, load in (("digits", load_digits), ("cancer", load_breast_cancer), ("wine", load_wine)):
        save(name, *shuffled(*load(return_X_y=True)))
    save("diabetes", *shuffled(*load_diabetes(return_X_y=True)))
    X, y = three_classes(8000, 5)
    save("three classes", X, y, 5000)
    save("missing", *with_missing(X, y, 6), 5000)
    save("adult-like", *adult_like(12_000, 7), 8000)
    save("categories", *with_categories(8000, 60, 8), 5000)
    X, y = make_friedman1(8000, 12, noise=1.0, random_state=9)
    save("friedman", X, y, 5000)

(folder / "tables.json").write_text(json.dumps(tables))
