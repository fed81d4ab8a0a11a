namespace NetPolSdk.Core.Tests.Rules;

public sealed class FieldPathOrderTests
{
    [Fact]
    public void Fields_come_by_name_and_items_by_place()
    {
        string[] inOrder = ["", "metadata.annotations", "spec.egress[0].to[1]", "spec.egress[2]", "spec.egress[2].to", "spec.egress[10]", "spec.ingress[0]"];

        inOrder.Reverse().OrderBy(FieldPath.Of, FieldPathOrder.Instance).ShouldBe(inOrder);
    }
}
