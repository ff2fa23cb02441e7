namespace IoTAuditClient.Emulator;

/// <summary>
/// A token bucket that counts fractions of tokens and all ticks of its clock: the rate it grants is the rate it was given.
/// </summary>
internal sealed class TokenBucket
{
    // Sums of fractions miss a whole token by less than this, and a clock's tick is worth far more.
    private const double Tolerance = 1e-7;

    private readonly object _lock = new();
    private readonly TimeProvider _timeProvider;
    private AuditQuota _quota;
    private double _tokens;
    private long _filledAt;

    public TokenBucket(AuditQuota quota, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _quota = quota;
        _tokens = quota.Burst;
        _filledAt = timeProvider.GetTimestamp();
    }

    public void Change(AuditQuota quota)
    {
        lock (_lock)
        {
            Fill();
            _quota = quota;
            _tokens = Math.Min(_tokens, quota.Burst);
        }
    }

    public bool TryTake()
    {
        lock (_lock)
        {
            Fill();
            if (_tokens < 1 - Tolerance)
            {
                return false;
            }

            _tokens = Math.Max(0, _tokens - 1);
            return true;
        }
    }

    private void Fill()
    {
        var now = _timeProvider.GetTimestamp();
        var seconds = (now - _filledAt) / (double)_timeProvider.TimestampFrequency;
        _filledAt = now;
        _tokens = Math.Min(_quota.Burst, _tokens + (seconds * _quota.RatePerSecond));
    }
}
