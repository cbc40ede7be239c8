using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Cases;

/// <summary>The fixed fields of a case as a form: what may be written into them at registration and as a correction.</summary>
public static class CaseForm
{
    private const string Written = "written";

    private static readonly ImmutableArray<FormField> Fields =
    [
        .. CaseFields.Table.Where(field => !field.FixedByOffice).Select(field => field.InForm(Written)),
    ];

    private static readonly ImmutableArray<FormField> Registered = [.. CaseFields.Registered.Select(field => field.InForm(Written))];

    /// <summary>All that is wrong with a correction; empty when it may be made.</summary>
    /// <param name="declared">Fields that the case's procedure declares.</param>
    public static ImmutableArray<FieldProblem> Check(IReadOnlyDictionary<string, FieldValue> changes, ImmutableArray<FormField> declared)
    {
        var form = Of(changes, declared);
        var known = form.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. form.Check(
                changes.Where(change => known.Contains(change.Key)).ToDictionary(StringComparer.Ordinal),
                Written,
                unconditional: true
            ),
            .. changes
                .Keys.Where(name => !known.Contains(name))
                .Select(name => new FieldProblem(name, Saying.Of("form.no-such-field", ("field", name)))),
        ];
    }

    /// <summary>The changes in the one way in which they are kept, see <see cref="Form.Normalised"/>.</summary>
    public static ImmutableSortedDictionary<string, FieldValue> Normalised(
        ImmutableSortedDictionary<string, FieldValue> changes,
        ImmutableArray<FormField> declared
    ) => Of(changes, declared).Normalised(changes);

    /// <summary>An item in the one way in which it is kept, however it came in.</summary>
    public static Facts Normalised(Facts item) =>
        Fields
            .Where(field => item[field.Name] is not null)
            .Aggregate(item, (kept, field) => kept.With(field.Name, field.Type.Normalised(kept[field.Name]!)));

    /// <summary>What people call a field; its name when it is not known.</summary>
    public static Saying LabelOf(string name, ImmutableArray<FormField> declared) =>
        Saying.Of(
            "form.field",
            ("field", Fields.Concat(declared).FirstOrDefault(field => field.Name == name)?.Called ?? CaseFields.Called(name))
        );

    /// <summary>All that is wrong with an item that is to be registered; empty when it may become a case.</summary>
    /// <param name="at">The moment of registering.</param>
    public static ImmutableArray<FieldProblem> CheckItem(Facts item, DateTimeOffset at)
    {
        var given = item.All.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. CaseFields
                .Registered.Where(field => field.Required && !given.ContainsKey(field.Name))
                .Select(field => new FieldProblem(field.Name, Saying.Of("form.fixed-missing", ("field", field.Label)))),
            .. new Form(Registered).Check(given, outcome: "", unconditional: true),
            .. PastProblems(given, at),
        ];
    }

    /// <summary>A moment of discovery in the future would put off every deadline that runs from it.</summary>
    public static ImmutableArray<FieldProblem> PastProblems(IReadOnlyDictionary<string, FieldValue> entered, DateTimeOffset at) =>
        [
            .. CaseFields
                .Past.Where(field => Facts.MomentOf(entered.GetValueOrDefault(field.Name)) > at)
                .Select(field => new FieldProblem(field.Name, Saying.Of("form.future"))),
        ];

    // Only what is being changed: a correction does not fill in the whole case.
    private static Form Of(IReadOnlyDictionary<string, FieldValue> changes, ImmutableArray<FormField> declared) =>
        new([
            .. Fields
                .Concat(declared)
                .Where(field => changes.ContainsKey(field.Name))
                .DistinctBy(field => field.Name, StringComparer.Ordinal),
        ]);
}
