using Spectre.Console;

namespace CaseFlow.Api.Commands;

/// <summary>A progress bar on a terminal, and plain lines where the output goes into a file.</summary>
internal static class CommandProgress
{
    private const int LineEveryPercent = 10;

    /// <param name="work">Reports how many of how many are done.</param>
    public static Task Show(string title, Func<Action<int, int>, Task> work) =>
        Console.IsOutputRedirected ? work(Lines(title)) : Bar(title, work);

    private static Task Bar(string title, Func<Action<int, int>, Task> work) =>
        AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title));
                await work((done, all) => bar.MaxValue(Math.Max(all, 1)).Value(done));
                bar.Value(bar.MaxValue);
            });

    private static Action<int, int> Lines(string title)
    {
        var told = 0;
        return (done, all) =>
        {
            var percent = all == 0 ? 100 : (int)(100L * done / all);
            if (percent < told + LineEveryPercent)
                return;
            told = percent;
            Console.WriteLine($"{title} {percent}% ({done}/{all})");
        };
    }
}
