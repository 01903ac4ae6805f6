#!/usr/bin/env python3
"""usage: valid_json.py SCHEMA.json.gz FILE

Prints where a file of JSON does not keep to its schema, and fails if it does not.
"""
import gzip
import json
import os
import sys

DEBIANS = "/usr/bin/python3"  # for which its packages are, whatever python3 is

try:
    import jsonschema
except ImportError:
    if sys.executable == DEBIANS:
        sys.exit("python3-jsonschema is not installed")
    os.execv(DEBIANS, [DEBIANS, *sys.argv])


def main(schema_path, path):
    with gzip.open(schema_path) as f:
        schema = json.load(f)
    with open(path, "rb") as f:
        document = json.load(f)
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    faults = list(validator.iter_errors(document))
    for fault in faults:
        print(f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
