using System.Linq;
using System.Text.RegularExpressions;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Tests.Properties;

/// <summary>The same replication, on the same draws, of a scenario that differs in one thing about tracks. Where tracks
/// must wait for room, they follow from the whole fight: what differs then can be told of few.</summary>
/// <param name="KeepsOwnTracks">No net hears another: every track is its net's own.</param>
/// <param name="Unshared">No net hears another any more; null where cues would be lost with the tracks, or nobody
/// minds whose a track is.</param>
/// <param name="Roomy">Every net has room for all tracks; null if every one has.</param>
/// <param name="Uncued">Early warning sees nothing, and every net has room; null if there is none.</param>
/// <param name="Formed">Identification takes no time; null if nobody fires before it.</param>
/// <param name="OwnFormed">As <paramref name="Formed"/> and <paramref name="Unshared"/> together.</param>
internal sealed partial record Retold(
    bool KeepsOwnTracks, Told? Unshared, Told? Roomy, Told? Uncued, Told? Formed, Told? OwnFormed)
{
    public static Retold Of(string text, Scenario scenario, int worlds, int world, ulong seed, uint replication)
    {
        Told Tell(string otherwise)
        {
            Scenario other = ScenarioFile.Parse(otherwise, "otherwise.yaml");
            return Told.Of(other, WorldSet.Draw(other, worlds, seed), world, seed, replication);
        }
        bool keeps = Keeps(scenario), warned = scenario.Sensors.Any(s => s.Watch is { CuesOnly: true });
        bool limited = scenario.Nets.Any(n => n.Capacity is not null);
        bool free = !limited && scenario.Nations.Any(n => n.Status.Any(s => s.Status == ControlStatus.Free));
        bool minded = !limited && !keeps && !warned && scenario.Shooters.Any(s => !s.EngageOnRemote);
        string roomy = Capacities().Replace(text, ""), unshared = Shares().Replace(text, "");
        return new Retold(
            keeps,
            minded ? Tell(unshared) : null,
            limited ? Tell(roomy) : null,
            warned ? Tell(Warnings().Replace(roomy, "${1}0,")) : null,
            free ? Tell(Identifications().Replace(text, "${1}0 s")) : null,
            free && minded ? Tell(Identifications().Replace(unshared, "${1}0 s")) : null);
    }

    /// <summary>Of a night, which is told once.</summary>
    public static Retold Nothing(Scenario scenario) => new(Keeps(scenario), null, null, null, null, null);

    private static bool Keeps(Scenario scenario) => scenario.Nets.All(n => n.Shares.IsEmpty);

    [GeneratedRegex(@", shares: \[[^]]*\]")]
    private static partial Regex Shares();

    [GeneratedRegex(@", capacity: [^,}]*")]
    private static partial Regex Capacities();

    [GeneratedRegex(@"(identification-delay: )[^,}]*")]
    private static partial Regex Identifications();

    [GeneratedRegex(@"(kind: early-warning, detect: )[^,]*,")]
    private static partial Regex Warnings();
}
