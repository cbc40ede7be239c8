using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Turns the recipients of a rung or a notification into people. Nobody whom the item is about is ever told (回避).</summary>
internal static class Recipients
{
    public static IEnumerable<StaffMember> Of(IEnumerable<Recipient> recipients, IEnumerable<OpenTask> tasks, Staff staff, Facts facts)
    {
        var subjects = facts.List(CaseFields.Subjects);
        return recipients.SelectMany(recipient => People(recipient, tasks, staff))
            .DistinctBy(member => member.Code, StringComparer.Ordinal)
            .Where(member => !subjects.Contains(member.Code) && !subjects.Contains(member.Unit));
    }

    private static IEnumerable<StaffMember> People(Recipient recipient, IEnumerable<OpenTask> tasks, Staff staff) => recipient.Kind switch
    {
        RecipientKind.Handler => tasks.SelectMany(task => Holders(task, staff)),
        RecipientKind.HeadOfUnit => tasks.SelectMany(task => Holders(task, staff).Select(holder => holder.Unit)
            .Append(task.To.Unit).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(staff.HeadsOf)),
        RecipientKind.Role => staff.WithRole(recipient.Code!),
        RecipientKind.Person => staff.Find(recipient.Code!) is { } person ? [person] : [],
    };

    private static IEnumerable<StaffMember> Holders(OpenTask task, Staff staff) => task.ClaimedBy is { } holder
        ? staff.Find(holder) is { } one ? [one] : []
        : staff.Addressed(task.To);
}
