using System.Text.Json.Nodes;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Definitions;

/// <summary>升级阶梯 as a definition writes it (the step types read it so).</summary>
public static class LadderJson
{
    /// <param name="say">A saying in a language of <see cref="Languages.All"/>.</param>
    public static JsonArray Of(EscalationLadder ladder, Func<Saying, string, string> say) =>
        [
            .. ladder.Rungs.Select(rung => new JsonObject
            {
                ["name"] = rung.Name,
                ["label"] = say(rung.Label, Languages.Chinese),
                ["labelEn"] = say(rung.Label, Languages.English),
                ["when"] = When(rung.When),
                ["mark"] = rung.Mark.ToString(),
                ["to"] = Recipients(rung.To),
                ["copy"] = Recipients(rung.Copy),
                ["onlyUnclaimed"] = rung.OnlyUnclaimed,
                ["mail"] = rung.Mail,
            }),
        ];

    private static JsonNode When(RungMoment when) =>
        when switch
        {
            RungMoment.Used(var percent) => new JsonObject { ["used"] = percent },
            RungMoment.AfterDue(var limit) => new JsonObject { ["afterDue"] = Limit(limit) },
            RungMoment.AfterStart(var limit) => new JsonObject { ["afterStart"] = Limit(limit) },
            _ => JsonValue.Create("due"),
        };

    private static JsonObject Limit(TimeLimit limit) => new() { ["amount"] = limit.Amount, ["clock"] = limit.Clock.ToString() };

    private static JsonArray Recipients(IEnumerable<Recipient> recipients) =>
        [.. recipients.Select(recipient => JsonValue.Create(Code(recipient)))];

    private static string Code(Recipient recipient) =>
        recipient.Kind switch
        {
            RecipientKind.HeadOfUnit => "unit-head",
            RecipientKind.Role => $"role:{recipient.Code}",
            RecipientKind.Person => $"person:{recipient.Code}",
            _ => "handler",
        };
}
