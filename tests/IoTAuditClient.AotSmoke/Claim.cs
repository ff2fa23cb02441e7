using System.Runtime.CompilerServices;

namespace IoTAuditClient.AotSmoke;

/// <summary>What a check claims. A claim that does not hold throws, with what was claimed.</summary>
internal static class Claim
{
    public static void That(bool holds, [CallerArgumentExpression(nameof(holds))] string claim = "")
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Not so: {claim}");
        }
    }

    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"Expected {expected}, but it is {actual}");
        }
    }

    public static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        var (wanted, got) = (expected.ToList(), actual.ToList());
        if (!wanted.SequenceEqual(got))
        {
            throw new InvalidOperationException($"Expected {wanted.Count} items: {string.Join(", ", wanted.Take(5))}, but it is "
                + $"{got.Count}: {string.Join(", ", got.Take(5))}");
        }
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> act)
        where TException : Exception
    {
        try
        {
            await act();
        }
        catch (TException exception) when (exception.GetType() == typeof(TException))
        {
            return exception;
        }

        throw new InvalidOperationException($"Expected {typeof(TException).Name}, but nothing was thrown");
    }
}
