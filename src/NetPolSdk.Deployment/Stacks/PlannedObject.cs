namespace NetPolSdk.Deployment.Stacks;

/// <summary>An object of a plan.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Action">What is done with it.</param>
/// <param name="Differences">The fields that change, where the object is there already.</param>
/// <param name="Owners">Whom it, or some of its fields, are taken from.</param>
public sealed record PlannedObject(ObjectId Id, PlannedAction Action, ValueList<FieldDifference> Differences, ValueList<string> Owners);
