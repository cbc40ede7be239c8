using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

public sealed class MailSettingsTests
{
    private static readonly MailSettings Usable = new("smtp.example.cn", "caseflow@example.cn");

    [Fact]
    public void Host_and_sender_are_enough()
    {
        Assert.Empty(Usable.Problems());
        Assert.Equal(TimeSpan.FromSeconds(20), Usable.Timeout);
    }

    public static TheoryData<MailSettings, string> Unusable =>
        new()
        {
            { Usable with { Host = "" }, "邮件服务器地址“”不正确" },
            { Usable with { Host = "smtp://example.cn" }, "邮件服务器地址“smtp://example.cn”不正确" },
            { Usable with { Port = 0 }, "邮件服务器端口 0 不正确" },
            { Usable with { Port = 65_536 }, "邮件服务器端口 65536 不正确" },
            { Usable with { Security = (MailSecurity)9 }, "邮件加密方式不正确" },
            { Usable with { FromAddress = "" }, "发件地址没有填写" },
            { Usable with { FromAddress = "caseflow" }, "发件地址“caseflow”不正确" },
            { Usable with { TimeoutSeconds = 0 }, "邮件超时 0 秒不正确" },
            { Usable with { TimeoutSeconds = 301 }, "邮件超时 301 秒不正确" },
            { Usable with { User = "office" }, "邮箱账号和密码" },
            { Usable with { Password = "s3cret" }, "邮箱账号和密码" },
            { Usable with { HelloName = "two words" }, "EHLO 主机名“two words”不正确" },
        };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void Each_unusable_setting_is_named_in_a_sentence(MailSettings settings, string beginning)
    {
        var sentence = Assert.Single(settings.Problems()).Chinese();

        Assert.StartsWith(beginning, sentence, StringComparison.Ordinal);
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transport_is_not_built_on_unusable_settings()
    {
        var refused = Assert.Throws<ArgumentException>(() => new SmtpTransport(Usable with { Host = "", Port = 0 }));

        Assert.Contains("settings.mail-host", refused.Message, StringComparison.Ordinal);
        Assert.Contains("settings.mail-port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_written_to_a_log_keep_the_password_to_themselves()
    {
        Assert.DoesNotContain("s3cret", $"{Usable with { User = "office", Password = "s3cret" }}", StringComparison.Ordinal);
    }
}
