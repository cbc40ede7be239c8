using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Roster;

namespace CaseFlow.Api.Features.Roster;

/// <summary>The form with which a table of units and people is sent.</summary>
/// <param name="File">XLSX, ODS or CSV.</param>
/// <param name="Seen">Of the preview that is confirmed; only to import.</param>
public sealed record RosterForm(IFormFile File, string? Seen);

/// <summary>Reads a table that was sent and says what it would do.</summary>
public sealed class RosterPlans(CaseFlowDb db, ImportFiles files, OfficeSettings settings, PreviewTurns turns)
{
    /// <summary>Reads the form of a request; dispose the upload, of which nothing is kept.</summary>
    public Task<OrRefusal<Upload>> Receive(HttpRequest request, CancellationToken ct) =>
        Upload.Read(request, files.Folder, settings.ImportBytes, ImportRefusals.TooLarge(settings.ImportBytes), ct);

    public async Task<OrRefusal<RosterTable>> Read(ReceivedFile file, CancellationToken ct)
    {
        using var turn = await turns.Take(ct);
        await using var content = file.Open();
        return RosterTable.Read(content, ct);
    }

    /// <param name="by">Code of whoever would import it.</param>
    public async Task<RosterPlan> Of(RosterTable table, string by, CancellationToken ct) =>
        RosterPlan.Of(table, await RosterBook.Read(db, ct), by);
}
