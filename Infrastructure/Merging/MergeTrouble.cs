using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;

namespace CaseFlow.Infrastructure.Merging;

/// <summary>Why cases are not merged, as far as that depends on more than one of them.</summary>
public static class MergeTrouble
{
    public static readonly Refusal NoneChosen = new("merge-none-chosen", RefusalKind.Invalid);

    public static Refusal TooMany(int most) => new("merge-too-many", RefusalKind.Invalid, ("most", most));

    /// <summary>The one accuses somebody and the other does not: they are kept to different people.</summary>
    private static readonly Refusal Accusation = new("merge-accusation", RefusalKind.Conflict);

    /// <summary>回避. Whom the case is about could handle it in the main case.</summary>
    private static readonly Refusal Subjects = new("merge-subjects", RefusalKind.Conflict);

    /// <summary>Why a case cannot be merged into another as both stand; null when it can. Whoever asks may know of both.</summary>
    public static Refusal? WhyNot(CaseRow main, CaseRow other) =>
        main.Id == other.Id ? MergeRefusals.Itself : MergeRefusals.Against(EngineJson.ReadRun(other.Run.State)) ?? Between(main, other);

    /// <summary>The part of it that the engine cannot ask, for it decides on one case at a time.</summary>
    public static Refusal? Between(CaseRow main, CaseRow other)
    {
        var (here, there) = (CaseFacts.Of(main), CaseFacts.Of(other));
        if (Accuses(here) != Accuses(there))
            return Accusation;
        return there.List(CaseFields.Subjects).Except(here.List(CaseFields.Subjects), StringComparer.Ordinal).Any() ? Subjects : null;
    }

    /// <summary>A refusal with the case that it is about.</summary>
    public static Refusal Of(string number, Refusal why) =>
        why with
        {
            Text = Saying.Of("merging.of-case", ("number", number), ("why", why.Text)),
        };

    private static bool Accuses(Facts facts) => facts[CaseFields.ContainsAccusation] is FieldValue.Flag { Value: true };
}
