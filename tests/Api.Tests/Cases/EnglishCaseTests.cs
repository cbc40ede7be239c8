using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Tests.Cases;

/// <summary>What is said of cases, to a reader of English.</summary>
public sealed class EnglishCaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sheet_of_cases_has_English_headers_and_words()
    {
        await using var office = await Office.Open();
        await office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "无。",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/api/cases/export?columns=number&columns=timeLeft&columns=holders&columns=status"
        );
        await office.Assessor.ReadsEnglish();
        using var answer = await office.Assessor.Send(request);

        var copy = new MemoryStream();
        await answer.Content.CopyToAsync(copy, Ct);
        using var document = SpreadsheetDocument.Open(copy, false);
        var rows = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())
            .ToArray();
        Assert.StartsWith("Exported by ", rows[0][0], StringComparison.Ordinal);
        Assert.Equal(["Number", "Time left", "Handled by", "Status"], rows[1]);
        Assert.EndsWith("Open", rows[2][3], StringComparison.Ordinal);
        Assert.Contains("Collector", rows[2][2], StringComparison.Ordinal);
        Assert.StartsWith("cases-", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_is_refused_in_English_with_what_is_wrong_with_each_field()
    {
        await using var office = await Office.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases")
        {
            Content = JsonContent.Create(
                new
                {
                    title = "",
                    body = "Dark street",
                    url = "ftp://x",
                    discoveredAt = office.Host.Clock.GetUtcNow().AddDays(1),
                }
            ),
        };
        await office.Collector.ReadsEnglish();

        using var answer = await office.Collector.Send(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            [
                ("title", "Please fill in “Title”."),
                ("url", "A link begins with http:// or https://."),
                ("discoveredAt", "This moment cannot be later than now; please check."),
            ],
            (await answer.Json()).GetProperty("fields").EnumerateArray().Select(field => (field.Text("field"), field.Text("text")))
        );
    }
}
