namespace IoTAuditClient.Emulator;

/// <summary>Sends an answer as it should be sent.</summary>
internal sealed class WholeDelivery : IDelivery
{
    public static readonly WholeDelivery Instance = new();

    public bool SendsStatus => true;

    public async Task SendAsync(Exchange exchange)
    {
        exchange.SetHeaders(exchange.Response.Body.Length);
        await exchange.Context.Response.BodyWriter.WriteAsync(exchange.Response.Body, exchange.ClientGone).ConfigureAwait(false);
    }
}
