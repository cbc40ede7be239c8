using System.Text;
using MimeKit;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>Which addresses can be written to. Stricter than RFC 5322: one plain <c>name@domain</c>, nothing round it.</summary>
internal static class MailAddresses
{
    private const int MaxLength = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
    private const int LongestShown = 60;

    /// <summary>The rest of a Chinese sentence that begins with whose address it is, or null when the address can be used.</summary>
    public static string? ProblemOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return "没有填写。";
        var shown = HeaderText.OneLine(address, LongestShown);
        if (address.Length > MaxLength)
            return $"“{shown}”过长：最多 {MaxLength} 个字符。";
        if (!IsPlain(address))
            return $"“{shown}”不正确：应形如 name@example.cn，其中没有空格、换行和尖括号。";
        return Ascii.IsValid(address.AsSpan(0, address.LastIndexOf('@')))
            ? null
            : $"“{shown}”不能使用：@ 之前只能是英文字母、数字和符号。";
    }

    private static bool IsPlain(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')')
        && MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address == address
        && mailbox.LocalPart.Length > 0
        && Uri.CheckHostName(mailbox.Domain) == UriHostNameType.Dns;
}
