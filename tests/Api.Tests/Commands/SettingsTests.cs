using CaseFlow.Api.Commands;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace CaseFlow.Api.Tests.Commands;

public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_has_a_default_that_can_be_used()
    {
        var settings = Settings.Read(Given());

        Assert.Empty(settings.Problems());
        Assert.Equal(Path.GetFullPath("data"), settings.DataFolder);
    }

    [Theory]
    [InlineData("CaseFlow:SmtpPort", "abc", "SmtpPort")]
    [InlineData("CaseFlow:SmtpSecurity", "Maybe", "StartTls")]
    [InlineData("CaseFlow:QuietFrom", "25", "22:00")]
    [InlineData("CaseFlow:Demo", "perhaps", "true")]
    [InlineData("CaseFlow:DemoHistory", "no", "true")]
    [InlineData("CaseFlow:DemoAheadHours", "-1", "DemoAheadHours")]
    [InlineData("CaseFlow:Zone", "Mars/Base", "时区")]
    [InlineData("CaseFlow:SweepSeconds", "0", "SweepSeconds")]
    [InlineData("CaseFlow:IdleMinutes", "4", "5 到 480")]
    [InlineData("CaseFlow:IdleMinutes", "481", "5 到 480")]
    [InlineData("CaseFlow:MailFrom", "nobody", "发件地址")]
    [InlineData("CaseFlow:PublicUrl", "caseflow.example.cn", "PublicUrl")]
    [InlineData("CaseFlow:PublicUrl", "javascript:alert(1)", "https://")]
    [InlineData("CaseFlow:PublicUrl", "https://caseflow.example.cn/?a=b", "参数")]
    [InlineData("CaseFlow:SmptHost", "mail", "拼写")]
    public void A_setting_that_cannot_be_used_is_named_with_what_to_do(string name, string value, string said)
    {
        var problem = Assert.Throws<UnusableSettingException>(() => Settings.Read(Given((name, value))));

        Assert.Contains(said, problem.Says.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var problem = Assert.Throws<UnusableSettingException>(() =>
            Settings.Read(Given(("CaseFlow:SmtpPort", "abc"), ("CaseFlow:ImportBytes", "much")))
        );

        Assert.Contains("SmtpPort", problem.Says.Chinese(), StringComparison.Ordinal);
        Assert.Contains("ImportBytes", problem.Says.Chinese(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.en.md")]
    public void The_readme_lists_every_setting(string readme)
    {
        var text = File.ReadAllText(Repository.PathOf(readme));

        var settable = typeof(OfficeSettings)
            .GetProperties()
            .Where(property => property.CanWrite && property.Name != nameof(OfficeSettings.DataFolder))
            .ToArray();
        Assert.NotEmpty(settable);
        Assert.All(settable, property => Assert.Contains($"CaseFlow__{property.Name}`", text, StringComparison.Ordinal));
        Assert.Contains("`CASEFLOW_DATA`", text, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Given(params (string Name, string Value)[] given) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(given.ToDictionary(one => one.Name, string? (one) => one.Value, StringComparer.Ordinal))
            .Build();
}
