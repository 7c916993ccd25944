using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class TenFaultsTests
{
    [Fact]
    public void Ten_planted_faults_are_all_found_where_they_stand_and_nothing_else_is()
    {
        Catalogue catalogue = new([("catalog/threats/shahed-136.yaml", Shahed)]);
        CheckResult result = ScenarioFile.CheckText(File.ReadAllText(Beside("ten-faults.yaml")), "ten.yaml", catalogue);

        string[] expected =
        [
            "ten.yaml:6:32: error: territory.mainland.ring: the ring crosses or touches itself; "
                + "list the positions in the order of a walk around the area, each once",
            "ten.yaml:12:12: error: threat-classes.slow-drone.speed: "
                + "'180 km' is a length; a speed is wanted (m/s, km/h, km/s, kn)",
            "ten.yaml:13:15: error: threat-classes.slow-drone.altitude: "
                + "'900..300 m' runs from high to low; the low end comes first: '300..900 m'",
            "ten.yaml:14:26: error: threat-classes.slow-drone.radar-cross-section: '.nan' is not a finite number; "
                + "write a number (185), a range (150..200), a triple (150..185..200), or uniform(a, b), "
                + "pert(a, m, b), triangular(a, m, b), normal(mean, sd), lognormal(median, factor), beta(a, b)",
            "ten.yaml:17:19: error: threat-classes.loiterer.use: "
                + "the catalogue has no threat-class 'shahed-163'; did you mean 'shahed-136'?",
            "ten.yaml:26:14: error: raid.waves.night.count: '-5' is below 0; a count is 0 or more",
            "ten.yaml:28:7: error: raid.waves.night.spacng: "
                + "'spacng' is not a key of a wave; did you mean 'spacing'?",
            "ten.yaml:29:45: error: raid.waves.dawn.to: there is no asset 'harbour'; there is port",
            "ten.yaml:33:80: error: sensors.lookout.detect: '1.2' is above 1; a probability of detection is 0 to 1",
            "ten.yaml:44:3: error: shooters.battery: 'battery' already stands at line 42; "
                + "a key is used once in its mapping: rename or remove one of the two",
        ];
        Assert.Equal(expected, result.Problems.Select(p => p.ToString()));
        Assert.Null(result.Scenario);
    }

    private static string Beside(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, name);

    private const string Shahed = """
        parry-catalog: 1
        entry: threat-class
        id: shahed-136
        name: Shahed-136
        category: drone
        speed: {value: 185 km/h, status: assumption}
        """;
}
