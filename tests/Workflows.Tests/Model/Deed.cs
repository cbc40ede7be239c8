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
