using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Workflows.Tests.Procedures;

namespace CaseFlow.Benchmarks.Cases;

/// <summary>Items as they come in; the body is as long as a usual message from the public.</summary>
internal static class NewItems
{
    private const string Title = "小区外搅拌站夜间施工噪音扰民";
    private const string Source = "市民留言板";

    private static readonly string Body = string.Concat(
        Enumerable.Repeat(
            "搅拌站每天晚上十点以后还在作业，机器声和运输车喇叭声不断，周边三个小区的老人孩子都睡不好，请核实并给出整改期限。",
            4
        )
    );

    /// <summary>The same item as the engine sees it.</summary>
    public static IReadOnlyDictionary<string, FieldValue> Fields { get; } =
        new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            [CaseFields.Title] = FieldValue.Of(Title),
            [CaseFields.Body] = FieldValue.Of(Body),
            [CaseFields.Source] = FieldValue.Of(Source),
            [CaseFields.DiscoveredAt] = FieldValue.Of(FilledForm.Moment),
        };

    public static IEnumerable<Item> Take(int count, DateTimeOffset discovered) =>
        Enumerable
            .Range(1, count)
            .Select(i => Item.Of(Title, Body, Source, i.ToString(CultureInfo.InvariantCulture)).With(CaseFields.DiscoveredAt, discovered));
}
