using System.Globalization;

namespace CaseFlow.Api.Tests.Timers;

/// <summary>
/// The wall clock of a program in a process of its own, which a test sets while it runs (libfaketime). What measures time and cannot be
/// set, the monotonic clock, goes on as it does when an administrator sets a machine's clock.
/// </summary>
internal sealed class MovableClock : IDisposable
{
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib64/faketime/libfaketimeMT.so.1",
        "/usr/lib/faketime/libfaketimeMT.so.1",
    ];

    private readonly string file = Path.GetTempFileName();

    public MovableClock()
    {
        var library = Libraries.FirstOrDefault(File.Exists);
        Assert.SkipWhen(library is null, "libfaketime is not installed: no clock can be set under a running program.");
        Set(TimeSpan.Zero);
        Environment =
        [
            ("LD_PRELOAD", library!),
            ("FAKETIME_TIMESTAMP_FILE", file),
            ("FAKETIME_NO_CACHE", "1"),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ];
    }

    public (string Name, string Value)[] Environment { get; }

    public TimeSpan Ahead { get; private set; }

    /// <summary>What the program's clock shows.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Ahead;

    /// <param name="ahead">Of the real clock; negative when it is behind.</param>
    public void Set(TimeSpan ahead)
    {
        Ahead = ahead;
        var next = file + ".next";
        File.WriteAllText(next, ahead.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture) + "\n");
        File.Move(next, file, overwrite: true);
    }

    public void Dispose() => File.Delete(file);
}
