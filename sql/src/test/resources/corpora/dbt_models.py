"""
Reads the manifests and catalogs that dbt projects commit: the compiled text of each model, the relations that it
depends on, its columns and those of its parents, and the dependencies that the project states.

usage: dbt_models.py <folder for models> <folder for projects> <git directory> ...
"""

import json
import os
import re
import subprocess
import sys

import items

ADAPTERS = {
    "databricks": "databricks", "spark": "databricks", "snowflake": "snowflake", "bigquery": "bigquery",
    "postgres": "postgres", "redshift": "redshift", "sqlserver": "tsql", "synapse": "tsql", "fabric": "tsql",
    "mysql": "mysql", "duckdb": "duckdb", "oracle": "oracle",
}
SKIPPED = re.compile(r"(^|/)(dbt_packages|dbt_modules|tests/functional|\.piperider|previous-manifest|\{\{|node_modules)")
TOLD = re.compile(r"(^|/)(requirements[^/]*\.txt|requirements/[^/]*\.txt|pyproject\.toml|Pipfile|setup\.(py|cfg)|[^/]*\.lock"
                  r"|[^/]*Dockerfile[^/]*|Makefile)$")
MADE = re.compile(r"(^|/)(target|compiled|run|logs|node_modules|site-packages)/")
TEXTS = set()
COMMITS = set()


def git(directory, *arguments, given=None):
    run = subprocess.run(["git", "--git-dir=" + directory, *arguments], input=given, capture_output=True)
    return run.stdout if run.returncode == 0 else b""


def manifests(directory):
    """The newest commit at hand with each manifest."""
    log = git(directory, "log", "--all", "--format=C %H", "--name-only", "--diff-filter=AM", "--", "*manifest.json")
    places, commit = [], ""
    for line in log.decode("utf-8", "replace").splitlines():
        if line.startswith("C "):
            commit = line[2:]
        elif (line == "manifest.json" or line.endswith("/manifest.json")) and not SKIPPED.search(line):
            places.append((line, commit))
    asked = "".join(f"{commit}:{path}\n" for path, commit in places).encode()
    answers = git(directory, "cat-file", "--batch-check", given=asked).decode().splitlines()
    newest = {}
    for (path, commit), answer in zip(places, answers):
        if " blob " in answer:
            newest.setdefault(path, commit)
    return newest


def load(directory, commit, path):
    try:
        read = json.loads(git(directory, "show", f"{commit}:{path}") or b"{}")
        return read if isinstance(read, dict) else {}
    except ValueError:
        return {}


def compiled(node):
    return node.get("compiled_code") or node.get("compiled_sql") or ""


def relation(node):
    if node.get("relation_name"):
        return items.canonical(node["relation_name"])
    parts = [node.get("database"), node.get("schema"), node.get("identifier") or node.get("alias") or node.get("name")]
    return items.canonical(".".join(part for part in parts if part))


def ephemeral(node):
    return node.get("config", {}).get("materialized") == "ephemeral"


def parents(manifest, node, found=None):
    """The nodes whose relations the text reads: an ephemeral one stands in the text itself."""
    found = {} if found is None else found
    for unique in node.get("depends_on", {}).get("nodes", []):
        parent = manifest["nodes"].get(unique) or manifest["sources"].get(unique)
        if parent is None or unique in found:
            continue
        if ephemeral(parent):
            parents(manifest, parent, found)
        else:
            found[unique] = parent
    return found


def bare(sql):
    """The text without comments and strings: a relation that only they name is not read."""
    return re.sub(r"--[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.|'')*'", " ", sql, flags=re.S)


def named(sql, name, before=""):
    plain = items.QUOTES.sub("", bare(sql)).lower()
    return re.search(before + r"(?<![\w$.])" + re.escape(name) + r"(?![\w$])", plain) is not None


def columns(catalog, unique):
    entry = catalog.get("nodes", {}).get(unique) or catalog.get("sources", {}).get(unique) or {}
    listed = sorted(entry.get("columns", {}).values(), key=lambda column: column.get("index") or 0)
    return [items.canonical(column["name"]) for column in listed]


def known(manifest, catalog, unique, node, adapter, sql):
    read = parents(manifest, node)
    yield "adapter", adapter
    yield "dialect", ADAPTERS.get(adapter, "ansi")
    yield "relation", relation(node)
    yield ("tables",)
    names = {name for name in map(relation, read.values()) if named(sql, name)}
    if named(sql, relation(node), r"\b(?:from|join)\s+"):
        names.add(relation(node))
    for name in sorted(names):
        yield "read", name
    outputs = columns(catalog, unique)
    if outputs and node["resource_type"] == "model":
        yield ("outputs", *outputs)
    for parent in sorted(read):
        listed = columns(catalog, parent)
        if listed:
            yield ("catalog", relation(read[parent]), *listed)


def models(corpus, repository, manifest, catalog, adapter):
    written = 0
    for unique, node in sorted(manifest["nodes"].items()):
        sql = compiled(node)
        is_sql = node.get("language", "sql") == "sql" and node["resource_type"] in ("model", "snapshot")
        text = re.sub(r"\s+", " ", sql)
        if is_sql and text.strip() and text not in TEXTS:
            TEXTS.add(text)
            name = f"{repository}/{node['package_name']}.{node['name']}"
            items.write(corpus, name, sql, known(manifest, catalog, unique, node, adapter, sql))
            written += 1
    return written


def projects(tree, directory, commit):
    """The packages that the repository itself holds: name and folder."""
    for path in tree:
        if os.path.basename(path) == "dbt_project.yml" and not SKIPPED.search(path):
            text = git(directory, "show", f"{commit}:{path}").decode("utf-8", "replace")
            name = re.search(r"^name\s*:\s*['\"]?([\w-]+)", text, re.M)
            if name:
                yield name.group(1), os.path.dirname(path)


def far_away(manifest, node, name, held):
    """True where only a macro names it that stands in a package that the repository does not hold."""
    packages = {package for package, _ in held}
    waiting, macros = list(node.get("depends_on", {}).get("macros", [])), {}
    while waiting:
        unique = waiting.pop()
        macro = manifest.get("macros", {}).get(unique)
        if macro and unique not in macros:
            macros[unique] = macro
            waiting += macro.get("depends_on", {}).get("macros", [])
    texts = [macro["macro_sql"] for macro in macros.values() if macro["package_name"] in packages]
    texts.append(node.get("raw_code") or node.get("raw_sql") or "")
    others = [macro["macro_sql"] for macro in macros.values() if macro["package_name"] not in packages]
    quoted = re.compile("['\"]" + re.escape(name) + "['\"]")
    return any(map(quoted.search, others)) and not any(map(quoted.search, texts))


def dependency(manifest, child, unique, held, tree):
    """A parent as the project writes it: `far` where the repository holds neither its file nor what names it."""
    kind = unique.split(".", 1)[0]
    node = manifest["sources"].get(unique) if kind == "source" else manifest["nodes"].get(unique)
    if not node:
        return None
    name = f"source:{node['source_name']}.{node['name']}" if kind == "source" else f"ref:{node['name']}"
    here = not far_away(manifest, child, node["name"], held) and any(node["package_name"] == package and place(folder, node) in tree for package, folder in held)
    return (name if here else "far-" + name).lower()


def place(folder, node):
    return os.path.join(folder, node.get("original_file_path", "").replace("\\", "/"))


def stated(manifest, tree, directory, commit):
    """The models whose file at the commit is the file that the manifest was made of."""
    held = list(projects(tree, directory, commit))
    for package, folder in held:
        for unique, node in sorted(manifest["nodes"].items()):
            path = place(folder, node)
            if node["package_name"] != package or node["resource_type"] not in ("model", "snapshot"):
                continue
            if path not in tree or MADE.search(path):
                continue
            file = git(directory, "show", f"{commit}:{path}").decode("utf-8", "replace")
            raw = node.get("raw_code") or node.get("raw_sql") or ""
            if node["resource_type"] == "snapshot" or file.split() == raw.split():
                on = {dependency(manifest, node, parent, held, tree) for parent in node.get("depends_on", {}).get("nodes", [])}
                yield "model", node["name"].lower(), path, *sorted(name for name in on if name)


def bring(tree, directory, commit, folder):
    """The files that a dbt project is made of, without any artifact that dbt wrote."""
    for path in tree:
        wanted = path.lower().endswith((".sql", ".yml", ".yaml", ".py", ".csv", ".md")) or TOLD.search(path)
        if wanted and not MADE.search(path) and ".." not in path.split("/"):
            content = git(directory, "show", f"{commit}:{path}")
            if len(content) <= 1_000_000 or path.endswith(".csv"):
                file = os.path.join(folder, path)
                os.makedirs(os.path.dirname(file), exist_ok=True)
                with open(file, "wb") as out:
                    out.write(content[:1_000_000])


def main(corpus, folders, *directories):
    for directory in directories:
        repository = os.path.basename(os.path.dirname(directory.rstrip("/").removesuffix("/.git")))
        best = None
        for path, commit in manifests(directory).items():
            manifest = load(directory, commit, path)
            if "nodes" not in manifest or "sources" not in manifest:
                continue
            catalog = load(directory, commit, path[: -len("manifest.json")] + "catalog.json")
            adapter = manifest.get("metadata", {}).get("adapter_type") or "unknown"
            count = models(corpus, repository, manifest, catalog, adapter)
            tree = set(git(directory, "ls-tree", "-r", "--name-only", "-z", commit).decode("utf-8", "replace").split("\0"))
            rows = list(stated(manifest, tree, directory, commit))
            print(repository, path, commit, adapter, f"models={count}", f"stated={len(rows)}",
                  f"catalog={len(catalog.get('nodes', {}))}", sep="\t", flush=True)
            # Copies of one repository under several names are one project.
            if commit not in COMMITS and (best is None or len(rows) > len(best[1])):
                best = (commit, rows, adapter, tree)
            COMMITS.add(commit)
        if best and len(best[1]) >= 3:
            head = [("git", directory), ("commit", best[0]), ("adapter", best[2])]
            items.write(folders, repository + "/project", "", head + best[1], split=repository)
            bring(best[3], directory, best[0], os.path.join(folders, items.half(repository), repository, "tree"))


if __name__ == "__main__":
    main(*sys.argv[1:])
