using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Parry.Cli.Commands;

/// <summary>Which values an option takes; any other is refused in the same words.</summary>
internal static class OptionRules
{
    public static T Require<T>(T option, Predicate<string> allows, string wanted) where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [Token token] && !allows(token.Value))
            {
                result.AddError($"{option.Name}: '{token.Value}' is not {wanted}");
            }
        });
        return option;
    }

    public static T Whole<T>(T option, Predicate<int> allows, string wanted) where T : Option => Require(
        option,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && allows(value),
        wanted);

    public static T Number<T>(T option, Predicate<double> allows, string wanted) where T : Option => Require(
        option,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) && allows(value),
        wanted);

    public static T Seed<T>(T option) where T : Option => Require(
        option,
        text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        $"a whole number from 0 to {ulong.MaxValue}");
}
