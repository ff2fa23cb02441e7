using System.Net;
using IoTAuditClient.Exceptions;

namespace IoTAuditClient;

/// <summary>
/// The base of everything that a call of <see cref="IAuditFindingClient"/> throws, apart from bad arguments and the
/// caller's cancellation.
/// </summary>
/// <remarks>
/// <para>Each subclass stands for one thing that a caller would do about it. The message says what happened and what to
/// do next, is bounded in length, and never quotes a response body. <see cref="Exception.InnerException"/> is the AWS
/// SDK's exception where there is one; its message may quote the whole response, so think before you log it.</para>
/// <para>All exceptions have public constructors and settable properties, so that tests can throw them.</para>
/// </remarks>
public class AuditClientException : Exception
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditClientException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal FailureFacts Facts { get; set; } = FailureFacts.None;

    /// <summary>Gets the AWS operation that failed, such as <c>DescribeAuditFinding</c>.</summary>
    /// <value><see langword="null"/> where a test made the exception and set none.</value>
    public string? Operation { get => Facts.Operation; init => Facts = Facts with { Operation = value }; }

    /// <summary>Gets the error code that the service sent, such as <c>ThrottlingException</c>.</summary>
    /// <value><see langword="null"/> where no answer came or the answer carried no code.</value>
    public string? ErrorCode { get => Facts.ErrorCode; init => Facts = Facts with { ErrorCode = value }; }

    /// <summary>Gets the request id of the last answer, which AWS Support asks for.</summary>
    /// <value><see langword="null"/> where no answer came or the answer carried no id.</value>
    public string? RequestId { get => Facts.RequestId; init => Facts = Facts with { RequestId = value }; }

    /// <summary>Gets the HTTP status of the last answer.</summary>
    /// <value><see langword="null"/> where no answer came.</value>
    public HttpStatusCode? StatusCode { get => Facts.StatusCode; init => Facts = Facts with { StatusCode = value }; }

    /// <summary>Gets how many times the AWS SDK was asked to send the request.</summary>
    /// <value>0 where the call failed before its first attempt.</value>
    public int Attempts { get => Facts.Attempts; init => Facts = Facts with { Attempts = value }; }

    /// <summary>Gets the time from the call to the failure: attempts, waits and permits.</summary>
    public TimeSpan Elapsed { get => Facts.Elapsed; init => Facts = Facts with { Elapsed = value }; }

    /// <summary>Gets whether the same call may succeed later without any change to its settings, its permissions or its request.</summary>
    public bool IsTransient { get => Facts.IsTransient; init => Facts = Facts with { IsTransient = value }; }

    /// <summary>Gets the key of the client that was called.</summary>
    /// <value><see langword="null"/> for a client that was registered without a key or made without a container.</value>
    public string? Client { get => Facts.Client; init => Facts = Facts with { Client = value }; }

    /// <summary>Gets the system name of the Region that was asked, such as <c>eu-west-1</c>.</summary>
    /// <value><see langword="null"/> where the call failed before the AWS SDK knew it, or where an endpoint of your own names none.</value>
    public string? Region { get => Facts.Region; init => Facts = Facts with { Region = value }; }

    /// <summary>Gets the endpoint that was asked.</summary>
    /// <value><see langword="null"/> where the call failed before the AWS SDK knew it.</value>
    public Uri? Endpoint { get => Facts.Endpoint; init => Facts = Facts with { Endpoint = value }; }

    /// <summary>Gets whether the service may have done what it was asked for all the same.</summary>
    /// <value>
    /// <see langword="true"/> only for an operation that changes something and that cannot be sent twice, such as StartOnDemandAuditTask,
    /// where no answer tells. Look before you repeat it.
    /// </value>
    public bool MayHaveHappened { get => Facts.MayHaveHappened; init => Facts = Facts with { MayHaveHappened = value }; }

    /// <summary>Gets what happened, in one sentence or two: the first part of the message.</summary>
    /// <value><see langword="null"/> where a test made the exception and set none.</value>
    public string? Problem { get => Facts.Problem; init => Facts = Facts with { Problem = value }; }

    /// <summary>Gets what to do next: the second part of the message.</summary>
    /// <value><see langword="null"/> where there is nothing to advise.</value>
    public string? Remedy { get => Facts.Remedy; init => Facts = Facts with { Remedy = value }; }
}
