using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

internal static class DefenceBinder
{
    public static Net Net(Cursor net) => new(
        net.Id,
        net.Amount("formation-delay"),
        net.Amount("identification-delay"),
        net.Amount("track-probability"),
        net.Amount("common-factor"),
        net.Amount("decoy-as-warhead"),
        net.Amount("warhead-as-decoy"),
        net.MaybeAmount("capacity"),
        net.Texts("shares") ?? [],
        net.Amount("latency"));

    public static Sensor Sensor(Cursor sensor) => new(
        sensor.Id,
        sensor.Name,
        sensor.Text("nation"),
        sensor.Text("net"),
        sensor.Position("position"),
        sensor.Kind == "radar" ? Radar(sensor) : null,
        sensor.Kind == "radar" ? null : Watch(sensor));

    public static Interceptor Interceptor(Cursor round) => new(
        round.Id,
        round.Name,
        PerClass(round, "kill"),
        round.Amount("common-factor"),
        round.Amount("speed"),
        round.Amount("launch-delay"),
        round.Amount("minimum-flight-time"),
        round.Amount("minimum-range"),
        round.Amount("maximum-range"),
        round.Amount("minimum-altitude"),
        round.Amount("maximum-altitude"),
        round.Amount("unit-cost"));

    public static Shooter Shooter(Cursor shooter)
    {
        ShooterKind kind = shooter.Word<ShooterKind>("kind");
        return new Shooter(
            shooter.Id,
            shooter.Name,
            kind,
            shooter.Text("nation"),
            shooter.Text("net"),
            shooter.Text("layer"),
            shooter.Position("position"),
            kind == ShooterKind.Patrol ? null : shooter.Amount("channels"),
            shooter.Amount("reaction"),
            shooter.Amount("launch-spacing"),
            shooter.Amount("assessment"),
            shooter.Amount("false-kill"),
            shooter.Amount("false-miss"),
            shooter.Flag("engage-on-remote"),
            Sector(shooter),
            kind == ShooterKind.Patrol ? Patrol(shooter) : null,
            Loads(shooter, "magazine"),
            PerClass(shooter, "class-channels"),
            Loads(shooter, "interceptor-channels"),
            shooter.MaybeAmount("reload"),
            shooter.MaybeAmount("reloads"),
            shooter.Has("exposed") ? Exposure(shooter.Inside("exposed")) : null);
    }

    public static Zone Zone(Cursor zone)
    {
        ZoneKind kind = zone.Word<ZoneKind>("kind");
        return new Zone(
            zone.Id,
            kind,
            zone.Ring("ring"),
            zone.Amount("floor"),
            zone.Amount("ceiling"),
            kind == ZoneKind.Joint ? zone.Amount("friendly-fire") : null);
    }

    private static Exposure Exposure(Cursor exposed) => new(exposed.Text("asset"), exposed.Amount("probability"));

    public static Doctrine Doctrine(Cursor doctrine) => new(
        doctrine.Word<AssignmentPolicy>("assignment"),
        doctrine.Amount("required-kill"),
        doctrine.Texts("order") ?? [],
        doctrine.Word<Control>("control"),
        doctrine.Word<LeaveAlone>("leave-alone"),
        doctrine.Word<Attribution>("attribution"),
        [.. doctrine.Rows("layers").Select(l => new LayerDoctrine(
            l.Id,
            l.Amount("salvo"),
            l.MaybeAmount("next-salvo"),
            l.MaybeAmount("maximum-salvos"),
            l.Flag("last-chance"),
            PerClass(l, "reserve")))]);

    private static ImmutableArray<ClassAmount> PerClass(Cursor entity, string key) =>
        [.. entity.Amounts(key).Select(a => new ClassAmount(a.Id, a.Amount))];

    private static ImmutableArray<Load> Loads(Cursor shooter, string key) =>
        [.. shooter.Amounts(key).Select(m => new Load(m.Id, m.Amount))];

    private static Watch Watch(Cursor sensor) => new(
        sensor.Amount("detect"),
        sensor.Amount("delay"),
        sensor.Texts("sees") ?? (sensor.Kind == "watch" ? [.. ThreatWords.Categories] : ["ballistic"]),
        sensor.Kind != "watch");

    private static Radar Radar(Cursor sensor) => new(
        sensor.Amount("reference-range"),
        sensor.Amount("burn-through"),
        sensor.Amount("reference-detection"),
        sensor.Amount("false-alarm"),
        sensor.Amount("scan-period"),
        sensor.MaybeAmount("cued-scan-period"),
        sensor.Amount("cued-range-factor"),
        sensor.Amount("antenna-height"),
        sensor.Amount("minimum-elevation"),
        sensor.MaybeAmount("maximum-range"),
        Sector(sensor));

    private static Patrol Patrol(Cursor shooter) => new(
        shooter.Amount("aircraft"),
        shooter.Amount("station-radius"),
        shooter.Amount("transit-speed"),
        shooter.Amount("re-attack"),
        shooter.MaybeAmount("rearm"),
        shooter.MaybeAmount("endurance"),
        shooter.Amount("relief"),
        shooter.Amount("relief-delay"));

    private static Sector? Sector(Cursor entity)
    {
        if (!entity.Has("sector"))
        {
            return null;
        }
        Cursor sector = entity.Inside("sector");
        return new Sector(sector.Amount("bearing"), sector.Amount("width"));
    }
}
