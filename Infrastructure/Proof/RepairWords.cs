using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Proof;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>What repairs are called.</summary>
public static class RepairWords
{
    public static Saying Of(RepairKind kind) =>
        kind switch
        {
            RepairKind.EnterAgain => Saying.Of("proving.repair.enter-again"),
            RepairKind.SetTimers => Saying.Of("proving.repair.set-timers"),
            RepairKind.PassUp => Saying.Of("proving.repair.pass-up"),
            RepairKind.BeginBranch => Saying.Of("proving.repair.begin-branch"),
            RepairKind.Join => Saying.Of("proving.repair.join"),
            RepairKind.FromRecord => Saying.Of("proving.repair.from-record"),
        };
}
