"""Counters."""
from prometheus_client import Counter

PLACED = Counter("orders_placed_total", "Orders placed", ["channel"])
