namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>Counts the cells that one sheet makes of what is written once, and their text, before they are made.</summary>
internal sealed class Copies
{
    private long _cells;
    private long _text;

    /// <param name="cells">Cells that would be made.</param>
    /// <param name="text">Letters of one of them.</param>
    /// <exception cref="TooMuchException">They are more than <see cref="SheetLimits.Copies"/> or <see cref="SheetLimits.CopiedText"/>.</exception>
    public void Count(long cells, long text)
    {
        _cells += cells;
        _text += cells * text;
        if (_cells > SheetLimits.Copies || _text > SheetLimits.CopiedText)
            throw new TooMuchException("copies");
    }
}
