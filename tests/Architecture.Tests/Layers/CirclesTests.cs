using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace CaseFlow.Architecture.Tests.Layers;

public sealed class CirclesTests : IDisposable
{
    private const string Areas = "CaseFlow.Api.Features";

    private readonly PlantedTree _tree = new();

    [Fact]
    public void No_two_areas_of_the_service_need_each_other()
    {
        using var api = Product.Assembly("caseflow");
        Circles.Inspect(AreaNeeds.OfNamespaces(api.GetAllTypes(), Areas)).AssertClean();
    }

    [Fact]
    public void No_two_areas_of_the_web_client_need_each_other() =>
        Circles.Inspect(AreaNeeds.OfImports(new DirectoryInfo(Path.Combine(Repository.Root.FullName, "web", "src")))).AssertClean();

    [Fact]
    public void A_planted_circle_over_three_namespaces_is_caught()
    {
        using var tests = ModuleDefinition.ReadModule(typeof(CirclesTests).Assembly.Location);
        var inspection = Circles.Inspect(AreaNeeds.OfNamespaces(tests.GetAllTypes(), "CaseFlow.Architecture.Tests.Planted.Areas"));
        Assert.Equal(["Harbour", "Road", "Town"], inspection.Violations.Select(violation => violation.Split(' ')[0]));
    }

    [Fact]
    public void A_planted_circle_of_imports_is_caught()
    {
        _tree.Plant("inbox/InboxPage.tsx", """import { TaskPane } from "../task/TaskPane";""");
        _tree.Plant(
            "task/TaskPane.tsx",
            """
            import { useState } from "react";
            export { rows } from "../inbox/deep/rows";
            """
        );
        Assert.Equal(
            [
                "inbox needs task (inbox/InboxPage.tsx), which needs inbox again",
                "task needs inbox (task/TaskPane.tsx), which needs task again",
            ],
            Circles.Inspect(AreaNeeds.OfImports(_tree.Root)).Violations
        );
    }

    [Fact]
    public void A_lazy_import_counts_as_well()
    {
        _tree.Plant("app/routes.tsx", """const page = () => import("../inbox/InboxPage");""");
        _tree.Plant("inbox/InboxPage.tsx", """import "../app/keys";""");
        Assert.Equal(2, Circles.Inspect(AreaNeeds.OfImports(_tree.Root)).Violations.Count);
    }

    [Fact]
    public void Needing_what_lies_below_is_no_circle()
    {
        _tree.Plant("inbox/InboxPage.tsx", """import { Light } from "../time/Light";""");
        _tree.Plant("task/TaskPane.tsx", """import { Light } from "../time/Light";""");
        _tree.Plant("main.tsx", """import { InboxPage } from "./inbox/InboxPage";""");
        Circles.Inspect(AreaNeeds.OfImports(_tree.Root)).AssertClean();
    }

    public void Dispose() => _tree.Dispose();
}
