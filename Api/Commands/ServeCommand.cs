using System.CommandLine;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow serve</c>: the web application with its timers.</summary>
public static class ServeCommand
{
    public static Option<bool> DemoOption() => new("--demo") { Description = "在空数据库中装入演示单位和账号 / load the demo office into an empty database" };

    public static Command Create()
    {
        var demo = DemoOption();
        var command = new Command("serve", "启动服务（默认）/ serve the application (the default)") { demo };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(demo), ct));
        return command;
    }

    public static Task<int> Run(bool demo, CancellationToken ct) => CommandOffice.InWords(() => Serve(demo, ct), ct);

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
