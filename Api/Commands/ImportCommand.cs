using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary>
/// <c>caseflow import FILE</c>. Exit code 0 when every row was taken or known, 2 when rows are in error, 1 when nothing could be imported.
/// </summary>
public static class ImportCommand
{
    private const int RowsInError = 2;

    private static readonly TimeSpan TurnCheck = TimeSpan.FromMilliseconds(500);

    private sealed record Wanted(
        string File,
        string? Source,
        string? Procedure,
        IReadOnlyList<string> Mapping,
        TableChoices Table,
        string Person,
        string? Errors
    );

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Saying.Of("commands.import.file").Spoken() };
        var source = new Option<string?>("--source") { Description = Saying.Of("commands.import.source").Spoken() };
        var procedure = new Option<string?>("--procedure") { Description = Saying.Of("commands.import.procedure").Spoken() };
        var map = new Option<string[]>("--map") { Description = Saying.Of("commands.import.map").Spoken() };
        var sheet = new Option<string?>("--sheet") { Description = Saying.Of("commands.import.sheet").Spoken() };
        var encoding = new Option<string?>("--encoding") { Description = Saying.Of("commands.import.encoding").Spoken() };
        var repair = new Option<bool?>("--repair") { Description = Saying.Of("commands.import.repair").Spoken() };
        var person = new Option<string>("--as")
        {
            Description = Saying.Of("commands.import.as").Spoken(),
            DefaultValueFactory = _ => Actor.System.Person,
        };
        var errors = new Option<string?>("--errors") { Description = Saying.Of("commands.import.errors").Spoken() };
        var command = new Command("import", Saying.Of("commands.import").Spoken())
        {
            file,
            source,
            procedure,
            map,
            sheet,
            encoding,
            repair,
            person,
            errors,
        };
        command.SetAction(
            (parsed, ct) =>
            {
                var wanted = new Wanted(
                    parsed.GetValue(file)!,
                    parsed.GetValue(source),
                    parsed.GetValue(procedure),
                    parsed.GetValue(map) ?? [],
                    new TableChoices(parsed.GetValue(sheet), parsed.GetValue(encoding), parsed.GetValue(repair)),
                    parsed.GetValue(person)!,
                    parsed.GetValue(errors)
                );
                return CommandHost.Run((services, stop) => Run(services, wanted, stop), ct);
            }
        );
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, Wanted wanted, CancellationToken ct)
    {
        if (!File.Exists(wanted.File))
            return await CommandHost.Refuse(Saying.Of("commands.import.no-file", ("file", wanted.File)));
        var db = services.GetRequiredService<CaseFlowDb>();
        var staff = await services.GetRequiredService<StaffDirectory>().Read(db, ct);
        if (wanted.Person != Actor.System.Person && staff.Find(wanted.Person) is null)
            return await CommandHost.Refuse(Saying.Of("commands.no-account", ("account", wanted.Person)));
        var asked = await Ask(services, wanted, ct);
        if (asked.Refusal is { } refusal)
            return await CommandHost.Refuse(refusal.Text);
        var import = asked.Value;
        await CommandProgress.Show(Saying.Of("commands.import.progress").Spoken(), tell => Finish(services, db, import.Id, tell, ct));
        return await Tell(services, await db.Imports.AsNoTracking().SingleAsync(row => row.Id == import.Id, ct), wanted.Errors, ct);
    }

    /// <summary>Begins the import, or finds the same one that was interrupted.</summary>
    private static async Task<OrRefusal<ImportRow>> Ask(IServiceProvider services, Wanted wanted, CancellationToken ct)
    {
        var (settings, requests) = (services.GetRequiredService<OfficeSettings>(), services.GetRequiredService<ImportRequests>());
        await using var content = File.OpenRead(wanted.File);
        using var received = await services.GetRequiredService<ImportFiles>().Folder.Receive(content, settings.ImportBytes, ct);
        if (received is null)
            return ImportRefusals.TooLarge(settings.ImportBytes);
        var wish = new ImportWish(
            Path.GetFileName(wanted.File),
            wanted.Source,
            wanted.Procedure ?? settings.Procedure,
            wanted.Mapping,
            wanted.Table
        );
        if (await requests.Unfinished(received, wish, wanted.Person, ct) is { } unfinished)
        {
            Console.WriteLine(Saying.Of("commands.import.goes-on", ("row", unfinished.Done + 1)).Spoken());
            return unfinished;
        }
        return await requests.Accept(received, wish, wanted.Person, ct);
    }

    /// <summary>Runs the import here; while a server has the turn, shows what the server does.</summary>
    private static async Task Finish(IServiceProvider services, CaseFlowDb db, long id, Action<int, int> tell, CancellationToken ct)
    {
        var round = services.GetRequiredService<ImportRound>();
        int? rows = null;
        Task<int?> Rows() => db.Imports.Where(row => row.Id == id).Select(row => row.Rows).SingleAsync(ct);
        var here = new Told(tally => tell(tally.Done, rows ??= Rows().GetAwaiter().GetResult() ?? 0));
        while (!await round.Run(ct, id, here))
        {
            var state = await db.Imports.Where(row => row.Id == id).Select(row => new { row.Done, row.Rows }).SingleAsync(ct);
            tell(state.Done, state.Rows ?? 0);
            await Task.Delay(TurnCheck, ct);
        }
    }

    private sealed class Told(Action<ImportTally> tell) : IProgress<ImportTally>
    {
        public void Report(ImportTally value) => tell(value);
    }

    private static async Task<int> Tell(IServiceProvider services, ImportRow import, string? errors, CancellationToken ct)
    {
        if (import.Status == ImportStatus.Refused)
            return await CommandHost.Refuse(import.Problem!);
        var db = services.GetRequiredService<CaseFlowDb>();
        await ImportSummary.Write(Console.Out, db, import, ct);
        if (import.InError == 0)
            return CommandHost.Done;
        var files = services.GetRequiredService<ImportFiles>();
        var path = Path.GetFullPath(errors ?? files.ErrorListOf(import.Id));
        if (!await services.GetRequiredService<SharedContent>().Bring(files.Folder, import.Sha256, ct, ImportFiles.Shared))
            return await CommandHost.Refuse(ImportRefusals.Lost(import.FileName).Text);
        var staff = await services.GetRequiredService<StaffDirectory>().Read(db, ct);
        await using (var list = File.Create(path))
            files.WriteRowsInError(import, list, Speech.Language, staff, _ => true, ct);
        Console.WriteLine(Saying.Of("commands.import.errors-written", ("path", path)).Spoken());
        return RowsInError;
    }
}
