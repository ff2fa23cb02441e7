using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints a list of any length as it comes. Where it ends too early, what was printed stays, and says that it is not all.
/// </summary>
/// <param name="writer">The format.</param>
/// <param name="line">The progress beside it.</param>
/// <param name="noun">What is listed, in the singular.</param>
/// <param name="context">Where to print.</param>
/// <param name="settings">What the command line said about the service.</param>
internal sealed class ListPrinter<T>(
    IItemWriter<T> writer,
    ProgressLine line,
    string noun,
    ConsoleContext context,
    ServiceSettings settings)
{
    /// <summary>Tells at the end of the items what they come to: found, or incomplete where some were lost on the way.</summary>
    public Func<ExitCode> Outcome { get; init; } = () => ExitCode.Found;

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them the format prints, where it is not all.</summary>
    public Func<long>? Printed { get; init; }

    public async Task<ExitCode> PrintAsync(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        try
        {
            await ItemStream.ForEachAsync(items, Take, () => context.Output.FlushAsync(cancellationToken), cancellationToken);
            line.Hide();
            var code = Outcome();
            writer.Complete(isPartial: code != ExitCode.Found);

            // What is said of the list on stderr comes behind it, also where both are one terminal.
            await context.Output.FlushAsync(cancellationToken);
            return code;
        }
        catch (AuditClientException exception)
        {
            await EndEarlyAsync();
            var code = FailureReport.Write(exception, context, settings, id: null);
            WriteIncomplete("the list is incomplete");
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await EndEarlyAsync();
            WriteIncomplete("stopped, so the list is incomplete");
            throw;
        }
    }

    private bool Take(T item)
    {
        Count++;
        line.WriteOutput(() => writer.Write(item));
        return true;
    }

    private async Task EndEarlyAsync()
    {
        line.Hide();
        if (Count > 0)
        {
            writer.Complete(isPartial: true);
        }

        await context.Output.FlushAsync(CancellationToken.None);
    }

    private void WriteIncomplete(string problem)
    {
        if (Count > 0)
        {
            context.Error.WriteLine($"iot-audit: {problem}: "
                + $"{Counts.Of(Printed?.Invoke() ?? Count, $"{noun} was", $"{noun}s were")} printed, and there may be more.");
        }
    }
}
