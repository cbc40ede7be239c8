using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>
/// Remembers in the browser, signed, which accounts it has signed in to: what strangers do with an account's name does not slow down
/// whoever signs in from a device of theirs. It opens nothing: a password is asked for all the same.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    public const string CookieName = "caseflow-device";

    private const int MostAccounts = 8;

    // Browsers keep no cookie longer (RFC 6265bis).
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("caseflow.device");

    private sealed record Known(string Key, string Device);

    /// <summary>What the browser is called for an account; null when it has not signed in to it before.</summary>
    /// <param name="key">Of the account.</param>
    public string? Of(HttpRequest request, string key) => Read(request).FirstOrDefault(known => known.Key == key)?.Device;

    /// <summary>To be called when somebody has signed in.</summary>
    public void Remember(HttpContext context, string key)
    {
        var known = Read(context.Request);
        var device = known.FirstOrDefault(one => one.Key == key)?.Device ?? Guid.NewGuid().ToString("N");
        Known[] now = [new(key, device), .. known.Where(one => one.Key != key).Take(MostAccounts - 1)];
        context.Response.Cookies.Append(
            CookieName,
            protector.Protect(JsonSerializer.Serialize(now)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
                MaxAge = Lifetime,
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase : "/",
            }
        );
    }

    // What cannot be read was not written here, or with keys that are gone: the browser is not known.
    private Known[] Read(HttpRequest request)
    {
        if (request.Cookies[CookieName] is not { Length: > 0 and < 4096 } cookie)
            return [];
        try
        {
            return JsonSerializer.Deserialize<Known[]>(protector.Unprotect(cookie)) ?? [];
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            return [];
        }
    }
}
