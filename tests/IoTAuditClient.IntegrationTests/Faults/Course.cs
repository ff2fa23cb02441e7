namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>How long a fault goes on.</summary>
internal enum Course
{
    /// <summary>Every attempt meets it.</summary>
    Lasts,

    /// <summary>The first attempt meets it, and nothing after it.</summary>
    Passes,
}
