using NJsonSchema;
using NJsonSchema.Validation;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>The published JSON schema of SARIF 2.1.0. Schemas/README.md tells where it is from.</summary>
internal static class SarifSchema
{
    private static readonly Task<JsonSchema> Schema = LoadAsync();

    public static async Task<ICollection<ValidationError>> ErrorsAsync(string log) => (await Schema).Validate(log);

    private static async Task<JsonSchema> LoadAsync()
    {
        await using var stream = typeof(SarifSchema).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        return await JsonSchema.FromJsonAsync(stream);
    }
}
