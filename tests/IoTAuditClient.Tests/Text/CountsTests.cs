using IoTAuditClient.Text;
using Xunit;

namespace IoTAuditClient.Tests.Text;

public sealed class CountsTests
{
    [Theory]
    [InlineData(0, "0 findings")]
    [InlineData(1, "1 finding")]
    [InlineData(2, "2 findings")]
    [InlineData(1_234_567, "1,234,567 findings")]
    public void Of_ANoun_HasItsPluralUnlessThereIsOne(long count, string expected) => Assert.Equal(expected, Counts.Of(count, "finding"));

    [Theory]
    [InlineData(1, "1 finding is")]
    [InlineData(1_000, "1,000 findings are")]
    public void Of_ANounAndItsVerb_AgreesInBoth(long count, string expected) =>
        Assert.Equal(expected, Counts.Of(count, "finding is", "findings are"));
}
