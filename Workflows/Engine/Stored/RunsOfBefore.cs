namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Runs as they were written by versions of the program before this one. What those did not keep is left out of a run to tell whether it
/// is the one that was stored.
/// </summary>
internal static class RunsOfBefore
{
    /// <summary>Whether a run is the one that was stored, whichever version of the program wrote it.</summary>
    /// <param name="state">What was stored.</param>
    public static bool AreSame(Run run, string state)
    {
        if (EngineJson.Write(run) == state)
            return true;
        var stored = EngineJson.ReadRun(state);
        return EngineJson.Write(AsIn(stored, run)) == (stored.Trail is null ? EngineJson.Write(WithoutTrail(stored)) : state);
    }

    private static Run AsIn(Run stored, Run run)
    {
        var then = Waits.AsIn(stored, run);
        if (stored.Before is { } before && run.Before is { } own)
            then = then with { Before = AsIn(before, own) };
        return stored.Trail is null ? WithoutTrail(then) : then;
    }

    // Answers were counted, and who gave them was kept only where a step needed it.
    private static Run WithoutTrail(Run run) =>
        run with
        {
            Trail = null,
            Sendings = [],
            Visits = [.. run.Visits.Select(visit => visit with { Votes = [] })],
        };
}
