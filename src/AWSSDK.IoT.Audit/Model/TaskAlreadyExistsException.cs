using System.Net;
using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A task of that id exists with another token (400).</summary>
public class TaskAlreadyExistsException : AmazonIoTException
{
    public TaskAlreadyExistsException()
    {
    }

    public TaskAlreadyExistsException(string message)
        : base(message)
    {
    }

    public TaskAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TaskAlreadyExistsException(Exception innerException)
        : base(innerException)
    {
    }

    public TaskAlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public TaskAlreadyExistsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
