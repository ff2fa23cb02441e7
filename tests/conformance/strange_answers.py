"""Answers in unusual frames, answers that are no finding at all, and errors."""
from case import Case
from corners import FULL_FINDING, FULL_RESOURCE, described
from wire import Members, Raw, plain, respond


def strange_cases():
    yield from frames()
    yield from bodies()
    yield from other_kinds()
    yield from errors()


def frames():
    sent = {"finding": FULL_FINDING}
    body = plain(sent).encode()
    asked = {"operation": "describe", "findingId": FULL_FINDING["findingId"]}
    for frame in ("length", "chunked", "close"):
        yield Case(f"corner: frame {frame}", asked, sent, respond(body, frame=frame))
    for headers in ((), [("Content-Type", "text/html")], [("content-type", "APPLICATION/JSON")], [("Content-Type", "application/json"), ("X-Unknown", "x" * 4000)]):
        yield Case(f"corner: headers {str(headers)[:60]}", asked, sent, respond(body, headers=headers))


def bodies():
    asked = {"operation": "describe", "findingId": "asked-for"}
    for name, trait, body in (
        ("empty", "an empty body", b""),
        ("no finding", "a body without a finding", b"{}"),
        ("finding null", "a body without a finding", b'{"finding":null}'),
        ("unknown members only", "a body without a finding", b'{"Finding":{"taskId":"t"}}'),
        ("null", "a body that is null", b"null"),
        ("number", "a body that is a number", b"5"),
        ("list", "a body that is a list", b"[]"),
        ("html", "a body that is HTML", b"<html><body>Welcome</body></html>"),
        ("truncated", "a body that is cut off", b'{"finding":{"taskId":"t","checkName":"LOGG'),
        ("two documents", "a body with something after it", b'{"finding":{"taskId":"t"}}{"finding":{}}'),
        ("comment", "a body that is no JSON", b'{"finding":{"taskId":"t"/* */}}'),
        ("trailing comma", "a body that is no JSON", b'{"finding":{"taskId":"t",}}'),
        ("not a number", "a body with NaN", b'{"finding":{"taskId":"t","unknown":NaN}}'),
        ("raw control character", "a body with a raw control character", b'{"finding":{"taskId":"t\x01"}}'),
        ("latin-1", "a body that is not UTF-8", '{"finding":{"taskId":"\u00e4"}}'.encode("latin-1")),
        ("utf-16", "a body in UTF-16", '{"finding":{"taskId":"t"}}'.encode("utf-16-le")),
        ("raw surrogate", "a body that is not UTF-8", b'{"finding":{"taskId":"\xed\xa0\x80"}}'),
        ("overlong", "a body that is not UTF-8", b'{"finding":{"taskId":"\xc0\xaf"}}'),
    ):
        yield Case(f"corner: body {name}", asked, {}, respond(body), trait)
    yield Case("corner: body byte order mark", asked, {"finding": {"taskId": "t"}}, respond(b'\xef\xbb\xbf{"finding":{"taskId":"t"}}'), "a body with a byte order mark")
    yield Case("corner: body white space", asked, {"finding": {"taskId": "t"}}, respond(b' \r\n\t{ "finding" : { "taskId" : "t" } }\r\n\r\n '))
    deep = b'{"finding":{"unknown":' + b"[" * 200 + b"]" * 200 + b',"taskId":"t"}}'
    yield Case("corner: body 200 deep", asked, {"finding": {"taskId": "t"}}, respond(deep))
    deep = b'{"finding":{"unknown":' + b"[" * 300 + b"]" * 300 + b',"taskId":"t"}}'
    yield Case("corner: body 300 deep", asked, {"finding": {"taskId": "t"}}, respond(deep), "a body 300 levels deep")
    twice = "a member twice"
    yield described(twice, Members([("taskId", "first"), ("taskId", "second")]), twice)
    yield described("a member twice, null last", Members([("taskId", "first"), ("taskId", None)]), twice)
    yield described("a structure twice", Members([("nonCompliantResource", FULL_RESOURCE), ("nonCompliantResource", {"resourceType": "IAM_ROLE"})]), twice)


def bodies_of(operation, asked, sent):
    """The same for another operation: a whole answer in other clothes, and bodies that are none."""
    whole = plain(sent).encode()
    for name, trait, body in (
        ("empty", "an empty body", b""),
        ("null", "a body that is null", b"null"),
        ("number", "a body that is a number", b"5"),
        ("list", "a body that is a list", b"[]"),
        ("html", "a body that is HTML", b"<html><body>Welcome</body></html>"),
        ("truncated", "a body that is cut off", whole[:-1]),
        ("two documents", "a body with something after it", whole + whole),
        ("raw control character", "a body with a raw control character", b'{"unknown":"\x01"}'),
        ("utf-16", "a body in UTF-16", plain(sent).encode("utf-16-le")),
    ):
        yield Case(f"corner: {operation}: body {name}", asked, {}, respond(body), trait)
    yield Case(f"corner: {operation}: body byte order mark", asked, sent, respond(b"\xef\xbb\xbf" + whole), "a body with a byte order mark")
    yield Case(f"corner: {operation}: body white space", asked, sent, respond(b" \r\n\t" + whole + b"\r\n "))
    for frame in ("chunked", "close"):
        yield Case(f"corner: {operation}: frame {frame}", asked, sent, respond(whole, frame=frame))


def other_kinds():
    for name, finding in (
        ("text is a number", {"taskId": Raw("5.50")}),
        ("text is a boolean", {"taskId": True}),
        ("text is a structure", {"taskId": {"a": "b"}}),
        ("text is a list", {"taskId": ["a"]}),
        ("boolean is text", {"isSuppressed": "true"}),
        ("boolean is other text", {"isSuppressed": "yes"}),
        ("boolean is a number", {"isSuppressed": Raw("1")}),
        ("enumeration is a number", {"severity": Raw("5")}),
        ("structure is text", {"nonCompliantResource": "x"}),
        ("structure is a list", {"nonCompliantResource": []}),
        ("structure is false", {"nonCompliantResource": False}),
        ("list is a structure", {"relatedResources": {"a": "b"}}),
        ("list is empty text", {"relatedResources": ""}),
        ("list is text", {"relatedResources": "x"}),
        ("list of text", {"relatedResources": ["x"]}),
        ("map is a list", {"nonCompliantResource": {"additionalInfo": ["a"]}}),
        ("map value is a number", {"nonCompliantResource": {"additionalInfo": {"k": Raw("5")}}}),
        ("map value is a structure", {"nonCompliantResource": {"additionalInfo": {"k": {"a": "b"}}}}),
    ):
        yield described(name, finding, name)


def errors():
    namespace, uri = "com.amazonaws.iot#", ":http://internal.amazon.com/coral/com.amazon.coral.validate/"
    header = "X-Amzn-ErrorType"
    json_type = ("Content-Type", "application/json")
    for code, status in (
        ("InternalFailureException", 500), ("InvalidRequestException", 400), ("ThrottlingException", 400), ("ThrottlingException", 429),
        ("ResourceNotFoundException", 404), ("LimitExceededException", 410), ("AccessDeniedException", 403), ("ServiceUnavailableException", 503),
        ("UnrecognizedClientException", 403), ("ExpiredTokenException", 403), ("NobodyKnowsThisException", 418),
    ):
        for operation in ("describe", "list", "related"):
            yield error(operation, f"{status} {code}", status, [json_type, (header, code)], b'{"message":"Hi"}')
    code = "ResourceNotFoundException"
    for name, headers, body in (
        ("header with URI", [(header, code + uri)], b"{}"),
        ("header with namespace and URI", [(header, namespace + code + uri)], b"{}"),
        ("__type", [], b'{"__type":"%s"}' % code.encode()),
        ("__type with namespace", [], b'{"__type":"%s%s"}' % (namespace.encode(), code.encode())),
        ("__type with namespace and URI", [], b'{"__type":"%s%s%s"}' % (namespace.encode(), code.encode(), uri.encode())),
        ("code", [], b'{"code":"%s"}' % code.encode()),
        ("Code", [], b'{"Code":"%s"}' % code.encode()),
        ("code with namespace", [], b'{"code":"%s%s"}' % (namespace.encode(), code.encode())),
        ("header before __type", [(header, code)], b'{"__type":"Other"}'),
        ("header before code", [(header, code)], b'{"code":"Other"}'),
        ("__type and code", [], b'{"__type":"%s","code":"Other"}' % code.encode()),
        ("nested __type", [], b'{"__type":"%s","ErrorDetails":[{"__type":"Other"}]}' % code.encode()),
        ("no code", [], b'{"message":"Hi"}'),
        ("empty body with header", [(header, code)], b""),
        ("empty body", [], b""),
        ("HTML", [("Content-Type", "text/html")], b"<html>Not found</html>"),
        ("cut off", [(header, code)], b'{"message":"H'),
        ("list", [(header, code)], b"[]"),
    ):
        yield error("describe", name, 404, headers if ("Content-Type", "text/html") in headers else [json_type, *headers], body)
    yield error("describe", "HTML of a gateway", 502, [("Content-Type", "text/html")], b"<html>Bad gateway</html>")


def error(operation, name, status, headers, body, asked=None):
    asked = asked if asked is not None else ({"taskId": "t-1"} if operation == "list" else {"findingId": "f-1"})
    return Case(f"corner: error: {operation}: {name}", {"operation": operation, **asked}, None, respond(body, status, headers), f"error: {name}")
