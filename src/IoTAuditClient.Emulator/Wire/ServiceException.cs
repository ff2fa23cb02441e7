namespace IoTAuditClient.Emulator;

/// <summary>An error that the service answers with.</summary>
internal sealed class ServiceException(int statusCode, string code, string message) : Exception(message)
{
    public WireResponse ToResponse() => WireResponse.Error(statusCode, code, Message);

    public static ServiceException InvalidRequest(string message) => new(400, "InvalidRequestException", message);

    public static ServiceException LimitExceeded(string message) => new(410, "LimitExceededException", message);

    public static ServiceException NotInProgress(string taskId) => InvalidRequest($"The audit {taskId} is not in progress.");

    public static ServiceException AuditNotFound(string taskId) =>
        new(404, "ResourceNotFoundException", $"There is no audit with the id {taskId}.");

    public static ServiceException FindingNotFound(string findingId) =>
        new(404, "ResourceNotFoundException", $"There is no audit finding with the id {findingId}.");
}
