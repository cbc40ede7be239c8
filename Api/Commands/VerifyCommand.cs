using System.CommandLine;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow verify</c>: whether what is stored is what the events make of it. Exit code 1 when it is not.</summary>
public static class VerifyCommand
{
    private const int MostListed = 50;

    public static Command Create()
    {
        var command = new Command("verify", "重放每个案件的事件，核对存储的内容 / replay every case and compare it with what is stored");
        command.SetAction((_, ct) => CommandOffice.Run(Run, ct));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, CancellationToken ct)
    {
        var cases = await services.GetRequiredService<CaseFlowDb>().Cases.CountAsync(ct);
        var report = new VerificationReport(0, 0, 0, 0, []);
        await CommandProgress.Show("核对 / verify", async tell =>
            report = await services.GetRequiredService<Verification>().Run(new Told(done => tell(done, cases)), ct));
        Console.WriteLine($"案件 / cases: {report.Cases}");
        Console.WriteLine($"事件 / events: {report.Events}");
        Console.WriteLine($"待办 / open tasks: {report.Tasks}");
        Console.WriteLine($"时限 / deadlines: {report.Deadlines}");
        Console.WriteLine($"差异 / differences: {report.Differences.Length}");
        foreach (var difference in report.Differences.Take(MostListed))
            Console.WriteLine($"  {difference.CaseNumber} · {difference.What}");
        if (report.Differences.Length > MostListed)
            Console.WriteLine($"  另有 {report.Differences.Length - MostListed} 处 / and {report.Differences.Length - MostListed} more");
        return report.Differences.IsEmpty ? CommandOffice.Done : CommandOffice.Refused;
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
