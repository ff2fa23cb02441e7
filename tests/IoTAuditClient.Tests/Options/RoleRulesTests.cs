using IoTAuditClient.Options;
using Xunit;

namespace IoTAuditClient.Tests.Options;

/// <summary>Which roles, session names and external ids a client takes.</summary>
public sealed class RoleRulesTests
{
    private const string Role = "arn:aws:iam::111122223333:role/audit-reader";

    [Theory]
    [InlineData(Role)]
    [InlineData("arn:aws-cn:iam::111122223333:role/r")]
    [InlineData("arn:aws-us-gov:iam::111122223333:role/path/of/many/Role_+=,.@-x")]
    [InlineData("arn:aws-eusc:iam::111122223333:role/service-role/a")]
    public void Check_RoleOfIam_IsTaken(string role) => Assert.Empty(Failures(new() { RoleArn = role }));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("audit-reader")]
    [InlineData("arn:aws:iam::11112222333:role/r")]
    [InlineData("arn:aws:iam::1111222233334:role/r")]
    [InlineData("arn:aws:iam:eu-west-1:111122223333:role/r")]
    [InlineData("arn:aws:iam::111122223333:user/u")]
    [InlineData("arn:aws:iam::111122223333:role/")]
    [InlineData("arn:aws:iam::111122223333:role/a b")]
    [InlineData("arn:aws:iam::111122223333:role/a\n")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r/session")]
    [InlineData("ARN:AWS:IAM::111122223333:ROLE/r")]
    [InlineData("arn:aws:iam::१११११११११११1:role/r")]
    public void Check_AnythingElse_IsRefusedByNameAndValue(string role)
    {
        var failure = Assert.Single(Failures(new() { RoleArn = role }));

        Assert.StartsWith($"Accounts:prod:RoleArn is \"", failure, StringComparison.Ordinal);
        Assert.Contains("a role is written like arn:aws:iam::", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RoleOfMoreThan2048Characters_IsRefused()
    {
        var longest = $"arn:aws:iam::111122223333:role/{new string('p', 2048 - 33)}/r";

        Assert.Equal(2048, longest.Length);
        Assert.Empty(Failures(new() { RoleArn = longest }));
        Assert.Single(Failures(new() { RoleArn = longest.Replace("/r", "/rr", StringComparison.Ordinal) + "r" }));
    }

    [Theory]
    [InlineData("a", "x")]
    [InlineData("a b", "a#b")]
    [InlineData("", "")]
    [InlineData("name/with-slash", "line\nbreak")]
    public void Check_SessionNameAndExternalIdThatStsRefuses_AreBothNamed(string session, string externalId)
    {
        var failures = Failures(new() { RoleArn = Role, RoleSessionName = session, ExternalId = externalId });

        Assert.Collection(
            failures,
            failure => Assert.StartsWith("Accounts:prod:RoleSessionName is ", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("Accounts:prod:ExternalId is ", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(64, 1224, 0)]
    [InlineData(65, 1225, 2)]
    [InlineData(1, 1, 2)]
    public void Check_LengthsOfSessionNameAndExternalId_AreThoseOfSts(int session, int externalId, int failures) => Assert.Equal(
        failures,
        Failures(new() { RoleArn = Role, RoleSessionName = new string('s', session), ExternalId = new string('x', externalId) }).Count);

    [Fact]
    public void Check_SessionNameAndExternalIdWithoutARole_AreRefused()
    {
        var failures = Failures(new() { RoleSessionName = "nightly", ExternalId = "team-7" });

        Assert.Equal(2, failures.Count);
        Assert.All(failures, failure => Assert.Contains("is set, but RoleArn is not", failure, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_RoleBesideAGivenClient_IsRefused()
    {
        var failure = Assert.Single(OptionsRules.Check(new() { RoleArn = Role }, Path, hasGivenClient: true));

        Assert.Contains("IAmazonIoT of the app", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role, "111122223333")]
    [InlineData("no role", null)]
    [InlineData(null, null)]
    public void AccountOf_Role_IsTheAccountOfTheArn(string? role, string? account) => Assert.Equal(account, RoleRules.AccountOf(role));

    private static List<string> Failures(IoTAuditClientOptions options) => [.. OptionsRules.Check(options, Path, hasGivenClient: false)];

    private static string Path(string key) => $"Accounts:prod:{key}";
}
