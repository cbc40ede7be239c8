using System.Data.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// Whoever is signed in is spoken to in the language of their account, in whatever browser and from the first request on; strangers in that
/// of the browser.
/// </summary>
internal sealed class AccountLanguage : RequestCultureProvider
{
    /// <summary>To be asked after what the address says and before what the browser does.</summary>
    public static void AddServices(IServiceCollection services) =>
        services.PostConfigure<RequestLocalizationOptions>(options =>
            options.RequestCultureProviders.Insert(options.RequestCultureProviders.Count - 1, new AccountLanguage())
        );

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        // Pages and pictures say nothing.
        if (!httpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var session = await httpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            return
                session.Succeeded
                && await httpContext.RequestServices.GetRequiredService<Standing>().Of(session.Principal) is { Language: var language }
                ? new ProviderCultureResult(language)
                : null;
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or TimeoutException)
        {
            // No database: whoever authenticates the request next says so, where faults are answered.
            return null;
        }
    }
}
