"""Random findings as the service might send them: every optional member present, absent, null or empty, every value known or unknown.

Nothing here comes from the code under test. The names are those of the service's model. The same seed and number give the same case.
"""
import random
import string
from decimal import Decimal

from case import Case
from wire import Raw, respond, write

CHECKS = """AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK CA_CERTIFICATE_EXPIRING_CHECK CA_CERTIFICATE_KEY_QUALITY_CHECK
CONFLICTING_CLIENT_IDS_CHECK DEVICE_CERTIFICATE_AGE_CHECK DEVICE_CERTIFICATE_EXPIRING_CHECK DEVICE_CERTIFICATE_KEY_QUALITY_CHECK
DEVICE_CERTIFICATE_SHARED_CHECK INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK IOT_POLICY_OVERLY_PERMISSIVE_CHECK
IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK
LOGGING_DISABLED_CHECK REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK
UNAUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK""".split()
SEVERITIES = "CRITICAL HIGH MEDIUM LOW".split()
RESOURCE_TYPES = """DEVICE_CERTIFICATE CA_CERTIFICATE IOT_POLICY COGNITO_IDENTITY_POOL CLIENT_ID ACCOUNT_SETTINGS ROLE_ALIAS IAM_ROLE
ISSUER_CERTIFICATE""".split()
FINDING_MEMBERS = """findingId taskId checkName taskStartTime findingTime severity nonCompliantResource relatedResources reasonForNonCompliance
reasonForNonComplianceCode isSuppressed""".split()
AUDIT_MEMBERS = ["taskStatus", "taskType", "taskStartTime", "taskStatistics", "scheduledAuditName", "auditDetails"]
AUDIT_STATUSES = ["IN_PROGRESS", "COMPLETED", "FAILED", "CANCELED"]
AUDIT_TYPES = ["ON_DEMAND_AUDIT_TASK", "SCHEDULED_AUDIT_TASK"]
CHECK_STATUSES = ["IN_PROGRESS", "WAITING_FOR_DATA_COLLECTION", "CANCELED", "COMPLETED_COMPLIANT", "COMPLETED_NON_COMPLIANT", "FAILED"]
STATISTICS = """totalChecks inProgressChecks waitingForDataCollectionChecks compliantChecks nonCompliantChecks failedChecks canceledChecks""".split()
FREQUENCIES = ["DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY"]
DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
# The largest is the largest that a double has exactly, as JavaScript's numbers are.
LONG_COUNTS = [2_147_483_648, 9_007_199_254_740_992]
IDENTIFIER_TEXTS = """deviceCertificateId caCertificateId cognitoIdentityPoolId clientId account iamRoleArn roleAliasArn
deviceCertificateArn""".split()
POLICY_TEXTS = ["policyName", "policyVersionId"]
ISSUER_TEXTS = ["issuerCertificateSubject", "issuerId", "issuerCertificateSerialNumber"]
ALPHABETS = [
    string.ascii_letters + string.digits + "-_:/.@+=, ",
    "\"\\/\b\f\n\r\t<>&'`{}[]",
    "".join(map(chr, range(32))) + "\x7f\x80\x9f",
    "\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00f8\u0142\u00f1\u00e7 \u0430\u0431\u0432 \u03b1\u03b2\u03b3",
    "\u76e3\u67fb\u7d50\u679c\u8b66\u544a \ud55c\uad6d\uc5b4 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "\U0001f600\U0001f512\U0001f468\u200d\U0001f469\U0010ffff\U00010000",
    "\u0301\u200b\u200e\u202e\u2028\u2029\ufeff\ufffd\uffff\u00a0\u0000",
]
KEYS = ["EXPIRATION_TIME", "CONNECTION_TIME", "DISCONNECTION_TIME", "", "findingTime", "__type", "__proto__", "constructor", "a.b", "KEY", "key"]
FIRST_YEAR, LAST_YEAR = -62_135_596_800, 253_402_300_799


class Generator:
    """Makes the parts of answers, from one source of randomness."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self):
        length = self.random.choice([1, 2, 5, 20, 60])
        if self.random.random() < 0.01:
            length = 3000
        alphabet = self.random.choice(ALPHABETS)
        return "".join(self.random.choice(alphabet) for _ in range(length))

    def open_value(self, known):
        if self.random.random() < 0.75:
            return self.random.choice(known)
        return self.random.choice([self.text(), known[0].lower(), known[0].title(), known[0] + " ", "APOCALYPTIC", "QUANTUM_CHECK"])

    def maybe(self, members):
        """Of these members, given as functions by name, some present, some absent, some null, and some empty."""
        made = {}
        for name, (make, empty) in members.items():
            chance = self.random.random()
            if chance < 0.72:
                made[name] = make()
            elif chance < 0.80:
                made[name] = None
            elif chance < 0.87 and empty is not None:
                made[name] = empty
        if self.random.random() < 0.05:
            made[self.random.choice(["unknownMember", "tags", "SeverityOfAll"])] = self.anything(3)
        return made

    def anything(self, depth):
        kinds = [self.text, lambda: None, lambda: True, lambda: Raw("-1.5E-3"), lambda: [], lambda: {}]
        if depth > 0:
            kinds += [lambda: [self.anything(depth - 1) for _ in range(3)], lambda: {self.text(): self.anything(depth - 1) for _ in range(3)}]
        return self.random.choice(kinds)()

    def time(self):
        """A time to the millisecond, in one of the forms that a JSON number may have."""
        milliseconds = self.random.choice([
            self.random.randint(1_500_000_000_000, 1_900_000_000_000),
            self.random.randint(0, 4_000_000_000_000),
            self.random.randint(1_500_000_000, 1_900_000_000) * 1000,
        ])
        seconds = Decimal(milliseconds) / 1000
        forms = [str(seconds), f"{seconds:.3f}", f"{seconds:.6f}", f"{seconds:.12E}", f"{seconds:.9f}e0", f"{milliseconds}e-3"]
        return Raw(self.random.choice(forms), seconds)

    def texts(self, names):
        return self.maybe({name: (self.text, "") for name in names})

    def identifier(self):
        if self.random.random() < 0.7:
            return {self.random.choice(IDENTIFIER_TEXTS): self.text()}
        members = {name: (self.text, "") for name in self.random.sample(IDENTIFIER_TEXTS, self.random.randint(0, 8))}
        members["policyVersionIdentifier"] = (lambda: self.texts(POLICY_TEXTS), {})
        members["issuerCertificateIdentifier"] = (lambda: self.texts(ISSUER_TEXTS), {})
        return self.maybe(members)

    def additional_info(self):
        keys = [self.random.choice([self.random.choice(KEYS), self.text()]) for _ in range(self.random.randint(1, 5))]
        return {key: self.random.choice([self.text, self.text, lambda: "", lambda: None])() for key in keys}

    def resource(self):
        return self.maybe({
            "resourceType": (lambda: self.open_value(RESOURCE_TYPES), ""),
            "resourceIdentifier": (self.identifier, {}),
            "additionalInfo": (self.additional_info, {}),
        })

    def resources(self):
        count = self.random.choice([1, 1, 2, 3, 10, 11])
        return [None if self.random.random() < 0.02 else self.resource() for _ in range(count)]

    def finding(self):
        return self.maybe({
            "findingId": (self.text, ""),
            "taskId": (self.text, ""),
            "checkName": (lambda: self.open_value(CHECKS), ""),
            "taskStartTime": (self.time, None),
            "findingTime": (self.time, None),
            "severity": (lambda: self.open_value(SEVERITIES), ""),
            "nonCompliantResource": (self.resource, {}),
            "relatedResources": (self.resources, []),
            "reasonForNonCompliance": (self.text, ""),
            "reasonForNonComplianceCode": (self.text, ""),
            "isSuppressed": (lambda: self.random.random() < 0.5, None),
        })


def random_case(seed, number):
    """Case `number` of a seed about findings: mostly one described finding, else a page."""
    make = Generator(f"{seed}/{number}")
    operation = make.random.choices(["describe", "list", "related"], [8, 1, 1])[0]
    asked = question(make.random, operation)
    if operation == "describe":
        finding = make.finding()
        if finding.get("findingId") and make.random.random() < 0.9:
            finding["findingId"] = make.random.choice([asked["findingId"], asked["findingId"], asked["findingId"].swapcase()])
        sent = {"finding": finding}
    elif operation == "list":
        sent = make.maybe({"findings": (lambda: [make.finding() for _ in range(make.random.choice([1, 2, 5, 25]))], []), "nextToken": (make.text, None)})
        # The findings of one audit are asked for.
        for finding in sent.get("findings") or []:
            if finding and finding.get("taskId"):
                finding["taskId"] = asked["taskId"]
    else:
        sent = make.maybe({"relatedResources": (make.resources, []), "nextToken": (make.text, None)})
    return styled(f"{seed}/{number}", asked, sent, make.random)


def styled(name, asked, sent, source):
    """A case whose answer is written and framed in one of the ways that mean the same."""
    body = write(sent, source).encode("utf-8")
    content_type = source.choice(["application/json", "application/json", "application/x-amz-json-1.1", "application/json; charset=utf-8"])
    frame = source.choice(["length", "length", "chunked", "close"])
    return Case(name, asked, sent, respond(body, headers=[("Content-Type", content_type)], frame=frame, style=source))


def page_token(source):
    return "".join(source.choice(string.ascii_letters + string.digits + "-_+/=%&? \u00e9\U0001f600") for _ in range(source.randint(1, 40)))


def question(source, operation):
    """A question of the operation that every peer can be asked."""
    token = page_token(source)
    asked = {"operation": operation}
    if operation == "list":
        asked["taskId"] = "".join(source.choice(string.ascii_letters + string.digits + "-") for _ in range(source.randint(1, 40)))
    else:
        asked["findingId"] = "".join(source.choice(string.ascii_letters + string.digits + "-_") for _ in range(source.randint(1, 128)))
    if operation != "describe" and source.random() < 0.5:
        asked["nextToken"] = token
    return asked
