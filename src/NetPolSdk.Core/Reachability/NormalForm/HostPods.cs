namespace NetPolSdk;

/// <summary>What a term over pods means for pods on their node's network.</summary>
internal enum HostPods
{
    /// <summary>Their labels select them; whether that has an effect is left to the engine.</summary>
    ByLabels,

    /// <summary>They are left out for certain.</summary>
    Never,

    /// <summary>They may be selected, whatever their own labels: by those of their node.</summary>
    Perhaps,
}
