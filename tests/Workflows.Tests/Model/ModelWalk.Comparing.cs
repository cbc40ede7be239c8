using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>Whether both stand alike.</summary>
internal sealed partial class ModelWalk
{
    private void Compare(string deed)
    {
        Same(deed, "over", [run.IsOpen ? "no" : "yes"], [model.IsOver ? "yes" : "no"]);
        if (model.IsOver)
            return;
        Same(
            deed,
            "tasks",
            run.Visits.SelectMany(visit =>
                visit.Tasks.Select(task => $"{visit.Step} {task.To.Person} {(task.ClaimedBy is null ? "free" : "held")} {visit.Due:O}")
            ),
            model.Stages.SelectMany(stage =>
                stage.Open.Select(task =>
                    $"{stage.Step.Name} {task.Who} {(task.IsClaimed ? "held" : "free")} {(stage.Step.Days > 0 ? DueOf(stage) : null):O}"
                )
            )
        );
        Same(
            deed,
            "votes",
            run.Visits.SelectMany(visit => visit.Votes.Select(vote => $"{visit.Step} {vote.By} {vote.Outcome}")),
            model.Stages.SelectMany(stage => stage.Votes.Select(vote => $"{stage.Step.Name} {vote.By} {vote.Outcome}"))
        );
        Same(
            deed,
            "to come",
            run.Visits.SelectMany(visit => visit.Later.Select(later => $"{visit.Step} {later.To.Person}")),
            model.Stages.SelectMany(stage => stage.Later.Select(later => $"{stage.Step.Name} {later.Who}"))
        );
        Same(deed, "arrived", run.Blocks.SelectMany(block => block.Arrived), model.Arrived);
        Same(deed, "withdrawals", run.Sendings.Select(sent => $"{NumberOf(sent)}"), model.Sent.Select(number => $"{number}"));
        Same(deed, "fields", facts.All.Select(Told), model.Fields.Select(Told));
        Invariants();
    }

    private int NumberOf(Sending sent) => sentAs.Last(one => one.Value == (sent.Visit, sent.Seq)).Key;

    private static string Told<T>(KeyValuePair<string, T> field) => $"{field.Key}={field.Value}";

    private void Invariants()
    {
        foreach (var visit in run.Visits)
        {
            if (!visit.IsHeld)
                throw new InvalidOperationException(($"visit {visit.Number} at {visit.Step} is held by nobody"));
            if (visit.Block != 0 && !run.Blocks.Any(block => block.Number == visit.Block))
                throw new InvalidOperationException(($"visit {visit.Number} belongs to a block that is closed"));
        }
    }

    private void Same(string deed, string what, IEnumerable<string> engine, IEnumerable<string> reference)
    {
        var (one, other) = (engine.Order(StringComparer.Ordinal).ToArray(), reference.Order(StringComparer.Ordinal).ToArray());
        if (!one.SequenceEqual(other, StringComparer.Ordinal))
            throw new InvalidOperationException(
                ($"after {deed} {what} differ: engine [{string.Join("; ", one)}], model [{string.Join("; ", other)}]")
            );
    }
}
