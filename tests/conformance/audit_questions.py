"""The questions about audits: every filter by itself, text that has to be escaped, and what the service's model forbids."""
from generator import AUDIT_STATUSES, AUDIT_TYPES, CHECKS
from questions import ODD, PERIODS, question

WHOLE_SECONDS = dict(zip(("startTime", "endTime"), PERIODS["whole seconds"]))


def audit_question_cases():
    for operation in ("describe-audit", "cancel-audit"):
        for task_id in ("873ed69c74a9ec8fa9b8e88e9abc4661", "a", "-", "A" * 40):
            yield question(f"task {task_id}", {"operation": operation, "taskId": task_id})
    yield question("", {"operation": "configuration"})
    yield question("", {"operation": "scheduled"})
    for name, (start, end) in PERIODS.items():
        yield question(f"period, {name}", {"operation": "list-audits", "startTime": start, "endTime": end})
    for status in AUDIT_STATUSES + ["PAUSED", ODD]:
        yield question(f"status {status}", {"operation": "list-audits", **WHOLE_SECONDS, "taskStatus": status})
    for kind in AUDIT_TYPES + ["CONTINUOUS_AUDIT_TASK", ODD]:
        yield question(f"type {kind}", {"operation": "list-audits", **WHOLE_SECONDS, "taskType": kind})
    for token in ("tok==", "a+b/c==", ODD, "x" * 5000, "-", "true", "1576012046"):
        yield question(f"page token {token[:40]}", {"operation": "list-audits", **WHOLE_SECONDS, "nextToken": token})
        yield question(f"page token {token[:40]}", {"operation": "scheduled", "nextToken": token})
    everything = {"taskStatus": "FAILED", "taskType": "SCHEDULED_AUDIT_TASK", "nextToken": "n"}
    yield question("everything", {"operation": "list-audits", **WHOLE_SECONDS, **everything})
    for name, checks in (
        ("one check", CHECKS[:1]), ("every check", CHECKS), ("every check turned round", CHECKS[::-1]), ("unknown checks", ["QUANTUM_CHECK", ODD]),
        ("a check twice", [CHECKS[1], CHECKS[0], CHECKS[1]]), ("an older name", ["DEVICE_CERT_APPROACHING_EXPIRATION_CHECK"]),
    ):
        yield question(name, {"operation": "start-audit", "targetCheckNames": checks})
    yield from refused()


def refused():
    for operation in ("describe-audit", "cancel-audit"):
        for task_id, trait in (
            ("", "an empty task id"), ("a" * 41, "a task id of 41 characters"), ("a_b", "a task id with other characters"), (ODD, "a task id with other characters"),
            ("..", "a task id of dots"),
        ):
            yield question(f"task {task_id[:40]}", {"operation": operation, "taskId": task_id}, trait)
    turned_round = {"startTime": WHOLE_SECONDS["endTime"], "endTime": WHOLE_SECONDS["startTime"]}
    empty = {"startTime": WHOLE_SECONDS["endTime"], "endTime": WHOLE_SECONDS["endTime"]}
    for name, operation, asked, trait in (
        ("period turned round", "list-audits", turned_round, "a period that ends before it starts"),
        ("period empty", "list-audits", empty, "a period that ends when it starts"),
        ("status empty", "list-audits", {**WHOLE_SECONDS, "taskStatus": ""}, "an empty status"),
        ("type empty", "list-audits", {**WHOLE_SECONDS, "taskType": ""}, "an empty type"),
        ("page token empty", "list-audits", {**WHOLE_SECONDS, "nextToken": ""}, "an empty page token"),
        ("page token empty", "scheduled", {"nextToken": ""}, "an empty page token"),
        ("no check", "start-audit", {"targetCheckNames": []}, "no check"),
        ("a check without a name", "start-audit", {"targetCheckNames": [CHECKS[0], ""]}, "an empty check name"),
    ):
        yield question(name, {"operation": operation, **asked}, trait)
