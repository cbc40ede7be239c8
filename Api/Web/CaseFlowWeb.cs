using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using CaseFlow.Api.Features.Inbox;
using CaseFlow.Api.Features.Session;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Workflows.Definitions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Web;

/// <summary>The web application: what it is made of and in which order a request passes it.</summary>
public static class CaseFlowWeb
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(30);

    public static void AddServices(WebApplicationBuilder builder, OfficeSettings settings)
    {
        var services = builder.Services;
        services.AddCaseFlow(settings);
        services.AddMediator(options => options.ServiceLifetime = ServiceLifetime.Scoped);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationStage<,>));
        services.AddValidatorsFromAssemblyContaining<Me>();
        services.AddScoped<MyProfile>();
        services.AddScoped<TaskReadings>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            options.SerializerOptions.Converters.Add(new FieldJson());
        });
        services.AddHostedService<ImportWorker>();
        services.AddProblemDetails();
        services.AddExceptionHandler<Faults>();
        AddIdentity(services, settings);
    }

    public static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        Endpoints.Map(app);
    }

    private static void AddIdentity(IServiceCollection services, OfficeSettings settings)
    {
        services.AddDataProtection().SetApplicationName("CaseFlow").PersistKeysToFileSystem(new DirectoryInfo(settings.Keys));
        services.AddIdentity<Account, IdentityRole>(options =>
        {
            options.Password.RequiredLength = 10;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = LockTime;
        }).AddEntityFrameworkStores<CaseFlowDb>().AddClaimsPrincipalFactory<PersonClaims>().AddErrorDescriber<ChineseIdentityErrors>();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "caseflow";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = IdleTime;
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, StatusCodes.Status401Unauthorized, "请先登录。已填写的内容还在页面上，登录后可继续。");
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext, StatusCodes.Status403Forbidden, "您的岗位没有这项权限，如有需要请联系系统管理员。");
        });
        services.AddAuthorization(Permissions.Add);
    }

    private static Task Refuse(HttpContext context, int status, string text) =>
        TypedResults.Problem(title: text, statusCode: status, type: status == 401 ? "/problems/not-signed-in" : "/problems/not-allowed").ExecuteAsync(context);
}
