namespace Parry.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it; what is printed is marked partial.</summary>
    public const int Stopped = 130;
}
