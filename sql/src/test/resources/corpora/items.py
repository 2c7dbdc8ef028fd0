"""Writes the items of a corpus: a text and what is known of it, in the open or the held half by the SHA-1 of its name."""

import hashlib
import os
import re

QUOTES = re.compile(r'["`\[\]]')


def canonical(name):
    """A dotted name as Lode says it: without quotes, in lower case."""
    return QUOTES.sub("", name).lower()


def half(name):
    return "open" if int(hashlib.sha1(name.encode("utf-8")).hexdigest()[0], 16) < 8 else "held"


def write(corpus, name, sql, known, split=None):
    """`known` holds rows; a row is one line of the file beside the text, its cells joined by tabs."""
    path = os.path.join(corpus, half(split or name), name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".sql", "w", encoding="utf-8", newline="") as file:
        file.write(sql)
    with open(path + ".known", "w", encoding="utf-8") as file:
        for row in known:
            file.write("\t".join(str(cell).replace("\t", " ").replace("\n", " ") for cell in row) + "\n")
