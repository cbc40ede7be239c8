using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Sayings;
using Microsoft.AspNetCore.Localization;

namespace CaseFlow.Api.Sayings;

/// <summary>
/// Speaks to whoever asked in the language that the request's address names (<c>?language=</c>, as a link has it that a browser follows),
/// else that of the account that is signed in, else <c>Accept-Language</c>; or that the command line was set to. Chinese when none says.
/// Only the words follow it: numbers and dates are formatted the same for all.
/// </summary>
public static class Speech
{
    private static readonly Phrasebook Book = Phrasebook.Of([.. Speakers.Assemblies, typeof(Speech).Assembly]);

    private const string InAddress = "language";

    // Every kind of Chinese is answered in ours, or a reader whose second language is English would get that.
    private static readonly CultureInfo[] Understood =
    [
        .. new[] { Languages.Chinese, "zh", Languages.English }.Select(CultureInfo.GetCultureInfo),
    ];

    /// <summary>The language in which is spoken now.</summary>
    public static string Language => Languages.Of(CultureInfo.CurrentUICulture);

    public static string Spoken(this Saying saying) => Book.Say(saying, Language);

    /// <summary>Not to whoever asks: to whoever it is for.</summary>
    public static string SpokenIn(this Saying saying, string language) => Book.Say(saying, language);

    public static string Spoken(this Words words) => words.In(Language);

    /// <summary>A field that the product itself asks for, with its words as they are spoken now; one that the office worded as it is.</summary>
    public static FormField Spoken(this FormField field) =>
        field with
        {
            Label = field.Own?.Spoken() ?? field.Label,
            Choices = [.. field.Choices.Select(choice => choice.Own is { } own ? choice with { Label = own.Spoken() } : choice)],
        };

    /// <summary>Sets what the command line speaks.</summary>
    /// <param name="language">As the environment names it; null for Chinese.</param>
    public static void Choose(string? language) =>
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language is Languages.English ? Languages.English : Languages.Chinese);

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(Book);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Understood[0]);
            options.SupportedCultures = null;
            options.SupportedUICultures = Understood;
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = InAddress, UIQueryStringKey = InAddress },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    public static void Use(WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            api =>
                api.Use(
                    (context, next) =>
                    {
                        var language = Language;
                        context.Response.OnStarting(() =>
                        {
                            context.Response.Headers.ContentLanguage = language;
                            context.Response.Headers.Append("Vary", "Accept-Language");
                            return Task.CompletedTask;
                        });
                        return next(context);
                    }
                )
        );
    }
}
