using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>The real application on either database, with a town in it and the procedure that its items go through.</summary>
internal sealed class TownHost(TestDatabase database) : ApiHost(database)
{
    public static async Task<TownHost> Open(TestDatabase database)
    {
        var host = new TownHost(database);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Writes a town, as the product changes an office: with an edition of the organisation.</summary>
    public async Task Store(Town town)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = Services.CreateAsyncScope();
        var (db, accounts) = (
            scope.ServiceProvider.GetRequiredService<CaseFlowDb>(),
            scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
        );
        await using var write = await db.BeginWrite(ct);
        await town.Store(db, account => accounts.PasswordHasher.HashPassword(account, Password), ct);
        await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Commit(db, write, ct);
    }

    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>
    /// Side by side: a look by a supervisor that may name whom the item is about, then a task of one unit; a task that any handler may
    /// take;
    /// a task for each of two units. Before them somebody is told. In two versions alike, between which cases are moved.
    /// </summary>
    public Task<int> Publish(string id, string unit, string first, string second) =>
        InDb(db =>
        {
            for (var version = 1; version <= 2; version++)
                db.Procedures.Add(
                    new ProcedureRow
                    {
                        DefinitionId = id,
                        Version = version,
                        Name = id,
                        SavedAt = Morning,
                        SavedBy = "test",
                        PublishedAt = Morning,
                        PublishedBy = "test",
                        Definition = $$"""
                    {
                      "definitionId": "{{id}}", "name": "{{id}}", "version": {{version}}, "isPublished": true, "isLatest": true,
                      "root": {
                        "type": "Elsa.Flowchart",
                        "activities": [
                          {"id": "start", "type": "Elsa.Start"},
                          {"id": "tell", "name": "通知", "type": "CaseFlow.Notify", "to": ["role:handler", "role:leader"], "subject": "新件 {title}", "mail": true},
                          {"id": "fork", "type": "Elsa.FlowFork", "branches": ["a", "b", "c"]},
                          {{Task(
                        "look",
                        """{"role": "supervisor"}""",
                        """[{"name": "subjects", "label": "反映对象", "type": "Units"}, {"name": "note", "label": "说明", "type": "LongText"}, {"name": "original", "label": "原件编号", "type": "Case"}]"""
                    )}},
                          {{Task("lead", $$"""{"role": "handler", "unit": "{{unit}}"}""")}},
                          {{Task("pool", """{"role": "handler"}""", """[{"name": "note", "label": "说明", "type": "LongText"}]""")}},
                          {"id": "units", "name": "units", "type": "CaseFlow.AssignToUnits", "units": {"fixed": ["{{first}}", "{{second}}"]}, "role": "handler",
                           "outcomes": [{"name": "Done", "label": "办结"}], "deadline": {"amount": 1, "clock": "ClockHours"} },
                          {"id": "join", "type": "Elsa.FlowJoin"},
                          {"id": "end", "type": "Elsa.Finish"}
                        ],
                        "connections": [
                          {{Line("start", "Done", "tell")}}, {{Line("tell", "Done", "fork")}}, {{Line("fork", "a", "look")}}, {{Line(
                        "fork",
                        "b",
                        "pool"
                    )}}, {{Line("fork", "c", "units")}},
                          {{Line("look", "Done", "lead")}}, {{Line("lead", "Done", "join")}}, {{Line("pool", "Done", "join")}}, {{Line(
                        "units",
                        "Done",
                        "join"
                    )}}, {{Line("join", "Done", "end")}}
                        ]
                      }
                    }
                    """,
                    }
                );
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    /// <summary>A procedure of which a step says itself whom its cases are about, after a handler has done something.</summary>
    public Task<int> PublishNaming(string id, string subject) =>
        InDb(db =>
        {
            db.Procedures.Add(
                new ProcedureRow
                {
                    DefinitionId = id,
                    Version = 1,
                    Name = id,
                    SavedAt = Morning,
                    SavedBy = "test",
                    PublishedAt = Morning,
                    PublishedBy = "test",
                    Definition = $$"""
                    {
                      "definitionId": "{{id}}", "name": "{{id}}", "version": 1, "isPublished": true, "isLatest": true,
                      "root": {
                        "type": "Elsa.Flowchart",
                        "activities": [
                          {"id": "start", "type": "Elsa.Start"},
                          {"id": "tell", "name": "通知", "type": "CaseFlow.Notify", "to": ["role:handler", "role:leader"], "subject": "新件 {title}", "mail": true},
                          {{Task("pool", """{"role": "handler"}""", """[{"name": "note", "label": "说明", "type": "LongText"}]""")}},
                          {"id": "name", "name": "写明对象", "type": "CaseFlow.SetField", "assignments": [{"field": "subjects", "value": ["{{subject}}"]}]},
                          {{Task("after", """{"role": "handler"}""")}},
                          {"id": "end", "type": "Elsa.Finish"}
                        ],
                        "connections": [
                          {{Line("start", "Done", "tell")}}, {{Line("tell", "Done", "pool")}}, {{Line("pool", "Done", "name")}},
                          {{Line("name", "Done", "after")}}, {{Line("after", "Done", "end")}}
                        ]
                      }
                    }
                    """,
                }
            );
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    private static string Task(string id, string who, string form = "[]") =>
        $$"""
            {"id": "{{id}}", "name": "{{id}}", "type": "CaseFlow.HumanTask", "who": {{who}}, "form": {{form}}, "deadline": {"amount": 1, "clock": "ClockHours"},
             "outcomes": [{"name": "Done", "label": "办结"}]}
            """;

    private static string Line(string from, string port, string to) =>
        $$"""{"source": {"activity": "{{from}}", "port": "{{port}}"}, "target": {"activity": "{{to}}", "port": "In"} }""";
}
