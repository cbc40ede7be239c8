using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Recusal;

using People = CaseFlow.Api.Tests.Running.People;

/// <summary>回避 of what became known a moment ago, here or on another node: what is sent or read asks the database, not what was so before.</summary>
public abstract class KnownJustNowTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_held_back_by_what_became_known_while_those_before_it_were_sent()
    {
        await using var office = await Office.Open(engine);
        var first = await office.NewCase(TestProcedures.Short, Office.Item("first"));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        await Written(office);
        var second = await office.NewCase(TestProcedures.Short, Office.Item("second").With(CaseFields.Title, "井盖丢失"));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        await Written(office);
        office.Transport.Answer = mail =>
        {
            office.Transport.Answer = _ => new Delivered("250 OK");
            Correct(office, second, "leader").GetAwaiter().GetResult();
            return new Delivered("250 OK");
        };

        await office.MailRound();

        Assert.NotEqual(first, second);
        Assert.DoesNotContain(office.Transport.Sent, mail => mail.TextBody.Contains("井盖", StringComparison.Ordinal));
        Assert.Contains(office.Transport.Sent, mail => mail.TextBody.Contains("路灯", StringComparison.Ordinal));
        Assert.Contains(await office.Mails(), mail => mail is { Status: MailStatus.Withheld, Subject: "—", Body: "" });
    }

    [Fact]
    public async Task A_change_of_the_office_on_another_node_holds_for_the_next_mail_and_the_next_reader()
    {
        await using var office = await Office.Open(engine);
        await using var other = office.AnotherNode();
        var id = await office.NewCase(TestProcedures.Short, Office.Item().With(CaseFields.Subjects, FieldValue.Of(["handler"])));
        Assert.Equal((true, true), (await Sees(office, id, "leader"), await Sees(other, id, "leader")));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Sweep();
        await Written(office);

        await OnNode(other, async (db, directory) =>
        {
            await using var write = await db.BeginWrite(Ct);
            await db.Users.Where(one => one.Id == "handler").ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, "theirs"), Ct);
            await db.Users.Where(one => one.Id == "leader").ExecuteUpdateAsync(set => set.SetProperty(one => one.Unit, "theirs"), Ct);
            db.Units.Add(new UnitRow { Code = "theirs", Name = "他们的单位" });
            if (!await db.UserRoles.AnyAsync(held => held.UserId == "handler" && held.RoleId == Roles.UnitHead, Ct))
                db.UserRoles.Add(new IdentityUserRole<string> { UserId = "handler", RoleId = Roles.UnitHead });
            await directory.Commit(db, write, Ct);
            return true;
        });

        Assert.Equal((false, false), (await Sees(office, id, "leader"), await Sees(other, id, "leader")));
        await office.MailRound();
        Assert.Empty(office.Transport.Sent);
    }

    private static async Task Correct(Office office, long id, string subject)
    {
        var fields = FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of([subject]));
        Assert.Null((await office.Handle(id, new FieldsChanged(office.Now, People.Supervisor, fields))).Refusal);
    }

    // A round whose mails the server puts off: they are written and wait.
    private static async Task Written(Office office)
    {
        office.Transport.Answer = _ => new Postponed(Domain.Sayings.Saying.Verbatim("451 later"));
        await office.MailRound();
        office.Transport.Clear();
        office.Transport.Answer = _ => new Delivered("250 OK");
        await office.Db(db => db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, mail => mail.CreatedAt), Ct));
    }

    private static Task<bool> Sees(Office office, long id, string person) =>
        office.With<IServiceScopeFactory, bool>(scopes => Sees(scopes, id, person));

    private static Task<bool> Sees(IServiceProvider node, long id, string person) =>
        Sees(node.GetRequiredService<IServiceScopeFactory>(), id, person);

    private static async Task<bool> Sees(IServiceScopeFactory scopes, long id, string person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, Ct);
        return await db.VisibleTo(staff.ReaderOf(staff.People.ActorOf(person))).AnyAsync(row => row.Id == id, Ct);
    }

    private static async Task<T> OnNode<T>(IServiceProvider node, Func<CaseFlowDb, StaffDirectory, Task<T>> act)
    {
        await using var scope = node.CreateAsyncScope();
        return await act(
            scope.ServiceProvider.GetRequiredService<CaseFlowDb>(),
            scope.ServiceProvider.GetRequiredService<StaffDirectory>()
        );
    }

    public sealed class OnSqlite() : KnownJustNowTests(Engine.Sqlite);

    public sealed class OnPostgres() : KnownJustNowTests(Engine.Postgres);
}
