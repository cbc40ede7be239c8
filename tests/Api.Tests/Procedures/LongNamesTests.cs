using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>A procedure whose names are all as long as the checks let them be runs on either database.</summary>
public sealed class LongNamesTests
{
    private static readonly string Name = new('名', ActivitySource.LongestName);
    private static readonly string Rung = new('级', 80);

    private static readonly string Definition = $$"""
        {
          "definitionId": "{{new string('d', 100)}}", "name": "{{new string('流', 200)}}", "version": 1, "isPublished": true, "isLatest": true,
          "root": {
            "type": "Elsa.Flowchart",
            "activities": [
              {"id": "start", "type": "Elsa.Start"},
              {"id": "{{Name}}", "name": "{{Name}}", "type": "CaseFlow.HumanTask", "who": {"role": "handler"},
               "form": [{"name": "{{Name}}", "label": "{{Name}}", "type": "Text"}],
               "outcomes": [{"name": "{{Name}}", "label": "{{Name}}"}],
               "deadline": {"amount": 1, "clock": "ClockHours"},
               "ladder": [{"name": "{{Rung}}", "label": "{{Rung}}", "when": "due", "mark": "Overdue", "to": ["handler"], "mail": true}]},
              {"id": "units", "type": "CaseFlow.AssignToUnits", "units": {"fixed": ["{{new string('u', 100)}}"]}, "role": "{{new string(
            'r',
            100
        )}}",
               "deadline": {"amount": 1, "clock": "ClockHours"},
               "ladder": [{"name": "{{Rung}}", "label": "{{Rung}}", "when": "due", "mark": "Overdue", "to": ["role:leader"], "mail": true}]},
              {"id": "end", "type": "Elsa.Finish"}
            ],
            "connections": [
              {"source": {"activity": "start", "port": "Done"}, "target": {"activity": "{{Name}}", "port": "In"} },
              {"source": {"activity": "{{Name}}", "port": "{{Name}}"}, "target": {"activity": "units", "port": "In"} },
              {"source": {"activity": "units", "port": "Done"}, "target": {"activity": "end", "port": "In"} }
            ]
          }
        }
        """;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_opens_tasks_escalates_them_and_writes_its_mails(Engine engine)
    {
        var (publishable, findings) = ProcedureChecks.Publishable(DefinitionDocument.Read(Definition).Value);
        Assert.Empty(findings);
        Assert.NotNull(publishable);
        await using var office = await Office.Open(engine);
        await office.Db(db =>
        {
            db.Procedures.Add(
                new ProcedureRow
                {
                    DefinitionId = publishable.DefinitionId,
                    Version = 1,
                    Name = publishable.Name,
                    SavedAt = office.Now,
                    SavedBy = "test",
                    PublishedAt = office.Now,
                    PublishedBy = "test",
                    Definition = Definition,
                }
            );
            return db.SaveChangesAsync(Office.Ct);
        });

        var id = await office.NewCase(publishable.DefinitionId);
        await Escalates(office, ledger: 1);
        Assert.Null((await office.Complete(id, Name, Running.People.Handler, Name)).Refusal);
        await Escalates(office, ledger: 2);

        Assert.Empty((await office.Verify()).Differences);
    }

    private static async Task Escalates(Office office, int ledger)
    {
        office.Clock.Advance(TimeSpan.FromHours(2));
        await office.Sweep();
        await office.MailRound();
        var rows = await office.Ledger();
        Assert.Equal(ledger, rows.Count);
        Assert.All(rows, row => Assert.EndsWith(Rung, row.Rung, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal(EscalationMark.Overdue, row.Mark));
        Assert.Contains(await office.Mails(), mail => mail.Body.Contains(Rung, StringComparison.Ordinal));
    }
}
