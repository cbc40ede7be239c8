using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;

namespace CaseFlow.Api.Features.Tasks.Together;

/// <summary>What an act on several tasks would do, summed up.</summary>
/// <param name="Count">For how many it would be done.</param>
/// <param name="Refused">Those for which it would be refused, and why.</param>
/// <param name="Next">Who would get what: tasks of one step for the same people, with their number.</param>
/// <param name="Ends">How cases would end.</param>
/// <param name="Told">Who would get a notice or a mail at once, and how many.</param>
/// <param name="Cancelled">Steps whose open tasks would be withdrawn.</param>
/// <param name="Waits">Why cases would stand still until they are corrected.</param>
/// <param name="Back">Until when it can be taken back, or that it cannot.</param>
public sealed record TogetherPreview(
    int Count,
    IReadOnlyList<ActResult> Refused,
    IReadOnlyList<NextTogether> Next,
    IReadOnlyList<Counted> Ends,
    IReadOnlyList<Counted> Told,
    IReadOnlyList<Counted> Cancelled,
    IReadOnlyList<Saying> Waits,
    Saying Back
)
{
    internal static TogetherPreview Of(List<TaskPreview> ahead, List<ActResult> refused, Saying back) =>
        new(
            ahead.Count,
            refused,
            [
                .. ahead
                    .SelectMany(one => one.Next)
                    .GroupBy(task => (task.Step, To: string.Join('\n', task.To)))
                    .Select(tasks => new NextTogether(
                        tasks.Key.Step,
                        tasks.First().To,
                        tasks.Count(),
                        tasks.Min(task => task.Due),
                        tasks.Max(task => task.Due)
                    )),
            ],
            Counting(ahead.Select(one => one.Result).OfType<string>().Select(Saying.Verbatim)),
            Counting(ahead.SelectMany(one => one.Told).Select(Saying.Verbatim)),
            Counting(ahead.SelectMany(one => one.Cancelled)),
            [.. ahead.SelectMany(one => one.Waits).Distinct()],
            back
        );

    /// <summary>Until when what was done can be taken back.</summary>
    internal static Saying BackUntil(string act, WithdrawUntil until) =>
        TaskActs.Find(act)?.HowUndone switch
        {
            WayBack.Releasing => Saying.Of("tasks.back-by-release"),
            WayBack.Claiming => Saying.Of("tasks.back-by-claim"),
            WayBack.CallingOff => Saying.Of("tasks.back-by-removal"),
            WayBack.Dropping => Saying.Of("tasks.back-by-dropping"),
            WayBack.DoingAnew => Saying.Of("tasks.back-anew"),
            WayBack.AskingAgain => Saying.Of("tasks.back-by-asking"),
            WayBack.TakingBack => Saying.Of(until == WithdrawUntil.Opened ? "tasks.back-until-opened" : "tasks.back-until-acted"),
            _ => Saying.Of("tasks.back-never"),
        };

    private static IReadOnlyList<Counted> Counting(IEnumerable<Saying> names) =>
        [.. names.GroupBy(name => name).Select(same => new Counted(same.Key, same.Count()))];
}

/// <param name="To">As in <see cref="NextTask"/>; empty when nobody could do them.</param>
/// <param name="From">When the first of them is due; null where none is.</param>
/// <param name="Until">When the last of them is due.</param>
public sealed record NextTogether(Saying Step, IReadOnlyList<Saying> To, int Count, DateTimeOffset? From, DateTimeOffset? Until);

public sealed record Counted(Saying Name, int Count);
