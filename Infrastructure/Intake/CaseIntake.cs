using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>登记. Makes cases of items and starts their runs, one transaction for all that are given together.</summary>
public sealed class CaseIntake(
    CaseFlowDb db,
    CaseRunner runner,
    Preview preview,
    CalendarShelf calendars,
    StaffDirectory directory,
    CaseSignals signals
)
{
    /// <summary>预告 of a registration: who would get what by when. Nothing is kept of it.</summary>
    public async Task<OrRefusal<Outlook>> Ahead(Item item, string definitionId, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var version = await ProcedureShelf.LatestVersion(db, definitionId, ct);
        if (version == 0)
            return IntakeRefusals.NoProcedure(definitionId);
        var staff = await directory.Read(db, ct);
        item = Settled(item, staff);
        var row = RowOf(
            item,
            new Identity(),
            new Beginning(definitionId, version, by, at, await KnownItems.Among([item], db, staff.ReaderOf(by), ct))
        );
        return await preview.OfStart(row, new RunStarted(at, by, Fields(item, row)), ct);
    }

    // Names of subjects are taken as far as they are clear.
    private static Item Settled(Item item, Staff staff) => item with { Fields = SubjectCodes.In(CaseForm.Normalised(item.Fields), staff) };

    /// <summary>
    /// Registers items, in order. Items that whoever registers them may know already, here or in this call, make no case. Names of subjects
    /// are taken as far as they are clear (<see cref="SubjectCodes.Question"/> asks about the others).
    /// </summary>
    /// <param name="definitionId">Procedure, in its latest published version; all is refused when there is none.</param>
    /// <param name="alongside">Saves more in the same transaction, given what became of each item; what it refuses or throws undoes
    /// everything.</param>
    public async Task<OrRefusal<IReadOnlyList<Registration>>> Register(
        IReadOnlyList<Item> items,
        string definitionId,
        Actor by,
        DateTimeOffset at,
        CancellationToken ct,
        Func<IReadOnlyList<Registration>, Task<Refusal?>>? alongside = null
    )
    {
        db.ChangeTracker.Clear();
        var version = await ProcedureShelf.LatestVersion(db, definitionId, ct);
        if (version == 0)
            return IntakeRefusals.NoProcedure(definitionId);
        var staff = await directory.Read(db, ct);
        items = [.. items.Select(item => Settled(item, staff))];
        await using var write = await db.BeginWrite(ct);
        // Registrations take turns: the counter stays locked from here to the commit, so whatever others have registered is seen.
        var firstId = await db.Draw(Numbers.CaseIds, items.Count, ct);
        var known = await KnownItems.Among(items, db, staff.ReaderOf(by), ct);
        var sightings = Recognise(items, known);
        var beginning = new Beginning(definitionId, version, by, at, known);
        await Create([.. sightings.Where(sighting => sighting.Known is null)], firstId, beginning, ct);
        var results = sightings.Select(sighting => sighting.Answer).ToArray();
        if (alongside is not null && await alongside(results) is { } refusal)
        {
            db.ChangeTracker.Clear(); // what was registered is not to be saved by anybody
            return refusal;
        }
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        foreach (var sighting in sightings.Where(sighting => sighting.Known is null))
            signals.Changed(sighting.Case.Id);
        return results;
    }

    private sealed record Beginning(string DefinitionId, int Version, Actor By, DateTimeOffset At, KnownItems Known);

    /// <summary>The case that an item is; its number is known once it is drawn.</summary>
    private sealed class Identity
    {
        public long Id { get; set; }

        public string Number { get; set; } = "";
    }

    /// <param name="Known">How the item was recognised as one that is here already; null for a new one.</param>
    private sealed record Sighting(Item Item, Identity Case, KnownBy? Known)
    {
        public Registration Answer =>
            Known is { } by ? new Registration.Known(Case.Number, by == KnownBy.Url) : new Registration.Registered(Case.Id, Case.Number);
    }

    private enum KnownBy
    {
        Message,
        Url,
    }

    private async Task Create(IReadOnlyList<Sighting> fresh, long id, Beginning beginning, CancellationToken ct)
    {
        if (fresh.Count == 0)
            return;
        var day = (await calendars.At(db, beginning.At, ct)).LocalDate(beginning.At).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var number = await db.Draw($"YQ-{day}", fresh.Count, ct);
        foreach (var (item, identity, _) in fresh)
        {
            (identity.Id, identity.Number) = (id++, string.Create(CultureInfo.InvariantCulture, $"YQ-{day}-{number++:0000}"));
            var row = RowOf(item, identity, beginning);
            db.Cases.Add(row);
            var started = new RunStarted(beginning.At, beginning.By, Fields(item, row));
            var answer = await runner.Decide(row, Run.Of(beginning.DefinitionId, beginning.Version), Facts.None, [started], ct);
            if (answer.Refusal is { } refusal)
                throw new InvalidOperationException($"Procedure {beginning.DefinitionId} refused to start: {refusal.Code}.");
        }
    }

    private static CaseRow RowOf(Item item, Identity identity, Beginning beginning) =>
        new()
        {
            Id = identity.Id,
            Number = identity.Number,
            MessageId = item.MessageId?.Trim(),
            MessageKey = beginning.Known.Free(item.MessageKey),
            UrlKey = beginning.Known.Free(item.UrlKey),
            Title = item.Title,
            Body = item.Body,
            ReceivedAt = beginning.At,
            RegisteredBy = beginning.By.Person,
            Run = new RunRow
            {
                CaseId = identity.Id,
                DefinitionId = beginning.DefinitionId,
                Version = beginning.Version,
                State = "",
            },
        };

    private static ImmutableSortedDictionary<string, FieldValue> Fields(Item item, CaseRow row) =>
        item
            .Fields.With(CaseFields.Number, FieldValue.Of(row.Number))
            .With(CaseFields.ReceivedAt, FieldValue.Of(row.ReceivedAt))
            .All.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // An item is remembered as soon as it is seen, so that its second appearance in the same call is recognised.
    private static List<Sighting> Recognise(IReadOnlyList<Item> items, KnownItems known)
    {
        var (seen, sightings) = (new Dictionary<string, Identity>(StringComparer.Ordinal), new List<Sighting>(items.Count));
        foreach (var item in items)
        {
            var sighting =
                Seen(item.MessageKey, seen, known) is { } byMessage ? new Sighting(item, byMessage, KnownBy.Message)
                : Seen(item.UrlKey, seen, known) is { } byUrl ? new Sighting(item, byUrl, KnownBy.Url)
                : new Sighting(item, new Identity(), null);
            foreach (var key in new[] { item.MessageKey, item.UrlKey }.OfType<string>())
                seen.TryAdd(key, sighting.Case);
            sightings.Add(sighting);
        }
        return sightings;
    }

    private static Identity? Seen(string? key, Dictionary<string, Identity> seen, KnownItems known) =>
        key is not null && seen.TryGetValue(key, out var here) ? here
        : known.Case(key) is var (id, number) ? new Identity { Id = id, Number = number }
        : null;
}
