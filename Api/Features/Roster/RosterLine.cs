using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Roster;

namespace CaseFlow.Api.Features.Roster;

/// <summary>What becomes of a line of a table.</summary>
public enum RosterAct
{
    Create,
    Change,

    /// <summary>The office has it like this already.</summary>
    Same,

    /// <summary>Something is wrong with it: nothing of it is taken.</summary>
    Error,
}

/// <summary>A line of a table with what becomes of it.</summary>
/// <param name="Told">What is done, in a few words.</param>
/// <param name="Errors">Why nothing is; each names what it is about.</param>
public sealed record RosterLine(RosterRow Row, RosterAct Act, Saying Told, ImmutableArray<Saying> Errors)
{
    /// <summary>The unit as it will be; null for a line of a person or in error.</summary>
    public OfficeUnit? Unit { get; init; }

    /// <summary>The person as they will be; null for a line of a unit or in error.</summary>
    public KnownPerson? Person { get; init; }

    public static RosterLine Wrong(RosterRow row, params ReadOnlySpan<Saying> errors) =>
        new(row, RosterAct.Error, Saying.Of("roster.wrong"), [.. errors]);
}
