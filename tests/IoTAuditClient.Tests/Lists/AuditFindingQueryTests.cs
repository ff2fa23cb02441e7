using Xunit;

namespace IoTAuditClient.Tests.Lists;

public sealed class AuditFindingQueryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ForTask_AnId_HasNoPeriod()
    {
        var query = AuditFindingQuery.ForTask("t-1");

        Assert.Equal("t-1", query.TaskId);
        Assert.Null(query.From);
        Assert.Null(query.To);
        Assert.Equal(SuppressedFindings.Include, query.Suppressed);
    }

    [Fact]
    public void ForPeriod_TimesOfAnyOffset_HasNoTaskAndIsInUtc()
    {
        var query = AuditFindingQuery.ForPeriod(Noon.ToOffset(TimeSpan.FromHours(5)), Noon.AddHours(1));

        Assert.Null(query.TaskId);
        Assert.Equal((Noon, TimeSpan.Zero), (query.From!.Value, query.From.Value.Offset));
        Assert.Equal(Noon.AddHours(1), query.To);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a_b", "a_b")]
    [InlineData("a b", "a b")]
    [InlineData("a\n", "a\\u000A")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", "has 41")]
    public void ForTask_IdOutsideTheRule_ThrowsNamingRuleValueAndWayOut(string taskId, string shown)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(taskId), () => AuditFindingQuery.ForTask(taskId));

        Assert.Contains("1 to 40 characters of a-z, A-Z, 0-9 and '-'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(shown, exception.Message, StringComparison.Ordinal);
        Assert.Contains("list-audit-tasks", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTask_IdOf40Characters_IsTaken() => Assert.Equal(40, AuditFindingQuery.ForTask(new string('a', 40)).TaskId!.Length);

    [Fact]
    public void ForTask_Null_ThrowsArgumentNullException() => Assert.Throws<ArgumentNullException>("taskId", () => AuditFindingQuery.ForTask(null!));

    [Fact]
    public void ForPeriod_TurnedRound_ThrowsNamingBothTimes()
    {
        var exception = Assert.Throws<ArgumentException>("from", () => AuditFindingQuery.ForPeriod(Noon.AddMilliseconds(1), Noon));

        Assert.Contains("2026-03-02T12:00:00.001Z to 2026-03-02T12:00:00Z is turned round. Swap", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForPeriod_NoTimeBetween_Throws()
    {
        var exception = Assert.Throws<ArgumentException>("from", () => AuditFindingQuery.ForPeriod(Noon, Noon.ToOffset(TimeSpan.FromHours(1))));

        Assert.Contains("is empty", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified, DateTimeKind.Utc, "from")]
    [InlineData(DateTimeKind.Utc, DateTimeKind.Unspecified, "to")]
    public void ForPeriod_TimeOfUnspecifiedKind_ThrowsInsteadOfTakingItForLocal(DateTimeKind first, DateTimeKind second, string parameter)
    {
        var from = new DateTime(2026, 3, 2, 12, 0, 0, first);
        var to = new DateTime(2026, 3, 3, 12, 0, 0, second);

        var exception = Assert.Throws<ArgumentException>(parameter, () => AuditFindingQuery.ForPeriod(from, to));

        Assert.Contains("Unspecified", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DateTimeOffset", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForPeriod_UtcAndLocalDateTimes_AreTheMomentsThatTheyMean()
    {
        var query = AuditFindingQuery.ForPeriod(Noon.LocalDateTime, Noon.AddDays(1).UtcDateTime);

        Assert.Equal(AuditFindingQuery.ForPeriod(Noon, Noon.AddDays(1)), query);
    }

    [Fact]
    public void CheckName_Empty_Throws() =>
        Assert.Throws<ArgumentException>("CheckName", () => AuditFindingQuery.ForTask("t") with { CheckName = default(AuditCheckName) });

    [Fact]
    public void Suppressed_NoneOfTheThree_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("Suppressed", () => AuditFindingQuery.ForTask("t") with { Suppressed = (SuppressedFindings)7 });

    [Fact]
    public void With_Conditions_LeavesTheFormAndTheOriginalAsTheyAre()
    {
        var all = AuditFindingQuery.ForTask("t-1");

        var some = all with { CheckName = AuditCheckName.LoggingDisabled, Suppressed = SuppressedFindings.Only };

        Assert.Equal("t-1", some.TaskId);
        Assert.Null(all.CheckName);
        Assert.NotEqual(all, some);
        Assert.Equal(all, some with { CheckName = null, Suppressed = SuppressedFindings.Include });
    }

    [Fact]
    public void Equals_SameConditions_AreEqual() => Assert.Equal(
        AuditFindingQuery.ForPeriod(Noon, Noon.AddDays(1)) with { Resource = new ResourceIdentifier.Client { ClientId = "c" } },
        AuditFindingQuery.ForPeriod(Noon.ToOffset(TimeSpan.FromHours(-7)), Noon.AddDays(1)) with { Resource = new ResourceIdentifier.Client { ClientId = "c" } });

    [Fact]
    public void ToString_AllConditions_IsOneLineWithoutControlCharacters()
    {
        var query = AuditFindingQuery.ForPeriod(Noon, Noon.AddMilliseconds(1)) with { CheckName = "A\n", Resource = new ResourceIdentifier.Client { ClientId = "\u001b" } };

        Assert.Equal(
            "AuditFindingQuery { From = 2026-03-02T12:00:00Z, To = 2026-03-02T12:00:00.001Z, CheckName = A\\u000A, Resource = client \\u001B, Suppressed = Include }",
            query.ToString());
    }
}
