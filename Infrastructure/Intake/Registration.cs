using CaseFlow.Domain;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>What became of an item.</summary>
public abstract record Registration
{
    public sealed record Registered(long CaseId, string Number) : Registration;

    /// <summary>It is here already.</summary>
    public sealed record Known(string Number, bool ByUrl) : Registration;

    public sealed record Refused(Refusal Why) : Registration;
}

/// <summary>Why items cannot be registered, in the user's words.</summary>
public static class IntakeRefusals
{
    public static Refusal NoProcedure(string definitionId) =>
        new("no-procedure", RefusalKind.Invalid, $"流程“{definitionId}”还没有发布，不能登记案件。请联系流程管理员发布后再试。");
}
