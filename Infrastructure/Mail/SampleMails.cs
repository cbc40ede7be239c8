using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Sayings;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Staffing;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>A mail as it would be sent of a case that nobody has.</summary>
/// <param name="To">Each rule of the rung with the people whom it means now, in words.</param>
/// <param name="CopySubject">Subject of those that go out for information; null where nobody is copied.</param>
public sealed record SampleMail(
    ImmutableArray<Saying> To,
    ImmutableArray<Saying> Copy,
    string Subject,
    string? CopySubject,
    string Body,
    DateTimeOffset At
);

/// <summary>
/// 看样. Writes the mail of a rung as if a case had come to its step this moment and its time had passed: by the code that writes the real
/// ones, for the office as it is. It reads and keeps nothing.
/// </summary>
public sealed class SampleMails(CaseFlowDb db, CalendarShelf calendars, StaffDirectory directory, MailSettings sender, TimeProvider clock)
{
    private static readonly Saying ByCase = Saying.Of("notices.sample.by-case");

    /// <param name="step">Id of the step.</param>
    /// <param name="rung">Name of the rung.</param>
    /// <param name="language">Of whoever looks at it; each real one is in its reader's.</param>
    public async Task<OrRefusal<SampleMail>> Of(DefinitionDocument draft, string step, string rung, string language, CancellationToken ct)
    {
        var drawn = DrawnRung.Find(draft, step, rung);
        if (drawn.Refusal is { } refusal)
            return refusal;
        var staff = await directory.Read(db, ct);
        var now = clock.Now();
        return Written(drawn.Value, staff, await calendars.At(db, now, ct), now, language);
    }

    private SampleMail Written(DrawnRung drawn, Staff staff, WorkCalendar calendar, DateTimeOffset given, string language)
    {
        var rung = drawn.Rung;
        var (due, at) = drawn.Deadline.Moments(calendar, given, rung);
        var row = SampleCase(calendar, given, language);
        ImmutableArray<OpenTask> tasks = [.. TasksOf(drawn, language).Select((to, i) => new OpenTask(i + 1, "", to, null, due))];
        var (subject, body) = Wording.Escalation(
            row,
            drawn.Step,
            new Escalated(1, rung.Name, rung, drawn.Step, due, tasks),
            staff,
            calendar,
            at
        );
        var addressed = Recipients.Of(rung.To, tasks, staff, Facts.None).Select(person => person.Code).ToHashSet(StringComparer.Ordinal);
        string Subject(bool copy) => Gathered(row, subject, body, rung, copy, at, language).Subject;
        return new SampleMail(
            Told(rung.To, tasks, staff, []),
            Told(rung.Copy, tasks, staff, addressed),
            Subject(copy: false),
            rung.Copy.IsEmpty ? null : Subject(copy: true),
            Gathered(row, subject, body, rung, copy: false, at, language).Body,
            at
        );
    }

    private GatheredMail Gathered(CaseRow row, Saying subject, Saying body, Rung rung, bool copy, DateTimeOffset at, string language)
    {
        var notice = new NoticeRow
        {
            Person = "",
            Cause = rung.Name,
            Copy = copy,
            Subject = subject,
            Body = body,
            Mark = rung.Mark,
            ByMail = true,
            At = at,
        };
        // It leads to the case: which task is open then, no one knows.
        return new GatheredMail([new MailItem(notice, row.Title, row.Level, Task: null)], new MailLinks(sender.PublicUrl), language);
    }

    private static CaseRow SampleCase(WorkCalendar calendar, DateTimeOffset given, string language) =>
        new()
        {
            Number = $"YQ-{calendar.LocalDate(given):yyyyMMdd}-0000",
            Title = Said("notices.sample.title", language),
            Body = "",
            RegisteredBy = "",
        };

    // What a case decides stands in the mail in place of the name that it will have.
    private static ImmutableArray<Assignee> TasksOf(DrawnRung drawn, string language) =>
        !drawn.Asked.IsEmpty ? drawn.Asked
        : drawn.Role is { } role ? [new Assignee(null, role, Said(ByCase, language))]
        : [Assignee.OfPerson(Said(ByCase, language))];

    private static ImmutableArray<Saying> Told(
        ImmutableArray<Recipient> recipients,
        ImmutableArray<OpenTask> tasks,
        Staff staff,
        HashSet<string> already
    )
    {
        var told = ImmutableArray.CreateBuilder<Saying>();
        foreach (var recipient in recipients)
        {
            var people = Recipients.Of([recipient], tasks, staff, Facts.None).ToArray();
            var copied = people.Where(one => !already.Contains(one.Code)).ToArray();
            if (copied is [var only] && recipient.Kind == RecipientKind.Person)
                told.Add(Called(only));
            else if (copied.Length > 0)
                told.Add(Told(recipient, staff, SayingValue.List(copied.Select(Called))));
            else if (people.Length == 0) // whoever is addressed already is not copied besides
                told.Add(Told(recipient, staff, IsByCase(recipient, tasks, staff) ? ByCase : Saying.Of("notices.sample.nobody")));
        }
        return told.DrainToImmutable();
    }

    private static Saying Told(Recipient recipient, Staff staff, SayingValue people) =>
        Saying.Of("notices.sample.told", ("who", NameOf(recipient, staff)), ("people", people));

    private static bool IsByCase(Recipient recipient, ImmutableArray<OpenTask> tasks, Staff staff) =>
        recipient.Kind is RecipientKind.Handler or RecipientKind.HeadOfUnit && tasks.All(task => !IsKnown(task.To, staff));

    private static bool IsKnown(Assignee to, Staff staff) =>
        (to.Person is null || staff.HasPerson(to.Person)) && (to.Unit is null || staff.HasUnit(to.Unit));

    private static Saying Called(StaffMember person) =>
        string.IsNullOrWhiteSpace(person.Email)
            ? Saying.Of("notices.sample.no-address", ("name", person.Name))
            : Saying.Verbatim(person.Name);

    private static Saying NameOf(Recipient recipient, Staff staff) =>
        recipient.Kind switch
        {
            RecipientKind.Handler => Saying.Of("notices.sample.handler"),
            RecipientKind.HeadOfUnit => Saying.Of("notices.sample.head"),
            RecipientKind.Role => Roles.NameOf(recipient.Code!),
            RecipientKind.Person => staff.NameOf(recipient.Code!),
        };

    private static string Said(string code, string language) => Said(Saying.Of(code), language);

    private static string Said(Saying saying, string language) => Speakers.Book.Say(saying, language);
}
