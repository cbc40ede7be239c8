using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Api.Features.Session;

/// <summary>
/// What every screen needs to know of the office before it is asked for anything: whose clock counts, and what may be sent.
/// </summary>
/// <param name="Zone">Name of the office's time zone in the IANA database, which is the one that browsers know.</param>
/// <param name="PublicUrl">Address that links in mails start with; empty when mails hold none.</param>
/// <param name="AttachmentExtensions">Lower case, without the point.</param>
/// <param name="IdleSeconds">How long a session goes on without its person doing anything.</param>
public sealed record OfficeView(
    string Name,
    string Zone,
    string PublicUrl,
    long AttachmentBytes,
    IReadOnlyList<string> AttachmentExtensions,
    long ImportBytes,
    int IdleSeconds
);

public static class GetOffice
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/office", Ok<OfficeView> (OfficeSettings settings, IOptionsMonitor<CookieAuthenticationOptions> cookies) =>
                TypedResults.Ok(
                    new OfficeView(
                        settings.OfficeName,
                        Iana(settings.Zone),
                        settings.PublicUrl,
                        settings.AttachmentBytes,
                        AttachmentKinds.Extensions,
                        settings.ImportBytes,
                        (int)Math.Min(int.MaxValue, cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan.TotalSeconds)
                    )
                )
            )
            .Refuses(401)
            .BeforeChoosing()
            .WithName("getOffice")
            .WithTags("Session")
            .WithSummary("The office's name, time zone and limits");

    // A zone may be set by the name that Windows gives it.
    private static string Iana(string zone) => TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out var name) ? name : zone;
}
