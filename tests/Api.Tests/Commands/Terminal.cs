using System.Diagnostics;
using CaseFlow.Api.Tests.Imports;

namespace CaseFlow.Api.Tests.Commands;

/// <summary>Runs the real executable beside a running office, in the same data folder.</summary>
internal sealed class Terminal(ImportHost host)
{
    public sealed record Ran(int ExitCode, string Output, string Errors);

    public async Task<Ran> Run(string? input, params string[] arguments)
    {
        using var process = Start(arguments);
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return new Ran(process.ExitCode, await output, await errors);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "caseflow.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = host.Folder,
        };
        start.Environment["CASEFLOW_DATA"] = host.Folder;
        start.Environment["CaseFlow__Postgres"] = host.Postgres;
        return Process.Start(start)!;
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
