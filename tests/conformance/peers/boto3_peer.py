"""Answers questions with boto3, and prints what it read."""
import datetime

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError

from canonical import PAGED, PAGE_SIZE, PARAMETERS, questions, reply

METHODS = {
    "describe": "describe_audit_finding",
    "list": "list_audit_findings",
    "related": "list_related_resources_for_audit_finding",
    "describe-audit": "describe_audit_task",
    "list-audits": "list_audit_tasks",
    "start-audit": "start_on_demand_audit_task",
    "cancel-audit": "cancel_audit_task",
    "configuration": "describe_account_audit_configuration",
    "scheduled": "list_scheduled_audits",
    "create-suppression": "create_audit_suppression",
    "update-suppression": "update_audit_suppression",
    "delete-suppression": "delete_audit_suppression",
    "describe-suppression": "describe_audit_suppression",
    "list-suppressions": "list_audit_suppressions",
    "start-mitigation": "start_audit_mitigation_actions_task",
    "describe-mitigation": "describe_audit_mitigation_actions_task",
    "cancel-mitigation": "cancel_audit_mitigation_actions_task",
    "list-mitigations": "list_audit_mitigation_actions_tasks",
    "list-executions": "list_audit_mitigation_actions_executions",
    "list-actions": "list_mitigation_actions",
    "describe-action": "describe_mitigation_action",
}
clients = {}


def client(endpoint):
    if endpoint not in clients:
        clients[endpoint] = boto3.client("iot", endpoint_url=endpoint, config=Config(retries={"total_max_attempts": 1}))
    return clients[endpoint]


def parameters(question):
    given = {name: question[name] for name in PARAMETERS if name in question}
    for name in ("startTime", "endTime", "expirationDate"):
        if name in given:
            given[name] = datetime.datetime.fromisoformat(given[name].replace("Z", "+00:00"))
    if question["operation"] in PAGED:
        given["maxResults"] = PAGE_SIZE
    return given


def answer(question):
    try:
        read = getattr(client(question["endpoint"]), METHODS[question["operation"]])(**parameters(question))
        read.pop("ResponseMetadata", None)
        return {"answer": read}
    except ParamValidationError as error:
        return {"refused": type(error).__name__}
    except ClientError as error:
        return {"error": {"code": error.response["Error"]["Code"], "status": error.response["ResponseMetadata"]["HTTPStatusCode"]}}
    except Exception as error:
        return {"unreadable": type(error).__name__}


for asked in questions():
    reply(answer(asked))
