using System.Globalization;
using System.Text;

namespace NetPolSdk.Benchmarks.Compiling;

/// <summary>The sources of a project with policies and tests; the same text each time.</summary>
internal static class MeasuredProject
{
    public const int Policies = 500;
    public const int Theories = 2_000;
    private const int Files = 200;

    /// <summary>Half of the files have policies, and half have tests.</summary>
    public static string[] Apart() =>
    [
        .. Enumerable.Range(0, Files / 2).Select(file => File(file, Policies / (Files / 2), 0)),
        .. OnlyTheories(),
    ];

    /// <summary>Every file has policies and tests.</summary>
    public static string[] Together() => [.. Enumerable.Range(0, Files).Select(file => File(file, file % 2 == 0 ? 2 : 3, Theories / Files))];

    /// <summary>The files of <see cref="Apart"/> that have tests.</summary>
    public static string[] OnlyTheories() => [.. Enumerable.Range(Files / 2, Files / 2).Select(file => File(file, 0, Theories / (Files / 2)))];

    private static string File(int file, int policies, int theories)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            {{(policies > 0 ? "using NetPolSdk;\n" : "")}}{{(theories > 0 ? "using Xunit;\n" : "")}}
            namespace Measured.Area{{file % 10}};

            public class Part{{file}}
            {

            """);
        for (var i = 0; i < policies; i++)
        {
            text.Append(Policy(file, i));
        }

        for (var i = 0; i < theories; i++)
        {
            text.Append(Theory(file, i));
        }

        return text.Append("}\n").ToString();
    }

    private static string Policy(int file, int index) => $$"""
            /// <summary>What service {{index}} of part {{file}} may be reached from, and may reach.</summary>
            public static NetworkPolicy Service{{index}}()
            {
                var service = Pods.Labelled("app", "service-{{file}}-{{index}}");
                return NetworkPolicy.Named("service-{{file}}-{{index}}").InNamespace("team-{{file % 50}}")
                    .For(service)
                    .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080))
                    .AllowIngress(from: Platform.Prometheus, on: Port.Named("metrics"))
                    .AllowIngress(from: IpBlock.Of("10.0.0.0/8").Except("10.{{file}}.0.0/16"), on: Port.Tcp(8443))
                    .{{(file % 25 == 0 ? "AllowEgress(to: service, on: Port.Tcp(8080))" : "AllowEgressToDns()")}};
            }


        """;

    private static string Theory(int file, int index) => $$"""
            [Theory]
            [InlineData({{file}}, "{{index}}", {{file + index}})]
            [InlineData({{index}}, "{{file}}", {{file + index}})]
            public void Sum_{{index}}_of_number_and_text_is_their_sum(int number, string text, int sum)
            {
                var numbers = new List<int> { number, int.Parse(text) };

                Assert.Equal(sum, numbers.Sum());
                Assert.{{(index == 0 ? "True(numbers.Contains(number))" : "Contains(number, numbers)")}};
            }


        """;
}
