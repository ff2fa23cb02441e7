using System.Text.Json.Serialization;
using IoTAuditClient.Model;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient;

/// <summary>Which resource a finding speaks of: one of nine known cases, or <see cref="Unrecognized"/>.</summary>
/// <remarks>
/// <para>
/// A closed set: only this library derives from it. Tell the cases apart with <see cref="Match"/> or a switch over the nested types
/// with a default arm; a later version may add a case, which then goes to <c>otherwise</c>.
/// </para>
/// <para>
/// AWS's structure ResourceIdentifier has ten optional members, of which any may be set. Here, those of one kind make the case,
/// the account stands in <see cref="AccountId"/>, and all else that was set stands in <see cref="Others"/>. Empty text counts as set.
/// </para>
/// <para>Immutable and safe to share between threads. Two identifiers are equal when they are the same case with equal
/// members, text compared ordinally.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public abstract partial record ResourceIdentifier
{
    private readonly ValueList<ResourceIdentifier> _others = ValueList<ResourceIdentifier>.Empty;

    private protected ResourceIdentifier()
    {
    }

    /// <summary>Gets the AWS account that was named with the resource, twelve digits.</summary>
    /// <value>AWS's member account, which may accompany any case. The default is <see langword="null"/>.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets what else the service said of the same resource: normally nothing.</summary>
    /// <value>
    /// At most one identifier of each other kind, in the order of the parameters of <see cref="Match"/>, also where another
    /// order is assigned. Each has a member of its own set, and neither an <see cref="AccountId"/> nor others of its own.
    /// What is assigned is copied; null becomes an empty list, and null elements are left out. The default is empty.
    /// </value>
    /// <exception cref="ArgumentException">An identifier breaks these rules.</exception>
    public IReadOnlyList<ResourceIdentifier> Others
    {
        get => _others;
        init => _others = OtherIdentifiers.Of(Kind, value);
    }

    /// <summary>Gets which case it is, as an order of the cases.</summary>
    internal abstract IdentifierKind Kind { get; }

    /// <summary>Gets whether the service said any member of this case.</summary>
    internal abstract bool IsSet { get; }

    /// <summary>Gets whether the case's own members are all that there is.</summary>
    internal bool IsAlone => AccountId is null && _others.Count == 0;

    /// <summary>Calls the function of the case that this identifier is and returns its result.</summary>
    /// <typeparam name="TResult">What the functions return.</typeparam>
    /// <param name="deviceCertificate">Called for a <see cref="DeviceCertificate"/>.</param>
    /// <param name="caCertificate">Called for a <see cref="CaCertificate"/>.</param>
    /// <param name="policyVersion">Called for a <see cref="PolicyVersion"/>.</param>
    /// <param name="cognitoIdentityPool">Called for a <see cref="CognitoIdentityPool"/>.</param>
    /// <param name="client">Called for a <see cref="Client"/>.</param>
    /// <param name="accountSettings">Called for <see cref="AccountSettings"/>.</param>
    /// <param name="roleAlias">Called for a <see cref="RoleAlias"/>.</param>
    /// <param name="iamRole">Called for an <see cref="IamRole"/>.</param>
    /// <param name="issuerCertificate">Called for an <see cref="IssuerCertificate"/>.</param>
    /// <param name="otherwise">Called for <see cref="Unrecognized"/>, and for every case that a later version adds.</param>
    /// <returns>What the called function returns.</returns>
    /// <exception cref="ArgumentNullException">A function is null, also one that would not be called.</exception>
    public TResult Match<TResult>(
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
        ArgumentNullException.ThrowIfNull(deviceCertificate);
        ArgumentNullException.ThrowIfNull(caCertificate);
        ArgumentNullException.ThrowIfNull(policyVersion);
        ArgumentNullException.ThrowIfNull(cognitoIdentityPool);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(accountSettings);
        ArgumentNullException.ThrowIfNull(roleAlias);
        ArgumentNullException.ThrowIfNull(iamRole);
        ArgumentNullException.ThrowIfNull(issuerCertificate);
        ArgumentNullException.ThrowIfNull(otherwise);
        return Accept(new IdentifierFunctions<TResult>(
            deviceCertificate,
            caCertificate,
            policyVersion,
            cognitoIdentityPool,
            client,
            accountSettings,
            roleAlias,
            iamRole,
            issuerCertificate,
            otherwise));
    }

    /// <summary>
    /// Returns the kind and the full value on one line, such as <c>policy smp-core:1</c>, for people to read and search for.
    /// </summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their
    /// code, such as <c>\u001B</c>.</returns>
    public sealed override string ToString() =>
        IdentifierText.Of(Describe(), Kind == IdentifierKind.AccountSettings ? null : AccountId, _others);

    /// <summary>Adds the case's own members, but not the account and the others.</summary>
    internal abstract IdentifierMembers AddTo(IdentifierMembers members);

    // Private protected and abstract: the constructor alone would not close the record, because its copy constructor stays protected.
    private protected abstract string Describe();

    // Abstract, so that a case that forgets to pick its function does not compile.
    private protected abstract TResult Accept<TResult>(IdentifierFunctions<TResult> functions);
}
