"""
Brings the SQL files of a repository, and with `cells` the %sql cells of its notebooks in Python, into a corpus.
Files that are templates (Jinja), longer than two million bytes or like another of the corpus are left out.

usage: sql_files.py <folder of the corpus> <dialect> <git directory> <regular expression of paths> [cells] [part of 16]
"""

import hashlib
import os
import re
import subprocess
import sys

import items


def git(directory, *arguments):
    """Empty where a partial clone lacks the file."""
    return subprocess.run(["git", "--git-dir=" + directory, *arguments], capture_output=True).stdout


def text(data):
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def cells(notebook):
    for cell in re.split(r"^# COMMAND -+\s*$", notebook, flags=re.M):
        lines = [line for line in cell.splitlines() if line.startswith("# MAGIC")]
        code = "\n".join(re.sub(r"^# MAGIC ?", "", line) for line in lines)
        if re.match(r"\s*%sql\b", code):
            yield re.sub(r"^\s*%sql\b", "", code)


def main(corpus, dialect, directory, paths, *options):
    repository = os.path.basename(os.path.dirname(directory.rstrip("/").removesuffix("/.git")))
    part = next((int(option) for option in options if option.isdigit()), 16)
    count, seen = 0, set()
    for path in git(directory, "ls-tree", "-r", "--name-only", "-z", "HEAD").decode("utf-8", "replace").split("\0"):
        python = path.endswith(".py") and "cells" in options
        if not re.search(paths, path) or not (path.lower().endswith(".sql") or python):
            continue
        if int(hashlib.sha1(path.encode("utf-8")).hexdigest()[1], 16) >= part:
            continue
        data = git(directory, "show", "HEAD:" + path)
        if len(data) > 2_000_000:
            continue
        texts = list(cells(text(data))) if python else [text(data)]
        for number, sql in enumerate(texts):
            plain = re.sub(r"\s+", " ", sql).strip()
            if plain and plain not in seen and "{{" not in plain and "{%" not in plain:
                seen.add(plain)
                name = f"{repository}/{path}" + (f"#{number}" if python else "")
                items.write(corpus, name, sql, [("dialect", dialect)])
                count += 1
    print(f"{repository}\t{git(directory, 'rev-parse', 'HEAD').decode().strip()}\t{dialect}\t{count}")


if __name__ == "__main__":
    main(*sys.argv[1:])
