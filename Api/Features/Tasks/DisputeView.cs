using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Tasks;

/// <summary>A dispute about the same work that was answered before.</summary>
/// <param name="From">The unit that disputed.</param>
/// <param name="To">The unit that had the work after the answer.</param>
/// <param name="Moved">Whether it went to another unit.</param>
/// <param name="Reason">Why; empty where nothing was said.</param>
public sealed record EarlierDispute(DateTimeOffset At, string From, string To, bool Moved, string Reason);

/// <summary>职责异议. What a unit disputes, for whoever answers.</summary>
/// <param name="From">The unit that has the work and disputes it.</param>
/// <param name="Proposed">The unit that should have it.</param>
/// <param name="ProposedCode">Its code.</param>
/// <param name="Source">What kind of ground is cited.</param>
/// <param name="WorkDue">Until when the work itself is to be done, whoever does it; null without a deadline.</param>
/// <param name="Ruling">裁定. Whether the answer cannot be disputed again.</param>
/// <param name="Earlier">Earliest first.</param>
public sealed record DisputeView(
    string From,
    string Proposed,
    string ProposedCode,
    Saying Source,
    string Ground,
    DateTimeOffset? WorkDue,
    bool Ruling,
    IReadOnlyList<EarlierDispute> Earlier
)
{
    /// <summary>Null for a question that is none.</summary>
    internal static DisputeView? Of(CaseAt at, Visit visit, OpenTask question, Staff staff)
    {
        if (!Disputing.IsDispute(question))
            return null;
        var asked = question.Asked!;
        var (from, proposed, source) = (Said(asked, Disputing.From), Said(asked, Disputing.Unit), Said(asked, Disputing.Source));
        var chosen = Dispute.Sources.Choices.FirstOrDefault(choice => choice.Value == source);
        return new DisputeView(
            staff.UnitName(from),
            staff.UnitName(proposed),
            proposed,
            chosen?.Own is { } own ? AskedField.Said(own) : Saying.Verbatim(source),
            Said(asked, Disputing.Ground),
            visit.TaskOf(asked.Of)?.Due,
            asked.Kind == RulingQuestion.Kind,
            [
                .. Disputing
                    .Before(at.Run, visit, asked.Of, from)
                    .Select(one => new EarlierDispute(one.At, staff.UnitName(one.From), staff.UnitName(one.To), one.Moved, one.Ground)),
            ]
        );
    }

    private static string Said(Question asked, string field) => asked.Given.GetValueOrDefault(field)?.ToString() ?? "";
}
