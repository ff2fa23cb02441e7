using System.Reflection;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditCheckCatalogTests
{
    public static TheoryData<string> Documented { get; } = [.. DocumentedCheck.All.Select(check => check.Name)];

    public static TheoryData<string, string> LegacyNames { get; } = Legacy();

    [Fact]
    public void Checks_AllOfThem_AreTheSeventeenDocumentedOnesInOrder()
    {
        Assert.Equal(17, AuditCheckCatalog.Checks.Count);
        Assert.Equal(
            DocumentedCheck.All.Select(check => check.Name).Order(StringComparer.Ordinal),
            AuditCheckCatalog.Checks.Select(check => check.Name.Value));
    }

    [Fact]
    public void Checks_AllOfThem_AreTheKnownCheckNames() => Assert.Equal(
        typeof(AuditCheckName.Names)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
        AuditCheckCatalog.Checks.Select(check => check.Name.Value));

    [Theory]
    [MemberData(nameof(Documented))]
    public void Find_DocumentedCheck_HasItsSeverity(string name) => Assert.Equal(DocumentedAs(name).Severity, Found(name).Severity?.Value);

    [Theory]
    [MemberData(nameof(Documented))]
    public void Find_DocumentedCheck_HasItsResource(string name)
    {
        var check = Found(name);

        Assert.Equal(DocumentedAs(name).ResourceType, check.ResourceType?.Value);
        Assert.Equal(DocumentedAs(name).IdentifierMember, check.SuppressionIdentifierMember);
        Assert.Equal(DocumentedAs(name).IsResourceInferred, check.IsResourceInferred);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Find_DocumentedCheck_HasItsReasonCodes(string name) =>
        Assert.Equal(DocumentedAs(name).ReasonCodes, Found(name).ReasonCodes);

    [Theory]
    [MemberData(nameof(Documented))]
    public void Find_DocumentedCheck_HasItsMitigationActions(string name)
    {
        Assert.Equal(DocumentedAs(name).MitigationActions, Found(name).MitigationActionTypes.Select(type => type.Value));
        Assert.Equal(DocumentedAs(name).AreMitigationActionsInferred, Found(name).AreMitigationActionsInferred);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Find_DocumentedCheck_HasItsOlderNames(string name) =>
        Assert.Equal(DocumentedAs(name).LegacyNames.Order(StringComparer.Ordinal), Found(name).LegacyNames.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Documented))]
    public void SuppressionIdentifierMember_InJson_IsReadAsTheResourceTypesOwnIdentifier(string name)
    {
        var check = Found(name);
        var value = check.SuppressionIdentifierMember is "policyVersionIdentifier" or "issuerCertificateIdentifier" ? "{}" : "\"x\"";

        var resource = JsonSerializer.Deserialize<AuditResource>(
            $$"""{ "resourceType": "{{check.ResourceType}}", "resourceIdentifier": { "{{check.SuppressionIdentifierMember}}": {{value}} } }""")!;

        Assert.IsNotType<ResourceIdentifier.Unrecognized>(resource.Identifier);
        Assert.Empty(resource.Identifier.Others);
    }

    [Fact]
    public void Texts_OfEveryCheck_AreThere() => Assert.All(AuditCheckCatalog.Checks, check =>
    {
        Assert.NotEmpty(check.Title);
        Assert.EndsWith(".", check.Description, StringComparison.Ordinal);
        Assert.EndsWith(".", check.Remedy, StringComparison.Ordinal);
    });

    [Fact]
    public void DocumentationUrl_OfEveryCheck_IsAPageOfItsOwnInTheGuide()
    {
        Assert.All(AuditCheckCatalog.Checks, check => Assert.Matches(
            "^https://docs\\.aws\\.amazon\\.com/iot-device-defender/latest/devguide/[A-Za-z-]+\\.html$",
            check.DocumentationUrl!.AbsoluteUri));
        Assert.Distinct(AuditCheckCatalog.Checks.Select(check => check.DocumentationUrl));
    }

    [Fact]
    public void MitigationActionTypes_OfAllChecks_AreTheKnownOnes() => Assert.Equal(
        typeof(AuditMitigationActionType.Names).GetFields().Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
        AuditCheckCatalog.Checks.SelectMany(check => check.MitigationActionTypes).Select(type => type.Value).Distinct()
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(LegacyNames))]
    public void Find_OlderName_IsTheCheckOfToday(string older, string current)
    {
        Assert.Equal(current, AuditCheckCatalog.Find(older)!.Name.Value);
        Assert.Equal(current, AuditCheckCatalog.Resolve(older).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CHECK_OF_TOMORROW")]
    [InlineData("logging_disabled_check")]
    [InlineData("LOGGING_DISABLED_CHECK ")]
    public void Find_UnknownName_IsNull(string? name) => Assert.Null(AuditCheckCatalog.Find(name));

    [Fact]
    public void Find_DefaultName_IsNull() => Assert.Null(AuditCheckCatalog.Find(default(AuditCheckName)));

    [Theory]
    [InlineData("")]
    [InlineData("CHECK_OF_TOMORROW")]
    [InlineData("LOGGING_DISABLED_CHECK")]
    public void Resolve_NameThatIsNoOlderOne_PassesThrough(string name) => Assert.Equal(name, AuditCheckCatalog.Resolve(name).Value);

    [Fact]
    public void Checks_AreEqualByTheirValues()
    {
        var check = AuditCheckCatalog.Checks[0];

        Assert.Equal(check, check with { ReasonCodes = [.. check.ReasonCodes], LegacyNames = [.. check.LegacyNames] });
        Assert.NotEqual(check, check with { ReasonCodes = [] });
    }

    [Fact]
    public void AuditCheck_NothingSet_HasEmptyTextsAndNoFacts()
    {
        var check = new AuditCheck();

        Assert.Equal(("", "", "", ""), (check.Name.Value, check.Title, check.Description, check.Remedy));
        Assert.Equal((null, null, null), (check.Severity, check.ResourceType, check.SuppressionIdentifierMember));
    }

    [Fact]
    public void Lists_ThatWereAssigned_AreCopied()
    {
        string[] codes = ["A"];
        var check = new AuditCheck { ReasonCodes = codes, MitigationActionTypes = null!, LegacyNames = null! };

        codes[0] = "B";

        Assert.Equal(["A"], check.ReasonCodes);
        Assert.Empty(check.MitigationActionTypes);
        Assert.Empty(check.LegacyNames);
    }

    private static AuditCheck Found(string name) => AuditCheckCatalog.Find(name)!;

    private static DocumentedCheck DocumentedAs(string name) => DocumentedCheck.All.Single(check => check.Name == name);

    private static TheoryData<string, string> Legacy()
    {
        var names = new TheoryData<string, string>();
        foreach (var check in DocumentedCheck.All)
        {
            foreach (var older in check.LegacyNames)
            {
                names.Add(older, check.Name);
            }
        }

        return names;
    }
}
