"""Trains a random forest on train.csv, and writes it as a pickle and its accuracy on test.csv as metrics.json."""

import argparse
import json
import pickle

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

parser = argparse.ArgumentParser()
parser.add_argument("--output", default="model.pkl")
parser.add_argument("--n_estimators", type=int, default=100)
parser.add_argument("--max_depth", type=int)
args = parser.parse_args()

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = RandomForestClassifier(n_estimators=args.n_estimators, max_depth=args.max_depth, random_state=0)
model.fit(train.drop(columns="species"), train["species"])

with open(args.output, "wb") as file:
    pickle.dump(model, file)
with open("metrics.json", "w") as file:
    json.dump({"accuracy": model.score(test.drop(columns="species"), test["species"])}, file)
