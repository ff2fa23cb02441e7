using IoTAuditClient;

namespace AspNetCore;

/// <summary>The clients by the names of their accounts.</summary>
internal sealed class Accounts(IServiceProvider services)
{
    public IAuditFindingClient Of(string account) => services.GetKeyedService<IAuditFindingClient>(account)
        ?? throw new BadHttpRequestException($"There is no account '{VisibleText.Show(account)}'.", StatusCodes.Status404NotFound);
}
