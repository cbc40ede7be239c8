using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>The cells of one row by column. What is wrong with a cell is added to <paramref name="errors"/>; its value is then empty.</summary>
internal sealed partial class RowCells(RawRow row, ColumnMapping mapping, List<RowError> errors)
{
    public string Required(IntakeColumn column, int most, Func<string, string> clean)
    {
        if (Text(column, most, clean) is { } text)
            return text;
        if (!errors.Exists(error => error.Column == mapping.HeaderOf(column)?.Header))
            Refuse(column, RowReasons.Required);
        return "";
    }

    /// <summary>Null when the cell is blank or the file has no such column.</summary>
    public string? Optional(IntakeColumn column, int most) => Text(column, most, CellText.Line);

    /// <summary>A number given elsewhere; one that a spreadsheet has turned into 3.6E+17 is refused.</summary>
    public string? Number(IntakeColumn column, int most)
    {
        var number = Optional(column, most);
        return number is not null && Scientific().IsMatch(number) ? Refuse(column, RowReasons.DigitsLost) : number;
    }

    public Uri? Link(IntakeColumn column, int most)
    {
        if (Optional(column, most) is not { } text)
            return null;
        if (!text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps))
            return link;

        Refuse(column, RowReasons.NotALink);
        return null;
    }

    public DateTimeOffset? Moment(IntakeColumn column, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (Optional(column, 100) is not { } text)
            return null;
        var (at, reason) = DateForms.Read(text, zone, now);
        if (at is null)
            Refuse(column, reason);
        return at;
    }

    public bool? YesNo(IntakeColumn column)
    {
        switch (Optional(column, 100)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "是" or "有" or "TRUE" or "YES" or "Y" or "1":
                return true;
            case "否" or "无" or "FALSE" or "NO" or "N" or "0":
                return false;
            default:
                Refuse(column, RowReasons.NotYesOrNo);
                return null;
        }
    }

    /// <summary>Names in one cell, separated by 、；;，, or line breaks.</summary>
    public ImmutableArray<string> Several(IntakeColumn column, int most, int mostLetters)
    {
        var names = (Text(column, most * (mostLetters + 2), CellText.Paragraphs) ?? "")
            .Split(['、', '；', ';', '，', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > most)
            Refuse(column, RowReasons.TooMany(names.Length, most));
        else if (names.FirstOrDefault(name => name.Length > mostLetters) is { } longest)
            Refuse(column, RowReasons.TooLong(longest.Length, mostLetters));
        return [.. names];
    }

    private string? Text(IntakeColumn column, int most, Func<string, string> clean)
    {
        if (mapping.HeaderOf(column) is not { } header)
            return null;
        var raw = row.Cells[header.Index];
        if (raw.Contains('\0', StringComparison.Ordinal))
            return Refuse(column, RowReasons.Nul);

        var text = clean(raw);
        if (text.Length > most)
            return Refuse(column, RowReasons.TooLong(text.Length, most));
        return text.Length == 0 ? null : text;
    }

    private string? Refuse(IntakeColumn column, string reason)
    {
        errors.Add(new RowError(row.Line, mapping.HeaderOf(column)!.Header, reason));
        return null;
    }

    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+\d+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Scientific();
}
