"""One package that one of ours depends on at run time."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

STATED = json.loads((Path(__file__).parent / "stated-licences.json").read_text())


@dataclass
class Component:
    name: str
    version: str
    # "library" or "framework", as CycloneDX calls them.
    kind: str = "library"
    # The folder that NuGet unpacked it to; None where it was not restored.
    folder: Path | None = None
    # A package of this repository.
    ours: bool = False
    targets: list[str] = field(default_factory=list)
    direct: bool = False
    # Who brings it: names, our package's own among them where it is direct.
    brought_by: set[str] = field(default_factory=set)
    depends_on: set[str] = field(default_factory=set)

    @property
    def key(self):
        return f"{self.name}/{self.version}"

    @property
    def purl(self):
        return f"pkg:nuget/{quote(self.name)}@{quote(self.version)}"

    @property
    def reference(self):
        return self.purl if self.kind == "library" else f"framework:{self.key}"

    def stated_licence(self):
        """The licence that the package itself states: an SPDX expression, or None."""
        if self.ours:
            return "Apache-2.0"
        if self.folder is None:
            return None
        nuspec = ElementTree.parse(next(self.folder.glob("*.nuspec"))).getroot()
        licence = next((element for element in nuspec.iter() if re.sub("{.*}", "", element.tag) == "license"), None)
        return licence.text.strip() if licence is not None and licence.get("type") == "expression" else None

    def licence(self):
        """What the package states, else what is written down here about one that cannot be opened, or that names an address instead."""
        return self.stated_licence() or STATED.get(self.name)

    def sha512(self):
        """Of the package as it was downloaded; None where it was not."""
        if self.folder is None:
            return None
        return hashlib.sha512(next(self.folder.glob("*.nupkg")).read_bytes()).hexdigest()
