using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;

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
    ImmutableArray<string> NotBy
) : ISignatories
{
    public IEnumerable<string> FieldsRead => new[] { UnitField, PersonField }.OfType<string>();

    public IEnumerable<string> StepsNamed => NotBy.Append(DoneBy).OfType<string>();

    public bool IsNobody => Role is null && Unit is null && UnitField is null && Person is null && PersonField is null && DoneBy is null;

    /// <summary>The role that whoever does the task has, whatever the case; null where the rule goes by something else.</summary>
    public string? FixedRole => Person is null && PersonField is null && DoneBy is null ? Role : null;

    public IEnumerable<string> FieldsAddressing => FieldsRead;

    public bool NamesUnits => (Unit ?? UnitField) is not null;

    public IEnumerable<string> FieldsOfUnits => UnitField is null ? [] : [UnitField];

    /// <summary>Whom the rule names now.</summary>
    internal Addressee Resolve(Facts facts, Run run, Organisation people)
    {
        var recusal = CaseRecusal.Of(people, facts);
        if (DoneBy is not null)
        {
            return run.DoneBy.TryGetValue(DoneBy, out var doer)
                ? Allowed(recusal, Assignee.OfPerson(run.InPlaceOf(doer)))
                : Addressee.Nobody(Saying.Of("waits.not-done-before"));
        }
        if (PersonField is not null)
            return facts.Text(PersonField) is { } person
                ? Allowed(recusal, Assignee.OfPerson(run.InPlaceOf(person)))
                : Unfilled(PersonField);
        if (UnitField is not null)
            return facts.Text(UnitField) is { } unit ? Allowed(recusal, new Assignee(null, Role, unit)) : Unfilled(UnitField);
        return Allowed(recusal, new Assignee(Person is null ? null : run.InPlaceOf(Person), Role, Unit));
    }

    Signatories ISignatories.Of(Facts facts, Run run, Organisation people) =>
        Resolve(facts, run, people) is var (to, problem) && problem is null ? new Signatories([to], null) : new Signatories([], problem);

    private static Addressee Allowed(Recusal recusal, Assignee to) =>
        recusal.InPlaceOf(recusal.People.InPlaceOf(to)) is { } allowed
            ? new Addressee(allowed, null)
            : Addressee.Nobody(Saying.Of("waits.addressee-recused"));

    private static Addressee Unfilled(string field) => Addressee.Nobody(Saying.Of("waits.field-empty", ("field", field)));
}

/// <summary>Whom a rule names. Where it names nobody, nobody is refused anything: the step waits.</summary>
/// <param name="Wait">Why it names nobody until the case is corrected; null when it does.</param>
internal readonly record struct Addressee(Assignee To, Saying? Wait)
{
    public static Addressee Nobody(Saying why) => new(default, why);
}
