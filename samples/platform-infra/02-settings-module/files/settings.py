"""Typed view of the stack configuration."""
from dataclasses import dataclass

import pulumi


@dataclass(frozen=True)
class Settings:
    """Everything that differs between stacks."""

    catalog: str
    bucket_prefix: str
    stack: str


def load() -> Settings:
    config = pulumi.Config()
    return Settings(
        catalog=config.require("catalog"),
        bucket_prefix=config.require("bucketPrefix"),
        stack=pulumi.get_stack(),
    )


settings = load()
