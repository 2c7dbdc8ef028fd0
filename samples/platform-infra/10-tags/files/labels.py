"""Tags that every resource carries."""
from settings import settings


def labels(team: str) -> dict[str, str]:
    return {"team": team, "stack": settings.stack, "managed-by": "pulumi"}
