using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>Says on stderr which service answers, where the output alone could be mistaken for that of another.</summary>
internal static class Announcement
{
    public static void Write(ServiceSelection selection, ServiceSettings settings, ConsoleContext context)
    {
        foreach (var file in selection.MissingFiles)
        {
            context.Error.WriteLine($"iot-audit: {file.Problem} {MissingFile.ToDo}");
        }

        if (selection.IsEmulator)
        {
            var way = settings.IsEmulator ? "" : " To ask AWS, give --region or --profile.";
            context.Error.WriteLine(
                $"iot-audit: {VisibleText.Show(selection.Reason)}, so the embedded emulator answers: its findings are INVENTED.{way}");
        }
        else if (settings.IsVerbose)
        {
            context.Error.WriteLine($"iot-audit: {VisibleText.Show(selection.Reason)}, so AWS is asked.");
        }
    }
}
