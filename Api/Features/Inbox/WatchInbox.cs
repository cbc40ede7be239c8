using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>Server-sent events: tells an open inbox that something in it may have changed; what, it reads itself.</summary>
public static class WatchInbox
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    // How long a stream goes on whose session another node or a command has ended.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    // Proxies give a stream up that is silent for a minute.
    private const int LooksABeat = 4;

    /// <param name="Kind"><c>inbox</c>: read the inbox again; <c>beat</c>: still connected.</param>
    public sealed record Change(string Kind);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox/events",
                (
                    ClaimsPrincipal user,
                    OpenStreams streams,
                    CaseSignals signals,
                    IServiceScopeFactory scopes,
                    TimeProvider clock,
                    SessionHold hold,
                    HttpContext context,
                    CancellationToken ct
                ) =>
                {
                    // nginx would otherwise hold events back until a buffer is full.
                    context.Response.Headers["X-Accel-Buffering"] = "no";
                    return TypedResults.ServerSentEvents(UntilItEnds(user, streams, signals, scopes, clock, hold.Of(context), ct));
                }
            )
            .RequireAuthorization(Rights.ReadCases)
            .WithName("watchInbox")
            .WithTags("Inbox")
            .WithSummary("Server-sent events: the inbox may have changed");

    private static async IAsyncEnumerable<SseItem<Change>> UntilItEnds(
        ClaimsPrincipal user,
        OpenStreams streams,
        CaseSignals signals,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        Func<CancellationToken, Task<bool>> holds,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var reader = user.Actor();
        using var stream = streams.Begin(reader.Person, ct);
        await using var changes = Changes(reader, signals, scopes, clock, holds, stream.Ended).GetAsyncEnumerator(CancellationToken.None);
        while (true)
        {
            try
            {
                if (!await changes.MoveNextAsync())
                    yield break;
            }
            catch (OperationCanceledException) when (stream.Ended.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                yield break; // signed out: a stream that simply ends
            }
            yield return changes.Current;
        }
    }

    private static async IAsyncEnumerable<SseItem<Change>> Changes(
        Reader reader,
        CaseSignals signals,
        IServiceScopeFactory scopes,
        TimeProvider clock,
        Func<CancellationToken, Task<bool>> holds,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var changes = signals.Listen(gone.Token).GetAsyncEnumerator(gone.Token);
        // Listening begins before the inbox is read: what changes in between is not missed.
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            var print = await Print(reader, scopes, ct);
            yield return new SseItem<Change>(new Change("beat"), "beat");
            for (var looks = 1; ; looks++)
            {
                await Task.WhenAny(next, Task.Delay(Look, clock, gone.Token));
                ct.ThrowIfCancellationRequested();
                var signalled = next.IsCompleted;
                // A busy office moves many cases a second: look once for all of them.
                if (signalled)
                    await Task.Delay(Rest, clock, ct);
                while (next.IsCompleted && await next)
                    next = changes.MoveNextAsync().AsTask();
                // A session that has ended must not live on here: whoever left, lost a right or went away hears nothing more.
                if (next.IsCompleted || !await holds(ct))
                    yield break;
                if (!signalled && looks % LooksABeat != 0)
                    continue;
                // At a beat too: another node or a command may have moved a case, which raises no signal here.
                var before = print;
                print = await Print(reader, scopes, ct);
                if (print != before)
                    yield return new SseItem<Change>(new Change("inbox"), "inbox");
                else if (!signalled)
                    yield return new SseItem<Change>(new Change("beat"), "beat");
            }
        }
        finally
        {
            await gone.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await changes.DisposeAsync();
        }
    }

    private static async Task<InboxPrint> Print(Reader reader, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        // The stream outlives a change of the office and of delegations: whom an item bars, and for whom they act, is asked each time.
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        var acting = await scope
            .ServiceProvider.GetRequiredService<StandingDelegations>()
            .Of(db, staff, reader.Person, scope.ServiceProvider.GetRequiredService<TimeProvider>().Now(), ct);
        return await InboxPrint.Of(db, staff.ReaderOf(reader) with { ActingFor = acting }, ct);
    }
}
