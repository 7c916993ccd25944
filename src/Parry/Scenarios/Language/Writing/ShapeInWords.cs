using System.Linq;

namespace Parry.Scenarios;

/// <summary>What may stand in a place, in a few words of Markdown.</summary>
internal static class ShapeInWords
{
    public static string Of(Shape shape) => shape switch
    {
        AmountShape amount => Amount(amount),
        WordShape words => string.Join(", ", words.Words.Select(w => $"`{w}`")),
        FlagShape => "`true`, `false`",
        ConstantShape wanted => $"`{wanted.Value}`",
        TextShape text => text.Wanted,
        HHourShape => "`YYYY-MM-DD HH:MM +HH:MM`",
        MomentShape => "a moment",
        PositionShape => "`[latitude, longitude]`",
        RingShape => "a list of positions",
        ReferenceShape reference => $"{Sentence.A(reference.To.Noun())}",
        UseShape use => $"the id of a catalogue {use.Kind}",
        NumberShape number => NumberChecker.Allowed(number),
        WrittenShape => "a value as the scenario would write it",
        ListShape list => $"a list, each {Of(list.Item)}",
        EitherShape either => $"{Of(either.Word)}, or {Of(either.Mapping)}",
        MappingShape => "keys",
        TableShape { KeysReferTo: { } kind } table => $"per {kind.Noun()}: {Of(table.Item)}",
        TableShape table => $"per id of {Sentence.A(table.Noun)}: {Of(table.Item)}",
        _ => "",
    };

    public static string Default(Shape shape) => shape switch
    {
        AmountShape { Default: { } otherwise } => $"`{otherwise}`",
        WordShape { Default: { } otherwise } => $"`{otherwise}`",
        NumberShape { Default: { } otherwise } => $"`{NumberText.Write(otherwise)}`",
        FlagShape flag => flag.Default ? "`true`" : "`false`",
        _ => "",
    };

    private static string Amount(AmountShape amount)
    {
        string noun = amount.IsBand ? "a number or a range"
            : amount.Whole ? "a whole number"
            : amount.Dimension == Dimension.Number ? "a number"
            : Units.Noun(amount.Dimension);
        string allowed = amount.Allowed();
        return allowed.Length == 0 ? noun : $"{noun}, {allowed}";
    }
}
