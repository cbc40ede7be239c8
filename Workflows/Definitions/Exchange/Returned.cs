using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>One step or one declared field, after it came back from Elsa.</summary>
internal static class Returned
{
    private const string Array = "[]";

    private static readonly string[] OfType = ["typeName", "isArray"];

    // Elsa has a word of its own for what ours says better. Who set Elsa's there meant it.
    private static readonly (string Ours, string Elsas) Wait = ("limit", "timeSpan");

    /// <summary>Gives an activity the inputs that it left with, in place.</summary>
    /// <returns>False when somebody changed one; that one stays as it came back.</returns>
    public static bool Restore(JsonObject activity, JsonObject inputs)
    {
        // Elsa writes every input of its own, nothing in those that were never set.
        foreach (var empty in Parts.Inputs(activity).Where(own => own.Value is null && !inputs.ContainsKey(own.Key)).ToArray())
            activity.Remove(empty.Key);
        var untouched = inputs.ContainsKey(Wait.Elsas) || activity[Wait.Elsas] is null;
        foreach (var (name, left) in inputs)
        {
            if (name != Wait.Ours || untouched)
                untouched &= Put(activity, name, left);
        }
        return untouched;
    }

    /// <summary>Gives a variable the label, choices and limits that it left with, in place.</summary>
    /// <returns>False when it was given another type, which they would not fit.</returns>
    public static bool Declare(JsonObject back, JsonObject left)
    {
        if (TypeOf(back) != TypeOf(left))
            return false;
        foreach (var (name, value) in left)
        {
            if (back[name] is null || OfType.Contains(name, StringComparer.Ordinal))
                back[name] = value?.DeepClone();
        }
        foreach (var empty in back.Where(own => own.Value is null && !left.ContainsKey(own.Key)).ToArray())
            back.Remove(empty.Key);
        return true;
    }

    // A list of texts leaves as “String” that is an array and comes back as “String[]” that is none.
    private static (string? Name, bool IsList) TypeOf(JsonObject variable)
    {
        var name = TypeAliases.Of(Parts.TextOf(variable, "typeName"));
        var isArray = variable["isArray"] is JsonValue value && value.TryGetValue<bool>(out var set) && set;
        return name?.EndsWith(Array, StringComparison.Ordinal) == true ? (name[..^Array.Length], true) : (name, isArray);
    }

    private static bool Put(JsonObject activity, string name, JsonNode? left)
    {
        if (Faded.IsOf(left, activity[name]))
        {
            activity[name] = left?.DeepClone();
            return true;
        }
        if (name != "cases" || left is not JsonArray before || activity[name] is not JsonArray back)
            return false;
        var (cases, changed) = Faded.Cases(before, back);
        activity[name] = cases;
        return !changed;
    }
}
