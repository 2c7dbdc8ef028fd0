"""Scheduled work."""
import pulumi_databricks as databricks

from compute import warehouse

dbt_nightly = databricks.Job(
    "dbt-nightly",
    name="dbt-nightly",
    git_source=databricks.JobGitSourceArgs(
        url="https://git.example/fjordvik/orders-dbt",
        provider="gitHub",
        branch="main",
    ),
    tasks=[
        databricks.JobTaskArgs(
            task_key="build",
            dbt_task=databricks.JobTaskDbtTaskArgs(
                commands=["dbt deps", "dbt seed", "dbt build"],
                warehouse_id=warehouse.id,
                catalog="retail",
                schema="gold",
            ),
        ),
    ],
    schedule=databricks.JobScheduleArgs(
        quartz_cron_expression="0 15 3 * * ?",
        timezone_id="Europe/Oslo",
    ),
)
