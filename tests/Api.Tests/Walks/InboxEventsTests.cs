using CaseFlow.Api.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>The one place where tests wait for the real clock: a browser is told of a new task within seconds, without asking.</summary>
public sealed class InboxEventsTests
{
    // Against a stream that hangs, not a measure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_inbox_is_told_of_a_new_task_and_others_are_left_in_peace()
    {
        var host = new HostOfRealTime();
        await host.InitializeAsync();
        await using var office = await Office.Open(host);
        using var assessor = await Listening.To(office.Assessor);
        using var leader = await Listening.To(office.Leader);

        await Registered(office);

        Assert.Equal("inbox", await assessor.Next().WaitAsync(Patience, Ct));
        var item = Assert.Single(await office.Assessor.Inbox());
        Assert.Equal("排查", item.GetProperty("step").GetString());
        await office.Assessor.Does(
            new OpenCase(item.GetProperty("caseId").GetInt64(), ""),
            "排查",
            "Incomplete",
            new { missingPoints = "缺时间" }
        );
        Assert.Equal("inbox", await assessor.Next().WaitAsync(Patience, Ct));
        Assert.False(leader.HasNews);
    }

    [Fact]
    public async Task An_open_task_is_told_of_what_happened_in_its_case()
    {
        var host = new HostOfRealTime();
        await host.InitializeAsync();
        await using var office = await Office.Open(host);
        await Registered(office);
        var item = Assert.Single(await office.Assessor.Inbox());
        using var assessor = await Listening.To(office.Assessor);

        await office.Collector.Post($"/api/cases/{item.GetProperty("caseId").GetInt64()}/comments", new { text = "来电补充：还有两处。" });

        Assert.Equal("inbox", await assessor.Next().WaitAsync(Patience, Ct));
    }

    [Fact]
    public async Task An_open_inbox_is_told_when_somebody_has_answered_whom_one_waits_for()
    {
        var host = new HostOfRealTime();
        await host.InitializeAsync();
        await using var office = await Office.Open(host);
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(
            await office.Assessor.Post(
                $"{task.Path}/acts/consult",
                new { fields = new { person = office.Reviewer.Code, question = "属于城管职责吗？" } }
            )
        );
        using var assessor = await Listening.To(office.Assessor);

        await office.Reviewer.Does(item, "排查", "Given", new { opinion = "属于。" });

        Assert.Equal("inbox", await assessor.Next().WaitAsync(Patience, Ct));
    }

    [Fact]
    public async Task The_stream_ends_when_its_reader_signs_out_and_others_stay_open()
    {
        var host = new HostOfRealTime();
        await host.InitializeAsync();
        await using var office = await Office.Open(host);
        using var assessor = await Listening.To(office.Assessor);
        using var leader = await Listening.To(office.Leader);

        await office.Assessor.Post("/api/sign-out", new { });

        Assert.Null(await assessor.Next().WaitAsync(Patience, Ct));
        Assert.False(leader.HasNews);
    }

    [Fact]
    public async Task An_open_inbox_is_told_at_the_next_beat_of_what_changed_elsewhere()
    {
        var host = await ApiHost.Start();
        await using var office = await Office.Open(host);
        await Registered(office);
        using var assessor = await Listening.To(office.Assessor);

        // As another node does it: the database changes and no signal is raised here.
        await host.InDb(db => db.Tasks.ExecuteUpdateAsync(set => set.SetProperty(task => task.ClaimedBy, office.Assessor.Code), Ct));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while (!assessor.HasNews)
        {
            patience.Token.ThrowIfCancellationRequested();
            host.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.Equal("inbox", await assessor.Next());
    }

    [Fact]
    public async Task The_stream_ends_at_the_next_beat_for_somebody_whose_session_ended_elsewhere()
    {
        var host = await ApiHost.Start();
        await using var office = await Office.Open(host);
        using var assessor = await Listening.To(office.Assessor);

        // As another node does it: nothing is told here.
        await host.InDb(db =>
            db.Users.Where(account => account.Id == office.Assessor.Code)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.LeftAt, host.Clock.GetUtcNow()), Ct)
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while (!assessor.HasNews)
        {
            patience.Token.ThrowIfCancellationRequested();
            host.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.Null(await assessor.Next());
    }

    private static Task<OpenCase> Registered(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = DateTimeOffset.UnixEpoch,
            }
        );

    private sealed class Listening(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {
        private Task<string?>? reading;

        public bool HasNews => (reading ??= Read()).IsCompleted;

        /// <summary>Open once the stream has said its first word.</summary>
        public static async Task<Listening> To(Colleague person)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/inbox/events");
            var answer = await person.Send(request);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            var listening = new Listening(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Ct)));
            Assert.Equal("beat", await listening.Next().WaitAsync(Patience, Ct));
            return listening;
        }

        public async Task<string?> Next()
        {
            var next = await (reading ?? Read());
            reading = null;
            return next;
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }

        private async Task<string?> Read()
        {
            while (await lines.ReadLineAsync(Ct) is { } line)
            {
                if (line.StartsWith("event:", StringComparison.Ordinal))
                    return line["event:".Length..].Trim();
            }
            return null;
        }
    }

    private sealed class HostOfRealTime : ApiHost
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Services.AddSingleton(TimeProvider.System);
        }
    }
}
