namespace CaseFlow.Domain.Tests;

public sealed class OrRefusalTests
{
    private static readonly Refusal No = new("no-tea", RefusalKind.NotFound);

    [Fact]
    public void A_value_is_taken_and_is_no_refusal()
    {
        OrRefusal<string> asked = "tea";

        Assert.Null(asked.Refusal);
        Assert.Equal("tea", asked.Value);
        Assert.Equal("tea!", asked.Match(tea => $"{tea}!", refusal => refusal.Code));
    }

    [Fact]
    public void A_refusal_has_no_value_to_take()
    {
        OrRefusal<string> asked = No;

        Assert.Same(No, asked.Refusal);
        Assert.Equal("no-tea", asked.Match(tea => $"{tea}!", refusal => refusal.Code));
        Assert.Throws<InvalidOperationException>(() => asked.Value);
    }

    [Fact]
    public void A_refusal_of_a_number_is_not_zero() => Assert.Throws<InvalidOperationException>(() => ((OrRefusal<int>)No).Value);
}
