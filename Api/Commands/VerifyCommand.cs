using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow verify</c>: whether what is stored is what the events make of it, and whether every open case has a
/// holder, a timer or a named wait. Exit code 1 when it is not so.</summary>
public static class VerifyCommand
{
    private const int MostListed = 50;

    public static Command Create()
    {
        var command = new Command("verify", Saying.Of("commands.verify").Spoken());
        command.SetAction((_, ct) => CommandHost.Run(Run, ct));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, CancellationToken ct)
    {
        var cases = await services.GetRequiredService<CaseFlowDb>().Cases.CountAsync(ct);
        var report = new VerificationReport(0, 0, 0, 0, []);
        await CommandProgress.Show(Saying.Of("commands.verify.progress").Spoken(), async tell =>
            report = await services.GetRequiredService<Verification>().Run(new Told(done => tell(done, cases)), ct)
        );
        Console.WriteLine(Saying.Of("commands.verify.cases", ("cases", report.Cases)).Spoken());
        Console.WriteLine(Saying.Of("commands.verify.events", ("events", report.Events)).Spoken());
        Console.WriteLine(Saying.Of("commands.verify.tasks", ("tasks", report.Tasks)).Spoken());
        Console.WriteLine(Saying.Of("commands.verify.deadlines", ("deadlines", report.Deadlines)).Spoken());
        Console.WriteLine(Saying.Of("commands.verify.differences", ("differences", report.Differences.Length)).Spoken());
        List(report.Differences);
        Console.WriteLine(Saying.Of("commands.verify.proven", ("proven", report.Proven), ("unsound", report.Unsound.Length)).Spoken());
        List(report.Unsound);
        // A case that nobody can go on with is the office's to put right: it is told, and no fault of what is stored.
        return report.Differences.IsEmpty ? CommandHost.Done : CommandHost.Refused;
    }

    private static void List(ImmutableArray<Difference> found)
    {
        foreach (var difference in found.Take(MostListed))
            Console.WriteLine($"  {difference.CaseNumber} · {difference.What.Spoken()}");
        if (found.Length > MostListed)
            Console.WriteLine($"  {Saying.Of("commands.verify.more", ("more", found.Length - MostListed)).Spoken()}");
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
