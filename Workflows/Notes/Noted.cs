using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Notes;

/// <summary>
/// Something that people told each other about a case. It is part of the record and moves nothing in the procedure: it may come after the
/// end of the run as well, and undoing a move to another version is as possible after it as before.
/// </summary>
public abstract record Noted(DateTimeOffset At, Actor By) : RunEvent(At, By);

/// <summary>The record has one more note; whom it names is told.</summary>
public sealed record NoteTaken(Noted Note) : Effect;

internal static class Noting
{
    public static Decision Decide(Run run, Facts facts, OfficeAt office, Noted noted) =>
        CaseRecusal.Of(office.People, facts).Bars(noted.By)
            ? new Refused(TaskRefusals.Recused)
            : new Moved(run, facts, [new NoteTaken(noted)]);
}
