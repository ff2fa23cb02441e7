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

    // A problem that persists is found again by the next day's audit: on average it is there for three days.
    private const int PersistingPercent = 67;

    private readonly long _seed;
    private readonly DateTimeOffset _timeBase;
    private readonly ResourceGenerator _resources;
    private readonly EmulatedAuditTask[] _audits;
    private readonly OpaqueIds _findingIds;
    private readonly OpaqueIds _taskIds;

    public FindingGenerator(AuditEmulatorOptions options, long seed)
    {
        _seed = seed;
        _timeBase = options.TimeBase.InMilliseconds();
        _resources = new ResourceGenerator(options.AccountId, options.Region);
        _findingIds = new OpaqueIds(seed, GeneratedAspect.FindingIdKey);
        _taskIds = new OpaqueIds(seed, GeneratedAspect.TaskIdKey);
        _audits = [.. Enumerable.Range(0, AuditCount).Select(CreateAudit)];
    }

    public IReadOnlyList<EmulatedAuditTask> Audits => _audits;

    /// <summary>A generator for one finding with an id of its own, the same for the same id.</summary>
    public static FindingGenerator ForName(string name) => new(new AuditEmulatorOptions(), SeededNumbers.SeedOf(name));

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

    /// <summary>
    /// The first finding of the problem that this one finds again: the same number where it is new. Everything but ids and times is that
    /// one's.
    /// </summary>
    public long OriginOf(long number)
    {
        // The next number is in the audit of the day before.
        while (number % AuditCount < AuditCount - 1
            && PlannedCheckAt(number) is null
            && PlannedCheckAt(number + 1) is null
            && Numbers(number, GeneratedAspect.Persistence).Below(100) < PersistingPercent)
        {
            number++;
        }

        return number;
    }

    public bool IsSuppressedAt(long number) => Numbers(OriginOf(number), GeneratedAspect.Suppression).Below(11) == 0;

    public CheckProfile CheckAt(long number) => CheckOf(OriginOf(number));

    public EmulatedResource NonCompliantResourceAt(long number, CheckProfile check) => ResourceOf(OriginOf(number), check);

    /// <summary>The id of an audit that runs later: those of the generated audits come first.</summary>
    public string TaskIdOf(int run) => _taskIds.Encode(AuditCount + run);

    /// <summary>How many resources without a problem a check looks at.</summary>
    public long HealthyCountOf(string checkName) =>
        Numbers(checkName.Aggregate(0L, (sum, character) => (sum * 31) + character), GeneratedAspect.HealthyResources).Between(20, 400);

    /// <summary>What a finding counts as in the statistics of its audit.</summary>
    public FindingFact FactAt(long number)
    {
        var check = CheckAt(number);
        return new FindingFact(check.Name, IsSuppressedAt(number), ResourceKey.Of(NonCompliantResourceAt(number, check)) ?? IdAt(number));
    }

    public EmulatedFinding Create(long number) => Fill(new EmulatedFinding(IdAt(number)), CheckAt(number), number);

    public EmulatedFinding Fill(EmulatedFinding finding, CheckProfile check, long number)
    {
        var origin = OriginOf(number);
        var numbers = Numbers(origin, GeneratedAspect.Reason);
        var reason = numbers.Pick(check.Reasons);
        var resource = ResourceOf(origin, check);
        if (check.Name == "DEVICE_CERTIFICATE_EXPIRING_CHECK")
        {
            resource = resource.WithInfo("EXPIRATION_TIME", ExpirationTime(reason, TimeAt(origin), numbers));
        }

        var time = TimeAt(number);
        return finding with
        {
            TaskId = AuditAt(number).TaskId,
            CheckName = check.Name,
            TaskStartTime = AuditAt(number).StartTime,
            FindingTime = time,
            Severity = check.Severity,
            NonCompliantResource = resource,
            RelatedResources = _resources.CreateRelated(check, resource, time, Numbers(origin, GeneratedAspect.RelatedResources)),
            ReasonForNonCompliance = reason.Write(numbers),
            ReasonForNonComplianceCode = reason.Code,
            IsSuppressed = IsSuppressedAt(origin),
        };
    }

    /// <summary>Returns the check of a finding whose check is planned and not drawn from its numbers, or null.</summary>
    private static CheckProfile? PlannedCheckAt(long number)
    {
        var (block, position) = Math.DivRem(number, CheckCatalog.Checks.Count);
        var check = CheckCatalog.Checks[(int)position];

        // The first findings show every check once; logging is off once in each audit, because an account has one setting.
        return block == 0 || (check == CheckCatalog.LoggingDisabled && block < AuditCount) ? check : null;
    }

    private static DateTimeOffset ExpirationTime(CheckReason reason, DateTimeOffset firstFound, SeededNumbers numbers)
    {
        // Certificates end on a whole second; those that end soon do so within the check's 30 days, and after the last audit.
        var second = DateTimeOffset.FromUnixTimeSeconds(firstFound.ToUnixTimeSeconds());
        return reason.Code == "CERTIFICATE_PAST_EXPIRATION"
            ? second.AddSeconds(-numbers.Between(1, 200L * 86_400))
            : second.AddSeconds(numbers.Between(AuditCount * 86_400L, 30L * 86_400));
    }

    private EmulatedAuditTask CreateAudit(int number)
    {
        var start = _timeBase.AddDays(-number).AddMilliseconds(Numbers(number, GeneratedAspect.Audit).Below(1_000));
        return new EmulatedAuditTask(_taskIds.Encode(number), start);
    }

    private CheckProfile CheckOf(long origin) =>
        PlannedCheckAt(origin) ?? CheckCatalog.AtShare(Numbers(origin, GeneratedAspect.Check).Below(CheckCatalog.ShareCount));

    private EmulatedResource ResourceOf(long origin, CheckProfile check) =>
        _resources.Create(check.ResourceType, Numbers(origin, GeneratedAspect.Resource));

    private SeededNumbers Numbers(long number, GeneratedAspect aspect) => new(_seed, number, aspect);
}
