namespace IoTAuditClient.Model.Identifiers;

/// <summary>
/// The ten members of AWS's structure ResourceIdentifier, and the one rule by which they become a
/// <see cref="ResourceIdentifier"/> and back.
/// </summary>
/// <remarks>A member is set when it is not null: empty text is something that was said.</remarks>
internal readonly record struct IdentifierMembers
{
    public string? DeviceCertificateId { get; init; }

    public string? DeviceCertificateArn { get; init; }

    public string? CaCertificateId { get; init; }

    public string? CognitoIdentityPoolId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Gets the structure policyVersionIdentifier, without an account and others.</summary>
    public ResourceIdentifier.PolicyVersion? PolicyVersion { get; init; }

    public string? Account { get; init; }

    public string? IamRoleArn { get; init; }

    public string? RoleAliasArn { get; init; }

    /// <summary>Gets the structure issuerCertificateIdentifier, without an account and others.</summary>
    public ResourceIdentifier.IssuerCertificate? IssuerCertificate { get; init; }

    /// <summary>Takes an identifier apart. <see cref="Resolve(string?)"/> with any resource type keeps every member of it.</summary>
    public static IdentifierMembers Of(ResourceIdentifier identifier)
    {
        var members = identifier.AddTo(new IdentifierMembers { Account = identifier.AccountId });
        foreach (var other in identifier.Others)
        {
            members = other.AddTo(members);
        }

        return members;
    }

    /// <summary>The identifier with the same members, in the case that stands beside this resource type.</summary>
    public static ResourceIdentifier Resolve(ResourceIdentifier identifier, AuditResourceType? resourceType)
    {
        // Members of one kind alone leave nothing to pick.
        var hasOneKind = identifier.IsSet
            && (identifier.IsAlone || (identifier.Kind == IdentifierKind.AccountSettings && identifier.Others.Count == 0));
        return hasOneKind || ReferenceEquals(identifier, ResourceIdentifier.Unrecognized.Empty)
            ? identifier
            : Of(identifier).Resolve(resourceType?.Value);
    }

    /// <summary>
    /// The resource type picks the case; where none of that case's members is set, or the type is absent or unknown, the first kind
    /// with a set member does, in the order of <see cref="IdentifierKind"/> but the account last; where nothing is set, Unrecognized.
    /// </summary>
    public ResourceIdentifier Resolve(string? resourceType)
    {
        if (KindOf(resourceType) is { } kind && Has(kind))
        {
            return As(kind);
        }

        for (kind = IdentifierKind.DeviceCertificate; kind < IdentifierKind.Unrecognized; kind++)
        {
            if (kind != IdentifierKind.AccountSettings && Has(kind))
            {
                return As(kind);
            }
        }

        return Account is null ? ResourceIdentifier.Unrecognized.Empty : As(IdentifierKind.AccountSettings);
    }

    /// <summary>The identifier of the given case, whether or not its members are set, with everything else beside it.</summary>
    public ResourceIdentifier As(IdentifierKind kind)
    {
        var identifier = Alone(kind);
        var others = ResolveOthers(kind);
        return Account is null && others.Count == 0 ? identifier : identifier with { AccountId = Account, Others = others };
    }

    private static IdentifierKind? KindOf(string? resourceType) => resourceType switch
    {
        AuditResourceType.Names.DeviceCertificate => IdentifierKind.DeviceCertificate,
        AuditResourceType.Names.CaCertificate => IdentifierKind.CaCertificate,
        AuditResourceType.Names.IotPolicy => IdentifierKind.PolicyVersion,
        AuditResourceType.Names.CognitoIdentityPool => IdentifierKind.CognitoIdentityPool,
        AuditResourceType.Names.ClientId => IdentifierKind.Client,
        AuditResourceType.Names.AccountSettings => IdentifierKind.AccountSettings,
        AuditResourceType.Names.RoleAlias => IdentifierKind.RoleAlias,
        AuditResourceType.Names.IamRole => IdentifierKind.IamRole,
        AuditResourceType.Names.IssuerCertificate => IdentifierKind.IssuerCertificate,
        _ => null,
    };

    private bool Has(IdentifierKind kind) => kind switch
    {
        IdentifierKind.DeviceCertificate => DeviceCertificateId is not null || DeviceCertificateArn is not null,
        IdentifierKind.CaCertificate => CaCertificateId is not null,
        IdentifierKind.PolicyVersion => PolicyVersion is not null,
        IdentifierKind.CognitoIdentityPool => CognitoIdentityPoolId is not null,
        IdentifierKind.Client => ClientId is not null,
        IdentifierKind.AccountSettings => Account is not null,
        IdentifierKind.RoleAlias => RoleAliasArn is not null,
        IdentifierKind.IamRole => IamRoleArn is not null,
        IdentifierKind.IssuerCertificate => IssuerCertificate is not null,
        _ => false,
    };

    private ResourceIdentifier Alone(IdentifierKind kind) => kind switch
    {
        IdentifierKind.DeviceCertificate => new ResourceIdentifier.DeviceCertificate
        {
            CertificateId = DeviceCertificateId,
            CertificateArn = DeviceCertificateArn,
        },
        IdentifierKind.CaCertificate => new ResourceIdentifier.CaCertificate { CertificateId = CaCertificateId },
        IdentifierKind.PolicyVersion => PolicyVersion ?? new ResourceIdentifier.PolicyVersion(),
        IdentifierKind.CognitoIdentityPool => new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = CognitoIdentityPoolId },
        IdentifierKind.Client => new ResourceIdentifier.Client { ClientId = ClientId },
        IdentifierKind.AccountSettings => new ResourceIdentifier.AccountSettings(),
        IdentifierKind.RoleAlias => new ResourceIdentifier.RoleAlias { Arn = RoleAliasArn },
        IdentifierKind.IamRole => new ResourceIdentifier.IamRole { Arn = IamRoleArn },
        IdentifierKind.IssuerCertificate => IssuerCertificate ?? new ResourceIdentifier.IssuerCertificate(),
        _ => ResourceIdentifier.Unrecognized.Empty,
    };

    private ValueList<ResourceIdentifier> ResolveOthers(IdentifierKind picked)
    {
        List<ResourceIdentifier>? others = null;
        for (var kind = IdentifierKind.DeviceCertificate; kind < IdentifierKind.Unrecognized; kind++)
        {
            if (kind != picked && kind != IdentifierKind.AccountSettings && Has(kind))
            {
                (others ??= []).Add(Alone(kind));
            }
        }

        return others is null ? ValueList<ResourceIdentifier>.Empty : ValueList<ResourceIdentifier>.Own([.. others]);
    }
}
