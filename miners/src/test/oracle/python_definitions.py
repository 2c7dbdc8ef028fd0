"""Prints what CPython's own parser finds in the Python files below a folder: the truth that the python miner is held to.

One line for each definition and import, fields separated by tabs, in the form of CodeLines.java; a file that CPython
refuses is one line "Refused", with its path and line.
"""

import ast
import collections
import os
import sys
import warnings


class Definitions(ast.NodeVisitor):
    def __init__(self, path):
        self.path = path
        self.scopes = []
        self.ordinals = collections.Counter()
        self.lines = []

    def say(self, *fields):
        self.lines.append("\t".join(str(field) for field in fields))

    def define(self, node, type_, kind, parameters):
        name = ".".join([scope.name for scope in self.scopes] + [node.name])
        self.ordinals[type_, name] += 1
        documented = str(ast.get_docstring(node) is not None).lower()
        self.say(type_, self.path, name, self.ordinals[type_, name], kind, node.lineno, node.end_lineno, documented, parameters)
        self.scopes.append(node)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_ClassDef(self, node):
        self.define(node, "Type", "class", "-")

    def visit_FunctionDef(self, node):
        args = node.args
        count = len(args.posonlyargs) + len(args.args) + len(args.kwonlyargs) + bool(args.vararg) + bool(args.kwarg)
        in_class = self.scopes and isinstance(self.scopes[-1], ast.ClassDef)
        self.define(node, "Function", "method" if in_class else "function", count)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Import(self, node):
        for alias in node.names:
            self.say("Import", self.path, node.lineno, alias.name)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            module = node.module + "." if node.module else ""
            self.say("Import", self.path, node.lineno, "." * node.level + module + alias.name)


def definitions(root, path):
    with open(os.path.join(root, path), "rb") as file:
        source = file.read()
    if b"\0" in source:
        return ["Refused\t%s\t0" % path]
    found = Definitions(path)
    try:
        found.visit(ast.parse(source))
    except (SyntaxError, ValueError) as problem:
        return ["Refused\t%s\t%s" % (path, getattr(problem, "lineno", 0) or 0)]
    except (RecursionError, MemoryError):
        return ["Refused\t%s\t0" % path]
    return found.lines


def main(root):
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
            if name.endswith((".py", ".pyi", ".pyw")) and os.path.isfile(os.path.join(root, path)):
                for line in definitions(root, path):
                    sys.stdout.buffer.write(line.encode("utf-8", "surrogateescape") + b"\n")


main(sys.argv[1])
