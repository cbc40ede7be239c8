using System.Text;
using System.Xml;
using CaseFlow.Api.Papers;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Tests.Intake;
using CaseFlow.Api.Tests.Mail;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.Mail;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MimeKit;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>Whatever stands in a row of before: each writer makes what its readers can open, and says what is there.</summary>
public sealed class WritersTests
{
    private const int LongestCell = 32_767;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_text_that_no_sheet_can_hold_is_written_and_each_other_is_read_back_as_it_was()
    {
        using var content = new MemoryStream();
        using (var book = new TextBook(content))
        using (var sheet = book.Add("案件", [10], 1))
        {
            foreach (var text in Awkward.Raw)
                sheet.Row([text]);
        }

        using (var document = SpreadsheetDocument.Open(content, isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(document, Ct));
        var read = SheetCells.Of(content);
        Assert.Equal(Awkward.Raw.Length, read.Count);
        foreach (var (text, cell) in Awkward.Raw.Zip(read))
            Assert.Equal(Beginnings.Of(FormulaGuard.Put(PlainText.Mended(text).ReplaceLineEndings("\n")), LongestCell), cell);
    }

    [Fact]
    public void A_cell_that_hides_a_formula_behind_a_sign_that_goes_is_none()
    {
        Assert.Equal("'=1+1", SheetText.Of("\u0001=1+1"));
        Assert.Equal("'=1+1", SheetText.Of("\uFFFE=1+1"));
    }

    [Fact]
    public void Rows_in_error_come_back_as_a_list_that_can_be_imported()
    {
        // What a sheet says by _xD800_ and the like is in no other file.
        var book = new Workbook()
            .Sheet(
                Workbook.Texts("标题", "内容", "来源时间"),
                Workbook.Texts("甲_xD800_乙_xFFFE_", "_x0001_=1+1 _x005F_x0041_", "不是时间")
            )
            .Saved();
        using var file = Reading.Opened(book, "来源时间=postedAt");
        using var list = new MemoryStream();
        using (var rows = new RowsInError(list, file.Mapping, "zh-CN"))
            rows.Add(Assert.IsType<RowRefused>(Assert.Single(file.Rows())));

        var written = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(list.ToArray());
        Assert.Contains("甲\uFFFD乙,'=1+1 _x0041_,不是时间", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_no_text_may_hold_is_mended_where_it_comes_in()
    {
        var book = new Workbook()
            .Sheet(Workbook.Texts("标题", "内容"), Workbook.Texts("甲_xD800_乙_xFFFE__x0041_", "一_x000B_二_x005F_x0041_"))
            .Saved();

        var item = Assert.Single(Reading.Items(book));

        Assert.Equal("甲\uFFFD乙A", item.Title);
        Assert.Equal("一\n二_x0041_", item.Body);
    }

    [Fact]
    public async Task A_mail_with_any_text_can_be_sent_and_read()
    {
        var folder = Directory.CreateTempSubdirectory("caseflow-mails-");
        try
        {
            foreach (var text in Awkward.Raw)
            {
                var mail = ExampleMail.Overdue with
                {
                    Subject = text,
                    FromName = text,
                    ToName = text,
                    TextBody = text,
                    HtmlBody = $"<p>{text}</p>",
                };
                Assert.IsType<Delivered>(await new MailFolderTransport(folder.FullName).Send(mail, Ct));
                var file = Assert.Single(folder.GetFiles());
                var message = await MimeMessage.LoadAsync(file.FullName, Ct);
                Assert.Equal(HeaderText.OneLine(text), message.Subject);
                Assert.Equal(PlainText.Mended(text).ReplaceLineEndings("\n"), message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
                file.Delete();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_subject_is_cut_at_a_whole_character_wherever_it_is_cut()
    {
        const string title = "报甲👩‍👩‍👧乙😀e\u0301丙🇨🇳丁";
        for (var longest = 0; longest <= title.Length; longest++)
        {
            var cut = HeaderText.OneLine(title, longest).TrimEnd('…');
            Assert.StartsWith(cut, title, StringComparison.Ordinal);
            Assert.True(cut.Length == 0 || cut.Length == title.Length || IsBetween(title, cut.Length), $"cut at {longest}: {cut}");
        }
    }

    [Fact]
    public void A_document_holds_nothing_that_xml_does_not_know()
    {
        foreach (var text in Awkward.Raw)
        {
            var xml = new StringBuilder();
            using (var writer = XmlWriter.Create(xml))
                writer.WriteElementString("t", PaperText.Clean(text));
            Assert.NotEqual(0, xml.Length);
        }
    }

    private static bool IsBetween(string text, int at) => System.Globalization.StringInfo.ParseCombiningCharacters(text).Contains(at);
}
