using CaseFlow.Api.Web;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;

namespace CaseFlow.Api.Features.Rules;

/// <summary>研判规则表: drafts, checks, tests, publishing, and what closed cases say of them.</summary>
internal sealed class RulesArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<RuleSurroundings>();
        services.AddScoped<RuleCounts>();
        services.AddScoped<RuleTestCases>();
        services.AddScoped<TableReadings>();
        services.AddScoped<TablesInUse>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListTables.Map(api);
        ListRuleTerms.Map(api);
        CreateTable.Map(api);
        GetTable.Map(api);
        GetTableVersion.Map(api);
        SaveTable.Map(api);
        DiscardTable.Map(api);
        CheckTable.Map(api);
        PublishTable.Map(api);
        TakeCase.Map(api);
        CountTable.Map(api);
    }
}
