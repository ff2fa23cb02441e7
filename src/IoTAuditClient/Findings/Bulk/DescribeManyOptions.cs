namespace IoTAuditClient;

/// <summary>The settings of one bulk run.</summary>
public sealed class DescribeManyOptions
{
    private const int DefaultMaxInFlight = 64;
    private const int HighestMaxInFlight = 4096;
    private const int DefaultListWindow = 100_000;
    private const int HighestListWindow = 1_000_000;

    /// <summary>Gets or sets how many ids may be under way, or answered and not yet taken, at a time.</summary>
    /// <value>64. From 1 to 4,096. More does not go faster than the service's rate. With <see cref="ListWholeTasks"/>
    /// it bounds what is being described.</value>
    public int MaxInFlight { get; set; } = DefaultMaxInFlight;

    /// <summary>Gets or sets the order of the outcomes.</summary>
    /// <value><see cref="DescribeManyOrder.Input"/>.</value>
    public DescribeManyOrder Order { get; set; }

    /// <summary>Gets or sets how many ids there will be, where that is known; it is used for the time to go and nothing else.</summary>
    /// <value><see langword="null"/>. The overload for collections fills it in.</value>
    public long? ExpectedCount { get; set; }

    /// <summary>Gets or sets what receives the progress: at most ten times a second, and once at the end, however the run ends.</summary>
    /// <value><see langword="null"/>. Called from any thread, one report at a time; what it throws is ignored.</value>
    public IProgress<DescribeManyProgress>? Progress { get; set; }

    /// <summary>
    /// Gets or sets whether ids are answered from the lists of their tasks (ListAuditFindings) where that takes fewer
    /// calls than describing each.
    /// </summary>
    /// <value><see langword="false"/>: every id is described.</value>
    /// <remarks>
    /// <para>
    /// For ids that belong to few audits: 10,000 ids of one audit take 400 seconds of the documented 25 descriptions a
    /// second, but 40 pages, or 4 seconds, to list. Needs <c>iot:ListAuditFindings</c> beside
    /// <c>iot:DescribeAuditFinding</c>.
    /// </para>
    /// <para>
    /// <see cref="ListWindow"/> ids are read before the first one is answered. Then one id is described, the task of
    /// its finding is listed, suppressed findings included, and every id of the window that stands on a page is
    /// answered from it. What is left is dealt with in the same way, one more task at a time; where a task answers
    /// fewer ids than its pages cost, twice as many ids are described before the next try. In the end what no list has
    /// is described: an id is not found only where its own description says so. The pages of a window take no more of
    /// their rate than describing all its ids takes of the other: at worst, with ids that share no task, a run takes
    /// about twice as long. An id that a window has several times is asked for once.
    /// </para>
    /// <para>
    /// A list that fails loses nothing: the rest of its window is described, and <see cref="DescribeManyProgress.ListFailure"/> says why.
    /// </para>
    /// <para>
    /// A listed finding is marked by <see cref="AuditFindingOutcome.IsListed"/>. In the service's model it has the same
    /// members as a described one, each of them optional, and it is read the same way, times included. What may differ:
    /// <see cref="AuditFinding.RelatedResources"/>, of which a description carries at most ten, while AWS does not say
    /// how many a list carries, or whether it carries any
    /// (<see cref="AuditFindingListExtensions.ListRelatedResourcesAsync"/> lists them all); the moment, which is that
    /// of its page, so that <see cref="AuditFinding.IsSuppressed"/> may be older than a description made later would
    /// be, and a finding that was removed meanwhile is still found; and members that one answer has and the other
    /// leaves out. AWS does not promise that the two are equal, nor how soon either shows a change, and no answers of
    /// the live service were compared for this library. A listed finding without an id, which AWS's older samples show,
    /// answers no id, and neither does one that the service leaves out of its list: those ids are described.
    /// </para>
    /// </remarks>
    public bool ListWholeTasks { get; set; }

    /// <summary>Gets or sets how many ids are read and answered together where <see cref="ListWholeTasks"/> is set.</summary>
    /// <value>100,000. From 1 to 1,000,000.</value>
    /// <remarks>
    /// Every window lists its tasks anew: a window for all ids lists each task once. Memory grows with it: the ids of
    /// one window are held, some 200 bytes each, and two pages of findings. With <see cref="DescribeManyOrder.Input"/>
    /// so are the findings that are there before their turn, in the worst case those of the whole window;
    /// <see cref="DescribeManyOrder.Completion"/> holds none. No outcome comes before the window is full or the ids
    /// have ended: for a source that gives ids slowly, make it small.
    /// </remarks>
    public int ListWindow { get; set; } = DefaultListWindow;

    /// <summary>Copies the settings when they are checked: what the app changes afterwards was not checked, and changes nothing.</summary>
    internal static DescribeManyOptions Copy(DescribeManyOptions? options, long? expectedCount = null) => new()
    {
        MaxInFlight = options?.MaxInFlight ?? DefaultMaxInFlight,
        Order = options?.Order ?? DescribeManyOrder.Input,
        Progress = options?.Progress,
        ListWholeTasks = options?.ListWholeTasks ?? false,
        ListWindow = options?.ListWindow ?? DefaultListWindow,
        ExpectedCount = expectedCount ?? options?.ExpectedCount,
    };

    /// <summary>
    /// The settings for describing some of the ids of a run: the run of the whole orders the outcomes and reports the progress.
    /// </summary>
    internal DescribeManyOptions ForPart() => new() { MaxInFlight = MaxInFlight, Order = DescribeManyOrder.Completion };

    internal void ThrowIfInvalid()
    {
        if (MaxInFlight is < 1 or > HighestMaxInFlight)
        {
            throw new ArgumentException(
                $"{nameof(MaxInFlight)} is {MaxInFlight}: it takes 1 to {HighestMaxInFlight}.",
                nameof(MaxInFlight));
        }

        if (!Enum.IsDefined(Order))
        {
            throw new ArgumentException(
                $"{nameof(Order)} is {Order}: it takes {DescribeManyOrder.Input} or {DescribeManyOrder.Completion}.",
                nameof(Order));
        }

        if (ListWindow is < 1 or > HighestListWindow)
        {
            throw new ArgumentException($"{nameof(ListWindow)} is {ListWindow}: it takes 1 to {HighestListWindow}.", nameof(ListWindow));
        }

        if (ExpectedCount < 0)
        {
            throw new ArgumentException($"{nameof(ExpectedCount)} is {ExpectedCount}: it takes 0 or more.", nameof(ExpectedCount));
        }
    }
}
