namespace MapDash.Cli;

/// <summary>What a verb leaves behind for the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input was refused; each one was listed.</summary>
    public const int SomeRefused = 1;

    /// <summary>Nothing was done, and why was said.</summary>
    public const int Nothing = 2;
}
