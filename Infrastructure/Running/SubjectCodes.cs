using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// Those an item speaks about, as they are kept: recusal compares codes, while files and people give names, of units and of people. A text that
/// names nobody of the office stays as it is; none contains the bar that separates them in the database.
/// </summary>
public static class SubjectCodes
{
    private static readonly char[] Separators = ['|', '、', '，', ',', ';', '；', '\r', '\n'];

    /// <param name="given">Codes, names or lists of both; default for none.</param>
    public static ImmutableArray<string> Of(ImmutableArray<string> given, Staff staff) =>
        given.IsDefaultOrEmpty
            ? []
            :
            [
                .. given
                    .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    .SelectMany(one => CodesOf(one, staff))
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>An event whose fields name subjects, with codes instead: what is recorded is what recusal compares.</summary>
    public static RunEvent In(RunEvent happened, Staff staff)
    {
        var fields = happened.Entered();
        return fields.TryGetValue(CaseFields.Subjects, out var given) && !given.IsEmpty
            ? happened.With(fields.SetItem(CaseFields.Subjects, FieldValue.Of(Of(Facts.ListOf(given), staff))))
            : happened;
    }

    /// <summary>What is known of an item, with codes of its subjects.</summary>
    public static Facts In(Facts given, Staff staff) =>
        given[CaseFields.Subjects] is { } subjects
            ? given.With(CaseFields.Subjects, FieldValue.Of(Of(Facts.ListOf(subjects), staff)))
            : given;

    /// <summary>Those of the office whom texts of any kind name, and nobody else.</summary>
    public static ImmutableArray<string> OfTheOffice(ImmutableArray<string> given, Staff staff) =>
        [.. Of(given, staff).Where(code => Names(code, staff))];

    private static bool Names(string code, Staff staff) => staff.HasUnit(code) || staff.HasPerson(code);

    private static string[] CodesOf(string text, Staff staff)
    {
        if (Names(text, staff))
            return [text];
        // A name that several share names each of them: nobody else can tell who is meant.
        string[] named = [.. staff.UnitsNamed(text), .. staff.PeopleNamed(text)];
        return named.Length > 0 ? named : [text];
    }
}
