using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>
/// Reads page after page until the service gives no token. Like those of AWSSDK.IoT it works once, and on the caller's request.
/// </summary>
internal abstract class Paginator<TRequest, TResponse> : IPaginator<TResponse>
    where TRequest : AmazonIoTRequest
{
    private readonly TRequest _request;
    private int _isUsed;

    protected Paginator(TRequest request)
    {
        _request = request;
    }

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isUsed, 1) != 0)
        {
            throw new InvalidOperationException("This paginator has been enumerated. Make a new one to read the pages again.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(_request);
        var token = GetStartToken(_request);
        do
        {
            SetToken(_request, token);
            var page = await GetPageAsync(_request, cancellationToken).ConfigureAwait(false);
            token = GetNextToken(page);
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
        while (!string.IsNullOrEmpty(token));
    }

    protected abstract string GetStartToken(TRequest request);

    protected abstract void SetToken(TRequest request, string token);

    protected abstract string GetNextToken(TResponse response);

    protected abstract Task<TResponse> GetPageAsync(TRequest request, CancellationToken cancellationToken);
}
