using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Any_policy_written_as_YAML_is_read_back_equal() =>
        Prop.ForAll(Models.Any.ToArbitrary(), policy => ReadsBack(policy.ToYaml(), policy)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_policy_written_as_JSON_is_read_back_equal() =>
        Prop.ForAll(Models.Any.ToArbitrary(), policy => ReadsBack(policy.ToJson(), policy)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_policies_written_as_a_stream_or_list_are_read_back_equal() =>
        Prop.ForAll(Models.Any.ListOf().ToArbitrary(), policies => ReadsBack(policies.ToYaml(), [.. policies]) && ReadsBack(policies.ToJson(), [.. policies]))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_read_is_written_with_the_same_bytes() =>
        Prop.ForAll(Models.Any.ToArbitrary(), policy => Manifest.Parse(policy.ToYaml()).Policies.ToYaml() == policy.ToYaml()).QuickCheckThrowOnFailure();

    [Fact]
    public void The_bytes_of_a_stream_are_read_like_the_text() =>
        Prop.ForAll(Models.Any.ToArbitrary(), policy =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(policy.ToYaml()));
            return Manifest.Read(stream).ThrowIfInvalid().Policies.Single().Equals(policy);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_admin_policy_written_as_YAML_or_JSON_is_read_back_equal() =>
        Prop.ForAll(AdminModels.Any.ToArbitrary(), policy => ReadsBack(policy.ToYaml(), policy) && ReadsBack(policy.ToJson(), policy)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_object_of_Calico_written_as_YAML_or_JSON_is_read_back_equal() =>
        Prop.ForAll(CalicoModels.Any.ToArbitrary(), policy => ReadsBack(policy.ToYaml(), policy) && ReadsBack(policy.ToJson(), policy)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_policy_of_Cilium_written_as_YAML_or_JSON_is_read_back_equal() =>
        Prop.ForAll(CiliumModels.Any.ToArbitrary(), policy => ReadsBack(policy.ToYaml(), policy) && ReadsBack(policy.ToJson(), policy)).QuickCheckThrowOnFailure();

    private static bool ReadsBack(string text, params Policy[] policies)
    {
        var manifest = Manifest.Parse(text);
        manifest.Findings.ShouldBeEmpty();
        manifest.Policies.ShouldBe(policies);
        return true;
    }
}
