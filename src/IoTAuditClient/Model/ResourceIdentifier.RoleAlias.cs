using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case RoleAlias.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>An AWS IoT role alias.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record RoleAlias : ResourceIdentifier
    {
        /// <summary>Gets the ARN of the role alias.</summary>
        /// <value>AWS's member roleAliasArn. The default is <see langword="null"/>.</value>
        public string? Arn { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.RoleAlias;

        internal override bool IsSet => Arn is not null;

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
            ArgumentNullException.ThrowIfNull(roleAlias);
            return roleAlias(this);
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
            ArgumentNullException.ThrowIfNull(roleAlias);
            roleAlias(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { RoleAliasArn = Arn };

        private protected override string Describe() => IdentifierText.Of("role alias", Arn);
    }
}
