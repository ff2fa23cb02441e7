namespace IoTAuditClient.Emulator;

/// <summary>A mitigation action as the account has it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Id">Its id, a UUID, which is the same for the same name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleArn">The role that it is taken with.</param>
/// <param name="CreationDate">When it was added.</param>
/// <param name="LastModifiedDate">When it was added or replaced last.</param>
internal sealed record KeptAction(
    EmulatedMitigationAction Action,
    string Id,
    string Arn,
    string RoleArn,
    DateTimeOffset CreationDate,
    DateTimeOffset LastModifiedDate);
