"""Buckets."""
import pulumi
import pulumi_aws as aws

config = pulumi.Config()
prefix = config.require("bucketPrefix")

landing_bucket = aws.s3.BucketV2("landing", bucket=f"{prefix}-landing")
events_bucket = aws.s3.BucketV2("events", bucket=f"{prefix}-events")
