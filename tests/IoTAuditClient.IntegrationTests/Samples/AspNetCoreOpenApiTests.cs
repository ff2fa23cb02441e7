using System.Text.Json;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>The OpenAPI document of samples/AspNetCore says what its endpoints send.</summary>
public sealed class AspNetCoreOpenApiTests(RunningAspNetCore sample) : IClassFixture<RunningAspNetCore>
{
    [Fact]
    public async Task Document_OfTheLibrarysTypes_HasTheMembersOfTheSchema()
    {
        var schemas = (await sample.JsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        var definitions = JsonDocument.Parse(AuditFindingJson.Schema).RootElement.GetProperty("definitions");

        Assert.All(definitions.EnumerateObject(), definition =>
        {
            var schema = schemas.GetProperty(definition.Name);
            Assert.Equal(definition.Value.GetProperty("type").GetString(), schema.GetProperty("type").GetString());
            Assert.Equal(MembersOf(definition.Value), MembersOf(schema));
        });
        var severity = schemas.GetProperty("AuditFinding").GetProperty("properties").GetProperty("severity");
        Assert.Equal("#/components/schemas/FindingSeverity", RefOf(severity));
        Assert.Equal("string", schemas.GetProperty("FindingSeverity").GetProperty("type").GetString());
        Assert.Equal(
            definitions.EnumerateObject().Select(definition => definition.Name).Append("ProblemDetails").Order(StringComparer.Ordinal),
            schemas.EnumerateObject().Select(schema => schema.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/accounts/{account}/audits/{taskId}/findings", "get", "AuditFinding")]
    [InlineData("/accounts/{account}/findings", "post", "AuditFindingOutcome")]
    public async Task Document_OfAStreamedAnswer_SaysWhatItsItemsAre(string path, string method, string item)
    {
        var answer = await AnswerAsync(path, method);

        Assert.Equal("array", answer.GetProperty("type").GetString());
        Assert.Equal($"#/components/schemas/{item}", RefOf(answer.GetProperty("items")));
    }

    [Fact]
    public async Task Document_OfOneFinding_RefersToIt() =>
        Assert.Equal("#/components/schemas/AuditFinding", RefOf(await AnswerAsync("/accounts/{account}/findings/{findingId}", "get")));

    [Fact]
    public async Task Document_EveryReference_LeadsToASchema()
    {
        var document = await sample.JsonAsync("/openapi/v1.json");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var references = document.GetRawText().Split("\"$ref\"").Skip(1).Select(rest => rest.Split('"')[1]).ToList();

        Assert.NotEmpty(references);
        Assert.All(
            references,
            reference => Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference));
    }

    private static string? RefOf(JsonElement schema) => schema.GetProperty("$ref").GetString();

    private static IEnumerable<string> MembersOf(JsonElement schema) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)
        : [];

    private async Task<JsonElement> AnswerAsync(string path, string method) => (await sample.JsonAsync("/openapi/v1.json"))
        .GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty("200")
        .GetProperty("content").GetProperty("application/json").GetProperty("schema");
}
