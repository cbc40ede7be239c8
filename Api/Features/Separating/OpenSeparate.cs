using System.Linq.Expressions;
using System.Security.Claims;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Separating;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Separating;

/// <summary>另案办理. Opens a case of its own for something in this one, with a procedure of its own; this one goes on as it was.</summary>
public static class OpenSeparate
{
    /// <param name="Procedure">Definition id.</param>
    /// <param name="Title">Of the new case; that of this one when not given.</param>
    /// <param name="Stamp">Of this case as it was previewed; to preview, none.</param>
    public sealed record Body(string? Procedure, string? Title, string? Reason, string? Stamp);

    public sealed record Command(SeparateWish Wish, string Stamp) : IRequest<OrRefusal<SeparateOpened>>;

    public sealed record SeparateOpened(long Id, string Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            this.MustBeComplete(command => command.Wish);
            RuleFor(command => command.Stamp)
                .Must(stamp => CorrectFields.SeenBy(stamp) is not null)
                .Says("cases.stamp-missing")
                .OverridePropertyName("stamp");
        }
    }

    public sealed class Handler(SeparateCases cases) : IRequestHandler<Command, OrRefusal<SeparateOpened>>
    {
        public async ValueTask<OrRefusal<SeparateOpened>> Handle(Command command, CancellationToken cancellationToken)
        {
            var opened = await cases.Open(command.Wish, CorrectFields.SeenBy(command.Stamp)!.Value, cancellationToken);
            return opened.Refusal is { } refusal ? refusal : new SeparateOpened(opened.Value.CaseId, opened.Value.Number);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/separate",
                async Task<Results<Ok<SeparateOpened>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(WishOf(caseId, body, user.Actor()), body.Stamp ?? ""), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("openSeparate")
            .WithTags("Separating")
            .WithSummary("Open a case of its own for something in this one");

    internal static SeparateWish WishOf(long caseId, Body body, Reader by) =>
        new(
            caseId,
            (body.Procedure ?? "").Trim(),
            PlainText.Line(body.Title ?? "") is { Length: > 0 } title ? title : null,
            PlainText.Lines(body.Reason ?? ""),
            by
        );

    internal static void MustBeComplete<T>(this AbstractValidator<T> validator, Expression<Func<T, SeparateWish>> which)
    {
        var wish = which.Compile();
        validator.RuleFor(one => wish(one).Procedure).NotEmpty().Says("separating.procedure-missing").OverridePropertyName("procedure");
        validator
            .RuleFor(one => wish(one).Title)
            .MaximumLength(CaseFields.Of(CaseFields.Title).Longest)
            .Says("separating.title-long", ("most", CaseFields.Of(CaseFields.Title).Longest))
            .OverridePropertyName("title");
        validator
            .RuleFor(one => wish(one).Reason)
            .Shows()
            .Says("separating.reason-missing")
            .MaximumLength(CaseFields.Of(CaseFields.SeparateBecause).Longest)
            .Says("cases.reason-long", ("most", CaseFields.Of(CaseFields.SeparateBecause).Longest))
            .OverridePropertyName("reason");
    }
}
