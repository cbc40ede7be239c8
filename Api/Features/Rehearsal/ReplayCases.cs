using System.Security.Claims;
using System.Text.Json;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rehearsal;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Rehearsal;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>重演. What a draft would have done to the cases that ended in a period; nothing is kept, nothing is sent.</summary>
public static class ReplayCases
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in the editor.</param>
    /// <param name="From">First moment of the period; with <paramref name="To"/> missing too, the month before this one.</param>
    /// <param name="To">First moment after the period; now when only the first is given.</param>
    /// <param name="Duration">From task to completion at steps that are new; null for half of the limit, or one working day.</param>
    /// <param name="Steps">The same for single steps, by step id, and which outcome they are left by.</param>
    public sealed record Body(
        JsonElement Definition,
        DateTimeOffset? From,
        DateTimeOffset? To,
        TimeLimit? Duration,
        IReadOnlyDictionary<string, StepAssumption?>? Steps
    );

    public sealed record Command(string DefinitionId, Body Given, Reader By) : IRequest<OrRefusal<ReplayReport>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Given.Definition).IsDefinition();
    }

    public sealed class Handler(Replays replays, CaseFlowDb db, CalendarShelf calendars, TimeProvider clock)
        : IRequestHandler<Command, OrRefusal<ReplayReport>>
    {
        public async ValueTask<OrRefusal<ReplayReport>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = GivenDraft.Read(command.Given.Definition, command.DefinitionId);
            if (draft.Refusal is { } refusal)
                return refusal;
            var now = clock.Now();
            var (from, to) = Period(command.Given, await calendars.At(db, now, cancellationToken), now);
            return await replays.Of(draft.Value, new ReplayPeriod(from, to, Assumed(command.Given)), command.By, cancellationToken);
        }

        private static (DateTimeOffset From, DateTimeOffset To) Period(Body given, WorkCalendar calendar, DateTimeOffset now)
        {
            var today = calendar.LocalDate(now);
            var thisMonth = new DateOnly(today.Year, today.Month, 1);
            return (
                (given.From ?? calendar.StartOf(thisMonth.AddMonths(-1))).ToUniversalTime(),
                (given.To ?? (given.From is null ? calendar.StartOf(thisMonth) : now)).ToUniversalTime()
            );
        }

        private static ReplayAssumptions Assumed(Body given) =>
            new(
                given.Duration,
                (given.Steps ?? ImmutableDictionary<string, StepAssumption?>.Empty)
                    .Where(step => step.Value is not null)
                    .ToDictionary(step => step.Key, step => step.Value!, StringComparer.Ordinal)
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/replay",
                async Task<Results<Ok<ReplayReport>, ProblemHttpResult>> (
                    string definitionId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(definitionId, body, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("replayCases")
            .WithTags("Procedures")
            .WithSummary("What a draft would have done to the cases that ended in a period");
}
