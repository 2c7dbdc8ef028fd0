"""Mail addresses that hear about failed jobs."""
import pulumi_databricks as databricks

OWNERS = {
    "data": "data-oncall@fjordvik.example",
    "orders": "orders-oncall@fjordvik.example",
    "billing": "billing-oncall@fjordvik.example",
    "web": "web-oncall@fjordvik.example",
}


def on_failure(team: str) -> databricks.JobEmailNotificationsArgs:
    return databricks.JobEmailNotificationsArgs(on_failures=[OWNERS[team]])
