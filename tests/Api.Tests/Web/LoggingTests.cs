using CaseFlow.Api.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Api.Tests.Web;

public sealed class LoggingTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>A lost race is answered with a conflict; what is a failure, Faults logs.</summary>
    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Update")]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command")]
    public void A_lost_race_is_not_logged_as_a_failure_of_the_database(string category) =>
        Assert.False(Log(category).IsEnabled(LogLevel.Error));

    [Theory]
    [InlineData("CaseFlow.Api.Web.Faults")]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Connection")]
    public void Real_failures_are_logged(string category) => Assert.True(Log(category).IsEnabled(LogLevel.Error));

    private ILogger Log(string category) => host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);
}
