using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SQS.Model;
using Microsoft.Extensions.Options;
using Worker.Audits;
using Worker.Outputs;

namespace Worker.Queue;

/// <summary>Works on one message, and tells the queue what became of it.</summary>
internal sealed partial class MessageWork(
    AuditQueue queue, NotificationHandler handler, IOptions<WorkerOptions> options, TimeProvider clock, ILogger<MessageWork> logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    /// <summary>Works on a message until it is written or given back.</summary>
    /// <returns>How long to take no other message, because it would fail as well; mostly zero.</returns>
    public async Task<TimeSpan> DoAsync(Message message, CancellationToken stopping)
    {
        using var activity = WorkerTelemetry.Activities.StartActivity("worker.message", ActivityKind.Consumer);
        activity?.SetTag("messaging.message.id", message.MessageId);
        using var ending = new CancellationTokenSource();
        await using var stop = stopping.UnsafeRegister(_ => ending.CancelAfter(options.Value.FinishWithin), null);
        await using var lease = new MessageLease(queue, message, options.Value.Visibility, clock, ending.Token);
        try
        {
            var isNew = await handler.HandleAsync(message.Body, lease.Token);
            await TellAsync(message, () => queue.DeleteAsync(message));
            WorkerTelemetry.CountMessage(isNew ? "written" : "twice");
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            LogLost(message.MessageId);
            WorkerTelemetry.CountMessage("lost");
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await ReturnAsync(message);
            return TimeSpan.Zero;
        }
        catch (Exception problem)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            return await GiveBackAsync(message, problem);
        }
    }

    /// <summary>Gives a message back, for another worker to have at once.</summary>
    public async Task ReturnAsync(Message message)
    {
        await TellAsync(message, () => queue.HideAsync(message, TimeSpan.Zero));
        LogReturned(message.MessageId);
        WorkerTelemetry.CountMessage("returned");
    }

    private async Task<TimeSpan> GiveBackAsync(Message message, Exception problem)
    {
        var receives = AuditQueue.Receives(message);
        if (Failures.IsTheMessages(problem))
        {
            // What no time mends goes back at once, so that the redrive policy soon takes it to the dead-letter queue.
            LogUnusable(message.MessageId, receives, problem.Message);
            await TellAsync(message, () => queue.HideAsync(message, TimeSpan.Zero));
            WorkerTelemetry.CountMessage("unusable");
            return TimeSpan.Zero;
        }

        var delay = options.Value.RetryDelay * Math.Pow(2, Math.Min(receives, 20) - 1);
        delay = delay < LongestDelay ? delay : LongestDelay;
        LogDelayed(message.MessageId, receives, delay, problem.GetType().Name, problem.Message);
        await TellAsync(message, () => queue.HideAsync(message, delay));
        WorkerTelemetry.CountMessage("delayed");

        // Where an output fails, every message would, and the redrive policy would empty the queue.
        return problem is OutputFailedException ? options.Value.RetryDelay : TimeSpan.Zero;
    }

    // What the queue was not told, it finds out: the message comes back, and is found to be written.
    private async Task TellAsync(Message message, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception problem) when (problem is AmazonClientException or HttpRequestException or OperationCanceledException)
        {
            LogNotTold(message.MessageId, problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {MessageId} is for the dead-letter queue (receive {Receives}): {Reason}")]
    private partial void LogUnusable(string messageId, int receives, string reason);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} failed (receive {Receives}) and rests for {Delay}: {Kind}: {Reason}")]
    private partial void LogDelayed(string messageId, int receives, TimeSpan delay, string kind, string reason);

    [LoggerMessage(LogLevel.Information, "Message {MessageId} was given back, because the worker stops")]
    private partial void LogReturned(string messageId);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} could not be kept hidden: it may be another worker's by now")]
    private partial void LogLost(string messageId);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} comes again, because the queue could not be told of it: {Reason}")]
    private partial void LogNotTold(string messageId, string reason);
}
