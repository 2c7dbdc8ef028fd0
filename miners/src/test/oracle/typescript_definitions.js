// Writes the definitions and imports below a folder as the TypeScript compiler's parser sees them.
//
// usage: NODE_PATH=folder/with/node_modules node typescript_definitions.js FOLDER
//
// Lines of tabs: type, path, name, ordinal, kind, line, end line, parameters, complexity, signature, returns, bases,
// declared type, decorators; or Import, path, line, name, what it binds; or Refused and the path of a file with syntax
// errors.
"use strict";
const fs = require("fs");
const path = require("path");
const ts = require("typescript");
const S = ts.SyntaxKind;

const BRANCHES = new Set([
  S.IfStatement, S.ForStatement, S.ForInStatement, S.ForOfStatement, S.WhileStatement, S.DoStatement, S.CaseClause,
  S.CatchClause, S.ConditionalExpression,
]);
const CHOICES = new Set([S.AmpersandAmpersandToken, S.BarBarToken, S.QuestionQuestionToken]);
const WRAPPED = new Set([S.ExportKeyword, S.DefaultKeyword, S.DeclareKeyword]);
const LONGEST = 200;

/** @param told is called with each definition's node, type, full name and ordinal */
function definitions(file, relative, told = () => {}) {
  const lines = [];
  const ordinals = new Map();
  const found = [];

  const lineAt = (position) => file.getLineAndCharacterOfPosition(position).line + 1;
  const lineOf = (node) => lineAt(node.getStart(file));
  const plain = (text) => {
    const line = text.replace(/::|\\/g, ".").replace(/\s+/g, " ").trim();
    return line.length > 1 && "\"'`".includes(line[0]) && line.endsWith(line[0]) ? line.slice(1, -1) : line;
  };

  /** Where a node begins without decorators and without words that stand around it. */
  function start(node, wrapped) {
    const left = (node.modifiers || []).filter((m) => !ts.isDecorator(m) && !(wrapped && WRAPPED.has(m.kind)));
    if (left.length > 0) {
      return left[0].getStart(file);
    }
    if (!node.modifiers || node.modifiers.length === 0) {
      return node.getStart(file);
    }
    return ts.skipTrivia(file.text, node.modifiers.end);
  }

  /** Without the semicolon or comma that ends it. */
  function end(node) {
    let last = node.getEnd();
    while (last > node.pos && /[;,\s]/.test(file.text[last - 1])) {
      last--;
    }
    return last;
  }

  function define(scope, type, kind, nameNode, name, from, node, parameters, written) {
    if (name === "" || name.length > LONGEST) {
      return scope;
    }
    const full = scope.name === "" ? name : scope.name + "." + name;
    const one = { type, full, kind, node, line: lineAt(from), endLine: lineAt(end(node)), parameters, branches: 0 };
    one.written = written || node;
    found.push(one);
    return type === "Variable" ? scope : { name: full, callable: type === "Function" ? one : scope.callable, type: type === "Type" };
  }

  const oneLine = (text) => text.replace(/\s+/g, " ").trim();
  const listed = (texts) => (texts.length > 0 ? "[" + texts.join(", ") + "]" : "-");

  /** A parameter as written, without its default. */
  function parameter(node) {
    const until = node.initializer ? file.text.lastIndexOf("=", node.initializer.pos - 1) : node.end;
    return oneLine(file.text.slice(node.getStart(file), until));
  }

  /** What a decorator is, in names, dots, () for calls and [] for subscripts. */
  function called(node) {
    return ts.isCallExpression(node)
      ? called(node.expression) + "()"
      : ts.isPropertyAccessExpression(node)
        ? called(node.expression) + "." + node.name.text
        : ts.isElementAccessExpression(node) ? called(node.expression) + "[]" : ts.isIdentifier(node) ? node.text : "";
  }

  /** What is declared of a definition. */
  function declared(type, node) {
    const signature = type === "Function" ? listed(node.parameters.map(parameter)) : "-";
    const declaredType = node.type && type !== "Type" ? oneLine(node.type.getText(file)) : "-";
    const bases = type === "Type" && node.heritageClauses
      ? listed(node.heritageClauses.flatMap((clause) => clause.types.map((one) => oneLine(one.getText(file)))))
      : "-";
    const decorated = ts.isPropertyDeclaration(node.parent) ? node.parent : node;
    const decorators = ts.canHaveDecorators(decorated) && !ts.isParameter(decorated) && ts.getDecorators(decorated) || [];
    return [signature, type === "Function" ? declaredType : "-", bases, type === "Variable" ? declaredType : "-",
      listed(decorators.map((one) => called(one.expression)))];
  }

  const nameOf = (node) => plain(node.getText(file));
  const isFunction = (node) => node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

  function named(scope, node) {
    const callable = (kind, name, from) => define(scope, "Function", kind, null, name, from, node, node.parameters.length);
    const type = (kind, name, from) => define(scope, "Type", kind, null, name, from, node);
    const field = (kind) => define(scope, "Variable", kind, null, nameOf(node.name), start(node, false), node);
    const inClass = ts.isClassLike(node.parent || file);
    const inInterface = ts.isInterfaceDeclaration(node.parent || file);
    switch (node.kind) {
      case S.ClassDeclaration:
        return type("class", node.name ? nameOf(node.name) : "default", start(node, true));
      case S.InterfaceDeclaration:
        return type("interface", nameOf(node.name), start(node, true));
      case S.EnumDeclaration:
        return type("enum", nameOf(node.name), start(node, true));
      case S.TypeAliasDeclaration:
        return type("alias", nameOf(node.name), start(node, true));
      case S.ModuleDeclaration:
        return node.flags & ts.NodeFlags.GlobalAugmentation
          ? scope
          : { ...scope, name: scope.name === "" ? nameOf(node.name) : scope.name + "." + nameOf(node.name) };
      case S.FunctionDeclaration:
        return callable("function", node.name ? nameOf(node.name) : "default", start(node, true));
      case S.Constructor:
        return callable("constructor", "constructor", start(node, false));
      case S.MethodDeclaration:
      case S.MethodSignature:
      case S.GetAccessor:
      case S.SetAccessor:
        return ts.isTypeLiteralNode(node.parent)
          ? scope
          : callable(inClass || inInterface ? "method" : "function", nameOf(node.name), start(node, false));
      case S.PropertyDeclaration:
        return isFunction(node.initializer) ? scope : field("field");
      case S.PropertySignature:
        return inInterface ? field("field") : scope;
      case S.Parameter:
        if (ts.isParameterPropertyDeclaration(node, node.parent) && ts.isIdentifier(node.name)) {
          const outer = scope.outer || scope;
          define(outer, "Variable", "field", null, nameOf(node.name), node.name.getStart(file), node.name, undefined, node);
        }
        return scope;
      case S.VariableDeclaration: {
        const atTop = node.parent.parent.kind === S.VariableStatement && ts.isSourceFile(node.parent.parent.parent);
        const isOther = isFunction(node.initializer) || (node.initializer && ts.isClassExpression(node.initializer));
        return atTop && ts.isIdentifier(node.name) && !isOther
          ? define(scope, "Variable", "variable", null, nameOf(node.name), node.getStart(file), node)
          : scope;
      }
      case S.ArrowFunction:
      case S.FunctionExpression:
      case S.ClassExpression:
        return value(scope, node, callable, type);
      default:
        return scope;
    }
  }

  /** A function or class that is a value takes its name from where it goes to. */
  function value(scope, node, callable, type) {
    const parent = node.parent;
    const isClass = ts.isClassExpression(node);
    const told = (kind, name, from) => (isClass ? type("class", name, from) : callable(kind, name, from));
    const from = (other) => Math.min(other.getStart(file), node.getStart(file));
    if (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) {
      return told("function", nameOf(parent.name), from(parent.name));
    }
    if (!isClass && ts.isPropertyDeclaration(parent) && parent.initializer === node) {
      return told("method", nameOf(parent.name), from(parent.name));
    }
    if (!isClass && ts.isPropertyAssignment(parent) && parent.initializer === node) {
      return told("function", nameOf(parent.name), from(parent.name));
    }
    if (ts.isBinaryExpression(parent) && parent.right === node && parent.operatorToken.kind === S.EqualsToken) {
      const left = ts.isPropertyAccessExpression(parent.left) ? parent.left.name : parent.left;
      if (ts.isIdentifier(left) || ts.isPrivateIdentifier(left)) {
        return told("function", nameOf(left), from(left));
      }
    }
    if (node.name) {
      return told("function", nameOf(node.name), node.getStart(file));
    }
    if (ts.isExportAssignment(parent) && !parent.isExportEquals) {
      return told("function", "default", node.getStart(file));
    }
    return scope;
  }

  function imports(node) {
    const line = lineOf(node);
    const tell = (source, names) =>
      (names.length > 0 ? names.map((name) => [source + "#" + name[0], name[1]]) : [[source, "-"]]).forEach((name) =>
        lines.push(["Import", relative, line, ...name].join("\t")));
    const source = (specifier) => plain(specifier.getText(file));
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const names = clause && clause.name ? [["default", nameOf(clause.name)]] : [];
      if (clause && clause.namedBindings) {
        names.push(...(ts.isNamespaceImport(clause.namedBindings)
          ? [["*", nameOf(clause.namedBindings.name)]]
          : specifiers(clause.namedBindings)));
      }
      tell(source(node.moduleSpecifier), names);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const isNamed = node.exportClause && ts.isNamedExports(node.exportClause);
      tell(source(node.moduleSpecifier), isNamed ? specifiers(node.exportClause).map((one) => [one[0], "-"]) : [["*", "-"]]);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      tell(source(node.moduleReference.expression), [["*", nameOf(node.name)]]);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      tell(source(node.argument), []);
    } else if (ts.isCallExpression(node) && node.arguments.length > 0 && ts.isStringLiteral(node.arguments[0])) {
      const called = node.expression;
      if (called.kind === S.ImportKeyword || (ts.isIdentifier(called) && called.text === "require")) {
        tell(source(node.arguments[0]), []);
      }
    }
  }

  const specifiers = (bindings) => bindings.elements.map((one) => [nameOf(one.propertyName || one.name), nameOf(one.name)]);

  function visit(node, scope) {
    imports(node);
    const isChoice = ts.isBinaryExpression(node) && CHOICES.has(node.operatorToken.kind);
    if (scope.callable && (isChoice || BRANCHES.has(node.kind))) {
      scope.callable.branches++;
    }
    const inner = named(scope, node);
    const within = inner === scope ? scope : { ...inner, outer: scope };
    ts.forEachChild(node, (child) => visit(child, within));
  }

  visit(file, { name: "", callable: null });
  for (const one of found) {
    const key = one.type + "\t" + one.full;
    ordinals.set(key, (ordinals.get(key) || 0) + 1);
    told(one.node, one.type, one.full, ordinals.get(key));
    const counts = one.type === "Function" ? [one.parameters, one.branches + 1] : ["-", "-"];
    lines.push([one.type, relative, one.full, ordinals.get(key), one.kind, one.line, one.endLine, ...counts, ...declared(one.type, one.written)]
      .join("\t"));
  }
  return lines;
}

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== ".git") {
      yield* files(full);
    } else if (entry.isFile() && /\.([mc]?[jt]s|[jt]sx)$/.test(entry.name)) {
      yield full;
    }
  }
}

module.exports = { definitions, files };

if (require.main === module) {
  const out = [];
  for (const full of files(process.argv[2])) {
    const relative = path.relative(process.argv[2], full).split(path.sep).join("/");
    const text = fs.readFileSync(full, "utf8").replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    const file = ts.createSourceFile(full, text, ts.ScriptTarget.Latest, true);
    out.push(...(file.parseDiagnostics.length > 0 ? ["Refused\t" + relative] : definitions(file, relative)));
  }
  fs.writeFileSync(1, out.map((line) => line + "\n").join(""));
}
