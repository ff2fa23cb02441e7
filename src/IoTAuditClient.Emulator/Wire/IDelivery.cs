namespace IoTAuditClient.Emulator;

/// <summary>A way to send an answer, or to fail at it.</summary>
internal interface IDelivery
{
    /// <summary>Whether the client gets a status line.</summary>
    bool SendsStatus { get; }

    Task SendAsync(Exchange exchange);
}
