using System.Net;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Options;

namespace Worker.Queue;

/// <summary>Takes messages until it is stopped, several at the same time.</summary>
internal sealed partial class QueueWorker(
    AuditQueue queue,
    MessageWork work,
    Heartbeat heartbeat,
    IOptions<WorkerOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<QueueWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenFailedPolls = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogStarted(options.Value.QueueUrl, options.Value.Concurrency);

        // A message that the queue hands to a poll that is gone would stay hidden, so that polls may end by themselves.
        using var polling = new CancellationTokenSource();
        await using var stop = stoppingToken.UnsafeRegister(_ => polling.CancelAfter(options.Value.FinishWithin), null);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.Value.Concurrency).Select(_ => ServeAsync(polling.Token, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited for a message.
        }
    }

    private async Task ServeAsync(CancellationToken polling, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Message? message;
            try
            {
                message = await queue.ReceiveAsync(polling);
                heartbeat.Beat();
            }
            catch (Exception problem) when (IsNoQueue(problem))
            {
                // Waiting does not help, so the process ends with an error that its supervisor sees.
                LogNoQueue(options.Value.QueueUrl, problem.Message);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested && problem is not OutOfMemoryException)
            {
                LogPollFailed(problem.Message);
                await Task.Delay(BetweenFailedPolls, clock, stopping);
                continue;
            }

            if (message is null)
            {
                continue;
            }

            if (stopping.IsCancellationRequested)
            {
                await work.ReturnAsync(message);
            }
            else if (await work.DoAsync(message, stopping) is { Ticks: > 0 } pause)
            {
                await Task.Delay(pause, clock, stopping);
            }
        }
    }

    private static bool IsNoQueue(Exception problem) =>
        problem is QueueDoesNotExistException or AmazonSQSException { StatusCode: HttpStatusCode.Forbidden } or UriFormatException;

    [LoggerMessage(LogLevel.Information, "Takes audit notifications from {Queue}, {Concurrency} at a time")]
    private partial void LogStarted(string queue, int concurrency);

    [LoggerMessage(LogLevel.Critical, "The queue {Queue} does not exist, or refuses this worker: {Reason}")]
    private partial void LogNoQueue(string queue, string reason);

    [LoggerMessage(LogLevel.Warning, "The queue did not answer, and is asked again: {Reason}")]
    private partial void LogPollFailed(string reason);
}
