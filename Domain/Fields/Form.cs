using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields;

/// <summary>The fields that a step asks for. Decides what may be written with an outcome.</summary>
public sealed record Form(ImmutableArray<FormField> Fields)
{
    public static readonly Form Empty = new([]);

    /// <summary>All that is wrong with what was entered for an outcome; empty when it may be taken.</summary>
    /// <param name="entered">Values by field name, as entered. What the case knew before does not count: each visit answers for
    /// itself.</param>
    /// <param name="unconditional">The outcome may be chosen without the fields that are required in general (退回).</param>
    /// <param name="roles">Of whoever fills it in: what others fill in is refused, and not asked of them. Null asks nobody's.</param>
    public ImmutableArray<FieldProblem> Check(
        IReadOnlyDictionary<string, FieldValue> entered,
        string outcome,
        bool unconditional,
        ImmutableArray<string>? roles = null
    )
    {
        ImmutableArray<FieldProblem>.Builder? problems = null;
        foreach (var field in Fields)
        {
            var says =
                roles is { } held && !field.IsEditedBy(held)
                    ? entered.ContainsKey(field.Name)
                        ? NotTheirs(field)
                        : null
                    : entered.TryGetValue(field.Name, out var value) && !value.IsEmpty
                        ? field.BelongsTo(outcome)
                            ? field.Type.Problem(field, value)
                            : Saying.Of("form.other-outcome", ("field", field.Called))
                        : Missing(field, outcome, unconditional);
            if (says is not null)
                (problems ??= ImmutableArray.CreateBuilder<FieldProblem>()).Add(new FieldProblem(field.Name, says));
        }
        foreach (var name in entered.Keys)
        {
            if (!Has(name))
                (problems ??= ImmutableArray.CreateBuilder<FieldProblem>()).Add(
                    new FieldProblem(name, Saying.Of("form.unknown", ("field", name)))
                );
        }
        return problems?.ToImmutable() ?? [];
    }

    /// <summary>
    /// What was entered, written in the one way in which it is kept: moments in UTC, units and files as lists even with one entry.
    /// </summary>
    public ImmutableSortedDictionary<string, FieldValue> Normalised(ImmutableSortedDictionary<string, FieldValue> entered)
    {
        foreach (var field in Fields)
        {
            if (!entered.TryGetValue(field.Name, out var value))
                continue;
            var kept = field.Type.Normalised(value);
            if (!ReferenceEquals(kept, value))
                entered = entered.SetItem(field.Name, kept);
        }
        return entered;
    }

    private bool Has(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return true;
        }
        return false;
    }

    // Emptying it is filling it in as well.
    private static Saying NotTheirs(FormField field) =>
        Saying.Of("form.not-yours", ("field", field.Called), ("roles", SayingValue.List(field.EditedBy.Select(People.Roles.NameOf))));

    private static Saying? Missing(FormField field, string outcome, bool unconditional) =>
        field.IsRequiredFor(outcome, unconditional) ? Saying.Of("form.missing", ("field", field.Called)) : null;
}
