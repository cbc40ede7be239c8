using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// Those an item speaks about, as they are kept: recusal compares codes, while files and people give names, of units and of people. A text that
/// names nobody of the office stays as it is; none contains the bar that separates them in the database.
/// </summary>
public static class SubjectCodes
{
    private const int MostOffered = 8;

    private static readonly char[] Separators = ['|', '、', '，', ',', ';', '；', '\r', '\n'];

    /// <param name="given">Codes, names or lists of both; default for none.</param>
    public static ImmutableArray<string> Of(ImmutableArray<string> given, Staff staff) =>
        [.. Each(given).SelectMany(one => CodesOf(one, staff)).Distinct(StringComparer.Ordinal)];

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

    /// <summary>
    /// What puts codes in the place of names that no person entered: a step of the procedure wrote them, or somebody came to the office since.
    /// Null where there are none.
    /// </summary>
    internal static FieldsChanged? Resolved(Facts facts, Staff staff, DateTimeOffset at)
    {
        var kept = facts.List(CaseFields.Subjects);
        var codes = Of(kept, staff);
        return codes.SequenceEqual(kept, StringComparer.Ordinal)
            ? null
            : new FieldsChanged(at, Actor.System, FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of(codes)));
    }

    /// <summary>Those of the office whom texts of any kind may mean: whom they name, and all between whom they leave it open.</summary>
    public static IEnumerable<string> OfWhoeverMayBeMeant(IEnumerable<string> given, Staff staff) =>
        Each([.. given])
            .SelectMany(text =>
                staff.Subjects.Of(text) switch
                {
                    NamedSubject.Known known => [known.Code],
                    NamedSubject.Unclear unclear => unclear.Codes,
                    _ => ImmutableArray<string>.Empty,
                }
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>Those of some codes and texts that name nobody of the office: from them nothing is kept.</summary>
    public static ImmutableArray<string> Strangers(ImmutableArray<string> given, Staff staff) =>
        [.. Of(given, staff).Where(code => !IsKnown(code, staff))];

    /// <summary>What to ask whoever named somebody who may be several, or is only like somebody; null where everybody is clear.</summary>
    public static Saying? Question(ImmutableArray<string> given, Staff staff)
    {
        foreach (var text in Each(given))
        {
            if (staff.Subjects.Of(text) is NamedSubject.Unclear unclear)
                return Question(text, [.. unclear.Codes.Distinct(StringComparer.Ordinal)], staff);
        }
        return null;
    }

    private static Saying Question(string text, ImmutableArray<string> codes, Staff staff)
    {
        var offered = SayingValue.List([.. codes.Take(MostOffered).Select(code => Offer(code, staff))]);
        return codes.Length > MostOffered
            ? Saying.Of("subjects.unclear-many", ("text", text), ("offered", offered), ("count", codes.Length))
            : Saying.Of("subjects.unclear", ("text", text), ("offered", offered));
    }

    private static Saying Offer(string code, Staff staff) =>
        staff.Find(code) is { } person
            ? Saying.Of("subjects.person", ("name", person.Name), ("unit", staff.UnitName(person.Unit)), ("code", code))
            : Saying.Of("subjects.other", ("name", staff.CalledOf(code)), ("code", code));

    /// <summary>The names in some texts, one by one.</summary>
    public static IEnumerable<string> Each(ImmutableArray<string> given) =>
        given.IsDefaultOrEmpty
            ? []
            : given.SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool IsKnown(string code, Staff staff) => staff.HasUnit(code) || staff.HasPerson(code);

    private static ImmutableArray<string> CodesOf(string text, Staff staff) =>
        staff.Subjects.Of(text) switch
        {
            NamedSubject.Known known => [known.Code],
            // Where nobody can be asked, a name that several share names each of them: nobody else can tell who is meant.
            NamedSubject.Unclear when staff.Subjects.Named(text) is { IsEmpty: false } named => named,
            _ => [text],
        };
}
