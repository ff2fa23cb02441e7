namespace IoTAuditClient.Emulator;

/// <summary>
/// Computes finding number i of a seed from the seed and i alone: neither the count nor the order of calls has a say.
/// What it computes for a seed is a promise for ever; <c>GeneratedFindingsTests</c> pins some of it.
/// </summary>
internal sealed class FindingGenerator
{
    /// <summary>Findings go round the audits. No common factor with the number of checks, so that every audit sees every check.</summary>
    public const int AuditCount = 12;

    private const int FirstFindingMilliseconds = 380;
    private const int LastFindingMilliseconds = 620;

    private readonly long _seed;
    private readonly DateTimeOffset _timeBase;
    private readonly ResourceGenerator _resources;
    private readonly EmulatedAuditTask[] _audits;
    private readonly OpaqueIds _findingIds;
    private readonly OpaqueIds _taskIds;

    public FindingGenerator(AuditEmulatorOptions options, long seed)
    {
        _seed = seed;
        _timeBase = DateTimeOffset.FromUnixTimeMilliseconds(options.TimeBase.ToUnixTimeMilliseconds());
        _resources = new ResourceGenerator(options.AccountId, options.Region);
        _findingIds = new OpaqueIds(seed, GeneratedAspect.FindingIdKey);
        _taskIds = new OpaqueIds(seed, GeneratedAspect.TaskIdKey);
        _audits = [.. Enumerable.Range(0, AuditCount).Select(CreateAudit)];
    }

    public IReadOnlyList<EmulatedAuditTask> Audits => _audits;

    /// <summary>A generator for one finding with an id of its own, the same for the same id.</summary>
    public static FindingGenerator ForName(string name)
    {
        var seed = name.Aggregate(0UL, (sum, character) => Scramble.Mix(sum, character));
        return new FindingGenerator(new AuditEmulatorOptions(), (long)seed);
    }

    public string IdAt(long number) => _findingIds.Encode(number);

    public bool TryFind(string id, out long number) => _findingIds.TryDecode(id, out number);

    /// <summary>Which audit has this id, or -1.</summary>
    public int AuditOf(string taskId) => Array.FindIndex(_audits, audit => audit.TaskId == taskId);

    public EmulatedAuditTask AuditAt(long number) => _audits[number % AuditCount];

    public DateTimeOffset TimeAt(long number) => AuditAt(number).StartTime.AddMilliseconds(
        Numbers(number, GeneratedAspect.Time).Between(FirstFindingMilliseconds, LastFindingMilliseconds));

    /// <summary>Whether an audit can have findings in the time range of a query: a cheap answer for all its findings at once.</summary>
    public bool MayCover(FindingQuery query, int audit) =>
        _audits[audit].StartTime.AddMilliseconds(FirstFindingMilliseconds) <= query.End
        && _audits[audit].StartTime.AddMilliseconds(LastFindingMilliseconds) >= query.Start;

    public bool IsSuppressedAt(long number) => Numbers(number, GeneratedAspect.Suppression).Below(11) == 0;

    public CheckProfile CheckAt(long number)
    {
        var checks = CheckCatalog.Checks;
        var (block, position) = Math.DivRem(number, checks.Count);
        var check = checks[(int)position];

        // The first findings show every check once; logging is off once in each audit, because an account has one setting.
        if (block == 0 || (check == CheckCatalog.LoggingDisabled && block < AuditCount))
        {
            return check;
        }

        return CheckCatalog.AtShare(Numbers(number, GeneratedAspect.Check).Below(CheckCatalog.ShareCount));
    }

    public EmulatedResource NonCompliantResourceAt(long number, CheckProfile check)
    {
        var numbers = Numbers(number, GeneratedAspect.Resource);
        return _resources.Create(check.ResourceType, numbers);
    }

    public EmulatedFinding Create(long number) => Fill(new EmulatedFinding(IdAt(number)), CheckAt(number), number);

    public EmulatedFinding Fill(EmulatedFinding finding, CheckProfile check, long number)
    {
        var time = TimeAt(number);
        var numbers = Numbers(number, GeneratedAspect.Reason);
        var reason = numbers.Pick(check.Reasons);
        var resource = NonCompliantResourceAt(number, check);
        if (check.Name == "DEVICE_CERTIFICATE_EXPIRING_CHECK")
        {
            resource = resource.WithInfo("EXPIRATION_TIME", ExpirationTime(reason, time, numbers));
        }

        return finding with
        {
            TaskId = AuditAt(number).TaskId,
            CheckName = check.Name,
            TaskStartTime = AuditAt(number).StartTime,
            FindingTime = time,
            Severity = check.Severity,
            NonCompliantResource = resource,
            RelatedResources = _resources.CreateRelated(check, resource, time, Numbers(number, GeneratedAspect.RelatedResources)),
            ReasonForNonCompliance = reason.Write(numbers),
            ReasonForNonComplianceCode = reason.Code,
            IsSuppressed = IsSuppressedAt(number),
        };
    }

    private static DateTimeOffset ExpirationTime(CheckReason reason, DateTimeOffset findingTime, SeededNumbers numbers)
    {
        // Certificates end on a whole second; those that end soon do so within the check's 30 days.
        var second = DateTimeOffset.FromUnixTimeSeconds(findingTime.ToUnixTimeSeconds());
        return reason.Code == "CERTIFICATE_PAST_EXPIRATION"
            ? second.AddSeconds(-numbers.Between(1, 200L * 86_400))
            : second.AddSeconds(numbers.Between(3_600, 30L * 86_400));
    }

    private EmulatedAuditTask CreateAudit(int number)
    {
        var start = _timeBase.AddDays(-number).AddMilliseconds(Numbers(number, GeneratedAspect.Audit).Below(1_000));
        return new EmulatedAuditTask(_taskIds.Encode(number), start);
    }

    private SeededNumbers Numbers(long number, GeneratedAspect aspect) => new(_seed, number, aspect);
}
