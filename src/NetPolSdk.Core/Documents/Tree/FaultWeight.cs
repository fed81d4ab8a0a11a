namespace NetPolSdk;

/// <summary>What a fault means for the object that has it.</summary>
internal enum FaultWeight
{
    /// <summary>A server refuses the object.</summary>
    Refused,

    /// <summary>A server refuses the object now, but a cluster may hold one from before its server was this strict.</summary>
    Tolerable,

    /// <summary>Worth a word; the object is taken.</summary>
    Remark,
}
