"""Clusters and SQL warehouses."""
import pulumi_databricks as databricks

from settings import settings

warehouse = databricks.SqlEndpoint(
    "transform",
    name=f"transform-{settings.stack}",
    cluster_size="Small",
    auto_stop_mins=10,
    max_num_clusters=2,
)
