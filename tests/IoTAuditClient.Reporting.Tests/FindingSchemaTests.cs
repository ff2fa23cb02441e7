using System.Text.Json;
using NJsonSchema;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>The library's schema, by a validator that is not the library's.</summary>
public sealed class FindingSchemaTests
{
    [Fact]
    public async Task Schema_OfWrittenFindings_AcceptsThem()
    {
        var schema = await JsonSchema.FromJsonAsync(AuditFindingJson.Schema, TestContext.Current.CancellationToken);

        Assert.All(
            [Samples.SharedCertificate, Samples.Policy, Samples.Strange, new AuditFinding()],
            finding => Assert.Empty(schema.Validate(JsonSerializer.Serialize(finding))));
    }

    [Theory]
    [InlineData("""{"severity":4}""")]
    [InlineData("""{"findingTime":1772431200}""")]
    [InlineData("""{"nonCompliantResource":{"resourceIdentifier":{"policyVersionIdentifier":"p"}}}""")]
    [InlineData("""{"relatedResources":[{"additionalInfo":{"a":1}}]}""")]
    public async Task Schema_OfWhatIsNeverWritten_RefusesIt(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(AuditFindingJson.Schema, TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(json));
    }
}
