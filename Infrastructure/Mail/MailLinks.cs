using System.Globalization;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>Addresses of the web client in mails. They hold ids only: a mail may be read over a shoulder.</summary>
/// <param name="publicUrl">As set; empty for no links.</param>
internal sealed class MailLinks(string publicUrl)
{
    private readonly string start = publicUrl.TrimEnd('/');

    /// <summary>Whether links can be made of an address: of the web, and nothing behind its path.</summary>
    public static bool CanStartWith(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { UserInfo: "", Query: "", Fragment: "" }
        && !address.Any(char.IsWhiteSpace);

    /// <summary>The line of a notice that leads to its task, or to its case without one; null without links.</summary>
    public Saying? LineFor(MailItem item) =>
        (start, item.Task) switch
        {
            ("", _) => null,
            (_, null) => Saying.Of(
                "gathered.open-case",
                ("address", string.Create(CultureInfo.InvariantCulture, $"{start}/cases/{item.Notice.CaseId}"))
            ),
            (_, var task) => Saying.Of(
                "gathered.open-task",
                ("address", string.Create(CultureInfo.InvariantCulture, $"{start}/tasks/{task.CaseId}/{task.Visit}/{task.Seq}"))
            ),
        };

    /// <summary>The line that leads to the inbox; null without links.</summary>
    public Saying? Inbox => start.Length > 0 ? Saying.Of("gathered.open-inbox", ("address", $"{start}/")) : null;

    /// <summary>The line that leads to the procedures; null without links.</summary>
    public Saying? Procedures => start.Length > 0 ? Saying.Of("staffed.open", ("address", $"{start}/procedures")) : null;
}
