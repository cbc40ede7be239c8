using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Api.Papers;

/// <summary>
/// A text of the office as DOCX, laid out as GB/T 9704 has official documents: A4, 22 lines of 28 characters, title 小标宋, headings 黑体,
/// text 仿宋 of size 三号, page numbers between dashes. Written from the beginning to the end.
/// </summary>
internal sealed class OfficialPaper : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly WordprocessingDocument document;
    private readonly MainDocumentPart main;
    private readonly Body body = new();
    private readonly PaperPictures pictures;
    private readonly string footer;

    /// <param name="content">Stays open; holds the document once this is disposed of.</param>
    /// <param name="title">As programs list the file by.</param>
    /// <param name="language">Whose spelling and line breaks hold, e.g. <c>zh-CN</c>.</param>
    public OfficialPaper(Stream content, string title, string language)
    {
        document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = PaperText.Clean(title);
        main = document.AddMainDocumentPart();
        main.Document = new Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.Styles(language);
        main.AddNewPart<FontTablePart>().Fonts = PaperStyles.Fonts();
        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = PaperStyles.PageNumber();
        footer = main.GetIdOfPart(foot);
        pictures = new PaperPictures(main);
    }

    public void Title(string text) => Add(text, PaperStyles.Title);

    public void Subtitle(string text) => Add(text, PaperStyles.Subtitle);

    public void Heading(string text) => Add(text, PaperStyles.Heading);

    /// <summary>A paragraph of the text; a line break in it begins another.</summary>
    public void Text(string text)
    {
        foreach (var line in PaperText.Lines(text))
            Add(line, PaperStyles.Text);
    }

    /// <summary>An article: what it is called by, then its text.</summary>
    public void Article(string number, string text)
    {
        var lines = PaperText.Lines(text).ToArray();
        body.Append(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Text }),
                PaperText.Run(number, new RunProperties(new RunStyle { Val = PaperStyles.Number })),
                PaperText.Run(lines.FirstOrDefault() ?? "", null)
            )
        );
        foreach (var line in lines.Skip(1))
            Add(line, PaperStyles.Text);
    }

    /// <summary>A table as wide as the text, whose head comes again on each page.</summary>
    /// <param name="widths">Of its columns, as parts of the whole.</param>
    public void Table(IReadOnlyList<string> head, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string>> rows) =>
        body.Append(PaperTable.Of(head, widths, rows));

    /// <summary>Begins pages that lie on their side; what was written before stands upright.</summary>
    public void TurnPage() => body.Append(new Paragraph(new ParagraphProperties(Pages(upright: true))));

    /// <summary>A picture as large as its page allows, with a line below it.</summary>
    /// <param name="described">For who cannot see it.</param>
    public void Picture(Png picture, string described, string below)
    {
        body.Append(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Picture }),
                new Run(pictures.Add(picture, PaperText.Clean(described)))
            )
        );
        Add(below, PaperStyles.Caption);
    }

    /// <param name="upright">How the last pages stand.</param>
    public void End(bool upright) => body.Append(Pages(upright));

    public void Dispose() => document.Dispose();

    private void Add(string text, string style) =>
        body.Append(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), PaperText.Run(PaperText.Clean(text), null))
        );

    // Twentieths of a point: A4 with 37 mm above, 35 below, 28 left, 26 right; pages on their side have less.
    private SectionProperties Pages(bool upright) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            upright
                ? new PageSize { Width = 11906, Height = 16838 }
                : new PageSize
                {
                    Width = 16838,
                    Height = 11906,
                    Orient = PageOrientationValues.Landscape,
                },
            upright
                ? new PageMargin
                {
                    Top = 2098,
                    Bottom = 1984,
                    Left = 1587,
                    Right = 1474,
                    Header = 851,
                    Footer = 1417,
                    Gutter = 0,
                }
                : new PageMargin
                {
                    Top = 850,
                    Bottom = 1134,
                    Left = 850,
                    Right = 850,
                    Header = 425,
                    Footer = 567,
                    Gutter = 0,
                }
        );
}
