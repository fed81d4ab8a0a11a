namespace NetPolSdk;

/// <summary>The operators of <c>matchExpressions</c>. Source: Kubernetes docs, "Resources that support set-based requirements".</summary>
public enum LabelOperator
{
    /// <summary>The label is there, with one of the values.</summary>
    In,

    /// <summary>The label has none of the values, or is not there.</summary>
    NotIn,

    /// <summary>The label is there.</summary>
    Exists,

    /// <summary>The label is not there.</summary>
    DoesNotExist,
}
