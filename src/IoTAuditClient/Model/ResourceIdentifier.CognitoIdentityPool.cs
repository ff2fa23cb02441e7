using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case CognitoIdentityPool.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>An Amazon Cognito identity pool.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record CognitoIdentityPool : ResourceIdentifier
    {
        /// <summary>Gets the id of the identity pool.</summary>
        /// <value>AWS's member cognitoIdentityPoolId. The default is <see langword="null"/>.</value>
        public string? IdentityPoolId { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.CognitoIdentityPool;

        internal override bool IsSet => IdentityPoolId is not null;

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
            ArgumentNullException.ThrowIfNull(cognitoIdentityPool);
            return cognitoIdentityPool(this);
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
            ArgumentNullException.ThrowIfNull(cognitoIdentityPool);
            cognitoIdentityPool(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { CognitoIdentityPoolId = IdentityPoolId };

        private protected override string Describe() => IdentifierText.Of("Cognito identity pool", IdentityPoolId);
    }
}
