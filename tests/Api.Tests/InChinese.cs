using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Api.Tests;

internal static class InChinese
{
    private static readonly Phrasebook Book = Phrasebook.Of(Speakers.Office);

    /// <summary>The sentence that a reader of Chinese is told.</summary>
    public static string Chinese(this Saying saying) => Book.Say(saying, Languages.Chinese);
}
