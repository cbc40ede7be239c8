using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Short texts that name something: codes of units and people, ids of files, numbers of cases, posts.</summary>
internal static class Codes
{
    public const int Most = 200;
    public const int Longest = 100;

    public static bool IsCode(FieldValue value) => value is FieldValue.Text { Value: var code } && IsCode(code);

    public static Saying? ListProblem(FormField field, FieldValue value) =>
        AreCodes(value) ? null
        : value is FieldValue.Many { Values.Length: > Most } ? Saying.Of("form.several", ("field", field.Called), ("most", Most))
        : Facts.ListOf(value).Any(entry => entry.Length > Longest)
            ? Saying.Of("form.entry-long", ("field", field.Called), ("longest", Longest))
        : Saying.Of("form.entries", ("field", field.Called));

    public static bool AreCodes(FieldValue value) =>
        value switch
        {
            FieldValue.Text text => IsCode(text.Value),
            FieldValue.Many many => many.Values.Length <= Most
                && many.Values.All(entry => IsCode(entry) && !string.IsNullOrWhiteSpace(entry)),
            _ => false,
        };

    private static bool IsCode(string entry) => entry.Length <= Longest && !PlainText.HasControls(entry, severalLines: false);
}
