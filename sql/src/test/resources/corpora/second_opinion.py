"""
Adds to the items of compiled models what sqlglot reads in them: tables that the project names itself, which its
manifest does not know (`read`), and the columns that a model has by its text (`second`).

usage: second_opinion.py <work tree of sqlglot> <folder of the corpus>
"""

import logging
import os
import re
import sys

import items

OWN = {"clickhouse": "clickhouse", "sqlite": "sqlite", "trino": "trino", "athena": "athena"}


def hard_coded(sqlglot, expression, stated, sql):
    from sqlglot.optimizer.scope import traverse_scope

    for scope in traverse_scope(expression):
        for source in scope.sources.values():
            if isinstance(source, sqlglot.exp.Table) and not isinstance(source.this, sqlglot.exp.Func):
                name = ".".join(part.name for part in source.parts).lower()
                query = "." not in name and re.search(r"\b" + re.escape(name) + r"\s+as\s*\(", sql, re.I)
                if name not in stated and name and not query and not re.search(r"[\s'/\\]", name):
                    yield name


def outputs(sqlglot, expression, dialect, catalog):
    from sqlglot.optimizer.qualify import qualify

    schema = {}
    for table, *columns in catalog:
        place = schema
        for part in table.split("."):
            place = place.setdefault(part, {})
        place.update({column: "text" for column in columns})
    depths = {len(table.split(".")) for table, *_ in catalog}
    if len(depths) > 1:
        return []
    qualified = qualify(expression, dialect=dialect, schema=schema or None, validate_qualify_columns=False)
    return [column.lower() for column in qualified.named_selects]


def main(tree, corpus):
    sys.path.insert(1, tree)
    logging.disable(logging.CRITICAL)
    import sqlglot

    for folder, _, files in sorted(os.walk(corpus)):
        for file in sorted(file for file in files if file.endswith(".known")):
            path = os.path.join(folder, file)
            with open(path, encoding="utf-8") as known:
                rows = [line.rstrip("\n").split("\t") for line in known]
            with open(path[: -len("known")] + "sql", encoding="utf-8") as text:
                sql = text.read()
            facts = {row[0]: row[1] for row in rows if len(row) > 1}
            dialect = OWN.get(facts["adapter"], None if facts["dialect"] == "ansi" else facts["dialect"])
            stated = {row[1] for row in rows if row[0] == "read"}
            more = []
            try:
                expression = sqlglot.parse_one(sql, read=dialect)
                more += [("read", name) for name in sorted(set(hard_coded(sqlglot, expression, stated, sql)))]
                catalog = [row[1:] for row in rows if row[0] == "catalog"]
                if any(row[0] == "outputs" for row in rows):
                    names = outputs(sqlglot, expression, dialect, catalog)
                    more += [("second", *names)] if names else []
            except Exception as trouble:
                more.append(("second_trouble", " ".join(str(trouble).split())[:200]))
            with open(path, "a", encoding="utf-8") as known:
                for row in more:
                    known.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
