using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>An open designer, as its client names it.</summary>
/// <param name="Session">Key that the client made; null for one that does not say that it edits.</param>
public readonly record struct Editor(string Person, string? Session);

/// <summary>Who has a draft open.</summary>
/// <param name="Own">The asking one.</param>
/// <param name="Others">Whoever else is there, the one that holds the draft first.</param>
/// <param name="Holder">The one that may save the draft; null when none does.</param>
public sealed record DraftPresence(EditorRow Own, ImmutableArray<EditorRow> Others, EditorRow? Holder)
{
    public bool Holds => Holder == Own;
}

/// <summary>
/// 正在编辑. Of several open designers one holds the draft and may save it; another may take it over, and the former is told. Whoever
/// says nothing for <see cref="Patience"/> is gone, and the next to ask holds it.
/// </summary>
public sealed class DraftEditors(CaseFlowDb db, StaffDirectory directory, OfficeSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    // So long whoever was taken over from is still told, should they come back.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Tells that an editor is still there; to be called every few seconds.</summary>
    public async Task<DraftPresence> Seen(string definitionId, Editor editor, bool takeOver, CancellationToken ct)
    {
        var now = clock.Now();
        await using var write = await db.BeginWrite(ct);
        await db.Editors.Where(row => row.DefinitionId == definitionId && row.SeenAt < now - Remembered).ExecuteDeleteAsync(ct);
        var rows = await db.Editors.Where(row => row.DefinitionId == definitionId).ToListAsync(ct);
        var own = rows.Find(row => IsOf(row, editor)) ?? Entered(definitionId, editor, now);
        own.SeenAt = now;
        if (takeOver || (own.TakenBy is null && Holder(rows, now) is null))
            Hold(own, rows, now);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        var holder = Holder(rows.Contains(own) ? rows : [.. rows, own], now);
        return new DraftPresence(
            own,
            [.. rows.Where(row => row != own && IsThere(row, now)).OrderBy(row => row != holder).ThenBy(row => row.Since)],
            holder
        );
    }

    public Task Left(string definitionId, Editor editor, CancellationToken ct) =>
        db
            .Editors.Where(row => row.DefinitionId == definitionId && row.Person == editor.Person && row.Session == editor.Session)
            .ExecuteDeleteAsync(ct);

    /// <summary>Why an editor may not change the draft now; null when they may.</summary>
    public async Task<Refusal?> Bars(string definitionId, Editor editor, CancellationToken ct)
    {
        var now = clock.Now();
        var rows = await db.Editors.AsNoTracking().Where(row => row.DefinitionId == definitionId).ToListAsync(ct);
        var own = rows.Find(row => IsOf(row, editor));
        if (own is { TakenBy: { } taker, TakenAt: { } at })
            return await Told(taken: true, taker, editor, at, ct);
        return Holder(rows, now) is { } holder && holder != own
            ? await Told(taken: false, holder.Person, editor, holder.HoldsSince!.Value, ct)
            : null;
    }

    // A window of one's own is called so: one's own name would read like somebody else's.
    private async Task<Refusal> Told(bool taken, string person, Editor editor, DateTimeOffset at, CancellationToken ct)
    {
        var local = settings.LocalMinute(at);
        var code = taken ? "draft-taken-over" : "draft-held";
        if (person == editor.Person)
        {
            var own = taken
                ? Saying.Of("refusals.draft-taken-over-own", ("at", local))
                : Saying.Of("refusals.draft-held-own", ("at", local));
            return new Refusal(code, RefusalKind.Conflict, own);
        }
        var name = (await directory.Read(db, ct)).NameOf(person);
        return taken
            ? new Refusal("draft-taken-over", RefusalKind.Conflict, ("person", name), ("at", local))
            : new Refusal("draft-held", RefusalKind.Conflict, ("person", name), ("at", local));
    }

    private EditorRow Entered(string definitionId, Editor editor, DateTimeOffset now)
    {
        var row = new EditorRow
        {
            DefinitionId = definitionId,
            Session = editor.Session ?? "",
            Person = editor.Person,
            Since = now,
        };
        db.Editors.Add(row);
        return row;
    }

    private static void Hold(EditorRow own, List<EditorRow> rows, DateTimeOffset now)
    {
        foreach (var other in rows.Where(row => row != own && row.HoldsSince is not null))
            (other.HoldsSince, other.TakenBy, other.TakenAt) = (null, own.Person, now);
        (own.HoldsSince, own.TakenBy, own.TakenAt) = (own.HoldsSince ?? now, null, null);
    }

    // Two that began at one moment both hold it as they see it: the first of them does.
    private static EditorRow? Holder(IEnumerable<EditorRow> rows, DateTimeOffset now) =>
        rows.Where(row => row.HoldsSince is not null && IsThere(row, now))
            .OrderBy(row => row.HoldsSince)
            .ThenBy(row => row.Session, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool IsThere(EditorRow row, DateTimeOffset now) => row.SeenAt > now - Patience;

    private static bool IsOf(EditorRow row, Editor editor) => row.Person == editor.Person && row.Session == editor.Session;
}
