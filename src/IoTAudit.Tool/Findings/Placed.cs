using System.Text.Json.Serialization;

namespace IoTAudit.Tool.Findings;

/// <summary>Something of one of several accounts and Regions, as it is printed: the place comes first.</summary>
internal abstract record Placed
{
    /// <summary>What the command line calls the account; its id where it names none.</summary>
    [JsonPropertyName("account")]
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Account { get; init; }

    [JsonPropertyName("accountId")]
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AccountId { get; init; }

    [JsonPropertyName("region")]
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    /// <summary>What people and columns are shown of the account.</summary>
    [JsonIgnore]
    public string? ShownAccount => Account ?? AccountId;
}
