using CaseFlow.Infrastructure;

namespace CaseFlow.Api.Commands;

/// <summary>
/// Reads the settings: section <c>CaseFlow</c> of the configuration, so <c>CaseFlow__SmtpHost</c> in the environment, and
/// <c>CASEFLOW_DATA</c> for the data folder.
/// </summary>
public static class Settings
{
    public static OfficeSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("CaseFlow").Get<OfficeSettings>() ?? new OfficeSettings();
        if (configuration["CASEFLOW_DATA"] is { Length: > 0 } folder)
            settings.DataFolder = folder;
        settings.DataFolder = Path.GetFullPath(settings.DataFolder);
        return settings;
    }
}
