"""
Times sqlglot on what Lode does: from a text to the sources of all of its output columns, in the one call that sqlglot
has for it, without the picture of each step that it else makes. Loading sqlglot and the files is not timed.

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
    return len(lineage(None, sql, schema=schema or None, dialect=dialect, trim_selects=False))


if __name__ == "__main__":
    sys.path.insert(1, sys.argv[1])
    logging.disable(logging.CRITICAL)
    import sqlglot
    from sqlglot.lineage import lineage

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
