'''Connections to PostgreSQL.'''
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from orders_api.config import load


@contextmanager
def connection() -> Iterator[psycopg.Connection]:
    with psycopg.connect(load().database_url) as conn:
        yield conn
