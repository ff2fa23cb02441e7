using System.Text;
using System.Text.Json;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;
using PublishedMessages = IoTAuditClient.Tests.Notifications.Messages;

namespace IoTAuditClient.FuzzTests;

/// <summary>
/// Spoilt JSON documents into everything that reads findings: a finding, or a JsonException, and the same from every reader.
/// </summary>
public sealed class JsonFuzzTests
{
    // A list of "{}," is the worst: a resource of three bytes is an object here.
    private static readonly AllocationLimit Limit = new(BytesForEach: 300, BytesForAny: 512 * 1024);

    private static readonly byte[][] Audits = [.. Corpus.Audits, .. Corpus.AuditLists, .. Corpus.Configurations, .. Corpus.ScheduledAudits];

    private static readonly byte[][] Notifications =
    [
        .. new[]
        {
            PublishedMessages.AuditEnd, PublishedMessages.Finding, PublishedMessages.Sns(PublishedMessages.AuditEnd),
            PublishedMessages.Lambda(PublishedMessages.SnsRecord(PublishedMessages.Finding)),
            PublishedMessages.Lambda(PublishedMessages.SqsRecord(PublishedMessages.Sns(PublishedMessages.AuditEnd))),
            PublishedMessages.Received(PublishedMessages.Finding, PublishedMessages.AuditEnd),
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public Task Parse_AnyBytes_IsAFindingOrAJsonException() => RunAsync("JSON in UTF-8", Corpus.Descriptions, CheckBytesAsync);

    [Fact]
    public Task Deserialize_AnyBytes_IsAValueOrAJsonException() =>
        RunAsync("JSON through JsonSerializer", [.. Corpus.Descriptions, .. Corpus.RelatedResources, .. Audits], bytes =>
        {
            CheckDeserialize<AuditFinding>(bytes);
            CheckDeserialize<AuditResource>(bytes);
            CheckDeserialize<ResourceIdentifier>(bytes);
            CheckDeserialize<ResourceIdentifier.IssuerCertificate>(bytes);
            CheckDeserialize<AuditTask>(bytes);
            CheckDeserialize<AuditTaskSummary>(bytes);
            CheckDeserialize<AuditConfiguration>(bytes);
            CheckDeserialize<ScheduledAudit>(bytes);
            return Task.CompletedTask;
        });

    [Fact]
    public Task Parse_AnyBytes_AreNotificationsOrAJsonException() => RunAsync("notifications", Notifications, static bytes =>
    {
        foreach (var notification in Read(() => AuditNotification.Parse(bytes)) ?? [])
        {
            Assert.DoesNotContain(notification.ToString().EnumerateRunes(), VisibleText.IsObeyed);
        }

        return Task.CompletedTask;
    });

    [Fact]
    public Task Parse_AnyText_IsAFindingOrAJsonException() => RunAsync("JSON as text", Corpus.Descriptions, bytes =>
    {
        // As UTF-16, every second of them: half of a pair is a character too.
        var text = bytes.Length % 2 == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Unicode.GetString(Spread(bytes));
        _ = Read(() => AuditFindingJson.Parse(text));
        return Task.CompletedTask;
    });

    internal static async Task CheckBytesAsync(byte[] bytes)
    {
        var parsed = Read(() => AuditFindingJson.Parse(bytes));
        foreach (var chunk in new[] { 7, 4096 })
        {
            using var stream = new ChunkedStream(bytes, chunk);
            Assert.Equal(parsed, await ReadAsync(() => AuditFindingJson.ParseAsync(stream)));
        }

        if (parsed is not null)
        {
            Assert.Equal(parsed, AuditFindingJson.Parse(AuditFindingJson.Format(parsed)));
            Assert.Equal(parsed, JsonSerializer.Deserialize<AuditFinding>(JsonSerializer.SerializeToUtf8Bytes(parsed)));
        }
    }

    private static Task RunAsync(string name, byte[][] corpus, Func<byte[], Task> check) =>
        new FuzzTarget<byte[]>(name, ByteMutants.Of(corpus), Limit, (bytes, _) => check(bytes)).RunAsync(FuzzSettings.Iterations);

    private static void CheckDeserialize<T>(byte[] bytes)
        where T : class
    {
        if (Read(() => JsonSerializer.Deserialize<T>(bytes)) is { } value)
        {
            Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value)));
        }
    }

    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException exception)
        {
            AssertFit(exception);
            return null;
        }
    }

    private static async Task<T?> ReadAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (JsonException exception)
        {
            AssertFit(exception);
            return null;
        }
    }

    // What is not JSON at all is told by the serializer, in its own words; what is JSON and no finding is told in ours.
    private static void AssertFit(JsonException exception)
    {
        if (exception.InnerException?.GetType().Name is "UnfitJsonException")
        {
            Messages.AssertFit(exception.Message);
        }
    }

    private static byte[] Spread(byte[] bytes)
    {
        // ASCII stays what it is; the others become halves of pairs.
        var spread = new byte[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            (spread[2 * i], spread[(2 * i) + 1]) = bytes[i] < 0x80 ? (bytes[i], (byte)0) : (bytes[i], (byte)(0xD8 + (bytes[i] % 8)));
        }

        return spread;
    }
}
