using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// Checks a row and makes an item of it. Every fault of the row is reported, not only the first. Texts of the item are trimmed and
/// free of control characters (the body keeps its line breaks as \n and its tabs); lengths are counted in UTF-16 units.
/// </summary>
/// <param name="firstDay">Of the calendar that bare numbers in the table count from.</param>
internal sealed class ItemReading(ColumnMapping mapping, TimeZoneInfo zone, DateTimeOffset now, DateTime firstDay)
{
    /// <summary>What has to be asked about those whom a row says it is about; null where everybody is clear, or nobody can tell.</summary>
    public Func<ImmutableArray<string>, Saying?> Unclear { get; set; } = _ => null;

    public RowRead Read(RawRow row)
    {
        if (row.Fault is { } fault)
            return new RowRefused(row.Line, [], [new RowError(row.Line, RowError.WholeRow, fault)]) { Subjects = row.Cells };

        var errors = new List<RowError>();
        var cells = new RowCells(row, mapping, errors, new Moments(zone, now, firstDay));
        var item = new Item(Facts.None, cells.MessageId());
        foreach (var column in IntakeColumn.All)
        {
            if (column.Field is { } field)
                item = item.With(field.Name, cells.Value(column, field));
        }
        if (Unclear(item.Fields.List(CaseFields.Subjects)) is { } question)
            cells.Refuse(IntakeColumn.Of(CaseFields.Subjects), question);
        return errors.Count == 0
            ? new ItemRead(row.Line, item) { Guesses = [.. cells.Guesses] }
            : new RowRefused(row.Line, OfTaken(row.Cells), [.. errors]) { Subjects = cells.Subjects() };
    }

    private ImmutableArray<string> OfTaken(ImmutableArray<string> cells) =>
        [.. cells.Select((cell, index) => mapping.Headers[index].Column is null ? "" : cell)];
}
