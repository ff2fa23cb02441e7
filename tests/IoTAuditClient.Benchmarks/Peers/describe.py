"""Prints boto3's best calls a second against an endpoint: describe.py <url> <finding id> <calls>."""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

url, finding_id, calls = sys.argv[1], sys.argv[2], int(sys.argv[3])
best = 0.0
for threads in (1, 8, 32):
    client = boto3.client(
        "iot",
        endpoint_url=url,
        region_name="eu-west-1",
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
        config=Config(max_pool_connections=threads, retries={"total_max_attempts": 1}),
    )
    with ThreadPoolExecutor(threads) as pool:
        describe = lambda _: client.describe_audit_finding(findingId=finding_id)
        list(pool.map(describe, range(200)))
        start = time.perf_counter()
        list(pool.map(describe, range(calls)))
        best = max(best, calls / (time.perf_counter() - start))
print(best)
