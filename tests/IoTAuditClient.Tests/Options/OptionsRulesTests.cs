using IoTAuditClient.Options;
using Microsoft.Extensions.Options;
using Xunit;

namespace IoTAuditClient.Tests.Options;

/// <summary>Each rule of the settings: the last values that keep it, the first that break it, and what is said then.</summary>
public sealed class OptionsRulesTests
{
    private const string TimeoutRule = "it takes more than zero and at most one day, written hh:mm:ss, or -00:00:00.001 for no limit.";
    private const string RateRule = "it takes 0.001 to 10000 calls a second.";

    [Fact]
    public void Check_Defaults_KeepEveryRule() => Assert.Empty(Check(_ => { }));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(24 * 60 * 60 * 1000)]
    public void Check_TimeoutWithinTheRule_IsTaken(double milliseconds) =>
        Assert.Empty(Check(options => options.OperationTimeout = options.AttemptTimeout = TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:00.0020000")]
    [InlineData("1.00:00:00.0010000")]
    public void Check_TimeoutOutsideTheRule_IsNamedWithItsValueAndTheRule(string value)
    {
        var time = TimeSpan.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            [$"at OperationTimeout is {value}: {TimeoutRule}"],
            Check(options => (options.OperationTimeout, options.AttemptTimeout) = (time, TimeSpan.FromTicks(1))).Take(1));
        Assert.Equal([$"at AttemptTimeout is {value}: {TimeoutRule}"], Check(options => options.AttemptTimeout = time));
    }

    [Fact]
    public void Check_AttemptLongerThanItsOperation_NamesBoth() => Assert.Equal(
        ["at AttemptTimeout is 00:00:05.0010000 and at OperationTimeout is 00:00:05: an attempt cannot last longer than its operation."],
        Check(options => (options.OperationTimeout, options.AttemptTimeout) = (TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(5001))));

    [Fact]
    public void Check_AttemptWithoutLimitInAnOperationWithOne_NamesBoth() => Assert.Equal(
        ["at AttemptTimeout is -00:00:00.0010000 and at OperationTimeout is 00:01:00: an attempt cannot last longer than its operation."],
        Check(options => options.AttemptTimeout = Timeout.InfiniteTimeSpan));

    [Fact]
    public void Check_AttemptAsLongAsItsOperation_IsTaken() =>
        Assert.Empty(Check(options => options.AttemptTimeout = options.OperationTimeout));

    [Fact]
    public void Check_AttemptWithALimitInAnOperationWithout_IsTaken() =>
        Assert.Empty(Check(options => options.OperationTimeout = Timeout.InfiniteTimeSpan));

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    public void Check_MaxAttempts_TakesOneToAHundred(int value, bool isTaken) =>
        Assert.Equal(isTaken ? [] : [$"at MaxAttempts is {value}: it takes 1 to 100."], Check(options => options.MaxAttempts = value));

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1_073_741_824, true)]
    [InlineData(1023, false)]
    [InlineData(1_073_741_825, false)]
    public void Check_MaxResponseBytes_TakesAKibibyteToAGibibyte(int value, bool isTaken) =>
        Assert.Equal(
            isTaken ? [] : [$"at MaxResponseBytes is {value}: it takes 1024 to 1073741824."],
            Check(options => options.MaxResponseBytes = value));

    [Theory]
    [InlineData(0.001, true)]
    [InlineData(10_000, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(10_000.5, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void Check_Rate_TakesMoreThanZeroToTenThousand(double value, bool isTaken)
    {
        var shown = value.ToString(System.Globalization.CultureInfo.InvariantCulture);

        foreach (var operation in new IoTAuditClientOptions().Pacing.Rates.Keys)
        {
            Assert.Equal(
                isTaken ? [] : [$"at Pacing:Rates:{operation} is {shown}: {RateRule}"],
                Check(options => options.Pacing.Rates[operation] = value));
        }
    }

    [Fact]
    public void Check_RateOfNoOperation_IsNamedWithTheOperationsThatThereAre()
    {
        Assert.Equal(
            [
                "at Pacing:Rates:DescribeFind\\u000Aing is the rate of no operation of the client: "
                    + "they are DescribeAuditFinding, ListAuditFindings, "
                + "ListRelatedResourcesForAuditFinding, DescribeAuditTask, ListAuditTasks, StartOnDemandAuditTask, CancelAuditTask, "
                + "DescribeAccountAuditConfiguration, ListScheduledAudits, "
                + "CreateAuditSuppression, DescribeAuditSuppression, UpdateAuditSuppression, "
                + "DeleteAuditSuppression, ListAuditSuppressions, StartAuditMitigationActionsTask, DescribeAuditMitigationActionsTask, "
                + "ListAuditMitigationActionsTasks, ListAuditMitigationActionsExecutions, CancelAuditMitigationActionsTask, "
                + "ListMitigationActions, DescribeMitigationAction.",
            ],
            Check(options => options.Pacing.Rates["DescribeFind\ning"] = 25));
        Assert.Empty(Check(options => options.Pacing.Rates["describeauditfinding"] = 24));
        Assert.Empty(Check(options => options.Pacing.Rates.Clear()));
    }

    [Fact]
    public void Check_PacingModeThatIsNone_IsNamed() =>
        Assert.Equal(["at Pacing:Mode is 7: it takes Adaptive, Fixed or Off."], Check(options => options.Pacing.Mode = (PacingMode)7));

    [Theory]
    [InlineData("eu-west-1", true)]
    [InlineData("a", true)]
    [InlineData("2", true)]
    [InlineData("", false)]
    [InlineData("-eu", false)]
    [InlineData("eu-", false)]
    [InlineData("EU-WEST-1", false)]
    [InlineData("eu west", false)]
    public void Check_Region_IsWrittenLikeOne(string region, bool isTaken) =>
        Assert.Equal(
            isTaken ? [] : [$"at Region is \"{region}\": a Region is written like eu-west-1."],
            Check(options => options.Region = region));

    [Fact]
    public void Check_RegionOf63Characters_IsTakenAndOf64IsNot()
    {
        Assert.Empty(Check(options => options.Region = new string('a', 63)));
        Assert.Single(Check(options => options.Region = new string('a', 64)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Check_ProfileWithoutAName_IsNamed(string profile) =>
        Assert.Equal(
            [$"at Profile is \"{profile.Replace("\t", "\\u0009", StringComparison.Ordinal)}\": name a profile, or leave it out."],
            Check(options => options.Profile = profile));

    [Theory]
    [InlineData("http://x/", true)]
    [InlineData("https://x/", true)]
    [InlineData("ftp://x/", false)]
    [InlineData("x/y", false)]
    public void Check_ServiceUrl_IsAbsoluteAndOfHttp(string url, bool isTaken) => Assert.Equal(
        isTaken ? [] : [$"at ServiceUrl is \"{url}\": it takes an absolute http or https URL."],
        Check(options => options.ServiceUrl = new Uri(url, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Check_OperationTimeoutOfZero_IsOneFailureAndNotAlsoAnAttemptThatIsLonger() => Assert.Equal(
        ["at OperationTimeout is 00:00:00: it takes more than zero and at most one day, written hh:mm:ss, or -00:00:00.001 for no limit."],
        Check(options => options.OperationTimeout = TimeSpan.Zero));

    [Fact]
    public void Check_TargetBesideAClientOfTheApp_NamesEachWithTheWayOut()
    {
        var options = new IoTAuditClientOptions { Region = "eu-west-1", Profile = "audit", ServiceUrl = new Uri("http://x/") };

        Assert.Equal(
            [Expected("Region", "eu-west-1"), Expected("Profile", "audit"), Expected("ServiceUrl", "http://x/")],
            OptionsRules.Check(options, name => $"at {name}", hasGivenClient: true));

        static string Expected(string name, string value) =>
            $"at {name} is \"{value}\", but the client uses an IAmazonIoT of the app (from UseIoTClient, its constructor or the same "
                + $"key), which has its own {name}: set it there, or take one of the two away.";
    }

    [Fact]
    public void ThrowIfBroken_RulesOfSettingsAndPacing_NamesEveryProperty()
    {
        var options = new IoTAuditClientOptions { MaxAttempts = 0 };
        options.Pacing.Rates["ListAuditFindings"] = 0;

        var exception = Assert.Throws<OptionsValidationException>(() => OptionsRules.ThrowIfBroken(options, hasGivenClient: false));

        Assert.Equal(
            [
                "IoTAuditClientOptions.MaxAttempts is 0: it takes 1 to 100.",
                $"IoTAuditClientOptions.Pacing.Rates.ListAuditFindings is 0: {RateRule}",
            ],
            exception.Failures);
        Assert.Equal(typeof(IoTAuditClientOptions), exception.OptionsType);
    }

    [Fact]
    public void ThrowIfBroken_NothingBroken_DoesNot() => OptionsRules.ThrowIfBroken(new IoTAuditClientOptions(), hasGivenClient: true);

    private static List<string> Check(Action<IoTAuditClientOptions> change)
    {
        var options = new IoTAuditClientOptions();
        change(options);
        return [.. OptionsRules.Check(options, name => $"at {name}", hasGivenClient: false)];
    }
}
