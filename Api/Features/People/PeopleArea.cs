using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.People;

/// <summary>人员与单位.</summary>
internal sealed class PeopleArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<AccountReadings>();
        services.AddScoped<AccountWriting>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListPeople.Map(api);
        ListUnits.Map(api);
        FindSubjects.Map(api);
        SaveUnit.Map(api);
        GetAccount.Map(api);
        CreateAccount.Map(api);
        ChangeAccount.Map(api);
        SetPassword.Map(api);
        ListAccountEvents.Map(api);
    }
}
