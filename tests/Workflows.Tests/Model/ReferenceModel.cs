using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>
/// A second, small account of what the acts mean, written without looking at how the engine does it: stages with people, no visits, no blocks,
/// no trail. What is withdrawn is left out, and the rest is told once more.
/// </summary>
internal sealed partial class ReferenceModel(ModelProcedure procedure)
{
    internal const int MostKept = 8;

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
        var some = deed.What == What.Remove ? stage.Open.Concat(stage.Later) : stage.Open;
        if (some.FirstOrDefault(one => one.Who == deed.Who) is not { } task)
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
        var added = new Asking(deed.With, deed.Advises ? "adviser" : "added")
        {
            AskedBy = deed.By,
            Of = task,
            Place = deed.Place,
        };
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
        var leads = task.Kind == "part" && stage.Open.Any(one => one.Kind == "named" && one.Who == deed.By);
        if (task.AskedBy != deed.By && !isSupervisor && !leads)
            return false;
        if (task.IsSigning)
        {
            var others = stage.Open.Any(one => one != task && one.IsSigning && (task.Kind == "added" || one.Kind == "named"));
            if (!others && !stage.Votes.Any(vote => !vote.Added))
                return false;
            var left = stage.Open.Concat(stage.Later).Count(one => one != task && one.IsSigning) + stage.Votes.Count;
            if (stage.Step.Deciding is Deciding.Count or Deciding.Veto && left < stage.Step.Needed)
                return false;
        }
        Touched(stage, task, deed);
        stage.Open.Remove(task);
        stage.Later.Remove(task);
        if (task.Kind == "named")
            stage.Done.Add(task.Signatory);
        Next(stage, task, deed);
        return true;
    }

    private bool Late(Stage stage, Deed deed)
    {
        if (stage.Step.Days == 0)
            return false;
        Leave(stage, "Late", deed);
        return true;
    }
}
