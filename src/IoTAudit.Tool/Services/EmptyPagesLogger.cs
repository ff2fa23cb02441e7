using System.Globalization;
using IoTAuditClient;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Says, also without <c>--verbose</c>, that a list goes on although its pages stay empty: a person sees nothing of it otherwise, and does
/// not know whether to wait.
/// </summary>
internal sealed class EmptyPagesLogger(ConsoleContext context) : ILogger
{
    /// <summary>The event id of the client, which is stable.</summary>
    private const int EmptyPages = 8;

    private const string Erase = "\r\u001b[2K";

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != EmptyPages || state is not IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return;
        }

        var values = pairs.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        if (context.IsErrorTerminal)
        {
            context.Error.Write(Erase);
        }

        var pages = Counts.Of(Convert.ToInt64(values["Pages"], CultureInfo.InvariantCulture), "page");
        context.Error.WriteLine(
            $"iot-audit: {VisibleText.Show(values["Operation"]?.ToString())}: {pages} in a row were empty, and the service says that more "
                + "follow. It is asked on; Ctrl-C ends it.");
    }
}
