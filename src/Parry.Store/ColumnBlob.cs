using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Parry.Store;

/// <summary>A column of numbers as bytes: little-endian doubles, one a replication, in the zlib format (RFC 1950) that
/// Python and R read as it is.</summary>
internal static class ColumnBlob
{
    private const int Chunk = 8192;

    public static byte[] Of(ReadOnlySpan<double> column)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest))
        {
            Span<byte> buffer = new byte[Chunk * sizeof(double)];
            for (int from = 0; from < column.Length; from += Chunk)
            {
                ReadOnlySpan<double> part = column[from..Math.Min(from + Chunk, column.Length)];
                for (int i = 0; i < part.Length; i++)
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(buffer[(i * sizeof(double))..], part[i]);
                }
                zlib.Write(buffer[..(part.Length * sizeof(double))]);
            }
        }
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">These are no such bytes, or not of so many rows.</exception>
    public static double[] Read(byte[] blob, int rows)
    {
        using var zlib = new ZLibStream(new MemoryStream(blob), CompressionMode.Decompress);
        var bytes = new byte[rows * sizeof(double)];
        if (zlib.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || zlib.ReadByte() >= 0)
        {
            throw new InvalidDataException("a column is not as long as its run");
        }
        var column = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            column[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)));
        }
        return column;
    }
}
