namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/suppressions/delete</c></summary>
/// <remarks>One that is not there is no error: the service's model has no ResourceNotFoundException for this operation.</remarks>
internal sealed class DeleteAuditSuppression(EmulatedSuppressions suppressions) : IAuditOperation
{
    public string Name => EmulatedOperation.DeleteAuditSuppression;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/suppressions/delete";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        suppressions.Delete(SuppressionInput.Read(new JsonInput(document.RootElement)).Key);
        return WireResponse.EmptySuccess();
    }
}
