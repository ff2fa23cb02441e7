"""The differences that are known and explained, from differences.json, and a count of how often each occurred."""
import json
from collections import Counter
from itertools import product

FIELDS = ("peers", "member", "sent", "library", "peer")


class Ledger:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.entries = json.load(file)
        self.explained = Counter()
        self.unexplained = Counter()
        self.examples = {}
        self.keys = {}
        for number, entry in enumerate(self.entries):
            for key in product(*(as_list(entry[field]) for field in FIELDS)):
                if key in self.keys:
                    raise SystemExit(f"differences.json lists {key} twice.")
                self.keys[key] = number

    def note(self, case_name, peer, difference):
        """Counts a difference; returns whether it is explained."""
        key = (peer, difference.member, difference.sent, difference.library, difference.peer)
        explained = key in self.keys
        (self.explained if explained else self.unexplained)[key] += 1
        self.examples.setdefault(key, case_name)
        return explained

    def gone(self):
        """What is listed and no longer occurs: for every entry, each of its alternatives must have occurred in some combination."""
        for number, entry in enumerate(self.entries):
            seen = [key for key in self.explained if self.keys[key] == number]
            for position, field in enumerate(FIELDS):
                for alternative in as_list(entry[field]):
                    if not any(key[position] == alternative for key in seen):
                        yield f"{entry['id']}: {field} {alternative!r}"

    def counts(self):
        """For every entry its id and how often it occurred, by peer."""
        for number, entry in enumerate(self.entries):
            by_peer = Counter()
            for key, count in self.explained.items():
                if self.keys[key] == number:
                    by_peer[key[0]] += count
            yield entry["id"], by_peer


def as_list(value):
    return value if isinstance(value, list) else [value]
