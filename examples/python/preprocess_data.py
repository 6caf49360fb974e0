"""Divides a table into the rows to train on and those to test with: train.csv and test.csv."""

import argparse

import pandas as pd
from sklearn.model_selection import train_test_split

parser = argparse.ArgumentParser()
parser.add_argument("--input", default="examples/iris/iris.csv")
parser.add_argument("--test_size", type=float, default=0.25)
args = parser.parse_args()

table = pd.read_csv(args.input)
train, test = train_test_split(table, test_size=args.test_size, stratify=table["species"], random_state=0)
train.to_csv("train.csv", index=False)
test.to_csv("test.csv", index=False)
