"""
Times sqlglot on what Lode does: from a text to the sources of each of its output columns. A text is parsed, qualified
and cut into scopes once; then each column is followed. Loading sqlglot and the files is not timed.

usage: sqlglot_columns.py <work tree of sqlglot> <file with paths of items, without their endings>
"""

import logging
import sys
import time


def load(path):
    with open(path + ".sql", encoding="utf-8", newline="") as text, open(path + ".known", encoding="utf-8") as known:
        rows = [line.rstrip("\n").split("\t") for line in known]
        schema = {}
        for row in rows:
            if row[0] == "catalog":
                place = schema
                for part in row[1].split("."):
                    place = place.setdefault(part, {})
                place.update({column: "text" for column in row[2:]})
        dialect = next(row[1] for row in rows if row[0] == "dialect")
        return text.read(), None if dialect == "ansi" else dialect, schema


def columns(sql, dialect, schema):
    expression = qualify(sqlglot.parse_one(sql, read=dialect), dialect=dialect, schema=schema or None,
                         validate_qualify_columns=False, identify=False)
    scope = build_scope(expression)
    names = expression.named_selects
    for name in names:
        lineage(name, expression, scope=scope, dialect=dialect)
    return len(names)


if __name__ == "__main__":
    sys.path.insert(1, sys.argv[1])
    logging.disable(logging.CRITICAL)
    import sqlglot
    from sqlglot.lineage import lineage
    from sqlglot.optimizer.qualify import qualify
    from sqlglot.optimizer.scope import build_scope

    with open(sys.argv[2], encoding="utf-8") as paths:
        items = [load(path) for path in paths.read().splitlines()]
    count, failed, seconds = 0, 0, 0.0
    for item in items:
        start = time.process_time()
        try:
            count += columns(*item)
        except Exception:
            failed += 1
        seconds += time.process_time() - start
    print(f"{seconds}\t{count}\t{failed}")
