namespace CaseFlow.Workflows.Disputes;

/// <summary>A dispute about who is responsible that was answered, as the run remembers it.</summary>
/// <param name="Step">Id of the step whose work it was about.</param>
/// <param name="Of">Number of the task with that work.</param>
/// <param name="Question">Number of the task in which it was answered.</param>
/// <param name="From">The unit that disputed.</param>
/// <param name="To">The unit that has the work since; the same where the dispute was refused.</param>
public sealed record SettledDispute(string Step, int Visit, int Of, int Question, string From, string To, DateTimeOffset At)
{
    /// <summary>裁定. Whether it was a ruling, which cannot be disputed.</summary>
    public bool Ruled { get; init; }

    /// <summary>What a ruling rests on, and what its answer says of any other.</summary>
    public string Ground { get; init; } = "";

    public bool Moved => From != To;
}
