using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case Unrecognized.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>Nothing that this version knows: no member of the identifier was set.</summary>
    /// <remarks>The service may know kinds of resources that the AWS SDK does not read yet. In Match and Switch it goes to <c>otherwise</c>.</remarks>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record Unrecognized : ResourceIdentifier
    {
        internal static Unrecognized Empty { get; } = new();

        internal override IdentifierKind Kind => IdentifierKind.Unrecognized;

        internal override bool IsSet => false;

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
            ArgumentNullException.ThrowIfNull(otherwise);
            return otherwise(this);
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
            ArgumentNullException.ThrowIfNull(otherwise);
            otherwise(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members;

        private protected override string Describe() => "unrecognized resource";
    }
}
