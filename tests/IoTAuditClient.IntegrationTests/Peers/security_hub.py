"""Reads bodies of BatchImportFindings, one a line, and says of each what AWS's own model has against it."""

import json
import sys

import botocore.session
from botocore.validate import ParamValidator

model = botocore.session.get_session().get_service_model("securityhub")
shape = model.operation_model("BatchImportFindings").input_shape


def unknown(value, shape, path):
    """The members that the model does not have: the validator lets them pass."""
    if shape.type_name == "structure":
        for name, member in value.items():
            if name in shape.members:
                yield from unknown(member, shape.members[name], f"{path}.{name}")
            else:
                yield f"{path}.{name}"
    elif shape.type_name == "list":
        for member in value:
            yield from unknown(member, shape.member, path)


for line in sys.stdin:
    request = json.loads(line)
    report = ParamValidator().validate(request, shape)
    print(report.generate_report() or " ".join(sorted(set(unknown(request, shape, "")))) or f"ok {len(request['Findings'])}")
