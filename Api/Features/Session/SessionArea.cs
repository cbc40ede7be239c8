using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;

namespace CaseFlow.Api.Features.Session;

/// <summary>登录, the signed-in person and how they set up their screens.</summary>
internal sealed class SessionArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<MyProfile>();
        services.AddSingleton<PasswordTurns>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<PasswordDesk>();
        services.AddScoped<AccountLedger>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        SignIn.Map(api);
        SignOut.Map(api);
        GetEntrance.Map(api);
        GetMe.Map(api);
        GetOffice.Map(api);
        ChangeMyPassword.Map(api);
        SetMyLanguage.Map(api);
        Preferences.Map(api);
    }
}
