using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient;

/// <content>The case Unrecognized.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>Nothing that this version knows: no member of the identifier was set.</summary>
    /// <remarks>The service may know kinds of resources that the AWS SDK does not read yet. In Match it goes to <c>otherwise</c>.</remarks>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record Unrecognized : ResourceIdentifier
    {
        internal static Unrecognized Empty { get; } = new();

        internal override IdentifierKind Kind => IdentifierKind.Unrecognized;

        internal override bool IsSet => false;

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members;

        private protected override string Describe() => "unrecognized resource";

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.Otherwise(this);
    }
}
