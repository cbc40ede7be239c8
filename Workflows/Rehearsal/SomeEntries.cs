using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>
/// Entries that a form takes, where it does not matter which. Where a case goes may hang on what is chosen: then each choice is given.
/// </summary>
internal static class SomeEntries
{
    private const int MostChoices = 6;
    private const int MostFillings = 24;

    /// <summary>What an outcome asks for, filled in one way after the other; what the case knows stays as it is.</summary>
    /// <param name="asked">The fields that the outcome asks for.</param>
    /// <param name="deciding">Fields that the ways of the procedure hang on; of any other one value will do.</param>
    /// <param name="suggested">What the form comes filled in with: taken over first; where something else is entered, there is a reason.</param>
    public static IEnumerable<ImmutableSortedDictionary<string, FieldValue>> Of(
        IEnumerable<FormField> asked,
        Walk walk,
        RehearsalOffice office,
        IReadOnlySet<string> deciding,
        Suggestion? suggested
    )
    {
        var offered = suggested is null ? FieldJson.NoFields : SuggestedFields.Of(suggested);
        var people = office.At(walk.Now).People;
        IEnumerable<ImmutableSortedDictionary<string, FieldValue>> fillings = [offered];
        foreach (var field in asked)
        {
            var known = walk.Facts[field.Name];
            var some = Values(field, people, walk.Now);
            if (offered.GetValueOrDefault(field.Name) is { } first)
                some = some.Prepend(first).Distinct();
            FieldValue[] values = known is not null ? [known] : [.. some.Take(deciding.Contains(field.Name) ? MostChoices : 1)];
            fillings = fillings.SelectMany(filled => values.Select(value => filled.SetItem(field.Name, value)));
        }
        return fillings.Take(MostFillings).Select(filled => Reasoned(filled, suggested));
    }

    private static ImmutableSortedDictionary<string, FieldValue> Reasoned(
        ImmutableSortedDictionary<string, FieldValue> filled,
        Suggestion? suggested
    ) =>
        suggested is not null && SuggestedFields.Differs(suggested, filled)
            ? filled.SetItem(CaseFields.OtherwiseBecause, FieldValue.Of(CaseFields.Of(CaseFields.OtherwiseBecause).Label.Zh))
            : filled;

    private static IEnumerable<FieldValue> Values(FormField field, Organisation people, DateTimeOffset now)
    {
        var type = field.Type;
        if (type.HasChoices)
            return Named(field, field.Choices.Select(choice => choice.Value));
        return type.RefersTo switch
        {
            Reference.Unit => Named(field, people.Members.Select(member => member.Unit).Distinct(StringComparer.Ordinal)),
            Reference.Person => Named(field, people.Members.Select(member => member.Code)),
            Reference.Attachment => [FieldValue.Of(["1"])],
            _ => Plain(field, now),
        };
    }

    private static IEnumerable<FieldValue> Named(FormField field, IEnumerable<string> codes) =>
        codes.Select(code => field.Type.Shape == ValueShape.Several ? FieldValue.Of([code]) : FieldValue.Of(code));

    private static IEnumerable<FieldValue> Plain(FormField field, DateTimeOffset now) =>
        field.Type.Shape switch
        {
            ValueShape.Number => [FieldValue.Of(field.Min ?? Math.Min(1, field.Max ?? 1))],
            ValueShape.YesNo => [FieldValue.Of(true), FieldValue.Of(false)],
            ValueShape.Day => [FieldValue.Of(now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            ValueShape.Moment => [FieldValue.Of(now)],
            ValueShape.Several => [FieldValue.Of([field.Label])],
            _ => Texts(field),
        };

    // What a pattern asks for is mostly an address, a number or a code.
    private static IEnumerable<FieldValue> Texts(FormField field)
    {
        string[] texts = [field.Label, "https://www.example.cn/1", "13800000000", "1", "A1", "2026-01-01"];
        return texts
            .Where(text => text.Length <= field.Longest)
            .Select(FieldValue.Of)
            .Where(value => field.Type.Problem(field, value) is null)
            .Take(1);
    }
}
