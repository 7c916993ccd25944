using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class BinderTests
{
    [Fact]
    public void Every_amount_stands_at_its_own_row_and_knows_its_path()
    {
        Scenario scenario = Some.Scenario();
        Assert.Equal(Enumerable.Range(0, scenario.Inputs.Length), scenario.Inputs.Select(i => i.Row));
        Assert.Same(scenario.Inputs[scenario.Interceptors[0].Kill[0].Amount.Row],
            scenario.Interceptors[0].Kill[0].Amount);
        Assert.Equal(scenario.Inputs.Length, scenario.Inputs.Select(i => i.Path).Distinct().Count());
        Assert.Contains("interceptors.arrow.kill.drone", scenario.Inputs.Select(i => i.Path));
        Assert.Contains("raid.waves.night.count", scenario.Inputs.Select(i => i.Path));
        Assert.Contains("raid.waves.night.to.port", scenario.Inputs.Select(i => i.Path));
    }

    [Fact]
    public void A_figure_left_out_has_its_default_as_an_assumption()
    {
        Amount delay = Some.Scenario().Interceptors[0].LaunchDelay;
        Assert.Equal((new Spread.Point(0), "s"), (delay.Spread, delay.Unit.Symbol));
        Assert.Equal(new Provenance(Status.Assumption, null, "default"), delay.Provenance);
    }

    [Fact]
    public void Only_figures_of_paths_and_envelopes_change_geometry()
    {
        Scenario scenario = Some.Scenario();
        Assert.True(scenario.ThreatClasses[0].Cruise!.Speed.ChangesGeometry);
        Assert.True(scenario.Interceptors[0].LaunchDelay.ChangesGeometry);
        Assert.False(scenario.Interceptors[0].Kill[0].Amount.ChangesGeometry);
        Assert.False(scenario.ThreatClasses[0].CircularErrorProbable.ChangesGeometry);
    }

    [Fact]
    public void A_nation_defends_itself_over_its_own_land_against_everything_unless_it_says_otherwise()
    {
        Nation nation = Some.Scenario().Nations[0];
        Assert.Equal(["aa"], nation.Defends);
        Assert.Equal(["aa"], nation.Airspace);
        Assert.Equal(["ballistic", "cruise", "drone"], nation.Engages);
        Assert.Equal(OffensiveCommitment.SelfDefence, nation.Offensive);
    }

    [Fact]
    public void What_an_entity_says_of_its_figures_holds_for_those_that_do_not_say_their_own()
    {
        Scenario scenario = Some.Scenario(
            ("nations:", "sources: {acme: {title: T, publisher: P, date: 2024}}\nnations:"),
            ("    cep: 10 m",
                "    cep: {value: 10 m, status: verified, note: measured}\n    source: acme\n    status: reported"),
            ("    altitude: 300 m", "    altitude: {value: 300 m, status: assumption}"));
        ThreatClass threat = scenario.ThreatClasses[0];
        Source acme = new("T", "P", "2024");
        Assert.Equal(new Provenance(Status.Reported, acme, null), threat.Cruise!.Speed.Provenance);
        Assert.Equal(new Provenance(Status.Verified, acme, "measured"), threat.CircularErrorProbable.Provenance);
        Assert.Equal(new Provenance(Status.Assumption, null, null), threat.Cruise.Altitude.Provenance);
        Assert.Equal("default", threat.LaunchReliability.Provenance.Note);
    }

    [Fact]
    public void A_source_may_be_written_in_place()
    {
        Scenario scenario = Some.Scenario(
            ("radius: 300 m", "radius: {value: 300 m, source: {title: T, publisher: P, date: 2024-04-14}}"));
        Assert.Equal(new Source("T", "P", "2024-04-14"), scenario.Assets[0].Radius.Provenance.Source);
    }

    [Fact]
    public void The_tally_counts_every_input_once()
    {
        Scenario scenario = Some.Scenario(("cep: 10 m", "cep: {value: 10 m, status: derived, formula: 20 / 2}"));
        StatusTally tally = StatusTally.Of(scenario.Inputs);
        Assert.Equal((scenario.Inputs.Length, scenario.Inputs.Length), (tally.Total, tally.Counts.Values.Sum()));
        Assert.Equal((1, 0), (tally.Counts[Status.Derived], tally.Counts[Status.Verified]));
        Assert.Equal(1.0 / scenario.Inputs.Length, tally.Share(Status.Derived));
    }

    [Fact]
    public void Weights_share_a_wave_among_assets_and_a_clock_time_is_near_H_hour()
    {
        Wave wave = Some.Scenario(
            ("assets:", "assets:\n  field: {nation: aa, position: [10, 20], radius: 1 km}"),
            ("to: port", "to: {port: 2, field: 1}"), ("launch: H", "time-on-target: 01:00")).Raid.Waves[0];
        Assert.Equal(["port", "field"], wave.Targets.Select(t => t.Asset));
        Assert.Equal((null, 7200), (wave.Launch, wave.TimeOnTarget!.Value.SecondsFromHHour));
        Assert.Equal(TimeSpan.FromHours(3), Some.Scenario().Meta.HHour.Offset);
    }
}
