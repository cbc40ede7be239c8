namespace CaseFlow.Infrastructure.Intake;

/// <summary>How a file would be understood: its headers and its first rows.</summary>
/// <param name="Encoding">Null for a workbook.</param>
/// <param name="Problem">Why it cannot be imported with these headers (Chinese); null when it can. Other choices may help.</param>
public sealed record ImportPreview(
    IntakeFormat Format, string? Encoding, IReadOnlyList<MappedHeader> Headers, IReadOnlyList<ImportPreview.Row> Rows, string? Problem)
{
    private const int MostRows = 20;

    /// <param name="Item">Null when the row has errors.</param>
    public sealed record Row(int Line, NewItem? Item, IReadOnlyList<RowError> Errors);

    internal static ImportPreview Of(IntakeFile file)
    {
        Row[] rows = [.. file.Rows().Take(MostRows).Select(RowOf)];
        return new(file.Format, file.Encoding, file.SampledHeaders(), rows, null);
    }

    /// <summary>A table without the columns that it needs: its headers are shown, so that a person can say what they are.</summary>
    internal static ImportPreview Of(FoundTable table, string problem) => new(table.Format, table.Encoding, table.Headers, [], problem);

    private static Row RowOf(RowRead row) => row switch
    {
        ItemRead read => new Row(read.Line, read.Item, []),
        RowRefused refused => new Row(refused.Line, null, refused.Errors),
        _ => throw new InvalidOperationException($"Unknown row {row.GetType().Name}."),
    };
}
