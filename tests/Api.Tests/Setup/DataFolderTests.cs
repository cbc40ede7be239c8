using System.Runtime.Versioning;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Files;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Setup;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseFlow.Api.Tests.Setup;

/// <summary>What the program owns it keeps to itself and keeps tidy.</summary>
public abstract class DataFolderTests(Engine engine)
{
    private const UnixFileMode Loose =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    private const UnixFileMode Others = Loose & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    [Fact]
    public async Task What_lies_in_a_data_folder_is_closed_to_other_users_at_the_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the folders of a user from others by itself.");
        if (OperatingSystem.IsWindows())
            return;
        await using var office = await Office.Open(engine);
        var folder = await Folder(office);
        await File.WriteAllTextAsync(Path.Combine(folder, "keys", "key-old.xml"), "<key/>", Office.Ct);
        Directory.CreateDirectory(Path.Combine(folder, "attachments", "ab"));
        foreach (var entry in Entries(folder))
            File.SetUnixFileMode(entry, Loose);

        await office.With<OfficeSetup>(setup => setup.Run(Office.Ct));

        Assert.All(Entries(folder), IsClosed);
    }

    [Fact]
    public async Task What_is_written_from_then_on_is_closed_as_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the folders of a user from others by itself.");
        if (OperatingSystem.IsWindows())
            return;
        await using var office = await Office.Open(engine);
        var folder = await Folder(office);

        using var received = await new ContentFolder(Path.Combine(folder, "attachments")).Receive(new MemoryStream([1]), 10, Office.Ct);
        received!.Keep();
        await office.NewCase(TestProcedures.Plain);

        Assert.All(Entries(folder), IsClosed);
    }

    [UnsupportedOSPlatform("windows")]
    private static void IsClosed(string entry) => Assert.Equal(default, File.GetUnixFileMode(entry) & Others);

    [Fact]
    public async Task Files_that_were_never_finished_are_swept_and_those_being_written_are_not()
    {
        await using var office = await Office.Open(engine);
        var folder = await Folder(office);
        string[] old = [Put("attachments/incoming/dead"), Put("imports/incoming/dead"), Put("mails/x.eml.dead.tmp")];
        string[] fresh = [Put("attachments/incoming/live"), Put("mails/x.eml.live.tmp"), Put("mails/whole.eml")];
        foreach (var path in old.Append(fresh[^1]))
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - Leftovers.Unfinished - TimeSpan.FromMinutes(1));

        await office.With<OfficeSetup>(setup => setup.Run(Office.Ct));

        Assert.DoesNotContain(old, File.Exists);
        Assert.All(fresh, path => Assert.True(File.Exists(path)));

        string Put(string name)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
            return path;
        }
    }

    [Fact]
    public async Task A_file_that_no_row_speaks_of_is_swept_by_night_and_one_of_a_case_is_not()
    {
        await using var office = await Office.Open(engine);
        var folder = new ContentFolder(Path.Combine(await Folder(office), "attachments"));
        var (kept, orphan, fresh) = (await Kept(folder, 1), await Kept(folder, 2), await Kept(folder, 3));
        var caseId = await office.NewCase(TestProcedures.Plain);
        await office.Db(async db =>
        {
            db.Attachments.Add(
                new AttachmentRow
                {
                    CaseId = caseId,
                    Name = "a.txt",
                    MediaType = "text/plain",
                    Length = 1,
                    Sha256 = kept,
                    UploadedBy = "collector",
                    At = office.Now,
                }
            );
            await db.SaveChangesAsync(Office.Ct);
        });
        foreach (var hash in new[] { kept, orphan })
            File.SetLastWriteTimeUtc(
                folder.PathOf(hash),
                TimeProvider.System.GetUtcNow().UtcDateTime - Leftovers.Unclaimed - TimeSpan.FromHours(1)
            );

        Assert.Equal(1, await office.With<Leftovers, int>(leftovers => leftovers.Sweep(Office.Ct)));

        Assert.Equal((true, false, true), (Exists(kept), Exists(orphan), Exists(fresh)));

        bool Exists(string hash) => File.Exists(folder.PathOf(hash));
    }

    private static async Task<string> Kept(ContentFolder folder, byte content)
    {
        using var received = await folder.Receive(new MemoryStream([content]), 10, Office.Ct);
        received!.Keep();
        return received.Sha256;
    }

    private static Task<string> Folder(Office office) =>
        office.With<OfficeSettings, string>(settings => Task.FromResult(settings.DataFolder));

    private static IEnumerable<string> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder);
}

public sealed class DataFolderOnSqliteTests() : DataFolderTests(Engine.Sqlite)
{
    [Fact]
    public void A_folder_that_is_not_ours_is_told_in_words()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Nobody may write into /proc, not even root.");
        var folder = new DataFolder(new OfficeSettings { DataFolder = "/proc/1/task" }, NullLogger<DataFolder>.Instance);

        var told = Assert.Throws<UnusableDataException>(folder.Open);

        Assert.Contains("/proc/1/task", told.Why.Chinese(), StringComparison.Ordinal);
        Assert.Contains("属于另一个用户", told.Why.Chinese(), StringComparison.Ordinal);
    }
}

public sealed class DataFolderOnPostgresTests() : DataFolderTests(Engine.Postgres);
