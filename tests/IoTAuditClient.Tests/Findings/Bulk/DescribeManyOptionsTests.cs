using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

public sealed class DescribeManyOptionsTests
{
    [Fact]
    public void New_NothingSet_HasTheDefaultsAndBreaksNoRule()
    {
        var options = new DescribeManyOptions();

        options.ThrowIfInvalid();

        Assert.Equal(
            (64, 100_000, DescribeManyOrder.Input, false),
            (options.MaxInFlight, options.ListWindow, options.Order, options.ListWholeTasks));
        Assert.Null(options.ExpectedCount);
        Assert.Null(options.Progress);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(4096, 1_000_000, long.MaxValue)]
    public void ThrowIfInvalid_AtTheEdgesOfTheRules_DoesNot(int maxInFlight, int listWindow, long expectedCount) =>
        new DescribeManyOptions
        {
            MaxInFlight = maxInFlight,
            ListWindow = listWindow,
            ExpectedCount = expectedCount,
            Order = DescribeManyOrder.Completion,
        }.ThrowIfInvalid();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4097)]
    public void ThrowIfInvalid_MaxInFlight_NamesValueAndRule(int value) =>
        AssertBroken(new DescribeManyOptions { MaxInFlight = value }, "MaxInFlight", $"MaxInFlight is {value}: it takes 1 to 4096.");

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void ThrowIfInvalid_ListWindow_NamesValueAndRule(int value) =>
        AssertBroken(new DescribeManyOptions { ListWindow = value }, "ListWindow", $"ListWindow is {value}: it takes 1 to 1000000.");

    [Fact]
    public void ThrowIfInvalid_Order_NamesValueAndRule() =>
        AssertBroken(new DescribeManyOptions { Order = (DescribeManyOrder)7 }, "Order", "Order is 7: it takes Input or Completion.");

    [Fact]
    public void ThrowIfInvalid_ExpectedCount_NamesValueAndRule() =>
        AssertBroken(new DescribeManyOptions { ExpectedCount = -1 }, "ExpectedCount", "ExpectedCount is -1: it takes 0 or more.");

    [Fact]
    public void With_NoOptions_HasTheDefaultsAndTheCount()
    {
        var options = DescribeManyOptions.Copy(null, 7);

        Assert.Equal(
            (64, 100_000, DescribeManyOrder.Input, false, 7),
            (options.MaxInFlight, options.ListWindow, options.Order, options.ListWholeTasks, options.ExpectedCount));
        Assert.Null(options.Progress);
    }

    [Fact]
    public void With_Options_KeepsThemAndTheirOwnerAsTheyAre()
    {
        var given = new DescribeManyOptions
        {
            MaxInFlight = 2,
            ListWindow = 3,
            Order = DescribeManyOrder.Completion,
            ListWholeTasks = true,
            Progress = new Reports([]),
            ExpectedCount = 4,
        };

        var options = DescribeManyOptions.Copy(given, 7);

        Assert.Equal(
            (2, 3, DescribeManyOrder.Completion, true, 7),
            (options.MaxInFlight, options.ListWindow, options.Order, options.ListWholeTasks, options.ExpectedCount));
        Assert.Same(given.Progress, options.Progress);
        Assert.Equal(4, given.ExpectedCount);
    }

    [Fact]
    public void Outcomes_WithoutWhatTheyStandFor_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("finding", () => AuditFindingOutcome.Found("f-1", null!));
        Assert.Throws<ArgumentNullException>("finding", () => AuditFindingOutcome.Listed("f-1", null!));
        Assert.Throws<ArgumentNullException>("exception", () => AuditFindingOutcome.Failed("f-1", null!));
    }

    [Fact]
    public void ForPart_OfARun_IsQuietAndInAnyOrder()
    {
        var part =
            new DescribeManyOptions { MaxInFlight = 2, ListWholeTasks = true, Progress = new Reports([]), ExpectedCount = 4 }.ForPart();

        Assert.Equal((2, DescribeManyOrder.Completion, false), (part.MaxInFlight, part.Order, part.ListWholeTasks));
        Assert.Null(part.Progress);
        Assert.Null(part.ExpectedCount);
    }

    private static void AssertBroken(DescribeManyOptions options, string parameter, string message) =>
        Assert.Equal($"{message} (Parameter '{parameter}')", Assert.Throws<ArgumentException>(parameter, options.ThrowIfInvalid).Message);
}
