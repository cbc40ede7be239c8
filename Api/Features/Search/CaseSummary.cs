using AutoMapper;
using CaseFlow.Api.Features.Tasks.Together;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Search;

/// <summary>A case as a list shows it.</summary>
/// <param name="Current">Where an open case stands; null for one that is closed or stopped.</param>
public sealed record CaseSummary(
    long Id,
    string Number,
    string Title,
    string? Source,
    string? Category,
    ResponseLevel? Level,
    HandlingRoute? Route,
    CaseStatus Status,
    string? Result,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClosedAt,
    CurrentWork? Current
);

/// <summary>What is open in a case now; what is due first comes first.</summary>
/// <param name="TimeLeft">Of the most urgent task, as the inbox says it; empty without a deadline.</param>
/// <param name="DueAt">Of the same task.</param>
/// <param name="Steps">Names of the steps, each once.</param>
/// <param name="Holders">Who has the tasks, in words, each once.</param>
public sealed record CurrentWork(
    DueLight Light,
    Saying TimeLeft,
    DateTimeOffset? DueAt,
    IReadOnlyList<string> Steps,
    IReadOnlyList<Saying> Holders
)
{
    /// <summary>Why nobody has a task now, such as 已并案; null where somebody has.</summary>
    public Saying? Standing { get; init; }

    /// <summary>The open tasks, to be urged (催办).</summary>
    public IReadOnlyList<TaskSeen> Tasks { get; init; } = [];
}

/// <summary>Rows as responses, where the one is the other.</summary>
public sealed class CaseMaps : Profile
{
    public CaseMaps()
    {
        // Where a case stands is read from its tasks (CaseSummaries).
        CreateMap<CaseRow, CaseSummary>().ForCtorParam(nameof(CaseSummary.Current), from => from.MapFrom(_ => (CurrentWork?)null));
    }
}
