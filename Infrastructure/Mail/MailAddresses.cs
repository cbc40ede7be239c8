using System.Text;
using CaseFlow.Domain.Sayings;
using MimeKit;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>Which addresses can be written to. Stricter than RFC 5322: one plain <c>name@domain</c>, nothing round it.</summary>
internal static class MailAddresses
{
    private const int MaxLength = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
    private const int LongestShown = 60;

    /// <summary>The rest of a sentence that begins with whose address it is, or null when the address can be used.</summary>
    public static Saying? ProblemOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return Saying.Of("addresses.missing");
        var shown = HeaderText.OneLine(address, LongestShown);
        if (address.Length > MaxLength)
            return Saying.Of("addresses.long", ("address", shown), ("most", MaxLength));
        if (!IsPlain(address))
            return Saying.Of("addresses.form", ("address", shown));
        return Ascii.IsValid(address.AsSpan(0, address.LastIndexOf('@'))) ? null : Saying.Of("addresses.letters", ("address", shown));
    }

    private static bool IsPlain(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')')
        && MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address == address
        && mailbox.LocalPart.Length > 0
        && Uri.CheckHostName(mailbox.Domain) == UriHostNameType.Dns;
}
