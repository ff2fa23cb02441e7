using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient;

/// <content>The case IamRole.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>An IAM role.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record IamRole : ResourceIdentifier
    {
        /// <summary>Gets the ARN of the role.</summary>
        /// <value>AWS's member iamRoleArn. The default is <see langword="null"/>.</value>
        public string? Arn { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.IamRole;

        internal override bool IsSet => Arn is not null;

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { IamRoleArn = Arn };

        private protected override string Describe() => IdentifierText.Of("IAM role", Arn);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.IamRole(this);
    }
}
