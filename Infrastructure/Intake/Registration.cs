using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake;

/// <summary>What became of an item.</summary>
public abstract record Registration
{
    public sealed record Registered(long CaseId, string Number) : Registration;

    /// <summary>It is here already.</summary>
    public sealed record Known(string Number, bool ByUrl) : Registration;
}

/// <summary>Why items cannot be registered.</summary>
public static class IntakeRefusals
{
    public static Refusal NoProcedure(string definitionId) =>
        new("no-procedure", RefusalKind.Invalid, Saying.Of("imports.no-procedure", ("procedure", definitionId)));
}
