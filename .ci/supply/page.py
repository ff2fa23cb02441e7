"""docs/dependencies.md: what an app gets with each package."""

HEAD = """# Dependencies

What NuGet brings into an app with each package, as restored for its two targets: the lowest versions that fit, which an app may raise.
Packages that are part of .NET itself are left out, as the SDK does it. `.ci/supply-chain --write` writes this page; `.ci/supply-chain` fails where it is out of date,
and where a licence is unknown or not in `.ci/supply/allowed-licences.txt`. The bills of materials (CycloneDX, with hashes) are in `artifacts/sbom` after either.

Licences are what the packages themselves state. Those in `.ci/supply/stated-licences.json` are written down by hand: AWSSDK.IoT's is compared with the package where that restores, and K4os.Compression.LZ4 has the address of the LICENSE file of its repository in place of an expression, which is the MIT License (read at its commit 67701f7 of 2026-03-28).
"""


def page_of(graphs):
    return HEAD + "".join(section(graph) for graph in graphs)


def section(graph):
    lines = [f"\n## {graph.package}\n"]
    if not graph.components:
        return "\n".join([*lines, "None.\n"])
    lines += ["| package | version | for | licence | kind | brought by |", "|---|---|---|---|---|---|"]
    for component in sorted(graph.components.values(), key=lambda component: (not component.direct, component.name.lower(), component.targets)):
        lines.append(row(component, graph.package))
    return "\n".join(lines) + "\n"


def row(component, package):
    name = f"{component.name} (shared framework)" if component.kind == "framework" else component.name
    version = "its own" if component.ours else component.version
    brought_by = ", ".join(sorted(component.brought_by - {package}, key=str.lower)) or "itself"
    kind = "direct" if component.direct else "transitive"
    return f"| {name} | {version} | {', '.join(component.targets)} | {component.licence()} | {kind} | {brought_by} |"
