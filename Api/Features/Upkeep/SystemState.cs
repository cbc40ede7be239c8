using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>What runs by itself, in the order in which it is shown.</summary>
public enum SystemPartName
{
    Timers,
    Outbox,
    Imports,
    Calendar,
    Proof,
    Storage,
    Version,
}

/// <summary>How a part is, for whoever has to do something about it.</summary>
public enum SystemLight
{
    /// <summary>Nothing is to be done.</summary>
    Well,

    /// <summary>It works, and somebody should look at it.</summary>
    Look,

    /// <summary>It does not work, or cannot be read.</summary>
    Broken,
}

/// <param name="Text">How it is, in words.</param>
public sealed record SystemLine(SystemPartName Part, SystemLight Light, Saying Text);

/// <param name="At">When it was read.</param>
public sealed record SystemState(DateTimeOffset At, IReadOnlyList<SystemLine> Lines);

/// <summary>Reads how one part of the system is. One that throws is told as broken, and the others are told all the same.</summary>
internal interface ISystemPart
{
    SystemPartName Part { get; }

    /// <param name="by">What of it is about a case that they must not know of is not counted for them (回避).</param>
    Task<SystemLine> Read(Reader by, CancellationToken ct);
}
