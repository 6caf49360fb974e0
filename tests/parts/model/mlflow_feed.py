"""Feeds a bundle's graph as mlflow.onnx's pyfunc wrapper feeds it from a DataFrame, and evaluates it in numpy by the operators' specification.

stdin: {"columns": [...], "data": [[...]], "kinds": {"column": "double" | "string"}}; stdout: a column a graph output, one value a row.
The graph is checked by onnx.checker, types and shapes inferred, and saved anew to argv[2] as Python's protobuf writes it.
"""

import ast
import json
import re
import sys
from pathlib import Path

import numpy as np
import onnx
import onnx.helper
import onnx.numpy_helper
import pandas as pd
import yaml

folder = Path(sys.argv[1])
model = onnx.load(folder / "model.onnx")
onnx.checker.check_model(model, full_check=True)
onnx.save(model, sys.argv[2])
graph = model.graph

# The folder: what MLflow reads of it.
described = yaml.safe_load((folder / "MLmodel").read_text())
assert isinstance(described["utc_time_created"], str)
signature = {side: json.loads(described["signature"][side]) for side in ("inputs", "outputs")}
assert [each["name"] for each in signature["inputs"]] == [each.name for each in graph.input]
assert [each["name"] for each in signature["outputs"]] == [each.name for each in graph.output]
for flavor in described["flavors"].values():
    assert (folder / flavor["data"]).is_file()
environment = described["flavors"]["python_function"]["env"]
conda = yaml.safe_load((folder / environment["conda"]).read_text())
virtualenv = yaml.safe_load((folder / environment["virtualenv"]).read_text())
requirements = (folder / "requirements.txt").read_text().split()
assert conda["dependencies"][-1] == {"pip": requirements}
assert conda["dependencies"][0] == f"python={virtualenv['python']}"
assert {re.match(r"[a-z]+", each).group() for each in requirements} == {"mlflow", "onnx", "onnxruntime"}
example = json.loads((folder / described["saved_input_example_info"]["artifact_path"]).read_text())
assert example["columns"] == [each["name"] for each in signature["inputs"]]
for block in re.findall(r"```python\n(.*?)```", (folder / "README.md").read_text(), re.S):
    ast.parse(block)

given = json.load(sys.stdin)
frame = pd.DataFrame(given["data"], columns=given["columns"])
for name, kind in given["kinds"].items():
    frame[name] = frame[name].astype(float if kind == "double" else object)


def feeds():
    """MLflow's wrapper: one array a column, or the whole frame where there is one column only."""
    names = [each.name for each in graph.input]
    arrays = {name: frame[name].values for name in names} if len(names) > 1 else {names[0]: frame[names].values}
    for each in graph.input:
        tensor = each.type.tensor_type
        array = arrays[each.name]
        assert array.ndim == len(tensor.shape.dim), f"{each.name}: rank {array.ndim}"
        if tensor.elem_type == onnx.TensorProto.FLOAT:
            arrays[each.name] = array.astype(np.float32)
        else:
            # ONNX Runtime's Python makes a text of each object, None among them.
            arrays[each.name] = np.array([str(value) for value in array.ravel()], object).reshape(array.shape)
    return arrays


def attributes(node):
    return {each.name: onnx.helper.get_attribute_value(each) for each in node.attribute}


def texts(values):
    return [value.decode() for value in values]


def leaves(told, x):
    """Per tree and row: the node that the row comes to."""
    nodes = {}
    for index, key in enumerate(zip(told["nodes_treeids"], told["nodes_nodeids"])):
        nodes[key] = index
    for tree in sorted(set(told["nodes_treeids"])):
        reached = []
        for row in x:
            node = 0
            while told["nodes_modes"][nodes[tree, node]] == b"BRANCH_LEQ":
                index = nodes[tree, node]
                below = row[told["nodes_featureids"][index]] <= np.float32(told["nodes_values"][index])
                node = told["nodes_truenodeids" if below else "nodes_falsenodeids"][index]
            reached.append(node)
        yield tree, reached


def scores(told, x, of, width):
    """Sums of the leaves' weights, in 32-bit floats as they come."""
    weights = {}
    for tree, node, target, weight in zip(told[f"{of}_treeids"], told[f"{of}_nodeids"], told[f"{of}_ids"], told[f"{of}_weights"]):
        weights.setdefault((tree, node), []).append((target, np.float32(weight)))
    sums = np.zeros((len(x), width), np.float32)
    for tree, reached in leaves(told, x):
        for row, node in enumerate(reached):
            for target, weight in weights.get((tree, node), []):
                sums[row, target] += weight
    return sums


def classify(told, x):
    labels = texts(told["classlabels_strings"]) if "classlabels_strings" in told else list(told["classlabels_int64s"])
    probabilities = scores(told, x, "class", len(labels))
    kind = object if isinstance(labels[0], str) else np.int64
    return np.array([labels[k] for k in probabilities.argmax(1)], kind), probabilities


def encode(told, first):
    """Columns of a category become codes, and codes of a class become its label."""
    keys = texts(told["keys_strings"]) if "keys_strings" in told else list(told["keys_int64s"])
    if "values_strings" in told:
        labels = dict(zip(keys, texts(told["values_strings"])))
        return np.array([labels[value] for value in first], object)
    codes = dict(zip(keys, told["values_int64s"]))
    return np.array([codes.get(value, told.get("default_int64", -1)) for value in first], np.int64)


def run(values):
    for constant in graph.initializer:
        values[constant.name] = onnx.numpy_helper.to_array(constant)
    for node in graph.node:
        told = attributes(node)
        first = values[node.input[0]]
        if node.op_type == "Reshape":
            results = [first.reshape(values[node.input[1]])]
        elif node.op_type == "Imputer":
            assert np.isnan(told["replaced_value_float"])
            results = [np.where(np.isnan(first), np.float32(told["imputed_value_floats"][0]), first)]
        elif node.op_type == "Scaler":
            results = [(first - np.float32(told["offset"])) * np.float32(told["scale"])]
        elif node.op_type == "LabelEncoder":
            results = [encode(told, first)]
        elif node.op_type == "OneHotEncoder":
            results = [(first[:, None] == np.array(told["cats_int64s"])[None]).astype(np.float32)]
        elif node.op_type == "Concat":
            results = [np.concatenate([values[name] for name in node.input], told["axis"])]
        elif node.op_type == "TreeEnsembleClassifier":
            results = classify(told, first)
        elif node.op_type == "TreeEnsembleRegressor":
            sums = scores(told, first, "target", told["n_targets"])
            if told["aggregate_function"] == b"AVERAGE":
                sums = sums / np.float32(len(set(told["nodes_treeids"]))) + np.float32(told["base_values"][0])
            results = [sums]
        elif node.op_type == "ArgMax":
            assert told["keepdims"] == 0
            results = [first.argmax(told["axis"])]
        elif node.op_type == "Split":
            results = np.split(first, len(node.output), told["axis"])
        else:
            raise ValueError(node.op_type)
        values.update(zip(node.output, results))
    return {each.name: values[each.name].reshape(-1) for each in graph.output}


answers = pd.DataFrame(run(feeds()))
assert len(answers) == len(frame)
json.dump({name: answers[name].tolist() for name in answers}, sys.stdout)
