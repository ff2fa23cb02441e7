using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>What the doctor found, as it is shown. What is not known is null.</summary>
internal sealed record Diagnosis
{
    public required ExitCode ExitCode { get; init; }

    public required Finding Service { get; init; }

    public required Finding Endpoint { get; init; }

    public required Finding Region { get; init; }

    public required Finding Credentials { get; init; }

    /// <summary>The end of the access key id, never more of it.</summary>
    public string? AccessKeyEnd { get; init; }

    /// <summary>Whether the service answered as it should, and how that is known.</summary>
    public required Finding Call { get; init; }

    public int? StatusCode { get; init; }

    public string? RequestId { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public TimeSpan? ClockSkew { get; init; }

    /// <summary>What is wrong, worst first, each with what to do.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>A fact, and why it is so.</summary>
    internal sealed record Finding(string? Value, string Reason);

    /// <summary>Something wrong, and what to do.</summary>
    internal sealed record Problem(string What, string ToDo);
}
