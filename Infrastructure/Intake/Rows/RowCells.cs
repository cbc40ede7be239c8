using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>
/// The cells of one row by column. What is wrong with a cell is added to <paramref name="errors"/>; it has no value then.
/// </summary>
internal sealed class RowCells(RawRow row, ColumnMapping mapping, List<RowError> errors, Moments moments)
{
    // A date, a number, a yes: whatever is longer is none of them.
    private const int LongestShort = 100;
    private const int FirstYear = 1990;

    /// <summary>What was not written and is taken for granted.</summary>
    public List<RowError> Guesses { get; } = [];

    /// <summary>A number given elsewhere.</summary>
    public string? MessageId() => Text(IntakeColumn.MessageId, Item.LongestMessageId, CellText.Line);

    /// <summary>Whom the row is about, also where that cell is in error: each name as a text of its own or with others.</summary>
    public ImmutableArray<string> Subjects() =>
        mapping.HeaderOf(IntakeColumn.Of(CaseFields.Subjects)) is { } header ? [CellText.Paragraphs(row.Cells[header.Index])] : [];

    /// <summary>What a cell says for a field; null when it is blank, wrong, or the file has no such column.</summary>
    public FieldValue? Value(IntakeColumn column, CaseField field)
    {
        var before = errors.Count;
        var value = Read(column, field);
        if (errors.Count > before)
            return null;
        if (value is not { IsEmpty: false })
            return field.Required ? Refused(column, RowReasons.Required) : null;
        return Problem(field, value) is { } problem ? Refused(column, problem) : value;
    }

    private FieldValue? Read(IntakeColumn column, CaseField field) =>
        field.Type.Shape switch
        {
            ValueShape.Line => Plain(Text(column, field.Longest, CellText.Line)),
            ValueShape.Lines => Plain(Text(column, field.Longest, CellText.Paragraphs)),
            ValueShape.Several => Several(column, field.Most, field.Longest),
            ValueShape.Number => Number(Text(column, LongestShort, CellText.Line)),
            ValueShape.YesNo => YesNo(column),
            ValueShape.Day => Moment(column, field) is { } at
                ? FieldValue.Of(TimeZoneInfo.ConvertTime(at, moments.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null,
            ValueShape.Moment => Moment(column, field) is { } at ? FieldValue.Of(at) : null,
        };

    // Which times can be was decided where the forms of times are known, in the office's zone.
    private static Saying? Problem(CaseField field, FieldValue value) =>
        field.Type.Shape is ValueShape.Moment or ValueShape.Day ? null : field.Type.Problem(field.InForm(""), value);

    private static FieldValue? Plain(string? text) => text is null ? null : FieldValue.Of(text);

    private static FieldValue? Number(string? text) =>
        text is null ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(number)
        : FieldValue.Of(text);

    private DateTimeOffset? Moment(IntakeColumn column, CaseField field)
    {
        if (Text(column, LongestShort, CellText.Line) is not { } text)
            return null;
        var reading = DateForms.Read(text, moments.Zone, moments.Now, moments.FirstDay);
        var wrong =
            reading.At is not { } at ? reading.Wrong
            : at.Year < FirstYear ? RowReasons.TooEarly
            : field.PastOnly && at > moments.Now ? RowReasons.Future
            : null;
        if (wrong is not null)
            Refuse(column, wrong);
        else if (reading.Guess is { } guess)
            Guesses.Add(Said(column, guess));
        return wrong is null ? reading.At?.ToUniversalTime() : null;
    }

    private FieldValue? YesNo(IntakeColumn column)
    {
        if (Text(column, LongestShort, CellText.Line) is not { } text)
            return null;
        return CellText.YesNo(text) is { } yes ? FieldValue.Of(yes) : Refused(column, RowReasons.NotYesOrNo);
    }

    /// <summary>Names in one cell, separated by 、；;，, or line breaks.</summary>
    private FieldValue? Several(IntakeColumn column, int most, int mostLetters)
    {
        var names = (Text(column, most * (mostLetters + 2), CellText.Paragraphs) ?? "").Split(
            ['、', '；', ';', '，', ',', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (names.Length > most)
            return Refused(column, RowReasons.TooMany(names.Length, most));
        if (names.FirstOrDefault(name => name.Length > mostLetters) is { } longest)
            return Refused(column, RowReasons.TooLong(longest.Length, mostLetters));
        return FieldValue.Of([.. names]);
    }

    private string? Text(IntakeColumn column, int most, Func<string, string> clean)
    {
        if (mapping.HeaderOf(column) is not { } header)
            return null;
        if (row.Faults.TryGetValue(header.Index, out var fault))
            return Refuse(column, fault);
        var raw = row.Cells[header.Index];
        if (ToolMarks.HasLostDigits(raw))
            return Refuse(column, RowReasons.DigitsLost);
        if (raw.Contains('\0', StringComparison.Ordinal))
            return Refuse(column, RowReasons.Nul);

        var text = clean(raw);
        if (text.Length > most)
            return Refuse(column, RowReasons.TooLong(text.Length, most));
        return text.Length == 0 ? null : text;
    }

    private FieldValue? Refused(IntakeColumn column, Saying reason)
    {
        Refuse(column, reason);
        return null;
    }

    public string? Refuse(IntakeColumn column, Saying reason)
    {
        errors.Add(Said(column, reason));
        return null;
    }

    private RowError Said(IntakeColumn column, Saying reason) => new(row.Line, Saying.Verbatim(mapping.HeaderOf(column)!.Header), reason);
}

/// <summary>How moments of a table are read.</summary>
/// <param name="Zone">The office's, for times without an offset.</param>
/// <param name="Now">The moment of import.</param>
/// <param name="FirstDay">Of the calendar that bare numbers count from.</param>
internal sealed record Moments(TimeZoneInfo Zone, DateTimeOffset Now, DateTime FirstDay);
