"""Trains an XGBoost model and writes it as model.ubj, with the rows that it has not seen as test.csv."""

import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

table = pd.read_csv("examples/iris/iris.csv")
classes = sorted(table["species"].unique())
train, test = train_test_split(table, test_size=0.25, stratify=table["species"], random_state=0)

model = XGBClassifier(n_estimators=50, max_depth=3)
model.fit(train.drop(columns="species"), train["species"].map(classes.index))

model.save_model("model.ubj")
test.to_csv("test.csv", index=False)
