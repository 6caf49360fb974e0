"""Trains a linear model epoch by epoch, prints its loss, and writes it into the folder that trainyard names."""

import argparse
import os
import pickle

import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import log_loss

parser = argparse.ArgumentParser()
parser.add_argument("--learning_rate", type=float, default=0.01)
parser.add_argument("--num_epochs", type=int, default=10)
parser.add_argument("--data", default="train.csv")
args = parser.parse_args()

train = pd.read_csv(args.data)
features, target = train.drop(columns="species"), train["species"]
model = SGDClassifier(loss="log_loss", learning_rate="constant", eta0=args.learning_rate, random_state=0)
for epoch in range(args.num_epochs):
    model.partial_fit(features, target, classes=sorted(target.unique()))
    print(f"epoch={epoch + 1} loss={log_loss(target, model.predict_proba(features)):.6f}")

with open(os.path.join(os.environ.get("TRAINYARD_MODEL_DIR", "."), "linear.pkl"), "wb") as file:
    pickle.dump(model, file)
