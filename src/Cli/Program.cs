using Dragoman.Cli;

return await CommandLine.RunAsync(args);
