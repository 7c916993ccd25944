using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Response;
using Parry.Store;
using Xunit;

namespace Parry.Tests.Store;

public sealed class RaidShelfTests : IDisposable
{
    private readonly Kept _kept = new();
    private readonly RaidShelf _shelf;

    public RaidShelfTests() => _shelf = new RaidShelf(_kept.PathOf("shelf/below"));

    public void Dispose() => _kept.Dispose();

    [Fact]
    public void Raids_come_back_to_the_bit_under_their_key_only_and_the_newest_stay()
    {
        Assert.Null(_shelf.Find("a"));
        _shelf.Keep("a", Book(1));
        _shelf.Keep("b", Book(2));
        Assert.Equal(Bytes(Book(1)), Bytes(_shelf.Find("a")!));
        _shelf.Keep("a", Book(3));
        Assert.Equal(Bytes(Book(3)), Bytes(_shelf.Find("a")!));
        Assert.Equal(["a.raids", "b.raids"], Files());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(200)]
    public void A_file_that_is_not_whole_counts_as_none_and_is_replaced(int length)
    {
        _shelf.Keep("a", Book(1));
        File.WriteAllBytes(FileOf("a.raids"), Bytes(Book(1))[..length]);
        Assert.Null(_shelf.Find("a"));
        _shelf.Keep("a", Book(1));
        Assert.Equal(Bytes(Book(1)), Bytes(_shelf.Find("a")!));
    }

    [Fact]
    public void Who_reads_while_others_write_finds_whole_raids_of_one_of_them()
    {
        byte[][] written = [.. Enumerable.Range(0, 4).Select(i => Bytes(Book(i)))];
        _shelf.Keep("a", Book(0));
        var read = new ConcurrentBag<byte[]>();
        Parallel.For(0, 200, i =>
        {
            _shelf.Keep("a", Book(i % 4));
            read.Add(Bytes(_shelf.Find("a")!));
        });
        Assert.All(read, bytes => Assert.Contains(written, w => w.SequenceEqual(bytes)));
        Assert.Equal(["a.raids"], Files());
    }

    [Fact]
    public void What_a_killed_process_left_half_written_is_gone_after_a_day_and_not_before()
    {
        _shelf.Keep("a", Book(1));
        foreach ((string name, int hours) in new[] { ("a.raids.old.part", 25), ("a.raids.new.part", 23), ("mine.part", 99) })
        {
            File.WriteAllText(FileOf(name), "half");
            File.SetLastWriteTimeUtc(FileOf(name), File.GetLastWriteTimeUtc(FileOf("a.raids")).AddHours(-hours));
        }
        _shelf.Keep("b", Book(1));
        Assert.Equal(["a.raids", "a.raids.new.part", "b.raids", "mine.part"], Files());
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_by_its_name_and_has_no_raids()
    {
        string file = _kept.PathOf("file");
        File.WriteAllText(file, "in the way");
        var shelf = new RaidShelf(Path.Combine(file, "below"));
        Assert.Null(shelf.Find("a"));
        StoreException refused = Assert.Throws<StoreException>(() => shelf.Keep("a", Book(1)));
        Assert.StartsWith($"'{file}/below' cannot be written to: ", refused.Message, StringComparison.Ordinal);
    }

    private static RaidBook Book(int seed) => new(
        new RaidSurface(
            new SurfaceGrid([0, 1], [0, 1], [0, 1], [0, 1]),
            new RaidCells(["port"], [1]),
            2,
            [.. Enumerable.Range(0, 4096).Select(i => (float)Math.Sin(i + seed))]),
        new SurfaceError(4, 1, 2, 3, seed),
        new FirstRaids(1, [seed], [2], [3], [4]));

    private static byte[] Bytes(RaidBook book)
    {
        using var to = new MemoryStream();
        RaidBookBytes.Write(book, to);
        return to.ToArray();
    }

    private string FileOf(string name) => _kept.PathOf($"shelf/below/{name}");

    private string[] Files() =>
        [.. Directory.GetFiles(_kept.PathOf("shelf/below")).Select(file => Path.GetFileName(file)).Order()];
}
