using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>How a file would be understood: its headers, its first rows, and of those that follow the first in error.</summary>
/// <param name="Reading">How it is read: encoding, sheet.</param>
/// <param name="Encodings">Each that can be chosen, with what the file would say in it; none for a workbook.</param>
/// <param name="Columns">What a header can be taken as; what is needed comes first.</param>
/// <param name="LeftOut">What of the file is not imported or taken for granted, as far as it was looked at.</param>
/// <param name="Checked">How many rows were looked at.</param>
/// <param name="InError">How many of them cannot be imported.</param>
/// <param name="Repeated">How many of the others say again what a row above them says: they become no case of their own.</param>
/// <param name="Whole">Whether these are all rows of the file.</param>
/// <param name="Problem">Why it cannot be imported with these headers; null when it can. Other choices may help.</param>
public sealed record ImportPreview(
    TableReading Reading,
    IReadOnlyList<EncodingSample> Encodings,
    IReadOnlyList<ImportPreview.OfferedColumn> Columns,
    IReadOnlyList<MappedHeader> Headers,
    IReadOnlyList<ImportPreview.Row> Rows,
    IReadOnlyList<Saying> LeftOut,
    int Checked,
    int InError,
    int Repeated,
    bool Whole,
    Saying? Problem
)
{
    private const int FirstRows = 20;
    private const int FirstFaults = 20;

    // Looked at within a second or two: a person waits for it.
    private const int MostChecked = 20_000;

    private static readonly IReadOnlyList<OfferedColumn> Offered =
    [
        .. IntakeColumn
            .All.OrderByDescending(column => column.Required)
            .Select(column => new OfferedColumn(column, KnownHeaders.NameOf(column), column.Field?.Type.Shape ?? ValueShape.Line)),
    ];

    /// <param name="Shape">What its cells hold.</param>
    public sealed record OfferedColumn(IntakeColumn Column, Words Label, ValueShape Shape);

    /// <param name="Item">What the row says by the name of its column, which begins small; null when the row has errors.</param>
    /// <param name="Guesses">What its cells leave unsaid and is taken for granted.</param>
    public sealed record Row(
        int Line,
        IReadOnlyDictionary<string, FieldValue>? Item,
        IReadOnlyList<RowError> Errors,
        IReadOnlyList<RowError> Guesses
    )
    {
        /// <summary>Whom the row is about and who is nobody of the office: nobody is kept from the case by them.</summary>
        public required IReadOnlyList<string> Strangers { get; init; }

        /// <summary>Whom the row is about and who is of the office, as they are called there: from them the case is kept.</summary>
        public required IReadOnlyList<Recognised> Recused { get; init; }

        /// <summary>Why it becomes no case of its own: which row above it says the same; null when it does.</summary>
        public Saying? Repeats { get; init; }
    }

    /// <param name="Given">As it stands in the file.</param>
    /// <param name="Name">Of the unit or person.</param>
    /// <param name="Code">Theirs.</param>
    public sealed record Recognised(string Given, string Name, string Code);

    internal static ImportPreview Of(IntakeFile file, IReadOnlyList<EncodingSample> encodings, Staff staff)
    {
        file.Ask(subjects => SubjectCodes.Question(subjects, staff));
        var (rows, faults, read, inError, repeated, whole) = (new List<Row>(), new List<Row>(), 0, 0, 0, true);
        var above = new RowsAbove();
        foreach (var row in file.FirstRows())
        {
            if (read == MostChecked)
            {
                whole = false;
                break;
            }
            read++;
            if (row is RowRefused)
                inError++;
            var repeats = row is ItemRead item ? above.Repeated(item) : null;
            repeated += repeats is null ? 0 : 1;
            if (rows.Count < FirstRows)
                rows.Add(RowOf(row, staff) with { Repeats = repeats });
            else if (row is RowRefused && faults.Count < FirstFaults)
                faults.Add(RowOf(row, staff));
        }
        return new(
            file.Reading,
            encodings,
            Offered,
            file.SampledHeaders(cell => SubjectCodes.OfWhoeverMayBeMeant([cell], staff).Any()),
            [.. rows, .. faults],
            file.LeftOut,
            read,
            inError,
            repeated,
            whole && !file.Stopped,
            null
        );
    }

    /// <summary>A table without the columns that it needs: its headers are shown, so that a person can say what they are.</summary>
    internal static ImportPreview Of(HeadersUnclear unclear, IReadOnlyList<EncodingSample> encodings) =>
        new(unclear.Found, encodings, Offered, unclear.Headers, [], unclear.LeftOut, 0, 0, 0, false, unclear.Problem);

    private static Row RowOf(RowRead row, Staff staff) =>
        row switch
        {
            ItemRead read => new Row(read.Line, ByColumn(read.Item), [], read.Guesses)
            {
                Strangers = SubjectCodes.Strangers(read.Subjects, staff),
                Recused =
                [
                    .. from one in SubjectCodes.Each(read.Subjects)
                    from code in SubjectCodes.OfWhoeverMayBeMeant([one], staff)
                    select new Recognised(one, staff.CalledOf(code), code),
                ],
            },
            RowRefused refused => new Row(refused.Line, null, refused.Errors, []) { Strangers = [], Recused = [] },
            _ => throw new InvalidOperationException($"Unknown row {row.GetType().Name}."),
        };

    private static Dictionary<string, FieldValue> ByColumn(Item item)
    {
        var said = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var column in IntakeColumn.All)
        {
            var value =
                column.Field is { } field ? item.Fields[field.Name]
                : item.MessageId is { } id ? FieldValue.Of(id)
                : null;
            if (value is not null)
                said[JsonNamingPolicy.CamelCase.ConvertName(column.Name)] = value;
        }
        return said;
    }
}
