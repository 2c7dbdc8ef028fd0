'''Settings from the environment.'''
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    database_url: str
    page_size: int


def load() -> Settings:
    return Settings(
        database_url=os.environ.get('DATABASE_URL', 'postgresql://localhost/orders'),
        page_size=int(os.environ.get('PAGE_SIZE', '50')),
    )
