using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace Parry.Response;

/// <summary>A book of raids as bytes, to be kept and read again: little-endian, after a version.</summary>
public static class RaidBookBytes
{
    private const string Version = "parry-raids-1";

    /// <summary>Writes a book of the simulator's raids.</summary>
    public static void Write(RaidBook book, Stream to)
    {
        ArgumentNullException.ThrowIfNull(book);
        using var writer = new BinaryWriter(to, System.Text.Encoding.UTF8, leaveOpen: true);
        (RaidSurface surface, SurfaceError error, FirstRaids first) = (book.Surface, book.Error!, book.First);
        writer.Write(Version);
        foreach (ImmutableArray<double> axis in (ImmutableArray<double>[])
            [surface.Grid.Sizes, surface.Grid.Stocks, surface.Grid.Allies, surface.Grid.Coalitions, surface.Cells.Weights])
        {
            Write(writer, [.. axis]);
        }
        surface.Cells.Names.ToList().ForEach(writer.Write);
        writer.Write(surface.Samples);
        writer.Write(surface.Data.Length);
        surface.Data.ToList().ForEach(writer.Write);
        writer.Write(error.Points);
        Write(writer, [error.MeanLoss, error.WorstLoss, error.MeanShare, error.WorstShare]);
        writer.Write(first.Cells);
        foreach (double[] column in (double[][])[first.Loss, first.Intercepted, first.Tracked, first.Stock])
        {
            Write(writer, column);
        }
    }

    /// <summary>Reads one; null if the bytes are none of this version.</summary>
    public static RaidBook? Read(Stream from)
    {
        using var reader = new BinaryReader(from, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            return reader.ReadString() == Version ? Read(reader) : null;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static RaidBook Read(BinaryReader reader)
    {
        var grid = new SurfaceGrid([.. Doubles(reader)], [.. Doubles(reader)], [.. Doubles(reader)], [.. Doubles(reader)]);
        ImmutableArray<double> weights = [.. Doubles(reader)];
        ImmutableArray<string> names = [.. weights.Select(_ => reader.ReadString())];
        int samples = reader.ReadInt32();
        var data = new float[reader.ReadInt32()];
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = reader.ReadSingle();
        }
        int points = reader.ReadInt32();
        double[] error = Doubles(reader);
        var first = new FirstRaids(
            reader.ReadInt32(), Doubles(reader), Doubles(reader), Doubles(reader), Doubles(reader));
        return new RaidBook(
            new RaidSurface(grid, new RaidCells(names, weights), samples, data),
            new SurfaceError(points, error[0], error[1], error[2], error[3]),
            first);
    }

    private static void Write(BinaryWriter writer, double[] values)
    {
        writer.Write(values.Length);
        foreach (double value in values)
        {
            writer.Write(value);
        }
    }

    private static double[] Doubles(BinaryReader reader)
    {
        var values = new double[reader.ReadInt32()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadDouble();
        }
        return values;
    }
}
