using System.Linq;
using Parry.Planning;

namespace Parry.Reports;

public static partial class PlanReport
{
    private sealed partial class Tables
    {
        private void Class(int index)
        {
            ClassRow row = _layout.Classes[index];
            json.WriteString("id", _scenario.ThreatClasses[index].Id);
            json.WriteString("category", Categories.Name(row.Category));
            Value("launchReliability", row.LaunchReliabilitySlot);
            Value("flightReliability", row.FlightReliabilitySlot);
            Value("cepMeters", row.CepSlot);
            Value("unitCost", row.CostSlot);
        }

        private void Asset(int index)
        {
            AssetRow row = _layout.Assets[index];
            json.WriteString("id", _scenario.Assets[index].Id);
            json.WriteNumber("nation", row.Nation);
            json.WriteBoolean("defended", row.Defended);
            Value("radiusMeters", row.RadiusSlot);
            Value("value", row.ValueSlot);
        }

        private void Net(int index)
        {
            NetRow row = _layout.Nets[index];
            json.WriteString("id", _scenario.Nets[index].Id);
            Value("formation", row.FormationSlot);
            Value("identification", row.IdentificationSlot);
            Value("latency", row.LatencySlot);
            Numbers("hears", row.Hears.AsSpan());
        }

        private void Layer(int index)
        {
            LayerRow row = _layout.Layers[index];
            json.WriteString("id", _scenario.Shooters.Select(s => s.Layer).Distinct().ElementAt(index));
            Value("salvo", row.SalvoSlot);
            Value("nextSalvo", row.NextSalvoSlot);
            Value("maximumSalvos", row.MaximumSalvosSlot);
        }

        private void Shooter(int index)
        {
            ShooterRow row = _layout.Shooters[index];
            json.WriteString("id", _scenario.Shooters[index].Id);
            json.WriteNumber("nation", row.Nation);
            json.WriteNumber("net", row.Net);
            json.WriteNumber("layer", row.Layer);
            json.WriteBoolean("patrol", row.IsPatrol);
            Value("channels", row.ChannelSlot);
            Value("reaction", row.ReactionSlot);
            Value("launchSpacing", row.SpacingSlot);
            Value("assessment", row.AssessmentSlot);
            Value("reAttack", row.ReAttackSlot);
        }

        private void Weapon(int index)
        {
            WeaponRow row = _layout.Weapons[index];
            json.WriteNumber("shooter", row.Shooter);
            json.WriteString("interceptor", _scenario.Interceptors[row.Interceptor].Id);
            Value("rounds", row.RoundSlot);
            Value("unitCost", row.CostSlot);
            json.WriteStartArray("kill");
            foreach (int slot in row.KillSlots)
            {
                if (slot < 0)
                {
                    json.WriteNullValue();
                }
                else
                {
                    json.WriteNumberValue(world.Parameters[slot]);
                }
            }
            json.WriteEndArray();
        }

        private void Family(int index)
        {
            FamilyRow row = _layout.Families[index];
            json.WriteNumber("class", row.Class);
            json.WriteNumber("asset", row.Asset);
            json.WriteString("origin", _scenario.Raid.Origins[row.Origin].Id);
            json.WriteString("route", row.Route < 0 ? null : _scenario.Raid.Routes[row.Route].Id);
            json.WriteNumber("flight", _plan.Flight[index]);
        }

        private void Wave(int index)
        {
            WaveRow row = _layout.Waves[index];
            json.WriteString("id", _scenario.Raid.Waves[index].Id);
            json.WriteNumber("class", row.Class);
            Numbers("families", row.Families.AsSpan());
            json.WriteStartArray("weights");
            foreach (int slot in row.WeightSlots)
            {
                json.WriteNumberValue(world.Parameters[slot]);
            }
            json.WriteEndArray();
            Value("count", row.CountSlot);
            json.WriteNumber("start", _plan.WaveStart[index]);
            json.WriteBoolean("onTarget", _plan.OnTarget[index]);
            Value("spacing", row.SpacingSlot);
            Value("rate", row.RateSlot);
        }

        // Families times nets, in that order.
        private void Hazards(int index)
        {
            HazardTable table = _plan.Hazards[index];
            json.WriteNumber("family", index / _layout.Nets.Length);
            json.WriteNumber("net", index % _layout.Nets.Length);
            json.WriteNumber("startSeconds", table.StartSeconds);
            json.WriteNumber("stepSeconds", table.StepSeconds);
            json.WriteStartArray("cumulative");
            foreach (float hazard in table.Cumulative)
            {
                json.WriteNumberValue(hazard);
            }
            json.WriteEndArray();
        }

        private void Shot(int index)
        {
            Shot row = _plan.Shots[index];
            int family = Enumerable.Range(0, _layout.Families.Length).First(f => index < _plan.ShotStart[f + 1]);
            json.WriteNumber("family", family);
            json.WriteNumber("weapon", row.Weapon);
            json.WriteNumber("firstPossible", row.FirstPossible);
            json.WriteNumber("lastPossible", row.LastPossible);
            CurvePoint[] curve = _plan.Curve.AsSpan().Slice(row.Start, row.Count).ToArray();
            Numbers("launchBy", [.. curve.Select(point => point.LaunchBy)]);
            Numbers("interceptAt", [.. curve.Select(point => point.InterceptAt)]);
        }
    }
}
