using System;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Reads <c>[latitude, longitude]</c>.</summary>
internal static class PositionText
{
    private const string Wanted = "write [latitude, longitude] in degrees, for example [31.78, 35.22]";

    /// <summary>Null when the position is in order.</summary>
    public static string? Complaint(Node node)
    {
        if (node is not Sequence { Items.Length: 2 } pair
            || pair.Items[0] is not Scalar { Plain: true } first || pair.Items[1] is not Scalar { Plain: true } second)
        {
            return $"a position is wanted here; {Wanted}";
        }
        if (!NumberText.TryParse(first.Text, out double latitude)
            || !NumberText.TryParse(second.Text, out double longitude))
        {
            return $"'[{first.Text}, {second.Text}]' is not a position; {Wanted}";
        }
        if (Math.Abs(latitude) > 90)
        {
            string swapped = Math.Abs(longitude) <= 90 && Math.Abs(latitude) <= 180
                ? $"; latitude comes first: [{second.Text}, {first.Text}]?" : "";
            return $"the latitude '{first.Text}' is outside -90..90{swapped}";
        }
        return Math.Abs(longitude) > 180 ? $"the longitude '{second.Text}' is outside -180..180" : null;
    }

    /// <summary>Of a node that passed.</summary>
    public static GeoPoint Read(Node node)
    {
        Sequence pair = (Sequence)node;
        return new GeoPoint(Degrees(pair.Items[0]), Degrees(pair.Items[1]));
    }

    private static double Degrees(Node node) =>
        NumberText.TryParse(((Scalar)node).Text, out double degrees) ? degrees : double.NaN;
}
