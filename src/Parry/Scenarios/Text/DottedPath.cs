namespace Parry.Scenarios;

/// <summary>The keys from the root of a file to a node, joined by dots: <c>raid.waves.night.count</c>.</summary>
internal static class DottedPath
{
    public static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;
}
