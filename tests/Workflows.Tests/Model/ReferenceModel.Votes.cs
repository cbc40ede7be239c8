using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>What people answer, and when a stage is decided.</summary>
internal sealed partial class ReferenceModel
{
    private bool Vote(Stage stage, Asking task, Deed deed)
    {
        if (!Offers(stage, task, deed.With) || stage.Open.Any(one => one.Of == task && one.Place == SigningPlace.Before))
            return false;
        if (task.IsSigning && stage.Step.Deciding == Deciding.Lead && stage.Open.Any(one => one.Kind == "part"))
            return false;
        Touched(stage, task, deed);
        stage.Open.Remove(task);
        stage.ChangedBy.Add(deed.Number);
        if (task.IsSigning)
            touched.UnionWith(stage.WaitedFor.Where(one => one.RestedOnBy is null || one.RestedOnBy == task).Select(one => one.Deed));
        if (task.Kind == "part")
            stage.WaitedFor.Add((deed.Number, null));
        else if (task.Place == SigningPlace.Before)
            stage.WaitedFor.Add((deed.Number, task.Of));
        if (!task.IsSigning)
        {
            if (task.Kind == "adviser")
                Next(stage, task, deed);
            return true;
        }
        Write(stage, deed);
        stage.Votes.Add((deed.By, deed.With, task.Kind == "added"));
        if (task.Kind == "named")
            stage.Done.Add(task.Signatory);
        Next(stage, task, deed);
        return true;
    }

    private static bool Offers(Stage stage, Asking task, string outcome) =>
        task.Kind switch
        {
            "named" or "added" => outcome is "Agree" or "Reject" || (outcome == "Abstain" && stage.Step.Votes),
            "part" => outcome == "HandedIn",
            _ => outcome == "Given",
        };

    private void Write(Stage stage, Deed deed)
    {
        if (stage.Step.Field is not { } field || deed.Value.Length == 0)
            return;
        foreach (var other in Stages)
        {
            if (other.Detour is { } detour && detour.Approved.Contains(field) && fields.GetValueOrDefault(field) != deed.Value)
                other.Detour = detour with { Changed = true };
        }
        fields[field] = deed.Value;
    }

    private void Next(Stage stage, Asking gone, Deed deed)
    {
        if (Decided(stage) is { } outcome)
        {
            Leave(stage, outcome, deed);
            return;
        }
        foreach (var later in stage.Later.Where(one => one.Of == gone).ToArray())
        {
            stage.Later.Remove(later);
            later.Origin = deed.Number;
            stage.Open.Add(later);
        }
        if (stage.Step.Deciding == Deciding.InTurn && !stage.Open.Any(one => one.IsSigning) && NotAsked(stage).FirstOrDefault() is { } next)
        {
            stage.Open.Add(new Asking(next, "named") { Origin = deed.Number });
            touched.UnionWith(stage.ChangedBy.Where(other => other != deed.Number)); // their turn came because of all of these
        }
    }

    private static IEnumerable<string> NotAsked(Stage stage) =>
        stage.Step.Deciding == Deciding.InTurn
            ? stage.Step.People.Where(one =>
                !stage.Done.Contains(one) && stage.Open.All(task => task.Kind != "named" || task.Signatory != one)
            )
            : [];

    private static string? Decided(Stage stage)
    {
        var advisers = stage.Open.Concat(stage.Later).Count(one => one.Kind == "adviser");
        var pending = stage.Open.Concat(stage.Later).Count(one => one.IsSigning) + NotAsked(stage).Count();
        int agree = stage.Votes.Count(vote => vote.Outcome == "Agree"),
            against = stage.Votes.Count(vote => vote.Outcome == "Reject");
        var all = stage.Votes.Count + pending;
        if (all == 0)
            return null;
        switch (stage.Step.Deciding)
        {
            case Deciding.One or Deciding.Lead:
                if (stage.Votes is [.., { Added: true, Outcome: "Reject" }])
                    return "Reject";
                var own = stage.Votes.FindLast(vote => !vote.Added);
                return own.By is null || pending > 0 || advisers > 0 ? null : own.Outcome;
            case Deciding.Any:
                if (stage.Votes is [.., { Outcome: not "Abstain" } last])
                    return last.Outcome;
                return pending > 0 || advisers > 0 ? null : "Reject";
            case Deciding.All or Deciding.InTurn when against > 0:
            case Deciding.Veto when against > 0:
                return "Reject";
        }
        if (advisers > 0)
            return null;
        return stage.Step.Deciding switch
        {
            Deciding.All or Deciding.InTurn or Deciding.AllHeard => pending > 0 ? null
            : against == 0 && agree > 0 ? "Agree"
            : "Reject",
            Deciding.Veto => agree + pending < Math.Min(stage.Step.Needed, all) ? "Reject"
            : pending > 0 || agree < Math.Min(stage.Step.Needed, all) ? null
            : "Agree",
            Deciding.Count => Enough(agree, pending, Math.Min(stage.Step.Needed, all)),
            _ => Enough(agree, pending, Math.Max(1, (int)Math.Ceiling(all * stage.Step.Needed / 100m))),
        };
    }

    private static string? Enough(int agree, int pending, int needed) =>
        agree >= needed ? "Agree"
        : agree + pending < needed ? "Reject"
        : null;
}
