namespace IoTAuditClient;

/// <summary>How a client keeps to the rate at which the service serves an account.</summary>
public enum PacingMode
{
    /// <summary>
    /// Single calls pass freely until the first throttle. Bulk runs start at the documented rate, grow it fourfold each second
    /// until the first throttle, and then follow the rate that the service really grants.
    /// </summary>
    Adaptive,

    /// <summary>All calls keep to the rates of the options: for a known share of an account.</summary>
    Fixed,

    /// <summary>No pacing; throttled calls wait with exponential back-off.</summary>
    Off,
}
