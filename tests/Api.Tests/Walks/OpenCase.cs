using System.Text.Json;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>A case on its way, as the API shows it.</summary>
internal sealed record OpenCase(long Id, string Number)
{
    public string Path => string.Create(null, $"/api/cases/{Id}");

    /// <summary>A task of this step lies in these people's inboxes and in nobody else's; the case's page leads only them to it.</summary>
    public async Task LiesOnlyWith(Office office, string step, params Colleague[] expected)
    {
        var holders = new List<string>();
        foreach (var person in office.Everyone.Where(person => person != office.SystemAdmin))
        {
            var inInbox = (await person.Tasks(this, step)).Count > 0;
            if (inInbox)
                holders.Add(person.Code);
            if (inInbox || person == office.Supervisor)
                Assert.Equal(inInbox, (await person.Get(Path)).GetProperty("openTasks").EnumerateArray().Any(task => IsOwn(task, step)));
        }
        Assert.Equal(expected.Select(person => person.Code).Order(StringComparer.Ordinal), holders.Order(StringComparer.Ordinal));
    }

    private static bool IsOwn(JsonElement task, string step) =>
        task.GetProperty("mine").GetBoolean() && task.GetProperty("stepName").GetString() == step;

    /// <summary>The due date of the open task at a step, in the office's wall clock, and its reason in one sentence.</summary>
    public async Task<(string Due, string Why)> DeadlineAt(Colleague reader, string step)
    {
        var deadlines = await reader.Get($"{Path}/deadlines");
        var one = deadlines.EnumerateArray().First(deadline => deadline.GetProperty("stepName").GetString() == step);
        var due = one.GetProperty("dueAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", null);
        return (due, one.GetProperty("explanation").GetProperty("sentence").GetString()!);
    }

    public async Task<JsonElement> SummaryFor(Colleague reader) => (await reader.Get(Path)).GetProperty("summary");

    /// <summary>How the drawn procedure shows the last stay at a step.</summary>
    public async Task<string> StateOfLast(Colleague reader, string step) =>
        (await reader.Get($"{Path}/procedure"))
            .GetProperty("visits")
            .EnumerateArray()
            .Last(visit => visit.GetProperty("name").GetString() == step)
            .GetProperty("state")
            .GetString()!;

    /// <summary>What the timeline tells, in order: “who: what”.</summary>
    public async Task<string[]> TimelineFor(Colleague reader) =>
        [
            .. (await reader.Get($"{Path}/timeline"))
                .EnumerateArray()
                .Select(entry => $"{entry.GetProperty("who").GetString()}：{entry.GetProperty("text").GetString()}"),
        ];
}
