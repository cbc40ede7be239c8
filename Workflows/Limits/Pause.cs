using System.Text.Json.Serialization;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Limits;

/// <summary>停表. The clocks of a visit stand still. What was due keeps its moment in the run until they go on.</summary>
/// <param name="Until">When they go on by themselves (UTC); null when only a person lets them.</param>
/// <param name="By">Code of whoever stopped them.</param>
/// <param name="Timers">What the visit waited for then, at the moments that were set.</param>
public sealed record Pause(DateTimeOffset Since, DateTimeOffset? Until, string By, string Reason, ImmutableArray<VisitTimer> Timers)
{
    /// <summary>Key of the timer that lets them go on. No rung of a ladder has a stroke in its name.</summary>
    public const string EndKey = "pause/end";

    /// <summary>Whether they stand still because the whole case does, and go on with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WithCase { get; init; }
}

/// <summary>中止办理. Nobody works on a case and no time runs, until somebody resumes it.</summary>
/// <param name="By">Code of whoever suspended it.</param>
public sealed record Suspension(DateTimeOffset Since, string By, string Reason);
