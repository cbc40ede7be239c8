using System.Text.Json;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>看样. The mail of a rung of a draft's ladder, as it would be sent; nothing is kept, nothing is sent.</summary>
public static class WriteSampleMail
{
    /// <param name="Definition">Elsa 3 workflow definition, as it stands in the editor.</param>
    /// <param name="Step">Id of the step.</param>
    /// <param name="Rung">Name of the rung, of the step's own ladder or of the office's.</param>
    public sealed record Body(JsonElement Definition, string? Step, string? Rung);

    public sealed record Query(Body Given, string Language) : IRequest<OrRefusal<SampleMail>>;

    public sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Given.Definition).IsDefinition();
    }

    public sealed class Handler(SampleMails mails) : IRequestHandler<Query, OrRefusal<SampleMail>>
    {
        public async ValueTask<OrRefusal<SampleMail>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (given, language) = query;
            var draft = ProcedureFile.Read(given.Definition.GetRawText());
            return draft.Refusal is { } refusal
                ? refusal
                : await mails.Of(draft.Value, given.Step ?? "", given.Rung ?? "", language, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/sample-mail",
                async Task<Results<Ok<SampleMail>, ProblemHttpResult>> (Body body, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(body, Speech.Language), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403, 422)
            .Takes(Bodies.OfDefinitions)
            .WithName("writeSampleMail")
            .WithTags("Procedures")
            .WithSummary("The mail of a rung as it would be sent, for a case that nobody has");
}
