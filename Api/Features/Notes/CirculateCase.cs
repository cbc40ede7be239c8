using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Workflows.Notes;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Notes;

/// <summary>传阅. Sends a case to people for their information.</summary>
public static class CirculateCase
{
    private const int LongestWord = 500;
    private const int MostChosen = 200;

    /// <summary>Who is meant: a person; or everyone of a unit, of a role, or of a role within a unit.</summary>
    public sealed record Addressee(string? Person, string? Unit, string? Role);

    public sealed record Body(IReadOnlyList<Addressee>? To, string? Word);

    public sealed record Command(long CaseId, IReadOnlyList<Addressee> To, string Word, Reader By) : IRequest<OrRefusal<NoteEntered>>
    {
        internal CaseCirculated At(DateTimeOffset now) =>
            new(now, By, [.. To.Select(one => new Assignee(one.Person, one.Role, one.Unit)).Distinct()], [], Word.Trim());
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.To)
                .Must(to => to.Count > 0 && to.All(one => one is { Person: not null } or { Unit: not null } or { Role: not null }))
                .Says("notes.to-nobody")
                .Must(to => to.Count <= MostChosen)
                .Says("notes.to-many", ("most", MostChosen))
                .OverridePropertyName("to");
            RuleFor(command => command.Word)
                .MaximumLength(LongestWord)
                .Says("notes.word-long", ("most", LongestWord))
                .OverridePropertyName("word");
        }
    }

    public sealed class Handler(NoteTaking notes, TimeProvider clock) : IRequestHandler<Command, OrRefusal<NoteEntered>>
    {
        public async ValueTask<OrRefusal<NoteEntered>> Handle(Command command, CancellationToken cancellationToken) =>
            await notes.Enter(command.CaseId, command.At(clock.Now()), command.By, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/circulations",
                async Task<Results<Ok<NoteEntered>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(caseId, body.To ?? [], body.Word ?? "", user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("circulateCase")
            .WithTags("Notes")
            .WithSummary("Send a case to people for their information");
}
