using System.CommandLine;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Benchmarks.Search;

namespace CaseFlow.Benchmarks.Serve;

/// <summary>
/// <c>serve</c>: the application with its web client on many cases, for measuring in a browser. It says on one line where it is
/// and who may sign in, and runs until it is told to stop: by a signal, or by the end of its standard input.
/// </summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var cases = new Option<int>("--cases") { DefaultValueFactory = _ => 100_000, Description = "Cases in the database" };
        var inbox = new Option<int>("--inbox")
        {
            DefaultValueFactory = _ => 20_000,
            Description = "Tasks in the inbox of the account that is named; at most each fifth case has one",
        };
        var command = new Command("serve", "Serves the application with many cases, until standard input ends") { cases, inbox };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(cases), parsed.GetValue(inbox), ct));
        return command;
    }

    private static async Task Run(int cases, int inbox, CancellationToken ct)
    {
        await using var office = await MeasuredOffice.Start(null, ct);
        await ManyCases.Add(office, cases, inbox, ct);
        Console.WriteLine(
            $"ready {office.Address.GetLeftPart(UriPartial.Authority)} account={OnlineOpinion.Assessor.Person} password={MeasuredOffice.Password}"
        );
        await Task.WhenAny(EndOfInput(ct), Task.Delay(Timeout.Infinite, ct));
    }

    // On a thread of its own: reading from the console cannot be cancelled, and must not keep the program from ending.
    private static Task EndOfInput(CancellationToken ct) =>
        Task.Factory.StartNew(
            () =>
            {
                while (Console.In.ReadLine() is not null)
                {
                    // What is typed does not matter.
                }
            },
            ct,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
}
