using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case PolicyVersion.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>A version of an AWS IoT policy.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record PolicyVersion : ResourceIdentifier
    {
        /// <summary>Gets the name of the policy.</summary>
        /// <value>AWS's member policyVersionIdentifier.policyName. The default is <see langword="null"/>.</value>
        public string? PolicyName { get; init; }

        /// <summary>Gets the version of the policy, a number as text.</summary>
        /// <value>AWS's member policyVersionIdentifier.policyVersionId. The default is <see langword="null"/>.</value>
        public string? PolicyVersionId { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.PolicyVersion;

        // A present structure says something even where its members are absent.
        internal override bool IsSet => true;

        /// <inheritdoc/>
        public override TResult Match<TResult>(
            Func<DeviceCertificate, TResult> deviceCertificate,
            Func<CaCertificate, TResult> caCertificate,
            Func<PolicyVersion, TResult> policyVersion,
            Func<CognitoIdentityPool, TResult> cognitoIdentityPool,
            Func<Client, TResult> client,
            Func<AccountSettings, TResult> accountSettings,
            Func<RoleAlias, TResult> roleAlias,
            Func<IamRole, TResult> iamRole,
            Func<IssuerCertificate, TResult> issuerCertificate,
            Func<ResourceIdentifier, TResult> otherwise)
        {
            ArgumentNullException.ThrowIfNull(policyVersion);
            return policyVersion(this);
        }

        /// <inheritdoc/>
        public override void Switch(
            Action<DeviceCertificate> deviceCertificate,
            Action<CaCertificate> caCertificate,
            Action<PolicyVersion> policyVersion,
            Action<CognitoIdentityPool> cognitoIdentityPool,
            Action<Client> client,
            Action<AccountSettings> accountSettings,
            Action<RoleAlias> roleAlias,
            Action<IamRole> iamRole,
            Action<IssuerCertificate> issuerCertificate,
            Action<ResourceIdentifier> otherwise)
        {
            ArgumentNullException.ThrowIfNull(policyVersion);
            policyVersion(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            PolicyVersion = IsAlone ? this : new PolicyVersion { PolicyName = PolicyName, PolicyVersionId = PolicyVersionId },
        };

        private protected override string Describe() => PolicyName is null
            ? IdentifierText.Of("policy version", PolicyVersionId)
            : IdentifierText.Of("policy", PolicyVersionId is null ? PolicyName : $"{PolicyName}:{PolicyVersionId}");
    }
}
