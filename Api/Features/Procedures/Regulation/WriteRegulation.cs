using System.Security.Claims;
using CaseFlow.Api.Papers;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures.Regulation;

/// <summary>
/// 办理规程. A version of a procedure as a regulation text (DOCX): its steps in words and its picture as the designer has them, with who
/// published it when and why, and what differs from the version before. Nothing of it is kept.
/// </summary>
public static class WriteRegulation
{
    /// <param name="Version">Null for the version that new cases start with, or the draft of a procedure never published.</param>
    public sealed record Command(string DefinitionId, int? Version, RegulationForm Form, Reader By) : IRequest<OrRefusal<Written>>;

    public sealed record Written(byte[] Content, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(command => command.Form)
                .Must(form => form is { Steps: not null, Pictures: not null } && form.Steps.All(IsWhole))
                .Says("regulation.incomplete")
                .Must(form => form?.Steps is null || form.Steps.All(step => LengthOf(step) <= RegulationForm.LongestText))
                .Says("regulation.long", ("most", RegulationForm.LongestText))
                .OverridePropertyName("steps");

        private static bool IsWhole(StepText? step) =>
            step is { Step: not null, Name: not null, Kind: not null, Does: not null, Fills: not null, Leads: not null, Told: not null }
            && step.Fills.Concat(step.Leads).Concat(step.Told).All(text => text is not null);

        private static int LengthOf(StepText? step) =>
            step is null || !IsWhole(step)
                ? 0
                : step.Name.Length
                    + step.Kind.Length
                    + (step.Who?.Length ?? 0)
                    + (step.Limit?.Length ?? 0)
                    + step.Does.Length
                    + step.Fills.Concat(step.Leads).Concat(step.Told).Sum(text => text.Length);
    }

    internal sealed class Handler(ProcedureReadings readings, CaseFlowDb db, SheetOffice office)
        : IRequestHandler<Command, OrRefusal<Written>>
    {
        public async ValueTask<OrRefusal<Written>> Handle(Command command, CancellationToken cancellationToken)
        {
            var versions = await readings.Versions(command.DefinitionId, command.By, cancellationToken);
            var about = command.Version is { } number
                ? versions.FirstOrDefault(version => version.Version == number)
                : versions.FirstOrDefault(version => version.IsLatest) ?? versions.FirstOrDefault();
            if (about is null || await Definition(about, cancellationToken) is not { } read)
                return ProcedureRefusals.Unknown;
            if (read.Refusal is { } unreadable)
                return ProcedureRefusals.Unreadable(unreadable);
            var pictures = command.Form.Checked(read.Value);
            if (pictures.Refusal is { } refusal)
                return refusal;
            var content = await Content(about, read.Value, versions, cancellationToken) with
            {
                Steps = command.Form.Steps,
                Pictures = pictures.Value,
            };
            return new Written(Paper(content), RegulationPaper.FileOf(about));
        }

        private async Task<RegulationContent> Content(
            ProcedureVersion about,
            DefinitionDocument definition,
            ImmutableArray<ProcedureVersion> versions,
            CancellationToken ct
        )
        {
            // A version that was published may be compared; what was drawn and thrown away is nothing to tell.
            var before = versions.FirstOrDefault(version => version.PublishedAt is not null && version.Version < about.Version);
            var old = before is null ? null : await Definition(before, ct);
            var at = about.PublishedAt ?? about.SavedAt;
            var (_, calendar) = await office.Read(at, ct);
            return new RegulationContent(
                about,
                calendar.LocalDate(at),
                definition.Description,
                before?.Version,
                old is { Refusal: null } known ? Told(ProcedureDifference.Of(known.Value, definition)) : [],
                [],
                []
            );
        }

        // Where cards lie is no rule of the office.
        private static ImmutableArray<ProcedureChange> Told(ImmutableArray<ProcedureChange> changes) =>
            [.. changes.Where(change => change.Kind != ChangeKind.Layout)];

        private async Task<OrRefusal<DefinitionDocument>?> Definition(ProcedureVersion version, CancellationToken ct)
        {
            var text = await db
                .Procedures.Where(row => row.DefinitionId == version.DefinitionId && row.Version == version.Version)
                .Select(row => row.Definition)
                .SingleOrDefaultAsync(ct);
            if (text is null)
                return null;
            return DefinitionDocument.Read(text);
        }

        private static byte[] Paper(RegulationContent content)
        {
            using var file = new MemoryStream();
            using (var paper = new OfficialPaper(file, RegulationPaper.TitleOf(content.About), Speech.Language))
                new RegulationPaper(paper, content).Write();
            return file.ToArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/procedures/{definitionId}/regulation",
                async Task<Results<FileContentHttpResult, ProblemHttpResult>> (
                    string definitionId,
                    int? version,
                    RegulationForm form,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var reply = await mediator.Send(new Command(definitionId, version, form, user.Actor()), ct);
                    return reply.Refusal is { } refusal
                        ? Problems.Of(refusal)
                        : TypedResults.File(reply.Value.Content, OfficialPaper.MediaType, reply.Value.Name);
                }
            )
            .RequireAuthorization(Rights.EditProcedures)
            .GivenAs("docx")
            .Produces<byte[]>(200, OfficialPaper.MediaType)
            .Takes(Bodies.OfPictures)
            .Refuses(400, 401, 403, 404, 409, 413, 422)
            .WithName("writeRegulation")
            .WithTags("Procedures")
            .WithSummary("A procedure as a regulation text (DOCX), from its steps in words and its picture");
}
