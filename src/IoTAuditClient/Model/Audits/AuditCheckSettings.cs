using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How an account has set one check.</summary>
/// <remarks>The record is immutable. Comes from the AWS structure AuditCheckConfiguration.</remarks>
public sealed record AuditCheckSettings
{
    private readonly ValueMap _parameters = ValueMap.Empty;

    /// <summary>Gets the check.</summary>
    [JsonPropertyName("checkName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AuditCheckName CheckName { get; init; }

    /// <summary>Gets whether audits may run the check.</summary>
    /// <value><see langword="null"/> where the service did not say, which is not the same as disabled.</value>
    [JsonPropertyName("enabled")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsEnabled { get; init; }

    /// <summary>Gets the parameters of the check, such as <c>CERT_AGE_THRESHOLD_IN_DAYS</c>.</summary>
    /// <value>Text as the service has it, numbers too. Empty, the default, where nothing is set.</value>
    [JsonPropertyName("configuration")]
    public IReadOnlyDictionary<string, string> Parameters
    {
        get => _parameters;
        init => _parameters = ValueMap.Copy(value!);
    }

    /// <summary>Returns the settings on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditCheckSettings));
        printer.Text(nameof(CheckName), CheckName.Value);
        printer.Shown(nameof(IsEnabled), IsEnabled);
        printer.Shown(nameof(Parameters), _parameters.Count == 0 ? null : _parameters);
        return printer.ToString();
    }
}
