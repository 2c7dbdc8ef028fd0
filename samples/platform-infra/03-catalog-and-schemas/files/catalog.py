"""Unity Catalog: the catalog, its schemas and the storage below."""
import pulumi_databricks as databricks

from settings import settings
from storage import landing_bucket

LAYERS = ("bronze", "silver", "gold")

landing_location = databricks.ExternalLocation(
    "landing-location",
    name="landing",
    url=landing_bucket.bucket.apply(lambda name: f"s3://{name}/"),
    credential_name="fjordvik-storage",
)

retail = databricks.Catalog(
    "retail",
    name="retail",
    comment="Orders, customers, products and money of the shop",
)

bronze = databricks.Schema("bronze", catalog_name=retail.name, name="bronze")
silver = databricks.Schema("silver", catalog_name=retail.name, name="silver")
gold = databricks.Schema("gold", catalog_name=retail.name, name="gold")

schemas = {"bronze": bronze, "silver": silver, "gold": gold}
