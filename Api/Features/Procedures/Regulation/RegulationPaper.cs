using System.Globalization;
using CaseFlow.Api.Papers;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Api.Features.Procedures.Regulation;

/// <summary>What a regulation text says, and in which order.</summary>
/// <param name="About">The version, with who published it and why.</param>
/// <param name="On">The day of publication, or of the draft's last change, on the office's calendar.</param>
/// <param name="Purpose">What the office says of the procedure; empty where it says nothing.</param>
/// <param name="Before">Number of the published version before; null where there is none.</param>
/// <param name="Changes">What differs from it.</param>
internal sealed record RegulationContent(
    ProcedureVersion About,
    DateOnly On,
    string Purpose,
    int? Before,
    ImmutableArray<ProcedureChange> Changes,
    IReadOnlyList<StepText> Steps,
    ImmutableArray<Png> Pictures
);

/// <summary>工作规程. Writes a regulation text in the language of whoever reads it.</summary>
internal sealed class RegulationPaper(OfficialPaper paper, RegulationContent content)
{
    private int articles;
    private int chapters;

    public void Write()
    {
        Head();
        General();
        Steps();
        Table();
        Differences();
        Pictures();
    }

    public static string FileOf(ProcedureVersion about) =>
        Saying.Of("regulation.file", ("name", about.Name), ("version", about.Version)).Spoken();

    public static string TitleOf(ProcedureVersion about) => Saying.Of("regulation.title", ("name", about.Name)).Spoken();

    private static string Joined(IEnumerable<string> texts) => Saying.Of("regulation.listed", ("texts", SayingValue.List(texts))).Spoken();

    // Parts that hold commas themselves.
    private static string Parted(IEnumerable<string> texts) => string.Join(Saying.Of("regulation.between").Spoken(), texts);

    private static string DoneAt(StepText step) =>
        step.Fills.Count > 0 ? Joined(step.Fills)
        : step.Does.Length > 0 ? step.Does
        : step.Kind;

    private static string Counted(int number) =>
        Speech.Language == Languages.English ? number.ToString(CultureInfo.InvariantCulture) : ChineseNumerals.Of(number);

    // A regulation names no day of the week.
    private static Saying Dated(DateOnly day)
    {
        var digits = Speech.Language == Languages.English ? "00" : "0";
        string Said(int number) => number.ToString(digits, CultureInfo.InvariantCulture);
        return Saying.Of("regulation.day", ("year", Said(day.Year)), ("month", Said(day.Month)), ("day", Said(day.Day)));
    }

    private void Head()
    {
        var (about, on) = (content.About, Dated(content.On));
        paper.Title(TitleOf(about));
        paper.Subtitle(
            about.PublishedBy is { } by
                ? Saying.Of("regulation.published", ("version", about.Version), ("on", on), ("by", by.Name)).Spoken()
                : Saying.Of("regulation.draft", ("version", about.Version), ("on", on), ("by", about.SavedBy.Name)).Spoken()
        );
    }

    private void General()
    {
        var about = content.About;
        Chapter("regulation.general");
        Article(Saying.Of("regulation.purpose", ("name", about.Name)).Spoken() + "\n" + content.Purpose);
        Article(
            about.PublishedAt is null
                ? Saying.Of("regulation.not-in-force").Spoken()
                : Saying.Of("regulation.in-force", ("version", about.Version), ("on", Dated(content.On))).Spoken()
        );
        if (about.Reason is { Length: > 0 } reason)
            Article(Saying.Of("regulation.reason", ("reason", reason)).Spoken());
        if (about.ConfirmedBy is { } second)
            Article(Saying.Of("regulation.confirmed", ("by", second.Name)).Spoken());
    }

    private void Steps()
    {
        Chapter("regulation.steps");
        foreach (var step in content.Steps)
            Article(string.Join('\n', SentencesOf(step)));
    }

    private static IEnumerable<string> SentencesOf(StepText step)
    {
        yield return (step.Who, step.Limit) switch
        {
            (null, null) => Saying.Of("regulation.step", ("name", step.Name), ("kind", step.Kind)).Spoken(),
            ({ } who, null) => Saying.Of("regulation.step-who", ("name", step.Name), ("who", who)).Spoken(),
            (null, { } limit) => Saying.Of("regulation.step-limit", ("name", step.Name), ("kind", step.Kind), ("limit", limit)).Spoken(),
            ({ } who, { } limit) => Saying.Of("regulation.step-both", ("name", step.Name), ("who", who), ("limit", limit)).Spoken(),
        };
        if (step.Does.Length > 0)
            yield return step.Does;
        if (step.Fills.Count > 0)
            yield return Saying.Of("regulation.fills", ("fields", Joined(step.Fills))).Spoken();
        if (step.Leads.Count > 0)
            yield return Saying.Of("regulation.leads", ("ways", Parted(step.Leads))).Spoken();
        if (step.Told.Count > 0)
            yield return Saying.Of("regulation.told", ("rungs", Parted(step.Told))).Spoken();
    }

    private void Table()
    {
        Chapter("regulation.table");
        paper.Table(
            [
                .. new[] { "number", "step", "who", "limit", "does", "leads" }.Select(column =>
                    Saying.Of($"regulation.column.{column}").Spoken()
                ),
            ],
            [7, 16, 17, 15, 22, 23],
            content.Steps.Select(
                (step, index) =>
                    (IReadOnlyList<string>)
                        [
                            (index + 1).ToString(CultureInfo.InvariantCulture),
                            step.Name,
                            step.Who ?? "—",
                            step.Limit ?? "—",
                            DoneAt(step),
                            string.Join('\n', step.Leads),
                        ]
            )
        );
    }

    private void Differences()
    {
        Chapter("regulation.differences");
        if (content.Before is not { } before)
        {
            paper.Text(Saying.Of("regulation.first").Spoken());
            return;
        }
        if (content.Changes.IsEmpty)
        {
            paper.Text(Saying.Of("regulation.no-change", ("before", before)).Spoken());
            return;
        }
        paper.Text(Saying.Of("regulation.changed", ("before", before), ("count", content.Changes.Length)).Spoken());
        foreach (var (change, number) in content.Changes.Select((change, index) => (change, index + 1)))
            paper.Text(Saying.Of("regulation.change", ("number", number), ("change", change.Text)).Spoken());
    }

    private void Pictures()
    {
        if (content.Pictures.IsEmpty)
        {
            paper.End(upright: true);
            return;
        }
        paper.TurnPage();
        var (name, of) = (content.About.Name, content.Pictures.Length);
        for (var piece = 0; piece < of; piece++)
        {
            var below =
                of == 1
                    ? Saying.Of("regulation.picture", ("name", name))
                    : Saying.Of("regulation.picture-piece", ("name", name), ("piece", piece + 1), ("of", of));
            paper.Picture(content.Pictures[piece], below.Spoken(), below.Spoken());
        }
        paper.End(upright: false);
    }

    private void Chapter(string called) =>
        paper.Heading(Saying.Of("regulation.chapter", ("number", Counted(++chapters)), ("title", Saying.Of(called))).Spoken());

    private void Article(string text) => paper.Article(Saying.Of("regulation.article", ("number", Counted(++articles))).Spoken(), text);
}
