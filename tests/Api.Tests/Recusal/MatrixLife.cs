using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Timers;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>Lives through the cells of the matrix: everybody gets to know of the cases, then it becomes known whom they are about.</summary>
internal sealed class MatrixLife(TownHost host, Town town, IReadOnlyList<MatrixCell> cells) : IHappenings
{
    private const string Collector = "else-coll";

    private readonly Dictionary<MatrixCell, long> cases = [];

    private readonly List<(string Token, string Subject, long Import, string By)> rowsInError = [];

    public IReadOnlyList<(string Token, string Subject, long Import, string By)> RowsInError => rowsInError;

    public List<(IReadOnlyList<string> People, IReadOnlyList<string> Subjects)> Foretold { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<List<CaseRow>> Cases() => host.InDb(db => db.Cases.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    public string TokenOf(CaseRow row) => cells.Single(cell => row.Title.Contains(cell.Token, StringComparison.Ordinal)).Token;

    public async Task Begin()
    {
        town.Found("far-up", "gov");
        town.Found("far", "far-up");
        town.Hire("far-head", "far", Roles.UnitHead, Roles.Leader);
        town.Hire("far-up-hand", "far-up", Roles.Handler);
        town.Hire("far-hand", "else", Roles.Handler);
        await host.Store(town);
        await host.Publish("town", "own", "own", "else");
        foreach (var cell in cells)
            await Begin(cell);
        await Mails();
    }

    /// <summary>Whoever will be barred has been told by mail, holds a task and a draft and has done something.</summary>
    public async Task EverybodyKnows()
    {
        foreach (var cell in cells.Where(cell => !cell.IsNoCase))
        {
            var by = await host.SignInAs("else-super", "");
            await by.SendFile($"/api/cases/{cases[cell]}/attachments", $"{cell.Token}.txt", cell.Token);
            var hand = await host.SignInAs("own-hand", "");
            var (units, pool) = (await Task(cell, "units"), await Task(cell, "pool"));
            if (units is not null)
                await hand.PostAsJsonAsync($"{units}/complete", new { outcome = "Done", fields = new { } }, Ct); // refused where they are barred
            foreach (var person in new[] { "own-coll", "up-hand", "far-hand" })
                await (await host.SignInAs(person, "")).PutAsJsonAsync($"{pool}/draft", new { fields = new { note = cell.Token } }, Ct);
        }
        await Mails();
        // The server has put them off: they are tried again when more is known.
        await host.InDb(db =>
            db.Mails.ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.Status, MailStatus.Waiting).SetProperty(mail => mail.SentAt, (DateTimeOffset?)null),
                Ct
            )
        );
        host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task ComesOut()
    {
        foreach (var cell in cells.Where(cell => cell.Way == Way.Closed))
            await Stop(cell);
        foreach (var cell in cells.Where(cell => cell.IsLate))
            await ComesOut(cell);
        await host.Store(town);
    }

    /// <summary>Everything that is due is told.</summary>
    public async Task Mails()
    {
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.With<DeadlineSweep, int>(sweep => sweep.Run(Ct));
        await host.With<MailRound, int>(round => round.Run(Ct));
    }

    private async Task Begin(MatrixCell cell)
    {
        if (cell.IsNoCase)
        {
            await RowInError(cell);
            return;
        }
        var subject = cell.Way switch
        {
            Way.NamedLater => Town.NamedOf(cell.Subject, cell.About is About.Unit or About.UnitAbove),
            Way.Registered or Way.Imported or Way.MovedIn or Way.BecameHead => town.NameOf(cell.Subject),
            _ => "",
        };
        if (cell.Way == Way.Imported)
            await Import(cell, subject);
        else
            await Register(cell, subject);
        cases[cell] = await host.InDb(db => db.Cases.Where(row => row.Title.Contains(cell.Token)).Select(row => row.Id).SingleAsync(Ct));
    }

    private async Task Register(MatrixCell cell, string subject)
    {
        var procedure = cell.Way == Way.ByStep ? $"naming-{cell.About}" : "town";
        if (cell.Way == Way.ByStep)
            await host.PublishNaming(procedure, town.NameOf(cell.Subject));
        var client = await host.SignInAs(Collector, "");
        await client
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = $"关于{cell.Token}的反映",
                    body = $"{cell.Token}的详情",
                    source = "来源",
                    url = $"https://board.example/{cell.Token}",
                    subjects = subject.Length == 0 ? Array.Empty<string>() : [subject],
                    procedure,
                },
                Ct
            )
            .Ok();
    }

    private Task<long> Import(MatrixCell cell, string subject) =>
        Import(
            "来件.csv",
            $"标题,正文,来源,网址,涉及单位\n关于{cell.Token}的反映,{cell.Token}的详情,来源,https://board.example/{cell.Token},{subject}\n"
        );

    // One row tells of tomorrow, the other leaves open whom it is about; whoever it may be is in both.
    private async Task RowInError(MatrixCell cell)
    {
        var (name, found) = (town.NameOf(cell.Subject), "2099-01-01");
        if (cell.Way == Way.RowAskedAbout)
            (name, found) = ($"邻县{name}或亲属", "");
        var import = await Import(
            $"反映{cell.Token}.csv",
            $"标题,正文,来源,涉及单位,发现时间\n关于{cell.Token}的反映,{cell.Token}的详情,来源,{name},{found}\n"
        );
        rowsInError.Add((cell.Token, cell.Subject, import, Collector));
    }

    private async Task<long> Import(string fileName, string file)
    {
        var client = await host.SignInAs(Collector, "");
        var import = (await client.SendFile("/api/imports", fileName, Encoding.UTF8.GetBytes(file), ("procedure", "town")))
            .Headers
            .Location!;
        while ((await client.GetAsync(import, Ct).Ok()).Text("status") != "Finished") { }
        return long.Parse(import.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    private async Task Stop(MatrixCell cell) =>
        await (await host.SignInAs("else-super", ""))
            .PostAsJsonAsync($"/api/cases/{cases[cell]}/stop", new { reason = "重复反映" }, Ct)
            .Ok();

    private Task ComesOut(MatrixCell cell)
    {
        switch (cell)
        {
            case { Way: Way.NamedLater, About: About.Person }:
                town.Hire(cell.Subject, "own", Roles.Handler, Roles.Supervisor);
                break;
            case { Way: Way.NamedLater, About: About.HeadOfUnit }:
                town.Hire(cell.Subject, "own", Roles.UnitHead);
                break;
            case { Way: Way.NamedLater, About: About.Unit }:
                town.Found(cell.Subject, "gov");
                town.Hire("up-hand", cell.Subject, town.RolesOf("up-hand"));
                break;
            case { Way: Way.NamedLater }:
                town.Found(cell.Subject, "gov");
                town.Found("up", cell.Subject);
                break;
            case { Way: Way.MovedIn }:
                town.Hire("own-coll", "far", town.RolesOf("own-coll"));
                break;
            case { Way: Way.BecameHead }:
                town.Hire("far-hand", "else", [.. town.RolesOf("far-hand"), Roles.UnitHead]);
                break;
            default:
                return Said(cell);
        }
        return System.Threading.Tasks.Task.CompletedTask;
    }

    private async Task Said(MatrixCell cell)
    {
        var super = await host.SignInAs("else-super", "");
        object fields = new { subjects = new[] { town.NameOf(cell.Subject) } };
        switch (cell.Way)
        {
            case Way.Corrected or Way.Closed:
                var read = await super.GetAsync($"/api/cases/{cases[cell]}", Ct).Ok();
                await super
                    .PatchAsJsonAsync(
                        $"/api/cases/{cases[cell]}/fields",
                        new
                        {
                            fields,
                            reason = "查明",
                            stamp = read.Text("stamp"),
                        },
                        Ct
                    )
                    .Ok();
                break;
            case Way.ByForm:
                await super.PostAsJsonAsync($"{await Task(cell, "look")}/complete", new { outcome = "Done", fields }, Ct).Ok();
                break;
            case Way.ByStep:
                var hand = await host.SignInAs("own-hand", "");
                await hand.PostAsJsonAsync($"{await Task(cell, "pool")}/complete", new { outcome = "Done", fields = new { } }, Ct).Ok();
                break;
            default:
                throw new InvalidOperationException($"Nobody says it: {cell.Way}.");
        }
    }

    private async Task<string?> Task(MatrixCell cell, string step)
    {
        var id = cases[cell];
        var task = await host.InDb(db =>
            db.Tasks.AsNoTracking()
                .Where(task => task.CaseId == id && task.Step == step && task.Status == InboxTaskStatus.Open)
                .OrderBy(task => task.Seq)
                .FirstOrDefaultAsync(Ct)
        );
        return task is null ? null : $"/api/tasks/{id}/{task.Visit}/{task.Seq}";
    }
}
