using NetPolSdk.Generators.Tests.Generating;

namespace NetPolSdk.Generators.Tests.Compiling;

public sealed class CSharpTests
{
    [Fact]
    public void What_was_loaded_can_be_used_after_memory_was_collected()
    {
        var assembly = CSharp.Load(Generator.Run(CSharp.Compile("Shop", "using NetPolSdk; [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80)] partial class Api;")));

        GC.Collect();
        GC.WaitForPendingFinalizers();

        assembly.AllPolicies("Shop.GeneratedPolicies").ShouldNotBeEmpty();
    }
}
