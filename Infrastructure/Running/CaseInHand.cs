using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A case and what its events are decided by.</summary>
internal sealed record CaseInHand(CaseRow Row, Procedure Procedure, Staff Staff)
{
    /// <summary>The version that an event leads to; null for most.</summary>
    public Procedure? Other { get; init; }

    /// <summary>委托 of this procedure that hold now, for whoever is told of tasks; looked up only where somebody is.</summary>
    public ImmutableArray<Delegation> Handed { get; init; } = [];

    /// <summary>The same on the version that an event led to.</summary>
    public CaseInHand Arrived() => Other is { } other ? this with { Procedure = other, Other = null } : this;

    // One statement reads a case with its run and open tasks: they are of the same moment.
    public static IQueryable<CaseRow> RowsOf(CaseFlowDb db) =>
        db.Cases.Include(row => row.Run).Include(row => row.Tasks.Where(task => task.Status == InboxTaskStatus.Open)).AsSingleQuery();
}
