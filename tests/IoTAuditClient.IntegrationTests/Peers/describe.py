"""Describes every finding whose id comes in on standard input with boto3, and prints each as one line of JSON."""
import json
import sys

import boto3
from botocore.config import Config

client = boto3.client(
    "iot",
    endpoint_url=sys.argv[1],
    region_name="eu-west-1",
    aws_access_key_id="AKIDEXAMPLE",
    aws_secret_access_key="secret",
    config=Config(retries={"max_attempts": 1}),
)
for line in sys.stdin:
    answer = client.describe_audit_finding(findingId=line.strip())
    print(json.dumps(answer["finding"], default=lambda time: time.isoformat()), flush=True)
