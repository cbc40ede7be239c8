using System.Collections.Immutable;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Domain.Tests.Fields;

/// <summary>Short ways to write fields and what was entered into them.</summary>
internal static class Forms
{
    public static FormField Field(string name, FieldType type, bool required = false) =>
        new(name, name, type, required, [], [], 0, null, null, null, null, [], null);

    public static FormField Field(string name, string type) => Field(name, FieldTypes.Find(type)!);

    public static ImmutableSortedDictionary<string, FieldValue> Entered(params (string Name, FieldValue Value)[] values) =>
        values.ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);

    public static ImmutableArray<FieldProblem> Check(FormField field, FieldValue value, string outcome = "Done") =>
        new Form([field]).Check(Entered((field.Name, value)), outcome, unconditional: false);
}
