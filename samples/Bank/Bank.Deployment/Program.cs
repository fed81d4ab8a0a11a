using Bank.Deployment;
using NetPolSdk.Deployment;

return await PolicyProgram.RunAsync("bank", args, stack => stack
    .Add(GeneratedPolicies.All)
    .WithServices(GeneratedPolicies.Services)).ConfigureAwait(false);
