using System.Text.Json;
using CaseFlow.Api.Tests.Walks;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>A task as a list showed it.</summary>
internal readonly record struct Seen(TaskAddress Address, int? Turn);

/// <summary>How one act is done with several tasks over HTTP.</summary>
internal static class Together
{
    /// <summary>The first tasks of these cases in a list, in the order of the cases.</summary>
    public static Seen[] Ticked(IReadOnlyList<JsonElement> list, IReadOnlyList<OpenCase> items) =>
        [
            .. items
                .Select(item => list.First(task => task.GetProperty("caseId").GetInt64() == item.Id))
                .Select(task => new Seen(TaskAddress.Of(task), task.GetProperty("turn").GetInt32())),
        ];

    /// <summary>Those that were done, as they stand after it.</summary>
    public static Seen[] AsDone(IEnumerable<JsonElement> results) =>
        [.. results.Where(IsDone).Select(row => new Seen(TaskAddress.Of(row), row.GetProperty("turn").GetInt32()))];

    public static bool IsDone(JsonElement result) => result.GetProperty("done").GetBoolean();

    public static async Task<JsonElement[]> Done(
        Colleague by,
        string act,
        IReadOnlyList<Seen> tasks,
        string? outcome = null,
        object? fields = null
    ) => [.. (await Sent(by, act, tasks, outcome, fields)).GetProperty("results").EnumerateArray()];

    public static Task<JsonElement> Previewed(Colleague by, string act, IReadOnlyList<Seen> tasks, string outcome) =>
        Sent(by, $"{act}/preview", tasks, outcome, null);

    private static async Task<JsonElement> Sent(Colleague by, string act, IReadOnlyList<Seen> tasks, string? outcome, object? fields) =>
        await Colleague.Read(
            await by.Post(
                $"/api/tasks/acts/{act}",
                new
                {
                    tasks = tasks.Select(task => new
                    {
                        task.Address.CaseId,
                        task.Address.Visit,
                        task.Address.Seq,
                        task.Turn,
                    }),
                    outcome,
                    fields,
                }
            )
        );
}
