"""The cases that no luck is left to: every member by itself, every known value, and the extremes."""
from decimal import Decimal

from case import Case
from generator import CHECKS, FINDING_MEMBERS, IDENTIFIER_TEXTS, ISSUER_TEXTS, POLICY_TEXTS, RESOURCE_TYPES, SEVERITIES
from wire import Raw, plain, respond

FULL_RESOURCE = {"resourceType": "CLIENT_ID", "resourceIdentifier": {"clientId": "pump-7"}, "additionalInfo": {"CONNECTION_TIME": "1582862626000"}}
FULL_FINDING = {
    "findingId": "f-1",
    "taskId": "t-1",
    "checkName": "LOGGING_DISABLED_CHECK",
    "taskStartTime": Raw("1576012045", Decimal(1576012045)),
    "findingTime": Raw("1576012046.168", Decimal("1576012046.168")),
    "severity": "LOW",
    "nonCompliantResource": FULL_RESOURCE,
    "relatedResources": [FULL_RESOURCE],
    "reasonForNonCompliance": "because",
    "reasonForNonComplianceCode": "LOGGING_DISABLED",
    "isSuppressed": False,
}
EMPTY = {"nonCompliantResource": {}, "relatedResources": [], "taskStartTime": None, "findingTime": None, "isSuppressed": None}
MEGABYTE = 1024 * 1024


def corner_cases():
    yield from members()
    yield from known_values()
    yield from identifiers()
    yield from long_lists()
    yield from texts()
    yield from times()
    yield from pages()


def described(name, finding, trait=None):
    sent = {"finding": finding}
    asked_for = FULL_FINDING["findingId"] if dict(finding).get("findingId") == FULL_FINDING["findingId"] else "asked-for"
    return Case(f"corner: {name}", {"operation": "describe", "findingId": asked_for}, sent, respond(plain(sent).encode("utf-8", "surrogatepass")), trait)


def members():
    yield described("every member", FULL_FINDING)
    yield described("no member", {})
    for name in FINDING_MEMBERS:
        others = {other: value for other, value in FULL_FINDING.items() if other != name}
        yield described(f"only {name}", {name: FULL_FINDING[name]})
        yield described(f"all but {name}", others)
        yield described(f"{name} null", {**others, name: None})
        if EMPTY.get(name, "") is not None:
            yield described(f"{name} empty", {**others, name: EMPTY.get(name, "")})
    yield described("another finding", {**FULL_FINDING, "findingId": "f-2"})
    yield described("the id in another case", {**FULL_FINDING, "findingId": "ASKED-For"})
    for name in FULL_RESOURCE:
        others = {other: value for other, value in FULL_RESOURCE.items() if other != name}
        for how, resource in (("absent", others), ("null", {**others, name: None}), ("empty", {**others, name: "" if name == "resourceType" else {}})):
            yield described(f"{name} {how}", {"nonCompliantResource": resource, "relatedResources": [resource]})
    yield described("isSuppressed true", {"isSuppressed": True})
    beside_null = {"__type": "x", "policyName": "p", "policyVersionId": None}
    yield described("__type beside null", {"nonCompliantResource": {"resourceIdentifier": {"policyVersionIdentifier": beside_null}}})
    typed = {**FULL_RESOURCE, "__type": "com.amazonaws.iot#Resource", "resourceIdentifier": {"__type": "x", "policyVersionIdentifier": {"__type": "y", "policyName": "p"}}}
    yield described("__type in every structure", {"__type": "com.amazonaws.iot#AuditFinding", "nonCompliantResource": typed, "relatedResources": [typed]})


def known_values():
    for severity in SEVERITIES + ["low", "Critical", "UNKNOWN", "", " "]:
        yield described(f"severity '{severity}'", {"severity": severity})
    for check in CHECKS + ["QUANTUM_CHECK", "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK"]:
        yield described(f"check {check}", {"checkName": check})
    for kind in RESOURCE_TYPES + ["SATELLITE", "client_id", ""]:
        resource = {"resourceType": kind, "resourceIdentifier": {"clientId": "c", "account": "123456789012"}}
        yield described(f"resource type '{kind}'", {"nonCompliantResource": resource, "relatedResources": [resource]})


def identifiers():
    policy, issuer = {name: name for name in POLICY_TEXTS}, {name: name for name in ISSUER_TEXTS}
    whole = {**{name: name for name in IDENTIFIER_TEXTS}, "policyVersionIdentifier": policy, "issuerCertificateIdentifier": issuer}
    shapes = [("all members", whole), ("unknown members only", {"satelliteId": "s"})]
    for name, value in whole.items():
        shapes += [(f"only {name}", {name: value}), (f"{name} null", {name: None}), (f"{name} empty", {name: "" if isinstance(value, str) else {}})]
        shapes += [(f"{name} and account", {name: value, "account": "123456789012"})]
        shapes += [(f"{name} null beside all others", {**whole, name: None}), (f"{name} empty beside all others", {**whole, name: "" if isinstance(value, str) else {}})]
    for holder, inner in (("policyVersionIdentifier", policy), ("issuerCertificateIdentifier", issuer)):
        for name in inner:
            shapes += [(f"{holder} only {name}", {holder: {name: name}}), (f"{holder} {name} null", {holder: {**inner, name: None}}), (f"{holder} {name} empty", {holder: {**inner, name: ""}})]
    for name, identifier in shapes:
        yield described(f"identifier {name}", {"nonCompliantResource": {"resourceIdentifier": identifier}})


def long_lists():
    for count in (0, 1, 10, 11, 1000):
        resources = [{"resourceType": "CLIENT_ID", "resourceIdentifier": {"clientId": f"c-{number}"}, "additionalInfo": {"n": str(number)}} for number in range(count)]
        yield described(f"{count} related resources", {"relatedResources": resources})
        yield page("related", f"{count} related resources", {"relatedResources": resources})
    yield page("list", "250 findings", {"findings": [{**FULL_FINDING, "findingId": f"f-{number}"} for number in range(250)], "nextToken": "more"})
    yield described("10,000 pairs of additional information", {"nonCompliantResource": {"additionalInfo": {f"k{number}": str(number) for number in range(10_000)}}})


def texts():
    long = "\u76e3\U0001f600x\\\"\n" * (MEGABYTE // 10)
    for name in ("reasonForNonCompliance", "findingId", "checkName"):
        yield described(f"1 MB in {name}", {name: long[:MEGABYTE]})
    yield page("list", "1 MB in findingId", {"findings": [{"findingId": long[:MEGABYTE]}]})
    yield described("1 MB in additional information", {"nonCompliantResource": {"additionalInfo": {"k" * MEGABYTE: "v" * MEGABYTE}}})
    yield described("every character of the first plane", {"reasonForNonCompliance": "".join(chr(code) for code in range(0x10000) if not 0xD800 <= code <= 0xDFFF)})
    yield described("every 97th character of the other planes", {"reasonForNonCompliance": "".join(map(chr, range(0x10000, 0x110000, 97)))})
    pair = Raw('"\\ud83d\\ude00\\uD83D\\uDE00"')
    yield described("escaped pairs of surrogates", {"reasonForNonCompliance": pair, "nonCompliantResource": {"additionalInfo": {"\U0001f600": pair}}})
    for name, text in (("high", "a\ud800b"), ("low", "a\udc00b"), ("high at the end", "a\ud800"), ("turned round", "\ude00\ud83d")):
        trait = "text with a lone surrogate"
        yield described(f"lone surrogate, {name}, in text", {"reasonForNonCompliance": text}, trait)
        yield described(f"lone surrogate, {name}, in a value", {"nonCompliantResource": {"additionalInfo": {"k": text}}}, trait)
        yield described(f"lone surrogate, {name}, in a key", {"nonCompliantResource": {"additionalInfo": {text: "v"}}}, "a key with a lone surrogate")
        yield described(f"lone surrogate, {name}, in an unknown member", {"unknown": {text: text}, "taskId": "t"}, "an unknown member with a lone surrogate")


def times():
    good = ["0", "1", "-1", "-0.5", "0.001", "1576012046.168", "1576012046.999", "1.576012046168E9", "1576012046168e-3", "253402300799", "253402300799.999",
            "-62135596800", "-62135596799.999", "1576012046.16800000000000000000", "1e9", "32503680000", "2147483647", "2147483648", "-2208988800"]
    fine = ["1576012046.1684", "1576012046.1686", "1576012046.9994", "1576012046.000001", "0.0004"]
    beyond = ["253402300800", "1572007301019", "-62135596801", "1e300", "99999999999999999999"]
    for text in good + fine:
        yield described(f"time {text}", {"findingTime": Raw(text, Decimal(text)), "taskStartTime": Raw(text, Decimal(text))})
    for text in beyond:
        yield described(f"time {text}", {"findingTime": Raw(text, Decimal(text))}, "a time outside the years 1 to 9999")
    for text in ('"2019-12-10T21:07:26.168Z"', '"2019-12-10T22:07:26.168+01:00"', '"1576012046.168"'):
        yield described(f"time {text}", {"findingTime": Raw(text)}, "a time as text")
    for text in ('"not a time"', '""', "true", "{}", "[]"):
        yield described(f"time {text}", {"findingTime": Raw(text)}, "no time where a time belongs")


PERIOD = {"startTime": "2019-12-09T00:00:00Z", "endTime": "2019-12-10T21:07:26Z"}
# What pages are asked for.
ASKED = {
    "list": {"taskId": "t-1"},
    "related": {"findingId": "f-1"},
    "list-audits": PERIOD,
    "scheduled": {},
    "list-suppressions": {},
    "list-mitigations": PERIOD,
    "list-executions": {"taskId": "m-1", "findingId": "f-1"},
    "list-actions": {},
}


def page(operation, name, sent, question=None, trait=None):
    asked = {"operation": operation, **ASKED[operation], **(question or {})}
    asked = {name: value for name, value in asked.items() if value is not None}
    return Case(f"corner: {operation}: {name}", asked, sent, respond(plain(sent).encode("utf-8")), trait)


def pages():
    for operation, items, item in (("list", "findings", FULL_FINDING), ("related", "relatedResources", FULL_RESOURCE)):
        yield from pages_of(operation, items, item)
    another = "a finding of another audit than the one asked for"
    yield page("list", another, {"findings": [FULL_FINDING, {**FULL_FINDING, "taskId": "t-2"}]}, trait=another)
    at = [Raw(text, Decimal(text)) for text in ("1576012046.249", "1576012046.25", "1576012046.5", "1576012046.749", "1576012046.75")]
    period = {"taskId": None, "startTime": "2019-12-10T21:07:26.250Z", "endTime": "2019-12-10T21:07:26.750Z"}
    yield page("list", "findings around a period", {"findings": [{"findingTime": time} for time in at]}, period)


def pages_of(operation, items, item):
    yield page(operation, "one item", {items: [item]})
    yield page(operation, "no items", {items: []})
    yield page(operation, "items null", {items: None})
    yield page(operation, "items absent", {})
    yield page(operation, "null among the items", {items: [None, item, None]})
    yield page(operation, "an item without members", {items: [{}]})
    for name, token in (("", ""), ("null", None), ("text", "next"), ("odd", " %:/?#[]@!$&'()*+,;=\u00e9\U0001f600")):
        yield page(operation, f"next token {name}", {items: [item], "nextToken": token})
    yield page(operation, "next token without items", {"nextToken": "next"})
    yield page(operation, "next token and items null", {items: None, "nextToken": "next"})
