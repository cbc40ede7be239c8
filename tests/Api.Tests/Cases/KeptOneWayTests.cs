using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Tests.Cases;

using People = CaseFlow.Api.Tests.Running.People;

/// <summary>What is known of a case is kept in one way, however it came in.</summary>
public abstract class KeptOneWayTests(Engine engine)
{
    [Fact]
    public async Task What_is_registered_is_kept_as_what_is_corrected()
    {
        await using var office = await Office.Open(engine);
        var given = FieldJson
            .NoFields.Add(CaseFields.SubjectPosts, FieldValue.Of("局长"))
            .Add(CaseFields.Subjects, FieldValue.Of("lighting"))
            .Add(CaseFields.PostedAt, FieldValue.Of("2026-02-18T09:30:00+08:00"));
        var corrected = await office.NewCase(TestProcedures.Plain);
        await office.Handle(corrected, new FieldsChanged(office.Now, People.Supervisor, CaseForm.Normalised(given, [])));

        var registered = await office.NewCase(
            TestProcedures.Plain,
            given.Aggregate(Office.Item(), (item, field) => item.With(field.Key, field.Value))
        );

        var (one, other) = (await office.Case(registered), await office.Case(corrected));
        Assert.Equal((other.Subjects, other.PostedAt, other.Fields), (one.Subjects, one.PostedAt, one.Fields));
        Assert.Equal("""{"subjectPosts":["局长"]}""", one.Fields);
    }
}

public sealed class KeptOneWayOnSqliteTests() : KeptOneWayTests(Engine.Sqlite);

public sealed class KeptOneWayOnPostgresTests() : KeptOneWayTests(Engine.Postgres);
