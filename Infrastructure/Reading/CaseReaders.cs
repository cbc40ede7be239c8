using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// Who of the office may know of one case: what <see cref="CaseScope.VisibleTo"/> says of a reader, said of everybody at once.
/// </summary>
public sealed class CaseReaders
{
    private readonly Staff staff;
    private readonly Recusal recusal;
    private readonly HashSet<string> people;
    private readonly HashSet<string> addressees;
    private readonly HashSet<string> units;

    private CaseReaders(
        Staff staff,
        Recusal recusal,
        IEnumerable<string> people,
        IReadOnlyCollection<(string Addressee, string? Unit)> tasks
    )
    {
        (this.staff, this.recusal) = (staff, recusal);
        this.people = people.ToHashSet(StringComparer.Ordinal);
        addressees = tasks.Select(task => task.Addressee).ToHashSet(StringComparer.Ordinal);
        units = tasks.Select(task => task.Unit).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="facts">The case's fields: they say whom it is about.</param>
    public static async Task<CaseReaders> Of(CaseFlowDb db, long caseId, Staff staff, Facts facts, CancellationToken ct)
    {
        var registered = await db.Cases.Where(row => row.Id == caseId).Select(row => row.RegisteredBy).SingleAsync(ct);
        var tasks = await db
            .Tasks.AsNoTracking()
            .Where(task => task.CaseId == caseId)
            .Select(task => new
            {
                task.Addressee,
                task.Unit,
                task.ClosedBy,
            })
            .ToListAsync(ct);
        var opened = await db
            .Notices.Where(notice => notice.CaseId == caseId && notice.OpensTo != null)
            .Select(notice => notice.OpensTo!)
            .ToListAsync(ct);
        var handedOn = await db
            .TaskPassings.Where(passing => passing.CaseId == caseId && passing.How == TaskPassage.HandedOver)
            .Select(passing => passing.By)
            .ToListAsync(ct);
        return new CaseReaders(
            staff,
            CaseRecusal.Of(staff.People, facts),
            tasks.Select(task => task.ClosedBy).OfType<string>().Concat(opened).Concat(handedOn).Append(registered),
            tasks.ConvertAll(task => (task.Addressee, task.Unit))
        );
    }

    /// <summary>Whether it must not come before them (回避).</summary>
    public bool Bars(StaffMember member) => recusal.Bars(member);

    public bool Includes(StaffMember member)
    {
        if (Bars(member))
            return false;
        var reader = staff.ReaderOf(Organisation.ActorOf(member));
        return CaseScope.IsOfficeWide(reader)
            || people.Contains(member.Code)
            || TaskRow.AddresseesOf(reader).Any(addressees.Contains)
            || reader.Units.Any(units.Contains);
    }
}
