namespace CaseFlow.Api.Papers;

/// <summary>The fonts of official documents by their names, each with the one that every computer of an office has instead.</summary>
internal static class PaperFonts
{
    /// <summary>Of titles.</summary>
    public const string Song = "方正小标宋简体";

    /// <summary>Of texts.</summary>
    public const string FangSong = "仿宋_GB2312";

    /// <summary>Of headings.</summary>
    public const string Hei = "黑体";

    /// <summary>Of what stands below a title or a picture.</summary>
    public const string Kai = "楷体_GB2312";

    /// <summary>Of page numbers.</summary>
    public const string Plain = "宋体";

    public const string Latin = "Times New Roman";

    public static readonly ImmutableArray<(string Name, string Instead)> Instead =
    [
        (Song, Plain),
        (FangSong, "仿宋"),
        (Hei, "SimHei"),
        (Kai, "楷体"),
    ];
}
