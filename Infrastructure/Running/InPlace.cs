using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>委托 where an act comes in: as whom somebody acts is asked of the database, in the transaction of the act.</summary>
internal static class InPlace
{
    /// <summary>The event as it is decided and recorded. Who may do the act anyway acts for nobody else.</summary>
    /// <param name="before">The case before it.</param>
    public static async ValueTask<RunEvent> Settled(
        CaseFlowDb db,
        (OfficeShelf Offices, StandingDelegations Delegations) shelves,
        CaseInHand one,
        (Run Run, Facts Facts) before,
        RunEvent given,
        CancellationToken ct
    )
    {
        if (given is not TaskActed acted)
            return given;
        var asked = new ActingInPlace(
            TaskActs.Of(acted),
            one.Procedure,
            before.Run,
            before.Facts,
            await shelves.Offices.ForGuards(db, acted.At, one.Staff.People, ct),
            acted.Visit,
            acted.Seq
        );
        if (!asked.IsAskedOf(acted.By))
            return given;
        var principals = await shelves.Delegations.Of(db, one.Staff, acted.By.Person, acted.At, ct);
        return given with
        {
            By = asked.Of(acted.By, principals.Where(acting => acting.Covers(before.Run.DefinitionId)).Select(acting => acting.Principal)),
        };
    }
}
