'''Loads what changed into retail.bronze.'''
from pathlib import Path

from orders_api.lakehouse_client import run_file

SQL = Path('sql/databricks')


def main() -> None:
    for name in ('copy_orders.sql', 'load_order_lines.sql'):
        run_file(SQL / name)


if __name__ == '__main__':
    main()
