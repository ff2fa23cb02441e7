"""baseline.py <project>: ships what PublicAPI.Unshipped.txt lists, and packs the reference assemblies of the Release build as the baseline."""

import sys
import zipfile

from graph import ROOT, Graph

REMOVED = "*REMOVED*"
NUSPEC = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>{id}</id>
    <version>{version}</version>
    <authors>IoTAuditClient contributors</authors>
    <description>The public surface of {id} {version}, without code: what later packages are compared with.</description>
    <dependencies>
{groups}
    </dependencies>
  </metadata>
</package>
"""


def ship(folder):
    shipped, unshipped = folder / "PublicAPI.Shipped.txt", folder / "PublicAPI.Unshipped.txt"
    lines = set(shipped.read_text().splitlines()) | set(unshipped.read_text().splitlines())
    removed = {line.removeprefix(REMOVED) for line in lines if line.startswith(REMOVED)}
    api = {line for line in lines if line and not line.startswith((REMOVED, "#"))} - removed
    # Ordinal, as the analyzer's own fix orders them.
    shipped.write_text("\n".join(["#nullable enable", *sorted(api)]) + "\n")
    unshipped.write_text("#nullable enable\n")


def pack(project):
    graph = Graph(project, "subset")
    files = {f"lib/{target}/{project}.dll": (ROOT / "artifacts/subset/obj" / project / f"release_{target}" / "ref" / f"{project}.dll").read_bytes() for target in graph.targets}
    groups = "\n".join(f'      <group targetFramework="{target}" />' for target in graph.targets)
    files[f"{project}.nuspec"] = NUSPEC.format(id=project, version=graph.version, groups=groups).encode()
    path = ROOT / ".ci/baseline" / f"{project}.nupkg"
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in sorted(files.items()):
            # A time of its own would make each packing another one.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 9)


def main(project):
    ship(ROOT / "src" / project)
    pack(project)


main(*sys.argv[1:])
