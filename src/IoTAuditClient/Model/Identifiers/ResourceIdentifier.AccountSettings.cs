using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members;

        private protected override string Describe() => IdentifierText.Of("account settings", AccountId);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.AccountSettings(this);
    }
}
