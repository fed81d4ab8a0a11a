using BenchmarkDotNet.Attributes;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NetPolSdk.Benchmarks.Manifests;

/// <summary>Writing policies as YAML, against YamlDotNet's reflection serializer on the same content.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ManifestWriting
{
    private readonly ISerializer _serializer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .Build();

    private readonly NetworkPolicy[] _policies = Workload.Policies();
    private readonly PlainPolicy[] _plain;

    public ManifestWriting() => _plain = [.. _policies.Select(PlainPolicy.Of)];

    [Benchmark(Baseline = true)]
    public int Reflection()
    {
        using var output = new StringWriter();
        foreach (var policy in _plain)
        {
            output.Write("---\n");
            _serializer.Serialize(output, policy);
        }

        return output.GetStringBuilder().Length;
    }

    [Benchmark]
    public int ToYaml()
    {
        using var output = new StringWriter();
        _policies.WriteYaml(output);
        return output.GetStringBuilder().Length;
    }
}
