using CaseFlow.Domain;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Api.Tests.Running;

public abstract class SameMomentTests(Engine engine, int repetitions)
{
    [Fact]
    public async Task Of_two_people_who_complete_one_task_at_the_same_moment_one_wins_and_the_other_is_told()
    {
        await using var office = await Office.Open(engine);
        for (var i = 0; i < 50; i++)
        {
            var id = await office.NewCase(TestProcedures.Plain);
            var task = await office.OpenTask(id, "check");

            var answers = await AtOnce(
                () => office.Handle(id, office.Completion(task, People.Handler)),
                () => office.Handle(id, office.Completion(task, People.SecondHandler))
            );

            Assert.Single(answers, answer => answer.Refusal is null);
            var told = Assert.Single(Refusals(answers));
            Assert.Equal("task-gone", told.Code);
            Assert.Contains("已由他人办理", told.Text.Chinese(), StringComparison.Ordinal);
            Assert.Equal("review", Assert.Single(await office.OpenTasks(id)).Step);
        }
        await office.Verify();
    }

    [Fact]
    public async Task Two_parallel_tasks_completed_at_the_same_moment_always_take_the_case_past_the_join()
    {
        await using var office = await Office.Open(engine);
        for (var i = 0; i < repetitions; i++)
        {
            var id = await office.NewCase(TestProcedures.Parallel);
            var (left, right) = (await office.OpenTask(id, "left"), await office.OpenTask(id, "right"));

            var answers = await AtOnce(
                () => office.Handle(id, office.Completion(left, People.Handler)),
                () => office.Handle(id, office.Completion(right, People.Investigator))
            );

            Assert.Empty(Refusals(answers));
            Assert.Equal("after", Assert.Single(await office.OpenTasks(id)).Step);
        }
        var report = await office.Verify();
        Assert.Equal((repetitions, 3 * repetitions), (report.Cases, report.Events));
    }

    [Fact]
    public async Task Eight_people_who_claim_one_task_at_the_same_moment_leave_it_with_one_of_them()
    {
        await using var office = await Office.Open(engine);
        var id = await office.NewCase(TestProcedures.Plain);
        var task = await office.OpenTask(id, "check");

        var answers = await AtOnce([
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    (Func<Task<OrRefusal<Handled>>>)(
                        () =>
                            office.Handle(
                                id,
                                new TaskClaimed(office.Now, People.Handler with { Person = $"handler-{i}" }, task.Visit, task.Seq)
                            )
                    )
                ),
        ]);

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(Refusals(answers), refusal => Assert.Equal("held-by-another", refusal.Code));
        await office.Verify();
    }

    private static IEnumerable<Refusal> Refusals(IEnumerable<OrRefusal<Handled>> answers) =>
        answers.Select(answer => answer.Refusal).OfType<Refusal>();

    // All start together, each on its own thread.
    private static async Task<OrRefusal<Handled>[]> AtOnce(params Func<Task<OrRefusal<Handled>>>[] acts)
    {
        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(
            acts.Select(act =>
                Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait(Office.Ct);
                            return act();
                        },
                        Office.Ct,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                    .Unwrap()
            )
        );
    }
}

public sealed class SameMomentOnSqliteTests() : SameMomentTests(Engine.Sqlite, repetitions: 500);

public sealed class SameMomentOnPostgresTests() : SameMomentTests(Engine.Postgres, repetitions: 100);
