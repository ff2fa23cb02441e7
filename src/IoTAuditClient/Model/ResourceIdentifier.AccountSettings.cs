using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case AccountSettings.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>The settings of an AWS account, by its <see cref="ResourceIdentifier.AccountId"/>.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record AccountSettings : ResourceIdentifier
    {
        internal override IdentifierKind Kind => IdentifierKind.AccountSettings;

        internal override bool IsSet => AccountId is not null;

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
            ArgumentNullException.ThrowIfNull(accountSettings);
            return accountSettings(this);
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
            ArgumentNullException.ThrowIfNull(accountSettings);
            accountSettings(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members;

        private protected override string Describe() => IdentifierText.Of("account settings", AccountId);
    }
}
