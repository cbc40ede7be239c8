using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// Message-IDs (RFC 5322 §3.6.4) derived from what a mail is about instead of drawn at random: a mail sent twice, because
/// the answer to the first try was lost, carries the same id both times, and the recipient's mail system can tell.
/// </summary>
public static partial class MessageIds
{
    private const int HashBytes = 16;

    /// <summary>The Message-ID of <paramref name="key"/>, angle brackets included: <c>&lt;32 hex digits@domain&gt;</c>.</summary>
    /// <param name="key">Names the mail and nothing else, such as the ledger key with the recipient. It cannot be read off the id.</param>
    /// <param name="domain">The office's mail domain, in ASCII.</param>
    /// <exception cref="ArgumentException">The key is empty or the domain cannot stand in a Message-ID.</exception>
    public static string For(string key, string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes);
        var id = $"<{Convert.ToHexStringLower(hash)}@{domain}>";
        return IsValid(id) ? id : throw new ArgumentException($"'{domain}' cannot stand in a Message-ID", nameof(domain));
    }

    /// <summary>Whether it is a Message-ID in the plain form that every mail system reads: <c>&lt;dot-atom@dot-atom&gt;</c>.</summary>
    public static bool IsValid(string messageId) => messageId.Length <= MaxLength && PlainMessageId().IsMatch(messageId);

    /// <summary>Keeps the header on one line of at most 998 characters (RFC 5322 §2.1.1) with room to spare.</summary>
    private const int MaxLength = 250;

    [GeneratedRegex(
        @"\A<[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+(\.[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*>\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlainMessageId();
}
