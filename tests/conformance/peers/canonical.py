"""What the two Python peers share: reading questions, printing answers."""
import datetime
import json
import re
import sys

PARAMETERS = (
    "taskId", "startTime", "endTime", "checkName", "resourceIdentifier", "listSuppressedFindings", "findingId", "nextToken", "taskType", "taskStatus",
    "targetCheckNames", "expirationDate", "suppressIndefinitely", "description", "ascendingOrder", "target", "auditCheckToActionsMapping", "auditTaskId",
    "actionType", "actionName",
)
PAGED = ("list", "related", "list-audits", "scheduled", "list-suppressions", "list-mitigations", "list-executions", "list-actions")
PAGE_SIZE = 250


def questions():
    """The questions from standard input, one a line."""
    for line in sys.stdin:
        yield json.loads(line)


def reply(answer):
    """Prints one answer on one line, in ASCII, so that a lone surrogate is shown and not replaced."""
    sys.__stdout__.write(json.dumps(answer, default=show) + "\n")
    sys.__stdout__.flush()


def show(value):
    """A time as all peers show it here: ISO 8601 in UTC, as fine as it is."""
    if isinstance(value, datetime.datetime):
        return {"$time": iso(value)}
    raise TypeError(f"{type(value).__name__} was not expected in an answer")


def iso(time):
    utc = time.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return re.sub(r"\.?0+$", "", utc.isoformat(timespec="microseconds")) + "Z"
