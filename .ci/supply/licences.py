"""Which licences a dependency may have. Everything else, and none at all, is refused."""

import re
from pathlib import Path

from component import STATED

ALLOWED = set((Path(__file__).parent / "allowed-licences.txt").read_text().split())


def problem(component):
    """Why the component may not be used, or None."""
    licence = component.licence()
    if licence is None:
        return f"{component.key} states no licence as an SPDX expression, so it is unknown"
    if component.name in STATED and component.folder is not None and licence != STATED[component.name]:
        return f"{component.key} states {licence}, but stated-licences.json says {STATED[component.name]}"
    if not is_allowed(licence):
        return f"{component.key} has the licence {licence}, which is not among {', '.join(sorted(ALLOWED))}"
    return None


def is_allowed(expression):
    """Of alternatives one has to be allowed, of what holds together all. WITH, brackets and the like are for a person to read."""
    return any(all(part.strip() in ALLOWED for part in re.split(" AND ", choice)) for choice in re.split(" OR ", expression))
