namespace Worker.Outputs;

/// <summary>An output that is full, denied or away: the message is not to blame, and the next one would fail as well.</summary>
internal sealed class OutputFailedException(string output, Exception problem)
    : Exception($"The output {output} failed: {problem.Message}", problem)
{
    /// <summary>Does something with an output, and tells a failure as the output's.</summary>
    public static async Task<T> OfAsync<T>(string output, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new OutputFailedException(output, problem);
        }
    }
}
