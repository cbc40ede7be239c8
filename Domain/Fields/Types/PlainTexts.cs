namespace CaseFlow.Domain.Fields.Types;

/// <summary>What is asked of every free text, of one line or several.</summary>
internal static class PlainTexts
{
    public static string? Problem(FormField field, FieldValue value, bool severalLines)
    {
        if (value is not FieldValue.Text { Value: var text })
            return $"“{field.Label}”请填写文字。";
        if (text.Length > field.Longest)
            return $"“{field.Label}”最多 {field.Longest} 字，现有 {text.Length} 字，请删减。";
        if (PlainText.HasControls(text, severalLines))
            return $"“{field.Label}”含有无法显示的字符，请删去后重新填写。";
        return field.Pattern is null || FieldPattern.Matches(field.Pattern, text)
            ? null
            : field.PatternText ?? $"“{field.Label}”的格式不对，请按说明填写。";
    }
}
