using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>What a rule table suggests for a task; whoever does it decides.</summary>
/// <param name="Row">Id of the row; null when none takes the case.</param>
/// <param name="Place">Of the row in the table, from 1; 0 when none takes the case.</param>
/// <param name="Text">What is suggested and by what, in words.</param>
/// <param name="Values">With what the form comes filled in.</param>
public sealed record SuggestedView(
    string Table,
    int Version,
    string? Row,
    int Place,
    Saying Text,
    IReadOnlyDictionary<string, FieldValue> Values
)
{
    public static SuggestedView Of(Suggestion suggested, Staff staff) =>
        new(
            suggested.Table,
            suggested.Version,
            suggested.Row,
            suggested.Place,
            suggested.Row is null
                ? Saying.Of("tables.suggested-nothing", ("table", suggested.Name), ("version", suggested.Version))
                : Saying.Of(
                    "tables.suggested",
                    ("table", suggested.Name),
                    ("version", suggested.Version),
                    ("row", suggested.Place),
                    ("what", SuggestionWords.Of(suggested.Level, suggested.Route, suggested.Unit, suggested.Limit, staff.UnitName))
                ),
            SuggestedFields.Of(suggested)
        );
}
