"""supply.py bills <folder> | page <file> | licences: works on what is restored in artifacts/<AwsSdkIoT>."""

import os
import sys
from pathlib import Path

import bill
import licences
import page
from graph import Graph

PACKAGES = ["IoTAuditClient", "IoTAuditClient.Reporting", "IoTAuditClient.Reporting.Parquet", "IoTAuditClient.HealthChecks", "IoTAuditClient.Emulator"]


def main(arguments):
    graphs = [Graph(package, os.environ.get("AwsSdkIoT") or "subset") for package in PACKAGES]
    match arguments:
        case ["bills", folder]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            for graph in graphs:
                (Path(folder) / f"{graph.package}.cdx.json").write_text(bill.bill_of(graph))
        case ["page", file]:
            Path(file).write_text(page.page_of(graphs))
        case ["licences"]:
            problems = {licences.problem(component) for graph in graphs for component in graph.components.values()} - {None}
            print("\n".join(sorted(problems)) or f"{len({key for graph in graphs for key in graph.components})} dependencies have allowed licences.")
            return 1 if problems else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


sys.exit(main(sys.argv[1:]))
