using CaseFlow.Api.Sayings;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Api.Tests;

internal static class InChinese
{
    private static readonly Phrasebook Book = Phrasebook.Of([.. Speakers.Assemblies, typeof(Speech).Assembly]);

    /// <summary>The sentence that a reader of Chinese is told.</summary>
    public static string Chinese(this Saying saying) => Book.Say(saying, Languages.Chinese);

    public static string English(this Saying saying) => Book.Say(saying, Languages.English);
}
