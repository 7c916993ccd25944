using System.Linq;
using Microsoft.Data.Sqlite;
using Parry.Studies;

namespace Parry.Store;

/// <summary>Says of a run which point of a sweep it is; whoever calls it holds the transaction.</summary>
internal sealed class PointWriter(SqliteConnection connection)
{
    public void Write(Sweep sweep, int point, long run)
    {
        connection.Execute(
            "INSERT OR IGNORE INTO study VALUES ($digest, $title, $text, $points)",
            ("$digest", sweep.Digest), ("$title", sweep.Title), ("$text", sweep.Text), ("$points", sweep.Points));
        connection.Execute(
            "INSERT INTO point VALUES ($run, $study, $number, $variant)",
            ("$run", run), ("$study", sweep.Digest), ("$number", point), ("$variant", sweep.VariantOf(point)));
        foreach ((int place, (string path, string value)) in sweep.Inputs.Zip(sweep.ValuesOf(point)).Index())
        {
            connection.Execute(
                "INSERT INTO point_input VALUES ($run, $place, $path, $value)",
                ("$run", run), ("$place", place), ("$path", path), ("$value", value));
        }
    }
}
