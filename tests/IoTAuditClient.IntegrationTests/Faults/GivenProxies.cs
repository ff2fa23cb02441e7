using System.Collections.Concurrent;
using System.Net;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// The proxy of the process, as HTTPS_PROXY sets it, but by host: a scene gets a host of its own and says which proxy leads there.
/// Every other host is left to the proxy that was there before.
/// </summary>
internal sealed class GivenProxies : IWebProxy
{
    /// <summary>The domain of all hosts that are made up.</summary>
    public const string Domain = "proxied.test";

    private static readonly GivenProxies Installed = Install();

    private readonly ConcurrentDictionary<string, Uri> _proxies = new(StringComparer.OrdinalIgnoreCase);
    private readonly IWebProxy _others;

    private GivenProxies(IWebProxy others) => _others = others;

    public ICredentials? Credentials
    {
        get => _others.Credentials;
        set => _others.Credentials = value;
    }

    /// <summary>Makes up a host behind a proxy.</summary>
    /// <returns>Its URL.</returns>
    public static Uri Add(string scheme, Uri proxy)
    {
        var host = $"iot-{Guid.NewGuid():N}.{Domain}";
        Installed._proxies[host] = proxy;
        return new Uri($"{scheme}://{host}/");
    }

    /// <summary>Puts another proxy before a host that has one.</summary>
    public static void Change(Uri url, Uri proxy)
    {
        if (Installed._proxies.ContainsKey(url.Host))
        {
            Installed._proxies[url.Host] = proxy;
        }
    }

    public Uri? GetProxy(Uri destination) => _proxies.TryGetValue(destination.Host, out var proxy) ? proxy : _others.GetProxy(destination);

    public bool IsBypassed(Uri host) => !_proxies.ContainsKey(host.Host) && _others.IsBypassed(host);

    private static GivenProxies Install()
    {
        var proxies = new GivenProxies(HttpClient.DefaultProxy);
        HttpClient.DefaultProxy = proxies;
        return proxies;
    }
}
