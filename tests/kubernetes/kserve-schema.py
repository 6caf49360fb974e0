"""Checks InferenceServices, a JSON list on stdin, with the models of the packages kserve (0.21) and kubernetes: unknown fields, and types.

The types are those that the projects generate from their own API descriptions.
"""

import importlib.util
import json
import re
import sys
import types

# The package itself imports its servers, which takes twenty seconds. Its models need none of them.
package = types.ModuleType("kserve")
package.__path__ = importlib.util.find_spec("kserve").submodule_search_locations
sys.modules["kserve"] = package

import kserve.models  # noqa: E402
import kubernetes.client.models  # noqa: E402

PLAIN = {"str": str, "int": int, "bool": bool, "float": (int, float), "object": object, "datetime": str}
# A quantity or a port is text or a number.
ANY = {"ResourceQuantity", "IntstrIntOrString"}


def model(name):
    return getattr(kserve.models, name, None) or getattr(kubernetes.client.models, name, None)


def problems(value, kind, path):
    if kind in ANY:
        return
    if kind in PLAIN:
        if not isinstance(value, PLAIN[kind]) or (kind == "int" and isinstance(value, bool)):
            yield f"{path}: expected {kind}, got {value!r}"
        return
    parts = re.fullmatch(r"(list|dict)[\[(](?:str, )?(.*)[\])]", kind, re.IGNORECASE)
    if parts:
        if not isinstance(value, list if parts[1].lower() == "list" else dict):
            yield f"{path}: expected {kind}, got {value!r}"
            return
        for key, each in enumerate(value) if parts[1].lower() == "list" else value.items():
            yield from problems(each, parts[2], f"{path}.{key}")
        return
    found = model(kind)
    if found is None:
        yield f"{path}: no type {kind}"
        return
    names = {written: attribute for attribute, written in found.attribute_map.items()}
    for key, each in value.items():
        if key not in names:
            yield f"{path}.{key}: unknown"
        else:
            yield from problems(each, found.openapi_types[names[key]], f"{path}.{key}")


for each in json.load(sys.stdin):
    print("; ".join(problems(each, "V1beta1InferenceService", "")) or "fits")
