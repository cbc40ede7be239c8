using System.Collections.Immutable;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>Checks a row and gives it its types. Every fault of the row is reported, not only the first.</summary>
internal sealed class ItemReading(ColumnMapping mapping, TimeZoneInfo zone, DateTimeOffset now)
{
    public RowRead Read(RawRow row)
    {
        if (row.Fault is { } fault)
            return new RowRefused(row.Line, row.Cells, [new RowError(row.Line, RowError.WholeRow, fault)]);

        var errors = new List<RowError>();
        var cells = new RowCells(row, mapping, errors);
        var item = new NewItem
        {
            MessageId = cells.Number(IntakeColumn.MessageId, 100),
            Title = cells.Required(IntakeColumn.Title, 200, CellText.Line),
            Body = cells.Required(IntakeColumn.Body, 20_000, CellText.Paragraphs),
            Source = cells.Optional(IntakeColumn.Source, 100),
            Url = cells.Link(IntakeColumn.Url, 2_000),
            PostedAt = cells.Moment(IntakeColumn.PostedAt, zone, now),
            FoundAt = cells.Moment(IntakeColumn.FoundAt, zone, now),
            Category = cells.Optional(IntakeColumn.Category, 50),
            Region = cells.Optional(IntakeColumn.Region, 100),
            Subjects = cells.Several(IntakeColumn.Subjects, 20, 100),
            SubjectPosts = cells.Several(IntakeColumn.SubjectPosts, 20, 100),
            ContainsAccusation = cells.YesNo(IntakeColumn.ContainsAccusation),
        };
        return errors.Count == 0 ? new ItemRead(row.Line, item) : new RowRefused(row.Line, WithoutAuthor(row.Cells), [.. errors]);
    }

    private ImmutableArray<string> WithoutAuthor(ImmutableArray<string> cells) =>
        [.. cells.Select((cell, index) => KnownHeaders.IsAuthor(mapping.Headers[index].Header) ? "" : cell)];
}
