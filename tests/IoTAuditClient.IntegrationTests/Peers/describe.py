"""Describes every finding whose id comes in on standard input with boto3, and prints each as one line of JSON."""
import json
import sys

from peer import client

for line in sys.stdin:
    answer = client.describe_audit_finding(findingId=line.strip())
    print(json.dumps(answer["finding"], default=lambda time: time.isoformat()), flush=True)
