using NetPolSdk.Tool.CommandLine;

return await NetpolProgram.RunAsync(args, ToolConsole.OfProcess()).ConfigureAwait(false);
