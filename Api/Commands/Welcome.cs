using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Setup;

namespace CaseFlow.Api.Commands;

/// <summary>What a person who has just started the program reads.</summary>
internal static class Welcome
{
    /// <summary>How many accounts fit into a line of a terminal.</summary>
    private const int InOneLine = 3;

    /// <param name="anyAccount">Whether somebody can sign in.</param>
    public static void Print(WebApplication app, bool anyAccount)
    {
        var settings = app.Services.GetRequiredService<OfficeSettings>();
        var address = app.Urls.FirstOrDefault() is { } listening ? listening + settings.PathBase : settings.PublicUrl;
        Console.WriteLine();
        Console.WriteLine($"  {Saying.Of("commands.welcome.open", ("address", address)).Spoken()}");
        Console.WriteLine($"  {Saying.Of("commands.welcome.api", ("address", address)).Spoken()}");
        Console.WriteLine($"  {Saying.Of("commands.welcome.folder", ("folder", settings.DataFolder)).Spoken()}");
        if (settings.Demo)
            PrintDemo(settings);
        if (!anyAccount)
            Console.WriteLine($"  {Saying.Of("commands.welcome.no-account").Spoken()}");
        Console.WriteLine();
    }

    private static void PrintDemo(OfficeSettings settings)
    {
        if (settings.DemoAheadHours > 0)
            Console.WriteLine($"  {Saying.Of("commands.welcome.ahead", ("hours", settings.DemoAheadHours)).Spoken()}");
        Console.WriteLine($"  {Saying.Of("commands.welcome.demo", ("password", DemoOffice.Password)).Spoken()}");
        foreach (var unit in DemoOffice.Units)
        {
            foreach (var some in DemoOffice.People.Where(person => person.Unit == unit.Code).Chunk(InOneLine))
                Console.WriteLine(
                    $"    {Saying.Of("commands.welcome.unit", ("unit", unit.Name), ("people", SayingValue.List(some.Select(Words)))).Spoken()}"
                );
        }
    }

    private static Saying Words(DemoOffice.Person person) =>
        Saying.Of(
            "commands.welcome.person",
            ("account", person.Code),
            ("name", person.Name),
            ("roles", SayingValue.List(person.Roles.Select(Roles.NameOf)))
        );
}
