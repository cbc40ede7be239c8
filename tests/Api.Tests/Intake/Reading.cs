using System.Text;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>Opens intake files as an office in Shanghai would on 2026-03-02 at noon.</summary>
internal static class Reading
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    public static Stream Utf8(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static OrRefusal<Opening> Open(Stream stream, params string[] choices) => Open(stream, TableChoices.None, choices);

    public static OrRefusal<Opening> Open(Stream stream, TableChoices table, params string[] choices) =>
        IntakeFile.Open(stream, HeaderChoices.Parse(choices).Value, table, Shanghai, Noon, TestContext.Current.CancellationToken);

    public static IntakeFile Opened(Stream stream, TableChoices table) => Assert.IsType<FileOpened>(Open(stream, table).Value).File;

    public static IntakeFile Opened(Stream stream, params string[] choices)
    {
        var answer = Open(stream, choices);
        return Assert.IsType<FileOpened>(answer.Value).File;
    }

    public static IntakeFile Opened(string csv, params string[] choices) => Opened(Utf8(csv), choices);

    public static string Refusal(Stream stream, params string[] choices) =>
        Open(stream, choices).Match(opening => Assert.IsType<HeadersUnclear>(opening).Problem, refusal => refusal.Text).Chinese();

    public static string Refusal(string csv, params string[] choices) => Refusal(Utf8(csv), choices);

    public static List<RowRead> Rows(Stream stream, params string[] choices)
    {
        using var file = Opened(stream, choices);
        return [.. file.Rows()];
    }

    public static List<RowRead> Rows(string csv, params string[] choices) => Rows(Utf8(csv), choices);

    /// <summary>The items of a file that must have no row in error.</summary>
    public static List<Item> Items(Stream stream, params string[] choices) =>
        [.. Rows(stream, choices).Select(row => Assert.IsType<ItemRead>(row).Item)];

    public static List<Item> Items(string csv, params string[] choices) => Items(Utf8(csv), choices);

    /// <summary>The only error of a file with one row and one error.</summary>
    public static RowError OnlyError(Stream stream) => Assert.Single(Assert.IsType<RowRefused>(Assert.Single(Rows(stream))).Errors);

    public static RowError OnlyError(string csv) => OnlyError(Utf8(csv));
}
