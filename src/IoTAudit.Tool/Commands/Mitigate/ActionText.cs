using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Mitigation actions in words.</summary>
internal static class ActionText
{
    /// <summary>What an action does, as a clause without a subject.</summary>
    public static string Of(MitigationAction action) => action.Parameters switch
    {
        { UpdateDeviceCertificate: { } it } => $"{Change(it.Action)} the device certificate of the finding",
        { UpdateCaCertificate: { } it } => $"{Change(it.Action)} the CA certificate of the finding",
        { AddThingsToThingGroup: { } it } =>
            $"adds the things of the finding to {Shown(it.ThingGroupNames)}"
                + (it.OverrideDynamicGroups is true ? ", also where they have to leave a dynamic group for it" : ""),
        { ReplaceDefaultPolicyVersion: { } it } =>
            $"makes a new default version of the policy from the template {Shown(it.TemplateName)}",
        { EnableIotLogging: { } it } =>
            $"switches logging on with the level {Shown(it.LogLevel)} and the role {Shown(it.RoleArnForLogging)}",
        { PublishFindingToSns: { } it } => $"publishes the finding to {Shown(it.TopicArn)}, and changes nothing",
        _ => "does what this version does not know",
    };

    /// <summary>The checks for whose findings AWS allows a type of action.</summary>
    public static IEnumerable<string> ChecksOf(AuditMitigationActionType type) =>
        AuditCheckCatalog.Checks.Where(check => check.MitigationActionTypes.Contains(type)).Select(static check => check.Name.Value);

    private static string Change(string? action) => action == "DEACTIVATE" ? "deactivates" : $"applies {Shown(action)} to";

    private static string Shown(string? text) => VisibleText.Show(text ?? "(not said)");

    private static string Shown(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "thing groups that are not said",
        1 => $"the thing group {Shown(names[0])}",
        _ => $"the thing groups {string.Join(", ", names.Select(VisibleText.Show))}",
    };
}
