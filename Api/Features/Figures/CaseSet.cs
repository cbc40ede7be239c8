namespace CaseFlow.Api.Features.Figures;

/// <summary>The cases behind a number of the overview. Each is of a period, and none has a drill in it.</summary>
public enum CaseSet
{
    Received,

    /// <summary>办结, not stopped.</summary>
    Closed,

    /// <summary>到期件: with a limit that fell in the period; with a key, at the unit of that code.</summary>
    Due,
    DueMet,
    DueMissed,

    /// <summary>The same by the limits as they were before more time was granted.</summary>
    FirstDue,
    FirstDueMet,
    FirstDueMissed,

    /// <summary>To be answered within hours; the key is the level.</summary>
    Answerable,
    Answered,
    Unanswered,

    /// <summary>Closed, with a valid rating.</summary>
    Rated,
    Resolved,
    Satisfied,
    Redone,

    /// <summary>Finished a task of the step whose name is the key.</summary>
    AtStep,
}
