using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Model;
using IoTAuditClient.Notifications;

namespace IoTAuditClient;

/// <summary>
/// What Device Defender publishes to an SNS topic: the end of an audit (<see cref="AuditEndedNotification"/>), or a finding
/// (<see cref="FindingPublishedNotification"/>).
/// </summary>
/// <remarks>
/// <para>The record is immutable and safe to share between threads. A later version may know further kinds, so a <c>switch</c> needs a
/// default.</para>
/// <para>
/// SNS and SQS deliver a message at least once: one that comes twice is equal, with the same <see cref="MessageId"/> where there is one.
/// Anyone who may publish to the topic can send anything, so take what a message says for a reason to ask the service.
/// </para>
/// </remarks>
public abstract record AuditNotification
{
    private readonly DateTimeOffset? _publishTime;

    private protected AuditNotification()
    {
    }

    /// <summary>Gets the id that SNS gave the message.</summary>
    /// <value><see langword="null"/> where the message came without the envelope of SNS, as with raw delivery.</value>
    public string? MessageId { get; init; }

    /// <summary>Gets the ARN of the topic that it was published to.</summary>
    /// <value><see langword="null"/> where the message came without the envelope of SNS.</value>
    public string? TopicArn { get; init; }

    /// <summary>Gets when SNS took the message.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where the message came without the envelope of SNS.</value>
    public DateTimeOffset? PublishTime
    {
        get => _publishTime;
        init => _publishTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Reads notifications from JSON text.</summary>
    /// <param name="json">
    /// A message as Device Defender publishes it, bare or in what it travels in: an envelope of SNS, a message of SQS (also one that holds
    /// an envelope of SNS), an event of Lambda with several <c>Records</c>, what <c>aws sqs receive-message</c> prints, or an array of
    /// these. Members that are not known are skipped, and so is a byte order mark. At most 8 MiB.
    /// </param>
    /// <returns>The notifications in the order of the text; empty where it holds a list of messages that is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, is too long, or something else stands where a notification should; the message
    /// says what it looks like, and in which record it stands. One record that is none refuses the whole: give records one by one where
    /// the others are to go on.</exception>
    public static IReadOnlyList<AuditNotification> Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        // No text has fewer bytes than characters, so one that is too long is refused before it is copied.
        NotificationReader.ThrowIfTooLong(json.Length);
        return NotificationReader.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads notifications from JSON in UTF-8.</summary>
    /// <param name="utf8Json">What <see cref="Parse(string)"/> takes.</param>
    /// <returns>The notifications in the order of the text; empty where it holds a list of messages that is empty.</returns>
    /// <exception cref="JsonException">As of <see cref="Parse(string)"/>.</exception>
    public static IReadOnlyList<AuditNotification> Parse(ReadOnlySpan<byte> utf8Json) => NotificationReader.Read(utf8Json);

    /// <summary>Names the notification and what it is of.</summary>
    private protected abstract void Describe(MemberPrinter printer);

    /// <summary>Prints the notification on one line.</summary>
    private protected string Print(string name)
    {
        var printer = new MemberPrinter(name);
        Describe(printer);
        printer.Text(nameof(MessageId), MessageId);
        printer.Text(nameof(TopicArn), TopicArn);
        printer.Time(nameof(PublishTime), PublishTime);
        return printer.ToString();
    }
}
