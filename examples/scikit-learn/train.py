"""Trains a scikit-learn model and writes its predictions for rows that it has not seen."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("examples/iris/iris.csv")
features, target = table.drop(columns="species"), table["species"]
x_train, x_test, y_train, y_test = train_test_split(
    features, target, test_size=0.25, stratify=target, random_state=0
)

model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
model.fit(x_train, y_train)

predictions = pd.DataFrame(
    model.predict_proba(x_test), columns=["proba_" + name for name in model.classes_]
)
predictions.insert(0, "y_pred", model.predict(x_test))
predictions.insert(0, "y_true", y_test.to_numpy())
predictions.insert(0, "id", x_test.index)
predictions.to_csv("predictions.csv", index=False)
