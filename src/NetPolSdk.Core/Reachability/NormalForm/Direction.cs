namespace NetPolSdk;

/// <summary>The two directions of a connection, each of which is judged on its own end.</summary>
public enum Direction
{
    /// <summary>Into the pod: the destination's end.</summary>
    Ingress,

    /// <summary>Out of the pod: the source's end.</summary>
    Egress,
}
