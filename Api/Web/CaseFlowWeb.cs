using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using CaseFlow.Api.Features.Session;
using CaseFlow.Api.Features.Tasks;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Sheets;
using CaseFlow.Api.Web.Browser;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Api.Web.OpenApi;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Handover;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Recounting;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Infrastructure.Versions.Moves;
using CaseFlow.Workflows.Definitions;
using FluentValidation;
using Mediator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Web;

/// <summary>The web application: what it is made of and in which order a request passes it.</summary>
public static class CaseFlowWeb
{
    public const string CookieName = "caseflow";

    public static void AddServices(WebApplicationBuilder builder, OfficeSettings settings)
    {
        var services = builder.Services;
        services.AddCaseFlow(settings);
        services.AddMediator(options => options.ServiceLifetime = ServiceLifetime.Scoped);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationStage<,>));
        services.AddValidatorsFromAssemblyContaining<Me>();
        services.AddAutoMapper(_ => { }, typeof(Me).Assembly);
        foreach (var area in Area.All)
            area.AddServices(services);
        services.AddScoped<SheetOffice>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            // Of two values under one name nobody can say which was meant, and two readers may take different ones.
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new FieldJson());
            options.SerializerOptions.Converters.Add(new FieldTypeJson());
            options.SerializerOptions.Converters.Add(new RightJson());
            options.SerializerOptions.Converters.Add(new SpokenSayingJson());
        });
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Problems.Word(context.ProblemDetails));
        // What cannot be bound is told by Faults in the user's words, in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddHostedService<ImportWorker>();
        services.AddHostedService<MoveWorker>();
        services.AddHostedService<RecountWorker>();
        services.AddHostedService<HandoverWorker>();
        services.AddExceptionHandler<Faults>();
        services.AddSingleton<OpenStreams>();
        BehindProxy.AddServices(services, settings);
        services.AddSingleton<SessionHold>();
        BrowserHeaders.AddCompression(services);
        Speech.AddServices(services);
        AccountLanguage.AddServices(services);
        ApiDocument.AddServices(services);
        Telemetry.AddServices(services, builder.Configuration);
        AddIdentity(services, settings);
    }

    public static void UsePipeline(WebApplication app)
    {
        BehindProxy.Use(app, app.Services.GetRequiredService<OfficeSettings>());
        BrowserHeaders.Use(app);
        CompressedAssets.Use(app);
        app.UseResponseCompression();
        // Before what answers for faults and refusals: they speak as well.
        Speech.Use(app);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseStaticFiles(BrowserHeaders.Files);
        SameOrigin.Use(app);
        app.UseAuthentication();
        app.UseAuthorization();
        PlainRequests.Use(app);
        OwnPassword.Use(app);
        ApiDocument.Map(app);
        var api = app.MapGroup("/api")
            .Takes(Bodies.Usual)
            .AddEndpointFilter(RetryAfter.Tell)
            .AddEndpointFilterFactory(Unread.Check)
            .AddEndpointFilterFactory(EnumWords.Check)
            .AddEndpointFilterFactory(Gaps.Check);
        foreach (var area in Area.All)
            area.Map(api);
        Entrance.Map(app);
    }

    private static void AddIdentity(IServiceCollection services, OfficeSettings settings)
    {
        var keys = services.AddDataProtection().SetApplicationName("CaseFlow");
        if (settings.Postgres.Length > 0)
            keys.PersistKeysToDbContext<PostgresDb>();
        else
            keys.PersistKeysToFileSystem(new DirectoryInfo(settings.Keys));
        services
            .AddIdentity<Account, IdentityRole>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                // Strangers could keep anybody out by it: what slows guessing down is the pace of the place it comes from (ADR 0016).
                options.Lockout.AllowedForNewUsers = false;
            })
            .AddEntityFrameworkStores<CaseFlowDb>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddErrorDescriber<IdentityWords>();
        services.AddScoped<Standing>();
        services.AddScoped<IClaimsTransformation, OfficeClaims>();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
            options.SlidingExpiration = true;
            Presence.Watch(options.Events);
            options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, StatusCodes.Status401Unauthorized, "not-signed-in");
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext, StatusCodes.Status403Forbidden, "not-allowed");
        });
        services.AddAuthorization(Permissions.Add);
    }

    private static Task Refuse(HttpContext context, int status, string code) =>
        TypedResults
            .Problem(title: Saying.Of($"refusals.{code}").Spoken(), statusCode: status, type: $"/problems/{code}")
            .ExecuteAsync(context);
}
