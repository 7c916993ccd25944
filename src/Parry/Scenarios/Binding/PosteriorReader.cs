using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Reads the posterior that a scenario names, relative to the file that names it.</summary>
/// <param name="inSample">Whether it may be fitted on the very raid.</param>
/// <param name="problems">Where what is wrong with it goes.</param>
internal sealed class PosteriorReader(bool inSample, ProblemList problems)
{
    /// <summary>What the file says that was read; null if none was.</summary>
    public string? Text { get; private set; }

    /// <summary>Null where none is named, or it could not be read.</summary>
    public Posterior? Of(Mapping scenario)
    {
        if (scenario.Find("posterior") is not { Value: Scalar { Text.Length: > 0 } name } key)
        {
            return null;
        }
        if (Path.IsPathRooted(name.Text))
        {
            problems.Error(name.At, key.Key, "the path of a file is wanted here, relative to this one");
            return null;
        }
        string path = Path.Combine(Path.GetDirectoryName(name.At.File) ?? "", name.Text).Replace('\\', '/');
        Posterior? posterior = Read(path, new Spot(key.Key, name.At));
        if (posterior is not null && (scenario["meta"] as Mapping)?.TextOf("raid") is { } raid
            && posterior.FittedOn.Contains(raid))
        {
            InSample(key, raid);
        }
        return posterior;
    }

    private void InSample(Entry key, string raid)
    {
        string fault = $"it was fitted on '{raid}', the very raid it is applied to";
        if (inSample)
        {
            problems.Warning(key.At, key.Key, fault + ": what comes out is a fit, no prediction");
        }
        else
        {
            problems.Error(key.At, key.Key, fault + "; fit one on the other raids ('parry fit --without "
                + $"{raid} --out FILE'), or say --in-sample to see how well it fits");
        }
    }

    private Posterior? Read(string path, Spot from)
    {
        Text = FileText.Read(path, from, problems);
        if (Text is null || YamlText.Read(Text, path, problems) is not { } root)
        {
            return null;
        }
        ProblemList own = new();
        new Checker(own).Check(PosteriorWords.Posterior, root, new Spot("", root.At));
        if (!own.HasErrors)
        {
            IsEmpty((Mapping)root, own);
        }
        problems.Add(own.InFileOrder());
        return own.HasErrors ? null : Bind((Mapping)root, path);
    }

    private static void IsEmpty(Mapping root, ProblemList problems)
    {
        if (root["fitted-on"] is Sequence { Items.IsEmpty: true } raids)
        {
            problems.Error(raids.At, "fitted-on", "the list is empty; write the ids of the raids it was fitted on");
        }
        if (root["groups"] is Mapping { Entries.IsEmpty: true } groups)
        {
            problems.Error(groups.At, "groups", $"there is none; write {Sentence.Or(ShiftGroups.Names)}");
        }
    }

    private static Posterior Bind(Mapping root, string path) => new(
        path,
        [.. ((Sequence)root["fitted-on"]!).Items.Select(i => ((Scalar)i).Text)],
        Number((Mapping)root["prior"]!, "between-raids"),
        [
            .. ((Mapping)root["groups"]!).Entries.Select(e => new FittedShift(
                ShiftGroups.Names.IndexOf(e.Key), Number((Mapping)e.Value, "mean"), Number((Mapping)e.Value, "sd"), e.At)),
        ]);

    private static double Number(Mapping node, string key) => double.Parse(node.TextOf(key)!, CultureInfo.InvariantCulture);
}
