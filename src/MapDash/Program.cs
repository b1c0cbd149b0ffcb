using MapDash.Cli;

return await CommandLine.RunAsync(args, Console.In, Console.Out, Console.Error);

/// <summary>The program; public so that tests can host it.</summary>
public partial class Program;
