"""The questions that matter by how they are put on the wire: every filter by itself, and text that has to be escaped."""
from case import Case
from generator import CHECKS
from wire import plain, respond

ODD = " %:/?#[]@!$&'()*+,;=\"\\<>~|^`{}\u00e9\u76e3\U0001f639"
CERTIFICATE = "0123456789abcdef" * 4
FILTERS = {
    "deviceCertificateId": {"deviceCertificateId": CERTIFICATE},
    "deviceCertificateArn": {"deviceCertificateArn": f"arn:aws:iot:eu-west-1:123456789012:cert/{CERTIFICATE}"},
    "caCertificateId": {"caCertificateId": CERTIFICATE.upper()},
    "cognitoIdentityPoolId": {"cognitoIdentityPoolId": "eu-west-1:b1d7ae26-44dc-4ab1-9f6c-9e2c1d2e3f40"},
    "clientId": {"clientId": "pump-7 " + ODD},
    "clientId and account": {"clientId": "pump-7", "account": "123456789012"},
    "policy": {"policyVersionIdentifier": {"policyName": "smp_core+=,.@-", "policyVersionId": "12"}},
    "policy without version": {"policyVersionIdentifier": {"policyName": "smp"}},
    "account": {"account": "123456789012"},
    "iamRoleArn": {"iamRoleArn": "arn:aws:iam::123456789012:role/service-role/r"},
    "roleAliasArn": {"roleAliasArn": "arn:aws:iot:eu-west-1:123456789012:rolealias/a"},
    "issuer": {"issuerCertificateIdentifier": {"issuerCertificateSubject": "CN=\u00c4, O=x", "issuerId": "ab", "issuerCertificateSerialNumber": "01:AF"}},
}
PERIODS = {
    "whole seconds": ("2019-12-09T00:00:00Z", "2019-12-10T21:07:26Z"),
    "milliseconds": ("2019-12-09T00:00:00.250Z", "2019-12-10T21:07:26.168Z"),
    "before 1970": ("1969-12-31T23:59:58Z", "1969-12-31T23:59:59Z"),
    "far": ("2000-02-29T00:00:00Z", "2400-02-29T00:00:00Z"),
}


def question_cases():
    for name in ("ef4826b8-e55a-44b9-b460-5c485355371b", "a", "_-", "-", "A" * 128):
        yield question(f"finding {name[:40]}", {"operation": "describe", "findingId": name})
        yield question(f"finding {name[:40]}", {"operation": "related", "findingId": name})
    yield question("task", {"operation": "list", "taskId": "873ed69c74a9ec8fa9b8e88e9abc4661"})
    for name, (start, end) in PERIODS.items():
        yield question(f"period, {name}", {"operation": "list", "startTime": start, "endTime": end})
    for check in CHECKS + ["QUANTUM_CHECK", ODD]:
        yield question(f"check {check}", {"operation": "list", "taskId": "t-1", "checkName": check})
    for name, members in FILTERS.items():
        yield question(f"resource {name}", {"operation": "list", "taskId": "t-1", "resourceIdentifier": members})
    for suppressed in (True, False):
        yield question(f"suppressed {suppressed}", {"operation": "list", "taskId": "t-1", "listSuppressedFindings": suppressed})
    for token in ("tok==", "a+b/c==", ODD, "x" * 5000, "-", "true", "1576012046"):
        yield question(f"page token {token[:40]}", {"operation": "list", "taskId": "t-1", "nextToken": token})
        yield question(f"page token {token[:40]}", {"operation": "related", "findingId": "f-1", "nextToken": token})
    start, end = PERIODS["whole seconds"]
    everything = {"checkName": CHECKS[0], "resourceIdentifier": FILTERS["policy"], "listSuppressedFindings": False, "nextToken": "n"}
    yield question("everything", {"operation": "list", "startTime": start, "endTime": end, **everything})
    yield from refused()


def refused():
    for operation in ("describe", "related"):
        for name, trait in (("", "an empty finding id"), ("A" * 129, "a finding id of 129 characters"), (ODD, "a finding id with other characters"), ("..", "a finding id of dots")):
            yield question(f"finding {name[:40]}", {"operation": operation, "findingId": name}, trait)
    yield question("page token empty", {"operation": "related", "findingId": "f", "nextToken": ""}, "an empty page token")
    for name, asked, trait in (
        ("task empty", {"taskId": ""}, "an empty task id"),
        ("task with an underscore", {"taskId": "a_b"}, "a task id with other characters"),
        ("task too long", {"taskId": "a" * 41}, "a task id of 41 characters"),
        ("period turned round", {"startTime": PERIODS["whole seconds"][1], "endTime": PERIODS["whole seconds"][0]}, "a period that ends before it starts"),
        ("check empty", {"taskId": "t", "checkName": ""}, "an empty check name"),
        ("page token empty", {"taskId": "t", "nextToken": ""}, "an empty page token"),
        ("account too short", {"taskId": "t", "resourceIdentifier": {"account": "12345"}}, "an account of 5 digits"),
        ("certificate too short", {"taskId": "t", "resourceIdentifier": {"caCertificateId": "ab"}}, "a certificate id of 2 characters"),
    ):
        yield question(name, {"operation": "list", **asked}, trait)


ANSWERS = {
    "describe": {"finding": {"findingId": "f-1", "relatedResources": []}},
    "list": {"findings": []},
    "related": {"relatedResources": []},
    "describe-audit": {"taskStatus": "COMPLETED", "auditDetails": {}},
    "list-audits": {"tasks": []},
    "start-audit": {"taskId": "t-1"},
    "cancel-audit": {},
    "configuration": {"auditCheckConfigurations": {}, "auditNotificationTargetConfigurations": {}},
    "scheduled": {"scheduledAudits": []},
    "create-suppression": {},
    "update-suppression": {},
    "delete-suppression": {},
    "describe-suppression": {"checkName": "LOGGING_DISABLED_CHECK", "resourceIdentifier": {"account": "123456789012"}},
    "list-suppressions": {"suppressions": []},
    "start-mitigation": {"taskId": "m-1"},
    "describe-mitigation": {
        "taskStatus": "COMPLETED", "taskStatistics": {}, "target": {"findingIds": ["f-1"]}, "auditCheckToActionsMapping": {}, "actionsDefinition": []},
    "cancel-mitigation": {},
    "list-mitigations": {"tasks": []},
    "list-executions": {"actionsExecutions": []},
    "list-actions": {"actionIdentifiers": []},
    "describe-action": {"actionName": "act"},
}


def question(name, asked, trait=None, answer=None):
    sent = {**ANSWERS[asked["operation"]], **(answer or {})}
    if asked["operation"] == "describe-suppression":
        sent["checkName"] = asked["checkName"]
    return Case(f"question: {asked['operation']}: {name}", asked, sent, respond(plain(sent).encode()), trait)
