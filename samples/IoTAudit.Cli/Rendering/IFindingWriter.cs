using IoTAuditClient;

namespace IoTAudit.Cli.Rendering;

/// <summary>Prints findings in one format.</summary>
internal interface IFindingWriter
{
    /// <summary>Prints a finding, or keeps it until <see cref="Complete"/> where the format needs all of them.</summary>
    void Write(AuditFinding finding);

    /// <summary>Prints findings one a line, of which id, check and severity are known.</summary>
    void WriteList(IReadOnlyList<AuditFinding> findings);

    /// <summary>Prints what is still kept.</summary>
    void Complete();
}
