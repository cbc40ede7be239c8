namespace CaseFlow.Architecture.Tests;

/// <summary>What a guard found, and how much it looked at: a guard that looked at nothing has proved nothing.</summary>
/// <param name="Looked">Number of types, files or projects inspected.</param>
/// <param name="Violations">One sentence each, with the place in it.</param>
internal sealed record Inspection(int Looked, IReadOnlyList<string> Violations)
{
    /// <summary>Fails when something was violated, or when nothing was there to look at.</summary>
    public void AssertClean()
    {
        Assert.True(Looked > 0, "The guard looked at nothing.");
        Assert.True(Violations.Count == 0, string.Join(Environment.NewLine, Violations));
    }
}
