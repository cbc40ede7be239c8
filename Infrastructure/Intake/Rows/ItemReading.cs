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
internal sealed class ItemReading(ColumnMapping mapping, TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>What has to be asked about those whom a row says it is about; null where everybody is clear, or nobody can tell.</summary>
    public Func<ImmutableArray<string>, Saying?> Unclear { get; set; } = _ => null;

    public RowRead Read(RawRow row)
    {
        if (row.Fault is { } fault)
            return new RowRefused(row.Line, row.Cells, [new RowError(row.Line, RowError.WholeRow, fault)]) { Subjects = row.Cells };

        var errors = new List<RowError>();
        var cells = new RowCells(row, mapping, errors);
        var item = new Item(Facts.None, cells.MessageId());
        foreach (var column in IntakeColumn.All)
        {
            if (column.Field is { } field)
                item = item.With(field.Name, cells.Value(column, field, zone, now));
        }
        if (Unclear(item.Fields.List(CaseFields.Subjects)) is { } question)
            cells.Refuse(IntakeColumn.Of(CaseFields.Subjects), question);
        return errors.Count == 0
            ? new ItemRead(row.Line, item)
            : new RowRefused(row.Line, WithoutAuthor(row.Cells), [.. errors]) { Subjects = cells.Subjects() };
    }

    private ImmutableArray<string> WithoutAuthor(ImmutableArray<string> cells) =>
        [.. cells.Select((cell, index) => KnownHeaders.IsAuthor(mapping.Headers[index].Header) ? "" : cell)];
}
