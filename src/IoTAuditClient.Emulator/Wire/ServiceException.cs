using System.Collections.Immutable;

namespace IoTAuditClient.Emulator;

/// <summary>An error that the service answers with.</summary>
internal sealed class ServiceException(int statusCode, string code, string message) : Exception(message)
{
    /// <summary>What the error has to say beside its message.</summary>
    private ImmutableArray<KeyValuePair<string, string>> Members { get; init; } = [];

    public WireResponse ToResponse() => WireResponse.Error(statusCode, code, Message, Members);

    /// <summary>Calls as a caller in this process does: a refusal is an invalid operation as any other.</summary>
    public static T AsCaller<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (ServiceException refusal)
        {
            throw new InvalidOperationException(refusal.Message, refusal);
        }
    }

    public static ServiceException InvalidRequest(string message) => new(400, "InvalidRequestException", message);

    public static ServiceException MissingParameter(string name) => InvalidRequest($"The parameter '{name}' is missing.");

    public static ServiceException LimitExceeded(string message) => new(410, "LimitExceededException", message);

    public static ServiceException ResourceAlreadyExists(string message, string resourceId, string resourceArn) =>
        new(409, "ResourceAlreadyExistsException", message)
        {
            Members = [new("resourceId", resourceId), new("resourceArn", resourceArn)],
        };

    public static ServiceException NotInProgress(string taskId) => InvalidRequest($"The audit {taskId} is not in progress.");

    public static ServiceException AuditNotFound(string taskId) =>
        new(404, "ResourceNotFoundException", $"There is no audit with the id {taskId}.");

    public static ServiceException FindingNotFound(string findingId) =>
        new(404, "ResourceNotFoundException", $"There is no audit finding with the id {findingId}.");

    public static ServiceException TaskAlreadyExists(string message) => new(400, "TaskAlreadyExistsException", message);

    public static ServiceException MitigationNotFound(string taskId) =>
        new(404, "ResourceNotFoundException", $"There is no mitigation task with the id {taskId}.");

    public static ServiceException ActionNotFound(string name) =>
        new(404, "ResourceNotFoundException", $"There is no mitigation action with the name {name}.");

    public static ServiceException SuppressionNotFound(SuppressionKey key) =>
        new(404, "ResourceNotFoundException", $"There is no audit suppression of {key}.");
}
