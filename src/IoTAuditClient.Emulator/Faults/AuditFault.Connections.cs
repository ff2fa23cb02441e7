namespace IoTAuditClient.Emulator;

// Faults of the connection and of timing.
public sealed partial class AuditFault
{
    /// <summary>The real answer, after a delay.</summary>
    /// <param name="delay">The time to wait by the emulator's clock, or <see cref="Timeout.InfiniteTimeSpan"/>: until
    /// the client goes away.</param>
    public static AuditFault SlowHeaders(TimeSpan delay) => Genuine("slow headers").Delayed(delay);

    /// <summary>No answer: the connection stays open until the client closes it.</summary>
    public static AuditFault NoAnswer() => Genuine("no answer", new SilentDelivery());

    /// <summary>The real answer, its body a few bytes at a time.</summary>
    /// <param name="bytes">How many bytes at a time, 1 or more.</param>
    /// <param name="interval">The time between them by the emulator's clock.</param>
    public static AuditFault TricklingBody(int bytes, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.Zero);
        return Genuine("a trickling body", new TricklingDelivery(bytes, interval));
    }

    /// <summary>The beginning of a finding, with HTTP 200 and without an end: as fast as the client reads, until it goes away.</summary>
    public static AuditFault EndlessBody() => new("an endless body", _ => new WireResponse(), new EndlessDelivery());

    /// <summary>A TCP reset before any byte of the answer.</summary>
    public static AuditFault ResetBeforeHeaders() =>
        Genuine("a reset before the headers", new CutDelivery(reset: true, cutHeaders: true, bodyBytes: 0));

    /// <summary>A TCP reset inside the body of the real answer.</summary>
    /// <param name="bytes">How many bytes of the body are sent before; half of them where it is not given.</param>
    public static AuditFault ResetInsideBody(int? bytes = null) => Cut("a reset inside the body", reset: true, bytes);

    /// <summary>The connection is closed in an orderly way, without a byte of an answer.</summary>
    public static AuditFault CloseBeforeHeaders() =>
        Genuine("a close before the headers", new CutDelivery(reset: false, cutHeaders: true, bodyBytes: 0));

    /// <summary>
    /// The real answer, whose Content-Length promises more than is sent before the connection is closed in an orderly way.
    /// </summary>
    /// <param name="bytes">How many bytes of the body are sent before; half of them where it is not given.</param>
    public static AuditFault EarlyClose(int? bytes = null) => Cut("an early close", reset: false, bytes);

    /// <summary>
    /// The real answer, whose Content-Length promises less than is sent before the connection is closed in an orderly way.
    /// </summary>
    /// <param name="promised">How many bytes are promised, fewer than there are; half of them where it is not given.</param>
    public static AuditFault ShortContentLength(int? promised = null)
    {
        if (promised is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(promised));
        }

        return Genuine("a Content-Length that is too short", new OverlongDelivery(promised));
    }

    private static AuditFault Cut(string name, bool reset, int? bytes)
    {
        if (bytes is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(bytes));
        }

        return Genuine(name, new CutDelivery(reset, cutHeaders: false, bytes));
    }
}
