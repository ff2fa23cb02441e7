using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options that name the resource whose findings are wanted: one for each member that the service can filter by.</summary>
internal sealed class ResourceOptions
{
    private readonly ResourceOption[] _options =
    [
        new("--device-certificate-id", "device certificate", "id", "Findings on this device certificate only: 64 hexadecimal digits.",
            (it, value) => Of<ResourceIdentifier.DeviceCertificate>(it) with { CertificateId = value }),
        new("--device-certificate-arn", "device certificate", "arn", "Findings on the device certificate of this ARN only.",
            (it, value) => Of<ResourceIdentifier.DeviceCertificate>(it) with { CertificateArn = value }),
        new("--ca-certificate-id", "CA certificate", "id", "Findings on this CA certificate only: 64 hexadecimal digits.",
            (it, value) => Of<ResourceIdentifier.CaCertificate>(it) with { CertificateId = value }),
        new("--cognito-identity-pool-id", "identity pool", "id", "Findings on this Cognito identity pool only.",
            (it, value) => Of<ResourceIdentifier.CognitoIdentityPool>(it) with { IdentityPoolId = value }),
        new("--client-id", "client", "id", "Findings on this MQTT client id only.",
            (it, value) => Of<ResourceIdentifier.Client>(it) with { ClientId = value }),
        new("--policy-name", "policy", "name", "Findings on this IoT policy only.",
            (it, value) => Of<ResourceIdentifier.PolicyVersion>(it) with { PolicyName = value }),
        new("--policy-version-id", "policy", "version", "Findings on this version of the policy only.",
            (it, value) => Of<ResourceIdentifier.PolicyVersion>(it) with { PolicyVersionId = value }),
        new("--iam-role-arn", "IAM role", "arn", "Findings on this IAM role only.",
            (it, value) => Of<ResourceIdentifier.IamRole>(it) with { Arn = value }),
        new("--role-alias-arn", "role alias", "arn", "Findings on this role alias only.",
            (it, value) => Of<ResourceIdentifier.RoleAlias>(it) with { Arn = value }),
        new("--issuer-certificate-subject", "issuer certificate", "subject", "Findings on the issuer certificate of this subject only.",
            (it, value) => Of<ResourceIdentifier.IssuerCertificate>(it) with { Subject = value }),
        new("--issuer-id", "issuer certificate", "id", "Findings on the issuer certificate of this issuer id only.",
            (it, value) => Of<ResourceIdentifier.IssuerCertificate>(it) with { IssuerId = value }),
        new(
            "--issuer-certificate-serial-number",
            "issuer certificate",
            "number",
            "Findings on the issuer certificate of this serial number only.",
            (it, value) => Of<ResourceIdentifier.IssuerCertificate>(it) with { SerialNumber = value }),
    ];

    // The account goes with every kind of resource; alone it names the account's settings.
    private readonly ResourceOption _account =
        new("--resource-account", "account", "id", "Findings on this AWS account only, 12 digits; it may go with each of the above.",
            (it, value) => (it ?? new ResourceIdentifier.AccountSettings()) with { AccountId = value });

    public void AddTo(Command command)
    {
        foreach (var option in _options)
        {
            command.Options.Add(option);
        }

        command.Options.Add(_account);
        command.Validators.Add(CheckKinds);
    }

    /// <summary>The resource that was named, or null.</summary>
    public ResourceIdentifier? Read(ParseResult result)
    {
        ResourceIdentifier? identifier = null;
        foreach (var option in _options)
        {
            if (result.GetValue(option) is { } value)
            {
                identifier = option.Set(identifier, value);
            }
        }

        return result.GetValue(_account) is { } account ? _account.Set(identifier, account) : identifier;
    }

    private static T Of<T>(ResourceIdentifier? identifier)
        where T : ResourceIdentifier, new() => identifier as T ?? new T();

    private void CheckKinds(CommandResult result)
    {
        var given = _options.Where(option => result.GetResult(option) is not null).ToList();
        if (given.Find(option => option.Kind != given[0].Kind) is { } other)
        {
            result.AddError(
                $"{given[0].Name} and {other.Name} name resources of different kinds: a list is for one resource. Leave one of them out.");
        }
    }
}
