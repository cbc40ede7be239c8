using CaseFlow.Api.Features.Figures;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Search;

/// <summary>
/// What a list of cases is narrowed down by; what is not given does not matter. Every “to” is the first moment that is out.
/// </summary>
public sealed record CaseFilter
{
    /// <summary>Words of the title or the body, part of the number, or part of the name of a unit that has or had a task of the case.</summary>
    public string? Text { get; init; }

    public CaseStatus? Status { get; init; }

    public ResponseLevel? Level { get; init; }

    public HandlingRoute? Route { get; init; }

    public string? Category { get; init; }

    /// <summary>Code of a unit that has or had a task of the case.</summary>
    public string? Unit { get; init; }

    /// <summary>Code of a unit that has an open task of the case now; the due moments are then those of its tasks.</summary>
    public string? HoldingUnit { get; init; }

    public DateTimeOffset? ReceivedFrom { get; init; }

    public DateTimeOffset? ReceivedTo { get; init; }

    public DateTimeOffset? ClosedFrom { get; init; }

    public DateTimeOffset? ClosedTo { get; init; }

    /// <summary>The earliest due moment of the open tasks lies at or after this.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>The earliest due moment of the open tasks lies before this.</summary>
    public DateTimeOffset? DueTo { get; init; }

    /// <summary>Only those with an open task that is overdue.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Only those that the person registered (我发起).</summary>
    public bool? Mine { get; init; }

    /// <summary>Only those without a level.</summary>
    public bool? WithoutLevel { get; init; }

    /// <summary>Only those without a route.</summary>
    public bool? WithoutRoute { get; init; }

    /// <summary>Only those of which no unit has or had a task.</summary>
    public bool? WithoutUnit { get; init; }

    /// <summary>Only those that a role or a person, or for the moment nobody, has now; the due moments are then those of the tasks that no unit has.</summary>
    public bool? OutsideUnits { get; init; }

    /// <summary>Identity of the procedure that they run on, in whatever version.</summary>
    public string? Procedure { get; init; }

    /// <summary>Id of a step that has an open task now; the due moments are then those of its tasks there.</summary>
    public string? Step { get; init; }

    /// <summary>With a step: only those with a task there that a post or a unit has and nobody has signed for.</summary>
    public bool? Unclaimed { get; init; }

    /// <summary>Only open ones that nobody has a task of: they wait for a moment.</summary>
    public bool? Idle { get; init; }

    /// <summary>Only the cases behind a number of the overview.</summary>
    public CaseSet? Figure { get; init; }

    /// <summary>The period of that number; all of the past where it is not given.</summary>
    public DateTimeOffset? FigureFrom { get; init; }

    public DateTimeOffset? FigureTo { get; init; }

    /// <summary>Code of the unit, name of the level or of the step that the number is of.</summary>
    public string? FigureKey { get; init; }

    /// <summary>Ids of these cases, once <see cref="NarrowedFilter"/> has found them.</summary>
    internal IReadOnlySet<long>? Among { get; init; }

    /// <summary>All but the text, which <see cref="CaseSearch"/> looks up.</summary>
    internal IQueryable<CaseRow> Apply(IQueryable<CaseRow> rows, CaseFlowDb db, string person, DateTimeOffset now)
    {
        rows = OfCase(rows, db, person);
        if (Among is { } ids)
            rows = rows.Where(row => ids.Contains(row.Id));
        if (!string.IsNullOrWhiteSpace(Unit))
            rows = rows.Where(row => db.Tasks.Where(task => task.Unit == Unit).Select(task => task.CaseId).Contains(row.Id));
        if (WithoutUnit == true)
            rows = rows.Where(row => !db.Tasks.Any(task => task.CaseId == row.Id && task.Unit != null));
        return OfOpenTasks(rows, db, now);
    }

    private IQueryable<CaseRow> OfCase(IQueryable<CaseRow> rows, CaseFlowDb db, string person)
    {
        if (!string.IsNullOrWhiteSpace(Procedure))
            rows = rows.Where(row => db.Runs.Where(run => run.DefinitionId == Procedure).Select(run => run.CaseId).Contains(row.Id));
        if (Idle == true)
            rows = rows.Where(row =>
                row.Status == CaseStatus.Open
                && row.NextDue == null
                && !db.Tasks.Any(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open)
            );
        if (Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (Level is { } level)
            rows = rows.Where(row => row.Level == level);
        if (Route is { } route)
            rows = rows.Where(row => row.Route == route);
        if (WithoutLevel == true)
            rows = rows.Where(row => row.Level == null);
        if (WithoutRoute == true)
            rows = rows.Where(row => row.Route == null);
        if (!string.IsNullOrWhiteSpace(Category))
            rows = rows.Where(row => row.Category == Category);
        if (ReceivedFrom is { } since)
            rows = rows.Where(row => row.ReceivedAt >= since);
        if (ReceivedTo is { } until)
            rows = rows.Where(row => row.ReceivedAt < until);
        if (ClosedFrom is { } closedSince)
            rows = rows.Where(row => row.ClosedAt >= closedSince);
        if (ClosedTo is { } closedUntil)
            rows = rows.Where(row => row.ClosedAt < closedUntil);
        return Mine == true ? rows.Where(row => row.RegisteredBy == person) : rows;
    }

    // A case knows the earliest due moment of its open tasks; that of its tasks at one unit, or at none, is read from these.
    private IQueryable<CaseRow> OfOpenTasks(IQueryable<CaseRow> rows, CaseFlowDb db, DateTimeOffset now)
    {
        var open = db.Tasks.Where(task => task.Status == InboxTaskStatus.Open);
        var here = !string.IsNullOrWhiteSpace(HoldingUnit);
        if (here)
            rows = HeldBy(rows, open.Where(task => task.Unit == HoldingUnit), now);
        if (OutsideUnits == true)
            rows = IsNarrowedByDue ? HeldBy(rows, open.Where(task => task.Unit == null), now) : Outside(rows, open);
        var atStep = !string.IsNullOrWhiteSpace(Step);
        if (atStep)
            rows = HeldBy(rows, open.Where(task => task.Step == Step), now);
        if (atStep && Unclaimed == true)
            rows = rows.Where(row =>
                open.Where(task => task.Step == Step && task.ClaimedBy == null && task.Person == null)
                    .Select(task => task.CaseId)
                    .Contains(row.Id)
            );
        if (here || atStep || OutsideUnits == true)
            return rows;
        if (Overdue == true)
            rows = rows.Where(row => row.NextDue <= now);
        if (DueTo is { } to)
            rows = rows.Where(row => row.NextDue < to);
        return DueFrom is { } from ? rows.Where(row => row.NextDue >= from) : rows;
    }

    private bool IsNarrowedByDue => Overdue == true || DueTo is not null || DueFrom is not null;

    // An open case that waits has no open task at all. Such a case has no due moment either, which spares looking at those that have.
    private static IQueryable<CaseRow> Outside(IQueryable<CaseRow> rows, IQueryable<TaskRow> open) =>
        rows.Where(row =>
            open.Where(task => task.Unit == null).Select(task => task.CaseId).Contains(row.Id)
            || (row.Status == CaseStatus.Open && row.NextDue == null && !open.Any(task => task.CaseId == row.Id))
        );

    private IQueryable<CaseRow> HeldBy(IQueryable<CaseRow> rows, IQueryable<TaskRow> held, DateTimeOffset now)
    {
        if (!IsNarrowedByDue)
            return rows.Where(row => held.Select(task => task.CaseId).Contains(row.Id));
        var dues = held.GroupBy(task => task.CaseId).Select(same => new { Id = same.Key, Due = same.Min(task => task.DueAt) });
        if (Overdue == true)
            dues = dues.Where(one => one.Due <= now);
        if (DueTo is { } to)
            dues = dues.Where(one => one.Due < to);
        if (DueFrom is { } from)
            dues = dues.Where(one => one.Due >= from);
        return rows.Where(row => dues.Select(one => one.Id).Contains(row.Id));
    }
}
