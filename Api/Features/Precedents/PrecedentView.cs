using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Precedents;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Precedents;

/// <summary>The case that a ruling was made in, for whoever may see it.</summary>
public sealed record PrecedentCase(long Id, string Number, string Title, string? Region);

/// <summary>先例. A ruling on who is responsible.</summary>
/// <param name="Unit">Code of the unit that was ruled to do the work.</param>
/// <param name="UnitName">What it is called.</param>
/// <param name="DisputedBy">Name of the unit that had disputed it last.</param>
/// <param name="Ground">What the ruling rests on.</param>
/// <param name="Case">Null for whoever may not see the case: of it they are told its category alone.</param>
public sealed record PrecedentView(
    DateTimeOffset At,
    string? Category,
    string Unit,
    string UnitName,
    string DisputedBy,
    string Ground,
    PrecedentCase? Case
)
{
    /// <summary>Whether the category is the same as that of the case that is asked for.</summary>
    public bool SameCategory { get; init; }

    /// <summary>The same for the region; never said of a case that the reader may not see.</summary>
    public bool SameRegion { get; init; }

    /// <summary>Whether the titles have many words in common; never said of a case that the reader may not see.</summary>
    public bool LikeWords { get; init; }

    internal static async Task<IReadOnlySet<long>> Visible(CaseFlowDb db, IEnumerable<Ruling> rulings, Reader by, CancellationToken ct)
    {
        var ids = rulings.Select(one => one.CaseId).Distinct().ToArray();
        return await db.VisibleTo(by).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(ct);
    }

    internal static PrecedentView Of(Ruling ruling, Staff staff, bool visible) =>
        new(
            ruling.Settled.At,
            ruling.Category,
            ruling.Settled.To,
            staff.UnitName(ruling.Settled.To),
            staff.UnitName(ruling.Settled.From),
            ruling.Settled.Ground,
            visible ? new PrecedentCase(ruling.CaseId, ruling.Number, ruling.Title, ruling.Region) : null
        );
}
