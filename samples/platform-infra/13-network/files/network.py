"""VPC, subnets and the way out."""
import pulumi_aws as aws

from labels import labels

vpc = aws.ec2.Vpc("lakehouse", cidr_block="10.40.0.0/16", tags=labels("platform"))

subnets = [
    aws.ec2.Subnet(
        f"lakehouse-{zone}",
        vpc_id=vpc.id,
        cidr_block=f"10.40.{index}.0/24",
        availability_zone=f"eu-north-1{zone}",
        tags=labels("platform"),
    )
    for index, zone in enumerate("abc")
]

databricks_sg = aws.ec2.SecurityGroup(
    "databricks",
    vpc_id=vpc.id,
    egress=[
        aws.ec2.SecurityGroupEgressArgs(
            protocol="-1", from_port=0, to_port=0, cidr_blocks=["0.0.0.0/0"]
        )
    ],
    tags=labels("platform"),
)
