using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Session;

/// <summary>语言. What the signed-in person reads, on screens as in mails and notices.</summary>
public static class SetMyLanguage
{
    /// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
    public sealed record Body(string Language);

    public sealed record Command(string Person, string Language) : IRequest<OrRefusal<Me>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Language)
                .Must(language => Languages.All.Contains(language))
                .Says("session.language-unknown", ("offered", SayingValue.List(Languages.All)))
                .OverridePropertyName("language");
    }

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory, MyProfile profile) : IRequestHandler<Command, OrRefusal<Me>>
    {
        public async ValueTask<OrRefusal<Me>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db
                .Users.Where(account => account.Id == command.Person)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.Language, command.Language), cancellationToken);
            directory.Forget();
            return await profile.Of(command.Person, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/me/language",
                async Task<Results<Ok<Me>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(user.Actor().Person, body.Language), ct)).Http()
            )
            .Refuses(400, 401, 422)
            .BeforeChoosing()
            .WithName("setMyLanguage")
            .WithTags("Session")
            .WithSummary("Choose what screens, mails and notices for the signed-in person are written in");
}
