using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>Who did something, as screens show it.</summary>
public sealed record PersonName(string Code, Saying Name);

/// <summary>One version of a procedure, without its definition.</summary>
/// <param name="PublishedAt">Null for the draft.</param>
/// <param name="IsLatest">Whether new cases start with it.</param>
/// <param name="OpenCases">Cases that run on this version and are not closed.</param>
public sealed record ProcedureVersion(
    string DefinitionId,
    int Version,
    string Name,
    DateTimeOffset SavedAt,
    PersonName SavedBy,
    DateTimeOffset? PublishedAt,
    PersonName? PublishedBy,
    bool IsLatest,
    int OpenCases
)
{
    /// <summary>Why it was published; null for a draft and for what was published without a reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The second person, where one had to agree.</summary>
    public PersonName? ConfirmedBy { get; init; }

    /// <summary>Everybody who changed it, in the order of their first change.</summary>
    public ImmutableArray<PersonName> Authors { get; init; } = [];

    /// <summary>A publication of the draft that waits, was sent back, or failed; null otherwise.</summary>
    public WaitingPublication? Publication { get; init; }
}

/// <summary>A publication that was asked for and has not happened.</summary>
/// <param name="At">When it is to be published; null for at once.</param>
/// <param name="Answer">Why it was sent back or not published; null while it waits.</param>
public sealed record WaitingPublication(
    PublicationState State,
    PersonName By,
    DateTimeOffset AskedAt,
    DateTimeOffset? At,
    string Reason,
    PersonName? ConfirmedBy,
    Saying? Answer,
    PersonName? AnsweredBy
);

/// <summary>What is read of procedures for lists and headings.</summary>
public sealed class ProcedureReadings(CaseFlowDb db, StaffDirectory directory)
{
    /// <summary>Every version, or those of one procedure: newest first within a procedure.</summary>
    /// <param name="by">Cases about whoever reads are not counted (回避).</param>
    public async Task<ImmutableArray<ProcedureVersion>> Versions(string? definitionId, Reader by, CancellationToken ct)
    {
        var rows = await db
            .Procedures.AsNoTracking()
            .Where(row => definitionId == null || row.DefinitionId == definitionId)
            .OrderBy(row => row.DefinitionId)
            .ThenByDescending(row => row.Version)
            .Select(row => new
            {
                row.DefinitionId,
                row.Version,
                row.Name,
                row.SavedAt,
                row.SavedBy,
                row.PublishedAt,
                row.PublishedBy,
                row.Reason,
                row.ConfirmedBy,
            })
            .ToListAsync(ct);
        var latest = rows.Where(row => row.PublishedAt is not null)
            .GroupBy(row => row.DefinitionId, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => versions.Max(row => row.Version), StringComparer.Ordinal);
        var open = await OpenCases(definitionId, by, ct);
        var staff = await directory.Read(db, ct);
        var (authors, waiting) = (await Authors(definitionId, ct), await Waiting(definitionId, ct));
        PersonName? Named(string? code) => code is null ? null : new PersonName(code, staff.NameOf(code));
        return
        [
            .. rows.Select(row => new ProcedureVersion(
                row.DefinitionId,
                row.Version,
                row.Name,
                row.SavedAt,
                Named(row.SavedBy)!,
                row.PublishedAt,
                Named(row.PublishedBy),
                latest.TryGetValue(row.DefinitionId, out var newest) && newest == row.Version,
                open.GetValueOrDefault((row.DefinitionId, row.Version))
            )
            {
                Reason = row.Reason,
                ConfirmedBy = Named(row.ConfirmedBy),
                Authors = [.. authors[(row.DefinitionId, row.Version)].Distinct(StringComparer.Ordinal).Select(code => Named(code)!)],
                Publication =
                    row.PublishedAt is null && waiting.TryGetValue((row.DefinitionId, row.Version), out var wish)
                        ? Shown(wish, Named)
                        : null,
            }),
        ];
    }

    private static WaitingPublication Shown(PublicationRow wish, Func<string?, PersonName?> named) =>
        new(wish.State, named(wish.By)!, wish.AskedAt, wish.At, wish.Reason, named(wish.ConfirmedBy), wish.Answer, named(wish.AnsweredBy));

    private async Task<ILookup<(string, int), string>> Authors(string? definitionId, CancellationToken ct) =>
        (
            await db
                .DraftChanges.Where(row => definitionId == null || row.DefinitionId == definitionId)
                .OrderBy(row => row.Number)
                .Select(row => new
                {
                    row.DefinitionId,
                    row.Version,
                    row.By,
                })
                .ToListAsync(ct)
        ).ToLookup(row => (row.DefinitionId, row.Version), row => row.By);

    private async Task<Dictionary<(string, int), PublicationRow>> Waiting(string? definitionId, CancellationToken ct) =>
        (
            await db.Publications.AsNoTracking().Where(row => definitionId == null || row.DefinitionId == definitionId).ToListAsync(ct)
        ).ToDictionary(row => (row.DefinitionId, row.Version));

    private async Task<Dictionary<(string, int), int>> OpenCases(string? definitionId, Reader by, CancellationToken ct) =>
        (
            await db.NotAbout(db.Cases, by)
                .Where(row => row.Status == CaseStatus.Open && (definitionId == null || row.Run.DefinitionId == definitionId))
                .GroupBy(row => new { row.Run.DefinitionId, row.Run.Version })
                .Select(group => new
                {
                    group.Key.DefinitionId,
                    group.Key.Version,
                    Count = group.Count(),
                })
                .ToListAsync(ct)
        ).ToDictionary(group => (group.DefinitionId, group.Version), group => group.Count);
}
