using CaseFlow.Api.Commands;
using CaseFlow.Infrastructure.Setup;

namespace CaseFlow.Api.Web;

/// <summary>The one place where the application is put together: <c>caseflow serve</c> and the tests both start what this builds.</summary>
public static class CaseFlowApp
{
    /// <param name="demo">Loads the demo office into an empty database.</param>
    /// <param name="adjust">
    /// Speaks before the settings are read and the services are added: other configuration, another address, another
    /// <see cref="TimeProvider"/> (the first one added stays).
    /// </param>
    public static WebApplication Build(bool demo = false, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder();
        adjust?.Invoke(builder);
        var settings = Settings.Read(builder.Configuration);
        settings.Demo |= demo;
        CaseFlowWeb.AddServices(builder, settings);
        var app = builder.Build();
        CaseFlowWeb.UsePipeline(app);
        return app;
    }

    /// <summary>Brings data folder and database to what this version needs; to be called before the application is started.</summary>
    public static async Task SetUp(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfficeSetup>().Run(ct);
    }
}
