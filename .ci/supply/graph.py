"""What NuGet resolved for one of our packages, read from its project.assets.json."""

import json
import re
from pathlib import Path

from component import Component

ROOT = Path(__file__).parents[2]
STAND_IN = "IoTAuditClient.AwsSdkSubset"


class Graph:
    """The components of a package for all its targets. A component that several targets have is one."""

    def __init__(self, package, mode):
        self.package = package
        self.components: dict[str, Component] = {}
        self._assets = json.loads((ROOT / "artifacts" / mode / "obj" / package / "project.assets.json").read_text())
        self.version = self._assets["project"]["version"]
        # Not the keys of "targets": a restore for one runtime adds some of the form "net10.0/linux-x64".
        self.targets = sorted(self._assets["project"]["frameworks"], key=lambda name: [int(part) for part in re.findall(r"\d+", name)])
        for target in self.targets:
            self._read(target)

    def direct(self):
        return [component for component in self.components.values() if component.direct]

    def _read(self, target):
        libraries = {key.split("/")[0].lower(): (key, value) for key, value in self._assets["targets"][target].items()}
        framework = self._assets["project"]["frameworks"][target]
        # What only the build needs is suppressed for those who depend on us.
        direct = [name for name, dependency in framework.get("dependencies", {}).items() if dependency.get("suppressParent") != "All"]
        direct += self._project_references(target)
        waiting = [(name, None) for name in direct]
        while waiting:
            name, parent = waiting.pop()
            key, library = libraries[name.lower()]
            component, is_new = self._component(key, library, target)
            component.direct |= parent is None
            component.brought_by.add(parent.name if parent else self.package)
            if parent:
                parent.depends_on.add(component.key)
            if is_new:
                waiting += [(dependency, component) for dependency in library.get("dependencies", {})]
        for name, reference in framework.get("frameworkReferences", {}).items():
            # The runtime itself is what a target is.
            if reference.get("privateAssets") != "all":
                self._framework(name, target)

    def _project_references(self, target):
        for entry in self._assets["project"]["restore"]["frameworks"][target].get("projectReferences", {}):
            path = Path(entry).resolve()
            yield next(
                key.split("/")[0] for key, library in self._assets["libraries"].items()
                if library["type"] == "project" and (ROOT / "src" / self.package / library["msbuildProject"]).resolve() == path)

    def _component(self, key, library, target):
        name, version = key.split("/")
        folder = None
        ours = library["type"] == "project" and name != STAND_IN
        if name == STAND_IN:
            name, version = "AWSSDK.IoT", floor_of("AWSSDK.IoT")
        elif not ours:
            path = self._assets["libraries"][key]["path"]
            folder = next(Path(root) / path for root in self._assets["packageFolders"] if (Path(root) / path).is_dir())
        return self._add(Component(name, version, folder=folder, ours=ours), target)

    def _framework(self, name, target):
        component, _ = self._add(Component(name, target.removeprefix("net"), kind="framework"), target)
        component.direct = True
        component.brought_by.add(self.package)

    def _add(self, component, target):
        component = self.components.setdefault(component.key, component)
        is_new = target not in component.targets
        if is_new:
            component.targets.append(target)
        return component, is_new


def floor_of(package):
    """The version that Directory.Packages.props states."""
    text = (ROOT / "Directory.Packages.props").read_text()
    return re.search(f'Include="{re.escape(package)}" Version="([^"]*)"', text).group(1)
