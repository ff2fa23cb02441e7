using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingOriginTests
{
    private static readonly FindingOrigin Whole = new() { AccountId = "111122223333", AccountName = "prod", Region = "eu-west-1" };
    private static readonly FindingOrigin Other = new() { AccountId = "999900001111", Region = "us-east-1" };

    [Fact]
    public void CompletedBy_WhereBothAreKnown_KeepsBoth() => Assert.Same(Whole, Whole.CompletedBy(Other));

    [Fact]
    public void CompletedBy_WhereNothingIsKnown_IsTheOther() => Assert.Same(Other, FindingOrigin.Unknown.CompletedBy(Other));

    [Fact]
    public void CompletedBy_WhereOneIsKnown_TakesOnlyWhatIsMissing()
    {
        Assert.Equal(Other with { Region = "eu-west-1" }, (Whole with { AccountId = null }).CompletedBy(Other));
        Assert.Equal(Other with { AccountId = "111122223333" }, (Whole with { Region = null }).CompletedBy(Other));
    }

    [Fact]
    public void CompletedBy_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => Whole.CompletedBy(null!));
}
