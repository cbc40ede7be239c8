using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>An import while its rows are read: who imports, and which cases this file itself has made.</summary>
public sealed class ImportedRows(ImportRow row, Actor by, ColumnMapping mapping)
{
    private readonly Dictionary<string, (int Line, string Number)> made = new(StringComparer.Ordinal);

    private readonly HashSet<string> about = [.. CaseRow.CodesIn(row.Subjects)];

    public ImportRow Row => row;

    /// <summary>Codes of those whom the rows read so far may be about, as they are kept; null for nobody.</summary>
    public string? About => CaseRow.SubjectsOf([.. about.Order(StringComparer.Ordinal)]);

    /// <summary>Remembers of whom a row may speak.</summary>
    internal void Name(IEnumerable<string> codes) => about.UnionWith(codes);

    public Actor By => by;

    public ColumnMapping Mapping => mapping;

    /// <summary>A row's item with what was said for all rows that do not say it themselves.</summary>
    public Item Whole(Item item)
    {
        if (row.Source is null)
            return item;
        // Whoever names the source imports what was found there: then the moment of import is when the office found it.
        return item.With(CaseFields.Source, item.Fields[CaseFields.Source] ?? FieldValue.Of(row.Source))
            .With(CaseFields.DiscoveredAt, item.Fields[CaseFields.DiscoveredAt] ?? FieldValue.Of(row.RequestedAt));
    }

    /// <summary>The row of this file that made the case which this item repeats; null when the case was there before.</summary>
    public (int Line, string Number)? MadeBy(Item item, bool byUrl) =>
        (byUrl ? item.UrlKey : item.MessageKey) is { } key && made.TryGetValue(key, out var maker) ? maker : null;

    internal void Remember(IReadOnlyList<ItemRead> items, IReadOnlyList<Registration> results)
    {
        foreach (var (read, result) in items.Zip(results))
        {
            if (result is not Registration.Registered registered)
                continue;
            var item = Whole(read.Item);
            if (item.MessageKey is { } message)
                made[message] = (read.Line, registered.Number);
            if (item.UrlKey is { } url)
                made[url] = (read.Line, registered.Number);
        }
    }
}
