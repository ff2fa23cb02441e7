namespace IoTAuditClient.Emulator;

/// <summary>Sends nothing and leaves the connection open.</summary>
internal sealed class SilentDelivery : IDelivery
{
    public bool SendsStatus => false;

    public async Task SendAsync(Exchange exchange)
    {
        await exchange.WaitForClientToGoAsync().ConfigureAwait(false);
        exchange.Context.Abort();
    }
}
