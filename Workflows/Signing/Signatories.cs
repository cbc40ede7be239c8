using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Signing;

/// <summary>会签人. Whom a step names to answer: people, roles and units alike.</summary>
internal interface ISignatories
{
    /// <summary>Fields that somebody must have filled before.</summary>
    IEnumerable<string> FieldsRead { get; }

    /// <summary>Fields that decide who is named: correcting one hands open tasks on.</summary>
    IEnumerable<string> FieldsAddressing { get; }

    /// <summary>Other steps whose doers it names or keeps out.</summary>
    IEnumerable<string> StepsNamed => [];

    /// <summary>Whom it names, with those who take the place of somebody barred (回避).</summary>
    Signatories Of(Facts facts, Run run, Organisation people);

    /// <summary>Whether it gives the work to units.</summary>
    bool NamesUnits => false;

    /// <summary>Fields that name these units.</summary>
    IEnumerable<string> FieldsOfUnits => [];

    /// <summary>How one more unit is asked; null where units cannot be added.</summary>
    Assignee? Further(string unit) => null;
}

/// <param name="Named">Each once, in the order in which they sign where they sign in turn.</param>
/// <param name="Problem">Why the step cannot be handed to them until the case is corrected; null when it can.</param>
internal readonly record struct Signatories(ImmutableArray<Assignee> Named, Saying? Problem);
