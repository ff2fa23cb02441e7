using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

/// <summary>
/// What is written against the schema, and the schema against what is written: neither may have a member that the other lacks.
/// </summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Definitions = JsonDocument.Parse(AuditFindingJson.Schema).RootElement.GetProperty("definitions");

    [Fact]
    public void Schema_OfEverythingThatIsWritten_HasExactlyItsMembers()
    {
        var seen = new HashSet<string>();

        for (var seed = 0; seed < 500; seed++)
        {
            var finding = new RandomModel(seed).Finding();
            AuditFindingOutcome[] outcomes =
            [
                AuditFindingOutcome.Found("f", finding),
                AuditFindingOutcome.Listed("f", finding),
                AuditFindingOutcome.NotFound("f"),
                AuditFindingOutcome.Failed("f", new AuditClientException("no") { ErrorCode = "c", RequestId = "r" }),
            ];
            Check(JsonSerializer.SerializeToElement(finding), Definitions.GetProperty("AuditFinding"), "AuditFinding", seen);
            Assert.All(outcomes, outcome => Check(
                JsonSerializer.SerializeToElement(outcome), Definitions.GetProperty("AuditFindingOutcome"), "AuditFindingOutcome", seen));
        }

        Assert.Equal(
            Definitions.EnumerateObject().SelectMany(it => MembersOf(it.Value, it.Name)).Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_Definitions_HaveTheNamesOfPublicTypes() => Assert.All(
        Definitions.EnumerateObject(),
        definition => Assert.True(typeof(AuditFinding).Assembly.GetType($"IoTAuditClient.{definition.Name}")?.IsPublic, definition.Name));

    private static void Check(JsonElement value, JsonElement schema, string name, HashSet<string> seen)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            name = reference.GetString()!["#/definitions/".Length..];
            schema = Definitions.GetProperty(name);
        }

        switch (schema.GetProperty("type").GetString())
        {
            case "object":
                Assert.All(
                    schema.TryGetProperty("required", out var required) ? required.EnumerateArray() : [],
                    it => Assert.True(value.TryGetProperty(it.GetString()!, out _)));
                foreach (var member in value.EnumerateObject())
                {
                    if (schema.TryGetProperty("properties", out var properties))
                    {
                        seen.Add($"{name}.{member.Name}");
                        Check(member.Value, properties.GetProperty(member.Name), $"{name}.{member.Name}", seen);
                    }
                    else
                    {
                        Check(member.Value, schema.GetProperty("additionalProperties"), name, seen);
                    }
                }

                break;
            case "array":
                Assert.All(value.EnumerateArray(), it => Check(it, schema.GetProperty("items"), name, seen));
                break;
            case "boolean":
                Assert.True(value.ValueKind is JsonValueKind.True or JsonValueKind.False);
                break;
            default:
                Assert.Equal(JsonValueKind.String, value.ValueKind);
                Assert.True(!schema.TryGetProperty("format", out _) || value.TryGetDateTimeOffset(out _));
                Assert.True(!schema.TryGetProperty("enum", out var values)
                    || values.EnumerateArray().Any(it => it.GetString() == value.GetString()));
                break;
        }
    }

    private static IEnumerable<string> MembersOf(JsonElement schema, string name) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject()
            .SelectMany(member => MembersOf(member.Value, $"{name}.{member.Name}").Prepend($"{name}.{member.Name}"))
        : [];
}
