using System.Globalization;
using System.Text.RegularExpressions;

namespace IoTAuditClient.Emulator;

/// <summary>What the service model demands of a text: its length and its pattern.</summary>
internal sealed partial class Constraint(int minimum, int maximum, Regex? pattern, string? patternText)
{
    public static readonly Constraint None = new(0, int.MaxValue, null, null);
    public static readonly Constraint FindingId = new(1, 128, FindingIdPattern(), "[a-zA-Z0-9_-]+");
    public static readonly Constraint AuditTaskId = new(1, 40, AuditTaskIdPattern(), @"[a-zA-Z0-9\-]+");

    public static readonly Constraint CheckName = new(1, int.MaxValue, null, null);
    public static readonly Constraint ClientRequestToken = new(1, 64, FindingIdPattern(), "^[a-zA-Z0-9-_]+$");
    public static readonly Constraint AuditDescription = new(0, 1000, PrintablePattern(), @"[\p{Graph}\x20]*");

    public static readonly Constraint MitigationTaskId = new(1, 128, FindingIdPattern(), "[a-zA-Z0-9_-]+");
    public static readonly Constraint MitigationActionName = new(1, 128, FindingIdPattern(), "[a-zA-Z0-9_-]+");
    public static readonly Constraint ScheduledAuditName = new(1, 128, FindingIdPattern(), "[a-zA-Z0-9_-]+");

    private static readonly Constraint CertificateId = new(64, 64, HexPattern(), "(0x)?[a-fA-F0-9]+");

    /// <summary>The constraint of each member of a resource identifier, by its path.</summary>
    public static readonly IReadOnlyDictionary<string, Constraint> Identifier = new Dictionary<string, Constraint>(StringComparer.Ordinal)
    {
        ["deviceCertificateId"] = CertificateId,
        ["caCertificateId"] = CertificateId,
        ["cognitoIdentityPoolId"] = None,
        ["clientId"] = None,
        ["policyVersionIdentifier.policyName"] = new(1, 128, PolicyNamePattern(), "[\\w+=,.@-]+"),
        ["policyVersionIdentifier.policyVersionId"] = new(0, int.MaxValue, DigitsPattern(), "[0-9]+"),
        ["account"] = new(12, 12, DigitsPattern(), "[0-9]+"),
        ["iamRoleArn"] = new(20, 2048, null, null),
        ["roleAliasArn"] = new(1, 2048, null, null),
        ["issuerCertificateIdentifier.issuerCertificateSubject"] = new(0, 1000, PrintablePattern(), @"[\p{Graph}\x20]*"),
        ["issuerCertificateIdentifier.issuerId"] = new(0, 64, HexPattern(), "(0x)?[a-fA-F0-9]+"),
        ["issuerCertificateIdentifier.issuerCertificateSerialNumber"] = new(0, 20, SerialNumberPattern(), "[a-fA-F0-9:]+"),
        ["deviceCertificateArn"] = None,
    };

    /// <summary>What is wrong with a value, or null where nothing is.</summary>
    public string? Problem(string value)
    {
        if (value.Length < minimum || value.Length > maximum)
        {
            var rule = maximum == int.MaxValue
                ? $"at least {minimum}"
                : minimum == maximum ? $"exactly {minimum}" : $"{minimum} to {maximum}";
            return string.Create(CultureInfo.InvariantCulture, $"has {value.Length} characters; the rule is {rule}");
        }

        return pattern is null || pattern.IsMatch(value) ? null : $"does not match the pattern {patternText}";
    }

    public void ThrowIfBroken(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (Problem(value) is { } problem)
        {
            throw new ArgumentException($"'{value}' {problem}.", parameter);
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\z")]
    private static partial Regex FindingIdPattern();

    [GeneratedRegex(@"\A[a-zA-Z0-9\-]+\z")]
    private static partial Regex AuditTaskIdPattern();

    [GeneratedRegex(@"\A(0x)?[a-fA-F0-9]+\z")]
    private static partial Regex HexPattern();

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex DigitsPattern();

    [GeneratedRegex(@"\A[a-zA-Z0-9_+=,.@-]+\z")]
    private static partial Regex PolicyNamePattern();

    [GeneratedRegex(@"\A[\x20-\x7E]*\z")]
    private static partial Regex PrintablePattern();

    [GeneratedRegex(@"\A[a-fA-F0-9:]+\z")]
    private static partial Regex SerialNumberPattern();
}
