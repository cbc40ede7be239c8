namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// Keeps a spreadsheet from running a cell that begins like a formula: anyone may have written that text. The mark is put on when the
/// list of rows in error is written and taken off when the list comes back, so a cell survives the way unchanged.
/// </summary>
public static class FormulaGuard
{
    private const char Mark = '\'';

    public static string Put(string cell) => Looks(cell) ? Mark + cell : cell;

    public static string TakeOff(string cell) => cell.StartsWith(Mark) && Looks(cell[1..]) ? cell[1..] : cell;

    // The mark itself is among the signs, or a cell that begins with it would lose it on the way back.
    private static bool Looks(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' or Mark;
}
