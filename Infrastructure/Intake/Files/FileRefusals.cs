using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Why a whole file is refused. Each says what is wrong and what to do.</summary>
internal static class FileRefusals
{
    private const int MostNames = 30;

    public static readonly Saying Empty = Saying.Of("files.empty");
    public static readonly Saying NoHeader = Saying.Of("files.no-header");
    public static readonly Saying HeaderQuoteOpen = Saying.Of("files.header-quote");
    public static readonly Saying HeaderTooLong = Saying.Of("files.header-long");
    public static readonly Saying OldWorkbook = Saying.Of("files.old-workbook");
    public static readonly Saying DamagedWorkbook = Saying.Of("files.damaged-workbook");
    public static readonly Saying WorkbookTooLarge = Saying.Of("files.large-workbook");
    public static readonly Saying Unreadable = Saying.Of("files.unreadable");
    public static readonly Saying Utf16WithoutMark = Saying.Of("files.utf-16");
    public static readonly Saying CutShort = Saying.Of("files.cut-short");

    public static Saying DamagedUtf8(int line) => Saying.Of("files.damaged-utf-8", ("line", line));

    public static Saying ColumnsMissing(IEnumerable<IntakeColumn> missing, IEnumerable<MappedHeader> found) =>
        Saying.Of("files.columns-missing", ("missing", SayingValue.List(missing.Select(KnownHeaders.NameOf))), ("found", Names(found)));

    public static Saying ChosenHeaderAbsent(string header, IEnumerable<MappedHeader> found) =>
        Saying.Of("files.header-absent", ("header", header), ("found", Names(found)));

    public static Saying AuthorChosen(string header) => Saying.Of("files.author-chosen", ("header", header));

    public static Saying ColumnChosenTwice(IntakeColumn column, IEnumerable<string> headers) =>
        Saying.Of("files.column-twice", ("headers", SayingValue.List(headers)), ("column", KnownHeaders.NameOf(column)));

    public static Saying HeaderChosenTwice(string header) => Saying.Of("files.header-twice", ("header", header));

    public static Saying ChoiceNotReadable(string choice) => Saying.Of("files.choice-unreadable", ("choice", choice));

    public static Saying ColumnUnknown(string name) =>
        Saying.Of("files.column-unknown", ("name", name), ("columns", SayingValue.List(IntakeColumn.All.Select(KnownHeaders.NameOf))));

    private static SayingValue Names(IEnumerable<MappedHeader> found) =>
        SayingValue.List(found.Select(header => header.Header).Where(name => name.Length > 0).Take(MostNames));
}
