using System.Net;
using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>An error that the service answered, and the base of those that it models.</summary>
public class AmazonIoTException : AmazonServiceException
{
    public AmazonIoTException()
    {
    }

    public AmazonIoTException(string message)
        : base(message)
    {
    }

    public AmazonIoTException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonIoTException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonIoTException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonIoTException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
