using CaseFlow.Domain;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>Names of those whom a circulation means.</summary>
/// <param name="Told">Who would get it.</param>
/// <param name="Already">Who has it already and has not read it.</param>
/// <param name="LeftOut">Who would not get it, for they have to recuse (回避).</param>
public sealed record CircleView(IReadOnlyList<string> Told, IReadOnlyList<string> Already, IReadOnlyList<string> LeftOut);

/// <summary>Tells beforehand whom a circulation reaches.</summary>
public sealed class CirclePreview(CaseFlowDb db, StaffDirectory directory)
{
    public async Task<OrRefusal<CircleView>> Of(long caseId, CaseCirculated sent, CancellationToken ct)
    {
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == caseId, ct);
        if (row is null)
            return CaseRunner.NoSuchCase;
        var staff = await directory.Read(db, ct);
        if (Circle.Unknown(sent.To, staff).ToArray() is { Length: > 0 } unknown)
            return NoteRefusals.Unknown(unknown);
        var circle = await Circle.Of(db, caseId, staff, CaseFacts.Of(row), sent, ct);
        return new CircleView(Names(circle.Told), Names(circle.Already), Names(circle.LeftOut));
    }

    private static IReadOnlyList<string> Names(ImmutableArray<StaffMember> people) => [.. people.Select(member => member.Name)];
}
