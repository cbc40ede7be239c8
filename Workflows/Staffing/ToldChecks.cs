using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Staffing;

/// <summary>Whom a step and the ladder of its deadline tell: whether there is anybody, and whether a mail can reach them.</summary>
internal static class ToldChecks
{
    public static IEnumerable<Finding> Of(StepPeople step, KnownOffice office)
    {
        var recipients = step.Rungs.SelectMany(Recipients).Concat(step.Told).Distinct().ToArray();
        foreach (var recipient in recipients)
        {
            if (Unreached(step, recipient, office) is { } finding)
                yield return finding;
        }
        var mailed = step
            .Rungs.Where(rung => rung.Mail)
            .SelectMany(Recipients)
            .Distinct()
            .SelectMany(recipient => People(step, recipient, office))
            .Select(member => member.Code)
            .Where(office.WithoutAddress.Contains)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (mailed.Length > 0)
            yield return StaffingChecks.Found("no-address", step, ("people", SayingValue.List(mailed.Select(office.NameOfPerson))));
    }

    private static IEnumerable<Recipient> Recipients(Rung rung) => rung.To.Concat(rung.Copy);

    private static Finding? Unreached(StepPeople step, Recipient recipient, KnownOffice office) =>
        recipient switch
        {
            { Kind: RecipientKind.Role, Code: { } role } when !office.HasRole(role) => StaffingChecks.Found(
                "told-role-unknown",
                step,
                ("role", role)
            ),
            { Kind: RecipientKind.Role, Code: { } role } when office.Addressed(Assignee.OfRole(role)).IsEmpty => StaffingChecks.Found(
                "told-role-empty",
                step,
                ("role", KnownOffice.NameOfRole(role))
            ),
            { Kind: RecipientKind.Person, Code: { } person } when office.People.Find(person) is null => StaffingChecks.Found(
                office.PersonNames.ContainsKey(person) ? "told-person-left" : "told-person-unknown",
                step,
                ("person", office.NameOfPerson(person))
            ),
            // Others of the rung may be told all the same: the head whom the ladder counts on is not among them.
            { Kind: RecipientKind.HeadOfUnit } when Headless(step, office) is { Length: > 0 } units => StaffingChecks.Found(
                "told-no-head",
                step,
                ("units", SayingValue.List(units.Select(office.NameOfUnit)))
            ),
            _ => null,
        };

    private static string[] Headless(StepPeople step, KnownOffice office) =>
        [.. Units(step, office).Where(unit => !office.People.HeadsOf(unit).Any())];

    private static IEnumerable<Member> People(StepPeople step, Recipient recipient, KnownOffice office) =>
        recipient switch
        {
            { Kind: RecipientKind.Role, Code: { } role } => office.Addressed(Assignee.OfRole(role)),
            { Kind: RecipientKind.Person, Code: { } person } => office.Addressed(Assignee.OfPerson(person)),
            { Kind: RecipientKind.Handler } => step.Asks.SelectMany(ask => office.Addressed(ask.To)),
            _ => Units(step, office).SelectMany(office.People.HeadsOf),
        };

    /// <summary>The units of everybody whom the step asks.</summary>
    private static IEnumerable<string> Units(StepPeople step, KnownOffice office) =>
        step
            .Asks.SelectMany(ask => office.Addressed(ask.To))
            .Select(member => member.Unit)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
