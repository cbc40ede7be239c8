using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Domain.Sayings;
using MimeKit;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// Puts each mail into a folder as an <c>.eml</c> file that any mail program opens: for the demo and for offices without a
/// mail server. A file is there whole or not at all; the same mail sent again replaces its own file.
/// </summary>
public sealed class MailFolderTransport(string folder) : IMailTransport
{
    private static readonly FormatOptions Eml = EmlFormat();

    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var message = MimeMessages.Compose(mail);
        if (message.Refusal is { } refusal)
            return new Rejected(refusal.Text);
        try
        {
            Directory.CreateDirectory(folder);
            var name = FileNameOf(mail);
            await WriteWhole(message.Value, Path.Combine(folder, name), ct);
            return new Delivered(name);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new Postponed(Saying.Of("transport.folder", ("folder", folder), ("problem", HeaderText.OneLine(trouble.Message))));
        }
    }

    public async IAsyncEnumerable<Attempt> SendAll(
        IReadOnlyList<OutgoingMail> mails,
        Func<OutgoingMail, Task<bool>> mayGo,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var mail in mails)
        {
            if (await mayGo(mail))
                yield return new Attempt(mail, await Send(mail, ct));
        }
    }

    /// <summary>Sorts by time; the hash tells apart mails of one millisecond; nothing in it can leave the folder.</summary>
    internal static string FileNameOf(OutgoingMail mail)
    {
        var time = mail.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.MessageId}\n{mail.ToAddress}"));
        return $"{time}-{Convert.ToHexStringLower(identity.AsSpan(0, 8))}.eml";
    }

    private static async Task WriteWhole(MimeMessage message, string path, CancellationToken ct)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}.tmp";
        message.Prepare(EncodingConstraint.SevenBit);
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await message.WriteToAsync(Eml, file, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished); // already gone after the rename
        }
    }

    private static FormatOptions EmlFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
