using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NetPolSdk.Benchmarks.Manifests;

/// <summary>Reading policies from YAML into validated models with positions, against YamlDotNet's reflection deserializer.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ManifestReading
{
    private readonly IDeserializer _deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
    private readonly string _yaml = Workload.Policies().ToYaml();

    [Benchmark(Baseline = true)]
    public int Reflection()
    {
        var parser = new Parser(new StringReader(_yaml));
        parser.Consume<StreamStart>();
        var count = 0;
        while (parser.Accept<DocumentStart>(out _))
        {
            _ = _deserializer.Deserialize<PlainPolicy>(parser);
            count++;
        }

        return count;
    }

    [Benchmark]
    public int Parse() => Manifest.Parse(_yaml).ThrowIfInvalid().Policies.Count;
}
