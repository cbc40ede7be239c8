using CaseFlow.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// What a proxy before the service tells of the outer request: who asked, by which scheme, under which name and path. Believed of
/// the proxies that the office names, and of this machine when it names none; from anybody else these headers are passed over.
/// </summary>
internal static class BehindProxy
{
    private static readonly TimeSpan OnlyByTls = TimeSpan.FromDays(365);

    public static void AddServices(IServiceCollection services, OfficeSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.All;
            // Through as many proxies as are known, each of which names the one before it.
            options.ForwardLimit = null;
            if (settings.ProxyNetworks is not { IsEmpty: false } networks)
                return;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
        services.AddHsts(options => options.MaxAge = OnlyByTls);
    }

    /// <summary>To be used before anything that looks at the request.</summary>
    public static void Use(WebApplication app, OfficeSettings settings)
    {
        app.UseForwardedHeaders();
        if (settings.PathBase.Length > 0)
            app.UsePathBase(settings.PathBase);
        // Said only in answers by TLS, so not by a service that a browser reaches without.
        app.UseHsts();
        // Here and not before, where the path still has its base.
        app.UseRouting();
    }
}
