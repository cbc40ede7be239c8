namespace CaseFlow.Infrastructure.Intake;

/// <summary>The answer to opening an intake file.</summary>
public abstract record OpenedOrRefused;

/// <summary>The header was understood; the rows can be read. Whoever gets it disposes it.</summary>
public sealed record FileOpened(IntakeFile File) : OpenedOrRefused;

/// <summary>Nothing can be imported from this file.</summary>
/// <param name="Reason">Chinese: what is wrong and what to do.</param>
public sealed record FileRefused(string Reason) : OpenedOrRefused;

public enum IntakeFormat
{
    Csv,
    Xlsx,
}
