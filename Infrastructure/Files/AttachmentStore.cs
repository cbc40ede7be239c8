using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Files;

/// <summary>附件. Content is kept under its hash (<see cref="SharedContent"/>); the row says to which case it belongs and what it is called.</summary>
public sealed class AttachmentStore(CaseFlowDb db, SharedContent contents, OfficeSettings settings, TimeProvider clock)
{
    private const int LongestName = 200;

    public ContentFolder Folder { get; } = new(settings.Attachments);

    /// <param name="name">As the person calls it. Only its last part is kept, without signs that hide or reorder text.</param>
    /// <param name="by">Person code.</param>
    /// <param name="at">When it was handed in; now when not given.</param>
    public async Task<OrRefusal<AttachmentRow>> Add(
        long caseId,
        ReceivedFile file,
        string name,
        string by,
        CancellationToken ct,
        DateTimeOffset? at = null
    )
    {
        var plain = PlainName(name);
        if (plain.Length is 0 or > LongestName)
            return AttachmentRefusals.BadName(LongestName);
        if (file.Length == 0)
            return AttachmentRefusals.Empty(plain);
        if (AttachmentKinds.Of(plain, await Head(file, ct)) is not { } kind)
            return AttachmentRefusals.NotAllowed(plain);
        await contents.Keep(file, ct);
        var row = new AttachmentRow
        {
            CaseId = caseId,
            Name = plain,
            MediaType = kind.MediaType,
            Length = file.Length,
            Sha256 = file.Sha256,
            UploadedBy = by,
            At = at ?? clock.Now(),
        };
        db.Attachments.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }

    /// <summary>The content, to be read; refused when it is lost.</summary>
    public async Task<OrRefusal<FileStream>> Open(AttachmentRow row, CancellationToken ct) =>
        await contents.Bring(Folder, row.Sha256, ct) ? Folder.Open(row.Sha256) : AttachmentRefusals.Lost(row.Name);

    private static async Task<ReadOnlyMemory<byte>> Head(ReceivedFile file, CancellationToken ct)
    {
        var head = new byte[AttachmentKinds.HeadLength];
        await using var stream = file.Open();
        return head.AsMemory(0, await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct));
    }

    private static string PlainName(string name) =>
        new string([
            .. name[(name.LastIndexOfAny(['/', '\\']) + 1)..]
                .Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format)),
        ]).Trim();
}

/// <summary>Why attachments are refused.</summary>
public static class AttachmentRefusals
{
    public static readonly Refusal NoSuchAttachment = new("no-such-attachment", RefusalKind.NotFound);

    /// <summary>The row is there and the content is not: a data folder that was not moved or restored with its database.</summary>
    public static Refusal Lost(string name) => new("attachment-lost", RefusalKind.NotFound, ("name", name));

    /// <param name="most">Bytes.</param>
    public static Refusal TooLarge(long most) =>
        new("too-large", RefusalKind.TooLarge, Saying.Of("attachments.too-large", ("most", most / 1024 / 1024)));

    public static Refusal Empty(string name) => new("attachment-empty", RefusalKind.Invalid, ("name", name));

    public static Refusal BadName(int most) => new("attachment-name", RefusalKind.Invalid, ("most", most));

    public static Refusal NotAllowed(string name) =>
        new("attachment-kind", RefusalKind.Invalid, ("name", name), ("kinds", SayingValue.List(AttachmentKinds.Extensions)));
}
