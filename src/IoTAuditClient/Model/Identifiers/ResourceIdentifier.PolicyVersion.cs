using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            PolicyVersion = IsAlone ? this : new PolicyVersion { PolicyName = PolicyName, PolicyVersionId = PolicyVersionId },
        };

        private protected override string Describe() => PolicyName is null
            ? IdentifierText.Of("policy version", PolicyVersionId)
            : IdentifierText.Of("policy", PolicyVersionId is null ? PolicyName : $"{PolicyName}:{PolicyVersionId}");

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.PolicyVersion(this);
    }
}
