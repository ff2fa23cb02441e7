namespace IoTAuditClient.Emulator;

/// <summary><c>POST /audit/suppressions/create</c></summary>
internal sealed class CreateAuditSuppression(EmulatedSuppressions suppressions) : IAuditOperation
{
    public string Name => EmulatedOperation.CreateAuditSuppression;

    public bool Matches(string method, string path) => method == "POST" && path == "/audit/suppressions/create";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        var members = new JsonInput(document.RootElement);
        var input = SuppressionInput.Read(members);
        var token = members.RequiredText("clientRequestToken", Constraint.ClientRequestToken);
        if (input.ExpirationDate is null && input.SuppressIndefinitely is not true)
        {
            throw SuppressionInput.NoEnd();
        }

        var suppression = new EmulatedSuppression(input.CheckName, input.ResourceIdentifier)
        {
            ExpirationDate = input.ExpirationDate,
            Description = input.Description,
        };
        suppressions.Create(suppression, token);
        return WireResponse.EmptySuccess();
    }
}
