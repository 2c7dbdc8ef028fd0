"""
Reads the strings of lineage kind that sqlglot's tests of its main dialects give to its parser.

usage: sqlglot_strings.py <work tree of sqlglot> <folder of the corpus>
"""

import ast
import hashlib
import os
import re
import sys

import items

DIALECTS = ("bigquery", "databricks", "spark", "snowflake", "postgres", "redshift", "tsql", "duckdb", "mysql")
KINDS = re.compile(r"^[\s(]*(SELECT|INSERT|MERGE|UPDATE|DELETE|WITH|CREATE\b.*?\bAS\s*[\s(]*(SELECT|WITH))\b", re.I | re.S)
CALLS = ("validate_identity", "validate_all", "parse_one", "validate_transpile")


def constant(node):
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def refused(node):
    """True for `with self.assertRaises(…)`: its strings are wrong on purpose."""
    return isinstance(node, ast.With) and any("assertRaises" in ast.dump(item.context_expr) for item in node.items)


def calls(node):
    for child in ast.iter_child_nodes(node):
        if not refused(child):
            if isinstance(child, ast.Call):
                yield child
            yield from calls(child)


def strings(tree, dialect):
    for call in calls(tree):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in CALLS or not call.args:
            continue
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        stated = dialect
        if name == "parse_one" and not isinstance(call.func, ast.Attribute):
            other = named.get("read") or named.get("dialect") or (call.args[1] if len(call.args) > 1 else None)
            stated = constant(other) if other is not None else None
        yield stated, constant(call.args[0])
        read = named.get("read")
        if name == "validate_all" and isinstance(read, ast.Dict):
            for key, value in zip(read.keys, read.values):
                yield constant(key), constant(value)


def main(tree, corpus):
    seen = set()
    for dialect in DIALECTS:
        with open(os.path.join(tree, "tests", "dialects", f"test_{dialect}.py"), encoding="utf-8") as file:
            parsed = ast.parse(file.read())
        for stated, sql in strings(parsed, dialect):
            if stated in DIALECTS and sql and KINDS.match(sql) and (stated, sql) not in seen:
                seen.add((stated, sql))
                name = f"{stated}/{hashlib.sha1(sql.encode('utf-8')).hexdigest()[:12]}"
                said = "databricks" if stated == "spark" else stated
                items.write(corpus, name, sql, [("dialect", said)], split=sql)
    print(f"{len(seen)} strings")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
