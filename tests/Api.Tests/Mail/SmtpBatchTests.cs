using CaseFlow.Infrastructure.Mail;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>Many mails over one connection: what happens to one is not the next one's fault.</summary>
public sealed class SmtpBatchTests : IAsyncLifetime
{
    private SmtpServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await SmtpServerProcess.Start();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Sends one mail to each local part; gives the kinds of delivery in their order.</summary>
    private async Task<List<string>> Send(int timeoutSeconds, params string[] localParts)
    {
        var transport = new SmtpTransport(_server.Settings with { TimeoutSeconds = timeoutSeconds });
        var kinds = new List<string>();
        await foreach (var attempt in transport.SendAll([.. localParts.Select(name => ExampleMail.To($"{name}@office.example"))], Ct))
            kinds.Add(attempt.Delivery.GetType().Name);
        return kinds;
    }

    private async Task<List<ReceivedMail>> Arrived(int count)
    {
        var mails = new List<ReceivedMail>();
        for (var i = 0; i < count; i++)
            mails.Add(await _server.NextMail());
        return mails;
    }

    [Fact]
    public async Task A_batch_shares_one_connection()
    {
        var names = Enumerable.Range(1, 50).Select(i => $"handler{i}").ToArray();

        var kinds = await Send(20, names);

        Assert.All(kinds, kind => Assert.Equal("Delivered", kind));
        var mails = await Arrived(50);
        Assert.Equal(names.Select(name => $"{name}@office.example"), mails.Select(mail => mail.To[0]));
        Assert.Single(mails.Select(mail => mail.Connection).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_bad_recipient_spoils_neither_the_mails_after_it_nor_the_connection()
    {
        var kinds = await Send(20, "wang", "refuse", "not an address", "busy", "li");

        Assert.Equal(["Delivered", "Rejected", "Rejected", "Postponed", "Delivered"], kinds);
        var mails = await Arrived(2);
        Assert.Equal(["wang@office.example", "li@office.example"], mails.Select(mail => mail.To[0]));
        Assert.Equal(mails[0].Connection, mails[1].Connection);
    }

    [Fact]
    public async Task A_mail_that_breaks_the_connection_leaves_a_new_one_to_those_after_it()
    {
        var kinds = await Send(20, "wang", "close", "close", "close", "li");

        Assert.Equal(["Delivered", "Postponed", "Postponed", "Postponed", "Delivered"], kinds);
        var mails = await Arrived(2);
        Assert.NotEqual(mails[0].Connection, mails[1].Connection);
    }

    [Fact]
    public async Task A_server_that_leaves_with_421_is_called_again_for_the_next_mail()
    {
        Assert.Equal(["Postponed", "Delivered"], await Send(20, "leave", "wang"));
    }

    [Fact]
    public async Task A_single_stall_costs_its_own_mail_only()
    {
        Assert.Equal(["Postponed", "Delivered", "Postponed", "Delivered"], await Send(1, "stall", "wang", "stall", "li"));
    }

    [Fact]
    public async Task Two_stalls_in_a_row_postpone_the_rest_of_the_batch_unasked()
    {
        Assert.Equal(["Postponed", "Postponed", "Postponed"], await Send(1, "stall", "stall", "wang"));

        await _server.Switch("accept");
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_asked_once_for_the_whole_batch()
    {
        await _server.Switch("stall", "connect");
        var transport = new SmtpTransport(_server.Settings with { TimeoutSeconds = 1 });
        var mails = Enumerable.Range(1, 60).Select(i => ExampleMail.To($"handler{i}@office.example")).ToList();

        var batch = transport.SendAll(mails, Ct).ToListAsync(Ct).AsTask();

        var attempts = await batch.WaitAsync(TimeSpan.FromSeconds(20), Ct); // one timeout each would be a minute
        Assert.Equal(mails, attempts.Select(attempt => attempt.Mail));
        Assert.All(attempts, attempt => Assert.IsType<Postponed>(attempt.Delivery));
    }

    [Fact]
    public async Task Attempts_made_before_a_cancellation_stand()
    {
        using var caller = new CancellationTokenSource();
        var transport = new SmtpTransport(_server.Settings);
        List<OutgoingMail> batch = [ExampleMail.To("wang@office.example"), ExampleMail.To("li@office.example")];
        var made = new List<Attempt>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var attempt in transport.SendAll(batch, caller.Token))
            {
                made.Add(attempt);
                await caller.CancelAsync();
            }
        });

        Assert.IsType<Delivered>(Assert.Single(made).Delivery);
        await _server.Switch("accept");
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task An_empty_batch_opens_no_connection()
    {
        var transport = new SmtpTransport(_server.Settings with { Port = 1 });

        Assert.Empty(await transport.SendAll([], Ct).ToListAsync(Ct));
    }
}
