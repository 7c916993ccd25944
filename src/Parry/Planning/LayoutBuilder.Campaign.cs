using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>The nights, the supplies and who is exposed.</summary>
internal sealed partial class LayoutBuilder
{
    private CampaignRow? Campaign() => _scenario.Campaign is not { } campaign ? null : new CampaignRow(
        [
            .. campaign.Nights.Select(n => new NightRow(
                _parameters.Slot(n.Day, ParameterKind.Plain), _parameters.Slot(n.Raid, ParameterKind.Plain))),
        ],
        [
            .. _scenario.Interceptors.Select(i => campaign.Supplies.FirstOrDefault(s => s.Interceptor == i.Id))
                .Select(s => new SupplyRow(
                    _parameters.Slot(s?.Stock, ParameterKind.Count),
                    _parameters.Slot(s?.Production, ParameterKind.Plain),
                    _parameters.Slot(s?.Delivery, ParameterKind.Plain),
                    s?.Delivery is not null)),
        ]);

    private ImmutableArray<ExposureRow> Exposures() =>
    [
        .. _scenario.Shooters.Index().Where(s => s.Item.Exposed is not null).Select(s => new ExposureRow(
            s.Index,
            Index(_scenario.Assets, a => a.Id == s.Item.Exposed!.Asset),
            _parameters.Slot(s.Item.Exposed!.Probability, ParameterKind.Probability),
            Purpose.Of(DrawKind.Outage, s.Item.Id))),
    ];

    // In any night: an attacker may launch more in a later one.
    private int MostThreats(Wave wave) => (int)Math.Round(
        Most(wave.Count) * (_scenario.Campaign?.LargestRaid ?? 1), MidpointRounding.AwayFromZero);
}
