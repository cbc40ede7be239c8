using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>What is asked of every free text, of one line or several.</summary>
internal static class PlainTexts
{
    public static Saying? Problem(FormField field, FieldValue value, bool severalLines)
    {
        if (value is not FieldValue.Text { Value: var text })
            return Saying.Of("form.text", ("field", field.Called));
        if (text.Length > field.Longest)
            return Saying.Of("form.long", ("field", field.Called), ("most", field.Longest), ("now", text.Length));
        if (PlainText.HasControls(text, severalLines))
            return Saying.Of("form.controls", ("field", field.Called));
        return field.Pattern is null || FieldPattern.Matches(field.Pattern, text)
            ? null
            : field.PatternText ?? Saying.Of("form.pattern", ("field", field.Called));
    }
}
