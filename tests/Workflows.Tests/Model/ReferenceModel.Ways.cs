namespace CaseFlow.Workflows.Tests.Model;

/// <summary>Where the case goes from a stage: on, back, straight back, or out of a block.</summary>
internal sealed partial class ReferenceModel
{
    private void Leave(Stage stage, string outcome, Deed deed)
    {
        Close(stage, deed);
        if (outcome != "Agree")
        {
            EnterOver(procedure.FirstOf(stage.Step), deed, null);
            return;
        }
        if (stage.Detour is { Straight: true, Changed: false } detour)
            Enter(procedure.Steps.First(one => one.Name == detour.Step), deed.At, deed.Number, null);
        else
            Onward(stage.Step, deed);
    }

    private void Onward(ModelStep step, Deed deed)
    {
        if (step.Branch.Length > 0)
        {
            var chain = procedure.Branched[step.Branch];
            if (step.Place + 1 < chain.Length)
                Enter(chain[step.Place + 1], deed.At, deed.Number, null);
            else
                Arrive(step.Branch, deed);
            return;
        }
        var outer = procedure.Before.Concat(procedure.After).ToArray();
        if (step.Place + 1 == procedure.Before.Length)
        {
            foreach (var branch in ModelProcedure.Branches)
                Enter(procedure.Branched[branch][0], deed.At, deed.Number, null);
        }
        else if (step.Place + 1 < outer.Length)
            Enter(outer[step.Place + 1], deed.At, deed.Number, null);
        else
            IsOver = true;
    }

    private void Arrive(string branch, Deed deed)
    {
        Arrived.Add(branch);
        arrivedBy[branch] = deed.Number;
        if (Arrived.Count < ModelProcedure.Branches.Length)
            return;
        touched.UnionWith(arrivedBy.Values.Where(other => other != deed.Number));
        Arrived.Clear();
        arrivedBy.Clear();
        Enter(procedure.After[0], deed.At, deed.Number, null);
    }

    private bool Return(Stage stage, Asking task, Deed deed)
    {
        var inBranch = procedure.Earlier(stage.Step).FirstOrDefault(one => one.Name == deed.With);
        var outside = stage.Step.Branch.Length > 0 ? procedure.Before.FirstOrDefault(one => one.Name == deed.With) : null;
        if ((inBranch ?? outside) is not { } to)
            return false;
        Touched(stage, task, deed);
        stage.Open.Remove(task);
        var between = inBranch is null ? [] : procedure.Earlier(stage.Step).SkipWhile(one => one != to).Skip(1).ToArray();
        var approved = new HashSet<string>(StringComparer.Ordinal);
        if (between.Length > 0)
        {
            var before = procedure.Earlier(stage.Step).Concat(to.Branch.Length > 0 ? procedure.Before : []);
            approved = [.. before.Select(one => one.Field).OfType<string>().Where(fields.ContainsKey)];
        }
        if (inBranch is not null)
            Close(stage, deed);
        EnterOver(to, deed, (stage.Step.Name, deed.Straight && inBranch is not null, approved, false));
        return true;
    }

    // Whatever stands in a block that is left is closed.
    private void EnterOver(ModelStep to, Deed deed, (string, bool, HashSet<string>, bool)? detour)
    {
        if (to.Branch.Length == 0)
        {
            foreach (var other in Stages.ToArray())
                Close(other, deed);
            touched.UnionWith(arrivedBy.Values);
            Arrived.Clear();
            arrivedBy.Clear();
        }
        Enter(to, deed.At, deed.Number, detour);
    }

    private void Close(Stage stage, Deed deed)
    {
        Stages.Remove(stage);
        touched.UnionWith(stage.ChangedBy.Where(other => other != deed.Number));
        touched.Add(stage.Origin);
    }

    private void Enter(ModelStep step, DateTimeOffset at, int origin, (string, bool, HashSet<string>, bool)? detour)
    {
        var stage = new Stage(step, at, origin) { Detour = detour };
        Stages.Add(stage);
        foreach (var person in step.Deciding is Deciding.InTurn or Deciding.Lead ? step.People.Take(1) : step.People)
            stage.Open.Add(new Asking(person, "named") { Origin = origin });
        if (step.Deciding != Deciding.Lead)
            return;
        foreach (var person in step.People.Skip(1))
            stage.Open.Add(new Asking(person, "part") { Origin = origin, AskedBy = "system" });
    }
}
