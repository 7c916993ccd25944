using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>The plan of one world as a versioned JSON object, for programs that play the raid by themselves;
/// docs/plan.md describes it.</summary>
public static partial class PlanReport
{
    /// <summary>The version of the object: changes when a reader of the old one would be misled.</summary>
    public const string Schema = "parry-plan-1";

    /// <summary>Writes the object in UTF-8, ending in a line feed.</summary>
    public static void Write(PlannedWorld world, Stream to)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(to);
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("scenario", world.Plan.Layout.Scenario.Title);
            json.WriteNumber("seed", world.Seed);
            json.WriteNumber("world", world.Number);
            json.WriteNumber("ticksPerSecond", Ticks.PerSecond);
            json.WriteNumber("hHour", world.Plan.HHour);
            json.WriteStartArray("uses");
            foreach (string word in world.Uses())
            {
                json.WriteStringValue(word);
            }
            json.WriteEndArray();
            new Tables(world, json).Write();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    private sealed partial class Tables(PlannedWorld world, Utf8JsonWriter json)
    {
        private readonly RaidPlan _plan = world.Plan;
        private readonly RaidLayout _layout = world.Plan.Layout;
        private readonly Scenario _scenario = world.Plan.Layout.Scenario;

        public void Write()
        {
            Table("parameters", _scenario.Inputs.Length, i => Input(_scenario.Inputs[i]));
            Table("permissions", _scenario.Nations.Length, Permission);
            Table("classes", _layout.Classes.Length, Class);
            Table("assets", _layout.Assets.Length, Asset);
            Table("nets", _layout.Nets.Length, Net);
            Table("layers", _layout.Layers.Length, Layer);
            Table("shooters", _layout.Shooters.Length, Shooter);
            Table("weapons", _layout.Weapons.Length, Weapon);
            Table("families", _layout.Families.Length, Family);
            Table("waves", _layout.Waves.Length, Wave);
            Table("hazards", _plan.Hazards.Length, Hazards);
            Table("shots", _plan.Shots.Length, Shot);
        }

        private void Input(Amount input)
        {
            json.WriteString("path", input.Path);
            json.WriteNumberOrNull("value", world.Values[input.Row]);
            json.WriteString("unit", input.Unit.Symbol);
        }

        private void Permission(int nation)
        {
            Nation row = _scenario.Nations[nation];
            json.WriteString("nation", row.Code);
            Texts("engages", row.Engages);
            Texts("defends", row.Defends);
            Texts("airspace", row.Airspace);
            int[] held = [.. Enumerable.Range(0, _layout.Families.Length)
                .Where(f => (_plan.HeldBy[f] & (1UL << nation)) != 0)];
            Numbers("heldFamilies", held);
        }

        private void Table(string name, int rows, Action<int> write)
        {
            json.WriteStartArray(name);
            for (int row = 0; row < rows; row++)
            {
                json.WriteStartObject();
                write(row);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void Texts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }
            json.WriteEndArray();
        }

        private void Numbers(string name, ReadOnlySpan<int> numbers)
        {
            json.WriteStartArray(name);
            foreach (int number in numbers)
            {
                json.WriteNumberValue(number);
            }
            json.WriteEndArray();
        }

        private void Value(string name, int slot) => json.WriteNumberOrNull(name, world.Parameters[slot]);
    }
}
