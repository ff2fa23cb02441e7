using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Says, also without <c>--verbose</c>, that a list goes on although its pages stay empty: a person sees nothing of it otherwise, and does
/// not know whether to wait.
/// </summary>
internal sealed class EmptyPagesLogger(ConsoleContext context) : ConsoleLogger(LogLevel.Warning)
{
    /// <summary>The event id of the client, which is stable.</summary>
    private const int EmptyPages = 8;

    protected override void Write(int eventId, IEnumerable<KeyValuePair<string, object?>> values, Func<string> text)
    {
        if (eventId != EmptyPages)
        {
            return;
        }

        var byName = values.ToDictionary();
        var pages = Counts.Of(Convert.ToInt64(byName["Pages"], CultureInfo.InvariantCulture), "page");
        context.WriteOverLine(
            $"iot-audit: {VisibleText.Show(byName["Operation"]?.ToString())}: {pages} in a row were empty, and the service says that more "
                + "follow. It is asked on; Ctrl-C ends it.");
    }
}
