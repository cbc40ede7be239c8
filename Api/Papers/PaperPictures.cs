using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace CaseFlow.Api.Papers;

/// <summary>Pictures of a document, each made as large as a page on its side allows.</summary>
internal sealed class PaperPictures(MainDocumentPart main)
{
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>English metric units: 914,400 to the inch. 262 mm by 160 mm: a caption has room below.</summary>
    private const long MostWide = 9_430_000;
    private const long MostHigh = 5_760_000;

    /// <summary>Of two to a pixel of the screen: never larger than on the screen.</summary>
    private const long PerPixel = 914_400 / 192;

    private uint count;

    public Drawing Add(Png picture, string described)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var content = new MemoryStream(picture.Content))
            part.FeedData(content);
        var scale = Math.Min(1, Math.Min((double)MostWide / (picture.Width * PerPixel), (double)MostHigh / (picture.Height * PerPixel)));
        var (width, height) = ((long)(picture.Width * PerPixel * scale), (long)(picture.Height * PerPixel * scale));
        count++;
        return new Drawing(
            new Inline(
                new Extent { Cx = width, Cy = height },
                new DocProperties
                {
                    Id = count,
                    Name = $"picture {count}",
                    Description = described,
                },
                new Graphic(new GraphicData(Shown(main.GetIdOfPart(part), width, height)) { Uri = PictureUri })
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }

    private Pic.Picture Shown(string part, long width, long height) =>
        new(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = count, Name = $"picture {count}.png" },
                new Pic.NonVisualPictureDrawingProperties()
            ),
            new Pic.BlipFill(new Blip { Embed = part }, new Stretch(new FillRectangle())),
            new Pic.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }
            )
        );
}
