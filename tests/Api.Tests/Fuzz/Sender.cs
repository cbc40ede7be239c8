using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>
/// Makes requests of an operation: one that should be taken, then spoilt here and there. Where a value is spoilt, a mark stands in the tree
/// until it is written out: what is put there may be no JSON.
/// </summary>
internal sealed class Sender(Harvest harvest, Random random)
{
    private const string Boundary = "----caseflow-boundary";

    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Examples examples = new(harvest, random);

    /// <param name="sound">A body that should be taken; null where none is known.</param>
    public Shot Of(Operation operation, JsonNode? sound)
    {
        // Of ten requests three are left as they are: what was made by them is what the others are aimed at.
        var spoils = Environment.GetEnvironmentVariable("CASEFLOW_FUZZ_WHY") is not null || random.Next(10) < 3 ? 0 : random.Next(1, 3);
        var shot = Aimed(operation, sound, spoils);
        return spoils > 0 && random.Next(6) == 0 ? Bent(shot) : shot;
    }

    /// <summary>What is asked for with what is known, and nothing more.</summary>
    public Shot Plain(Operation operation) => new(operation, Address(operation, 0).Split('?')[0], null, null, []);

    private Shot Aimed(Operation operation, JsonNode? sound, int spoils)
    {
        var places = new List<Place>();
        if (operation.Bodies.Length > 0)
            places.AddRange([Place.Body, Place.Body, Place.Body]);
        if (!operation.Parameters.IsEmpty)
            places.Add(Place.Address);
        var spoilt = Enumerable.Range(0, places.Count > 0 ? spoils : 0).Select(_ => Picked(places)).ToLookup(place => place);
        var address = Address(operation, spoilt[Place.Address].Count());
        if (operation.Bodies.IsEmpty)
            return new Shot(operation, address, null, null, []);
        var (type, schema) = Picked(operation.Bodies);
        return type.StartsWith("multipart", StringComparison.Ordinal)
            ? new Shot(operation, address, Form(operation, schema, spoilt[Place.Body].Count()), $"{type}; boundary={Boundary}", [])
            : new Shot(operation, address, Json(sound ?? examples.Of(operation.Area, "", schema), spoilt[Place.Body].Count()), type, []);
    }

    private string Address(Operation operation, int spoils)
    {
        var inPath = operation.Parameters.Where(one => one.InPath).Select(one => one.Name).ToArray();
        var together = inPath.Length > 1 ? harvest.With(operation.Area == "tasks" ? "inbox" : operation.Area, inPath, random) : null;
        var (path, query) = (operation.Path, new List<string>());
        var spoilt = spoils > 0 ? Picked(operation.Parameters) : null;
        foreach (var parameter in operation.Parameters)
        {
            var value = parameter == spoilt ? Picked(Awkward.InAddresses) : Uri.EscapeDataString(Value(operation, parameter, together));
            if (parameter.InPath)
                path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            else if (parameter == spoilt || random.Next(3) == 0)
                query.AddRange(Enumerable.Repeat($"{parameter.Name}={value}", random.Next(8) == 0 ? 2 : 1));
        }
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private string Value(Operation operation, Parameter parameter, JsonObject? together) =>
        (
            parameter.InPath ? (together?[parameter.Name] ?? examples.Known(operation.Area, parameter.Name, parameter.Schema)) : null
        )?.ToString()
        ?? examples.Of(operation.Area, parameter.Name, parameter.Schema)?.ToString()
        ?? "";

    private byte[] Json(JsonNode? body, int spoils)
    {
        var raw = new List<byte[]>();
        for (var i = 0; i < spoils; i++)
            body = Spoilt(body, raw);
        return Written(body, raw);
    }

    private JsonNode? Spoilt(JsonNode? body, List<byte[]> raw)
    {
        var nodes = new List<JsonNode>();
        Collect(body, nodes);
        if (nodes.Count == 0 || random.Next(12) == 0)
            return Mark(raw);
        switch (Picked(nodes))
        {
            case JsonObject one when one.Count > 0 && random.Next(5) == 0:
                one.Remove(Picked(one.ToArray()).Key);
                break;
            case JsonObject one when one.Count > 0:
                one[Picked(one.ToArray()).Key] = Mark(raw);
                break;
            case JsonObject one:
                one[Picked(Awkward.Texts)] = Mark(raw);
                break;
            case JsonArray { Count: > 0 } many when random.Next(2) == 0:
                many[random.Next(many.Count)] = Mark(raw);
                break;
            case JsonArray many:
                many.Add(Mark(raw));
                break;
        }
        return body;
    }

    private JsonValue Mark(List<byte[]> raw)
    {
        raw.Add(Picked(Awkward.Json));
        return JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"§{raw.Count - 1}§"));
    }

    private static byte[] Written(JsonNode? body, List<byte[]> raw)
    {
        var parts = (body?.ToJsonString(AsItIs) ?? "null").Split("\"§", StringSplitOptions.None);
        using var written = new MemoryStream();
        written.Write(Encoding.UTF8.GetBytes(parts[0]));
        foreach (var part in parts[1..])
        {
            var end = part.IndexOf("§\"", StringComparison.Ordinal);
            written.Write(raw[int.Parse(part.AsSpan(0, end), CultureInfo.InvariantCulture)]);
            written.Write(Encoding.UTF8.GetBytes(part[(end + 2)..]));
        }
        return written.ToArray();
    }

    private static void Collect(JsonNode? node, List<JsonNode> found)
    {
        if (node is JsonObject one)
        {
            found.Add(one);
            foreach (var (_, value) in one)
                Collect(value, found);
        }
        else if (node is JsonArray many)
        {
            found.Add(many);
            foreach (var value in many)
                Collect(value, found);
        }
    }

    private byte[] Form(Operation operation, JsonElement schema, int spoils)
    {
        var (form, raw) = (new MemoryStream(), Operation.Resolved(schema));
        foreach (var property in raw.GetProperty("properties").EnumerateObject())
        {
            var isFile = Operation.Resolved(property.Value).TryGetProperty("format", out var format) && format.GetString() == "binary";
            if (!isFile && random.Next(3) > 0)
                continue;
            var (name, content) = isFile
                ? Files.Any(random, spoils > 0)
                : ("", Encoding.UTF8.GetBytes(examples.Of(operation.Area, property.Name, property.Value)?.ToString() ?? ""));
            if (!isFile && spoils > 0)
                content = Encoding.UTF8.GetBytes(Picked(Awkward.Texts));
            if (spoils > 0 && random.Next(3) == 0)
                name = Picked(Awkward.Texts).ReplaceLineEndings("");
            form.Write(
                Encoding.UTF8.GetBytes(
                    $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{property.Name}\"{(isFile ? $"; filename=\"{name}\"" : "")}\r\n\r\n"
                )
            );
            form.Write(content);
            form.Write("\r\n"u8);
        }
        if (spoils == 0 || random.Next(4) > 0)
            form.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return form.ToArray();
    }

    // The envelope is spoilt instead of what is in it.
    private Shot Bent(Shot shot) =>
        random.Next(4) switch
        {
            0 when shot.Body is not null => shot with { MediaType = Picked(Awkward.MediaTypes) },
            1 when shot.Body is { Length: > 2 } body => shot with { Body = body[..random.Next(body.Length)] },
            2 when shot.Body is { } body => shot with { Body = [.. Picked(Awkward.Json), .. body] },
            _ => shot with { Headers = [Picked(Awkward.Headers)] },
        };

    private T Picked<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private enum Place
    {
        Address,
        Body,
    }
}
