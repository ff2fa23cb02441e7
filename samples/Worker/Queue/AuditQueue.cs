using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Options;

namespace Worker.Queue;

/// <summary>The queue, with the four calls that a message's life takes.</summary>
internal sealed class AuditQueue(IAmazonSQS sqs, IOptions<WorkerOptions> options)
{
    private const string ReceiveCount = "ApproximateReceiveCount";

    private string Url => options.Value.QueueUrl;

    /// <summary>Waits for a message, null where none came. It takes one: none waits here while another worker is idle.</summary>
    public async Task<Message?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var response = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = Url,
                MaxNumberOfMessages = 1,
                WaitTimeSeconds = Seconds(options.Value.Poll),
                VisibilityTimeout = Seconds(options.Value.Visibility),
                MessageSystemAttributeNames = [ReceiveCount],
            },
            cancellationToken);
        return response.Messages?.FirstOrDefault();
    }

    public Task DeleteAsync(Message message) => sqs.DeleteMessageAsync(Url, message.ReceiptHandle);

    /// <summary>Hides a message for so long from now on; zero hands it to the next worker at once.</summary>
    public Task HideAsync(Message message, TimeSpan time, CancellationToken cancellationToken = default) =>
        sqs.ChangeMessageVisibilityAsync(Url, message.ReceiptHandle, Seconds(time), cancellationToken);

    /// <summary>How often the queue has handed a message out, this time included.</summary>
    public static int Receives(Message message) =>
        message.Attributes?.TryGetValue(ReceiveCount, out var count) == true && int.TryParse(count, out var receives) ? receives : 1;

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
