using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>What a case claims.</summary>
internal static class Claim
{
    public static void That([DoesNotReturnIf(false)] bool isSo, string claim)
    {
        if (!isSo)
        {
            throw new InvalidOperationException($"Not so: {claim}");
        }
    }

    public static void Says(WorkerProcess worker, string text) =>
        That(worker.Log.Contains(text, StringComparison.Ordinal), $"the log says \"{text}\". It says:\n{worker.Log}");
}
