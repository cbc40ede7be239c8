using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>邮件设置: how mails leave, as the configuration of the service has it. The password is never shown.</summary>
public static class GetMailSettings
{
    /// <param name="Host">Null without a mail server: mails are written into a folder.</param>
    /// <param name="User">Null where nobody signs in at the mail server.</param>
    /// <param name="PublicUrl">What links in mails begin with; null where mails hold none.</param>
    /// <param name="QuietFrom">Equal to <paramref name="QuietUntil"/> where there are no quiet hours.</param>
    /// <param name="OwnAddress">Of whoever asks; null where they have none.</param>
    public sealed record MailSettingsView(
        string? Host,
        int Port,
        MailSecurity Security,
        string FromAddress,
        string FromName,
        string? User,
        bool HasPassword,
        string Folder,
        string? PublicUrl,
        TimeOnly QuietFrom,
        TimeOnly QuietUntil,
        string? OwnAddress
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/mail-settings",
                async Task<Ok<MailSettingsView>> (
                    ClaimsPrincipal user,
                    OfficeSettings settings,
                    StaffDirectory directory,
                    CaseFlowDb db,
                    CancellationToken ct
                ) => TypedResults.Ok(View(settings, (await directory.Read(db, ct)).Find(user.Actor().Person)?.Email))
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(401, 403)
            .WithName("getMailSettings")
            .WithTags("Upkeep")
            .WithSummary("How mails leave, as the service is configured; without the password");

    private static MailSettingsView View(OfficeSettings settings, string? own) =>
        new(
            Given(settings.SmtpHost),
            settings.SmtpPort,
            settings.SmtpSecurity,
            settings.MailFrom,
            settings.OfficeName,
            Given(settings.SmtpUser),
            settings.SmtpPassword.Length > 0,
            Path.GetFullPath(settings.Mails),
            Given(settings.PublicUrl),
            settings.QuietFrom,
            settings.QuietUntil,
            Given(own)
        );

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
