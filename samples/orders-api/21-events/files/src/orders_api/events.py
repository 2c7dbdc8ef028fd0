"""Events as JSON lines in the landing bucket."""
import json
from datetime import UTC, datetime

import boto3

BUCKET = "fjordvik-prod-landing"


def publish(kind: str, body: dict) -> None:
    now = datetime.now(UTC)
    key = f"orders/{now:%Y/%m/%d/%H}/{kind}-{body['order_id']}.json"
    boto3.client("s3").put_object(Bucket=BUCKET, Key=key, Body=json.dumps(body).encode())
