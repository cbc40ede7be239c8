namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>What somebody says about how a file is read; null where it is left to the file.</summary>
/// <param name="Sheet">The name of the sheet of a workbook.</param>
/// <param name="Encoding">One of <see cref="FileEncoding.Names"/>, for a text file.</param>
/// <param name="Repairs">Whether texts that were garbled before they came into the file are repaired (<see cref="Garbled"/>).</param>
public sealed record TableChoices(string? Sheet = null, string? Encoding = null, bool? Repairs = null)
{
    public static readonly TableChoices None = new();
}
