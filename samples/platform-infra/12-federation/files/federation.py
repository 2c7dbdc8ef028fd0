"""Foreign catalogs: PostgreSQL databases seen from Databricks."""
import pulumi
import pulumi_databricks as databricks

config = pulumi.Config()


def foreign_catalog(name: str, database: str) -> databricks.Catalog:
    connection = databricks.Connection(
        f"{name}-connection",
        name=name,
        connection_type="POSTGRESQL",
        options={
            "host": config.require(f"{database}Host"),
            "port": "5432",
            "user": "lakehouse_reader",
            "password": config.require_secret(f"{database}Password"),
        },
    )
    return databricks.Catalog(
        name,
        name=name,
        connection_name=connection.name,
        options={"database": database},
    )


orders_pg = foreign_catalog("orders_pg", "orders")
billing_pg = foreign_catalog("billing_pg", "billing")
