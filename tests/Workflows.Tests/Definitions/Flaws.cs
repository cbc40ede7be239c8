using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>Two procedures without a flaw, and what is asserted of one that has it.</summary>
internal static class Flaws
{
    public static Flow Straight => Flow.Named("straight").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end");

    public static Flow Forked => Flow.Named("forked").Start().Fork("fork", "1", "2").Task("a", "Done").Task("b", "Done").Finish();

    public static void Finds(Flow flawed, string code, string? step, Flow mended)
    {
        Assert.NotEmpty(flawed.Findings);
        Assert.All(flawed.Findings, finding => Assert.Equal((code, step), (finding.Code, finding.Step)));
        Assert.All(flawed.Findings, finding => Assert.EndsWith("。", finding.Text.Chinese(), StringComparison.Ordinal));
        Assert.Null(ProcedureChecks.Publishable(flawed.Document).Procedure);
        Assert.Empty(mended.Findings);
        Assert.NotNull(ProcedureChecks.Publishable(mended.Document).Procedure);
    }

    // For flaws that have others in their train.
    public static void FindsAmongOthers(Flow flawed, string code, Flow mended)
    {
        Assert.Contains(flawed.Findings, finding => finding.Code == code);
        Assert.Empty(mended.Findings);
    }
}
