using IoTAudit.Cli.Services;
using IoTAuditClient;

namespace IoTAudit.Cli.Rendering;

/// <summary>What stands above a finding.</summary>
internal static class FindingTitle
{
    /// <summary>Said wherever people read an invented finding.</summary>
    public const string Invented = "(INVENTED by the embedded emulator)";

    public static string Of(AuditFinding finding, ServiceSelection selection) =>
        $"Finding {TerminalText.Show(finding.FindingId)}{(selection.IsEmulator ? " " + Invented : "")}";
}
