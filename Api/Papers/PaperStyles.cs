using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Api.Papers;

/// <summary>The looks of <see cref="OfficialPaper"/>. A font that a computer does not have is replaced by the one named beside it.</summary>
internal static class PaperStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading = "Heading1";
    public const string Text = "BodyText";
    public const string Cell = "Cell";
    public const string CellHead = "CellHead";
    public const string Picture = "Picture";
    public const string Caption = "Caption";
    public const string Number = "ArticleNumber";

    public static Fonts Fonts() =>
        new(PaperFonts.Instead.Select(font => new Font(new AltName { Val = font.Instead }) { Name = font.Name }));

    /// <param name="language">Of who reads it.</param>
    public static Styles Styles(string language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        Faces(PaperFonts.FangSong),
                        new FontSize { Val = "32" },
                        new FontSizeComplexScript { Val = "32" },
                        new Languages { Val = language == "en" ? "en-GB" : "en-US", EastAsia = "zh-CN" }
                    )
                )
            ),
            Style("Normal", "Normal", new StyleParagraphProperties(), new StyleRunProperties(), isDefault: true),
            Style(Title, "Title", Centred(before: 0, after: 240, line: 640), Look(PaperFonts.Song, "44")),
            Style(Subtitle, "Subtitle", Centred(before: 0, after: 360, line: 560), Look(PaperFonts.Kai, "32")),
            Style(Heading, "heading 1", Headed(), Look(PaperFonts.Hei, "32")),
            Style(Text, "Body Text", Indented(), Look(PaperFonts.FangSong, "32")),
            Style(Cell, Cell, Tight(JustificationValues.Left), Look(PaperFonts.FangSong, "21")),
            Style(CellHead, CellHead, Tight(JustificationValues.Center), Look(PaperFonts.Hei, "21")),
            Style(Picture, Picture, Centred(before: 0, after: 0, line: null), Look(PaperFonts.FangSong, "21")),
            Style(Caption, "caption", Centred(before: 60, after: 60, line: null), Look(PaperFonts.Kai, "24")),
            new Style(new StyleName { Val = "Article Number" }, new StyleRunProperties(Faces(PaperFonts.Hei)))
            {
                Type = StyleValues.Character,
                StyleId = Number,
                CustomStyle = true,
            }
        );

    /// <summary>— 1 —</summary>
    public static Footer PageNumber() =>
        new(
            new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                Small("— "),
                new Run(SmallLook(), new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(SmallLook(), new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(SmallLook(), new FieldChar { FieldCharType = FieldCharValues.Separate }),
                Small("1"),
                new Run(SmallLook(), new FieldChar { FieldCharType = FieldCharValues.End }),
                Small(" —")
            )
        );

    private static Run Small(string text) => PaperText.Run(text, SmallLook());

    private static RunProperties SmallLook() => new(Faces(PaperFonts.Plain), new FontSize { Val = "28" });

    private static RunFonts Faces(string chinese) =>
        new()
        {
            Ascii = PaperFonts.Latin,
            HighAnsi = PaperFonts.Latin,
            EastAsia = chinese,
            ComplexScript = PaperFonts.Latin,
        };

    private static StyleRunProperties Look(string chinese, string halfPoints) =>
        new(Faces(chinese), new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });

    private static Style Style(
        string id,
        string name,
        StyleParagraphProperties paragraph,
        StyleRunProperties run,
        bool isDefault = false
    ) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault,
        };

    private static SpacingBetweenLines Spacing(int before, int after, int? line) =>
        line is { } exactly
            ? new SpacingBetweenLines
            {
                Before = $"{before}",
                After = $"{after}",
                Line = $"{exactly}",
                LineRule = LineSpacingRuleValues.AtLeast,
            }
            : new SpacingBetweenLines { Before = $"{before}", After = $"{after}" };

    private static StyleParagraphProperties Centred(int before, int after, int? line) =>
        new(Spacing(before, after, line), new Justification { Val = JustificationValues.Center });

    private static StyleParagraphProperties Headed() =>
        new(
            new KeepNext(),
            Spacing(120, 0, 560),
            new Indentation { FirstLine = "640", FirstLineChars = 200 },
            new OutlineLevel { Val = 0 }
        );

    private static StyleParagraphProperties Indented() =>
        new(
            Spacing(0, 0, 560),
            new Indentation { FirstLine = "640", FirstLineChars = 200 },
            new Justification { Val = JustificationValues.Both }
        );

    private static StyleParagraphProperties Tight(JustificationValues side) => new(Spacing(20, 20, null), new Justification { Val = side });
}
