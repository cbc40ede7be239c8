using System.Net.Http.Json;
using CaseFlow.Api.Tests.Notes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Timers;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>
/// What happens in a town, as it comes: items are registered and imported, handled, corrected, and the office changes meanwhile.
/// </summary>
internal sealed class RandomLife(TownHost host, Town town, Random random) : IHappenings
{
    private const string Procedure = "town";

    private readonly List<string> tokens = [];

    private readonly RandomMoves moves = new(host, town, random, Procedure);

    public RandomFiles Files { get; } = new(host, town, random, Procedure);

    public IReadOnlyList<(string Token, string Subject, long Import, string By)> RowsInError => Files.RowsInError;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ImmutableSortedDictionary<string, FieldValue> Nothing =>
        ImmutableSortedDictionary.Create<string, FieldValue>(StringComparer.Ordinal);

    /// <summary>Whom an act would reach, as the product says before it is done; with those whom the item would be about then.</summary>
    public List<(IReadOnlyList<string> People, IReadOnlyList<string> Subjects)> Foretold { get; } = [];

    /// <summary>One item is registered, one imported and one refused in a file, and all are moved once; the rest is left to chance.</summary>
    public async Task Begin()
    {
        await host.Publish(Procedure, Town.Pick(random, town.Units), town.Units[0], town.Units[^1]);
        await Register();
        await Files.Twice(Token(), Coded());
        await Files.InError(Token(), Coded());
        await moves.Move(1);
    }

    public async Task Step()
    {
        switch (random.Next(11))
        {
            case 0 or 1:
                await (
                    random.Next(3) switch
                    {
                        0 => Register(),
                        1 => Files.Twice(Token(), Coded()),
                        _ => Files.InError(Token(), Coded()),
                    }
                );
                break;
            case 2 or 3:
                await Act();
                break;
            case 4:
                await Correct();
                break;
            case 5:
                await Attach();
                break;
            case 6 or 7:
                await Pass();
                break;
            case 8:
                await Draft();
                if (await Any() is { } told)
                    await new RandomNotes(host, town, random).Tell(told.Id);
                break;
            case 9:
                await moves.Move(random.Next(1, 3));
                break;
            default:
                town.Reorganise(random);
                await host.Store(town);
                break;
        }
    }

    private async Task Register()
    {
        var token = Token();
        var item = Item.Of($"关于{token}的反映", $"{token}的详情", "来源", token).With(CaseFields.Url, $"https://board.example/{token}");
        if (random.Next(2) == 0)
            item = item.With(CaseFields.Subjects, Subject());
        await host.With<CaseIntake, object>(async intake =>
            await intake.Register([item], Procedure, await Actor(Town.Pick(random, town.With(Roles.Collector))), Now, Ct)
        );
    }

    /// <summary>In the end it comes out that each open case is about somebody who knows it already, best of all by what they did.</summary>
    public async Task ComesOutLate()
    {
        foreach (var row in (await Cases()).Where(row => row.Status == CaseStatus.Open))
        {
            var doers = await host.InDb(db => Doers(db, row).Order().ToListAsync(Ct));
            if ((doers.Count > 0 ? doers : await Knowing(row)) is { Count: > 0 } knowing)
                await Correct(row, Town.Pick(random, knowing));
        }
    }

    /// <summary>All cases of this town with whom they are about.</summary>
    public Task<List<CaseRow>> Cases() =>
        host.InDb(db => db.Cases.AsNoTracking().Where(row => row.Run.DefinitionId == Procedure).OrderBy(row => row.Id).ToListAsync(Ct));

    public string TokenOf(CaseRow row) => tokens.Single(token => row.Title.Contains(token, StringComparison.Ordinal));

    private DateTimeOffset Now => host.Clock.GetUtcNow();

    private string Token()
    {
        tokens.Add($"第{tokens.Count}件");
        return tokens[^1];
    }

    // By code or by name, as people say it.
    private string Subject() =>
        random.Next(10) == 0 ? "某公司"
        : random.Next(2) == 0 ? Coded()
        : town.NameOf(Coded());

    private string Coded() => Town.Pick(random, [.. town.Units, .. town.People]);

    private async Task<Actor> Actor(string person) =>
        (await host.InDb(async db => await host.With<StaffDirectory, Staff>(directory => directory.Read(db, Ct).AsTask()))).People.ActorOf(
            person
        );

    // Claims or completes whatever somebody has in their inbox; a look may say whom the item is about.
    private async Task Act()
    {
        var by = await Actor(Town.Pick(random, town.People));
        var addressees = TaskRow.AddresseesOf(by);
        var tasks = await host.InDb(db =>
            db.Tasks.AsNoTracking()
                .Where(task =>
                    task.Status == InboxTaskStatus.Open && task.Case.Run.DefinitionId == Procedure && addressees.Contains(task.Addressee)
                )
                .ToListAsync(Ct)
        );
        if (tasks.Count == 0)
            return;
        var task = Town.Pick(random, tasks);
        var fields = task.Step == "look" && random.Next(2) == 0 ? Nothing.Add(CaseFields.Subjects, FieldValue.Of([Subject()])) : Nothing;
        TaskActed acted =
            random.Next(3) == 0
                ? new TaskClaimed(Now, by, task.Visit, task.Seq)
                : new TaskCompleted(Now, by, task.Visit, task.Seq, "Done", fields);
        var outlook = await host.With<Preview, OrRefusal<Outlook>>(preview => preview.Of(task.CaseId, acted, Ct));
        await host.With<CaseRunner, OrRefusal<Handled>>(runner => runner.Handle(task.CaseId, acted, Ct));
        var subjects = await host.InDb(db => db.Cases.Where(row => row.Id == task.CaseId).Select(row => row.Subjects).SingleAsync(Ct));
        if (outlook.Refusal is not null)
            return;
        var ahead = outlook.Value;
        Foretold.Add(
            ([.. ahead.Next.SelectMany(next => next.To).Concat(ahead.Told).Select(member => member.Code)], CaseRow.CodesIn(subjects))
        );
    }

    private async Task Correct()
    {
        if (await Any() is { Status: CaseStatus.Open } row)
            await Correct(row, random.Next(2) == 0 ? Subject() : Town.Pick(random, [.. await Knowing(row), Subject()]));
    }

    private async Task Correct(CaseRow row, string subject)
    {
        var changed = new FieldsChanged(
            Now,
            await Actor(Town.Pick(random, town.With(Roles.Supervisor))),
            Nothing.Add(CaseFields.Subjects, FieldValue.Of([subject]))
        );
        Assert.Null((await host.With<CaseRunner, OrRefusal<Handled>>(runner => runner.Handle(row.Id, changed, Ct))).Refusal);
    }

    // Those who did something in a case, were told of it or have a draft for it: who can be told of it again in the most ways.
    private Task<List<string>> Knowing(CaseRow row) =>
        host.InDb(db =>
            Doers(db, row)
                .Union(db.Notices.Where(notice => notice.CaseId == row.Id).Select(notice => notice.Person))
                .Union(db.TaskDrafts.Where(draft => draft.CaseId == row.Id).Select(draft => draft.Person))
                .Order()
                .ToListAsync(Ct)
        );

    private static IQueryable<string> Doers(CaseFlowDb db, CaseRow row) =>
        db.Tasks.Where(task => task.CaseId == row.Id && task.ClosedBy != null).Select(task => task.ClosedBy!);

    private async Task Attach()
    {
        if (await Any() is not { } row)
            return;
        var client = await host.SignInAs(Town.Pick(random, town.With(Roles.Supervisor)), "");
        await client.SendFile($"/api/cases/{row.Id}/attachments", $"{TokenOf(row)}.txt", TokenOf(row)); // refused when the item is about them
    }

    private async Task Draft()
    {
        var person = Town.Pick(random, town.With(Roles.Handler));
        var client = await host.SignInAs(person, "");
        var tasks = await host.InDb(db =>
            db.Tasks.AsNoTracking()
                .Include(task => task.Case)
                .Where(task => task.Status == InboxTaskStatus.Open && task.Step == "pool" && task.Case.Run.DefinitionId == Procedure)
                .ToListAsync(Ct)
        );
        foreach (var task in tasks)
            await client.PutAsJsonAsync(
                $"/api/tasks/{task.CaseId}/{task.Visit}/{task.Seq}/draft",
                new { fields = new { note = TokenOf(task.Case) } },
                Ct
            );
    }

    // Now and then the mail server has put off what it was given: those mails wait and are sent later, whoever is known by then.
    private async Task Pass()
    {
        host.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
        await host.With<DeadlineSweep, int>(sweep => sweep.Run(Ct));
        await host.With<MailRound, int>(round => round.Run(Ct));
        if (random.Next(2) == 0)
            await host.InDb(db =>
                db.Mails.Where(mail => mail.Status == MailStatus.Sent)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(mail => mail.Status, MailStatus.Waiting)
                                .SetProperty(mail => mail.SentAt, (DateTimeOffset?)null),
                        Ct
                    )
            );
    }

    private async Task<CaseRow?> Any() => await Cases() is { Count: > 0 } cases ? Town.Pick(random, cases) : null;
}
