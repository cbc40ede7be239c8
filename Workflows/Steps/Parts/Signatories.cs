using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>会签人. Whom a step names to answer: people, roles and units alike.</summary>
internal interface ISignatories
{
    /// <summary>Fields that somebody must have filled before.</summary>
    IEnumerable<string> FieldsRead { get; }

    /// <summary>Fields that decide who is named: correcting one hands open tasks on.</summary>
    IEnumerable<string> FieldsAddressing { get; }

    /// <summary>Whom it names, with those who take the place of somebody barred (回避).</summary>
    Signatories Of(Facts facts, Run run, Organisation people);

    /// <summary>How one more unit is asked; null where units cannot be added.</summary>
    Assignee? Further(string unit) => null;
}

/// <param name="Named">Each once, in the order in which they sign where they sign in turn.</param>
/// <param name="Problem">Why the step cannot be handed to them until the case is corrected; null when it can.</param>
internal readonly record struct Signatories(ImmutableArray<Assignee> Named, Saying? Problem);

/// <summary>How many answers are enough, and whether all are asked at once.</summary>
/// <param name="Needed">Answers that are enough; more than there are signatories means all.</param>
/// <param name="InTurn">顺序会签: each is asked when the one before has answered.</param>
internal sealed record Signing(int Needed, bool InTurn = false)
{
    /// <summary>会签: all must answer.</summary>
    public static readonly Signing All = new(int.MaxValue);

    /// <summary>或签: one answer is enough.</summary>
    public static readonly Signing AnyOne = new(1);

    /// <summary>顺序会签: all must answer, one after the other.</summary>
    public static readonly Signing OneByOne = new(int.MaxValue, InTurn: true);

    /// <summary>票签: so many answers are enough.</summary>
    public static Signing Quorum(int needed) => new(needed);
}
