using CaseFlow.Api.Web;
using CaseFlow.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Setup;

/// <summary>Where the links of the demo's mails lead.</summary>
public sealed class DemoAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://0.0.0.0:5099;https://localhost:5100", "http://127.0.0.1:5099")]
    [InlineData("http://+:8080", "http://127.0.0.1:8080")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080")]
    [InlineData("https://demo.example", "https://demo.example:443")]
    [InlineData("http://127.0.0.1:0", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void It_is_the_first_address_that_the_demo_listens_on(string? urls, string expected) =>
        Assert.Equal(expected, DemoAddress.Of(urls));

    [Theory]
    [InlineData(true, "", "http://127.0.0.1:5099")]
    [InlineData(true, "https://office.example", "https://office.example")]
    [InlineData(false, "", "")]
    [InlineData(false, "https://office.example", "https://office.example")]
    public async Task Only_the_demo_takes_its_own_address_and_never_in_place_of_the_one_set(bool demo, string set, string expected)
    {
        await using var app = CaseFlowApp.Build(demo, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5099");
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["CaseFlow:PublicUrl"] = set }
            );
        });

        Assert.Equal(expected, app.Services.GetRequiredService<OfficeSettings>().PublicUrl);
    }
}
