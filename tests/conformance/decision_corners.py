"""The corner cases of suppressions, mitigation tasks and mitigation actions."""
from decimal import Decimal

from audit_corners import typed, typed_answer, variants
from case import Case
from corners import ASKED, FULL_FINDING, page, pages_of
from decision_questions import ACTION_TYPES, resource_of
from generator import CHECKS
from questions import FILTERS
from strange_answers import bodies_of, error
from wire import Raw, plain, respond

CHECK = "LOGGING_DISABLED_CHECK"
ACCOUNT = {"account": "123456789012"}
TIME = Raw("1576012046.168", Decimal("1576012046.168"))
FULL_SUPPRESSION = {
    "checkName": CHECK,
    "resourceIdentifier": ACCOUNT,
    "expirationDate": Raw("1893456000", Decimal(1893456000)),
    "suppressIndefinitely": False,
    "description": "a test bench",
}
FULL_PARAMS = {
    "updateDeviceCertificateParams": {"action": "DEACTIVATE"},
    "updateCACertificateParams": {"action": "DEACTIVATE"},
    "addThingsToThingGroupParams": {"thingGroupNames": ["quarantine", "b"], "overrideDynamicGroups": False},
    "replaceDefaultPolicyVersionParams": {"templateName": "BLANK_POLICY"},
    "enableIoTLoggingParams": {"roleArnForLogging": "arn:aws:iam::123456789012:role/l", "logLevel": "WARN"},
    "publishFindingToSnsParams": {"topicArn": "arn:aws:sns:eu-west-1:123456789012:t"},
}
FULL_DEFINED = {"name": "act", "id": "i-1", "roleArn": "arn:aws:iam::123456789012:role/m", "actionParams": FULL_PARAMS}
FULL_STATISTICS = {name: Raw(str(number)) for number, name in enumerate(
    ("totalFindingsCount", "failedFindingsCount", "succeededFindingsCount", "skippedFindingsCount", "canceledFindingsCount"))}
FULL_TARGET = {"auditTaskId": "t-1", "findingIds": ["f-1", "f-2"], "auditCheckToReasonCodeFilter": {CHECK: ["B", "A"], "QUANTUM_CHECK": []}}
FULL_MITIGATION = {
    "taskStatus": "COMPLETED",
    "startTime": TIME,
    "endTime": Raw("1576012046.999", Decimal("1576012046.999")),
    "taskStatistics": {CHECK: FULL_STATISTICS, "QUANTUM_CHECK": {}},
    "target": FULL_TARGET,
    "auditCheckToActionsMapping": {CHECK: ["b", "a"], "QUANTUM_CHECK": ["c"]},
    "actionsDefinition": [FULL_DEFINED],
}
FULL_SUMMARY = {"taskId": "m-1", "startTime": TIME, "taskStatus": "COMPLETED"}
FULL_EXECUTION = {
    "taskId": "m-1",
    "findingId": "f-1",
    "actionName": "act",
    "actionId": "i-1",
    "status": "FAILED",
    "startTime": TIME,
    "endTime": TIME,
    "errorCode": "ACCESS_DENIED",
    "message": "because",
}
FULL_IDENTIFIER = {"actionName": "act", "actionArn": "arn:aws:iot:eu-west-1:123456789012:mitigationaction/act", "creationDate": TIME}
FULL_ACTION = {
    "actionName": "act",
    "actionType": "ENABLE_IOT_LOGGING",
    "actionArn": "arn:aws:iot:eu-west-1:123456789012:mitigationaction/act",
    "actionId": "i-1",
    "roleArn": "arn:aws:iam::123456789012:role/m",
    "actionParams": FULL_PARAMS,
    "creationDate": TIME,
    "lastModifiedDate": TIME,
}
SUPPRESSED = {"checkName": CHECK, "resourceIdentifier": ACCOUNT}
MADE = {**SUPPRESSED, "suppressIndefinitely": True}
STARTED = {"taskId": "m-1", "target": {"findingIds": ["f-1"]}, "auditCheckToActionsMapping": {CHECK: ["act"]}}
WHOLE = {
    "create-suppression": (MADE, {}),
    "update-suppression": (MADE, {}),
    "delete-suppression": (SUPPRESSED, {}),
    "describe-suppression": (SUPPRESSED, FULL_SUPPRESSION),
    "list-suppressions": ({}, {"suppressions": [FULL_SUPPRESSION], "nextToken": "n"}),
    "start-mitigation": (STARTED, {"taskId": "m-1"}),
    "describe-mitigation": ({"taskId": "m-1"}, FULL_MITIGATION),
    "cancel-mitigation": ({"taskId": "m-1"}, {}),
    "list-mitigations": (ASKED["list-mitigations"], {"tasks": [FULL_SUMMARY], "nextToken": "n"}),
    "list-executions": (ASKED["list-executions"], {"actionsExecutions": [FULL_EXECUTION], "nextToken": "n"}),
    "list-actions": ({}, {"actionIdentifiers": [FULL_IDENTIFIER], "nextToken": "n"}),
    "describe-action": ({"actionName": "act"}, FULL_ACTION),
}
CODES = (
    ("InternalFailureException", 500), ("InvalidRequestException", 400), ("ThrottlingException", 400), ("ResourceNotFoundException", 404),
    ("ResourceAlreadyExistsException", 409), ("TaskAlreadyExistsException", 400), ("LimitExceededException", 410), ("AccessDeniedException", 403),
    ("NobodyKnowsThisException", 418),
)
LISTS = (
    ("list-suppressions", "suppressions", FULL_SUPPRESSION),
    ("list-mitigations", "tasks", FULL_SUMMARY),
    ("list-executions", "actionsExecutions", FULL_EXECUTION),
    ("list-actions", "actionIdentifiers", FULL_IDENTIFIER),
)


def decision_corner_cases():
    for operation, (asked, whole) in WHOLE.items():
        yield answered(operation, "full", whole)
        yield answered(operation, "unknown members", {**whole, "finding": FULL_FINDING, "TaskIdentity": "t", "unknown": {"deep": [None]}})
        for code, status in CODES:
            headers = [("Content-Type", "application/json"), ("X-Amzn-ErrorType", code)]
            yield error(operation, f"{status} {code}", status, headers, b'{"message":"Hi"}', asked)
        yield from bodies_of(operation, {"operation": operation, **asked}, whole)
    yield from described()
    yield from tasks()
    yield from parameters()
    yield from lists()
    yield from values()
    yield from others()


def answered(operation, name, sent, trait=None):
    return Case(f"corner: {operation}: {name}", {"operation": operation, **WHOLE[operation][0]}, sent, respond(plain(sent).encode("utf-8")), trait)


def without_items(whole):
    """The same with an empty value of its kind for each member that has one."""
    return {name: {} if isinstance(value, dict) else "" for name, value in whole.items()}


def described():
    for operation in ("describe-suppression", "describe-mitigation", "describe-action"):
        whole = WHOLE[operation][1]
        yield answered(operation, "no member", {})
        for name, sent in variants(whole, without_items(whole)):
            yield answered(operation, name, sent)


def task(name, changed, trait=None):
    return answered("describe-mitigation", name, {**FULL_MITIGATION, **changed}, trait)


def tasks():
    for name, target in variants(FULL_TARGET, without_items(FULL_TARGET)):
        yield task(f"target: {name}", {"target": target})
    for name, statistics in variants(FULL_STATISTICS, {}):
        yield task(f"statistics: {name}", {"taskStatistics": {CHECK: statistics, "QUANTUM_CHECK": statistics}})
    for text in ("0", "-1", "2147483648", "9007199254740992"):
        yield task(f"count {text}", {"taskStatistics": {CHECK: {"totalFindingsCount": Raw(text)}}})
    for name, sent in variants(FULL_DEFINED, without_items(FULL_DEFINED)):
        yield task(f"action: {name}", {"actionsDefinition": [sent]})
    for name, changed in (
        ("no findings", {"target": {"findingIds": []}}),
        ("null among findings", {"target": {"findingIds": [None, "f-1"]}}),
        ("no actions of a check", {"auditCheckToActionsMapping": {CHECK: []}}),
        ("statistics null", {"taskStatistics": {CHECK: None, "QUANTUM_CHECK": FULL_STATISTICS}}),
        ("null among the actions", {"actionsDefinition": [None, FULL_DEFINED]}),
        ("no actions", {"actionsDefinition": []}),
        ("two names that differ in case", {"auditCheckToActionsMapping": {CHECK: ["a"], CHECK.lower(): ["b"]}}),
        ("an action twice", {"auditCheckToActionsMapping": {CHECK: ["a", "a"]}}),
    ):
        yield task(name, changed)
    lists_of_a_map = {CHECK: [None, "a"], "QUANTUM_CHECK": None}
    yield task("null among the reason codes", {"target": {"auditCheckToReasonCodeFilter": lists_of_a_map}}, "lists of a map that are null")
    yield task("null among the actions of a check", {"auditCheckToActionsMapping": lists_of_a_map}, "lists of a map that are null")


def parameters():
    for name, params in variants(FULL_PARAMS, {member: {} for member in FULL_PARAMS}):
        yield answered("describe-action", f"parameters: {name}", {**FULL_ACTION, "actionParams": params})
    for member, whole in FULL_PARAMS.items():
        for name, sent in variants(whole, {}):
            yield answered("describe-action", f"{member}: {name}", {**FULL_ACTION, "actionParams": {member: sent}})
    for names in ([], [None, "a"], ["a", "a"], [""]):
        groups = {"addThingsToThingGroupParams": {"thingGroupNames": names, "overrideDynamicGroups": True}}
        yield answered("describe-action", f"groups {names}", {**FULL_ACTION, "actionParams": groups})
    yield answered("describe-action", "unknown parameters", {**FULL_ACTION, "actionParams": {"teleportParams": {"to": "moon"}}})
    yield answered("describe-action", "__type in every structure", typed_answer({
        **FULL_ACTION, "actionParams": typed({member: typed(params) for member, params in FULL_PARAMS.items()})}))


def lists():
    for operation, items, item in LISTS:
        yield from pages_of(operation, items, item)
        yield page(operation, "250 items", {items: [item] * 250, "nextToken": "more"})
        yield page(operation, "__type in an item", {items: [typed(item)]})
        for name, sent in variants(item, without_items(item)):
            yield page(operation, name, {items: [sent]})


def values():
    for status in ("IN_PROGRESS", "FAILED", "CANCELED", "PAUSED", " "):
        yield answered("describe-mitigation", f"status '{status}'", {**FULL_MITIGATION, "taskStatus": status})
        yield page("list-mitigations", f"status '{status}'", {"tasks": [{"taskStatus": status}]})
    for status in ("IN_PROGRESS", "COMPLETED", "FAILED", "CANCELED", "SKIPPED", "PENDING", "PAUSED", " "):
        yield page("list-executions", f"status '{status}'", {"actionsExecutions": [{"status": status}]})
    for kind in ACTION_TYPES + ["TELEPORT", " "]:
        yield answered("describe-action", f"type '{kind}'", {**FULL_ACTION, "actionType": kind})
    for level in ("DEBUG", "INFO", "ERROR", "WARN", "DISABLED", "LOUD"):
        yield answered("describe-action", f"level '{level}'", {**FULL_ACTION, "actionParams": {"enableIoTLoggingParams": {"logLevel": level}}})
    for member, value in (("updateDeviceCertificateParams", "action"), ("updateCACertificateParams", "action"), ("replaceDefaultPolicyVersionParams", "templateName")):
        yield answered("describe-action", f"{member} unknown", {**FULL_ACTION, "actionParams": {member: {value: "EXPLODE"}}})
    for check in CHECKS:
        asked = {"operation": "describe-suppression", "checkName": check, "resourceIdentifier": resource_of(check)}
        sent = {**FULL_SUPPRESSION, **asked}
        del sent["operation"]
        yield Case(f"corner: describe-suppression: check {check}", asked, sent, respond(plain(sent).encode()))
    for name, members in FILTERS.items():
        yield answered("describe-suppression", f"resource {name}", {**FULL_SUPPRESSION, "resourceIdentifier": members})
    for text in ("0", "-1", "1576012046.168", "1.576012046168E9", "253402300799.999", "1576012046.1684"):
        time = Raw(text, Decimal(text))
        yield answered("describe-suppression", f"time {text}", {**FULL_SUPPRESSION, "expirationDate": time})
        yield answered("describe-mitigation", f"time {text}", {**FULL_MITIGATION, "startTime": time, "endTime": time})
        yield answered("describe-action", f"time {text}", {**FULL_ACTION, "creationDate": time, "lastModifiedDate": time})
    odd = "\u76e3\U0001f600\\\"\n\u202e"
    yield answered("describe-suppression", "odd description", {**FULL_SUPPRESSION, "description": odd})
    yield page("list-executions", "odd message", {"actionsExecutions": [{"message": odd, "errorCode": odd}]})


def others():
    for name, sent in (("no id", {}), ("id null", {"taskId": None})):
        yield answered("start-mitigation", name, sent, "a started mitigation without an id")
    yield answered("start-mitigation", "id empty", {"taskId": ""}, "a started mitigation with an empty id")
    yield answered("start-mitigation", "another id", {"taskId": "m-2"}, "another mitigation than the one asked for")
    for check in ("QUANTUM_CHECK", CHECK.lower()):
        sent = {**FULL_SUPPRESSION, "checkName": check}
        yield answered("describe-suppression", f"another check {check}", sent, "a suppression of another check than the one asked for")
    another = "an execution of another task than the one asked for"
    yield page("list-executions", another, {"actionsExecutions": [{**FULL_EXECUTION, "taskId": "m-2"}]}, trait=another)
    yield answered("describe-action", "another action", {**FULL_ACTION, "actionName": "other"}, "another action than the one asked for")
