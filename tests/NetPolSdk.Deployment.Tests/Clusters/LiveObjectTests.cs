using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class LiveObjectTests
{
    private static readonly LiveObject Web = new(ApiResource.NetworkPolicies, JsonElement.Parse("""
        {"metadata":{"name":"web","namespace":"shop","uid":"1280bf37","resourceVersion":"806","labels":{"stack":"demo"},"annotations":null,
         "managedFields":[
           {"manager":"netpolsdk","operation":"Apply","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:labels":{"f:stack":{}}},"f:spec":{"f:ingress":{}}}},
           {"manager":"kubectl-edit","operation":"Update","subresource":"status","fieldsType":"FieldsV1"}]},
         "spec":{"podSelector":{}}}
        """));

    [Fact]
    public void Its_metadata_can_be_read()
    {
        Web.ToString().ShouldBe("NetworkPolicy shop/web");
        (Web.Uid, Web.ResourceVersion, Web.IsBeingDeleted).ShouldBe(("1280bf37", "806", false));
        Web.Labels.ShouldBe(new Dictionary<string, string> { ["stack"] = "demo" });
        Web.Annotations.ShouldBeEmpty();
        Web["spec"]!.Value.GetProperty("podSelector").ValueKind.ShouldBe(JsonValueKind.Object);
        Web["data"].ShouldBeNull();
    }

    [Fact]
    public void Its_managers_own_fields()
    {
        var applied = Web.ManagedFields[0];
        (applied.Manager, applied.IsApplied).ShouldBe(("netpolsdk", true));
        applied.Owns("spec").ShouldBeTrue();
        applied.Owns("spec", "ingress").ShouldBeTrue();
        applied.Owns("spec", "egress").ShouldBeFalse();
        applied.Owns("metadata", "labels", "stack").ShouldBeTrue();

        var edited = Web.ManagedFields[1];
        (edited.IsApplied, edited.Subresource, edited.Owns("spec")).ShouldBe((false, "status", false));
    }
}
