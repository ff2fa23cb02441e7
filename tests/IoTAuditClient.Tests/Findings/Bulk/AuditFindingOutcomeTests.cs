using System.Net;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditFindingOutcomeTests
{
    private const string Hostile = "\u001b[31m\r\n\u202e";

    private static readonly AuditFinding Finding = new()
    {
        FindingId = "f-1",
        Severity = FindingSeverity.High,
        CheckName = AuditCheckName.LoggingDisabled,
        FindingTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Serialize_FoundFinding_HoldsIt()
    {
        var json = JsonSerializer.Serialize(AuditFindingOutcome.Found("f-1", Finding));

        Assert.Equal(
            """{"findingId":"f-1","status":"FOUND","finding":{"findingId":"f-1","checkName":"LOGGING_DISABLED_CHECK","findingTime":"2026-03-02T06:00:00.000Z","severity":"HIGH"}}""",
            json);
        Assert.Equal(AuditFindingOutcome.Found("f-1", Finding), JsonSerializer.Deserialize<AuditFindingOutcome>(json));
    }

    [Fact]
    public void Serialize_ListedAndMissingOnes_ReadBackToEqualOnes()
    {
        AuditFindingOutcome[] outcomes = [AuditFindingOutcome.Listed("f-1", Finding), AuditFindingOutcome.NotFound("f-2")];

        var json = JsonSerializer.Serialize(outcomes);

        Assert.Contains("\"status\":\"FOUND\",\"isListed\":true", json, StringComparison.Ordinal);
        Assert.Contains("{\"findingId\":\"f-2\",\"status\":\"NOT_FOUND\"}", json, StringComparison.Ordinal);
        Assert.Equal(outcomes, JsonSerializer.Deserialize<AuditFindingOutcome[]>(json));
    }

    [Fact]
    public void Serialize_FailedOne_KeepsTheFactsAndReadsBackAsTheBaseType()
    {
        var thrown = new AuditThrottledException("Slow down.", new IOException("secret"))
        {
            ErrorCode = "ThrottlingException",
            RequestId = "r-1",
            IsTransient = true,
        };

        var json = JsonSerializer.Serialize(AuditFindingOutcome.Failed("f-1", thrown));
        var back = JsonSerializer.Deserialize<AuditFindingOutcome>(json)!;

        Assert.Equal(
            """{"findingId":"f-1","status":"FAILED","error":{"code":"ThrottlingException","message":"Slow down.","requestId":"r-1","isTransient":true}}""",
            json);
        Assert.True(back.IsFailed);
        var failure = Assert.IsType<AuditClientException>(back.Exception);
        Assert.Equal(
            ("Slow down.", "ThrottlingException", "r-1", true),
            (failure.Message, failure.ErrorCode, failure.RequestId, failure.IsTransient));
        Assert.Equal(json, JsonSerializer.Serialize(back));
    }

    [Fact]
    public void SerializeAndToString_ExceptionOfTheSdk_NameItsTypeOnly()
    {
        var outcome =
            AuditFindingOutcome.Failed("f-1", new HttpRequestException("X-Amz-Security-Token: secret", null, HttpStatusCode.Forbidden));

        Assert.All([outcome.ToString(), JsonSerializer.Serialize(outcome)], text =>
        {
            Assert.Contains("System.Net.Http.HttpRequestException was thrown", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", text.Replace("may quote secrets", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Serialize_LongOrHostileMessage_IsBoundedOnceAndForAll()
    {
        var outcome = AuditFindingOutcome.Failed("f-1", new AuditClientException(Hostile + new string('x', 100_000)));

        var json = JsonSerializer.Serialize(outcome);

        Assert.InRange(json.Length, 1_000, 1_200);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<AuditFindingOutcome>(json)));
    }

    [Theory]
    [InlineData("""{"status":"NOT_FOUND"}""", "The JSON value at $ has to be the outcome of an id, but has no findingId.")]
    [InlineData("""{"findingId":"f"}""", "The JSON value at $ has to be the outcome of an id, but has no status.")]
    [InlineData("""{"findingId":"f","status":"LOST"}""",
        "The JSON value at $.status has to be FOUND, NOT_FOUND or FAILED, but is the text \"LOST\".")]
    [InlineData("""{"findingId":"f","status":1}""", "The JSON value at $.status has to be FOUND, NOT_FOUND or FAILED, but is 1.")]
    [InlineData("""{"findingId":"f","status":"FOUND","finding":null}""", "The JSON value at $ has the status FOUND, but no finding.")]
    [InlineData(
        """{"findingId":"f","status":"FAILED","error":"no"}""", "The JSON value at $.error has to be an object, but is the text \"no\".")]
    [InlineData("[]", "The JSON value at $ has to be an object, but is an array.")]
    public void Deserialize_WhatIsNoOutcome_SaysWhy(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditFindingOutcome>(json)).Message);

    [Fact]
    public void Deserialize_FailedOneWithoutAnError_HasAGeneralOne()
    {
        var outcome = JsonSerializer.Deserialize<AuditFindingOutcome>("""{"findingId":"f","status":"FAILED","error":null,"more":[1]}""")!;

        Assert.IsType<AuditClientException>(outcome.Exception);
    }

    [Fact]
    public void Serialize_IdThatWasNull_IsEmptyText() =>
        Assert.StartsWith(
            "{\"findingId\":\"\",\"status\":\"FAILED\"",
            JsonSerializer.Serialize(AuditFindingOutcome.Failed(null!, new ArgumentNullException())),
            StringComparison.Ordinal);

    [Fact]
    public void New_WithoutAnId_Fails()
    {
        Assert.Throws<ArgumentNullException>("findingId", () => AuditFindingOutcome.NotFound(null!));
        Assert.Throws<ArgumentNullException>("findingId", () => AuditFindingOutcome.Found(null!, Finding));
        Assert.Throws<ArgumentNullException>("findingId", () => AuditFindingOutcome.Listed(null!, Finding));
    }

    [Fact]
    public void ToString_OfEachStatus_IsOneReadableLine()
    {
        Assert.Equal("f-1: FOUND HIGH LOGGING_DISABLED_CHECK", AuditFindingOutcome.Found("f-1", Finding).ToString());
        Assert.Equal("f-1: FOUND", AuditFindingOutcome.Listed("f-1", new AuditFinding()).ToString());
        Assert.Equal("f-1: NOT_FOUND", AuditFindingOutcome.NotFound("f-1").ToString());
        Assert.Equal("f-1: FAILED Slow down.", AuditFindingOutcome.Failed("f-1", new AuditThrottledException("Slow down.")).ToString());
    }

    [Fact]
    public void ToString_OfHostileTexts_IsBoundedAndHarmless()
    {
        var text = Hostile + new string('x', 10_000);
        var finding = new AuditFinding { Severity = text, CheckName = text };

        Assert.All([AuditFindingOutcome.Found(text, finding), AuditFindingOutcome.Failed(text, new AuditClientException(text))], outcome =>
        {
            var shown = outcome.ToString();

            Assert.InRange(shown.Length, 1, 1_500);
            Assert.DoesNotContain(shown.EnumerateRunes(), VisibleText.IsObeyed);
        });
    }

    [Fact]
    public void IsFoundAndIsFailed_OfEachStatus_TellWhichMemberIsThere()
    {
        Assert.Equal(Finding.Severity, SeverityOf(AuditFindingOutcome.Found("f-1", Finding)));
        Assert.Equal("no", SeverityOf(AuditFindingOutcome.Failed("f-1", new AuditClientException("no"))));
        Assert.Null(SeverityOf(AuditFindingOutcome.NotFound("f-1")));

        // Compiles without a warning only where the annotations are right.
        static FindingSeverity? SeverityOf(AuditFindingOutcome outcome) =>
            outcome.IsFound ? outcome.Finding.Severity : outcome.IsFailed ? outcome.Exception.Message : null;
    }
}
