using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>The fields of a case that a rule table suggests, and the reason for deciding otherwise.</summary>
public static class SuggestedFields
{
    // Clocks on screens have no seconds.
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    public static readonly ImmutableArray<string> Names =
    [
        CaseFields.Level,
        CaseFields.Route,
        CaseFields.ResponsibleUnit,
        CaseFields.HandleBy,
        CaseFields.OtherwiseBecause,
    ];

    /// <summary>What a suggestion fills in.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> Of(Suggestion suggested)
    {
        var fields = FieldJson.NoFields.ToBuilder();
        if (suggested.Level is { } level)
            fields[CaseFields.Level] = FieldValue.Of(level);
        if (suggested.Route is { } route)
            fields[CaseFields.Route] = FieldValue.Of(route);
        if (suggested.Unit is { } unit)
            fields[CaseFields.ResponsibleUnit] = FieldValue.Of(unit);
        if (suggested.Due is { } due)
            fields[CaseFields.HandleBy] = FieldValue.Of(due);
        return fields.ToImmutable();
    }

    /// <summary>Whether something was decided that the suggestion said otherwise, or left out.</summary>
    public static bool Differs(Suggestion suggested, IReadOnlyDictionary<string, FieldValue> decided) =>
        Of(suggested).Any(field => !IsSame(field.Value, decided.GetValueOrDefault(field.Key)));

    private static bool IsSame(FieldValue suggested, FieldValue? decided) =>
        Facts.MomentOf(suggested) is { } due
            ? Facts.MomentOf(decided) is { } chosen && (chosen - due).Duration() < Same
            : suggested.Equals(decided);

    /// <summary>A form that asks for what a table suggests; a field that it has already stays as it is.</summary>
    public static Form In(Form form)
    {
        var asked = Names
            .Where(name => form.Fields.All(field => field.Name != name))
            .Select(name =>
            {
                var field = CaseFields.Of(name);
                return FormField.Of(name, field.Label, field.Type, required: name == CaseFields.Level) with
                {
                    Choices = field.Choices,
                    MaxLength = field.Longest,
                };
            });
        return new Form([.. asked, .. form.Fields]);
    }
}
