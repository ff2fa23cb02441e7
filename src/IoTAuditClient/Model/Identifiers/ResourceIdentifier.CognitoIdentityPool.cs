using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { CognitoIdentityPoolId = IdentityPoolId };

        private protected override string Describe() => IdentifierText.Of("Cognito identity pool", IdentityPoolId);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.CognitoIdentityPool(this);
    }
}
