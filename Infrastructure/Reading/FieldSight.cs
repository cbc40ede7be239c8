using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// 谁看. What a reader may read of what was entered in a case, asked where it is read: by the version that the case runs on now, and by the
/// roles that the reader has now. What somebody entered themselves they may read again.
/// </summary>
public sealed class FieldSight(Procedure procedure, Reader reader)
{
    private ImmutableHashSet<string> hidden = [];

    /// <summary>For values that were entered at any time: of the cases that they name, those that do not exist for the reader (回避) are
    /// not named to them here either.</summary>
    public static async Task<FieldSight> Of(
        CaseFlowDb db,
        Procedure procedure,
        Reader reader,
        IEnumerable<KeyValuePair<string, FieldValue>> entered,
        CancellationToken ct
    )
    {
        var sight = new FieldSight(procedure, reader);
        await sight.LookForCases(db, entered, ct);
        return sight;
    }

    /// <summary>Whether anything is kept from the reader.</summary>
    public bool HidesAny => procedure.RestrictedFields.Any(one => !IsOpen(one));

    /// <param name="by">Code of whoever entered it.</param>
    public bool Shows(string field, FieldValue value, string? by) => !NamesHidden(field, value) && (IsOpen(field) || by == reader.Person);

    public bool IsOpen(string field) => procedure.ReadersOf(field) is not { } roles || roles.Any(role => reader.Roles.Contains(role));

    /// <summary>Said in place of a value that is kept from the reader.</summary>
    public Saying Instead(string field) =>
        procedure.ReadersOf(field) is { IsEmpty: false } roles
            ? Saying.Of("form.only-seen-by", ("roles", SayingValue.List(roles.Select(Roles.NameOf))))
            : Saying.Of("form.only-seen-by-author");

    /// <summary>Those of a case's fields that the reader may not read.</summary>
    /// <param name="facts">Of the case, as they are now.</param>
    public async Task<IReadOnlyDictionary<string, Saying>> Kept(CaseFlowDb db, long caseId, Facts facts, CancellationToken ct)
    {
        await LookForCases(db, facts.All, ct);
        var unnamed = facts.All.Where(field => NamesHidden(field.Key, field.Value)).Select(field => field.Key).ToArray();
        var closed = facts.All.Where(field => !IsOpen(field.Key) && !unnamed.Contains(field.Key, StringComparer.Ordinal)).ToArray();
        if (closed.Length == 0)
            return unnamed.ToDictionary(field => field, Instead, StringComparer.Ordinal);
        var last = new Dictionary<string, (string By, FieldValue Value)>(StringComparer.Ordinal);
        foreach (var (_, happened) in await EventsOf(db, caseId, ct))
        {
            foreach (var (field, value) in happened.Entered())
                last[field] = (happened.By.Person, value);
        }
        // What a step wrote over it since is not what they entered.
        bool IsOwn(string field, FieldValue value) =>
            last.TryGetValue(field, out var entered) && entered.By == reader.Person && Alike(entered.Value, value);
        return closed
            .Where(field => !IsOwn(field.Key, field.Value))
            .Select(field => field.Key)
            .Concat(unnamed)
            .ToDictionary(field => field, Instead, StringComparer.Ordinal);
    }

    /// <summary>
    /// Those attachments of a case that the reader may open. Where a field for files is kept from them, that is what was entered in fields
    /// that they may read, what belongs to a comment, and what they uploaded: a file that stands in no form yet may be meant for the field.
    /// What belonged to a comment that was withdrawn is its author's again.
    /// </summary>
    public async Task<Func<AttachmentRow, bool>> Attachments(CaseFlowDb db, long caseId, CancellationToken ct)
    {
        var events = await EventsOf(db, caseId, ct);
        var entered = events.SelectMany(one => one.Event.Entered()).Where(field => procedure.HoldsFiles(field.Key)).ToArray();
        var comments = CommentFiles.Of(events);
        if (!procedure.RestrictedFields.Any(field => !IsOpen(field) && procedure.HoldsFiles(field)))
        {
            var lost = comments.Withdrawn.Except(entered.SelectMany(field => Facts.ListOf(field.Value)), StringComparer.Ordinal).ToArray();
            return row => row.UploadedBy == reader.Person || !lost.Contains(KeyOf(row), StringComparer.Ordinal);
        }
        var open = entered
            .Where(field => IsOpen(field.Key))
            .SelectMany(field => Facts.ListOf(field.Value))
            .Concat(comments.Standing)
            .ToHashSet(StringComparer.Ordinal);
        return row => row.UploadedBy == reader.Person || open.Contains(KeyOf(row));
    }

    private static string KeyOf(AttachmentRow row) => row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool NamesHidden(string field, FieldValue value) =>
        !hidden.IsEmpty && procedure.HoldsCases(field) && Facts.ListOf(value).Any(hidden.Contains);

    private async Task LookForCases(CaseFlowDb db, IEnumerable<KeyValuePair<string, FieldValue>> entered, CancellationToken ct)
    {
        string[] numbers =
        [
            .. entered
                .Where(field => procedure.HoldsCases(field.Key))
                .SelectMany(field => Facts.ListOf(field.Value))
                .Distinct(StringComparer.Ordinal),
        ];
        if (numbers.Length == 0)
            return;
        var there = await db.NotAbout(db.Cases, reader)
            .Where(row => numbers.Contains(row.Number))
            .Select(row => row.Number)
            .ToListAsync(ct);
        hidden = [.. numbers.Except(there, StringComparer.Ordinal)];
    }

    private static bool Alike(FieldValue entered, FieldValue kept) =>
        entered.Equals(kept) || Facts.ListOf(entered).SequenceEqual(Facts.ListOf(kept), StringComparer.Ordinal);

    private static async Task<IReadOnlyList<(int Turn, RunEvent Event)>> EventsOf(CaseFlowDb db, long caseId, CancellationToken ct) =>
        (
            await db
                .Events.AsNoTracking()
                .Where(row => row.CaseId == caseId && row.Answer == EventAnswer.Moved)
                .OrderBy(row => row.Turn)
                .Select(row => new { row.Turn, row.Event })
                .ToListAsync(ct)
        ).ConvertAll(row => (row.Turn, EngineJson.ReadEvent(row.Event)));
}
