"""Prints what CPython's own parser finds in the Python files below a folder: the truth that the python miner is held to.

One line for each definition, import and variable, and one for the calls of a name in a line of a function, fields separated
by tabs, in the form of CodeLines.java; a file that CPython refuses is one line "Refused", with its path and line.
"""

import ast
import collections
import io
import os
import re
import sys
import tokenize
import warnings


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def written(node):
    """How a call or decorator is written: names and attributes, and marks for the rest."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return written(node.value) + "." + node.attr
    if isinstance(node, ast.Call):
        return written(node.func) + "()"
    if isinstance(node, ast.Subscript):
        return written(node.value) + "[]"
    return "''" if isinstance(node, ast.Constant) and isinstance(node.value, str) else "?"


def decisions(node):
    """The branches that a node is by itself."""
    if isinstance(node, (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp)):
        return 1
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    if type(node).__name__ != "match_case":
        return 0
    is_default = isinstance(node.pattern, ast.MatchAs) and node.pattern.name is None and node.guard is None
    return 0 if is_default else 1


def branches(node):
    """The branches below a node, without those of the bodies of functions in it."""
    count = decisions(node)
    for child in parts(node) if isinstance(node, FUNCTIONS) else ast.iter_child_nodes(node):
        count += branches(child)
    return count


def parts(function):
    """What stands in the head of a function and is evaluated outside of it."""
    heads = function.decorator_list + [function.args] + ([function.returns] if function.returns else [])
    return heads + getattr(function, "type_params", [])


class Definitions(ast.NodeVisitor):
    def __init__(self, path, source):
        self.path = path
        self.source = [line.encode() for line in source.split("\n")]
        self.scopes = []
        self.ordinals = collections.Counter()
        self.calls = collections.Counter()
        self.fields = {}
        self.lines = []

    def say(self, *fields):
        self.lines.append("\t".join(str(field) for field in fields))

    def text(self, node):
        first, last = node.lineno - 1, node.end_lineno - 1
        lines = self.source[first : last + 1]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return " ".join(b"\n".join(lines).decode().split())

    def name(self):
        return ".".join(scope.name for scope in self.scopes)

    def define(self, node, type_, kind, parameters, *more):
        name = ".".join([scope.name for scope in self.scopes] + [node.name])
        self.ordinals[type_, name] += 1
        documented = str(ast.get_docstring(node) is not None).lower()
        decorators = ",".join(written(decorator) for decorator in node.decorator_list)
        ends = node.lineno, node.end_lineno
        self.say(type_, self.path, name, self.ordinals[type_, name], kind, *ends, documented, parameters, decorators, *more)
        self.scopes.append(node)
        for statement in node.body:
            self.visit(statement)
        self.scopes.pop()

    def visit_ClassDef(self, node):
        for head in node.decorator_list + node.bases + node.keywords + getattr(node, "type_params", []):
            self.visit(head)
        self.define(node, "Type", "class", "-", ",".join(written(base) for base in node.bases), "-", "", "-")

    def visit_FunctionDef(self, node):
        for head in parts(node):
            self.visit(head)
        args = node.args
        named = [("", arg) for arg in args.posonlyargs + args.args]
        named += [("*", args.vararg)] if args.vararg else []
        named += [("", arg) for arg in args.kwonlyargs]
        named += [("**", args.kwarg)] if args.kwarg else []
        signature = [
            star + arg.arg + (": " + self.text(arg.annotation) if arg.annotation else "") for star, arg in named
        ]
        in_class = self.scopes and isinstance(self.scopes[-1], ast.ClassDef)
        complexity = 1 + sum(branches(statement) for statement in node.body)
        returns = self.text(node.returns) if node.returns else ""
        kind = "method" if in_class else "function"
        self.define(node, "Function", kind, len(named), "-", ",".join(signature), returns, complexity)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Import(self, node):
        for alias in node.names:
            self.say("Import", self.path, node.lineno, alias.name, alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node):
        for alias in node.names:
            module = node.module + "." if node.module else ""
            self.say("Import", self.path, node.lineno, "." * node.level + module + alias.name, alias.asname or alias.name.replace("*", "-"))

    def visit_Call(self, node):
        caller = [scope for scope in self.scopes]
        while caller and not isinstance(caller[-1], FUNCTIONS):
            caller.pop()
        name = ".".join(scope.name for scope in caller)
        self.calls[self.ordinals["Function", name] or 1, name, node.lineno, written(node.func)] += 1
        self.generic_visit(node)

    def visit_Assign(self, node):
        for target in node.targets:
            self.assign(target, (target.lineno, node.end_lineno), "")
        self.generic_visit(node)

    def visit_AnnAssign(self, node):
        self.assign(node.target, (node.target.lineno, node.end_lineno), self.text(node.annotation))
        self.generic_visit(node)

    def assign(self, target, line, type_):
        if isinstance(target, (ast.Tuple, ast.List)):
            for element in target.elts:
                self.assign(element, line, "")
        elif isinstance(target, ast.Starred):
            self.assign(target.value, line, "")
        elif isinstance(target, ast.Name) and not self.scopes:
            self.field(target.id, "variable", line, type_)
        elif isinstance(target, ast.Name) and isinstance(self.scopes[-1], ast.ClassDef):
            self.field(self.name() + "." + target.id, "field", line, type_)
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and len(self.scopes) > 1:
            method, owner = self.scopes[-1], self.scopes[-2]
            if isinstance(method, FUNCTIONS) and isinstance(owner, ast.ClassDef):
                args = method.args
                first = (args.posonlyargs + args.args + [args.vararg] + args.kwonlyargs + [args.kwarg])[0]
                if first and first.arg == target.value.id:
                    self.field(self.name().rpartition(".")[0] + "." + target.attr, "field", line, type_)

    def field(self, name, kind, line, type_):
        field = self.fields.setdefault(name, [kind, *line, type_])
        field[3] = field[3] or type_

    def all(self):
        for name, field in self.fields.items():
            self.say("Variable", self.path, name, *field)
        for (ordinal, caller, line, name), count in self.calls.items():
            self.say("Call", self.path, caller, ordinal, line, name, count)
        return self.lines


def definitions(root, path):
    with open(os.path.join(root, path), "rb") as file:
        source = file.read()
    if b"\0" in source:
        return ["Refused\t%s\t0" % path]
    try:
        tree = ast.parse(source)
        text = re.sub("\r\n?", "\n", decoded(source))
        found = Definitions(path, text)
        found.visit(tree)
    except (SyntaxError, ValueError) as problem:
        return ["Refused\t%s\t%s" % (path, getattr(problem, "lineno", 0) or 0)]
    except (RecursionError, MemoryError):
        return ["Refused\t%s\t0" % path]
    return found.all()


def decoded(source):
    """The text as CPython counts it: columns of a tree are bytes in UTF-8."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return source.decode(encoding)


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
