using System;
using System.Globalization;
using System.IO;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Writes a fit as a file that scenarios can name under <c>posterior</c>.</summary>
public static class PosteriorFile
{
    /// <summary>Writes it as YAML.</summary>
    public static void Write(Fit fit, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(to);
        FitOptions options = fit.Options;
        to.WriteLine("# Written by 'parry fit'. Shifts of probabilities in logits, for scenarios to name under 'posterior'.");
        to.WriteLine();
        to.WriteLine("parry-posterior: 1");
        to.WriteLine("fitted-on:");
        foreach (string raid in fit.FittedOn)
        {
            to.WriteLine($"  - {raid}");
        }
        to.WriteLine("method: approximate Bayesian computation by expectation propagation, Gaussian kernel");
        to.WriteLine($"draws: {options.Draws}");
        to.WriteLine($"replications: {options.Replications}");
        to.WriteLine($"seed: {options.Seed}");
        to.WriteLine($"tolerance: {Number(options.Tolerance)}");
        to.WriteLine($"temperature: {Number(fit.Temperature)}");
        to.WriteLine($"effective-sample-size: {Number(fit.EffectiveSampleSize)}");
        to.WriteLine($"prior: {{sd: {Number(options.PriorDeviation)}, between-raids: {Number(options.BetweenRaids)}}}");
        to.WriteLine($"version: {typeof(Fit).Assembly.GetName().Version!.ToString(3)}");
        to.WriteLine("groups:");
        foreach (FitGroup group in fit.Groups)
        {
            to.WriteLine($"  {group.Name}:");
            to.WriteLine($"    mean: {Number(group.Mean)}");
            to.WriteLine($"    sd: {Number(group.Deviation)}");
            to.WriteLine($"    note: \"in {string.Join(", ", group.Raids)}\"");
        }
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
