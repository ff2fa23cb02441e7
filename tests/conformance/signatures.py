"""Checks a request's Signature Version 4 with botocore's signer, which has nothing in common with the AWS SDK for .NET."""
import re

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from peer import ENVIRONMENT

CREDENTIALS = Credentials(ENVIRONMENT["AWS_ACCESS_KEY_ID"], ENVIRONMENT["AWS_SECRET_ACCESS_KEY"], ENVIRONMENT["AWS_SESSION_TOKEN"])
FORM = re.compile(r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/([^/]+)/aws4_request, SignedHeaders=([^ ,]+), Signature=([0-9a-f]{64})$")


def flaw(request):
    """What is wrong with a request's signature, or None."""
    form = FORM.match(request.header("authorization") or "")
    if not form:
        return "the authorization header has another form"
    key, day, region, service, names, signature = form.groups()
    if key != CREDENTIALS.access_key or not (request.header("x-amz-date") or "").startswith(day):
        return "the credential scope is not that of the request"
    signed = names.split(";")
    must = {"host"} | {name.lower() for name, _ in request.headers if name.lower().startswith("x-amz-")}
    if must - set(signed):
        return f"not signed: {', '.join(sorted(must - set(signed)))}"
    return None if signature == expected(request, signed, region, service) else "the signature has another value than botocore's"


def expected(request, signed, region, service):
    headers = {name: request.header(name) for name in signed}
    copy = AWSRequest(method=request.method, url=f"http://{headers['host']}{request.target}", headers=headers, data=request.body)
    copy.context["timestamp"] = request.header("x-amz-date")
    signer = SigV4Auth(CREDENTIALS, service, region)
    return signer.signature(signer.string_to_sign(copy, signer.canonical_request(copy)), copy)
