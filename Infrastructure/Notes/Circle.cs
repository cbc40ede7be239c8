using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Notes;

/// <summary>Whom a circulation means, as the office stands.</summary>
/// <param name="Told">Who gets it.</param>
/// <param name="Already">Who has it in the inbox and has not read it: they are not told twice.</param>
/// <param name="LeftOut">Who has to recuse (回避).</param>
internal sealed record Circle(ImmutableArray<StaffMember> Told, ImmutableArray<StaffMember> Already, ImmutableArray<StaffMember> LeftOut)
{
    public static async Task<Circle> Of(CaseFlowDb db, long caseId, Staff staff, Facts facts, CaseCirculated sent, CancellationToken ct)
    {
        var recusal = CaseRecusal.Of(staff.People, facts);
        var unread = await db
            .Notices.AsNoTracking()
            .Where(notice => notice.CaseId == caseId && notice.OpensTo != null && notice.ReadAt == null)
            .Select(notice => notice.Person)
            .ToListAsync(ct);
        var meant = sent
            .To.SelectMany(staff.Addressed)
            .Where(member => member.Code != sent.By.Person)
            .DistinctBy(member => member.Code, StringComparer.Ordinal)
            .ToLookup(member =>
                recusal.Bars(member) ? nameof(LeftOut)
                : unread.Contains(member.Code, StringComparer.Ordinal) ? nameof(Already)
                : nameof(Told)
            );
        return new Circle([.. meant[nameof(Told)]], [.. meant[nameof(Already)]], [.. meant[nameof(LeftOut)]]);
    }

    /// <summary>What of a choice names nobody and nothing of the office.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<Assignee> to, Staff staff) =>
        to.SelectMany(one =>
            new[]
            {
                one.Person is { } person && staff.Find(person) is null ? person : null,
                one.Unit is { } unit && !staff.HasUnit(unit) ? unit : null,
            }.OfType<string>()
        );
}
