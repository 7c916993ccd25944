using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    /// <param name="study">What is run.</param>
    /// <param name="variants">Its scenario as each variant: the text of a posterior is not among those of the source.</param>
    /// <param name="seed">Of every draw.</param>
    public static string Of(Study study, IEnumerable<Scenario> variants, ulong seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> texts =
        [
            Version, seed.ToString(CultureInfo.InvariantCulture), study.Text, .. study.Source.Texts,
            .. variants.SelectMany(v => v.Texts).Except(study.Source.Texts),
        ];
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
