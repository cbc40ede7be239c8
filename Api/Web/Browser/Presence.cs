using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// 空闲. A session ends when its person has done nothing for the idle time, whatever the page asks for by itself meanwhile: the session
/// itself keeps when that was. A request counts as the person's when the page says so, or when it changes something and the page says nothing.
/// </summary>
public static class Presence
{
    /// <summary>Header by which the page tells: <c>1</c> for what a person did, <c>0</c> for what it asks by itself.</summary>
    public const string Header = "X-Person";

    private const string Kept = "acted";

    // Not every request needs a new cookie.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(20);

    public static void Watch(CookieAuthenticationEvents events)
    {
        events.OnSigningIn = context =>
        {
            Keep(context.Properties, Now(context.Options));
            return Task.CompletedTask;
        };
        events.OnValidatePrincipal = async context =>
        {
            var (acted, now) = (ActedAt(context.Properties), Now(context.Options));
            if (now - acted >= context.Options.ExpireTimeSpan)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }
            if (await context.HttpContext.RequestServices.GetRequiredService<Standing>().Of(context.Principal!) is null)
            {
                // The cookie stays as it is, worth nothing: another answer may just have brought the browser a new one.
                context.RejectPrincipal();
                return;
            }
            if (!IsByPerson(context.Request) || now - acted < Grain)
                return;
            Keep(context.Properties, now);
            context.ShouldRenew = true;
        };
        events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = false;
            return Task.CompletedTask;
        };
    }

    /// <summary>When the session ends unless its person does something; null when nobody is signed in.</summary>
    public static async Task<DateTimeOffset?> EndsAt(HttpContext context, TimeSpan idle)
    {
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Succeeded ? ActedAt(session.Properties) + idle : null;
    }

    private static bool IsByPerson(HttpRequest request) =>
        request.Headers[Header].ToString() switch
        {
            "1" => true,
            "0" => false,
            _ => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method),
        };

    private static DateTimeOffset Now(AuthenticationSchemeOptions options) => (options.TimeProvider ?? TimeProvider.System).GetUtcNow();

    private static void Keep(AuthenticationProperties properties, DateTimeOffset acted) =>
        properties.SetString(Kept, acted.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static DateTimeOffset ActedAt(AuthenticationProperties properties) =>
        long.TryParse(properties.GetString(Kept), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : properties.IssuedUtc ?? DateTimeOffset.MinValue;
}
