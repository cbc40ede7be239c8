using AutoMapper;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Cases;

/// <summary>A case as a list shows it.</summary>
/// <param name="Current">Where an open case stands; null for one that is closed or stopped.</param>
public sealed record CaseSummary(
    long Id, string Number, string Title, string? Source, string? Category, ResponseLevel? Level, HandlingRoute? Route,
    CaseStatus Status, string? Result, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, CurrentWork? Current);

/// <summary>What is open in a case now; what is due first comes first.</summary>
/// <param name="TimeLeft">Of the most urgent task, as the inbox says it; empty without a deadline.</param>
/// <param name="DueAt">Of the same task.</param>
/// <param name="Steps">Names of the steps, each once.</param>
/// <param name="Holders">Who has the tasks, in words, each once.</param>
public sealed record CurrentWork(DueLight Light, string TimeLeft, DateTimeOffset? DueAt, IReadOnlyList<string> Steps, IReadOnlyList<string> Holders);

/// <summary>A case as its page shows it.</summary>
/// <param name="Fields">All fields by name, those of the procedure included.</param>
/// <param name="Waits">Why something stands still, in Chinese; empty when nothing does.</param>
public sealed record CaseView(
    CaseSummary Summary, string Body, string? Url, string? Region, DateTimeOffset? PostedAt, DateTimeOffset? DiscoveredAt,
    string RegisteredBy, string Procedure, int ProcedureVersion, IReadOnlyDictionary<string, FieldValue> Fields,
    IReadOnlyList<CaseTask> OpenTasks, IReadOnlyList<string> Waits);

/// <summary>An open task on a case's page.</summary>
/// <param name="Holder">Who has it, in words.</param>
/// <param name="Mine">Whether it stands in the inbox of whoever asks.</param>
public sealed record CaseTask(
    int Visit, int Seq, string StepName, string Title, string Holder, HoldingPost? Post, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, EscalationMark Mark, bool Mine);

/// <summary>Rows as responses, where the one is the other.</summary>
public sealed class CaseMaps : Profile
{
    public CaseMaps()
    {
        // Where a case stands is read from its tasks (CaseSummaries).
        CreateMap<CaseRow, CaseSummary>().ForCtorParam(nameof(CaseSummary.Current), from => from.MapFrom(_ => (CurrentWork?)null));
    }
}
