using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>The rows of a file that were looked at before one, by their number and address: what says the same again becomes no case.</summary>
internal sealed class RowsAbove
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>Why a row becomes no case of its own; null when it does. Remembers the row.</summary>
    public Saying? Repeated(ItemRead row)
    {
        var message = Line(row.Item.MessageKey);
        var url = message is null ? Line(row.Item.UrlKey) : null;
        foreach (var key in new[] { row.Item.MessageKey, row.Item.UrlKey }.OfType<string>())
            _lines.TryAdd(key, row.Line);
        return (message ?? url) is not { } line
            ? null
            : Saying.Of(
                "rows.repeated",
                ("line", line),
                ("column", KnownHeaders.NameOf(message is null ? IntakeColumn.Of(CaseFields.Url) : IntakeColumn.MessageId))
            );
    }

    private int? Line(string? key) => key is not null && _lines.TryGetValue(key, out var line) ? line : null;
}
