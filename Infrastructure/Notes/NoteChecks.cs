using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>
/// What the engine cannot know of a note, because it keeps none: whom it reaches as the office stands, who could read the case already, and
/// whether what is to be taken back is there and unread.
/// </summary>
internal sealed class NoteChecks(CaseFlowDb db, CaseInHand one, Facts facts)
{
    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    private readonly long id = one.Row.Id;
    private readonly Staff staff = one.Staff;

    /// <returns>The note as it is recorded, with everyone whom it reaches.</returns>
    public async ValueTask<OrRefusal<Noted>> Settled(Noted given, CancellationToken ct) =>
        given switch
        {
            CaseCirculated sent => await Settled(sent, ct),
            CirculationWithdrawn withdrawn => await Settled(withdrawn, ct),
            Commented comment => await Settled(comment, ct),
            CommentWithdrawn withdrawn => await Settled(withdrawn, ct),
            _ => throw new InvalidOperationException($"Unknown note {given.GetType().Name}."),
        };

    private async Task<OrRefusal<Noted>> Settled(CaseCirculated sent, CancellationToken ct)
    {
        if (Circle.Unknown(sent.To, staff).ToArray() is { Length: > 0 } unknown)
            return NoteRefusals.Unknown(unknown);
        if (!await MayOpen(sent.By, ct))
            return NoteRefusals.OnlyInformed;
        var circle = await Circle.Of(db, id, staff, facts, sent, ct);
        return circle.Told.IsEmpty ? NoteRefusals.NobodyMeant : sent with { People = [.. circle.Told.Select(member => member.Code)] };
    }

    private async Task<OrRefusal<Noted>> Settled(CirculationWithdrawn withdrawn, CancellationToken ct)
    {
        if (await NoteAt(withdrawn.Turn, ct) is not CaseCirculated sent)
            return NoteRefusals.NoSuchNote;
        if (sent.By.Person != withdrawn.By.Person && !Supervising.IsHeldBy(withdrawn.By))
            return NoteRefusals.NotSender;
        var unread = await Unread(withdrawn.Turn, ct);
        return unread.IsEmpty ? NoteRefusals.AllRead : withdrawn with { People = unread };
    }

    private async Task<OrRefusal<Noted>> Settled(Commented comment, CancellationToken ct)
    {
        var codes = comment.Named.Where(code => code != comment.By.Person).Distinct(StringComparer.Ordinal).ToArray();
        if (codes.Where(code => staff.Find(code) is null).ToArray() is { Length: > 0 } unknown)
            return NoteRefusals.Unknown(unknown);
        StaffMember[] named = [.. codes.Select(code => staff.Find(code)!)];
        var recusal = CaseRecusal.Of(staff.People, facts);
        if (named.Where(member => recusal.Bars(member)).ToArray() is { Length: > 0 } barred)
            return NoteRefusals.Barred(barred.Select(member => staff.NameOf(member.Code)));
        if (!await OwnFiles(comment, ct))
            return NoteRefusals.StrangeFile;
        var readers = await CaseReaders.Of(db, id, staff, facts, ct);
        var opened = named.Where(member => !readers.Includes(member)).Select(member => member.Code).ToImmutableArray();
        if (!opened.IsEmpty && !await MayOpen(comment.By, ct))
            return NoteRefusals.OnlyInformed;
        return comment with { Named = [.. codes], Opened = opened };
    }

    private async Task<OrRefusal<Noted>> Settled(CommentWithdrawn withdrawn, CancellationToken ct)
    {
        if (await NoteAt(withdrawn.Turn, ct) is not Commented comment)
            return NoteRefusals.NoSuchNote;
        if (comment.By.Person != withdrawn.By.Person)
            return NoteRefusals.NotAuthor;
        if (withdrawn.At - comment.At > Commented.Withdrawable)
            return NoteRefusals.TooLate(Commented.Withdrawable);
        var since = await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == id && row.Turn > withdrawn.Turn)
            .Select(row => row.Event)
            .ToListAsync(ct);
        if (since.Select(EngineJson.ReadEvent).OfType<CommentWithdrawn>().Any(before => before.Turn == withdrawn.Turn))
            return NoteRefusals.AlreadyWithdrawn;
        return withdrawn with { People = await Unread(withdrawn.Turn, ct) };
    }

    private async Task<RunEvent?> NoteAt(int turn, CancellationToken ct) =>
        await db.Events.AsNoTracking().Where(row => row.CaseId == id && row.Turn == turn).Select(row => row.Event).SingleOrDefaultAsync(ct)
            is { } stored
            ? EngineJson.ReadEvent(stored)
            : null;

    // Tracked: the effect takes them back.
    private async Task<ImmutableArray<string>> Unread(int turn, CancellationToken ct) =>
        [
            .. (
                await db
                    .Notices.Where(notice =>
                        notice.CaseId == id && notice.Note == turn && notice.ReadAt == null && notice.WithdrawnAt == null
                    )
                    .OrderBy(notice => notice.Id)
                    .ToListAsync(ct)
            ).Select(notice => notice.Person),
        ];

    private Task<bool> MayOpen(Actor by, CancellationToken ct) => db.ReachedBy(staff.ReaderOf(by)).AnyAsync(row => row.Id == id, ct);

    private async Task<bool> OwnFiles(Commented comment, CancellationToken ct)
    {
        if (comment.Files.IsEmpty)
            return true;
        var own = await db
            .Attachments.Where(file => file.CaseId == id && file.UploadedBy == comment.By.Person)
            .Select(file => file.Id)
            .ToListAsync(ct);
        return comment.Files.All(file => long.TryParse(file, CultureInfo.InvariantCulture, out var known) && own.Contains(known));
    }
}
