using Xunit;

namespace IoTAuditClient.Tests.Findings;

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
    [InlineData("", "is empty")]
    [InlineData("a_b", "has another at position 2: \"a_b\"")]
    [InlineData("a b", "has another at position 2: \"a b\"")]
    [InlineData("a\n", "has another at position 2: \"a\\u000A\"")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", "has 41: \"abcdefghijabcdefghijabcdefghijabcdefghijk\"")]
    public void ForTask_IdOutsideTheRule_ThrowsNamingRuleValueAndWayOut(string taskId, string shown)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(taskId), () => AuditFindingQuery.ForTask(taskId));

        Assert.Equal(
            $"A task id has 1 to 40 characters of a-z, A-Z, 0-9 and '-'; this one {shown}. "
                + "Take it from AuditFinding.TaskId, or from `aws iot list-audit-tasks`. (Parameter 'taskId')",
            exception.Message);
    }

    [Fact]
    public void ForTask_IdOf40Characters_IsTaken() => Assert.Equal(40, AuditFindingQuery.ForTask(new string('a', 40)).TaskId!.Length);

    [Fact]
    public void ForTask_Null_ThrowsArgumentNullException() =>
        Assert.Throws<ArgumentNullException>("taskId", () => AuditFindingQuery.ForTask(null!));

    [Fact]
    public void ForPeriod_TurnedRound_ThrowsNamingBothTimes()
    {
        var exception = Assert.Throws<ArgumentException>("from", () => AuditFindingQuery.ForPeriod(Noon.AddMilliseconds(1), Noon));

        Assert.Equal(
            "A period starts before it ends; the one from 2026-03-02T12:00:00.001Z to 2026-03-02T12:00:00Z is turned round. "
                + "Swap the two. (Parameter 'from')",
            exception.Message);
    }

    [Fact]
    public void ForPeriod_NoTimeBetween_Throws()
    {
        var exception =
            Assert.Throws<ArgumentException>("from", () => AuditFindingQuery.ForPeriod(Noon, Noon.ToOffset(TimeSpan.FromHours(1))));

        Assert.Equal(
            "A period starts before it ends; the one from 2026-03-02T12:00:00Z to 2026-03-02T12:00:00Z is empty, because its end does not "
                + "belong to it. Let it end later. (Parameter 'from')",
            exception.Message);
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified, DateTimeKind.Utc, "from")]
    [InlineData(DateTimeKind.Utc, DateTimeKind.Unspecified, "to")]
    public void ForPeriod_TimeOfUnspecifiedKind_ThrowsInsteadOfTakingItForLocal(DateTimeKind first, DateTimeKind second, string parameter)
    {
        var from = new DateTime(2026, 3, 2, 12, 0, 0, first);
        var to = new DateTime(2026, 3, 3, 12, 0, 0, second);

        var exception = Assert.Throws<ArgumentException>(parameter, () => AuditFindingQuery.ForPeriod(from, to));

        Assert.Equal(
            $"A time of a period needs a time zone; 2026-03-0{(parameter == "from" ? 2 : 3)}T12:00:00 has the kind Unspecified. "
            + $"Give a DateTimeOffset, or say which zone is meant with DateTime.SpecifyKind. (Parameter '{parameter}')",
            exception.Message);
    }

    [Fact]
    public void ForPeriod_UtcAndLocalDateTimes_AreTheMomentsThatTheyMean()
    {
        var query = AuditFindingQuery.ForPeriod(Noon.LocalDateTime, Noon.AddDays(1).UtcDateTime);

        Assert.Equal(AuditFindingQuery.ForPeriod(Noon, Noon.AddDays(1)), query);
    }

    [Fact]
    public void CheckName_Empty_ThrowsWithTheWayOut() => Assert.Equal(
        "An empty check name is the name of no check. Name one, such as LOGGING_DISABLED_CHECK, or set null for all checks. "
            + "(Parameter 'CheckName')",
        Assert.Throws<ArgumentException>(() => AuditFindingQuery.ForTask("t") with { CheckName = default(AuditCheckName) }).Message);

    [Fact]
    public void Suppressed_NoneOfTheThree_ThrowsNamingThem() => Assert.StartsWith(
        "Suppressed findings are either included (Include), the only ones (Only), or left out (Exclude). (Parameter 'Suppressed')",
        Assert.Throws<ArgumentOutOfRangeException>(
            "Suppressed",
            () => AuditFindingQuery.ForTask("t") with { Suppressed = (SuppressedFindings)7 }).Message,
        StringComparison.Ordinal);

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
        AuditFindingQuery.ForPeriod(Noon.ToOffset(TimeSpan.FromHours(-7)), Noon.AddDays(1)) with
        {
            Resource = new ResourceIdentifier.Client { ClientId = "c" },
        });

    [Fact]
    public void ToString_AllConditions_IsOneLineWithoutControlCharacters()
    {
        var query = AuditFindingQuery.ForPeriod(Noon, Noon.AddMilliseconds(1)) with
        {
            CheckName = "A\n",
            Resource = new ResourceIdentifier.Client { ClientId = "\u001b" },
        };

        Assert.Equal(
            "AuditFindingQuery { From = 2026-03-02T12:00:00Z, To = 2026-03-02T12:00:00.001Z, CheckName = A\\u000A, Resource = client "
                + "\\u001B, Suppressed = Include }",
            query.ToString());
    }
}
