"""Every peer has the emulator run audits of its own: starts one, describes it until it has ended, lists its findings, and cancels another."""
import json
import time

from case import Case

PATIENCE = 60
NOT_ENABLED = "LOGGING_DISABLED_CHECK"
# What two audits of the same fleet need not have in common.
OWN = (
    "taskId", "findingId", "findingIds", "taskStartTime", "findingTime", "startTime", "endTime", "creationDate", "lastModifiedDate", "actionId", "id",
    "nextToken",
)


class Lives:
    """One life of an audit for each peer, side by side. A step is a case, whose answers are compared without what is each audit's own."""

    LIFE = "an audit's life"

    def __init__(self, peers, emulator):
        self.peers, self.emulator = peers, emulator

    def cases(self):
        configuration = yield from self.step("which checks are enabled", {"operation": "configuration"})
        enabled = [name for name, check in configuration["library"]["answer"]["auditCheckConfigurations"].items() if check["enabled"]]
        started = yield from self.step("start", {"operation": "start-audit", "targetCheckNames": enabled})
        ids = {name: {"taskId": given["answer"]["taskId"]} for name, given in started.items()}
        ended = yield from self.step("describe until it has ended", {"operation": "describe-audit"}, ids, has_ended)
        expect(ended, lambda audit: audit["taskStatus"] == "COMPLETED" and audit["taskStatistics"]["failedChecks"] == 1)
        found = yield from self.step("list its findings", {"operation": "list"}, ids)
        expect(found, lambda page: len(page["findings"]) > 0)
        since_then = {**self.emulator.period(0), "taskStatus": "COMPLETED", "taskType": "ON_DEMAND_AUDIT_TASK"}
        listed = yield from self.step("list the audits since then", {"operation": "list-audits", **since_then})
        expect(listed, lambda page: len(page["tasks"]) == len(self.peers))
        yield from self.step("cancel one that has ended", {"operation": "cancel-audit"}, ids)
        yield from self.cancelled(enabled)
        yield from self.step("start a check that is not enabled", {"operation": "start-audit", "targetCheckNames": [NOT_ENABLED]})

    def cancelled(self, enabled):
        ids = {name: self.cancelled_at_once(peer, enabled) for name, peer in self.peers.items()}
        audits = yield from self.step("describe a cancelled one", {"operation": "describe-audit"}, ids)
        expect(audits, lambda audit: audit["taskStatus"] == "CANCELED")

    def cancelled_at_once(self, peer, enabled):
        # On a busy machine a check may end before the audit is cancelled: those of which none has are alike.
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            own = self.ask_one(peer, {"operation": "start-audit", "targetCheckNames": enabled})["answer"]
            self.ask_one(peer, {"operation": "cancel-audit", **own})
            answer = self.ask_one(peer, {"operation": "describe-audit", **own})
            if answer.get("answer", {}).get("taskStatistics", {}).get("canceledChecks") == len(enabled):
                return own
        raise SystemExit(f"{peer.name} cancels no audit before a check of it has ended: {answer}")

    def step(self, name, question, own=None, is_done=lambda _: True):
        own = own or {peer: {} for peer in self.peers}
        given = {name: self.until(peer, {**question, **own[name]}, is_done) for name, peer in self.peers.items()}
        answers = {name: json.loads(json.dumps(answer), object_hook=without_own) for name, answer in given.items()}
        yield Case(f"emulator: {self.LIFE}: {name}", question, answers["javascript"].get("answer"), b""), answers
        return given

    def until(self, peer, question, is_done):
        end = time.monotonic() + PATIENCE
        while not is_done(answer := self.ask_one(peer, question)):
            if time.monotonic() > end:
                raise SystemExit(f"{peer.name} sees no end of an audit: {answer}")
        return answer

    def ask_one(self, peer, question):
        peer.ask(question, self.emulator.endpoint)
        return peer.answer()


def has_ended(answer):
    return answer["answer"]["taskStatus"] != "IN_PROGRESS"


def expect(answers, holds):
    """What has to be so for every peer, and not only the same for all."""
    for name, answer in answers.items():
        if not holds(answer["answer"]):
            raise SystemExit(f"{name} read something else of its audit than the emulator has: {answer}")


def without_own(members):
    return {name: value for name, value in members.items() if name not in OWN}
