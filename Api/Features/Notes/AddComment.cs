using System.Globalization;
using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Workflows.Notes;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Notes;

/// <summary>留言. Writes a comment into the record of a case.</summary>
public static class AddComment
{
    private const int Longest = 2000;
    private const int MostNamed = 50;
    private const int MostFiles = 20;

    /// <param name="Named">Codes of the people whom the text names by @.</param>
    /// <param name="Files">Attachments of the case that belong to it, uploaded by whoever writes it.</param>
    public sealed record Body(string? Text, IReadOnlyList<string>? Named, IReadOnlyList<long>? Files);

    public sealed record Command(long CaseId, string Text, IReadOnlyList<string> Named, IReadOnlyList<long> Files, Reader By)
        : IRequest<OrRefusal<NoteEntered>>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Text)
                .Shows()
                .Says("notes.comment-empty")
                .MaximumLength(Longest)
                .Says("notes.comment-long", ("most", Longest))
                .OverridePropertyName("text");
            RuleFor(command => command.Named)
                .Must(named => named.Count <= MostNamed)
                .Says("notes.to-many", ("most", MostNamed))
                .OverridePropertyName("named");
            RuleFor(command => command.Files)
                .Must(files => files.Count <= MostFiles)
                .Says("notes.files-many", ("most", MostFiles))
                .OverridePropertyName("files");
        }
    }

    public sealed class Handler(NoteTaking notes, TimeProvider clock) : IRequestHandler<Command, OrRefusal<NoteEntered>>
    {
        public async ValueTask<OrRefusal<NoteEntered>> Handle(Command command, CancellationToken cancellationToken) =>
            await notes.Enter(
                command.CaseId,
                new Commented(
                    clock.Now(),
                    command.By,
                    command.Text.Trim(),
                    [.. command.Named],
                    [],
                    [.. command.Files.Distinct().Select(file => file.ToString(CultureInfo.InvariantCulture))]
                ),
                command.By,
                cancellationToken
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/comments",
                async Task<Results<Ok<NoteEntered>, ProblemHttpResult>> (
                    long caseId,
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(
                            new Command(caseId, body.Text ?? "", [.. Given(body.Named)], body.Files ?? [], user.Actor()),
                            ct
                        )
                    ).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 409, 422)
            .WithName("addComment")
            .WithTags("Notes")
            .WithSummary("Write a comment into the record of a case");

    private static IEnumerable<string> Given(IReadOnlyList<string>? named) => (named ?? []).Where(code => !string.IsNullOrWhiteSpace(code));
}
