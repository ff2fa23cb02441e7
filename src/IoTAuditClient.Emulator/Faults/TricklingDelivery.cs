namespace IoTAuditClient.Emulator;

/// <summary>Sends the headers at once and the body a few bytes at a time.</summary>
internal sealed class TricklingDelivery(int bytes, TimeSpan interval) : IDelivery
{
    public bool SendsStatus => true;

    public async Task SendAsync(Exchange exchange)
    {
        exchange.SetHeaders(exchange.Response.Body.Length);
        await exchange.Context.Response.StartAsync(exchange.ClientGone).ConfigureAwait(false);
        for (var rest = exchange.Response.Body; rest.Length > 0;)
        {
            var part = rest[..Math.Min(bytes, rest.Length)];
            await exchange.Context.Response.BodyWriter.WriteAsync(part, exchange.ClientGone).ConfigureAwait(false);
            rest = rest[part.Length..];
            if (rest.Length > 0)
            {
                await Task.Delay(interval, exchange.TimeProvider, exchange.ClientGone).ConfigureAwait(false);
            }
        }
    }
}
