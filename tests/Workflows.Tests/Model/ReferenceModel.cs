using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Tests.Model;

internal enum What
{
    Vote,
    Claim,
    Release,
    Transfer,
    Add,
    Remove,
    Consult,
    Return,
    Withdraw,
    Late,
}

/// <summary>Something that somebody tries to do.</summary>
/// <param name="Number">Counts what was tried.</param>
/// <param name="Step">The step, and <paramref name="Who"/> has a task there.</param>
/// <param name="By">Who does it.</param>
/// <param name="With">Outcome, person or step.</param>
/// <param name="Of">For a withdrawal: the number of what is withdrawn.</param>
internal sealed record Deed(int Number, What What, string Step, string Who, string By, string With, DateTimeOffset At)
{
    public SigningPlace Place { get; init; }

    public bool Advises { get; init; }

    public bool Straight { get; init; }

    public string Value { get; init; } = "";

    public int Of { get; init; }
}

/// <summary>
/// A second, small account of what the acts mean, written without looking at how the engine does it: stages with people, no visits, no blocks,
/// no trail. What is withdrawn is left out, and the rest is told once more.
/// </summary>
internal sealed class ReferenceModel(ModelProcedure procedure)
{
    internal const int MostKept = 8;

    internal sealed class Asking(string who, string kind)
    {
        public string Signatory { get; init; } = who;
        public string Who { get; set; } = who;
        public string Kind { get; } = kind; // named, added, adviser (waited for), part, advice (not waited for)
        public bool IsClaimed { get; set; }
        public string AskedBy { get; init; } = "";
        public Asking? Of { get; init; }
        public SigningPlace? Place { get; init; }
        public int Origin { get; set; }

        public bool IsSigning => Kind is "named" or "added";
    }

    internal sealed class Stage(ModelStep step, DateTimeOffset entered, int origin)
    {
        public ModelStep Step { get; } = step;
        public DateTimeOffset Entered { get; } = entered;
        public int Origin { get; } = origin;
        public List<Asking> Open { get; } = [];
        public List<Asking> Later { get; } = [];
        public List<(string By, string Outcome, bool Added)> Votes { get; } = [];
        public List<string> Done { get; } = []; // named who have voted or were excused
        public HashSet<string> Seen { get; } = []; // everybody who has ever had a task here
        public List<(int Deed, Asking? RestedOnBy)> WaitedFor { get; } = []; // answers that somebody had to wait for; null: everybody
        public HashSet<int> ChangedBy { get; } = [];
        public (string Step, bool Straight, HashSet<string> Approved, bool Changed)? Detour { get; set; }
    }

    private readonly List<Deed> told = [];
    private readonly HashSet<int> touched = [];
    private List<int> kept = [];
    private Dictionary<string, string> fields = new(StringComparer.Ordinal);

    public List<Stage> Stages { get; } = [];

    public HashSet<string> Arrived { get; } = [];

    private readonly Dictionary<string, int> arrivedBy = [];

    public bool IsOver { get; private set; }

    public IReadOnlyDictionary<string, string> Fields => fields;

    public IReadOnlyList<int> Sent => kept;

    public void Begin(DateTimeOffset at) => Enter(procedure.Before[0], at, -1, null);

    /// <summary>Whether it may be done; then it is.</summary>
    public bool Try(Deed deed)
    {
        if (IsOver)
            return false;
        if (deed.What == What.Withdraw)
            return Withdraw(deed);
        if (!Do(deed))
            return false;
        told.Add(deed);
        Keep(deed);
        return true;
    }

    private void Keep(Deed deed)
    {
        kept.RemoveAll(touched.Contains);
        if (kept.Count > MostKept)
            kept = kept[^MostKept..];
        if (!IsOver && deed.What is What.Vote or What.Transfer or What.Return)
            kept.Add(deed.Number);
        if (IsOver)
            kept.Clear();
    }

    // What was done since stays done: it did not rest on what is taken back, or it would be too late.
    private bool Withdraw(Deed deed)
    {
        if (!kept.Contains(deed.Of) || told.First(one => one.Number == deed.Of).By != deed.By)
            return false;
        var stays = told.Where(one => one.Number != deed.Of).ToArray();
        var before = kept.Where(one => one != deed.Of).ToList();
        var gone = touched.ToArray();
        var start = told.Count > 0 ? Start : deed.At;
        Clear();
        Begin(start);
        foreach (var one in stays)
        {
            if (!Do(one))
                throw new InvalidOperationException($"{one} rests on {deed.Of}.");
            told.Add(one);
        }
        touched.UnionWith(gone);
        kept = before;
        kept.RemoveAll(touched.Contains);
        if (kept.Count > MostKept)
            kept = kept[^MostKept..];
        return true;
    }

    public DateTimeOffset Start { get; init; }

    private void Clear()
    {
        told.Clear();
        touched.Clear();
        Stages.Clear();
        Arrived.Clear();
        arrivedBy.Clear();
        fields = new(StringComparer.Ordinal);
    }

    private bool Do(Deed deed)
    {
        if (Stages.FirstOrDefault(one => one.Step.Name == deed.Step) is not { } stage)
            return false;
        if (deed.What == What.Late)
            return Late(stage, deed);
        if (stage.Open.FirstOrDefault(one => one.Who == deed.Who) is not { } task)
            return false;
        if (deed.What == What.Remove)
            return Remove(stage, task, deed);
        if (deed.By != deed.Who)
            return false;
        return deed.What switch
        {
            What.Vote => Vote(stage, task, deed),
            What.Claim => !task.IsClaimed && Touched(stage, task, deed) && (task.IsClaimed = true),
            What.Release => task.IsClaimed && Touched(stage, task, deed) && !(task.IsClaimed = false),
            What.Transfer => CanHave(stage, deed) && Transfer(stage, task, deed),
            What.Add => task.IsSigning && CanHave(stage, deed) && Add(stage, task, deed),
            What.Consult => task.IsSigning && CanHave(stage, deed) && Consult(stage, task, deed),
            What.Return => task.IsSigning && Return(stage, task, deed),
            _ => throw new InvalidOperationException($"{deed.What}"),
        };
    }

    private static bool CanHave(Stage stage, Deed deed) =>
        deed.With != deed.By && stage.Open.All(one => one.Who != deed.With) && stage.Later.All(one => one.Who != deed.With);

    private bool Touched(Stage stage, Asking task, Deed deed)
    {
        touched.Add(task.Origin);
        // Whoever acts at a stage that somebody else's act opened has seen it.
        touched.Add(stage.Origin);
        stage.Seen.Add(task.Who);
        if (deed.What is What.Transfer or What.Add or What.Consult)
            stage.Seen.Add(deed.With);
        return true;
    }

    private bool Transfer(Stage stage, Asking task, Deed deed)
    {
        Touched(stage, task, deed);
        (task.Who, task.IsClaimed, task.Origin) = (deed.With, false, deed.Number);
        stage.ChangedBy.Add(deed.Number);
        return true;
    }

    private bool Add(Stage stage, Asking task, Deed deed)
    {
        Touched(stage, task, deed);
        var added = new Asking(deed.With, deed.Advises ? "adviser" : "added") { AskedBy = deed.By, Of = task, Place = deed.Place };
        (deed.Place == SigningPlace.After ? stage.Later : stage.Open).Add(added);
        return true;
    }

    private bool Consult(Stage stage, Asking task, Deed deed)
    {
        Touched(stage, task, deed);
        stage.Open.Add(new Asking(deed.With, "advice") { AskedBy = deed.By });
        return true;
    }

    private bool Remove(Stage stage, Asking task, Deed deed)
    {
        var isSupervisor = deed.By == "督办";
        if (task.AskedBy != deed.By && !isSupervisor)
            return false;
        if (task.IsSigning)
        {
            var others = stage.Open.Any(one => one != task && one.IsSigning && (task.Kind == "added" || one.Kind == "named"));
            if (!others && !stage.Votes.Any(vote => !vote.Added))
                return false;
        }
        Touched(stage, task, deed);
        stage.Open.Remove(task);
        if (task.Kind == "named")
            stage.Done.Add(task.Signatory);
        Next(stage, task, deed);
        return true;
    }

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
            ? stage.Step.People.Where(one => !stage.Done.Contains(one) && stage.Open.All(task => task.Kind != "named" || task.Signatory != one))
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
            Deciding.All or Deciding.InTurn or Deciding.AllHeard => pending > 0 ? null : against == 0 && agree > 0 ? "Agree" : "Reject",
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

    private bool Late(Stage stage, Deed deed)
    {
        if (stage.Step.Days == 0)
            return false;
        Leave(stage, "Late", deed);
        return true;
    }

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
