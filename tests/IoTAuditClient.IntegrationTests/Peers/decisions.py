"""Suppresses one finding of an audit and mitigates another with boto3, audits again, and prints what it was told as one line of JSON."""
import datetime
import json
import sys

from peer import client, error_of

SHARED = "DEVICE_CERTIFICATE_SHARED_CHECK"
POLICY = "IOT_POLICY_OVERLY_PERMISSIVE_CHECK"

now = datetime.datetime.fromisoformat(sys.argv[2])


def audit():
    task_id = client.start_on_demand_audit_task(targetCheckNames=[SHARED, POLICY])["taskId"]
    while client.describe_audit_task(taskId=task_id)["taskStatus"] == "IN_PROGRESS":
        pass
    pages = client.get_paginator("list_audit_findings").paginate(taskId=task_id)
    return [finding for page in pages for finding in page["findings"]]


def about(findings, finding):
    return [
        other.get("isSuppressed")
        for other in findings
        if other["checkName"] == finding["checkName"] and other["nonCompliantResource"] == finding["nonCompliantResource"]
    ]


before = audit()
shared, policy = (
    next(finding for finding in before if finding["checkName"] == check and not finding["isSuppressed"]) for check in (SHARED, POLICY)
)
key = {"checkName": SHARED, "resourceIdentifier": shared["nonCompliantResource"]["resourceIdentifier"]}
client.create_audit_suppression(**key, expirationDate=now + datetime.timedelta(days=7), description="shared by design")
client.update_audit_suppression(**key, expirationDate=now + datetime.timedelta(days=30))
suppression = client.describe_audit_suppression(**key)
listed = [
    entry["resourceIdentifier"]
    for page in client.get_paginator("list_audit_suppressions").paginate(checkName=SHARED, PaginationConfig={"PageSize": 1})
    for entry in page["suppressions"]
]

actions = [
    client.describe_mitigation_action(actionName=action["actionName"])
    for page in client.get_paginator("list_mitigation_actions").paginate(PaginationConfig={"PageSize": 4})
    for action in page["actionIdentifiers"]
]
action = next(action for action in actions if action["actionType"] == "REPLACE_DEFAULT_POLICY_VERSION")
start = {
    "taskId": "boto3-1",
    "target": {"findingIds": [policy["findingId"]]},
    "auditCheckToActionsMapping": {POLICY: [action["actionName"]]},
}
client.start_audit_mitigation_actions_task(**start)
states = []
while True:
    task = client.describe_audit_mitigation_actions_task(taskId="boto3-1")
    states.append(task["taskStatus"])
    if task["taskStatus"] != "IN_PROGRESS":
        break

executions = client.list_audit_mitigation_actions_executions(taskId="boto3-1", findingId=policy["findingId"])["actionsExecutions"]
tasks = client.list_audit_mitigation_actions_tasks(startTime=now, endTime=now + datetime.timedelta(days=1), findingId=policy["findingId"])
errors = {
    "create again": error_of(client.create_audit_suppression, **key, suppressIndefinitely=True),
    "create without end": error_of(client.create_audit_suppression, **key),
    "start again": error_of(client.start_audit_mitigation_actions_task, **start),
    "cancel ended": error_of(client.cancel_audit_mitigation_actions_task, taskId="boto3-1"),
    "describe unknown task": error_of(client.describe_audit_mitigation_actions_task, taskId="unknown"),
    "describe unknown action": error_of(client.describe_mitigation_action, actionName="unknown"),
}
suppressed, mitigated = (lambda after: (about(after, shared), about(after, policy)))(audit())
client.delete_audit_suppression(**key)
errors["describe deleted"] = error_of(client.describe_audit_suppression, **key)
print(json.dumps({
    "before": [about(before, shared), about(before, policy)],
    "after": [suppressed, mitigated],
    "again": about(audit(), shared),
    "suppression": [suppression["suppressIndefinitely"], suppression["expirationDate"].timestamp(), suppression["description"]],
    "isListed": key["resourceIdentifier"] in listed,
    "actions": sorted(action["actionType"] for action in actions),
    "states": states,
    "statistics": task["taskStatistics"][POLICY],
    "definition": [task["actionsDefinition"][0]["id"] == action["actionId"], task["actionsDefinition"][0]["actionParams"]],
    "executions": [[entry["actionName"], entry["status"], entry["endTime"] > entry["startTime"]] for entry in executions],
    "tasks": [[entry["taskId"], entry["taskStatus"]] for entry in tasks["tasks"]],
    "errors": errors,
}))
