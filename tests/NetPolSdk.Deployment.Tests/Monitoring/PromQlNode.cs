namespace NetPolSdk.Deployment.Tests.Monitoring;

/// <summary>A part of an expression of PromQL, as far as alerts use the language.</summary>
internal abstract record PromQlNode;

internal sealed record PromQlNumber(double Value) : PromQlNode;

internal sealed record PromQlMatcher(string Label, string Operator, string Value);

internal sealed record PromQlSelector(string Metric, IReadOnlyList<PromQlMatcher> Matchers, string? Range) : PromQlNode;

internal sealed record PromQlCall(string Function, PromQlNode Argument) : PromQlNode;

/// <summary>An aggregation; without <c>by</c> nothing of the labels is left.</summary>
internal sealed record PromQlAggregation(string Operator, IReadOnlyList<string> By, PromQlNode Argument) : PromQlNode;

/// <summary>An operator between two expressions; <paramref name="On"/> is null where all labels must be the same.</summary>
internal sealed record PromQlOperation(string Operator, IReadOnlyList<string>? On, PromQlNode Left, PromQlNode Right) : PromQlNode;
