using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Separating;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Separating;

/// <summary>Somebody wants something in a case to be handled as a case of its own.</summary>
/// <param name="Origin">The case that goes on as it is.</param>
/// <param name="Procedure">Definition id of the one to start.</param>
/// <param name="Title">What the new case is called; null for the title of the other.</param>
public sealed record SeparateWish(long Origin, string Procedure, string? Title, string Reason, Reader By);

/// <summary>What would become of it, and of which state of the case that holds.</summary>
/// <param name="Origin">The case as it was read.</param>
public sealed record SeparateAhead(CaseRow Origin, Outlook Outlook);

/// <summary>
/// 另案办理. Starts a procedure of its own for something in a case: what is known of the item is taken along, both cases name each other, and
/// both records say it. The preview and the act itself ask here.
/// </summary>
public sealed class SeparateCases(
    CaseFlowDb db,
    CaseIntake intake,
    CaseRunner runner,
    Preview preview,
    ProcedureShelf procedures,
    OfficeShelf offices,
    TimeProvider clock
)
{
    // By the number or address that it has at its source the item would be recognised as the one that is here already.
    private static readonly ImmutableArray<string> Taken =
    [
        .. CaseFields.Registered.Select(field => field.Name).Except([CaseFields.Url, CaseFields.Level, CaseFields.DiscoveredAt]),
    ];

    /// <returns>What the new case would do, or why it cannot be opened.</returns>
    public async Task<OrRefusal<SeparateAhead>> Ahead(SeparateWish wish, CancellationToken ct)
    {
        var now = clock.Now();
        var begun = await Begin(wish, now, ct);
        if (begun.Refusal is { } refusal)
            return refusal;
        var (origin, item, procedure) = begun.Value;
        var ofOrigin = await preview.Of(origin.Id, Opened(wish, now, "", procedure), ct);
        if (ofOrigin.Refusal is { } against)
            return against;
        var outlook = await intake.Ahead(item, wish.Procedure, wish.By, now, ct);
        return outlook.Refusal is { } none ? none : new SeparateAhead(origin, outlook.Value);
    }

    /// <param name="seen">Number of the last event of the case that whoever asks has seen.</param>
    /// <returns>The case that was opened; or why none was, and nothing is saved then.</returns>
    public Task<OrRefusal<Registration.Registered>> Open(SeparateWish wish, int seen, CancellationToken ct) =>
        db.Retried(CaseRunner.MostTries, () => Try(wish, seen, ct));

    private async Task<OrRefusal<Registration.Registered>> Try(SeparateWish wish, int seen, CancellationToken ct)
    {
        var now = clock.Now();
        var begun = await Begin(wish, now, ct);
        if (begun.Refusal is { } refusal)
            return refusal;
        var (_, item, procedure) = begun.Value;
        var registered = await intake.Register([item], wish.Procedure, wish.By, now, ct, results =>
            Tell(wish, results, seen, now, procedure, ct)
        );
        return registered.Refusal is { } none ? none : Made(registered.Value);
    }

    private async Task<Refusal?> Tell(
        SeparateWish wish,
        IReadOnlyList<Registration> results,
        int seen,
        DateTimeOffset now,
        string procedure,
        CancellationToken ct
    )
    {
        var origin = await CaseInHand.RowsOf(db).SingleAsync(row => row.Id == wish.Origin, ct);
        if (origin.Run.Turn != seen)
            return CaseRunner.MovedOn;
        var run = await StoredRuns.Of(db, procedures, offices, origin, ct);
        var opened = Opened(wish, now, Made(results).Number, procedure);
        return (await runner.Decide(origin, run, CaseFacts.Of(origin), [opened], ct)).Refusal;
    }

    private async Task<OrRefusal<(CaseRow Origin, Item Item, string Procedure)>> Begin(
        SeparateWish wish,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var origin = await db.VisibleTo(wish.By)
            .AsNoTracking()
            .Include(row => row.Run)
            .SingleOrDefaultAsync(row => row.Id == wish.Origin, ct);
        if (origin is null)
            return CaseScope.NotFound;
        var procedure = await ProcedureShelf
            .InForce(db)
            .Where(row => row.DefinitionId == wish.Procedure)
            .Select(row => row.Name)
            .SingleOrDefaultAsync(ct);
        if (procedure is null)
            return IntakeRefusals.NoProcedure(wish.Procedure);
        return (origin, ItemOf(wish, origin.Number, CaseFacts.Of(origin), now), procedure);
    }

    // It came to light now: clocks that run from its discovery begin now.
    private static Item ItemOf(SeparateWish wish, string number, Facts facts, DateTimeOffset now)
    {
        var item = new Item(Facts.None);
        foreach (var field in Taken.Where(field => facts[field] is not null))
            item = item.With(field, facts[field]);
        return item.With(CaseFields.Title, wish.Title ?? facts.Text(CaseFields.Title))
            .With(CaseFields.DiscoveredAt, now)
            .With(CaseFields.Origin, number)
            .With(CaseFields.SeparateBecause, wish.Reason);
    }

    private static SeparateCaseOpened Opened(SeparateWish wish, DateTimeOffset now, string number, string procedure) =>
        new(now, wish.By, number, procedure, wish.Reason);

    private static Registration.Registered Made(IReadOnlyList<Registration> results) =>
        results[0] as Registration.Registered ?? throw new InvalidOperationException("An item without number or address was known.");
}
