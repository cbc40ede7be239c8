namespace CaseFlow.Infrastructure.Intake;

/// <summary>How a file would be understood: its headers and its first rows.</summary>
/// <param name="Encoding">Null for a workbook.</param>
public sealed record ImportPreview(
    IntakeFormat Format, string? Encoding, IReadOnlyList<MappedHeader> Headers, IReadOnlyList<ImportPreview.Row> Rows)
{
    private const int MostRows = 20;

    /// <param name="Item">Null when the row has errors.</param>
    public sealed record Row(int Line, NewItem? Item, IReadOnlyList<RowError> Errors);

    internal static ImportPreview Of(IntakeFile file) => new(
        file.Format, file.Encoding, file.Mapping.Headers, [.. file.Rows().Take(MostRows).Select(RowOf)]);

    private static Row RowOf(RowRead row) => row switch
    {
        ItemRead read => new Row(read.Line, read.Item, []),
        RowRefused refused => new Row(refused.Line, null, refused.Errors),
        _ => throw new InvalidOperationException($"Unknown row {row.GetType().Name}."),
    };
}
