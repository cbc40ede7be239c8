using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Why a whole file is refused. Each says what is wrong and what to do.</summary>
internal static class FileRefusals
{
    private const int MostNames = 30;

    public static readonly Refusal Empty = Of("files.empty");
    public static readonly Refusal NoHeader = Of("files.no-header");
    public static readonly Refusal HeaderQuoteOpen = Of("files.header-quote");
    public static readonly Refusal HeaderTooLong = Of("files.header-long");
    public static readonly Refusal OldWorkbook = Of("files.old-workbook");
    public static readonly Refusal DamagedWorkbook = Of("files.damaged-workbook");
    public static readonly Refusal WorkbookTooLarge = Of("files.large-workbook");
    public static readonly Refusal Unreadable = Of("files.unreadable");

    public static Refusal EncodingUnknown(string name) =>
        Of("files.encoding-unknown", ("name", name), ("encodings", SayingValue.List(FileEncoding.Names)));

    public static Refusal NoSuchSheet(string name, IEnumerable<SheetName> sheets) =>
        Of("files.no-such-sheet", ("sheet", name), ("sheets", SayingValue.List(sheets.Take(MostNames).Select(sheet => sheet.Name))));

    /// <summary>The first line of a file cannot be read as one.</summary>
    public static Refusal HeaderAt(Saying fault) =>
        fault.Code is "rows.quote-open" or "rows.after-quote" or "rows.after-quotes" ? HeaderQuoteOpen : HeaderTooLong;

    public static Refusal ColumnsMissing(IEnumerable<IntakeColumn> missing, IEnumerable<MappedHeader> found) =>
        Of("files.columns-missing", ("missing", SayingValue.List(missing.Select(KnownHeaders.NameOf))), ("found", Names(found)));

    public static Refusal ChosenHeaderAbsent(string header, IEnumerable<MappedHeader> found) =>
        Of("files.header-absent", ("header", header), ("found", Names(found)));

    public static Refusal AuthorChosen(string header) => Of("files.author-chosen", ("header", header));

    public static Refusal ColumnChosenTwice(IntakeColumn column, IEnumerable<string> headers) =>
        Of("files.column-twice", ("headers", SayingValue.List(headers)), ("column", KnownHeaders.NameOf(column)));

    public static Refusal HeaderChosenTwice(string header) => Of("files.header-twice", ("header", header));

    public static Refusal ChoiceNotReadable(string choice) => Of("files.choice-unreadable", ("choice", choice));

    public static Refusal ColumnUnknown(string name) =>
        Of("files.column-unknown", ("name", name), ("columns", SayingValue.List(IntakeColumn.All.Select(KnownHeaders.NameOf))));

    /// <param name="sort">What it is instead, as the table of sayings calls it: <c>picture</c>.</param>
    public static Refusal Foreign(string sort) => Of($"files.foreign.{sort}");

    // All of them are one refusal to a program: the file has to be another one.
    private static Refusal Of(string saying, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new("import-file", RefusalKind.Invalid, Saying.Of(saying, values));

    private static SayingValue Names(IEnumerable<MappedHeader> found) =>
        SayingValue.List(found.Select(header => header.Header).Where(name => name.Length > 0).Take(MostNames));
}
