using System.Text.Json.Serialization;

namespace IoTAuditClient.Json.Mitigations;

/// <summary>An action as a mitigation task has it: AWS calls its members otherwise there than in DescribeMitigationAction.</summary>
internal sealed record DefinedActionJson
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("roleArn")]
    public string? RoleArn { get; init; }

    [JsonPropertyName("actionParams")]
    public MitigationActionParameters? Parameters { get; init; }

    public static DefinedActionJson Of(MitigationAction action) =>
        new() { Name = action.Name, Id = action.Id, RoleArn = action.RoleArn, Parameters = action.Parameters };

    public static MitigationAction ToRecord(DefinedActionJson json) => new()
    {
        Name = json.Name,
        Id = json.Id,
        RoleArn = json.RoleArn,
        Type = json.Parameters?.Type,
        Parameters = json.Parameters,
    };
}
