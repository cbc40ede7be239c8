using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>Where a case stands now, without a word of what it is about.</summary>
/// <param name="Steps">Names of the steps where it has an open task.</param>
/// <param name="Units">Names of the units that have those tasks.</param>
public sealed record CasePlace(ImmutableArray<string> Steps, ImmutableArray<string> Units)
{
    public static readonly CasePlace Nowhere = new([], []);
}

/// <summary>For whoever draws procedures and does not read cases: step and unit of some cases.</summary>
public sealed class CasePlaces(CaseFlowDb db, StaffDirectory directory)
{
    private const int PageSize = 500;

    private sealed record Held(long CaseId, string Step, string? Unit, string? Person);

    /// <returns>By the id of the case; one without an open task is not among them.</returns>
    public async Task<IReadOnlyDictionary<long, CasePlace>> Of(IReadOnlyCollection<long> cases, CancellationToken ct)
    {
        var (staff, tasks) = (await directory.Read(db, ct), new List<Held>());
        foreach (var page in cases.Chunk(PageSize))
        {
            tasks.AddRange(
                await db
                    .Tasks.Where(task => page.Contains(task.CaseId) && task.Status == InboxTaskStatus.Open)
                    .OrderBy(task => task.Visit)
                    .ThenBy(task => task.Seq)
                    .Select(task => new Held(task.CaseId, task.StepName, task.Unit, task.ClaimedBy ?? task.Person))
                    .ToListAsync(ct)
            );
        }
        return tasks.GroupBy(task => task.CaseId).ToDictionary(one => one.Key, one => Place(one, staff));
    }

    private static CasePlace Place(IEnumerable<Held> tasks, Staff staff) =>
        new(
            [.. tasks.Select(task => task.Step).Distinct(StringComparer.Ordinal)],
            [
                .. tasks
                    .Select(task => task.Unit ?? (task.Person is { } person ? staff.Find(person)?.Unit : null))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(staff.UnitName),
            ]
        );
}
