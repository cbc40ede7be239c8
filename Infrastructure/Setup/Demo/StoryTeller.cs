using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// Puts a story's events through intake and case runner, as the live office does. Who may act is decided there: a story that does
/// not fit its procedure throws.
/// </summary>
public sealed class StoryTeller(CaseFlowDb db, CaseIntake intake, CaseRunner runner, DemoFiles files)
{
    private const string Collector = "caiji";

    private static readonly ImmutableSortedDictionary<string, string> Addresses = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("市民留言板", "https://board.example/messages/"),
            KeyValuePair.Create("本地论坛", "https://forum.example/t/"),
            KeyValuePair.Create("短视频平台", "https://video.example/v/"),
            KeyValuePair.Create("省级媒体客户端", "https://news.example/a/"),
        ]
    );

    /// <param name="serial">Number of the message at its source.</param>
    internal async Task<ToldCase> Register(Story story, int serial, DateTimeOffset at, CancellationToken ct)
    {
        var message = serial.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var item = Item.Of(story.Title, story.Body, story.Source, message)
            .With(CaseFields.Url, Addresses[story.Source] + message)
            .With(CaseFields.PostedAt, at.AddMinutes(-20 - (serial * 7 % 100)))
            .With(CaseFields.DiscoveredAt, story.Complete ? at : (DateTimeOffset?)null)
            .With(CaseFields.Region, story.Region)
            .With(CaseFields.Category, story.Category);
        var registered = await intake.Register([item], story.Procedure, ActorOf(Collector), at, ct);
        if (registered.Value is not [Registration.Registered { CaseId: var id, Number: var number }])
            throw new InvalidOperationException($"“{story.Title}” was not registered: {registered.Value[0]}.");
        var state = await db.Runs.Where(run => run.CaseId == id).Select(run => run.State).SingleAsync(ct);
        return new ToldCase(story, id, number, at, EngineJson.ReadRun(state));
    }

    internal async Task Do(ToldCase told, Act act, StoryForm form, DateTimeOffset at, CancellationToken ct)
    {
        var by = ActorOf(act.Who);
        var (visit, task) = told
            .Run.Visits.Where(visit => told.Procedure.NameOf(visit.Step) == act.Step)
            .SelectMany(visit => visit.Tasks.Select(task => (visit, task)))
            .FirstOrDefault(one => by.Is(one.task.To));
        if (task is null)
            throw Misfit(told, act, $"nothing lies there with {act.Who}");
        if (act.Does == Act.Claim)
        {
            await Handle(told, new TaskClaimed(at, by, visit.Number, task.Seq), act, ct);
            return;
        }
        var face = told.Procedure.StepOf(visit.Step).Face(task.Face)!;
        var outcome = face.OutcomeOf(act.Does) ?? throw Misfit(told, act, "there is no such outcome");
        var fields = form.Fill(face, outcome, act, told, at, await files.Attach(act, told.CaseId, at, ct));
        await Handle(told, new TaskCompleted(at, by, visit.Number, task.Seq, act.Does, fields), act, ct);
    }

    internal Task Pass(ToldCase told, DateTimeOffset at, int visit, string rung, CancellationToken ct) =>
        Handle(told, new DeadlinePassed(at, visit, rung), null, ct);

    private async Task Handle(ToldCase told, RunEvent happened, Act? act, CancellationToken ct)
    {
        var answer = await runner.Handle(told.CaseId, happened, ct);
        if (answer.Refusal is { } why)
            throw Misfit(told, act, $"{why.Code}: {why}");
        told.MoveTo(answer.Value.Run, happened.At);
    }

    private static Actor ActorOf(string code)
    {
        var person = DemoOffice.People.First(one => one.Code == code);
        return Organisation.ActorOf(new Member(code, person.Unit, person.Roles));
    }

    private static InvalidOperationException Misfit(ToldCase told, Act? act, string why) =>
        new($"The story “{told.Story.Title}” does not fit at {act?.At} {act?.Who} “{act?.Step}” {act?.Does}: {why}.");
}
