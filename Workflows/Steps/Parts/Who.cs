using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// 由谁办理. The rule by which a task finds its people: given codes, codes taken from case fields, or the person who did an earlier step.
/// </summary>
/// <param name="NotBy">Steps whose doers must not do this one (分工制约).</param>
public sealed record Who(
    string? Role,
    string? Unit,
    string? UnitField,
    string? Person,
    string? PersonField,
    string? DoneBy,
    ImmutableArray<string> NotBy) : ISignatories
{
    public IEnumerable<string> FieldsRead => new[] { UnitField, PersonField }.OfType<string>();

    public IEnumerable<string> StepsNamed => NotBy.Append(DoneBy).OfType<string>();

    public bool IsNobody => Role is null && Unit is null && UnitField is null && Person is null && PersonField is null && DoneBy is null;

    public IEnumerable<string> FieldsAddressing => FieldsRead;

    /// <summary>Whom the rule names now, or the reason (Chinese) why it names nobody.</summary>
    internal (Assignee To, string? Problem) Resolve(Facts facts, Run run, Organisation people)
    {
        var recusal = new Recusal(people, facts.List(CaseFields.Subjects));
        if (DoneBy is not null)
        {
            return run.DoneBy.TryGetValue(DoneBy, out var doer)
                ? Allowed(recusal, Assignee.OfPerson(doer))
                : (default, "指定由办理过前面环节的人办理，但那个环节还没有人办理过。请由督办员改派。");
        }
        if (PersonField is not null)
            return facts.Text(PersonField) is { } person ? Allowed(recusal, Assignee.OfPerson(person)) : (default, Unfilled(PersonField));
        if (UnitField is not null)
            return facts.Text(UnitField) is { } unit ? Allowed(recusal, new Assignee(null, Role, unit)) : (default, Unfilled(UnitField));
        return Allowed(recusal, new Assignee(Person, Role, Unit));
    }

    Signatories ISignatories.Of(Facts facts, Run run, Organisation people) =>
        Resolve(facts, run, people) is var (to, problem) && problem is null ? new Signatories([to], null) : new Signatories([], problem);

    private static (Assignee, string?) Allowed(Recusal recusal, Assignee to) =>
        recusal.InPlaceOf(to) is { } allowed
            ? (allowed, null)
            : (default, "按规则应交办的单位或人员是本件反映的对象，须回避。请由督办员另行确定承办单位。");

    private static string Unfilled(string field) => $"办理人由案件的“{field}”确定，但它还没有填写。请由督办员补填。";
}
