using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow serve</c>: the web application with its timers.</summary>
public static class ServeCommand
{
    public static Option<bool> DemoOption() => new("--demo") { Description = Saying.Of("commands.serve.demo").Spoken() };

    public static Command Create()
    {
        var demo = DemoOption();
        var command = new Command("serve", Saying.Of("commands.serve").Spoken()) { demo };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(demo), ct));
        return command;
    }

    public static Task<int> Run(bool demo, CancellationToken ct) => CommandHost.InWords(() => Serve(demo, ct), ct);

    private static async Task<int> Serve(bool demo, CancellationToken ct)
    {
        await using var app = CaseFlowApp.Build(demo, alarmClock: true);
        await CaseFlowApp.SetUp(app, ct);
        await app.StartAsync(ct);
        Welcome.Print(app, await AnyAccount(app, ct));
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<bool> AnyAccount(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Users.AnyAsync(ct);
    }
}
