'''Runs SQL on the Databricks warehouse.'''
import os
from pathlib import Path

from databricks import sql


def run_file(path: Path) -> None:
    with sql.connect(
        server_hostname=os.environ['DATABRICKS_HOST'],
        http_path=os.environ['DATABRICKS_HTTP_PATH'],
        access_token=os.environ['DATABRICKS_TOKEN'],
    ) as conn, conn.cursor() as cursor:
        for statement in path.read_text(encoding='utf-8').split(';'):
            if statement.strip():
                cursor.execute(statement)
