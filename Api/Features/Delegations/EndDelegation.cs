using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>撤回委托. Ends one before its last day: from now on nobody acts by it. What was done by it stays as it was recorded.</summary>
public static class EndDelegation
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<DelegationView>>;

    public sealed class Handler(
        CaseFlowDb db,
        StandingDelegations delegations,
        DelegationReadings readings,
        DelegationMails mails,
        TimeProvider clock
    ) : IRequestHandler<Command, OrRefusal<DelegationView>>
    {
        public async ValueTask<OrRefusal<DelegationView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var row = await db.Delegations.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (Bars(row, command.By, delegations.DayOf(now)) is { } refusal)
                return refusal;
            (row!.EndedBy, row.EndedAt) = (command.By.Person, now);
            await mails.Ended(row, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return DelegationRefusals.Over(delegations.DayOf(now)); // somebody else ended it at the same moment
            }
            return (await readings.Of([row], command.By, cancellationToken))[0];
        }

        private Refusal? Bars(DelegationRow? row, Reader by, DateOnly today)
        {
            if (row is null || !(DelegationReadings.MayEnd(row, by) || row.Delegate == by.Person))
                return DelegationRefusals.NotFound;
            if (!DelegationReadings.MayEnd(row, by))
                return DelegationRefusals.NotYours;
            if (row.EndedAt is { } ended)
                return DelegationRefusals.Over(delegations.DayOf(ended));
            return row.Until < today ? DelegationRefusals.Over(row.Until) : null;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/delegations/{id:long}/end",
                async Task<Results<Ok<DelegationView>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .Refuses(401, 403, 404, 409)
            .WithName("endDelegation")
            .WithTags("Delegations")
            .WithSummary("End a delegation before its last day");
}
