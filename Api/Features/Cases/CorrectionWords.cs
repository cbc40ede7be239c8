using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Features.Cases;

/// <param name="Label">What the procedure calls the field.</param>
/// <param name="Was">The beginning of a long value; empty when there was none.</param>
public sealed record FieldChange(string Field, Saying Label, Saying Was, Saying Becomes);

/// <param name="Reason">Empty when none was asked for.</param>
public sealed record Correction(IReadOnlyList<FieldChange> Changes, string Reason)
{
    internal Saying Told
    {
        get
        {
            var what = Changes
                .Select(change => Saying.Of("timeline.change", ("field", change.Label), ("was", change.Was), ("becomes", change.Becomes)))
                .DefaultIfEmpty(Saying.Verbatim(""))
                .Aggregate((before, change) => Saying.Of("timeline.changes", ("before", before), ("change", change)));
            return Reason.Length > 0
                ? Saying.Of("timeline.corrected-for", ("what", what), ("reason", Reason))
                : Saying.Of("timeline.corrected", ("what", what));
        }
    }
}

/// <summary>
/// What a correction changed, from what to what and why. To be asked of every event in order: it remembers what was written.
/// </summary>
/// <param name="sight">Of whoever reads it.</param>
internal sealed class CorrectionWords(Staff staff, ImmutableArray<FormField> declared, FieldSight sight)
{
    private readonly Dictionary<string, (FieldValue Value, string By)> known = new(StringComparer.Ordinal);

    private const int MostShown = 40;

    /// <summary>What a correction changed; null for every other event.</summary>
    public Correction? Of(RunEvent happened)
    {
        var correction = happened is FieldsChanged changed ? Of(changed) : null;
        foreach (var (field, value) in happened.Entered())
            known[field] = (value, happened.By.Person);
        return correction;
    }

    private Correction Of(FieldsChanged changed) =>
        new(
            [
                .. changed.Fields.Select(field => new FieldChange(
                    field.Key,
                    CaseForm.LabelOf(field.Key, declared),
                    known.TryGetValue(field.Key, out var was) ? Shown(field.Key, was.Value, was.By) : Saying.Verbatim(""),
                    Shown(field.Key, field.Value, changed.By.Person)
                )),
            ],
            changed.Reason
        );

    /// <summary>A value as the reader is told it.</summary>
    /// <param name="by">Person code of whoever gave it.</param>
    public Saying Shown(string field, FieldValue value, string by) =>
        value.IsEmpty || sight.Shows(field, value, by) ? Saying.Verbatim(Short(field, value)) : sight.Instead(field);

    private string Short(string field, FieldValue? value)
    {
        var text = (Refers(field) ? FieldValue.Of([.. Facts.ListOf(value).Select(staff.CalledOf)]) : value)?.ToString() ?? "";
        return Beginnings.Told(text, MostShown);
    }

    // Units and people are told by name: nobody knows their colleagues by code.
    private bool Refers(string field) =>
        (CaseFields.Find(field)?.Type ?? declared.FirstOrDefault(one => one.Name == field)?.Type)?.RefersTo
            is Reference.Unit
                or Reference.Person;
}
