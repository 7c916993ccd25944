using System;
using System.Security.Cryptography;
using System.Text;

namespace Parry.Scenarios;

/// <summary>A hash of what a tree says: SHA-256 over its keys and texts, whatever its layout and comments.</summary>
internal static class TreeHash
{
    public static string Of(Node root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(root, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Every text is preceded by its kind and length, so that no two trees run together to the same bytes.
    private static void Add(Node node, IncrementalHash hash)
    {
        switch (node)
        {
            case Scalar scalar:
                Say('=', scalar.Text, hash);
                break;
            case Sequence sequence:
                Say('[', $"{sequence.Items.Length}", hash);
                foreach (Node item in sequence.Items)
                {
                    Add(item, hash);
                }
                break;
            case Mapping mapping:
                Say('{', $"{mapping.Entries.Length}", hash);
                foreach (Entry entry in mapping.Entries)
                {
                    Say(':', entry.Key, hash);
                    Add(entry.Value, hash);
                }
                break;
        }
    }

    private static void Say(char kind, string text, IncrementalHash hash)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}{bytes.Length}:"));
        hash.AppendData(bytes);
    }
}
