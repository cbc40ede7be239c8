using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// What the fields of a form begin with, so that nobody types what the case says already. It is no more than what stands in the form when
/// it is opened: whoever does the task writes otherwise, and hands in what stands there.
/// </summary>
/// <param name="known">The value of a field that may be read; null where there is none.</param>
/// <param name="told">A value in words, by the name of its field.</param>
public sealed class Beginning(Func<string, FieldValue?> known, Func<string, FieldValue, string> told)
{
    /// <summary>Names of the fields that a field begins with.</summary>
    public static IEnumerable<string> FieldsIn(FormField field) => field.Begins is { } begins ? QuotedFields.In(begins) : [];

    /// <summary>Of a text the lines of which everything is known; null where none is left, and where what comes of it would not be
    /// taken.</summary>
    public FieldValue? Of(FormField field)
    {
        if (field.Begins is not { } begins)
            return null;
        if (!IsText(field) && FieldsIn(field).ToArray() is [var only] && begins == $"{{{only}}}")
            return known(only) is { } value ? Taken(field, value) : null;
        var lines = begins.Split('\n').Where(line => QuotedFields.In(line).All(name => known(name) is not null));
        var text = QuotedFields.Filled(string.Join('\n', lines), name => told(name, known(name)!));
        return Taken(field, FieldValue.Of(Beginnings.Of(text.Trim(), field.Longest)));
    }

    // What names something is a code, and no text.
    private static bool IsText(FormField field) =>
        field.Type is { Shape: ValueShape.Line or ValueShape.Lines, HasChoices: false, RefersTo: Reference.Nothing };

    private static FieldValue? Taken(FormField field, FieldValue value)
    {
        var normalised = field.Type.Normalised(value);
        return normalised.IsEmpty || field.Type.Problem(field, normalised) is not null ? null : normalised;
    }
}
