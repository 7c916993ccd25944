namespace Parry.Scenarios;

/// <summary>A place in a file. Line and column count from 1.</summary>
internal readonly record struct Mark(string File, int Line, int Column);
