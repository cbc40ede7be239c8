using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseFlow.Api.Web;

/// <summary>
/// Traces and metrics of the requests, sent only where the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.
/// </summary>
public static class Telemetry
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("caseflow"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }
}
