"""Reads what "dotnet list package --format json" says against packages: advice.py <vulnerable|deprecated> <ours.json> <canary.json>

Exits with 0 where nothing is said against ours, 1 where something is, and 3 where the source says nothing against the canary either, and so nothing at all.
"""

import json
import sys

MEMBERS = {"vulnerable": "vulnerabilities", "deprecated": "deprecationReasons"}


def said_against(report, member):
    for project in report["projects"]:
        for framework in project.get("frameworks", []):
            for package in framework.get("topLevelPackages", []) + framework.get("transitivePackages", []):
                if package.get(member):
                    yield f"{project['path']}: {package['id']} {package['resolvedVersion']}: {json.dumps(package[member])}"


def main(kind, ours, canary):
    member = MEMBERS[kind]
    with open(ours) as file:
        found = list(said_against(json.load(file), member))
    with open(canary) as file:
        is_judged = any(said_against(json.load(file), member))
    print("\n".join(found) if found else f"Nothing {kind} is known." if is_judged else f"The package source knows of nothing {kind}, not even of the canary.")
    return 1 if found else 0 if is_judged else 3


sys.exit(main(*sys.argv[1:]))
