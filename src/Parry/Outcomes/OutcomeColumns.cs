using System;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace Parry.Outcomes;

/// <summary>The numbers of a run, a column a measure. Where they are many, rows that are finished are kept packed, and a
/// column is unpacked, bit for bit, when it is asked for: a million raids of 190 measures take 1.5 GB as they are, and
/// hardly two at a time are looked at.</summary>
internal sealed class OutcomeColumns
{
    private const long MostPlainNumbers = 1L << 24;
    private const int ChunkRows = 4096, Quality = 1, Window = 16;
    private readonly int _measures, _rows;
    private readonly double[][]? _plain;

    // By chunk of rows: the numbers, measure by measure, while some are missing; then the same packed, one a measure.
    private readonly double[]?[] _open = [];
    private readonly byte[]?[][] _packed = [];
    private readonly int[] _missing = [];
    private readonly ConcurrentBag<double[]> _spare = [];

    public OutcomeColumns(int measures, int rows, long mostPlain = MostPlainNumbers)
    {
        (_measures, _rows) = (measures, rows);
        if ((long)measures * rows <= mostPlain)
        {
            _plain = [.. Enumerable.Range(0, measures).Select(_ => new double[rows])];
            return;
        }
        int chunks = (rows + ChunkRows - 1) / ChunkRows;
        (_open, _packed) = (new double[]?[chunks], new byte[]?[chunks][]);
        _missing = [.. Enumerable.Range(0, chunks).Select(RowsOf)];
    }

    /// <summary>A column, as long as there are rows; 0 in rows that were not written.</summary>
    public double[] this[int measure]
    {
        get
        {
            double[] unpacked = [];
            return Get(measure, ref unpacked);
        }
    }

    /// <summary>A column, unpacked where it must be into <paramref name="place"/>, which is made long enough: who goes
    /// through many needs one place.</summary>
    public double[] Get(int measure, ref double[] place)
    {
        if (_plain is not null)
        {
            return _plain[measure];
        }
        place = place.Length == _rows ? place : new double[_rows];
        Unpack(measure, place);
        return place;
    }

    /// <summary>Writes a row, once; from any thread.</summary>
    /// <param name="row">Which.</param>
    /// <param name="values">One a measure.</param>
    public void Write(int row, ReadOnlySpan<double> values)
    {
        if (_plain is not null)
        {
            for (int m = 0; m < values.Length; m++)
            {
                _plain[m][row] = values[m];
            }
            return;
        }
        (int chunk, int place) = int.DivRem(row, ChunkRows);
        double[] open = Open(chunk);
        for (int m = 0; m < values.Length; m++)
        {
            open[(m * ChunkRows) + place] = values[m];
        }
        if (Interlocked.Decrement(ref _missing[chunk]) == 0)
        {
            Pack(chunk, open);
        }
    }

    private int RowsOf(int chunk) => Math.Min(ChunkRows, _rows - (chunk * ChunkRows));

    private double[] Open(int chunk)
    {
        if (Volatile.Read(ref _open[chunk]) is { } there)
        {
            return there;
        }
        double[] made = _spare.TryTake(out double[]? spare) ? spare : new double[_measures * ChunkRows];
        Array.Clear(made);
        if (Interlocked.CompareExchange(ref _open[chunk], made, null) is not { } other)
        {
            return made;
        }
        _spare.Add(made);
        return other;
    }

    private void Pack(int chunk, double[] open)
    {
        var packed = new byte[_measures][];
        var scratch = new byte[BrotliEncoder.GetMaxCompressedLength(ChunkRows * sizeof(double))];
        for (int m = 0; m < _measures; m++)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(open.AsSpan(m * ChunkRows, RowsOf(chunk)));
            if (!BrotliEncoder.TryCompress(bytes, scratch, out int length, Quality, Window))
            {
                throw new InvalidOperationException("a column does not fit where it must");
            }
            packed[m] = scratch[..length];
        }
        _packed[chunk] = packed;
        _open[chunk] = null;
        _spare.Add(open);
    }

    private void Unpack(int measure, double[] column)
    {
        for (int chunk = 0; chunk < _packed.Length; chunk++)
        {
            Span<double> rows = column.AsSpan(chunk * ChunkRows, RowsOf(chunk));
            if (_packed[chunk] is { } packed)
            {
                BrotliDecoder.TryDecompress(packed[measure], MemoryMarshal.AsBytes(rows), out _);
            }
            else if (_open[chunk] is { } open)
            {
                open.AsSpan(measure * ChunkRows, rows.Length).CopyTo(rows);
            }
            else
            {
                rows.Clear();
            }
        }
    }
}
