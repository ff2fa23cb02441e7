namespace IoTAuditClient;

/// <summary>The rates that a client keeps to. The service counts each operation by itself, for the whole account and Region.</summary>
public sealed class PacingOptions
{
    /// <summary>Gets or sets how the rates are used.</summary>
    /// <value><see cref="PacingMode.Adaptive"/>.</value>
    public PacingMode Mode { get; set; }

    /// <summary>Gets or sets the calls of DescribeAuditFinding in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>25, the documented quota. From 0.001 to 10,000.</value>
    public double DescribeAuditFindingRate { get; set; } = 25;

    /// <summary>Gets or sets the calls of ListAuditFindings in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>10, the documented quota. From 0.001 to 10,000.</value>
    public double ListAuditFindingsRate { get; set; } = 10;

    /// <summary>
    /// Gets or sets the calls of ListRelatedResourcesForAuditFinding in a second: where Adaptive begins, what Fixed keeps to.
    /// </summary>
    /// <value>10. AWS documents no quota for it; this is the one of the other lists. From 0.001 to 10,000.</value>
    public double ListRelatedResourcesForAuditFindingRate { get; set; } = 10;

    /// <summary>Gets or sets the calls of DescribeAuditTask in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>25, the documented quota. From 0.001 to 10,000.</value>
    public double DescribeAuditTaskRate { get; set; } = 25;

    /// <summary>Gets or sets the calls of ListAuditTasks in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>10, the documented quota. From 0.001 to 10,000.</value>
    public double ListAuditTasksRate { get; set; } = 10;

    /// <summary>Gets or sets the calls of StartOnDemandAuditTask in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>10, the documented quota. From 0.001 to 10,000.</value>
    public double StartOnDemandAuditTaskRate { get; set; } = 10;

    /// <summary>Gets or sets the calls of CancelAuditTask in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>10, the documented quota. From 0.001 to 10,000.</value>
    public double CancelAuditTaskRate { get; set; } = 10;

    /// <summary>
    /// Gets or sets the calls of DescribeAccountAuditConfiguration in a second: where Adaptive begins, what Fixed keeps to.
    /// </summary>
    /// <value>5, the documented quota. From 0.001 to 10,000.</value>
    public double DescribeAccountAuditConfigurationRate { get; set; } = 5;

    /// <summary>Gets or sets the calls of ListScheduledAudits in a second: where Adaptive begins, what Fixed keeps to.</summary>
    /// <value>5, the documented quota. From 0.001 to 10,000.</value>
    public double ListScheduledAuditsRate { get; set; } = 5;
}
