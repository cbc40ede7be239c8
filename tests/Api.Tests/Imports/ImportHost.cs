using System.Text;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>An office with one small procedure, into which files are imported as the background job does it.</summary>
public class ImportHost : ApiHost
{
    public const string Procedure = "intake-test";

    public static string Definition { get; } =
        $$"""
            {
              "definitionId": "{{Procedure}}", "name": "登记后办理", "version": 1, "isLatest": true, "isPublished": true,
              "root": {
                "id": "flow", "type": "Elsa.Flowchart", "version": 1,
                "activities": [
                  { "id": "start", "name": "开始", "type": "Elsa.Start", "version": 1 },
                  {
                    "id": "handle", "name": "办理", "type": "CaseFlow.HumanTask", "version": 1,
                    "who": { "typeName": "Object", "expression": { "type": "Object", "value": { "role": "handler" } } },
                    "outcomes": { "typeName": "Object", "expression": { "type": "Object", "value": [{ "name": "Done" }] } }
                  },
                  { "id": "end", "name": "结束", "type": "Elsa.Finish", "version": 1 }
                ],
                "connections": [
                  { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "handle", "port": "In" } },
                  { "source": { "activity": "handle", "port": "Done" }, "target": { "activity": "end", "port": "In" } }
                ]
              }
            }
            """;

    public static async Task<ImportHost> Open(ImportHost? host = null)
    {
        host ??= new ImportHost();
        await host.InitializeAsync();
        await host.Publish();
        return host;
    }

    /// <summary>To be called once, when the host is a class fixture.</summary>
    public Task<int> Publish() =>
        InDb(async db =>
        {
            if (await db.Procedures.AnyAsync(row => row.DefinitionId == Procedure))
                return 0;
            db.Procedures.Add(
                new ProcedureRow
                {
                    DefinitionId = Procedure,
                    Version = 1,
                    Name = "登记后办理",
                    Definition = Definition,
                    SavedAt = Morning,
                    SavedBy = "test",
                    PublishedAt = Morning,
                    PublishedBy = "test",
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    public Task<Imported> Import(string csv, string? source = null) => Import(Encoding.UTF8.GetBytes(csv), source);

    /// <summary>Imports a file, from the request to its end.</summary>
    public async Task<Imported> Import(byte[] file, string? source = null, string procedure = Procedure)
    {
        var id = await Ask(file, source, procedure);
        // The program looks by itself as well whether there is something to import, when it starts.
        while (!await Run(id))
            await Task.Delay(TimeSpan.FromMilliseconds(20), Ct);
        return await Look(id);
    }

    /// <summary>Hands a file in; nobody runs it yet.</summary>
    public async Task<long> Ask(byte[] file, string? source = null, string procedure = Procedure)
    {
        await using var scope = Services.CreateAsyncScope();
        using var content = new MemoryStream(file);
        using var received = await scope.ServiceProvider.GetRequiredService<ImportFiles>().Folder.Receive(content, long.MaxValue, Ct);
        var wish = new ImportWish("来件.csv", source, procedure, [], TableChoices.None);
        var answer = await scope.ServiceProvider.GetRequiredService<ImportRequests>().Accept(received!, wish, Actor.System.Person, Ct);
        return answer.Value.Id;
    }

    public async Task<bool> Run(long id)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportRun>().Run(id, null, Ct);
    }

    public Task<Imported> Look(long id) =>
        InDb(async db => new Imported(
            await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, Ct),
            await db
                .ImportFindings.AsNoTracking()
                .Where(row => row.ImportId == id)
                .OrderBy(row => row.Line)
                .ThenBy(row => row.Seq)
                .ToListAsync(Ct)
        ));

    public Task<int> Cases() => InDb(db => db.Cases.CountAsync(Ct));

    public async Task<VerificationReport> Verify()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().Run(null, Ct);
    }

    public async Task<string> ErrorFile(ImportRow import)
    {
        using var list = new MemoryStream();
        var staff = await InDb(async db => await Services.GetRequiredService<StaffDirectory>().Read(db, Ct));
        Services.GetRequiredService<ImportFiles>().WriteRowsInError(import, list, Languages.Chinese, staff, _ => true, Ct);
        return Encoding.UTF8.GetString(list.ToArray());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}

/// <summary>What an import came to.</summary>
public sealed record Imported(ImportRow Row, IReadOnlyList<ImportFindingRow> Findings)
{
    public (int Done, int Created, int Duplicates, int InError) Tally => (Row.Done, Row.Created, Row.Duplicates, Row.InError);
}
