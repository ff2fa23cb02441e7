using IoTAudit.Cli.Rendering;

namespace IoTAudit.Cli.Services;

/// <summary>Says on stderr who answers, wherever that could be mistaken.</summary>
internal static class Announcement
{
    public static void Write(ServiceSelection selection, ServiceSettings settings, ConsoleContext context)
    {
        if (selection.IsEmulator)
        {
            var way = settings.IsEmulator ? "" : " Name a Region or a profile to ask AWS: --region, --profile.";
            context.Error.WriteLine($"iot-audit: the embedded emulator answers, because {TerminalText.Show(selection.Reason)}. Its findings are INVENTED.{way}");
        }
        else if (settings.IsVerbose)
        {
            context.Error.WriteLine($"iot-audit: AWS is asked, because {TerminalText.Show(selection.Reason)}.");
        }
    }
}
