using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Tests.Model;

/// <summary>Where the case stands: stages, and who is asked there.</summary>
internal sealed partial class ReferenceModel
{
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
}
