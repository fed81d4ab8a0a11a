using NetPolSdk.Analyzers.Replay;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>A type that authors write with and replay does not call makes every policy written with it unknown, without a word.</summary>
public sealed class ReplayedTypesTests
{
    /// <summary>Public types of the two rooms that replay need not call, and why.</summary>
    private static readonly Dictionary<string, string> NotCalled = new()
    {
        ["AdminAction"] = "is an enumeration: its values are constants, and no member is called",
        ["AdminTier"] = "is an enumeration: its values are constants, and no member is called",
        ["CalicoAction"] = "is an enumeration: its values are constants, and no member is called",
        ["CalicoStagedAction"] = "is an enumeration: its values are constants, and no member is called",
        ["CiliumAuthentication"] = "is an enumeration: its values are constants, and no member is called",
        ["CiliumPeerKind"] = "is an enumeration: its values are constants, and no member is called",
        ["CiliumProtocol"] = "is an enumeration: its values are constants, and no member is called",
        ["CiliumVersion"] = "is an enumeration: its values are constants, and no member is called",
        ["HeaderMismatch"] = "is an enumeration: its values are constants, and no member is called",
        ["FieldPath"] = "names a field in findings and errors; nothing is written with it",
        ["ICalicoStagedPolicy"] = "says of a policy what is tried out; nothing is written with it",
        ["InvalidPolicyException"] = "is thrown to the author, never made by one",
        ["IPassingPolicy"] = "constrains which policies may pass, and has no member that could be called",
        ["LabelOperator"] = "is an enumeration: its values are constants, and no member is called",
        ["Mesh"] = "is an enumeration: its values are constants, and no member is called",
        ["NetworkPlugin"] = "is an enumeration: its values are constants, and no member is called",
        ["PolicyTypes"] = "is an enumeration: its values are constants, and no member is called",
        ["Protocol"] = "is an enumeration: its values are constants, and no member is called",
        ["ValueList.Enumerator"] = "goes through a list that was read from a policy; policies are not made from it",
        ["ValueMapEnumerator"] = "goes through labels that were read from a policy; policies are not made from it",
    };

    [Fact]
    public void Every_public_type_that_policies_are_written_with_is_replayed() =>
        TypesOf("Model", "Authoring").Where(type => !ReplayedTypes.Contains(type)).Select(DisplayName).ShouldBe(NotCalled.Keys, ignoreOrder: true);

    [Fact]
    public void Nothing_else_of_Core_is_called_while_somebody_types() =>
        typeof(Policy).Assembly.GetExportedTypes().Where(ReplayedTypes.Contains).Except(TypesOf("Model", "Authoring")).ShouldBeEmpty();

    /// <summary>A type is in the file of its name, or in several that begin with it.</summary>
    private static Type[] TypesOf(params string[] rooms)
    {
        var names = rooms
            .SelectMany(room => Directory.GetFiles(Path.Combine(Repository.Root, "src", "NetPolSdk.Core", room), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        var types = typeof(Policy).Assembly.GetExportedTypes().Where(type => names.Contains(NameOf(type.DeclaringType ?? type))).ToArray();
        types.Length.ShouldBeGreaterThan(30);
        return types;
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string DisplayName(Type type) => type.DeclaringType is { } outer ? $"{NameOf(outer)}.{NameOf(type)}" : NameOf(type);
}
