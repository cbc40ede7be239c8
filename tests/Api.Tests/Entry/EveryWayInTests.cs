using System.Net;
using CaseFlow.Api.Tests.Running;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>
/// Whatever a request brings: it is answered, never with a fault of the service's own, and where it is refused nothing was written. Every
/// operation of the served document is asked; a new one is by itself.
/// </summary>
public abstract class EveryWayInTests(Engine engine)
{
    [Fact]
    public async Task No_text_in_a_body_makes_the_service_fail_and_a_refused_one_changes_nothing()
    {
        await using var asked = await Asked.Open(engine);
        var (faults, hash, count) = (new List<string>(), await asked.Hash(), 0);
        foreach (var operation in Takers(asked))
        {
            foreach (var (json, _, _) in Awkward.Texts)
            {
                var body = operation.Sample()!.ToJsonString().Replace(Operation.AnyText, json, StringComparison.Ordinal);
                hash = await asked.Keeps(asked.To(operation, body), hash, faults, $"{operation.Id} {json}");
                count++;
            }
        }

        Assert.True(count > 300, $"only {count} bodies");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_text_in_an_address_makes_the_service_fail()
    {
        await using var asked = await Asked.Open(engine);
        var (faults, count) = (new List<string>(), 0);
        foreach (var operation in asked.Operations)
        {
            foreach (var request in Addressed(asked, operation))
            {
                await asked.Status(request, faults, $"{operation.Id} {request.RequestUri}");
                count++;
            }
        }

        Assert.True(count > 2_000, $"only {count} addresses");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_value_in_the_place_of_another_makes_the_service_fail_then_or_later()
    {
        await using var asked = await Asked.Open(engine);
        var (faults, count) = (new List<string>(), 0);
        foreach (var operation in Takers(asked))
        {
            foreach (var changed in Awkward.EachReplaced(operation.Sample()!))
            {
                var body = changed.Replace(Operation.AnyText, "x", StringComparison.Ordinal);
                await asked.Status(asked.To(operation, body), faults, $"{operation.Id} {(body.Length < 2_000 ? body : body[..200])}");
                count++;
            }
        }

        Assert.True(count > 2_000, $"only {count} bodies");
        await asked.ReadsAll(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_list_is_so_long_that_the_service_fails()
    {
        await using var asked = await Asked.Open(engine);
        var (faults, count) = (new List<string>(), 0);
        foreach (var operation in Takers(asked))
        {
            foreach (var longer in Awkward.EachLengthened(operation.Sample()!))
            {
                var body = longer.Replace(Operation.AnyText, "x", StringComparison.Ordinal);
                await asked.Status(asked.To(operation, body), faults, $"{operation.Id} {body[..60]}");
                count++;
            }
        }

        Assert.True(count > 20, $"only {count} lists");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_awkward_text_is_taken_and_all_that_can_be_read_still_is()
    {
        await using var asked = await Asked.Open(engine);
        var (faults, refused) = (new List<string>(), new List<string>());
        foreach (var operation in asked.Operations)
        {
            foreach (var (json, _, _) in Awkward.Texts)
            {
                if (
                    await asked.Fits(operation, json) is { } request
                    && await asked.Status(request, faults, operation.Id) != HttpStatusCode.OK
                )
                    refused.Add($"{operation.Id} {json} {request.RequestUri}");
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused));
        await asked.ReadsAll(faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<Operation> Takers(Asked asked) => asked.Operations.Where(operation => operation.Sample() is not null);

    private static IEnumerable<HttpRequestMessage> Addressed(Asked asked, Operation operation)
    {
        var body = operation.Sample()?.ToJsonString().Replace(Operation.AnyText, "x", StringComparison.Ordinal);
        foreach (var given in Awkward.Parameters.Concat(Awkward.Texts.Select(text => text.Percent)))
        {
            foreach (var name in operation.Parameters("query"))
                yield return asked.To(operation, body, string.Join('&', [$"{name}={given}", .. operation.Needed(name)]));
            // An address with a NUL in it is turned away by the web server, before anything of ours.
            if (given.Length > 0 && !given.Contains("%00", StringComparison.Ordinal) && operation.Parameters("path").Length > 0)
                yield return asked.To(operation, body, segment: given);
        }
    }
}

public sealed class EveryWayInOnSqliteTests() : EveryWayInTests(Engine.Sqlite);

public sealed class EveryWayInOnPostgresTests() : EveryWayInTests(Engine.Postgres);
