using CaseFlow.Api.Features.Attachments;
using CaseFlow.Api.Features.Calendar;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Api.Features.Health;
using CaseFlow.Api.Features.Imports;
using CaseFlow.Api.Features.Inbox;
using CaseFlow.Api.Features.People;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Features.Session;
using CaseFlow.Api.Features.StepTypes;
using CaseFlow.Api.Features.Supervision;

namespace CaseFlow.Api.Web;

/// <summary>Everything that can be called, in one list.</summary>
public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilterFactory(EnumWords.Check);

        GetHealth.Map(api);
        SignIn.Map(api);
        SignOut.Map(api);
        GetMe.Map(api);
        GetOffice.Map(api);
        ChangeMyPassword.Map(api);
        SetMyLanguage.Map(api);
        Preferences.Map(api);

        ListInbox.Map(api);
        CountInbox.Map(api);
        ListDone.Map(api);
        ListCopies.Map(api);
        WatchInbox.Map(api);
        GetInboxFacets.Map(api);
        GetTask.Map(api);
        ClaimTask.Map(api);
        ClaimTasks.Map(api);
        GetTaskDraft.Map(api);
        SaveTaskDraft.Map(api);
        DiscardTaskDraft.Map(api);
        PreviewTask.Map(api);
        CompleteTask.Map(api);

        RegisterCase.Map(api);
        ListCases.Map(api);
        CountCases.Map(api);
        FindSimilarCases.Map(api);
        ExportCases.Map(api);
        GetOverview.Map(api);
        GetCase.Map(api);
        GetTimeline.Map(api);
        GetDeadlines.Map(api);
        GetCaseProcedure.Map(api);
        GetCaseEscalations.Map(api);
        CorrectFields.Map(api);
        StopCase.Map(api);

        ListProcedures.Map(api);
        GetProcedure.Map(api);
        ListVersions.Map(api);
        CheckProcedure.Map(api);
        SaveDraft.Map(api);
        DiscardDraft.Map(api);
        PublishProcedure.Map(api);
        ImportProcedure.Map(api);
        ExportProcedure.Map(api);
        ListStepTypes.Map(api);

        GetCalendar.Map(api);
        ImportCalendarYear.Map(api);
        SetOfficeHours.Map(api);
        ExplainDueDate.Map(api);

        ListEscalations.Map(api);
        ListMails.Map(api);
        GetMail.Map(api);
        RetryMail.Map(api);

        ListPeople.Map(api);
        ListUnits.Map(api);
        SaveUnit.Map(api);
        GetAccount.Map(api);
        CreateAccount.Map(api);
        ChangeAccount.Map(api);
        SetPassword.Map(api);

        PreviewImport.Map(api);
        StartImport.Map(api);
        ListImports.Map(api);
        GetImport.Map(api);
        ListFindings.Map(api);
        GetErrorFile.Map(api);
        GetSampleTable.Map(api);

        AddAttachment.Map(api);
        ListAttachments.Map(api);
        GetAttachment.Map(api);
    }
}
