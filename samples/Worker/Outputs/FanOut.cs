using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using IoTAuditClient;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>Reads findings once and writes them to several outputs, at the pace of the slowest, so that few are in memory.</summary>
internal sealed class FanOut(IReadOnlyList<IFindingOutput> outputs)
{
    private const int Ahead = 250;

    /// <summary>Writes findings to every output; one that fails does not keep the others from having them.</summary>
    /// <returns>How many findings there were.</returns>
    /// <exception cref="OutputFailedException">An output failed; the others have the findings.</exception>
    public async Task<long> WriteAsync(WrittenAudit audit, IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken)
    {
        Channel<AuditFinding>[] channels = [.. outputs.Select(static _ => Channel.CreateBounded<AuditFinding>(Ahead))];
        Task[] writing = [.. outputs.Zip(channels, (output, channel) => WriteAsync(output, audit, channel, cancellationToken))];
        var count = 0L;
        Exception? interruption = null;
        try
        {
            await foreach (var finding in findings.WithCancellation(cancellationToken))
            {
                count++;
                if (writing.All(static task => task.IsCompleted))
                {
                    break;
                }

                foreach (var channel in channels)
                {
                    await OfferAsync(channel.Writer, finding);
                }
            }
        }
        catch (Exception problem)
        {
            interruption = problem;
        }

        foreach (var channel in channels)
        {
            channel.Writer.TryComplete(interruption);
        }

        // Each output sees the interruption as the end of its findings, and removes what it has.
        await Task.WhenAll(writing).ContinueWith(static _ => { }, TaskScheduler.Default);
        if (interruption is not null)
        {
            ExceptionDispatchInfo.Throw(interruption);
        }

        await Task.WhenAll(writing);
        return count;
    }

    // The channel of an output that failed is closed.
    private static async Task OfferAsync(ChannelWriter<AuditFinding> writer, AuditFinding finding)
    {
        while (!writer.TryWrite(finding) && await writer.WaitToWriteAsync())
        {
        }
    }

    private static async Task WriteAsync(
        IFindingOutput output, WrittenAudit audit, Channel<AuditFinding> channel, CancellationToken cancellationToken)
    {
        try
        {
            await OutputFailedException.OfAsync(output.Name, async () =>
            {
                await output.WriteAsync(audit, channel.Reader.ReadAllAsync(cancellationToken), cancellationToken);
                return true;
            });
        }
        finally
        {
            channel.Writer.TryComplete();
        }
    }
}
