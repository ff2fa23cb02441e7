namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>What answered has a finding for an id that no finding has: it answers everything with what it was asked for.</summary>
internal sealed class MadeUpFindingException()
    : Exception("DescribeAuditFinding: what answered has a finding for an id that was made up for this call.");
