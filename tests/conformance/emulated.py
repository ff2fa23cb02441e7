"""Asks the emulator, page after page, so that its answers and its tokens are read by the peers as well."""
import datetime
import json
import subprocess

from case import Case

MOST_PAGES = 20


class Emulator:
    """The emulator as a process of its own."""

    def __init__(self, program, findings, now=None):
        now = now or datetime.datetime.now(datetime.timezone.utc)
        self.process = subprocess.Popen([program, "emulate", str(findings), shown(now)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        served = json.loads(self.process.stdout.readline())
        self.endpoint, self.findings, self.tasks = served["endpoint"], served["findings"], served["tasks"]
        self.now = datetime.datetime.fromisoformat(served["now"].replace("Z", "+00:00"))

    def period(self, days):
        """The period that began some days before the emulator did, and ends tomorrow."""
        return {"startTime": shown(self.now - datetime.timedelta(days=days)), "endTime": shown(self.now + datetime.timedelta(days=1))}

    def questions(self, described):
        """What to ask: findings by their ids, whole lists, and what the emulator refuses."""
        for finding_id in self.findings[:described]:
            yield {"operation": "describe", "findingId": finding_id}
        for finding_id in self.findings[:17] + ["not-there"]:
            yield {"operation": "related", "findingId": finding_id}
        for task in self.tasks[:2] + ["not-there"]:
            yield {"operation": "list", "taskId": task}
        for suppressed in (True, False):
            yield {"operation": "list", "taskId": self.tasks[0], "listSuppressedFindings": suppressed}
        yield {"operation": "list", "taskId": self.tasks[0], "checkName": "LOGGING_DISABLED_CHECK"}
        yield {"operation": "list", **self.period(1)}
        yield {"operation": "describe", "findingId": "not-there"}
        yield {"operation": "list", "taskId": self.tasks[0], "nextToken": "no token of its own"}
        yield from self.questions_about_audits()

    def questions_about_audits(self):
        """The same about audits. Those that start one are in lives.py."""
        for task in self.tasks[:20] + ["not-there"]:
            yield {"operation": "describe-audit", "taskId": task}
        yield {"operation": "list-audits", **self.period(89)}
        for narrower in ({"taskStatus": "COMPLETED"}, {"taskStatus": "FAILED"}, {"taskType": "SCHEDULED_AUDIT_TASK"}, {"taskStatus": "PAUSED"}):
            yield {"operation": "list-audits", **self.period(30), **narrower}
        yield {"operation": "list-audits", **self.period(91)}
        yield {"operation": "list-audits", **self.period(30), "nextToken": "no token of its own"}
        yield {"operation": "scheduled"}
        yield {"operation": "configuration"}
        yield {"operation": "cancel-audit", "taskId": "not-there"}
        yield {"operation": "start-audit", "targetCheckNames": ["QUANTUM_CHECK"]}

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def shown(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def rounds(peers, emulator, question):
    """Every page of a question: a case, and what each peer read. Each peer goes on with its own token."""
    tokens = {}
    for number in range(MOST_PAGES):
        for name, peer in peers.items():
            peer.ask({**question, **tokens.get(name, {})}, emulator.endpoint)
        answers = {name: peer.answer() for name, peer in peers.items()}
        given = {name: answer.get("answer", {}).get("nextToken") for name, answer in answers.items()}
        for name, token in given.items():
            if token:
                tokens[name] = {"nextToken": token}
                # A token says who was given it and when; that there is one is what has to be equal.
                answers[name]["answer"]["nextToken"] = "a token"
        # The JavaScript peer has the newest model, so that what it read is everything that was sent.
        case = Case(f"emulator: {json.dumps(question)}, page {number + 1}", question, answers["javascript"].get("answer"), b"")
        yield case, answers
        if not any(given.values()):
            return
    raise SystemExit(f"The emulator gives more than {MOST_PAGES} pages for {question}.")
