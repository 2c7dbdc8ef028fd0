#!/usr/bin/env python3
"""Writes what Python's Jinja2, set up as dbt sets it up, makes of the templates in a file of idioms.

usage: python3 jinja_idioms.py FILE...

A file holds cases of the form "=== name", the template, "---", the output. The outputs are written again; a template
that Jinja2 refuses has the output "!!! error". The first line of the file says which version spoke.
"""
import json
import re
import sys

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.parser
import jinja2.sandbox


class MacroReturn(BaseException):
    def __init__(self, value):
        self.value = value


class Parser(jinja2.parser.Parser):
    """Macros get names that no call meets by itself, so that all calls go through the context."""

    def parse_macro(self):
        node = jinja2.nodes.Macro(lineno=next(self.stream).lineno)
        node.name = "dbt_macro__" + self.parse_assign_target(name_only=True).name
        self.parse_signature(node)
        node.body = self.parse_statements(("name:endmacro",), drop_needle=True)
        return node


class Environment(jinja2.sandbox.SandboxedEnvironment):
    def _parse(self, source, name, filename):
        return Parser(self, source, name, filename).parse()


class Definitions(jinja2.ext.Extension):
    tags = {"test", "data_test", "materialization", "snapshot", "docs"}

    def parse(self, parser):
        token = next(parser.stream)
        node = jinja2.nodes.Macro(lineno=token.lineno)
        node.name = "dbt_%s__%s" % (token.value, parser.parse_assign_target(name_only=True).name)
        node.args, node.defaults = [], []
        if token.value in ("test", "data_test"):
            parser.parse_signature(node)
        elif token.value == "materialization":
            while parser.stream.skip_if("comma"):
                parser.parse_assign_target(name_only=True)
                if parser.stream.skip_if("assign"):
                    parser.parse_expression()
        node.body = parser.parse_statements(("name:end" + token.value,), drop_needle=True)
        return node


class Undefined(jinja2.Undefined):
    """dbt's: it takes attribute access, items and calls."""

    def __init__(self, hint=None, obj=None, name=None, exc=None):
        super().__init__(hint=hint, name=name)
        self.hint = hint
        self.name = name
        self.unsafe_callable = False
        self.alters_data = False

    def __getitem__(self, name):
        return self

    def __getattr__(self, name):
        if name == "name" or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        return self.__class__(hint=self.hint, name=name)


def give_back(data=None):
    raise MacroReturn(data)


class Relation:
    def __init__(self, name):
        self.database, self.schema, self.identifier, self.name = "db", "sch", name, name

    def __str__(self):
        return "db.sch." + self.name


class Column:
    def __init__(self, name, dtype):
        self.name, self.dtype, self.column, self.quoted = name, dtype, name, '"' + name + '"'


def context():
    return {
        "ref": lambda *names, **more: Relation(names[-1]),
        "source": lambda source, table: Relation(source + "_" + table),
        "var": lambda name, default=None: {"days": 7, "names": ["a", "b"]}.get(name, default),
        "config": lambda *a, **k: "",
        "return": give_back,
        "this": Relation("this"),
        "columns": [Column("id", "int"), Column("name", "text"), Column("paid_at", "timestamp")],
        "row": {"id": 1, "name": "Ann", "tags": ["x", "y"], "none": None},
        "people": [
            {"name": "bob", "age": 31, "city": "Rome"},
            {"name": "Ann", "age": 7, "city": "Oslo"},
            {"name": "cid", "age": 31, "city": "Rome"},
        ],
        "execute": True,
        "zip": lambda *lists: list(zip(*lists)),
        "tojson": lambda value, default=None, sort_keys=False: json.dumps(value, sort_keys=sort_keys),
    }


def output(env, text):
    values = context()

    def definitions():
        tree = env.parse(text)
        tree.body = [node for node in tree.body if isinstance(node, (jinja2.nodes.Macro, jinja2.nodes.Assign))]
        return env.from_string(tree).make_module(values)

    def macro(name):
        def call(*args, **kwargs):
            try:
                return getattr(definitions(), "dbt_macro__" + name)(*args, **kwargs)
            except MacroReturn as returned:
                return returned.value

        return call

    for name in re.findall(r"{%[-+]?\s*macro\s+(\w+)", text):
        values[name] = macro(name)
    return env.from_string(text).render(values)


def rewritten(path):
    env = Environment(
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols", Definitions], undefined=Undefined
    )
    for name in ("as_text", "as_bool", "as_native", "as_number"):
        env.filters[name] = lambda value: value
    content = open(path, encoding="utf-8").read()
    cases = re.findall(r"^=== (.*)\n((?:(?!---\n|=== ).*\n)*)---\n", content, re.M)
    out = ["# outputs of Jinja2 %s on Python %s\n" % (jinja2.__version__, sys.version.split()[0])]
    for name, template in cases:
        try:
            text = output(env, template[:-1])
        except Exception as error:
            print(path, name, type(error).__name__, error, file=sys.stderr)
            text = "!!! error"
        out.append("=== %s\n%s---\n%s\n" % (name, template, text))
    open(path, "w", encoding="utf-8").write("".join(out))
    return len(cases)


for file in sys.argv[1:]:
    print(file, rewritten(file))
