using System.Text;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests.Notifications;

/// <summary>What Device Defender publishes to SNS, in everything that it travels in.</summary>
public sealed class AuditNotificationTests
{
    /// <summary>Gets what holds one message: its name, the wrapping, and whether an envelope of SNS is among it.</summary>
    public static TheoryData<string, bool> Wrappings =>
        new()
        {
            { "bare", false }, { "mark", false }, { "array", false }, { "sns", true }, { "sqs", true }, { "sqs-raw", false },
            { "lambda-sns", true }, { "lambda-sqs", true }, { "lambda-sqs-raw", false }, { "received", true }, { "pipe", true },
        };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void Parse_EndOfAnAudit_IsReadInWhateverItTravelsIn(string wrapping, bool hasEnvelope)
    {
        var ended = Assert.IsType<AuditEndedNotification>(Assert.Single(AuditNotification.Parse(Wrap(wrapping, Messages.AuditEnd))));

        Assert.Equal("123456789012", ended.AccountId);
        var audit = ended.Audit;
        Assert.Equal(("4e2bcd1ccbc2a5dd15292a82ab80c380", "myWeeklyAudit"), (audit.TaskId, audit.ScheduledAuditName));
        Assert.Equal((AuditStatus.Completed, AuditType.Scheduled), (audit.Status, audit.Type));
        Assert.Equal(new DateTimeOffset(2018, 4, 26, 11, 6, 6, 191, TimeSpan.Zero), audit.StartTime);
        Assert.Equal(
            new AuditStatistics { TotalChecks = 1, NonCompliantChecks = 1, CompliantChecks = 0, FailedChecks = 0, CanceledChecks = 0 },
            audit.Statistics);
        Assert.Equal(
            new AuditCheckResult
            {
                CheckName = "DEVICE_CERT_APPROACHING_EXPIRATION_CHECK",
                Status = AuditCheckStatus.CompletedNonCompliant,
                NonCompliantResources = 1,
                TotalResources = 1,
                Message = "optional message if an error occurred",
                ErrorCode = "INSUFFICIENT_PERMISSIONS",
            },
            Assert.Single(audit.Checks));

        // The message in AWS's documentation has a result and an error code of one check, which contradict each other.
        Assert.False(audit.IsConclusive);
        AssertEnvelope(ended, hasEnvelope);
    }

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void Parse_PublishedFinding_IsReadInWhateverItTravelsIn(string wrapping, bool hasEnvelope)
    {
        var published = Assert.IsType<FindingPublishedNotification>(
            Assert.Single(AuditNotification.Parse(Encoding.UTF8.GetBytes(Wrap(wrapping, Messages.Finding)))));

        var finding = published.Finding;
        Assert.Equal("432728eb-d686-418c-bf5b-02ea8867098b", finding.FindingId);
        Assert.Equal(new DateTimeOffset(2019, 10, 25, 12, 41, 41, 19, TimeSpan.Zero), finding.FindingTime);
        Assert.Equal(new DateTimeOffset(2019, 10, 25, 12, 41, 40, 584, TimeSpan.Zero), finding.TaskStartTime);
        var policy = Assert.IsType<ResourceIdentifier.PolicyVersion>(finding.NonCompliantResource!.Identifier);
        Assert.Equal("TECHCON703_amazon_freertos_policy", policy.PolicyName);
        Assert.Null(finding.IsSuppressed);
        AssertEnvelope(published, hasEnvelope);
    }

    [Fact]
    public void Parse_EventOfSeveralRecords_GivesThemAllInOrder()
    {
        var notifications = AuditNotification.Parse(Messages.Lambda(
            Messages.SqsRecord(Messages.Sns(Messages.Finding)),
            Messages.SqsRecord(Messages.AuditEnd),
            Messages.SnsRecord(Messages.Finding)));

        Assert.Equal(["m-1", null, "m-1"], notifications.Select(notification => notification.MessageId));
        Assert.IsType<AuditEndedNotification>(notifications[1]);
        Assert.Equal(notifications[0], notifications[2]);
        Assert.Empty(AuditNotification.Parse("""{"Messages":[]}"""));
        Assert.Equal(2, AuditNotification.Parse(Messages.Received(Messages.Finding, Messages.AuditEnd)).Count);
    }

    [Theory]
    [InlineData("suppressedNonCompliantResourcesCount")]
    [InlineData("suppressedNonCompliantResourceCount")]
    public void Parse_EitherSpellingOfTheSuppressedCount_IsRead(string member)
    {
        var text = Messages.AuditEnd.Replace("\"message\"", $"\"{member}\": 7, \"message\"", StringComparison.Ordinal);

        var ended = Assert.IsType<AuditEndedNotification>(Assert.Single(AuditNotification.Parse(text)));

        Assert.Equal(7, Assert.Single(ended.Audit.Checks).SuppressedNonCompliantResources);
    }

    [Fact]
    public void Parse_UnknownValuesAndMembers_PassThrough()
    {
        var ended = Assert.IsType<AuditEndedNotification>(Assert.Single(AuditNotification.Parse(
            """
            {"accountId":"1","taskId":"t","taskStatus":"PAUSED","taskType":"NEW_TYPE","new":{"a":[1]},"totalChecksCount":"3",
             "auditDetails":[{"checkName":"Z_CHECK","checkRunStatus":"ODD"},null,{"checkName":"A_CHECK","further":true}]}
            """)));

        Assert.Equal(("PAUSED", "NEW_TYPE", 3), (ended.Audit.Status?.Value, ended.Audit.Type?.Value, ended.Audit.Statistics?.TotalChecks));
        Assert.Equal(["", "A_CHECK", "Z_CHECK"], ended.Audit.Checks.Select(check => check.CheckName.Value ?? ""));
        Assert.False(ended.Audit.IsFinished);
        Assert.Null(ended.Audit.StartTime);
    }

    [Theory]
    [InlineData("""{"Type":"SubscriptionConfirmation","MessageId":"m","Token":"SECRET","TopicArn":"arn","Message":"You have chosen","SubscribeURL":"https://x?Token=SECRET"}""",
        "This is the SubscriptionConfirmation of SNS")]
    [InlineData("""{"Type":"UnsubscribeConfirmation","MessageId":"m","Token":"SECRET","TopicArn":"arn","Message":"You have chosen","SubscribeURL":"https://x?Token=SECRET"}""",
        "This is the UnsubscribeConfirmation of SNS")]
    [InlineData("""{"Type":"Notification","MessageId":"m","TopicArn":"arn","Message":"SECRET"}""", "a message of SNS whose text is no object")]
    [InlineData("""{"taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK","taskStatistics":{},"auditDetails":{}}""", "describe-audit-task")]
    [InlineData("""{"taskId":"t","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"}""", "list-audit-tasks")]
    [InlineData("""{"version":"0","detail-type":"Scheduled Event","detail":{}}""", "EventBridge")]
    [InlineData("""{"AlarmName":"a","NewStateValue":"ALARM"}""", "CloudWatch")]
    [InlineData("""{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{}}]}""", "At $.Records[0] is an event of S3")]
    [InlineData("""{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"b"}""", "test message that S3 sends")]
    [InlineData("""{"findings":[]}""", "read it with AuditFindingJson.ParseList")]
    [InlineData("""{"a":1}""", "has no member of either")]
    [InlineData("""{"taskId":"t"}""", "the id of a task alone")]
    [InlineData("""{"severity":"HIGH","taskId":"t","message":"x"}""", "nothing by which a notification is known")]
    [InlineData("{}", "nothing by which a notification is known")]
    [InlineData("\"text\"", "At $ is no object")]
    [InlineData("null", "At $ is no object")]
    [InlineData("[1]", "At $[0] is no object")]
    [InlineData("<html></html>", "HTML")]
    [InlineData("", "tokens")]
    [InlineData("{\"accountId\":", "at the end of the JSON")]
    [InlineData("""{"accountId":"1","taskStatus":"COMPLETED","taskType":"X","taskStartTime":[]}""", "has to be a time")]
    [InlineData("""{"findingId":"f","checkName":"C","findingTime":"soon"}""", "$.findingTime")]
    public void Parse_WhatIsNone_IsNamedForWhatItIs(string text, string expected)
    {
        var exception = Assert.ThrowsAny<JsonException>(() => AuditNotification.Parse(text));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
        Assert.InRange(exception.Message.Length, 1, 500);
    }

    [Fact]
    public void Parse_RecordThatIsNone_IsNamedWithItsPlace()
    {
        var alarm = Messages.Sns("""{"AlarmName":"a","NewStateValue":"ALARM"}""");
        var text = Messages.Lambda(Messages.SqsRecord(Messages.Finding), Messages.SqsRecord(alarm));

        var exception = Assert.ThrowsAny<JsonException>(() => AuditNotification.Parse(text));

        Assert.StartsWith("At $.Records[1].body.Message is an alarm of CloudWatch", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EnvelopesWithoutEnd_AreRefused()
    {
        var text = Messages.Finding;
        for (var depth = 0; depth < 6; depth++)
        {
            text = $$"""{"Message":{{JsonSerializer.Serialize(text)}}}""";
        }

        Assert.Contains(
            "an envelope in more than",
            Assert.ThrowsAny<JsonException>(() => AuditNotification.Parse(text)).Message,
            StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => AuditNotification.Parse(new string('[', 100_000)));
    }

    [Fact]
    public void Parse_TextThatIsTooLong_IsRefusedBeforeItIsRead()
    {
        var text = new string(' ', (8 * 1024 * 1024) + 1);

        Assert.Contains(
            "at most 8388608",
            Assert.Throws<JsonException>(() => AuditNotification.Parse(text)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "at most 8388608",
            Assert.Throws<JsonException>(() => AuditNotification.Parse(Encoding.UTF8.GetBytes(text))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => AuditNotification.Parse((string)null!));
    }

    private static string Wrap(string wrapping, string message) => wrapping switch
    {
        "bare" => message,
        "mark" => $"\ufeff{message}",
        "array" => $"[{message}]",
        "sns" => Messages.Sns(message),
        "sqs" => Messages.SqsRecord(Messages.Sns(message)),
        "sqs-raw" => Messages.SqsRecord(message),
        "lambda-sns" => Messages.Lambda(Messages.SnsRecord(message)),
        "lambda-sqs" => Messages.Lambda(Messages.SqsRecord(Messages.Sns(message))),
        "lambda-sqs-raw" => Messages.Lambda(Messages.SqsRecord(message)),
        "received" => Messages.Received(Messages.Sns(message)),
        _ => $"[{Messages.SqsRecord(Messages.Sns(message))}]",
    };

    private static void AssertEnvelope(AuditNotification notification, bool hasEnvelope)
    {
        Assert.Equal(hasEnvelope ? "m-1" : null, notification.MessageId);
        Assert.Equal(hasEnvelope ? "arn:aws:sns:us-west-2:123456789012:ddaudits" : null, notification.TopicArn);
        Assert.Equal(
            hasEnvelope ? new DateTimeOffset(2026, 3, 2, 6, 0, 0, 123, TimeSpan.Zero) : (DateTimeOffset?)null, notification.PublishTime);
    }
}
