using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>Why a row is refused. Each says what is wrong and what to do.</summary>
internal static class RowReasons
{
    public static readonly Saying Required = Saying.Of("rows.required");
    public static readonly Saying Nul = Saying.Of("rows.nul");
    public static readonly Saying NotYesOrNo = Saying.Of("rows.yes-no");
    public static readonly Saying NotADate = Saying.Of("rows.no-date");
    public static readonly Saying TooEarly = Saying.Of("rows.too-early");
    public static readonly Saying Future = Saying.Of("rows.future");
    public static readonly Saying DigitsLost = Saying.Of("rows.digits-lost");
    public static readonly Saying RelativeDate = Saying.Of("rows.relative-date");
    public static readonly Saying DayOrMonth = Saying.Of("rows.day-or-month");
    public static readonly Saying YearGuessed = Saying.Of("rows.year-guessed");
    public static readonly Saying CenturyGuessed = Saying.Of("rows.century-guessed");
    public static readonly Saying SerialGuessed = Saying.Of("rows.serial-guessed");
    public static readonly Saying ShortYear = Saying.Of("rows.short-year");
    public static readonly Saying DamagedBytes = Saying.Of("rows.damaged-bytes");
    public static readonly Saying GarbledForGood = Saying.Of("rows.garbled");
    public static readonly Saying FormulaWithoutResult = Saying.Of("rows.formula-without-result");
    public static readonly Saying RowTooLarge = Saying.Of("rows.row-too-large");
    public static readonly Saying NotReadFurther = Saying.Of("rows.not-read-further");
    public static readonly Saying NotSaved = Saying.Of("rows.not-saved");

    public static Saying TooLong(int length, int most) => Saying.Of("rows.too-long", ("length", length), ("most", most));

    public static Saying TooMany(int listed, int most) => Saying.Of("rows.too-many", ("listed", listed), ("most", most));

    public static Saying CellCount(int found, int expected) => Saying.Of("rows.cells", ("found", found), ("expected", expected));

    /// <param name="shown">What the sheet shows instead of a result: #N/A.</param>
    public static Saying FormulaFailed(string shown) => Saying.Of("rows.formula-failed", ("shown", shown));

    public static Saying QuoteNotClosed(int line) => Saying.Of("rows.quote-open", ("line", line));

    public static Saying TextAfterQuote(int first, int last) =>
        first == last ? Saying.Of("rows.after-quote") : Saying.Of("rows.after-quotes", ("first", first), ("last", last));

    public static Saying RecordTooLarge(int line) => Saying.Of("rows.too-large", ("line", line));
}
