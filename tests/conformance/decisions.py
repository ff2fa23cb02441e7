"""Every peer goes the whole way from a finding to the next audit: suppresses one, mitigates another, audits again, and ends the suppression."""
import datetime
import json

from emulated import Emulator
from lives import Lives, expect, has_ended

SHARED, POLICY = "DEVICE_CERTIFICATE_SHARED_CHECK", "IOT_POLICY_OVERLY_PERMISSIVE_CHECK"
FINDINGS = 400
LATER = "2190-02-28T12:00:00Z"


class Decisions(Lives):
    """Each peer has an emulator of its own, and all of these are alike: a suppression is there once in an account."""

    LIFE = "a decision's life"

    def __init__(self, peers, program):
        super().__init__(peers, None)
        now = datetime.datetime.now(datetime.timezone.utc)
        self.emulators = {name: Emulator(program, FINDINGS, now) for name in peers}

    def stop(self):
        for emulator in self.emulators.values():
            emulator.stop()

    def ask_one(self, peer, question):
        peer.ask(question, self.emulators[peer.name].endpoint)
        return peer.answer()

    def cases(self):
        before = yield from self.audited("before")
        chosen = {name: {check: first(findings, check) for check in (SHARED, POLICY)} for name, findings in before.items()}
        keys = {name: key_of(findings[SHARED]) for name, findings in chosen.items()}
        yield from self.suppressed(keys)
        yield from self.mitigated({name: findings[POLICY]["findingId"] for name, findings in chosen.items()})
        after = yield from self.audited("after")
        for name, findings in after.items():
            told = [[finding["isSuppressed"] for finding in findings if same(finding, chosen[name][check])] for check in (SHARED, POLICY)]
            if told != [[True], []]:
                raise SystemExit(f"{name} does not see its decisions in the next audit: {told}")
        yield from self.step("end the suppression", {"operation": "delete-suppression"}, keys)
        yield from self.step("describe the suppression that has ended", {"operation": "describe-suppression"}, keys)

    def audited(self, when):
        """An audit, and its findings for each peer."""
        started = yield from self.step(f"start an audit, {when}", {"operation": "start-audit", "targetCheckNames": [SHARED, POLICY]})
        ids = {name: {"taskId": given["answer"]["taskId"]} for name, given in started.items()}
        yield from self.step(f"describe it until it has ended, {when}", {"operation": "describe-audit"}, ids, has_ended)
        pages = []
        for check in (SHARED, POLICY):
            pages.append((yield from self.step(f"list {check}, {when}", {"operation": "list", "checkName": check}, ids)))
        return {name: [finding for page in pages for finding in page[name]["answer"]["findings"]] for name in self.peers}

    def suppressed(self, keys):
        until = {"expirationDate": LATER, "description": "shared by design"}
        yield from self.step("suppress", {"operation": "create-suppression", **until}, keys)
        yield from self.step("suppress again", {"operation": "create-suppression", **until}, keys)
        made = yield from self.step("describe the suppression", {"operation": "describe-suppression"}, keys)
        expect(made, lambda suppression: suppression["description"] == "shared by design")
        yield from self.step("suppress without end", {"operation": "update-suppression", "suppressIndefinitely": True, "description": "for good"}, keys)
        changed = yield from self.step("describe the changed suppression", {"operation": "describe-suppression"}, keys)
        expect(changed, lambda suppression: suppression["suppressIndefinitely"] and suppression["description"] == "for good")
        for order in ({}, {"ascendingOrder": False}):
            listed = yield from self.step(f"list suppressions {order}", {"operation": "list-suppressions", "checkName": SHARED, **order})
            expect(listed, lambda page: any(suppression.get("description") == "for good" for suppression in page["suppressions"]))

    def mitigated(self, findings):
        listed = yield from self.step("list actions", {"operation": "list-actions", "actionType": "REPLACE_DEFAULT_POLICY_VERSION"})
        name = listed["javascript"]["answer"]["actionIdentifiers"][0]["actionName"]
        yield from self.step("list every action", {"operation": "list-actions"})
        yield from self.step("describe the action", {"operation": "describe-action", "actionName": name})
        asked = {"operation": "start-mitigation", "taskId": "m-1", "auditCheckToActionsMapping": {POLICY: [name]}}
        targets = {peer: {"target": {"findingIds": [finding]}} for peer, finding in findings.items()}
        yield from self.step("mitigate", asked, targets)
        yield from self.step("mitigate under the same id", asked, targets)
        ended = yield from self.step("describe it until it has ended", {"operation": "describe-mitigation", "taskId": "m-1"}, None, has_ended)
        expect(ended, lambda task: task["taskStatus"] == "COMPLETED" and task["taskStatistics"][POLICY]["succeededFindingsCount"] == 1)
        own = {peer: {"findingId": finding} for peer, finding in findings.items()}
        done = yield from self.step("list its executions", {"operation": "list-executions", "taskId": "m-1"}, own)
        expect(done, lambda page: [execution["status"] for execution in page["actionsExecutions"]] == ["COMPLETED"])
        periods = {peer: {**self.emulators[peer].period(1), **own[peer]} for peer in self.peers}
        tasks = yield from self.step("list the tasks of the finding", {"operation": "list-mitigations", "taskStatus": "COMPLETED"}, periods)
        expect(tasks, lambda page: [task["taskId"] for task in page["tasks"]] == ["m-1"])
        yield from self.step("cancel one that has ended", {"operation": "cancel-mitigation", "taskId": "m-1"})
        for operation in ("describe-mitigation", "cancel-mitigation"):
            yield from self.step(f"{operation} of none", {"operation": operation, "taskId": "not-there"})
        yield from self.step("describe an action that is none", {"operation": "describe-action", "actionName": "not-there"})


def first(findings, check):
    """One that is not suppressed, and the same one for every peer."""
    return min((finding for finding in findings if finding["checkName"] == check and not finding["isSuppressed"]), key=resource_of)


def resource_of(finding):
    return json.dumps(finding["nonCompliantResource"], sort_keys=True)


def same(finding, other):
    return finding["checkName"] == other["checkName"] and resource_of(finding) == resource_of(other)


def key_of(finding):
    members = finding["nonCompliantResource"]["resourceIdentifier"]
    return {"checkName": SHARED, "resourceIdentifier": {"deviceCertificateId": members["deviceCertificateId"]}}
