using NetPolSdk.Deployment;
using Shop;

return await PolicyProgram.RunAsync("shop", args, stack => stack
    .Add(GeneratedPolicies.All)
    .WithServices(GeneratedPolicies.Services));
