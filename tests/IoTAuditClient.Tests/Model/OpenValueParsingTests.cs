using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class OpenValueParsingTests
{
    [Theory]
    [InlineData("HIGH")]
    [InlineData(" high ")]
    [InlineData("EMERGENCY")]
    public void Parse_AnyText_IsTheValueOfThisText(string text)
    {
        AssertParses<FindingSeverity>(text);
        AssertParses<AuditCheckName>(text);
        AssertParses<AuditResourceType>(text);
        AssertParses<AuditStatus>(text);
        AssertParses<AuditType>(text);
        AssertParses<AuditCheckStatus>(text);
        AssertParses<ScheduledAuditFrequency>(text);
    }

    [Fact]
    public void Parse_NullOrEmptyText_FailsAtOnce()
    {
        AssertRefusesNothing<FindingSeverity>();
        AssertRefusesNothing<AuditCheckName>();
        AssertRefusesNothing<AuditResourceType>();
        AssertRefusesNothing<AuditStatus>();
        AssertRefusesNothing<AuditType>();
        AssertRefusesNothing<AuditCheckStatus>();
        AssertRefusesNothing<ScheduledAuditFrequency>();
    }

    [Theory]
    [InlineData(typeof(FindingSeverity))]
    [InlineData(typeof(AuditCheckName))]
    [InlineData(typeof(AuditResourceType))]
    [InlineData(typeof(AuditStatus))]
    [InlineData(typeof(AuditType))]
    [InlineData(typeof(AuditCheckStatus))]
    [InlineData(typeof(ScheduledAuditFrequency))]
    public void TypeConverter_OfEachType_TakesTextOnly(Type type)
    {
        var converter = TypeDescriptor.GetConverter(type);

        var value = converter.ConvertFromInvariantString("NEW_ONE");

        Assert.Equal(Activator.CreateInstance(type, "NEW_ONE"), value);
        Assert.Equal("NEW_ONE", converter.ConvertToInvariantString(value));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(4));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(null!));
    }

    [Fact]
    public void Bind_OptionsWithOpenValues_FillsThem()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Threshold"] = "HIGH",
            ["Limit"] = "LOW",
            ["Checks:0"] = "LOGGING_DISABLED_CHECK",
            ["Checks:1"] = "NEW_CHECK",
            ["Types:IAM_ROLE"] = "MEDIUM",
        }).Build();
        var options = new Gate();

        configuration.Bind(options);

        Assert.Equal((FindingSeverity.High, FindingSeverity.Low), (options.Threshold, options.Limit));
        Assert.Equal([AuditCheckName.LoggingDisabled, "NEW_CHECK"], options.Checks);
        Assert.Equal(FindingSeverity.Medium, options.Types["IAM_ROLE"]);
    }

    [Fact]
    public void Bind_AbsentOrEmptyValues_LeavesTheNullableOneNull()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Limit"] = "" }).Build();

        var options = configuration.Get<Gate>();

        Assert.Null(options!.Limit);
        Assert.Equal(FindingSeverity.Critical, options.Threshold);
        Assert.Empty(options.Checks);
    }

    [Fact]
    public void Bind_EmptyTextOrSectionForAThreshold_IsAnErrorThatNamesIt()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Threshold"] = "" })
            .Build();

        // As the empty value it would stand below LOW, and every finding above the threshold.
        var exception = Assert.Throws<InvalidOperationException>(() => configuration.Get<Gate>());

        Assert.Contains("'Threshold'", exception.Message, StringComparison.Ordinal);
    }

    private static void AssertParses<T>(string text)
        where T : struct, ISpanParsable<T>
    {
        var value = (T)Activator.CreateInstance(typeof(T), text)!;

        Assert.Equal(value, T.Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.True(T.TryParse(text, null, out var parsed));
        Assert.Equal(value, parsed);
        Assert.True(T.TryParse(text.AsSpan(), null, out parsed));
        Assert.Equal(value, parsed);
        Assert.Equal(text, parsed.ToString());
    }

    private static void AssertRefusesNothing<T>()
        where T : struct, IParsable<T>
    {
        Assert.Throws<ArgumentNullException>("s", () => T.Parse(null!, null));
        Assert.False(T.TryParse(null, null, out var parsed));
        Assert.Equal(default, parsed);
        Assert.Throws<FormatException>(() => T.Parse("", null));
        Assert.False(T.TryParse("", null, out _));
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(""));
    }

    private sealed class Gate
    {
        public FindingSeverity Threshold { get; set; } = FindingSeverity.Critical;

        public FindingSeverity? Limit { get; set; }

        public List<AuditCheckName> Checks { get; } = [];

        public Dictionary<string, FindingSeverity> Types { get; } = [];
    }
}
