using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests;

internal static class InChinese
{
    private static readonly Phrasebook Book = Phrasebook.Of(typeof(Saying).Assembly, typeof(Run).Assembly);

    /// <summary>The sentence that a reader of Chinese is told.</summary>
    public static string Chinese(this Saying saying) => Book.Say(saying, Languages.Chinese);

    /// <summary>The sentence that a reader of English is told.</summary>
    public static string English(this Saying saying) => Book.Say(saying, Languages.English);
}
