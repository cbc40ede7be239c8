using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Upkeep;

/// <summary>What is put into the database to be told of.</summary>
public sealed partial class SystemStateTests
{
    private static DeadlineRow Due(long caseId, string rung, DateTimeOffset at) =>
        new()
        {
            CaseId = caseId,
            Visit = 900,
            Rung = rung,
            DueAt = at,
        };

    private Task<int> Mail(string key, MailStatus status, DateTimeOffset at) =>
        host.InDb(db =>
        {
            db.Mails.Add(
                new MailRow
                {
                    MessageId = $"<{key}@office.example>",
                    Person = "somebody",
                    ToAddress = "somebody@office.example",
                    ToName = "某人",
                    Subject = "提醒",
                    Body = "提醒",
                    Status = status,
                    CreatedAt = at,
                    NextAttemptAt = at,
                }
            );
            return db.SaveChangesAsync(Ct);
        });

    private Task<int> Import(string name, string? subjects, int inError) =>
        host.InDb(db =>
        {
            db.Imports.Add(
                new ImportRow
                {
                    FileName = name,
                    Sha256 = name,
                    DefinitionId = "online-opinion",
                    RequestedBy = "somebody",
                    RequestedAt = host.Clock.GetUtcNow(),
                    FinishedAt = host.Clock.GetUtcNow(),
                    Status = ImportStatus.Finished,
                    Created = 2,
                    InError = inError,
                    Subjects = subjects,
                }
            );
            return db.SaveChangesAsync(Ct);
        });

    /// <summary>One whose own limits are far away.</summary>
    private async Task<long> Case()
    {
        var collector = await host.SignInAs("collector", ApiHost.Unit, Roles.Collector);
        var registered = await collector.PostAsJsonAsync("/api/cases", new { title = "路灯不亮", body = "三天了" }, Ct).Ok();
        await host.InDb(db => db.Deadlines.ExecuteDeleteAsync(Ct));
        return registered.GetProperty("id").GetInt64();
    }
}
