namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/suppressions/describe</c></summary>
internal sealed class DescribeAuditSuppression(EmulatedSuppressions suppressions) : IAuditOperation
{
    public string Name => EmulatedOperation.DescribeAuditSuppression;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/suppressions/describe";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        var key = SuppressionInput.Read(new JsonInput(document.RootElement)).Key;
        var suppression = suppressions.Find(key) ?? throw ServiceException.SuppressionNotFound(key);
        return WireResponse.Success(writer => writer.WriteSuppression(suppression));
    }
}
