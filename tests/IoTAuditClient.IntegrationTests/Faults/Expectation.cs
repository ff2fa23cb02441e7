using System.Net;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// What has to come of a call that meets a fault at every attempt. Written down by hand: it is what the tests compare with.
/// </summary>
internal sealed record Expectation
{
    /// <summary>Gets what is thrown; null where the call gets its answer.</summary>
    public Type? Exception { get; private init; }

    public bool IsTransient { get; private init; }

    /// <summary>Gets whether the exception says that the service may have done what it was asked for.</summary>
    public bool MayHaveHappened { get; private init; }

    public string? ErrorCode { get; private init; }

    public HttpStatusCode? Status { get; private init; }

    /// <summary>
    /// Gets how many attempts are made. One that would be repeated, but meets a service that is well again, is repeated once.
    /// </summary>
    public int Attempts { get; private init; } = 1;

    /// <summary>Gets how many requests each attempt puts on the wire.</summary>
    public int RequestsPerAttempt { get; private init; } = 1;

    /// <summary>Gets whether the answer is that of a call without the fault.</summary>
    public bool IsUndisturbed { get; private init; } = true;

    /// <summary>The answer comes, as if nothing were wrong.</summary>
    public static Expectation Answer { get; } = new();

    /// <summary>An answer comes that differs in what the fault changed.</summary>
    public static Expectation ChangedAnswer { get; } = new() { IsUndisturbed = false };

    /// <summary>
    /// What is done although its answer is lost, and is refused the second time with a status and a code, whatever happens to the body:
    /// then the client looks.
    /// </summary>
    /// <returns>Null for an operation that is not refused the second time.</returns>
    public static Expectation? DoneAtOnce(FaultOperation operation) => operation.IsRefusedTheSecondTime ? Answer.After(2) : null;

    /// <summary>The call is given up at the first attempt.</summary>
    public static Expectation Throws<T>(string? code = null, int? status = null)
        where T : AuditClientException => new() { Exception = typeof(T), ErrorCode = code, Status = (HttpStatusCode?)status };

    /// <summary>The call makes its attempts and then throws.</summary>
    public static Expectation Retries<T>(string? code = null, int? status = null, int attempts = 4)
        where T : AuditClientException => Throws<T>(code, status) with { IsTransient = true, Attempts = attempts };

    /// <summary>
    /// A connection that ends before the first byte of an answer: SocketsHttpHandler sends a request without a body up
    /// to three times more.
    /// </summary>
    public Expectation WithResends() => this with { RequestsPerAttempt = 4 };

    /// <summary>So many attempts are made, although the failure is none that passes.</summary>
    public Expectation After(int attempts) => this with { Attempts = attempts };

    /// <summary>The rule for what must not happen twice: one attempt, and the exception says why there is no other.</summary>
    public Expectation Once() => this with { Attempts = 1, IsTransient = false, MayHaveHappened = true };

    /// <summary>
    /// The rule for what a token keeps from happening twice: it is repeated, and the exception says that it may have happened.
    /// </summary>
    public Expectation LeftOpen() => this with { IsTransient = false, MayHaveHappened = true };

    /// <summary>Nothing gets as far as a request.</summary>
    public Expectation WithoutRequests() => this with { RequestsPerAttempt = 0 };
}
