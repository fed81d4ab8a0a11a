using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Types;

/// <summary>What no policy can mean does not compile; next to each line stands the one that is meant, which does.</summary>
public sealed class WhatCannotBeMeantTests
{
    private const string Start = "NetworkPolicy.Named(\"a\").InNamespace(\"b\")";

    [Theory]
    [InlineData("IpBlock.Of(\"10.0.0.0/8\").In(Namespaces.All)", "Pods.All.In(Namespaces.All)", "CS1061")]
    [InlineData("Pods.All.In(Namespaces.All).In(Namespaces.All)", "Pods.All.In(Namespaces.All)", "CS1061")]
    [InlineData("Namespaces.All.In(Namespaces.All)", "Namespaces.All.And(\"team\", \"a\")", "CS1061")]
    [InlineData("Pods.All.In(Pods.All)", "Pods.All.In(Namespaces.All)", "CS1503")]
    [InlineData(Start + ".For(Namespaces.All)", Start + ".For(Pods.All)", "CS1503")]
    [InlineData(Start + ".For(Pods.All.In(Namespaces.All))", Start + ".For(Pods.All)", "CS1503")]
    [InlineData(Start + ".AllowIngress(Peer.Anyone)", Start + ".For(Pods.All).AllowIngress(Peer.Anyone)", "CS1929")]
    [InlineData("((Policy)" + Start + ".For(Pods.All)).Name", "((Policy)" + Start + ".For(Pods.All).DenyAll()).Name", "CS0030")]
    [InlineData(Start + ".For(Pods.All).AllowIngress(from: Port.Tcp(80))", Start + ".For(Pods.All).AllowIngress(from: Pods.All, on: Port.Tcp(80))", "CS1503")]
    [InlineData(Start + ".For(Pods.All).AllowIngress(from: Pods.All, on: 80)", Start + ".For(Pods.All).AllowIngress(from: Pods.All, on: Port.Tcp(80))", "CS1503")]
    [InlineData(Start + ".For(Pods.All).DenyAll() with { Ingress = [] }", Start + ".For(Pods.All).DenyAll()", "CS0200")]
    [InlineData("Port.Tcp(\"80\")", "Port.Named(\"http\")", "CS1503")]
    public void It_does_not_compile(string impossible, string meant, string error)
    {
        Errors(meant).ShouldBeEmpty();
        Errors(impossible).ShouldContain(error);
    }

    private static IReadOnlyList<string> Errors(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText($"using NetPolSdk; static class Test {{ public static object Value => {expression}; }}", TestProject.ParseOptions);
        return [.. CSharpCompilation.Create("Test", [tree], TestProject.References, TestProject.Options).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id)];
    }
}
