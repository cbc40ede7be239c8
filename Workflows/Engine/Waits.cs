using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Why visits wait, told across versions: one that was stored before reasons were sayings has the Chinese sentence instead. It is the
/// same reason when it is worded the same.
/// </summary>
internal static class Waits
{
    private static readonly Phrasebook Book = Phrasebook.Of(typeof(Saying).Assembly, typeof(Run).Assembly);

    public static bool AreSame(Saying one, Saying other) =>
        one == other || ((one.Words ?? other.Words) is not null && InChinese(one) == InChinese(other));

    /// <summary>The run as it would have been stored then: where the stored one has a sentence, it has that of its own reason.</summary>
    public static Run AsIn(Run stored, Run run) =>
        run with
        {
            Visits =
            [
                .. run.Visits.Select(visit =>
                    stored.VisitOf(visit.Number)?.Wait?.Words is null || visit.Wait is not { } reason
                        ? visit
                        : visit with
                        {
                            Wait = Saying.Verbatim(InChinese(reason)),
                        }
                ),
            ],
        };

    private static string InChinese(Saying reason) => Book.Say(reason, Languages.Chinese);
}
