"""The questions about suppressions and mitigations: every check's resource, every filter and target, and what the service's model forbids."""
from generator import CHECKS
from questions import FILTERS, ODD, PERIODS, question

CHECK = "LOGGING_DISABLED_CHECK"
ACCOUNT = {"account": "123456789012"}
LATER = "2190-02-28T12:00:00Z"
WHOLE_SECONDS = dict(zip(("startTime", "endTime"), PERIODS["whole seconds"]))
# The member of an identifier that a suppression of a check is told by, as FILTERS calls it.
RESOURCES = {
    "COGNITO": "cognitoIdentityPoolId", "CLIENT_IDS": "clientId", "INTERMEDIATE": "issuer", "CA_CERTIFICATE": "caCertificateId",
    "DEVICE_CERTIFICATE": "deviceCertificateId", "IOT_POLICY": "policy", "ROLE_ALIAS": "roleAliasArn", "LOGGING": "account",
}
ABOUT_ONE = ("create-suppression", "update-suppression", "delete-suppression", "describe-suppression")
ACTION_TYPES = """UPDATE_DEVICE_CERTIFICATE UPDATE_CA_CERTIFICATE ADD_THINGS_TO_THING_GROUP REPLACE_DEFAULT_POLICY_VERSION ENABLE_IOT_LOGGING
PUBLISH_FINDING_TO_SNS""".split()
START = {"operation": "start-mitigation", "taskId": "m-1", "auditCheckToActionsMapping": {CHECK: ["enable-logging"]}, "target": {"findingIds": ["f-1"]}}


def decision_question_cases():
    yield from suppressions()
    yield from suppression_lists()
    yield from started()
    yield from mitigations()
    yield from actions()
    yield from refused()


def resource_of(check):
    return FILTERS[next(member for part, member in RESOURCES.items() if part in check)]


def about(operation, check, resource, **more):
    period = {"suppressIndefinitely": True} if operation in ABOUT_ONE[:2] and "expirationDate" not in more else {}
    return {"operation": operation, "checkName": check, "resourceIdentifier": resource, **period, **more}


def suppressions():
    for operation in ABOUT_ONE:
        for check in CHECKS:
            yield question(check, about(operation, check, resource_of(check)))
        yield question("an unknown check", about(operation, "QUANTUM_CHECK", {"clientId": "pump-7 " + ODD}))
        yield question("an unknown check with a role", about(operation, ODD, FILTERS["iamRoleArn"]))
        yield question("a policy without version", about(operation, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK", FILTERS["policy without version"]))
    for operation in ABOUT_ONE[:2]:
        for name, description in (("one character", "x"), ("1,000 characters", "\u76e3" * 1000), ("odd characters", ODD), ("empty", "")):
            yield question(f"description, {name}", about(operation, CHECK, ACCOUNT, description=description))
        yield question("until a second", about(operation, CHECK, ACCOUNT, expirationDate=LATER))
        yield question("until a millisecond", about(operation, CHECK, ACCOUNT, expirationDate="2190-02-28T12:00:00.250Z"))
        yield question("everything", about(operation, CHECK, ACCOUNT, expirationDate=LATER, description="known"))
    for operation in ABOUT_ONE:
        older = "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK"
        yield question("an older name", about(operation, older, FILTERS["deviceCertificateId"]))


def suppression_lists():
    listed = {"operation": "list-suppressions"}
    yield question("all", listed)
    for check in CHECKS + ["QUANTUM_CHECK", ODD]:
        yield question(f"check {check}", {**listed, "checkName": check})
    for name, members in FILTERS.items():
        yield question(f"resource {name}", {**listed, "resourceIdentifier": members})
    yield question("descending", {**listed, "ascendingOrder": False})
    for token in ("tok==", "a+b/c==", ODD, "x" * 5000, "-", "true", "1576012046"):
        yield question(f"page token {token[:40]}", {**listed, "nextToken": token})
    yield question("everything", {**listed, "checkName": CHECK, "resourceIdentifier": ACCOUNT, "ascendingOrder": False, "nextToken": "n"})


def started():
    for task_id in ("873ed69c74a9ec8fa9b8e88e9abc4661", "a", "-", "_", "A" * 128):
        yield question(f"task {task_id[:40]}", {**START, "taskId": task_id}, answer={"taskId": task_id})
    for name, target in (
        ("25 findings", {"findingIds": [f"f-{number}" for number in range(25)]}),
        ("an audit", {"auditTaskId": "873ed69c74a9ec8fa9b8e88e9abc4661"}),
        ("reason codes", {"auditCheckToReasonCodeFilter": {CHECK: ["LOGGING_DISABLED", ODD], "QUANTUM_CHECK": ["B", "A"]}}),
    ):
        yield question(f"target, {name}", {**START, "target": target})
    for name, mapping in (
        ("one check", {CHECK: ["a"]}), ("five actions", {CHECK: ["e", "d", "c", "b", "a"]}), ("every check", {check: ["a"] for check in CHECKS[::-1]}),
        ("unknown checks", {"QUANTUM_CHECK": ["A" * 128], ODD: ["-_"]}),
    ):
        yield question(f"actions, {name}", {**START, "auditCheckToActionsMapping": mapping})


def mitigations():
    for operation in ("describe-mitigation", "cancel-mitigation"):
        for task_id in ("873ed69c74a9ec8fa9b8e88e9abc4661", "a", "-", "_", "A" * 128):
            yield question(f"task {task_id[:40]}", {"operation": operation, "taskId": task_id})
    listed = {"operation": "list-mitigations", **WHOLE_SECONDS}
    for name, (start, end) in PERIODS.items():
        yield question(f"period, {name}", {"operation": "list-mitigations", "startTime": start, "endTime": end})
    for status in ("IN_PROGRESS", "COMPLETED", "FAILED", "CANCELED", "PAUSED", ODD):
        yield question(f"status {status}", {**listed, "taskStatus": status})
    yield question("of an audit", {**listed, "auditTaskId": "873ed69c74a9ec8fa9b8e88e9abc4661"})
    yield question("of a finding", {**listed, "findingId": "ef4826b8-e55a-44b9-b460-5c485355371b"})
    executions = {"operation": "list-executions", "taskId": "m_1", "findingId": "f_1"}
    yield question("one finding", executions)
    for token in ("tok==", "a+b/c==", ODD, "-"):
        yield question(f"page token {token}", {**listed, "nextToken": token})
        yield question(f"page token {token}", {**executions, "nextToken": token})
    yield question("everything", {**listed, "auditTaskId": "a-1", "findingId": "f_1", "taskStatus": "FAILED", "nextToken": "n"})


def actions():
    for name in ("deactivate-certificate", "a", "-", "_", "A" * 128):
        yield question(f"action {name[:40]}", {"operation": "describe-action", "actionName": name}, answer={"actionName": name})
    yield question("all", {"operation": "list-actions"})
    for kind in ACTION_TYPES + ["TELEPORT", ODD]:
        yield question(f"type {kind}", {"operation": "list-actions", "actionType": kind})
    for token in ("tok==", "a+b/c==", ODD, "-"):
        yield question(f"page token {token}", {"operation": "list-actions", "nextToken": token})


def refused():
    for operation in ABOUT_ONE:
        yield question("another resource", about(operation, CHECK, {"clientId": "pump-7"}), "a resource that lacks the check's member")
        yield question("no check", about(operation, "", ACCOUNT), "an empty check name")
    for operation in ABOUT_ONE[:2]:
        yield question("description too long", about(operation, CHECK, ACCOUNT, description="x" * 1001), "a description of 1,001 characters")
        yield question("description of two lines", about(operation, CHECK, ACCOUNT, description="a\nb"), "a description with a control character")
        yield question("until a time that has passed", about(operation, CHECK, ACCOUNT, expirationDate="2019-12-10T21:07:26Z"), "an end that has passed")
    for operation in ("describe-mitigation", "cancel-mitigation"):
        for task_id, trait in (("A" * 129, "a task id of 129 characters"), (ODD, "a task id with other characters"), ("..", "a task id of dots")):
            yield question(trait, {"operation": operation, "taskId": task_id}, trait)
    for name, changed, trait in (
        ("26 findings", {"target": {"findingIds": [f"f-{number}" for number in range(26)]}}, "26 findings"),
        ("six actions", {"auditCheckToActionsMapping": {CHECK: list("abcdef")}}, "six actions"),
        ("no actions", {"auditCheckToActionsMapping": {}}, "no actions"),
        ("an action with a space", {"auditCheckToActionsMapping": {CHECK: ["a b"]}}, "an action with other characters"),
    ):
        yield question(name, {**START, **changed}, trait)
    for name, asked in (("list-suppressions", {}), ("list-mitigations", WHOLE_SECONDS), ("list-actions", {})):
        yield question("page token empty", {"operation": name, **asked, "nextToken": ""}, "an empty page token")
    yield question("name with a space", {"operation": "describe-action", "actionName": "a b"}, "an action with other characters")
