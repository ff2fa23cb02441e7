"""Counts what the run found, and prints it as tables."""
from collections import Counter

MOST_SHOWN = 40
PROGRESS = 1000


class Report:
    def __init__(self, ledger, peers):
        self.ledger, self.peers = ledger, peers
        self.cases, self.findings, self.failed = Counter(), Counter(), Counter()
        self.counts = {peer: Counter() for peer in peers}
        self.signatures, self.flaws = 0, []

    def add(self, part, case, differences):
        """Takes one case: the differences of each peer."""
        self.cases[part] += 1
        if sum(self.cases.values()) % PROGRESS == 0:
            print(f"{sum(self.cases.values())} cases", flush=True)
        self.findings[part] += case.findings
        unexplained = False
        for peer, found in differences.items():
            for difference in found:
                explained = self.ledger.note(case.name, peer, difference)
                self.counts[peer]["listed" if explained else "unexplained"] += 1
                unexplained |= not explained
        self.failed[part] += unexplained

    def signature(self, case, flaw):
        self.signatures += 1
        if flaw:
            self.flaws.append(f"{case.name}: {flaw}")

    @staticmethod
    def show(case, peers, answers):
        """Everything about one case."""
        print(f"{case.name}\nquestion {case.question}\nbytes {case.response}")
        for name, peer in peers.items():
            print(f"{name} read {answers[name]}")
            for request in peer.responder.requests:
                print(f"{name} sent {request.method} {request.target} {request.headers} {request.body}")

    def close(self, complete):
        """Prints everything; returns the exit code."""
        gone = list(self.ledger.gone()) if complete else []
        self.print_unexplained()
        for line in gone:
            print(f"LISTED, BUT GONE  {line}")
        for line in self.flaws:
            print(f"SIGNATURE  {line}")
        self.print_tables()
        failed = sum(self.failed.values()) + len(gone) + len(self.flaws)
        print(f"{sum(self.cases.values()) - sum(self.failed.values())} passed, {failed} failed")
        return 1 if failed else 0

    def print_unexplained(self):
        for (peer, member, sent, library, other), count in self.ledger.unexplained.most_common(MOST_SHOWN):
            first = self.ledger.examples[peer, member, sent, library, other]
            print(f"UNEXPLAINED, {count} times, first in '{first}'\n  {member}: sent {sent}; the library: {library}; {peer}: {other}")
        if len(self.ledger.unexplained) > MOST_SHOWN:
            print(f"... and {len(self.ledger.unexplained) - MOST_SHOWN} more kinds")

    def print_tables(self):
        table("cases", ["part", "cases", "findings or pages", "with unexplained differences"],
              [[part, count, self.findings[part], self.failed[part]] for part, count in self.cases.items()]
              + [["all", sum(self.cases.values()), sum(self.findings.values()), sum(self.failed.values())]])
        table("peers", ["peer", "differences unexplained", "differences listed"],
              [[peer, counts["unexplained"], counts["listed"]] for peer, counts in self.counts.items()])
        table("listed differences", ["id", *self.peers], [[name, *(by_peer[peer] for peer in self.peers)] for name, by_peer in self.ledger.counts()])
        print(f"{self.signatures} signatures of the library checked with botocore's signer, {len(self.flaws)} with a flaw\n")


def table(title, head, rows):
    widths = [max(len(str(row[column])) for row in [head, *rows]) for column in range(len(head))]
    print(f"\n{title}")
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  ".join(str(value).ljust(width) if column == 0 else str(value).rjust(width) for column, (value, width) in enumerate(zip(row, widths))))
    print()
