using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class OpenValueParsingTests
{
    /// <summary>Gets every open value with a text.</summary>
    public static TheoryData<Type> Types =>
    [
        .. typeof(FindingSeverity).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetConstructor([typeof(string)]) is not null
                && type.IsAssignableTo(typeof(IParsable<>).MakeGenericType(type))),
    ];

    [Fact]
    public void Types_OfTheLibrary_AreAllThere() => Assert.Equal(10, Types.Count);

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_AnyText_IsTheValueOfThisText(Type type)
    {
        foreach (var text in new[] { "HIGH", " high ", "EMERGENCY" })
        {
            Of(nameof(AssertParses), type)(text);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_NullOrEmptyText_FailsAtOnce(Type type) => Of(nameof(AssertRefusesNothing), type)(null);

    [Theory]
    [MemberData(nameof(Types))]
    public void Value_OfTheDefault_IsEmptyText(Type type)
    {
        var value = Activator.CreateInstance(type)!;

        Assert.Equal("", type.GetProperty(nameof(FindingSeverity.Value))!.GetValue(value));
        Assert.Equal("", value.ToString());
    }

    [Theory]
    [MemberData(nameof(Types))]
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

    private static Action<string?> Of(string check, Type type) => typeof(OpenValueParsingTests)
        .GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .CreateDelegate<Action<string?>>();

    private static void AssertParses<T>(string? text)
        where T : struct, ISpanParsable<T>
    {
        var value = (T)Activator.CreateInstance(typeof(T), text)!;

        Assert.Equal(value, T.Parse(text!, CultureInfo.InvariantCulture));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.True(T.TryParse(text, null, out var parsed));
        Assert.Equal(value, parsed);
        Assert.True(T.TryParse(text.AsSpan(), null, out parsed));
        Assert.Equal(value, parsed);
        Assert.Equal(text, parsed.ToString());
    }

    private static void AssertRefusesNothing<T>(string? nothing)
        where T : struct, IParsable<T>
    {
        Assert.Throws<ArgumentNullException>("s", () => T.Parse(nothing!, null));
        Assert.False(T.TryParse(nothing, null, out var parsed));
        Assert.Equal(default, parsed);
        Assert.Matches(
            "^The .+ is empty text: name one, or leave it out\\.$", Assert.Throws<FormatException>(() => T.Parse("", null)).Message);
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
