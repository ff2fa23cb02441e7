"""Prints the mutation score of each folder and the changes that nobody noticed; fails under the configured threshold: summary.py <mutation-report.json> <stryker-config.json>"""
import collections
import json
import os
import sys

NOTICED = {"Killed", "Timeout"}
MISSED = {"Survived", "NoCoverage"}
SOURCE = "src/IoTAuditClient/"


def folder_of(path):
    inner = path.replace("\\", "/").split(SOURCE)[-1]
    return os.path.dirname(inner) or "(top)"


def main(path, configuration):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    with open(configuration, encoding="utf-8") as file:
        floor = json.load(file)["stryker-config"]["thresholds"]["break"]

    counts = collections.defaultdict(collections.Counter)
    missed = []
    for name, source in report["files"].items():
        for mutant in source["mutants"]:
            counts[folder_of(name)][mutant["status"]] += 1
            if mutant["status"] in MISSED:
                missed.append((name.replace("\\", "/").split(SOURCE)[-1], mutant))

    for name, mutant in sorted(missed, key=lambda entry: (entry[0], entry[1]["location"]["start"]["line"])):
        replacement = " ".join(mutant.get("replacement", "").split())[:120]
        print(f"  {mutant['status']:10} {name}:{mutant['location']['start']['line']}  {mutant['mutatorName']}: {replacement}")

    total = collections.Counter()
    for folder, statuses in sorted(counts.items()):
        total.update(statuses)
        show(folder, statuses)

    score = show("all", total)
    if score is None:
        print("Nothing was tried.")
        return 1
    return 0 if score >= floor else 1


def show(folder, statuses):
    noticed = sum(statuses[status] for status in NOTICED)
    tried = noticed + sum(statuses[status] for status in MISSED)
    if not tried:
        return None
    score = 100 * noticed / tried
    print(f"{score:6.2f} %  {noticed:4} of {tried:4} noticed, {statuses['Timeout']:3} of them by a timeout, {statuses['Ignored']:3} ignored  {folder}")
    return score


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
