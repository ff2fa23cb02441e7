namespace IoTAuditClient.Emulator;

/// <summary>Sends the beginning of a finding and then one text without end, no faster than the client reads.</summary>
internal sealed class EndlessDelivery : IDelivery
{
    private static readonly byte[] Beginning = "{\"finding\":{\"findingId\":\"endless\",\"reasonForNonCompliance\":\""u8.ToArray();
    private static readonly byte[] Filler = [.. Enumerable.Repeat((byte)'x', 16 * 1024)];

    public bool SendsStatus => true;

    public async Task SendAsync(Exchange exchange)
    {
        exchange.SetHeaders(contentLength: null);
        var body = exchange.Context.Response.BodyWriter;
        await body.WriteAsync(Beginning, exchange.ClientGone).ConfigureAwait(false);
        while (!exchange.ClientGone.IsCancellationRequested)
        {
            var result = await body.WriteAsync(Filler, exchange.ClientGone).ConfigureAwait(false);
            if (result.IsCompleted)
            {
                return;
            }
        }
    }
}
