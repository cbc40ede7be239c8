using CaseFlow.Api.Features.Cases;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Merging;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Features.Merging;

/// <summary>What would happen to one of the cases.</summary>
/// <param name="Called">Names of the steps whose open tasks would leave the inboxes.</param>
/// <param name="Back">Names of the steps whose tasks would be open again.</param>
/// <param name="Told">Names of those who would get a notice or a mail at once.</param>
/// <param name="Due">When what is open in it is due, the earliest; null without a deadline.</param>
/// <param name="Stamp">Of the case as it was previewed: to be sent with the act.</param>
public sealed record CaseAhead(
    long Id,
    string Number,
    string Title,
    IReadOnlyList<Saying> Called,
    IReadOnlyList<Saying> Back,
    IReadOnlyList<string> Told,
    DateTimeOffset? Due,
    string Stamp
);

/// <summary>预告 of merging and splitting: each of the cases by itself, as the engine would decide.</summary>
public sealed class MergeAhead(Preview preview)
{
    public async Task<OrRefusal<IReadOnlyList<CaseAhead>>> Of(OrRefusal<IReadOnlyList<MergeStep>> steps, CancellationToken ct)
    {
        if (steps.Refusal is { } none)
            return none;
        var found = new List<CaseAhead>(steps.Value.Count);
        foreach (var step in steps.Value)
        {
            var outlook = await preview.Of(step.Case.Id, step.Happened, ct);
            if (outlook.Refusal is { } refusal)
                return MergeTrouble.Of(step.Case.Number, refusal);
            found.Add(Of(step, outlook.Value));
        }
        return found;
    }

    private static CaseAhead Of(MergeStep step, Outlook ahead) =>
        new(
            step.Case.Id,
            step.Case.Number,
            step.Case.Title,
            ahead.Cancelled,
            [.. ahead.Passed.Select(task => task.Step).Distinct()],
            [.. ahead.Told.Select(member => member.Name)],
            step.Case.NextDue ?? ahead.Passed.Select(task => task.Due).Min(),
            CorrectFields.StampOf(step.Case)
        );
}
