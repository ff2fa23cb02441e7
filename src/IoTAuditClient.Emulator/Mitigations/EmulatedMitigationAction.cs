using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>A mitigation action of the account: what a mitigation task does about a finding.</summary>
/// <remarks>Immutable. The factory methods pair each type with the parameters that AWS gives it.</remarks>
public sealed record EmulatedMitigationAction
{
    private EmulatedMitigationAction(string name, string actionType, string parameters)
    {
        Constraint.MitigationActionName.ThrowIfBroken(name, nameof(name));
        Name = name;
        ActionType = actionType;
        Parameters = parameters;
    }

    /// <summary>The name: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</summary>
    public string Name { get; }

    /// <summary>The type, as AWS spells it, as in <c>UPDATE_DEVICE_CERTIFICATE</c>.</summary>
    public string ActionType { get; }

    /// <summary>The role that the action is taken with.</summary>
    /// <value>Null by default: a role of the emulator's account.</value>
    public string? RoleArn { get; init; }

    /// <summary>The member <c>actionParams</c>, as JSON.</summary>
    internal string Parameters { get; }

    /// <summary>Whether the action takes the problem out of the fleet.</summary>
    internal bool Mends { get; private init; }

    internal (string Code, string Message)? Failure { get; private init; }

    /// <summary>Deactivates a device certificate. The fleet has its problems no more.</summary>
    /// <param name="name">The action's name.</param>
    public static EmulatedMitigationAction UpdateDeviceCertificate(string name) =>
        Create(name, MitigationTerms.UpdateDeviceCertificate, "updateDeviceCertificateParams", WriteDeactivate, mends: true);

    /// <summary>Deactivates a CA certificate. The fleet has its problems no more.</summary>
    /// <param name="name">The action's name.</param>
    public static EmulatedMitigationAction UpdateCaCertificate(string name) =>
        Create(name, MitigationTerms.UpdateCaCertificate, "updateCACertificateParams", WriteDeactivate, mends: true);

    /// <summary>Adds the things of a certificate to groups, as to a quarantine. Each later audit finds the problem again.</summary>
    /// <param name="name">The action's name.</param>
    /// <param name="thingGroupNames">The groups, 1 to 10.</param>
    public static EmulatedMitigationAction AddThingsToThingGroup(string name, params IEnumerable<string> thingGroupNames)
    {
        ArgumentNullException.ThrowIfNull(thingGroupNames);
        string[] groups = [.. thingGroupNames];
        ArgumentOutOfRangeException.ThrowIfZero(groups.Length, nameof(thingGroupNames));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Length, 10, nameof(thingGroupNames));
        return Create(name, MitigationTerms.AddThingsToThingGroup, "addThingsToThingGroupParams", writer =>
        {
            writer.WriteTexts("thingGroupNames", groups);
            writer.WriteBoolean("overrideDynamicGroups", false);
        });
    }

    /// <summary>Gives a policy a blank default version. The fleet has its problems no more, in whichever version they were found.</summary>
    /// <param name="name">The action's name.</param>
    public static EmulatedMitigationAction ReplaceDefaultPolicyVersion(string name) => Create(
        name,
        MitigationTerms.ReplaceDefaultPolicyVersion,
        "replaceDefaultPolicyVersionParams",
        writer => writer.WriteString("templateName", "BLANK_POLICY"),
        mends: true);

    /// <summary>Enables the account's logging. The fleet has its problem no more, unless the level is <c>DISABLED</c>.</summary>
    /// <param name="name">The action's name.</param>
    /// <param name="roleArnForLogging">The role that logs are written with.</param>
    /// <param name="logLevel">The level: <c>DEBUG</c>, <c>INFO</c>, <c>WARN</c>, <c>ERROR</c> or <c>DISABLED</c>.</param>
    public static EmulatedMitigationAction EnableIoTLogging(string name, string roleArnForLogging, string logLevel)
    {
        ArgumentException.ThrowIfNullOrEmpty(roleArnForLogging);
        ArgumentException.ThrowIfNullOrEmpty(logLevel);
        return Create(
            name,
            MitigationTerms.EnableIoTLogging,
            "enableIoTLoggingParams",
            writer =>
            {
                writer.WriteString("roleArnForLogging", roleArnForLogging);
                writer.WriteString("logLevel", logLevel);
            },
            mends: logLevel != "DISABLED");
    }

    /// <summary>Publishes the finding to a topic. The emulator posts nothing, and each later audit finds the problem again.</summary>
    /// <param name="name">The action's name.</param>
    /// <param name="topicArn">The topic.</param>
    public static EmulatedMitigationAction PublishFindingToSns(string name, string topicArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(topicArn);
        return Create(
            name, MitigationTerms.PublishFindingToSns, "publishFindingToSnsParams", writer => writer.WriteString("topicArn", topicArn));
    }

    /// <summary>The same action, which fails wherever it is taken and leaves the fleet as it is.</summary>
    /// <param name="errorCode">The error code of each execution. AWS documents no values.</param>
    /// <param name="message">The error's message.</param>
    public EmulatedMitigationAction Failing(
        string errorCode = "INSUFFICIENT_PERMISSIONS", string message = "The role of the action lacks permissions that it needs.")
    {
        ArgumentException.ThrowIfNullOrEmpty(errorCode);
        ArgumentNullException.ThrowIfNull(message);
        return this with { Failure = (errorCode, message) };
    }

    private static void WriteDeactivate(Utf8JsonWriter writer) => writer.WriteString("action", "DEACTIVATE");

    private static EmulatedMitigationAction Create(
        string name, string actionType, string member, Action<Utf8JsonWriter> write, bool mends = false)
    {
        var parameters = Json.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject(member);
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return new(name, actionType, Encoding.UTF8.GetString(parameters)) { Mends = mends };
    }
}
