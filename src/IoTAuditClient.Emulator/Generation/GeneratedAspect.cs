namespace IoTAuditClient.Emulator;

/// <summary>
/// What a sequence of <see cref="SeededNumbers"/> decides. The numbers are part of the promise that a seed's findings never change.
/// </summary>
internal enum GeneratedAspect
{
    Check = 0,
    Audit = 1,
    Time = 2,
    Suppression = 3,
    Resource = 4,
    Reason = 5,
    RelatedResources = 6,
    FindingIdKey = 7,
    TaskIdKey = 8,
    Persistence = 9,
    HealthyResources = 10,
    FoundFindingIdKey = 11,
    MitigationActionId = 12,
}
