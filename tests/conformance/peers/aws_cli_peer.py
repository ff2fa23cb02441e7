"""Answers questions with the AWS CLI, and prints what it printed.

A process of its own for each question would take half a second. So this one calls the CLI's entry point with the arguments that a person
would type; standard output is encoded as a terminal would have it. The CLI is made for one call a process: its event handlers and its
user agent grow with every one, so it is made anew now and then.
"""
import contextlib
import datetime
import io
import json
import re
import sys

from awscli.clidriver import create_clidriver

from canonical import PAGED, PAGE_SIZE, PARAMETERS, iso, questions, reply

COMMANDS = {
    "describe": "describe-audit-finding",
    "list": "list-audit-findings",
    "related": "list-related-resources-for-audit-finding",
    "describe-audit": "describe-audit-task",
    "list-audits": "list-audit-tasks",
    "start-audit": "start-on-demand-audit-task",
    "cancel-audit": "cancel-audit-task",
    "configuration": "describe-account-audit-configuration",
    "scheduled": "list-scheduled-audits",
    "create-suppression": "create-audit-suppression",
    "update-suppression": "update-audit-suppression",
    "delete-suppression": "delete-audit-suppression",
    "describe-suppression": "describe-audit-suppression",
    "list-suppressions": "list-audit-suppressions",
    "start-mitigation": "start-audit-mitigation-actions-task",
    "describe-mitigation": "describe-audit-mitigation-actions-task",
    "cancel-mitigation": "cancel-audit-mitigation-actions-task",
    "list-mitigations": "list-audit-mitigation-actions-tasks",
    "list-executions": "list-audit-mitigation-actions-executions",
    "list-actions": "list-mitigation-actions",
    "describe-action": "describe-mitigation-action",
}
TIMES = ("findingTime", "taskStartTime", "expirationDate", "startTime", "endTime", "creationDate", "lastModifiedDate")
CALLS_OF_ONE_DRIVER = 400


def arguments(question):
    given = ["iot", COMMANDS[question["operation"]], "--endpoint-url", question["endpoint"], "--output", "json", "--no-cli-pager"]
    for name in PARAMETERS:
        if name in question:
            option = re.sub("[A-Z]", lambda letter: "-" + letter.group().lower(), name)
            value = question[name]
            if isinstance(value, bool):
                given.append(f"--{option}" if value else f"--no-{option}")
            else:
                given.append(f"--{option}={json.dumps(value) if isinstance(value, (dict, list)) else value}")
    return given + ["--no-paginate", "--max-results", str(PAGE_SIZE)] if question["operation"] in PAGED else given


def run(driver, given):
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    errors = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            code = driver.main(given)
            output.flush()
        except SystemExit as stop:
            code = stop.code
    return code, output.buffer.getvalue().decode("utf-8"), errors.getvalue()


def timed(answer):
    """The CLI prints the times of a structure as text, so here they become times again."""
    for name in TIMES:
        if isinstance(answer, dict) and isinstance(answer.get(name), str):
            answer[name] = {"$time": iso(datetime.datetime.fromisoformat(answer[name]))}


def answer(driver, question):
    code, output, errors = run(driver, arguments(question))
    if code == 0:
        read = json.loads(output) if output else {}
        timed(read)
        timed(read.get("finding"))
        for items in read.values():
            for item in items if isinstance(items, list) else []:
                timed(item)
        return {"answer": read}
    named = re.search(r"An error occurred \((.*?)\) when calling", errors)
    if named:
        return {"error": {"code": named[1]}}
    return {"refused" if code == 252 else "unreadable": f"exit code {code}"}


for number, asked in enumerate(questions()):
    if number % CALLS_OF_ONE_DRIVER == 0:
        current = create_clidriver()
    try:
        reply(answer(current, asked))
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        reply({"failed": type(error).__name__})
