using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>The text of one mail.</summary>
public static class GetMail
{
    public sealed record Query(long Id, Reader By) : IRequest<OrRefusal<MailText>>;

    public sealed record MailText(long Id, string ToName, string ToAddress, string Subject, string Body);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<MailText>>
    {
        public async ValueTask<OrRefusal<MailText>> Handle(Query query, CancellationToken cancellationToken)
        {
            var mail = await db.MailsVisibleTo(query.By).AsNoTracking().SingleOrDefaultAsync(row => row.Id == query.Id, cancellationToken);
            return mail is null ? SupervisionRefusals.NoMail : new MailText(mail.Id, mail.ToName, mail.ToAddress, mail.Subject, mail.Body);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/mails/{id:long}",
                async Task<Results<Ok<MailText>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(401, 403, 404)
            .WithName("getMail")
            .WithTags("Supervision")
            .WithSummary("The text of one mail");
}
