"""Writes data/ and holdout.csv from the Breast Cancer Wisconsin (Diagnostic) data that scikit-learn ships.

400 rows in two weeks' files to train on, and 169 with as many of each class to hold out. Needs scikit-learn.
"""

import csv
from pathlib import Path

from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

here = Path(__file__).parent
data = load_breast_cancer()
means = [name for name in data.feature_names if name.startswith("mean ")]
columns = ["id", *(name.replace(" ", "_") for name in means), "diagnosis"]
rows = [
    [number, *(repr(float(value)) for value in values[: len(means)]), data.target_names[label]]
    for number, (values, label) in enumerate(zip(data.data, data.target))
]


def write(path, chosen):
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([columns, *sorted(chosen)])


def divide(chosen, size):
    return train_test_split(chosen, train_size=size, stratify=[row[-1] for row in chosen], random_state=0)


weeks, holdout = divide(rows, 400)
for monday, part in zip(["2026-01-05", "2026-01-19"], divide(weeks, 200)):
    write(here / "data" / f"{monday}.csv", part)
write(here / "holdout.csv", holdout)
