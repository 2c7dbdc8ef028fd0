"""Entry point of the stack."""
import pulumi

from storage import events_bucket, landing_bucket

pulumi.export("landing_bucket", landing_bucket.bucket)
pulumi.export("events_bucket", events_bucket.bucket)
