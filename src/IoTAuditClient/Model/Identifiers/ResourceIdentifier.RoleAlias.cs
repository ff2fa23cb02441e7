using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { RoleAliasArn = Arn };

        private protected override string Describe() => IdentifierText.Of("role alias", Arn);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.RoleAlias(this);
    }
}
