using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Parry.Tests.House;

/// <summary>ARCHITECTURE.md as tests: what a room may name.</summary>
public partial class RoomsTests
{
    // From left to right. A room that is not built yet may stand here; a folder that does not may not be built.
    private static readonly string[] Corridor =
    [
        "Geo", "Scenarios", "Worlds", "Planning", "Engine", "Outcomes", "Statistics", "Studies", "Response", "Reports",
    ];

    public static TheoryData<string> Rooms => [.. Folders()];

    [Fact]
    public void Every_folder_of_the_model_is_a_room_of_the_corridor() =>
        Assert.Empty(Folders().Except(Corridor));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_rooms_to_its_left(string room)
    {
        string[] right = Corridor[Array.IndexOf(Corridor, room)..];
        Assert.DoesNotContain(Named(room), n => n.Room != room && right.Contains(n.Room));
    }

    [Theory]
    [InlineData("Worlds", "Scenarios")]
    [InlineData("Statistics", "")]
    [InlineData("Outcomes", "Scenarios, Worlds, Planning, Engine")]
    [InlineData("Engine", "Scenarios, Worlds, Planning")] // of Scenarios, the words of the doctrine
    public void Some_rooms_name_fewer(string room, string allowed) =>
        Assert.DoesNotContain(Named(room), n => n.Room != room && !allowed.Split(", ").Contains(n.Room));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_file_of_a_room_is_in_its_namespace(string room) =>
        Assert.All(Code.Of($"src/Parry/{room}"), file =>
            Assert.Contains($"namespace Parry.{room};", file.Text, StringComparison.Ordinal));

    [Fact]
    public void Only_outcomes_starts_threads() =>
        Nowhere(@"\bThreading\.Tasks\b|\bTask\.|\bThread\.|\bnew Thread\b|\bThreadPool\b|\bParallel\.", "Outcomes");

    [Fact]
    public void Only_scenarios_reads_files_and_nobody_writes_one()
    {
        Nowhere(@"(?<!\w)File\.|\bFileStream\b|(?<!\w)Directory\.", "Scenarios");
        Assert.Empty(Finds(
            "Scenarios", @"File\.(Write|Append|Create|Delete|Move)|\bStreamWriter\b|Directory\.(Create|Delete)"));
    }

    [Fact]
    public void Random_numbers_are_drawn_in_worlds_the_engine_and_the_response_only() =>
        Nowhere(@"tream\.Uniform(Pair)?\(|\bPhilox\b", "Worlds", "Engine", "Response");

    [Fact]
    public void Geo_and_planning_know_nothing_of_streams()
    {
        Assert.Empty(Finds("Geo", @"\bStream\b|\bPurpose\b"));
        Assert.Empty(Finds("Planning", @"\bStream\b"));
    }

    [Fact]
    public void The_engine_touches_no_clock_no_text_and_no_thread() =>
        Assert.Empty(Finds(
            "Engine", @"\b(Console|Thread|Task|File|DateTime|Stopwatch|StringBuilder|Dictionary|string\.\w+)\b"));

    [Fact]
    public void Only_planning_converts_units() =>
        Nowhere(@"\bSiFactor\b", "Planning", "Scenarios");

    [Fact]
    public void Reports_compute_nothing_that_needs_more_than_rounding() =>
        Assert.Empty(Finds("Reports", @"\bMath\.(?!Abs|Round|Min|Max)|\.(Average|Sum|Aggregate)\(|\bMathNet\b"));

    [Fact]
    public void Only_the_store_knows_the_database_and_the_model_does_not_know_the_store()
    {
        Assert.DoesNotContain(
            Code.Of("src"),
            file => Sqlite().IsMatch(file.Text) && !file.Path.StartsWith("src/Parry.Store/", StringComparison.Ordinal));
        Assert.Contains(Code.Of("src/Parry.Store"), file => Sqlite().IsMatch(file.Text));
        Assert.DoesNotContain(Code.Of("src/Parry"), file => file.Text.Contains("Parry.Store", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Repository.Files("src/Parry", "*.csproj"),
            file => Repository.Read(file).Contains("ProjectReference", StringComparison.Ordinal));
    }

    [Fact]
    public void The_store_is_one_namespace_and_is_handed_its_clock() =>
        Assert.All(Code.Of("src/Parry.Store"), file =>
        {
            Assert.Contains("namespace Parry.Store;", file.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b(Console|Thread|Task|Stopwatch|TimeProvider|Cli)\b|\.(Utc)?Now\b", file.Text);
        });

    private static void Nowhere(string pattern, params string[] except) =>
        Assert.Empty(Folders().Except(except).SelectMany(room => Finds(room, pattern)));

    private static IEnumerable<string> Finds(string room, string pattern) =>
        Code.Of($"src/Parry/{room}").SelectMany(file =>
            Regex.Matches(file.Text, pattern).Select(m => $"{file.Path}: {m.Value}"));

    private static IEnumerable<string> Folders() =>
        Code.Of("src/Parry").Select(f => f.Path.Split('/')).Where(parts => parts.Length > 3)
            .Select(parts => parts[2]).Distinct();

    private static IEnumerable<(string Room, string File)> Named(string room) =>
        from file in Code.Of($"src/Parry/{room}")
        from Match match in Qualified().Matches(file.Text)
        where Corridor.Contains(match.Groups[1].Value)
        select (match.Groups[1].Value, file.Path);

    [GeneratedRegex(@"\bSqlite\w*")]
    private static partial Regex Sqlite();

    // 'Parry.Room', or 'Room.Type' where no dot before it makes it a member of something else.
    [GeneratedRegex(@"(?:\bParry\.|(?<![\w.]))([A-Z]\w+)(?:\.(?=[A-Z])|;)")]
    private static partial Regex Qualified();
}
