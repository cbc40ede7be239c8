using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>Why a delegation cannot be given or ended, in the user's words.</summary>
public static class DelegationRefusals
{
    public static readonly Refusal NotFound = new("no-such-delegation", RefusalKind.NotFound);

    public static readonly Refusal NotYours = new("delegation-not-yours", RefusalKind.Forbidden);

    public static readonly Refusal ForOthers = new("delegation-for-others", RefusalKind.Forbidden);

    /// <param name="end">Its last day, or when it was ended.</param>
    public static Refusal Over(DateOnly end) => new("delegation-over", RefusalKind.Conflict, ("day", end));

    /// <summary>It cannot stand beside another one, which is named.</summary>
    public static Refusal Clashes(DelegationClash clash, Delegation with, Staff staff) =>
        clash switch
        {
            DelegationClash.Overlap => new("delegation-overlap", RefusalKind.Conflict, Named(with, staff)),
            DelegationClash.Cycle => new("delegation-cycle", RefusalKind.Conflict, Named(with, staff)),
            DelegationClash.Onward => new("delegation-onward", RefusalKind.Conflict, Named(with, staff)),
            DelegationClash.Handed => new("delegation-handed", RefusalKind.Conflict, Named(with, staff)),
        };

    private static (string Name, SayingValue Value)[] Named(Delegation one, Staff staff) =>
        [("principal", staff.NameOf(one.Principal)), ("delegate", staff.NameOf(one.Delegate)), ("from", one.From), ("until", one.Until)];

    /// <summary>A single field is wrong.</summary>
    public static Refusal Wrong(string field, string code, params ReadOnlySpan<(string Name, SayingValue Value)> values)
    {
        var text = Saying.Of(code, values);
        return new Refusal("invalid", RefusalKind.Invalid, text) { Fields = [new FieldProblem(field, text)] };
    }
}
