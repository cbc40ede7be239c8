using System.Text.Json;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// A case's row as the facts that the engine reads, and changed facts written back into the row. What is read is exactly what
/// was written, or a replay would decide otherwise: a value that its column cannot give back as it was, such as a moment
/// without an hour, is also kept in the row's JSON, and the column holds what lists and searches can use of it.
/// </summary>
public static class CaseFacts
{
    public static Facts Of(CaseRow row)
    {
        var facts = Facts.None;
        foreach (var column in Columns)
        {
            if (column.Read(row) is { } value)
                facts = facts.With(column.Field, value);
        }
        return facts.With(Custom(row));
    }

    internal static void Write(CaseRow row, IReadOnlyDictionary<string, FieldValue> changes)
    {
        SortedDictionary<string, FieldValue>? custom = null;
        foreach (var (field, value) in changes)
        {
            var inColumn = false;
            if (ByField.TryGetValue(field, out var column))
            {
                column.Write(row, value);
                inColumn = value.Equals(column.Read(row));
            }
            if (inColumn && row.Fields == "{}")
                continue;
            custom ??= Custom(row);
            if (inColumn || value.IsEmpty)
                custom.Remove(field);
            else
                custom[field] = value;
        }
        if (custom is not null)
            row.Fields = JsonSerializer.Serialize(custom, EngineJson.Options);
    }

    private static SortedDictionary<string, FieldValue> Custom(CaseRow row) =>
        new(
            row.Fields == "{}" ? [] : JsonSerializer.Deserialize<Dictionary<string, FieldValue>>(row.Fields, EngineJson.Options)!,
            StringComparer.Ordinal
        );

    private sealed record Column(string Field, Func<CaseRow, FieldValue?> Read, Action<CaseRow, FieldValue> Write);

    private static readonly ImmutableArray<Column> Columns =
    [
        new(CaseFields.Number, row => FieldValue.Of(row.Number), (row, value) => row.Number = value.ToString()!),
        new(CaseFields.Title, row => FieldValue.Of(row.Title), (row, value) => row.Title = value.ToString()!),
        new(CaseFields.Body, row => FieldValue.Of(row.Body), (row, value) => row.Body = value.ToString()!),
        Text(CaseFields.Source, row => row.Source, (row, text) => row.Source = text),
        Text(CaseFields.Url, row => row.Url, (row, text) => row.Url = text),
        Text(CaseFields.Region, row => row.Region, (row, text) => row.Region = text),
        Text(CaseFields.Category, row => row.Category, (row, text) => row.Category = text),
        Text(CaseFields.Sentiment, row => row.Sentiment, (row, text) => row.Sentiment = text),
        Text(CaseFields.Level, row => row.Level?.Fact(), (row, text) => row.Level = LevelAndRouteWords.ReadLevel(text)),
        Text(CaseFields.Route, row => row.Route?.Fact(), (row, text) => row.Route = LevelAndRouteWords.ReadRoute(text)),
        new(
            CaseFields.Subjects,
            row => row.Subjects is { } subjects ? FieldValue.Of(CaseRow.CodesIn(subjects)) : null,
            (row, value) => row.Subjects = CaseRow.SubjectsOf(Facts.None.With(CaseFields.Subjects, value).List(CaseFields.Subjects))
        ),
        new(
            CaseFields.RealName,
            row => row.RealName is { } real ? FieldValue.Of(real) : null,
            (row, value) => row.RealName = value is FieldValue.Flag flag ? flag.Value : null
        ),
        Moment(CaseFields.PostedAt, row => row.PostedAt, (row, moment) => row.PostedAt = moment),
        Moment(CaseFields.DiscoveredAt, row => row.DiscoveredAt, (row, moment) => row.DiscoveredAt = moment),
        Moment(CaseFields.ReceivedAt, row => row.ReceivedAt, (row, moment) => row.ReceivedAt = moment ?? row.ReceivedAt),
    ];

    private static readonly ImmutableDictionary<string, Column> ByField = Columns.ToImmutableDictionary(
        column => column.Field,
        StringComparer.Ordinal
    );

    private static Column Text(string field, Func<CaseRow, string?> read, Action<CaseRow, string?> write) =>
        new(
            field,
            row => read(row) is { Length: > 0 } text ? FieldValue.Of(text) : null,
            (row, value) => write(row, value.IsEmpty ? null : value.ToString())
        );

    private static Column Moment(string field, Func<CaseRow, DateTimeOffset?> read, Action<CaseRow, DateTimeOffset?> write) =>
        new(
            field,
            row => read(row) is { } moment ? FieldValue.Of(moment) : null,
            (row, value) => write(row, Facts.None.With(field, value).Moment(field))
        );
}
