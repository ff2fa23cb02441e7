namespace IoTAuditClient.Reporting.Identity;

/// <summary>One text by which other systems know a resource.</summary>
internal static class ResourceUid
{
    /// <summary>
    /// The ARN, or where none can be made the resource's key. Of two versions of a policy, which share an ARN, each has its own.
    /// </summary>
    public static string Of(AuditResource resource, FindingOrigin origin) => resource.Identifier is ResourceIdentifier.PolicyVersion
        ? ResourceKey.Of(resource)
        : ResourceArn.Of(resource.Identifier, origin) ?? ResourceKey.Of(resource);
}
