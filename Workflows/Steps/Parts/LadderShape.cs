using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Steps.Parts;

/// <summary>
/// How a ladder is written: a list of rungs, or nothing for the office's default. A rung's <c>when</c> is <c>"due"</c>,
/// <c>{"used": 80}</c>, <c>{"afterDue": limit}</c> or <c>{"afterStart": limit}</c>; a recipient is <c>handler</c>,
/// <c>unit-head</c>, <c>role:CODE</c> or <c>person:CODE</c>. Readers of English read <c>labelEn</c> where there is one, else
/// <c>label</c> as all others.
/// </summary>
internal static class LadderShape
{
    internal sealed record RungShape(
        string? Name,
        string? Label,
        string? LabelEn,
        JsonNode? When,
        EscalationMark Mark,
        string[]? To,
        string[]? Copy,
        bool OnlyUnclaimed,
        bool? Mail
    );

    private sealed record MomentShape(decimal? Used, Shapes.LimitShape? AfterDue, Shapes.LimitShape? AfterStart);

    // A task of its own sets its number before: the key of its timer is longer than the name.
    private const int LongestRung = 80;

    public static EscalationLadder Ladder(this ActivitySource source, string input)
    {
        if (source.Value(input) is null)
            return EscalationLadder.Default;
        var rungs = ImmutableArray.CreateBuilder<Rung>();
        foreach (var shape in source.Read<RungShape[]>(input) ?? [])
        {
            if (ReadRung(source, shape) is not { } rung)
                continue;
            source.Bound(rung.Name, LongestRung);
            // “overdue” and names with a stroke are keys that the steps give to timers of their own.
            if (
                rungs.Any(other => other.Name == rung.Name)
                || rung.Name == StepDeadline.OverdueKey
                || rung.Name.Contains('/', StringComparison.Ordinal)
            )
                source.Error("findings.ladder.name", ("rung", rung.Label), ("name", rung.Name));
            else
                rungs.Add(rung);
        }
        return new EscalationLadder(rungs.ToImmutable());
    }

    public static ImmutableArray<Recipient> Recipients(this ActivitySource source, IEnumerable<string>? codes)
    {
        var recipients = ImmutableArray.CreateBuilder<Recipient>();
        foreach (var code in codes ?? [])
        {
            if (ReadRecipient(code) is { } recipient)
                recipients.Add(recipient);
            else
                source.Error("findings.recipient.unknown", ("recipient", code));
        }
        return recipients.ToImmutable();
    }

    private static Rung? ReadRung(ActivitySource source, RungShape shape)
    {
        var when = ReadMoment(source, shape.When);
        if (when is null || string.IsNullOrWhiteSpace(shape.Name))
        {
            source.Error("findings.ladder.incomplete", ("rung", Called(shape)));
            return null;
        }
        return new Rung(
            shape.Name,
            Called(shape),
            when,
            shape.Mark,
            source.Recipients(shape.To),
            source.Recipients(shape.Copy),
            shape.OnlyUnclaimed,
            shape.Mail ?? true
        );
    }

    private static Saying Called(RungShape shape)
    {
        var label = string.IsNullOrWhiteSpace(shape.Label) ? shape.Name ?? "" : shape.Label;
        return string.IsNullOrWhiteSpace(shape.LabelEn)
            ? Saying.Verbatim(label)
            : Saying.Of("deadlines.rung.named", ("name", new Words(label, shape.LabelEn)));
    }

    private static RungMoment? ReadMoment(ActivitySource source, JsonNode? when)
    {
        if (ActivitySource.TextOf(when) == "due")
            return new RungMoment.AtDue();
        if (when is not JsonObject)
            return null;
        try
        {
            return when.Deserialize<MomentShape>(ActivitySource.Shapes) switch
            {
                { Used: >= 0 and <= 100 and { } percent } => new RungMoment.Used(percent),
                { AfterDue: { } after } when Shapes.Limit(source, after) is { } limit => new RungMoment.AfterDue(limit),
                { AfterStart: { } after } when Shapes.Limit(source, after) is { } limit => new RungMoment.AfterStart(limit),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Recipient? ReadRecipient(string code) =>
        code switch
        {
            "handler" => Recipient.Handler,
            "unit-head" => Recipient.HeadOfUnit,
            ['r', 'o', 'l', 'e', ':', .. { Length: > 0 } role] => Recipient.OfRole(role),
            ['p', 'e', 'r', 's', 'o', 'n', ':', .. { Length: > 0 } person] => new Recipient(RecipientKind.Person, person),
            _ => null,
        };
}
