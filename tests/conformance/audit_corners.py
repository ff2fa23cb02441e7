"""The corner cases of audits, of how an account is audited, and of scheduled audits."""
from decimal import Decimal

from case import Case
from corners import ASKED, page, pages_of
from generator import AUDIT_MEMBERS, AUDIT_STATUSES, AUDIT_TYPES, CHECK_STATUSES, CHECKS, FREQUENCIES, LONG_COUNTS, STATISTICS
from strange_answers import bodies_of, error
from wire import Members, Raw, plain, respond

FULL_STATISTICS = {name: number for number, name in enumerate(STATISTICS)}
FULL_CHECK = {
    "checkRunStatus": "COMPLETED_NON_COMPLIANT",
    "checkCompliant": False,
    "totalResourcesCount": 1234,
    "nonCompliantResourcesCount": 12,
    "suppressedNonCompliantResourcesCount": 3,
    "errorCode": "INSUFFICIENT_PERMISSIONS",
    "message": "because",
}
FULL_AUDIT = {
    "taskStatus": "COMPLETED",
    "taskType": "SCHEDULED_AUDIT_TASK",
    "taskStartTime": Raw("1576012046.168", Decimal("1576012046.168")),
    "taskStatistics": FULL_STATISTICS,
    "scheduledAuditName": "nightly",
    "auditDetails": {"LOGGING_DISABLED_CHECK": FULL_CHECK, "CA_CERTIFICATE_EXPIRING_CHECK": {**FULL_CHECK, "checkRunStatus": "FAILED"}},
}
FULL_SUMMARY = {"taskId": "t-1", "taskStatus": "COMPLETED", "taskType": "ON_DEMAND_AUDIT_TASK"}
FULL_SCHEDULED = {
    "scheduledAuditName": "nightly",
    "scheduledAuditArn": "arn:aws:iot:eu-west-1:123456789012:scheduledaudit/nightly",
    "frequency": "MONTHLY",
    "dayOfMonth": "LAST",
    "dayOfWeek": "SUN",
}
FULL_TARGET = {"targetArn": "arn:aws:sns:eu-west-1:123456789012:t", "roleArn": "arn:aws:iam::123456789012:role/n", "enabled": True}
FULL_SETTINGS = {"enabled": True, "configuration": {"CERT_AGE_THRESHOLD_IN_DAYS": "365"}}
FULL_CONFIGURATION = {
    "roleArn": "arn:aws:iam::123456789012:role/r",
    "auditNotificationTargetConfigurations": {"SNS": FULL_TARGET},
    "auditCheckConfigurations": {"DEVICE_CERTIFICATE_AGE_CHECK": FULL_SETTINGS, "LOGGING_DISABLED_CHECK": {"enabled": False}},
}
EMPTY = {"taskStartTime": None, "taskStatistics": {}, "auditDetails": {}, "auditNotificationTargetConfigurations": {}, "auditCheckConfigurations": {}}
CHECK = "LOGGING_DISABLED_CHECK"
WHOLE = {
    "describe-audit": ({"taskId": "t-1"}, FULL_AUDIT),
    "list-audits": (ASKED["list-audits"], {"tasks": [FULL_SUMMARY]}),
    "start-audit": ({"targetCheckNames": [CHECK]}, {"taskId": "t-1"}),
    "cancel-audit": ({"taskId": "t-1"}, {}),
    "configuration": ({}, FULL_CONFIGURATION),
    "scheduled": ({}, {"scheduledAudits": [FULL_SCHEDULED]}),
}


def audit_corner_cases():
    yield from audits()
    yield from checks()
    yield from counts()
    yield from lists()
    yield from configurations()
    yield from starts_and_ends()
    yield from strange()


def answered(operation, name, sent, trait=None):
    return Case(f"corner: {operation}: {name}", {"operation": operation, **WHOLE[operation][0]}, sent, respond(plain(sent).encode("utf-8")), trait)


def audit(name, sent, trait=None):
    return answered("describe-audit", name, sent, trait)


def variants(whole, empty):
    """Every member by itself, left out, null and empty, each by a name."""
    yield "every member", whole
    for name in whole:
        others = {other: value for other, value in whole.items() if other != name}
        yield f"only {name}", {name: whole[name]}
        yield f"all but {name}", others
        yield f"{name} null", {**others, name: None}
        if isinstance(whole[name], (str, dict)):
            yield f"{name} empty", {**others, name: empty.get(name, "")}


def audits():
    assert list(FULL_AUDIT) == AUDIT_MEMBERS
    yield audit("no member", {})
    for name, sent in variants(FULL_AUDIT, EMPTY):
        yield audit(name, sent)
    for status in AUDIT_STATUSES + ["completed", "PAUSED", " "]:
        yield audit(f"status '{status}'", {"taskStatus": status})
    for kind in AUDIT_TYPES + ["on_demand_audit_task", "CONTINUOUS_AUDIT_TASK", " "]:
        yield audit(f"type '{kind}'", {**FULL_AUDIT, "taskType": kind})
    for name, statistics in variants(FULL_STATISTICS, {}):
        yield audit(f"statistics {name}", {**FULL_AUDIT, "taskStatistics": statistics})
    for text in ("0", "-62135596800", "1.576012046168E9", "253402300799.999", "1576012046.1684"):
        yield audit(f"time {text}", {**FULL_AUDIT, "taskStartTime": Raw(text, Decimal(text))})
    yield audit("time as text", {**FULL_AUDIT, "taskStartTime": Raw('"2019-12-10T21:07:26.168Z"')}, "a time as text")
    yield audit("time beyond", {**FULL_AUDIT, "taskStartTime": Raw("1572007301019")}, "a time outside the years 1 to 9999")
    yield audit("unknown members", {**FULL_AUDIT, "taskId": "t-2", "TaskState": "FAILED", "taskEndTime": Raw("1")})
    yield audit("a member twice", Members([*FULL_AUDIT.items(), ("taskStatus", "FAILED")]), "a member twice")
    yield audit("a member twice, in another case", {**FULL_AUDIT, "TaskStatus": "FAILED"}, "a member twice")
    yield audit("a map twice", Members([*FULL_AUDIT.items(), ("auditDetails", {"QUANTUM_CHECK": FULL_CHECK})]))
    yield audit("__type in every structure", typed_answer({**FULL_AUDIT, "taskStatistics": typed(FULL_STATISTICS), "auditDetails": {CHECK: typed(FULL_CHECK)}}))


def typed(structure):
    return {"__type": "com.amazonaws.iot#Any", **structure}


# The outermost structure may only be called an answer: any other name is that of an error, with which nothing beside it counts.
def typed_answer(structure):
    return {"__type": "com.amazonaws.iot#AnyResponse", **structure}


def details(name, checks_by_name, trait=None):
    return audit(f"checks: {name}", {**FULL_AUDIT, "auditDetails": checks_by_name}, trait)


def checks():
    for name, check in variants(FULL_CHECK, {}):
        yield details(name, {CHECK: check})
    for status in CHECK_STATUSES + ["failed", "SKIPPED", " "]:
        yield details(f"status '{status}'", {CHECK: {"checkRunStatus": status}})
    for name in CHECKS + ["QUANTUM_CHECK", "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK", "", " ", "\u76e3\U0001f600\\\"\n\u202e", CHECK.lower()]:
        yield details(f"name '{name}'", {name: FULL_CHECK})
    yield details("compliant", {CHECK: {"checkCompliant": True}})
    yield details("without members", {CHECK: {}})
    yield details("null", {CHECK: None, CHECKS[0]: FULL_CHECK})
    yield details("two names that differ in case", {CHECK: FULL_CHECK, CHECK.lower(): {"message": "other"}})
    yield details("a name twice", Members([(CHECK, {"message": "first"}), (CHECK, {"errorCode": "second"})]), "a map with a name twice")
    yield details("1,000 checks", {f"CHECK_{number}": {**FULL_CHECK, "totalResourcesCount": number} for number in range(1000)})
    yield details("1 MB of message", {CHECK: {"message": "\u76e3\U0001f600x\\\"\n" * 100_000}})
    yield details("lone surrogate", {CHECK: {"message": "a\ud800"}}, "text with a lone surrogate")


def counts():
    for text in ("0", "-1", "2147483647"):
        yield audit(f"count {text}", {**FULL_AUDIT, "taskStatistics": {"totalChecks": Raw(text)}})
    for text in ("0", "-1", *map(str, LONG_COUNTS)):
        yield details(f"count {text}", {CHECK: {"totalResourcesCount": Raw(text), "nonCompliantResourcesCount": Raw(text)}})
    for text in ("2147483648", "-2147483649"):
        yield audit(f"count {text}", {**FULL_AUDIT, "taskStatistics": {"totalChecks": Raw(text)}}, "a count beyond its 32 bits")
    yield details("count 9007199254740993", {CHECK: {"totalResourcesCount": Raw("9007199254740993")}})
    yield details("count 9223372036854775808", {CHECK: {"totalResourcesCount": Raw("9223372036854775808")}}, "a count beyond its 64 bits")
    for text, trait in (("5.0", "a count with a fraction"), ("5.5", "a count with a fraction"), ("5e0", "a count with an exponent"),
                        ('"5"', "a count that is text"), ("true", "a count that is a boolean"), ("{}", "a count that is a structure")):
        yield audit(f"count {text}", {**FULL_AUDIT, "taskStatistics": {"totalChecks": Raw(text)}}, trait)
        yield details(f"count {text}", {CHECK: {"totalResourcesCount": Raw(text)}}, trait)


def lists():
    for operation, items, item in (("list-audits", "tasks", FULL_SUMMARY), ("scheduled", "scheduledAudits", FULL_SCHEDULED)):
        yield from pages_of(operation, items, item)
        yield page(operation, "250 items", {items: [item] * 250, "nextToken": "more"})
        yield page(operation, "__type in an item", {items: [typed(item)]})
        for name, sent in variants(item, {}):
            yield page(operation, name, {items: [sent]})
    for status, kind in (("failed", "scheduled_audit_task"), ("PAUSED", "CONTINUOUS"), ("", "")):
        yield page("list-audits", f"status '{status}'", {"tasks": [{"taskStatus": status, "taskType": kind}]})
    for frequency in FREQUENCIES + ["daily", "HOURLY", ""]:
        yield page("scheduled", f"frequency '{frequency}'", {"scheduledAudits": [{"frequency": frequency}]})
    for day in ("MON", "sun", "HOLIDAY", ""):
        yield page("scheduled", f"day of the week '{day}'", {"scheduledAudits": [{"dayOfWeek": day}]})
    for day in ("1", "31", "LAST", "last", "32", ""):
        yield page("scheduled", f"day of the month '{day}'", {"scheduledAudits": [{"dayOfMonth": day}]})


def configurations():
    yield answered("configuration", "no member", {})
    for name, sent in variants(FULL_CONFIGURATION, EMPTY):
        yield answered("configuration", name, sent)
    for name, settings in variants(FULL_SETTINGS, {"configuration": {}}):
        yield answered("configuration", f"check: {name}", {"auditCheckConfigurations": {"QUANTUM_CHECK": settings, "": settings}})
    for name, target in variants(FULL_TARGET, {}):
        yield answered("configuration", f"target: {name}", {"auditNotificationTargetConfigurations": {"SNS": target, "sns": target, "PIGEON": target}})
    for name, values in (("null", {"k": None}), ("empty", {"k": "", "": "v"}), ("a number", {"k": Raw("5")})):
        yield answered("configuration", f"parameter: {name}", {"auditCheckConfigurations": {CHECK: {"configuration": values}}})
    yield answered("configuration", "null among the checks and the targets", {
        "auditCheckConfigurations": {CHECK: None}, "auditNotificationTargetConfigurations": {"SNS": None}})
    yield answered("configuration", "__type in every structure", typed_answer({
        "auditCheckConfigurations": {CHECK: typed(FULL_SETTINGS)}, "auditNotificationTargetConfigurations": {"SNS": typed(FULL_TARGET)}}))


def starts_and_ends():
    for task_id in ("t-1", "A" * 40, "-"):
        yield answered("start-audit", f"id '{task_id}'", {"taskId": task_id})
    for name, sent in (("no id", {}), ("id null", {"taskId": None}), ("another member", {"TaskID": 5, "task": "t"})):
        yield answered("start-audit", name, sent, "a started audit without an id")
    for task_id in ("", "A" * 41, "a_b", "../x", "\u202e"):
        yield answered("start-audit", f"id '{task_id}'", {"taskId": task_id}, "a started audit with an id that is none")
    yield answered("cancel-audit", "unknown members", {"taskId": "t-2", "finding": {"taskId": "t"}})


def strange():
    for operation, (asked, whole) in WHOLE.items():
        yield from bodies_of(operation, {"operation": operation, **asked}, whole)
        for code, status in (
            ("InternalFailureException", 500), ("InvalidRequestException", 400), ("ThrottlingException", 400), ("ResourceNotFoundException", 404),
            ("LimitExceededException", 410), ("AccessDeniedException", 403), ("NobodyKnowsThisException", 418),
        ):
            yield error(operation, f"{status} {code}", status, [("Content-Type", "application/json"), ("X-Amzn-ErrorType", code)], b'{"message":"Hi"}', asked)
    for name, operation, sent in (
        ("text is a structure", "describe-audit", {**FULL_AUDIT, "scheduledAuditName": {"a": "b"}}),
        ("text is a list", "start-audit", {"taskId": ["a"]}),
        ("boolean is other text", "configuration", {"auditCheckConfigurations": {CHECK: {"enabled": "yes"}}}),
        ("boolean is a number", "describe-audit", {**FULL_AUDIT, "auditDetails": {CHECK: {"checkCompliant": Raw("1")}}}),
        ("structure is text", "describe-audit", {**FULL_AUDIT, "taskStatistics": "x"}),
        ("structure is a list", "describe-audit", {**FULL_AUDIT, "taskStatistics": []}),
        ("structure is false", "describe-audit", {**FULL_AUDIT, "auditDetails": {CHECK: False}}),
        ("map is a list", "describe-audit", {**FULL_AUDIT, "auditDetails": ["a"]}),
        ("map is a list", "configuration", {"auditCheckConfigurations": [{"enabled": True}]}),
        ("list is a structure", "list-audits", {"tasks": {"a": "b"}}),
        ("list is text", "scheduled", {"scheduledAudits": "x"}),
        ("list of text", "list-audits", {"tasks": ["x"]}),
        ("map value is a structure", "configuration", {"auditCheckConfigurations": {CHECK: {"configuration": {"k": {"a": "b"}}}}}),
    ):
        yield answered(operation, name, sent, name)
