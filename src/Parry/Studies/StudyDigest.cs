using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Tells whether two studies have the same outcomes.</summary>
internal static class StudyDigest
{
    /// <summary>The version of Parry, as its build says it.</summary>
    public static string Version { get; } = typeof(StudyDigest).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string Of(Study study, ulong seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> texts =
            [Version, seed.ToString(CultureInfo.InvariantCulture), study.Text, .. study.Source.Texts];
        foreach (string text in texts)
        {
            // With its length before it, so that no two lists of texts run together to the same bytes.
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
