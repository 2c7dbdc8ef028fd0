// Writes the calls below a folder and what the TypeScript compiler's checker resolves them to.
//
// usage: NODE_PATH=folder/with/node_modules node typescript_calls.js FOLDER
//
// Lines of tabs: Call, path, line, name as it is written, name and ordinal of the function around, and definitions that
// may be right, each as path#name#ordinal, or - where the checker finds something else, or any where it knows nothing.
"use strict";
const fs = require("fs");
const path = require("path");
const ts = require("typescript");
const { definitions, files } = require("./typescript_definitions.js");
const S = ts.SyntaxKind;

const folder = path.resolve(process.argv[2]);
const paths = [...files(folder)];
const relative = (full) => path.relative(folder, full).split(path.sep).join("/");

// Packages and mapped paths of the repository itself; nothing is installed.
const packages = new Map();
const settings = new Map();
(function find(at) {
  for (const entry of fs.readdirSync(at, { withFileTypes: true })) {
    const full = path.join(at, entry.name);
    if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules") {
      find(full);
    } else if (entry.name === "package.json") {
      try {
        const read = JSON.parse(fs.readFileSync(full, "utf8"));
        if (read.name && !packages.has(read.name)) {
          packages.set(read.name, { at, read });
        }
      } catch {}
    } else if (entry.name === "tsconfig.json") {
      const read = ts.readConfigFile(full, ts.sys.readFile);
      if (read.config) {
        settings.set(at, ts.parseJsonConfigFileContent({ ...read.config, files: [], include: [] }, ts.sys, at).options);
      }
    }
  }
})(folder);

const options = {
  allowJs: true, checkJs: false, noEmit: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler, jsx: ts.JsxEmit.Preserve, experimentalDecorators: true,
  types: [], strict: true, allowArbitraryExtensions: true, skipLibCheck: true, esModuleInterop: true,
};
const host = ts.createCompilerHost(options, true);
const read = host.readFile;
host.readFile = (name) => {
  const text = read(name);
  return text && text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
};
const getSourceFile = host.getSourceFile;
host.getSourceFile = (name, target) => {
  const text = name.startsWith(folder) ? host.readFile(name) : undefined;
  return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target, true);
};

const ENDS = ["", ".ts", ".tsx", ".d.ts", ".mts", ".js", ".jsx", "/index.ts", "/index.tsx", "/index.d.ts", "/index.js"];
function existing(at) {
  const full = ENDS.map((end) => at + end).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
  return full && { resolvedModule: { resolvedFileName: full, extension: path.extname(full), isExternalLibraryImport: false } };
}
function texts(node, found) {
  typeof node === "string" ? found.push(node) : Object.values(node || {}).forEach((one) => texts(one, found));
  return found;
}
function ofPackage(name) {
  const parts = name.split("/");
  for (let count = parts.length; count > 0; count--) {
    const own = packages.get(parts.slice(0, count).join("/"));
    if (own) {
      const rest = parts.slice(count).join("/");
      const said = texts((own.read.exports || {})[rest ? "./" + rest : "."], []);
      if (!rest) {
        said.push(...texts([own.read.source, own.read.types, own.read.module, own.read.main], []));
      }
      const plain = said.map((one) => one.replace(/(\.d)?\.[mc]?[jt]sx?$/, ""));
      const tries = plain.flatMap((one) => [one.replace(/^(\.\/)?(dist|lib|build|out|es|esm|cjs)\//, "src/"), one]);
      return [...tries, "src/" + rest, rest].map((one) => existing(path.join(own.at, one))).find((one) => one);
    }
  }
  return undefined;
}
host.resolveModuleNameLiterals = (literals, from) =>
  literals.map(({ text }) => {
    const plain = ts.resolveModuleName(text, from, options, host);
    if (plain.resolvedModule) {
      return plain;
    }
    for (let at = path.dirname(from); at.startsWith(folder); at = path.dirname(at)) {
      if (settings.has(at)) {
        const own = ts.resolveModuleName(text, from, { ...options, ...settings.get(at), types: [], moduleResolution: options.moduleResolution }, host);
        if (own.resolvedModule) {
          return own;
        }
      }
    }
    return (!text.startsWith(".") && ofPackage(text)) || { resolvedModule: undefined };
  });

const program = ts.createProgram(paths, options, host);
const checker = program.getTypeChecker();
const known = new Map();
const out = [];
const refused = new Set();

for (const full of paths) {
  const file = program.getSourceFile(full);
  if (file) {
    if (program.getSyntacticDiagnostics(file).filter((one) => one.code < 8000).length > 0) {
      refused.add(full);
      out.push("Refused\t" + relative(full));
    }
    definitions(file, relative(full), (node, type, name, ordinal) => {
      if (type !== "Variable") {
        known.set(node, { type, name, ordinal, path: relative(full) });
      }
    });
  }
}

const WRAPPERS = new Set([
  S.ParenthesizedExpression, S.AsExpression, S.NonNullExpression, S.SatisfiesExpression, S.ExpressionWithTypeArguments,
]);
function written(node) {
  if (WRAPPERS.has(node.kind)) {
    return written(node.expression);
  }
  switch (node.kind) {
    case S.Identifier:
    case S.ThisKeyword:
    case S.SuperKeyword:
    case S.ImportKeyword:
      return node.getText();
    case S.StringLiteral:
    case S.NoSubstitutionTemplateLiteral:
    case S.TemplateExpression:
      return "''";
    case S.PropertyAccessExpression:
      return written(node.expression) + "." + node.name.getText();
    case S.ElementAccessExpression:
      return written(node.expression) + "[]";
    case S.CallExpression:
    case S.NewExpression:
      return written(node.expression) + "()";
    case S.TaggedTemplateExpression:
      return written(node.tag) + "()";
    default:
      return "?";
  }
}

function unwrapped(node) {
  return WRAPPERS.has(node.kind) ? unwrapped(node.expression) : node;
}

/** The definitions that a declaration is, or holds. */
function definitionsOf(node, depth = 0) {
  if (!node || depth > 5) {
    return [];
  }
  if (known.has(node)) {
    return [known.get(node)];
  }
  const value =
    node.initializer || (ts.isBinaryExpression(node) && node.right) || (ts.isExportAssignment(node) && node.expression) ||
    (ts.isBinaryExpression(node.parent || node) && node.parent.left === node && node.parent.right);
  if (value) {
    const inner = unwrapped(value);
    return known.has(inner) ? [known.get(inner)] : ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner) ? ofSymbol(inner, depth + 1) : [];
  }
  if (ts.isShorthandPropertyAssignment(node)) {
    const symbol = checker.getShorthandAssignmentValueSymbol(node);
    return symbol ? declared(symbol, depth + 1) : [];
  }
  if (ts.isConstructorDeclaration(node)) {
    return [];
  }
  return [];
}

function declared(symbol, depth = 0) {
  const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (own.declarations || []).flatMap((one) => definitionsOf(one, depth));
}

function ofSymbol(node, depth = 0) {
  const name = ts.isPropertyAccessExpression(node) ? node.name : ts.isElementAccessExpression(node) ? node.argumentExpression : node;
  const symbol = checker.getSymbolAtLocation(name);
  return symbol ? declared(symbol, depth) : [];
}

function constructors(symbol) {
  const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (own.declarations || []).filter(ts.isClassLike).flatMap((one) =>
    one.members.filter(ts.isConstructorDeclaration).flatMap((member) => definitionsOf(member)));
}

function targets(node, callee) {
  const inner = unwrapped(callee);
  let signature;
  try {
    signature = checker.getResolvedSignature(node);
  } catch {}
  const declaration = signature && signature.declaration;
  const makes = ts.isNewExpression(node) || inner.kind === S.SuperKeyword || ts.isJsxOpeningLikeElement(node);
  if (declaration && !makes && !declaration.getSourceFile().fileName.startsWith(folder)) {
    return "-";
  }
  const found = [...definitionsOf(declaration), ...ofSymbol(inner)];
  const type = checker.getTypeAtLocation(inner);
  if (makes) {
    const symbol = type.symbol;
    if (symbol) {
      found.push(...declared(symbol), ...constructors(symbol));
    }
  } else if (known.has(inner)) {
    found.push(known.get(inner));
  }
  const all = [...new Set(found.map((one) => one.path + "#" + one.name + "#" + one.ordinal))].sort();
  const isAny = (type.flags & ts.TypeFlags.Any) !== 0;
  return all.length > 0 ? all.join("|") : isAny ? "any" : "-";
}

function caller(node) {
  for (let at = node.parent, before = node; at; before = at, at = at.parent) {
    if (ts.isDecorator(before)) {
      before = at;
      at = at.parent;
    }
    const one = known.get(at);
    if (one && one.type === "Function") {
      return [one.name, one.ordinal];
    }
  }
  return ["", 1];
}

function visit(file, node) {
  const isElement = ts.isJsxOpeningLikeElement(node);
  const callee =
    ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression
      : ts.isTaggedTemplateExpression(node) ? node.tag
        : isElement && (ts.isPropertyAccessExpression(node.tagName) || /^\p{Lu}/u.test(node.tagName.getText())) ? node.tagName : undefined;
  if (callee) {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const name = isElement ? "<" + written(callee) + ">" : written(callee);
    out.push(["Call", relative(file.fileName), line, name, ...caller(node), targets(node, callee)].join("\t"));
  }
  ts.forEachChild(node, (child) => visit(file, child));
}

for (const full of paths) {
  const file = program.getSourceFile(full);
  if (file && !refused.has(full)) {
    visit(file, file);
  }
}
fs.writeFileSync(1, out.map((line) => line + "\n").join(""));
