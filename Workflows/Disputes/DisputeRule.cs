using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Disputes;

/// <summary>职责异议. Within how many working days of dispatch a unit may dispute that a step's work is theirs, and who answers.</summary>
/// <param name="Days">Working days; the day of dispatch is not counted.</param>
/// <param name="AnsweredBy">Role that answers the first dispute.</param>
/// <param name="RuledBy">Role that rules on the second.</param>
public sealed record DisputeRule(int Days, string AnsweredBy, string RuledBy)
{
    private const string Off = "undisputed";
    private const string DaysInput = "disputeDays";
    private const string AnsweredByInput = "disputeAnsweredBy";
    private const string RuledByInput = "disputeRuledBy";

    /// <summary>《信访工作条例》: five working days.</summary>
    private const int UsualDays = 5;

    private const int MostDays = 60;

    internal static readonly ImmutableArray<InputDescriptor> Inputs =
    [
        new(
            Off,
            new("不能提职责异议", "Not to be disputed"),
            InputEditor.YesNo,
            Hint: new(
                "勾选后，承办单位在本环节不能提出职责异议，例如流程另有异议环节，或已经裁定。",
                "Units cannot dispute that the work is theirs, as where the procedure has steps for it, or after a ruling."
            )
        )
        {
            IsRare = true,
            OnCard = new("不能提职责异议", "not to be disputed"),
        },
        new(
            DaysInput,
            new("几个工作日内可提职责异议", "Disputed within how many working days"),
            InputEditor.Number,
            Hint: new("从派发之日起，派发当日不计；不填为 5。", "From dispatch, whose day is not counted; 5 where nothing is given.")
        )
        {
            IsRare = true,
            OnCard = new("{value} 个工作日内可提职责异议", "disputed within {value} working days"),
            Demands = new InputDemands { Without = Off, Most = MostDays },
        },
        new(
            AnsweredByInput,
            new("职责异议由谁答复", "Disputes answered by"),
            InputEditor.Role,
            Hint: new("不填为督办员。", "Supervisors where nothing is given.")
        )
        {
            IsRare = true,
            OnCard = new("{value}答复职责异议", "disputes answered by {value}"),
            Demands = new InputDemands { Without = Off },
        },
        new(
            RuledByInput,
            new("第二次异议由谁裁定", "Second dispute ruled on by"),
            InputEditor.Role,
            Hint: new("不填为批示领导。", "The leader where nothing is given.")
        )
        {
            IsRare = true,
            OnCard = new("{value}裁定第二次异议", "second dispute ruled on by {value}"),
            Demands = new InputDemands { Without = Off },
        },
    ];

    /// <summary>The rule of a step; null where its work cannot be disputed.</summary>
    internal static DisputeRule? Of(ActivitySource source, StepDescriptor descriptor)
    {
        if (!descriptor.Inputs.Any(input => input.Name == Off))
            return null;
        var (answeredBy, ruledBy) = (source.Text(AnsweredByInput), source.Text(RuledByInput));
        source.Bound(answeredBy, ActivitySource.LongestName);
        source.Bound(ruledBy, ActivitySource.LongestName);
        var days = source.Whole(DaysInput) is int given and > 0 and <= MostDays ? given : UsualDays;
        return source.Flag(Off) ? null : new DisputeRule(days, answeredBy ?? Roles.Supervisor, ruledBy ?? Roles.Leader);
    }
}
