using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { ClientId = ClientId };

        private protected override string Describe() => IdentifierText.Of("client", ClientId);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.Client(this);
    }
}
