"""Random audits, lists of audits, configurations and scheduled audits, as the service might send them."""
import datetime

from generator import (
    AUDIT_STATUSES, AUDIT_TYPES, CHECK_STATUSES, CHECKS, DAYS, FREQUENCIES, LONG_COUNTS, STATISTICS, Generator, page_token, styled,
)

MOST_INT = 2_147_483_647


class AuditGenerator(Generator):
    def count(self, largest):
        return self.random.choice([0, 1, self.random.randint(0, 5000), self.random.randint(0, largest)])

    def named(self, make):
        """A map with some check names as its keys."""
        return {self.open_value(CHECKS): None if self.random.random() < 0.03 else make() for _ in range(self.random.randint(0, 6))}

    def statistics(self):
        return self.maybe({name: (lambda: self.count(MOST_INT), None) for name in STATISTICS})

    def check(self):
        return self.maybe({
            "checkRunStatus": (lambda: self.open_value(CHECK_STATUSES), ""),
            "checkCompliant": (lambda: self.random.random() < 0.5, None),
            "totalResourcesCount": (lambda: self.count(LONG_COUNTS[-1]), None),
            "nonCompliantResourcesCount": (lambda: self.count(LONG_COUNTS[-1]), None),
            "suppressedNonCompliantResourcesCount": (lambda: self.count(LONG_COUNTS[-1]), None),
            "errorCode": (self.text, ""),
            "message": (self.text, ""),
        })

    def audit(self):
        members = self.maybe({
            "taskType": (lambda: self.open_value(AUDIT_TYPES), ""),
            "taskStartTime": (self.time, None),
            "taskStatistics": (self.statistics, {}),
            "scheduledAuditName": (self.text, ""),
            "auditDetails": (lambda: self.named(self.check), {}),
        })
        # An audit without a status is no answer for this library, so that it would say nothing about the other members.
        return members if self.random.random() < 0.05 else {"taskStatus": self.open_value(AUDIT_STATUSES), **members}

    def summary(self):
        return self.maybe({
            "taskId": (self.text, ""),
            "taskStatus": (lambda: self.open_value(AUDIT_STATUSES), ""),
            "taskType": (lambda: self.open_value(AUDIT_TYPES), ""),
        })

    def scheduled(self):
        return self.maybe({
            "scheduledAuditName": (self.text, ""),
            "scheduledAuditArn": (self.text, ""),
            "frequency": (lambda: self.open_value(FREQUENCIES), ""),
            "dayOfMonth": (lambda: self.random.choice(["1", "28", "31", "LAST", self.text()]), ""),
            "dayOfWeek": (lambda: self.open_value(DAYS), ""),
        })

    def settings(self):
        return self.maybe({
            "enabled": (lambda: self.random.random() < 0.5, None),
            "configuration": (lambda: {self.text(): self.random.choice([self.text(), "", None]) for _ in range(2)}, {}),
        })

    def target(self):
        return self.maybe({"targetArn": (self.text, ""), "roleArn": (self.text, ""), "enabled": (lambda: self.random.random() < 0.5, None)})

    def configuration(self):
        return self.maybe({
            "roleArn": (self.text, ""),
            "auditCheckConfigurations": (lambda: self.named(self.settings), {}),
            "auditNotificationTargetConfigurations": (lambda: {self.open_value(["SNS"]): self.target() for _ in range(2)}, {}),
        })

    def page(self, items, make):
        some = [None if self.random.random() < 0.02 else make() for _ in range(self.random.choice([1, 2, 5, 25]))]
        return self.maybe({items: (lambda: some, []), "nextToken": (self.text, None)})

    def moment(self):
        seconds = self.random.randint(0, 4_000_000_000)
        return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).isoformat() + self.random.choice(["Z", ".001Z", ".250Z", ".999Z"])


def random_audit_case(seed, number):
    """Case `number` of a seed about audits."""
    make = AuditGenerator(f"{seed}/audit/{number}")
    operation = make.random.choices(["describe-audit", "list-audits", "configuration", "scheduled"], [5, 2, 2, 1])[0]
    asked = {"operation": operation}
    if operation == "describe-audit":
        asked["taskId"], sent = f"t-{number}", make.audit()
    elif operation == "list-audits":
        asked["startTime"], asked["endTime"] = sorted([make.moment(), make.moment()])
        sent = make.page("tasks", make.summary)
    elif operation == "scheduled":
        sent = make.page("scheduledAudits", make.scheduled)
    else:
        sent = make.configuration()
    if operation in ("list-audits", "scheduled") and make.random.random() < 0.5:
        asked["nextToken"] = page_token(make.random)
    return styled(f"{seed}/audit/{number}", asked, sent, make.random)
