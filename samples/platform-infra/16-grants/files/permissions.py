"""Who may read and write what."""
import pulumi_databricks as databricks

from catalog import bronze, gold, retail

GRANTS = {
    "orders-api": {"bronze": ["MODIFY"], "gold": ["SELECT"]},
    "billing-service": {"bronze": ["MODIFY"], "gold": ["SELECT"]},
    "analysts": {"gold": ["SELECT"]},
}

usage = databricks.Grants(
    "catalog-usage",
    catalog=retail.name,
    grants=[
        databricks.GrantsGrantArgs(principal=who, privileges=["USE_CATALOG"])
        for who in GRANTS
    ],
)


def schema_grants(name: str, schema: databricks.Schema) -> databricks.Grants:
    return databricks.Grants(
        f"{name}-grants",
        schema=schema.id,
        grants=[
            databricks.GrantsGrantArgs(
                principal=who, privileges=["USE_SCHEMA", *layers[name]]
            )
            for who, layers in GRANTS.items()
            if name in layers
        ],
    )


bronze_grants = schema_grants("bronze", bronze)
gold_grants = schema_grants("gold", gold)
