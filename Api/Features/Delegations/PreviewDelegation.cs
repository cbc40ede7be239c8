using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>预告. How much a delegation would hand on, before it is given; refused as giving it would be. Nothing is kept of it.</summary>
public static class PreviewDelegation
{
    /// <param name="Tasks">Tasks that are open now and that the delegate would see; null for whoever reads no cases.</param>
    public sealed record Outlook(DateOnly From, DateOnly Until, int? Tasks);

    public sealed record Command(NewDelegation Entered, Reader By) : IRequest<OrRefusal<Outlook>>;

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, DelegationEntry entry)
        : IRequestHandler<Command, OrRefusal<Outlook>>
    {
        public async ValueTask<OrRefusal<Outlook>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = await entry.Read(command.Entered, command.By, cancellationToken);
            return read.Refusal is { } refusal
                ? refusal
                : new Outlook(read.Value.From, read.Value.Until, await Count(read.Value, command.By, cancellationToken));
        }

        // Not those about the delegate, nor those about whoever asks (回避).
        private async Task<int?> Count(Delegation given, Reader by, CancellationToken ct)
        {
            if (!Rights.Named(Rights.ReadCases).IsHeldBy(by))
                return null;
            var staff = await directory.Read(db, ct);
            var other = staff.ReaderOf(staff.People.ActorOf(given.Delegate));
            other = other with { ActingFor = StandingDelegations.Principals(staff, [given]) };
            return db.HandedTo(other) is { } handed ? await db.NotAbout(db.NotAbout(handed, other), by).CountAsync(ct) : 0;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/delegations/preview",
                async Task<Results<Ok<Outlook>, ProblemHttpResult>> (
                    NewDelegation body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body, user.Actor()), ct)).Http()
            )
            .Refuses(400, 401, 403, 409, 422)
            .WithName("previewDelegation")
            .WithTags("Delegations")
            .WithSummary("How much a delegation would hand on");
}
