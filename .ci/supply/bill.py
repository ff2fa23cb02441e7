"""The bill of materials of a package, in CycloneDX 1.6. The same commit gives the same bytes."""

import json
import subprocess
import uuid
from datetime import datetime, timezone

from graph import ROOT

REPOSITORY = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.nuget.org/packages/IoTAuditClient")


def bill_of(graph):
    commit, seconds = subprocess.run(
        ["git", "show", "--no-patch", "--format=%H %ct", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    purl = f"pkg:nuget/{graph.package}@{graph.version}"
    components = sorted(graph.components.values(), key=lambda component: component.reference.lower())
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(REPOSITORY, f'{commit} {purl}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(int(seconds), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "library",
                "bom-ref": purl,
                "name": graph.package,
                "version": graph.version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
                "purl": purl,
            },
            "properties": [{"name": "iotauditclient:commit", "value": commit}],
        },
        "components": [entry(component) for component in components],
        "dependencies": [
            dependencies(purl, graph.direct()),
            *(dependencies(component.reference, [graph.components[key] for key in component.depends_on]) for component in components),
        ],
    }
    return json.dumps(bill, indent=2, ensure_ascii=False) + "\n"


def entry(component):
    said = {"type": component.kind, "bom-ref": component.reference, "name": component.name, "version": component.version, "scope": "required"}
    if component.sha512():
        said["hashes"] = [{"alg": "SHA-512", "content": component.sha512()}]
    licence = component.licence()
    if licence:
        said["licenses"] = [{"expression": licence} if " " in licence else {"license": {"id": licence}}]
    if component.kind == "library":
        said["purl"] = component.purl
    properties = [{"name": "iotauditclient:target", "value": target} for target in component.targets]
    properties.append({"name": "iotauditclient:dependency", "value": "direct" if component.direct else "transitive"})
    if component.kind == "library" and component.folder is None and not component.ours:
        properties.append({"name": "iotauditclient:restored", "value": "false"})
    said["properties"] = properties
    return said


def dependencies(reference, components):
    return {"ref": reference, "dependsOn": sorted({component.reference for component in components}, key=str.lower)}
