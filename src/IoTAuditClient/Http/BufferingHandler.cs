using System.Buffers;
using System.Runtime.CompilerServices;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Http;

/// <summary>Reads the whole body before the SDK sees the answer: asynchronously, cancellable, up to a bounded size, and keeps from it
/// what it would misread.</summary>
/// <remarks>The SDK reads bodies synchronously on a pool thread, where no token reaches it. After this handler it reads
/// memory only.</remarks>
/// <param name="innerHandler">Gets the answers.</param>
/// <param name="maxResponseBytes">The longest body that is read.</param>
/// <param name="pool">Where buffers come from.</param>
/// <param name="invented">Hears once that answers are made up: the emulator says so in a header that AWS does not send.</param>
internal sealed class BufferingHandler(
    HttpMessageHandler innerHandler, int maxResponseBytes, ArrayPool<byte> pool, Action? invented = null)
    : DelegatingHandler(innerHandler)
{
    private const string RequestIdHeader = "x-amzn-RequestId";
    private const string InventedHeader = "x-iot-audit-invented";
    private const int FirstBufferBytes = 4096;
    private const int MaxFirstBufferBytes = 1024 * 1024;

    private static readonly string[] PathsWithoutOutput = ["/audit/suppressions/create", "/audit/suppressions/delete"];

    private Action? _invented = invented;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException
            && exception.HttpRequestError is HttpRequestError.SecureConnectionError or HttpRequestError.ConnectionError
                or HttpRequestError.ProxyTunnelError)
        {
            // The SDK throws the IOException below in place of HttpClient's exception, and with that it is lost that no request went out.
            throw new HttpRequestException(exception.HttpRequestError, exception.InnerException!.Message, exception);
        }

        if (_invented is not null && response.Headers.NonValidated.Contains(InventedHeader))
        {
            Interlocked.Exchange(ref _invented, null)?.Invoke();
        }

        try
        {
            if (response.IsSuccessStatusCode)
            {
                var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                Replace(response, body);
                return body.Count == 0 && MayBeWithoutBody(request, response) ? response
                    : ResponseBodyCheck.Validate(body) is { } flaw ? throw Refuse(response, flaw)
                    : response;
            }

            await ReplaceErrorAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // Where an operation has no members in its answer, no body and an empty object mean the same. A request id tells AWS's answer from that
    // of a captive portal.
    private static bool MayBeWithoutBody(HttpRequestMessage request, HttpResponseMessage response) =>
        response.Headers.NonValidated.Contains(RequestIdHeader)
        && (request.Method == HttpMethod.Put || request.Method == HttpMethod.Patch
            || PathsWithoutOutput.Any(path => request.RequestUri?.AbsolutePath.EndsWith(path, StringComparison.Ordinal) is true));

    // Status and headers tell an error. A body that the SDK cannot read would hide them, so it is left out.
    private async ValueTask ReplaceErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            if (ErrorBodyCheck.IsReadable(body))
            {
                Replace(response, body);
                return;
            }

            pool.Return(body.Array!);
        }
        catch (Exception exception) when (exception is ResponseRefusedException or IOException
            && !cancellationToken.IsCancellationRequested)
        {
            // The body is too large, or the connection broke inside it.
        }

        response.Content.Dispose();
        response.Content = new ByteArrayContent(ErrorBodyCheck.Empty);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ArraySegment<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var declared = response.Content.Headers.ContentLength;
        if (declared > maxResponseBytes)
        {
            throw Refuse(response, $"it declares {declared} bytes and MaxResponseBytes is {maxResponseBytes}");
        }

        var stream = response.Content.ReadAsStream(cancellationToken);

        // One byte more than declared, so that the end is seen without growing. A large declared length is not trusted: memory is taken
        // as bytes arrive.
        var buffer = pool.Rent((int)Math.Min(declared + 1 ?? FirstBufferBytes, MaxFirstBufferBytes));
        try
        {
            for (var length = 0; ;)
            {
                int read;
                try
                {
                    read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                }
                catch (IOException exception) when (!cancellationToken.IsCancellationRequested)
                {
                    throw Refuse(response, $"the connection broke inside it: {exception.Message}");
                }

                length += read;
                if (length > maxResponseBytes)
                {
                    throw Refuse(response, $"it is longer than MaxResponseBytes, {maxResponseBytes}");
                }

                if (read == 0)
                {
                    return new ArraySegment<byte>(buffer, 0, length);
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }
        }
        catch
        {
            pool.Return(buffer);
            throw;
        }
    }

    // The buffer grows to one byte over the limit at most: that byte shows that the body is too large.
    private byte[] Grow(byte[] buffer)
    {
        var larger = pool.Rent((int)Math.Min(buffer.Length * 2L, Math.Max(maxResponseBytes + 1L, buffer.Length + 1L)));
        buffer.CopyTo(larger, 0);
        pool.Return(buffer);
        return larger;
    }

    private void Replace(HttpResponseMessage response, ArraySegment<byte> body)
    {
        var buffered = new PooledContent(body.Array!, body.Count, pool);
        foreach (var header in response.Content.Headers.NonValidated)
        {
            if (header.Value.Count == 1)
            {
                // ToString returns the single value, where the collection itself would be boxed.
                buffered.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
            }
            else
            {
                buffered.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        response.Content.Dispose();
        response.Content = buffered;
    }

    private static ResponseRefusedException Refuse(HttpResponseMessage response, string flaw)
    {
        response.Headers.NonValidated.TryGetValues(RequestIdHeader, out var requestId);
        return new ResponseRefusedException(flaw, response.StatusCode, requestId.Count == 0 ? null : requestId.ToString());
    }
}
