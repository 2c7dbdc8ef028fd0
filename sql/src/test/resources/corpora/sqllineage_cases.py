"""
Reads the test cases of sqllineage as data: calls its tests with doubles of their helpers that note what they are told.

usage: sqllineage_cases.py <work tree of sqllineage> <folder of the corpus>
"""

import hashlib
import importlib
import inspect
import itertools
import os
import sys
import types

import items

DIALECTS = {
    "sparksql": "databricks", "hive": "databricks", "databricks": "databricks", "snowflake": "snowflake",
    "bigquery": "bigquery", "postgres": "postgres", "redshift": "redshift", "tsql": "tsql", "mysql": "mysql",
    "duckdb": "duckdb", "oracle": "oracle",
}
told = []


class Named(str):
    """A double of Table, Schema and Path: known by its name."""

    def __new__(cls, name, *qualifiers, **named):
        return super().__new__(cls, ".".join([str(qualifier) for qualifier in qualifiers if qualifier] + [name]))


class Path(Named):
    pass


class Pair(tuple):
    def __new__(cls, column, qualifier):
        return super().__new__(cls, (column, qualifier))


class Anything:
    def __getattr__(self, name):
        return Anything()

    def __call__(self, *arguments, **named):
        return Anything()

    def __enter__(self):
        return self

    def __exit__(self, *trouble):
        return False


def parametrize(names, values, **named):
    names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)

    def decorate(test):
        rows = [dict(zip(names, row if len(names) > 1 else (row,))) for row in values]
        test.rows = getattr(test, "rows", []) + [rows]
        return test

    return decorate


def fixture(*arguments, **named):
    if named.get("params"):
        schemas = named["params"][0]
        return lambda function: (lambda: schemas)
    return arguments[0] if arguments else lambda function: function


def tables(sql, source_tables=None, target_tables=None, dialect="ansi", **named):
    told.append(("tables", sql, dialect, source_tables or set(), target_tables or set(), None))


def columns(sql, column_lineages=None, dialect="ansi", metadata_provider=None, **named):
    told.append(("columns", sql, dialect, column_lineages or [], None, metadata_provider))


def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    made.__getattr__ = lambda member: Anything()
    sys.modules[name] = made


def doubles():
    mark = Anything()
    mark.parametrize = parametrize
    module("pytest", mark=mark, fixture=fixture)
    for name in ("sqllineage", "sqllineage.core", "sqllineage.core.metadata_provider", "sqllineage.utils",
                 "sqllineage.core.parser", "sqllineage.core.parser.sqlfluff", "sqllineage.core.parser.sqlparse",
                 "sqllineage.core.parser.sqlfluff.analyzer", "sqllineage.core.parser.sqlparse.analyzer"):
        module(name)
    module("sqllineage.core.models", Path=Path, Table=Named, Schema=Named)
    module("sqllineage.utils.entities", ColumnQualifierTuple=Pair)
    module("tests.helpers", assert_table_lineage_equal=tables, assert_column_lineage_equal=columns,
           generate_metadata_providers=lambda schemas: [schemas])


def run(test, schemas):
    for rows in itertools.product(*getattr(test, "rows", [])) or [()]:
        given = {}
        for row in rows:
            given.update(row)
        for name in inspect.signature(test).parameters:
            if name not in given:
                given[name] = schemas if name == "provider" else Anything()
        test(**given)


def name_of(case):
    return hashlib.sha1(repr(case[:3]).encode("utf-8")).hexdigest()[:12]


def known(case):
    kind, sql, dialect, first, second, catalog, _ = case
    yield "dialect", DIALECTS.get(dialect, "ansi")
    yield "stated_dialect", dialect
    if kind == "tables":
        yield ("tables",)
        for table in sorted(str(name) for name in first if not isinstance(name, Path)):
            yield "read", items.canonical(table)
        for table in sorted(str(name) for name in second if not isinstance(name, Path)):
            yield "write", items.canonical(table)
    else:
        yield ("columns",)
        for source, target in sorted(first, key=repr):
            yield ("column", items.canonical(str(target[1] or "")), items.canonical(target[0]),
                   items.canonical(str(source[1] or "")), items.canonical(source[0]))
        if isinstance(catalog, dict):
            for table in sorted(catalog):
                yield ("catalog", items.canonical(table), *catalog[table])


def main(tree, corpus):
    doubles()
    sys.path.insert(0, tree)
    schemas = importlib.import_module("tests.conftest").__dict__["_data_warehouse_schemas"]
    failed = 0
    for folder, _, files in sorted(os.walk(os.path.join(tree, "tests", "sql"))):
        for file in sorted(files):
            if file.startswith("test_") and file.endswith(".py"):
                path = os.path.relpath(os.path.join(folder, file), tree)
                part = importlib.import_module(path[:-3].replace(os.sep, "."))
                for name, test in sorted(vars(part).items()):
                    if name.startswith("test_") and callable(test):
                        before = len(told)
                        try:
                            run(test, schemas)
                        except Exception as trouble:
                            failed += 1
                            print(path, name, repr(trouble), file=sys.stderr)
                        for i in range(before, len(told)):
                            told[i] = told[i] + (f"{os.path.basename(path)[:-3]}.{name}",)
    seen = set()
    for case in told:
        item = f"{case[0]}/{case[-1]}-{name_of(case)}"
        if item not in seen:
            seen.add(item)
            items.write(corpus, item, case[1], [("origin", case[-1]), *known(case)])
    print(f"{len(seen)} cases, {failed} tests could not be read")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
