namespace IoTAuditClient.Emulator;

/// <summary><c>PATCH /audit/suppressions/update</c></summary>
/// <remarks>
/// A member that is absent stays as it is. AWS documents neither this nor the opposite; PATCH is what suggests it, and that nothing but
/// the key is required.
/// </remarks>
internal sealed class UpdateAuditSuppression(EmulatedSuppressions suppressions) : IAuditOperation
{
    public string Name => EmulatedOperation.UpdateAuditSuppression;

    public bool Matches(string method, string path) => method == "PATCH" && path == "/audit/suppressions/update";

    public WireResponse Answer(RequestData request)
    {
        using var document = JsonInput.Parse(request.Body);
        var input = SuppressionInput.Read(new JsonInput(document.RootElement));
        suppressions.Update(input.Key, suppression => suppression with
        {
            ExpirationDate = EndOf(input, suppression.ExpirationDate),
            Description = input.Description ?? suppression.Description,
        });
        return WireResponse.EmptySuccess();
    }

    private static DateTimeOffset? EndOf(SuppressionInput input, DateTimeOffset? before) => input.SuppressIndefinitely switch
    {
        true => null,
        false => input.ExpirationDate ?? before ?? throw SuppressionInput.NoEnd(),
        null => input.ExpirationDate ?? before,
    };
}
