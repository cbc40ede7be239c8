using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions.Calls;

/// <summary>The names that people would read twice once the procedures that are called stand in their places.</summary>
internal sealed class Namesakes
{
    private readonly HashSet<string> once = new(StringComparer.Ordinal);
    private readonly HashSet<string> twice = new(StringComparer.Ordinal);
    private int left = SizeChecks.MostSteps;

    public static Namesakes In(DefinitionDocument document)
    {
        var names = new Namesakes();
        if (Composition.CallsIn(document).Any())
            names.Count(document, Composition.MostNested);
        return names;
    }

    public bool IsTwice(string name) => twice.Contains(name);

    private void Count(DefinitionDocument document, int depth)
    {
        foreach (var activity in document.Activities)
        {
            var name = ActivitySource.NameOf(activity);
            if (left-- <= 0)
                return;
            if (ActivitySource.TextOf(activity["type"]) is not Finish.TypeName && !once.Add(name))
                twice.Add(name);
        }
        if (depth == 0)
            return;
        foreach (var called in Composition.CallsIn(document).Select(document.Carried).OfType<DefinitionDocument>())
            Count(called, depth - 1);
    }
}
