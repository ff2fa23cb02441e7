using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case Client.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>A client id with which a device connects.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record Client : ResourceIdentifier
    {
        /// <summary>Gets the client id: any text that a device chose.</summary>
        /// <value>AWS's member clientId. The default is <see langword="null"/>.</value>
        public string? ClientId { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.Client;

        internal override bool IsSet => ClientId is not null;

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
            ArgumentNullException.ThrowIfNull(client);
            return client(this);
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
            ArgumentNullException.ThrowIfNull(client);
            client(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { ClientId = ClientId };

        private protected override string Describe() => IdentifierText.Of("client", ClientId);
    }
}
