"""Prints how much of the lines or branches the tests ran, and the classes that lack most; fails under the floor: summary.py <Summary.json> <line|branch> <floor>"""
import json
import sys

MEMBERS = {"line": ("coveredlines", "coverablelines"), "branch": ("coveredbranches", "totalbranches")}
MOST = 12


def main(path, kind, floor):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)

    covered, total = MEMBERS[kind]
    summary = report["summary"]
    if not summary[total]:
        print("Nothing was measured.")
        return 1

    # Not rounded: 96.99 % is less than 97 %.
    share = 100 * summary[covered] / summary[total]
    print(f"{kind} coverage: {share:.2f} % ({summary[covered]} of {summary[total]})")
    classes = [entry for assembly in report["coverage"]["assemblies"] for entry in assembly["classesinassembly"]]
    lacking = sorted((entry for entry in classes if entry[covered] < entry[total]), key=lambda entry: entry[covered] - entry[total])
    for entry in lacking[:MOST]:
        print(f"  {entry[total] - entry[covered]:4} not run of {entry[total]:4}  {entry['name']}")
    return 0 if share >= floor else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
