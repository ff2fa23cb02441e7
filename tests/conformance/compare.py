"""Compares, member by member, what this library and a peer read from the same bytes."""
import datetime
from decimal import Decimal

from wire import Members, Raw

ABSENT = object()

# The maps, and the structure of their values; None where the values are text.
MAPS = {
    "additionalInfo": None,
    "auditDetails": "AuditCheckDetails",
    "auditCheckConfigurations": "AuditCheckConfiguration",
    "auditNotificationTargetConfigurations": "AuditNotificationTarget",
    "configuration": None,
    "MitigationStatistics": "CheckMitigationStatistics",
    "auditCheckToReasonCodeFilter": None,
    "auditCheckToActionsMapping": None,
}

ACTION_PARAMS = (
    "updateDeviceCertificate", "updateCACertificate", "addThingsToThingGroup", "replaceDefaultPolicyVersion", "enableIoTLogging", "publishFindingToSns",
)

# The structure that a member holds, or the elements of a list that it holds.
STRUCTURES = {
    **{name: name for name in MAPS},
    "finding": "AuditFinding",
    "findings": "AuditFinding",
    "nonCompliantResource": "Resource",
    "relatedResources": "Resource",
    "resourceIdentifier": "ResourceIdentifier",
    "policyVersionIdentifier": "PolicyVersionIdentifier",
    "issuerCertificateIdentifier": "IssuerCertificateIdentifier",
    "taskStatistics": "TaskStatistics",
    "tasks": "AuditTaskMetadata",
    "scheduledAudits": "ScheduledAuditMetadata",
    "suppressions": "AuditSuppression",
    "target": "MitigationTarget",
    "actionsDefinition": "MitigationAction",
    "actionParams": "ActionParams",
    **{f"{name}Params": f"{name}Params" for name in ACTION_PARAMS},
    "actionsExecutions": "MitigationExecution",
    "actionIdentifiers": "ActionIdentifier",
}

# What another operation calls by the same name.
OTHER_STRUCTURES = {"describe-mitigation": {"taskStatistics": "MitigationStatistics"}, "list-mitigations": {"tasks": "MitigationTaskMetadata"}}

# The items of an operation's pages.
ITEMS = {
    "list": "findings",
    "related": "relatedResources",
    "list-audits": "tasks",
    "scheduled": "scheduledAudits",
    "list-suppressions": "suppressions",
    "list-mitigations": "tasks",
    "list-executions": "actionsExecutions",
    "list-actions": "actionIdentifiers",
}

# What a described thing always has.
MEMBERS_OF_EVERY = {
    "describe-audit": ("an audit", "taskStatus"),
    "describe-suppression": ("a suppression", "checkName"),
    "describe-mitigation": ("a mitigation", "taskStatus"),
    "describe-action": ("an action", "actionName"),
}

# The operations whose answers have no members.
SILENT = ("cancel-audit", "create-suppression", "update-suppression", "delete-suppression", "cancel-mitigation")


class Difference:
    """What was sent, what this library read and what the peer read, each described in words that differences.json uses."""

    def __init__(self, member, sent, library, peer):
        self.member, self.sent, self.library, self.peer = member, sent, library, peer

    def __str__(self):
        return f"{self.member}: sent {self.sent}; the library: {self.library}; the peer: {self.peer}"


def compare(case, library, peer):
    """The differences between two answers to a case."""
    mine, theirs = outcome(case, library), outcome(case, peer)
    if kind(mine) == kind(theirs) and kind(mine) in ("error", "refused", "unreadable"):
        return list(errors(case, library["error"], peer["error"])) if "error" in library else []
    if mine != theirs or kind(mine) == "failed":
        return [Difference("(outcome)", case.trait or usual_trait(case), mine, theirs)]
    return list(structures("Answer", case.sent or {}, library["answer"], peer["answer"], case))


def usual_trait(case):
    operation, sent = case.question["operation"], case.sent or {}
    if operation == "describe":
        return "another finding than the one asked for" if is_another(sent.get("finding"), case.question["findingId"]) else "a finding"
    if operation in ITEMS:
        return "a page with neither items nor a token" if sent.get(ITEMS[operation]) is None and not sent.get("nextToken") else "a page"
    if operation in MEMBERS_OF_EVERY:
        what, member = MEMBERS_OF_EVERY[operation]
        return what if sent.get(member) else f"{what} without a {'status' if member == 'taskStatus' else 'name'}"
    return operation


def is_another(finding, asked_for):
    """Whether a described finding has an id, and that of another one. Upper and lower case are the same id."""
    given = as_mapping(finding).get("findingId")
    return bool(given) and (not isinstance(given, str) or given.lower() != asked_for.lower())


def kind(said):
    return said.split(" ")[0].rstrip(",")


def outcome(case, reply):
    """What came of it, in words."""
    if "answer" in reply:
        without_finding = case.question["operation"] == "describe" and "finding" not in reply["answer"]
        # An answer that is special for its bytes, and of which a peer makes nothing.
        made_nothing = case.trait and not reply["answer"] and case.question["operation"] not in SILENT
        return "read, without a finding" if without_finding else "read, empty" if made_nothing else "read"
    if "error" in reply:
        return "error"
    return next(f"{how} ({detail})" for how, detail in reply.items())


def errors(case, library, peer):
    """An error's code and its status; how its exception is called is each library's own matter."""
    if library.get("code") != peer.get("code"):
        yield Difference("Error.code", case.trait or "an error", describe(library.get("code", ABSENT)), describe(peer.get("code", ABSENT)))
    if library.get("status") != peer.get("status"):
        yield Difference("Error.status", "an error", *("absent" if "status" not in error else "the status" for error in (library, peer)))


def structures(type_name, sent, library, peer, case):
    sent = as_mapping(sent)
    for name in sorted(set(library) | set(peer)):
        member = f"{type_name}.{'*' if type_name in MAPS else name}"
        inner = MAPS[type_name] if type_name in MAPS else structure_of(name, case.question["operation"])
        yield from values(member, inner, sent.get(name, ABSENT), library.get(name, ABSENT), peer.get(name, ABSENT), case)


def structure_of(name, operation):
    return OTHER_STRUCTURES.get(operation, {}).get(name) or STRUCTURES.get(name)


def as_mapping(sent):
    if isinstance(sent, Members):
        return dict(sent)
    return sent if isinstance(sent, dict) else {}


def values(member, type_name, sent, library, peer, case):
    if isinstance(library, list) and isinstance(peer, list):
        yield from lists(member, type_name, sent, library, peer, case)
    elif is_structure(library) and is_structure(peer):
        yield from structures(type_name, sent, library, peer, case)
    elif library != peer or type(library) is not type(peer):
        yield Difference(member, *describe_all(member, sent, library, peer, case))


def lists(member, type_name, sent, library, peer, case):
    sent = sent if isinstance(sent, list) else []
    if None in peer and None not in library:
        yield Difference(member, "a list with null in it", "without the null", "with the null")
        sent, peer = [item for item in sent if item is not None], [item for item in peer if item is not None]
    kept = in_period(sent, case.question) if member == "Answer.findings" else sent
    if len(library) == len(kept) < len(peer) == len(sent):
        yield Difference(member, "findings outside the period", "without them", "with them")
        peer, sent = [item for item, given in zip(peer, sent) if given in kept], kept
    if len(library) != len(peer):
        yield Difference(member, f"a list of {len(sent)}", f"a list of {len(library)}", f"a list of {len(peer)}")
        return
    for index, (mine, theirs) in enumerate(zip(library, peer)):
        yield from values(f"{member}[]", type_name, sent[index] if index < len(sent) else ABSENT, mine, theirs, case)


def in_period(sent, question):
    """The findings that were made in the period that was asked for: all, where none was."""
    if "startTime" not in question:
        return sent
    start, end = seconds_of(question["startTime"]), seconds_of(question["endTime"])
    return [finding for finding in sent if start <= time_of(finding["findingTime"]) < end]


def time_of(sent):
    return sent.seconds if isinstance(sent, Raw) else seconds_of(sent["$time"])


def is_structure(value):
    return isinstance(value, dict) and not is_time(value)


def is_time(value):
    return isinstance(value, dict) and list(value) == ["$time"] and isinstance(value["$time"], str)


def describe_sent(sent):
    if isinstance(sent, Raw):
        if sent.seconds is None:
            return sent.text
        return "a time finer than a millisecond" if sent.seconds * 1000 % 1 else "a time to the millisecond"
    if isinstance(sent, str) and any("\ud800" <= unit <= "\udfff" for unit in sent):
        return "text with a lone surrogate"
    return describe(sent)


def describe_all(member, sent, library, peer, case):
    """What was sent, what this library read and what the peer read, in words that hold for every such case."""
    texts = [value for value in (sent, library, peer) if isinstance(value, str)]
    if is_time(library) and is_time(peer) and isinstance(sent, Raw) and sent.seconds is not None:
        return describe_sent(sent), describe_time(sent, library), describe_time(sent, peer)
    if member == "AuditFinding.findingId" and library == case.question.get("findingId") and sent in (ABSENT, None, ""):
        return describe_sent(sent), "the id that was asked for", describe(peer)
    if len(texts) == 3 and len({text.lower() for text in texts}) == 1:
        return "text", *("the text" if value == sent else "the text in another case" for value in (library, peer))
    if member.endswith(".__type"):
        return "text", *("absent" if value is ABSENT else "text" for value in (library, peer))
    return describe_sent(sent), describe(library), describe(peer)


def describe_time(sent, value):
    seconds = seconds_of(value["$time"])
    if seconds is None:
        return value["$time"]
    off, is_whole = abs(seconds - sent.seconds), seconds * 1000 % 1 == 0
    if is_whole:
        return "the nearest millisecond" if off <= Decimal("0.0005") else value["$time"]
    return "the nearest microsecond" if off <= Decimal("0.0000005") else "off by microseconds" if off < Decimal("0.00005") else value["$time"]


def seconds_of(text):
    """Seconds since 1970 as an exact number, also for years that datetime does not have; None where the text is no time."""
    try:
        whole, _, fraction = text.rstrip("Z").partition(".")
        moment = datetime.datetime.fromisoformat(whole).replace(tzinfo=datetime.timezone.utc) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        return moment.days * 86_400 + moment.seconds + Decimal(f"0.{fraction or 0}")
    except ValueError:
        return None


def describe(value):
    if value is ABSENT:
        return "absent"
    if value is None:
        return "null"
    if is_time(value):
        return f"the time {value['$time']}"
    if value in ("", [], {}) and not isinstance(value, bool):
        return {str: '""', list: "[]", dict: "{}", Members: "{}"}[type(value)]
    if isinstance(value, str):
        return "text" if len(value) > 120 or not value.isprintable() else f"the text {value!r}"
    if isinstance(value, (bool, int, float)):
        return repr(value).lower()
    return "a list" if isinstance(value, list) else "a structure"
