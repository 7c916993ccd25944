namespace Parry.Scenarios;

/// <summary>What is known of a number, in the unit it was written in: a point, or a distribution to draw from once per
/// world.</summary>
internal abstract record Spread
{
    /// <summary>The lowest value it can take; negative infinity where there is none.</summary>
    public abstract double Low { get; }

    /// <summary>The highest value it can take; infinity where there is none.</summary>
    public abstract double High { get; }

    /// <summary>The one value to show for it: the point, the mode of a triple, else the median.</summary>
    public abstract double Central { get; }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsPoint => this is Point;

    internal sealed record Point(double Value) : Spread
    {
        public override double Low => Value;
        public override double High => Value;
        public override double Central => Value;
    }

    /// <summary>Written <c>low..high</c> or <c>uniform(low, high)</c>.</summary>
    internal sealed record Uniform(double From, double To) : Spread
    {
        public override double Low => From;
        public override double High => To;
        public override double Central => 0.5 * (From + To);
    }

    /// <summary>Written <c>low..mode..high</c> or <c>pert(low, mode, high)</c>: a beta on [low, high] with shape
    /// 4.</summary>
    internal sealed record Pert(double From, double Mode, double To) : Spread
    {
        public override double Low => From;
        public override double High => To;
        public override double Central => Mode;
    }

    internal sealed record Triangular(double From, double Mode, double To) : Spread
    {
        public override double Low => From;
        public override double High => To;
        public override double Central => Mode;
    }

    internal sealed record Normal(double Mean, double Deviation) : Spread
    {
        public override double Low => double.NegativeInfinity;
        public override double High => double.PositiveInfinity;
        public override double Central => Mean;
    }

    /// <summary>Written <c>lognormal(median, factor)</c>: 68 % of the mass lies within the factor of the
    /// median.</summary>
    internal sealed record LogNormal(double Median, double Factor) : Spread
    {
        public override double Low => 0;
        public override double High => double.PositiveInfinity;
        public override double Central => Median;
    }

    internal sealed record Beta(double A, double B) : Spread
    {
        public override double Low => 0;
        public override double High => 1;
        public override double Central => A / (A + B);
    }
}
