using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Proof;

/// <summary>修复. Somebody put right what the nightly proof found of a run.</summary>
/// <param name="Visit">As in <see cref="Repair"/>, and so the others.</param>
[StoredAs("run-repaired")]
public sealed record RunRepaired(
    DateTimeOffset At,
    Actor By,
    RepairKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Visit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Seq,
    string? Port
) : RunEvent(At, By)
{
    public static RunRepaired Of(Repair repair, DateTimeOffset at, Actor by) =>
        new(at, by, repair.Kind, repair.Visit, repair.Seq, repair.Port);
}

/// <summary>撤销修复. The run stands again as it stood before it was repaired; only while nothing has happened since.</summary>
[StoredAs("repair-undone")]
public sealed record RepairUndone(DateTimeOffset At, Actor By) : RunEvent(At, By);

public static class RepairRefusals
{
    /// <summary>What was found is no longer so.</summary>
    public static readonly Refusal Sound = new("already-sound", RefusalKind.Conflict);

    /// <summary>Nobody of the office could be asked.</summary>
    public static readonly Refusal NobodyToAsk = new("nobody-to-ask", RefusalKind.Conflict);

    /// <summary>Something has happened since, or the repair told people something that cannot be untold.</summary>
    public static readonly Refusal ActedSince = new("repair-acted-since", RefusalKind.Conflict);
}
