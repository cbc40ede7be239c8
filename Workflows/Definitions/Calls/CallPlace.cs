using System.Text.Json.Nodes;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>Where a procedure is called (子流程): its steps are known by the place as well, since it may be called at several.</summary>
/// <param name="Id">Of the step that calls it.</param>
/// <param name="Name">What people call that step.</param>
/// <param name="IsTwice">Whether several steps of the whole are called by a name.</param>
public sealed record CallPlace(string Id, string Name, Func<string, bool> IsTwice)
{
    private const char Mark = '/';

    internal static string IdOf(CallPlace? place, string step) => place is null ? step : $"{place.Id}{Mark}{step}";

    /// <summary>The steps at which something is told of a step: itself, and the one that calls its procedure.</summary>
    public static IEnumerable<string> ToldAt(string step) => step.IndexOf(Mark) is var end and > 0 ? [step, step[..end]] : [step];

    /// <summary>Whether a step stands in the procedure that a step calls.</summary>
    internal static bool IsIn(string step, string caller) =>
        step.Length > caller.Length && step[caller.Length] == Mark && step.StartsWith(caller, StringComparison.Ordinal);

    // The name of an end is a result: it is what the step that calls is left by.
    internal string NameOf(JsonObject activity)
    {
        var name = ActivitySource.NameOf(activity);
        return ActivitySource.TextOf(activity["type"]) != Finish.TypeName && IsTwice(name) ? $"{name}{Mark}{Name}" : name;
    }
}
