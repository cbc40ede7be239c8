using CaseFlow.Api.Commands;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Infrastructure.Timers;
using Microsoft.AspNetCore.DataProtection;

namespace CaseFlow.Api.Web;

/// <summary>The one place where the application is put together: <c>caseflow serve</c> and the tests both start what this builds.</summary>
public static class CaseFlowApp
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <param name="demo">Loads the demo office into an empty database.</param>
    /// <param name="adjust">
    /// Speaks before the settings are read and the services are added: other configuration, another address, another
    /// <see cref="TimeProvider"/> (the first one added stays).
    /// </param>
    /// <param name="alarmClock">Runs the timers; without it somebody else calls the sweep and the mail round.</param>
    public static WebApplication Build(bool demo = false, Action<WebApplicationBuilder>? adjust = null, bool alarmClock = false)
    {
        // Settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            }
        );
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        adjust?.Invoke(builder);
        var settings = Settings.Read(builder.Configuration);
        settings.Demo |= demo;
        if (settings.Demo && settings.PublicUrl.Length == 0)
            settings.PublicUrl = DemoAddress.Of(builder.Configuration[WebHostDefaults.ServerUrlsKey], settings.PathBase);
        CaseFlowWeb.AddServices(builder, settings);
        if (alarmClock)
            builder.Services.AddAlarmClock(settings);
        var app = builder.Build();
        CaseFlowWeb.UsePipeline(app);
        return app;
    }

    /// <summary>Brings data folder and database to what this version needs; to be called before the application is started.</summary>
    public static async Task SetUp(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<OfficeSetup>()
            .Run(ct, async () =>
            {
                // The first use makes the first key. Were each of several new nodes to make its own, none would know the others'.
                app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("first").Protect("");
                if (scope.ServiceProvider.GetRequiredService<OfficeSettings>().Demo)
                    await scope.ServiceProvider.GetRequiredService<DemoOffice>().Load(ct);
            });
    }
}
