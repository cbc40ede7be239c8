using CaseFlow.Api.Tests.Imports;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Commands;

public sealed class CommandTests : IAsyncLifetime
{
    private ImportHost host = null!;
    private Terminal terminal = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ImportHost.Open();
        terminal = new Terminal(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_tells_each_error_writes_the_error_file_and_verify_finds_no_difference()
    {
        var file = await Write(ExampleFiles.ThreeBadOf200());
        var errors = Path.Combine(host.Folder, "错误.csv");

        var import = await terminal.Run(null, "import", file, "--procedure", ImportHost.Procedure, "--errors", errors);

        Assert.Equal((2, ""), (import.ExitCode, import.Errors));
        Assert.Contains("cases created: 197", import.Output, StringComparison.Ordinal);
        Assert.Contains("第 102 行 · 发布时间 · ", import.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await File.ReadAllLinesAsync(errors, Ct)).Length);

        var verify = await terminal.Run(null, "verify");
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("cases: 197", verify.Output, StringComparison.Ordinal);
        Assert.Contains("differences: 0", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_what_differs()
    {
        await host.Import(ExampleFiles.Rows(2));
        await host.InDb(db => db.Cases.Where(row => row.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "改过"), Ct));

        var verify = await terminal.Run(null, "verify");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("YQ-20260921-0002 · 字段 title 存的是“改过”", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_whose_process_was_killed_is_gone_on_with()
    {
        var file = await Write(ExampleFiles.Rows(3000));
        string[] import = ["import", file, "--procedure", ImportHost.Procedure];
        using (var process = terminal.Start(import))
        {
            Assert.Contains("%", await process.StandardOutput.ReadLineAsync(Ct), StringComparison.Ordinal);
            process.Kill();
            await process.WaitForExitAsync(Ct);
        }
        var killed = await host.InDb(db => db.Imports.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(ImportStatus.Running, killed.Status);
        Assert.Equal(killed.Created, await host.Cases());

        var again = await terminal.Run(null, import);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("接着上次中断的导入", again.Output, StringComparison.Ordinal);
        Assert.Contains("cases created: 3000", again.Output, StringComparison.Ordinal);
        Assert.Equal(3000, await host.Cases());
    }

    [Fact]
    public async Task What_cannot_be_imported_is_one_sentence_on_the_error_output()
    {
        var file = await Write("标题,说明\n甲,乙\n");

        foreach (
            var arguments in new[]
            {
                new[] { "import", file },
                ["import", file, "--procedure", ImportHost.Procedure],
                ["import", "没有.csv"],
                ["import", file, "--as", "nobody"],
            }
        )
        {
            var import = await terminal.Run(null, arguments);
            Assert.Equal((1, ""), (import.ExitCode, import.Output));
            Assert.Single(import.Errors.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task Admin_create_makes_the_first_account_which_can_sign_in()
    {
        var create = await terminal.Run(
            "Caseflow-2026",
            "admin",
            "create",
            "--account",
            "root",
            "--name",
            "管理员",
            "--unit",
            "xx",
            "--unit-name",
            "信息中心",
            "--password-stdin"
        );

        Assert.Equal((0, ""), (create.ExitCode, create.Errors));
        await host.SignInAs("root", "xx");
        Assert.Contains("root\t管理员\txx\t系统管理员", (await terminal.Run(null, "admin", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_create_on_an_empty_database_makes_the_offices_own_unit()
    {
        var create = await terminal.Run("Caseflow-2026", "admin", "create", "--account", "root", "--name", "管理员", "--password-stdin");

        Assert.Equal((0, ""), (create.ExitCode, create.Errors));
        Assert.Equal(
            ("office", "网络舆情处置办公室"),
            await host.InDb(async db =>
            {
                var unit = await db.Units.SingleAsync(Ct);
                return (unit.Code, unit.Name);
            })
        );
        await host.SignInAs("root", "office");
    }

    [Fact]
    public async Task Admin_create_refuses_a_weak_password_an_unknown_role_and_roles_that_are_kept_apart()
    {
        string[] create = ["admin", "create", "--account", "root", "--name", "管理员", "--unit-name", "办公室", "--password-stdin"];

        var weak = await terminal.Run("short", create);
        var unknown = await terminal.Run("Caseflow-2026", [.. create, "--role", "king"]);
        var both = await terminal.Run("Caseflow-2026", [.. create, "--role", "system-admin", "--role", "audit-admin"]);

        Assert.Matches("^没有保存：密码至少要有 10 个字符。", weak.Errors);
        Assert.StartsWith("没有岗位“king”", unknown.Errors, StringComparison.Ordinal);
        Assert.StartsWith("系统管理员、审计管理员不能由同一人担任", both.Errors, StringComparison.Ordinal);
        Assert.All([weak, unknown, both], ran => Assert.Equal(1, ran.ExitCode));
        Assert.Equal((0, 0), await host.InDb(async db => (await db.Users.CountAsync(Ct), await db.Units.CountAsync(Ct))));
    }

    [Fact]
    public async Task A_reset_password_replaces_the_old_one_and_a_weak_one_changes_nothing()
    {
        await host.SignInAs("wang", "office");
        var weak = await terminal.Run("weak", "admin", "reset-password", "--account", "wang", "--password-stdin");
        Assert.Equal(1, weak.ExitCode);
        await host.SignInAs("wang", "office");

        var reset = await terminal.Run("Another-2026", "admin", "reset-password", "--account", "wang", "--password-stdin");

        Assert.Equal(0, reset.ExitCode);
        var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            host.Anonymous(),
            "/api/sign-in",
            new { account = "wang", password = "Another-2026" },
            Ct
        );
        Assert.True(answer.IsSuccessStatusCode);
    }

    private async Task<string> Write(string csv)
    {
        var path = Path.Combine(host.Folder, "来件.csv");
        await File.WriteAllTextAsync(path, csv, Ct);
        return path;
    }
}
