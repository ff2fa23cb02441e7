"""Starts, watches, lists and cancels audits with boto3, and prints what it was told as one line of JSON."""
import datetime
import json
import sys

from peer import client, error_of

now = datetime.datetime.fromisoformat(sys.argv[2])
period = {"startTime": now - datetime.timedelta(days=30), "endTime": now + datetime.timedelta(days=1)}

configuration = client.describe_account_audit_configuration()
enabled = [name for name, check in configuration["auditCheckConfigurations"].items() if check["enabled"]]
task_id = client.start_on_demand_audit_task(targetCheckNames=enabled)["taskId"]
states = []
while True:
    audit = client.describe_audit_task(taskId=task_id)
    states.append(audit["taskStatus"])
    if audit["taskStatus"] != "IN_PROGRESS":
        break

findings = [
    finding
    for page in client.get_paginator("list_audit_findings").paginate(taskId=task_id, PaginationConfig={"PageSize": 20})
    for finding in page["findings"]
]
pages = list(client.get_paginator("list_audit_tasks").paginate(**period, PaginationConfig={"PageSize": 5}))
canceled_id = client.start_on_demand_audit_task(targetCheckNames=enabled[:2])["taskId"]
client.cancel_audit_task(taskId=canceled_id)
errors = {
    "describe unknown": error_of(client.describe_audit_task, taskId="unknown"),
    "cancel again": error_of(client.cancel_audit_task, taskId=canceled_id),
    "cancel unknown": error_of(client.cancel_audit_task, taskId="unknown"),
    "start disabled": error_of(client.start_on_demand_audit_task, targetCheckNames=["LOGGING_DISABLED_CHECK"]),
    "list too early": error_of(
        client.list_audit_tasks, startTime=now - datetime.timedelta(days=91), endTime=now),
}
starts = [error_of(client.start_on_demand_audit_task, targetCheckNames=enabled[:1]) for _ in range(11)]
scheduled = client.get_paginator("list_scheduled_audits").paginate(PaginationConfig={"PageSize": 1})
print(json.dumps({
    "enabled": len(enabled),
    "taskId": task_id,
    "states": states,
    "statistics": audit["taskStatistics"],
    "nonCompliant": {name: check["nonCompliantResourcesCount"] for name, check in audit["auditDetails"].items()},
    "findings": {finding["findingId"]: finding["checkName"] for finding in findings},
    "pages": [[task["taskId"] for task in page["tasks"]] for page in pages],
    "canceled": client.describe_audit_task(taskId=canceled_id)["taskStatus"],
    "errors": errors,
    "starts": starts,
    "scheduled": [
        [entry["scheduledAuditName"], entry["frequency"], entry.get("dayOfWeek")]
        for page in scheduled
        for entry in page["scheduledAudits"]
    ],
}))
