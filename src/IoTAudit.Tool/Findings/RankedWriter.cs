using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints items in an order, or so many of them at most, or both. Without an order they go out as they come; with one they are kept until
/// all are there, and no more of them than are printed.
/// </summary>
/// <param name="inner">Prints them.</param>
/// <param name="order">The order; null leaves them as they come.</param>
/// <param name="limit">How many are printed at most; null for all.</param>
/// <param name="findingOf">The finding of an item.</param>
internal sealed class RankedWriter<T>(
    IItemWriter<T> inner, FindingOrder? order, int? limit, Func<T, AuditFinding> findingOf) : IItemWriter<T>
{
    // The queue has the least wanted item in front, so that it is the one that gives way to a better one.
    private readonly PriorityQueue<T, (AuditFinding Finding, long Number)> _kept =
        new(Comparer<(AuditFinding, long)>.Create((left, right) => Compare(order, right, left)));
    private readonly FindingCounts _leftOut = new();
    private long _number;

    /// <summary>How many were printed.</summary>
    public long Printed { get; private set; }

    /// <summary>How many are not printed, as a sentence; null where all are.</summary>
    public string? Sentence =>
        _leftOut.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"--limit {limit} leaves out {_leftOut}.");

    public void Write(T item)
    {
        if (order is null)
        {
            if (Printed == limit)
            {
                _leftOut.Add(findingOf(item));
                return;
            }

            Print(item);
            return;
        }

        var priority = (findingOf(item), _number++);
        if (_kept.Count == limit)
        {
            _leftOut.Add(findingOf(_kept.EnqueueDequeue(item, priority)));
        }
        else
        {
            _kept.Enqueue(item, priority);
        }
    }

    public void Complete(bool isPartial)
    {
        var sorted = new T[_kept.Count];
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            sorted[i] = _kept.Dequeue();
        }

        foreach (var item in sorted)
        {
            Print(item);
        }

        inner.Complete(isPartial);
    }

    private static int Compare(FindingOrder? order, (AuditFinding Finding, long Number) left, (AuditFinding Finding, long Number) right)
    {
        // What is suppressed does not count, however severe it is.
        var suppressed = (left.Finding.IsSuppressed is true).CompareTo(right.Finding.IsSuppressed is true);
        var severity = suppressed != 0
            ? suppressed
            : right.Finding.Severity.GetValueOrDefault().CompareTo(left.Finding.Severity.GetValueOrDefault());
        var check = string.CompareOrdinal(left.Finding.CheckName?.Value, right.Finding.CheckName?.Value);
        var (first, second) = order switch
        {
            FindingOrder.Time => (Nullable.Compare(right.Finding.FindingTime, left.Finding.FindingTime), severity),
            FindingOrder.Check => (check, severity),
            _ => (severity, check),
        };
        return first != 0 ? first : second != 0 ? second : left.Number.CompareTo(right.Number);
    }

    private void Print(T item)
    {
        Printed++;
        inner.Write(item);
    }
}
